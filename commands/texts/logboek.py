"""Sentences about the logboek: its lines for the procesregisseur, and its end for the officer who keeps that."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum, schrijf_kort
from commands.messages import Bericht, Blok

TOON = "Wie in een casus wat deed, en wanneer"


def kop(kop: str, dag: date) -> Bericht:
    """For the officer, each working day: where the logboek ends. Nothing in it is of a casus."""
    return Bericht(
        onderwerp=f"Einde van het logboek op {schrijf_datum(dag)}",
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
                "[logboek]. Start de bot daarna opnieuw. U hoort dit hoogstens een keer per dag."
            ),
        ),
    )


def niet_heel() -> Bericht:
    """For the beheerder: the chain does not hold, so nothing is removed by age."""
    return Bericht(
        onderwerp="Alarm: het logboek is niet heel",
        blokken=(
            Blok(
                tekst="Oude regels van het logboek zouden nu weg mogen. Daarbij bleek dat iemand het logboek heeft "
                "veranderd, of er iets uit heeft weggehaald. De bot haalt daarom niets weg. Bewaar deze database en de "
                "reservekopieën zoals ze zijn, en bel de functionaris. Wat er niet klopt, ziet u met: "
                "ketenbot logboek toets. U hoort dit hoogstens een keer per maand."
            ),
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Logregel:
    """One line of the logboek, as a person reads it."""

    op: datetime
    """In local time."""
    wie: str
    actie: str
    waarover: str
    """Empty: nothing that has a name."""
    resultaat: str
    herkomst: str


def toon(casus: Casus, regels: Sequence[Logregel], aantal: int) -> Bericht:
    """The newest lines of a casus, oldest first; `aantal`: how many there are."""
    if not regels:
        leeg = Blok(tekst=f"Over casus {casus.code} staat nog niets in het logboek.")
        return Bericht(onderwerp=f"Casus {casus.code}: logboek", notice=True, breed=True, blokken=(leeg,))
    hoeveel = f"De laatste {len(regels)} van {aantal} regels" if aantal > len(regels) else f"Alle {aantal} regels"
    blokken = (
        Blok(
            kop=f"Logboek van casus {casus.code}",
            tekst=f"{hoeveel if aantal > 1 else 'De enige regel'}: wanneer, wie, wat, waarover, met welke uitkomst en "
            "langs welke weg. Wat mensen schreven, staat niet in het logboek.",
            regels=tuple(_regel(regel) for regel in regels),
        ),
        Blok(
            tekst="Hebt u alles nodig, bijvoorbeeld voor een verzoek om inzage? De beheerder geeft het als tabel of "
            f"als JSON met: ketenbot logboek toon {casus.code}"
        ),
    )
    return Bericht(onderwerp=f"Casus {casus.code}: logboek", notice=True, breed=True, blokken=blokken)


def _regel(regel: Logregel) -> str:
    dag = schrijf_kort(regel.op.date())
    delen = (f"{dag} {regel.op:%H:%M}", regel.wie, regel.actie, regel.waarover, regel.resultaat, regel.herkomst)
    return ", ".join(deel for deel in delen if deel)
