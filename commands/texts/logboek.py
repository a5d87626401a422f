"""Sentences about the logboek: to the officer who keeps its end, and to the beheerder who must mend that."""

from datetime import date

from commands.domain.datum import schrijf_datum
from commands.messages import Bericht, Blok


def kop(kop: str, dag: date) -> Bericht:
    """For the officer, each working day: where the logboek ends. Nothing in it is of a casus."""
    return Bericht(
        onderwerp=f"Het einde van het logboek op {schrijf_datum(dag)}",
        breed=True,
        blokken=(
            Blok(
                tekst="Het logboek van Ketenbot eindigt nu met deze regel. Bewaar deze mail: daarmee kan later worden "
                "nagegaan of iemand iets in het logboek heeft veranderd of weggehaald.",
                regels=(kop,),
            ),
            Blok(
                tekst="Wilt u dat laten nagaan? Geef de beheerder deze mail als bestand. De beheerder vergelijkt met: "
                f"ketenbot logboek toets --kop {kop}"
            ),
            Blok(
                tekst="U krijgt deze mail elke werkdag. Blijft de mail een werkdag weg? Bel de beheerder. U hoeft niet "
                "te antwoorden."
            ),
        ),
    )


def kop_kwam_terug() -> Bericht:
    """For the beheerder: the officer does not get the end of the logboek."""
    return Bericht(
        onderwerp="Het einde van het logboek komt niet aan",
        blokken=(
            Blok(
                tekst="De mail met het einde van het logboek komt niet aan bij de functionaris. Zo kan niemand buiten "
                "deze machine zien of het logboek heel is. Controleer het adres in de instellingen: kop_aan onder "
                "[logboek]. Start de bot daarna opnieuw. U hoort dit hoogstens een keer per dag. U krijgt dit omdat u "
                "beheerder bent."
            ),
        ),
    )
