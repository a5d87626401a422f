"""Sentences about a message that was stopped on its way out: to the beheerder (codes) and the procesregisseur."""

from commands.messages import Bericht, Blok


def tegengehouden(code: str, kanaal: str, rij: str) -> Bericht:
    """For the beheerder: another member stood in a message by address or name; it was not sent, nor tried again."""
    return Bericht(
        onderwerp="Alarm: een bericht is tegengehouden",
        blokken=(
            Blok(
                tekst=f"In een uitgaand bericht van casus {code} stond een adres of een naam van een andere "
                "deelnemer. Het is niet verstuurd. De ~procesregisseur~ weet het ook, en zoekt waar het vandaan komt. "
                "Komt het uit een zin van de bot zelf? Dan is het een fout in de bot: meld die. Over een casus hoort u "
                "dit hoogstens een keer per dag.",
                regels=(
                    f"Kanaal: {kanaal}",
                    f"Rij: {rij}",
                    f"Wegleggen? Gebruik: ketenbot bied-aan {rij} --weg",
                ),
            ),
        ),
    )


def tegengehouden_regie(code: str, aan: str) -> Bericht:
    """For the procesregisseur: who did not get it (by role), and what to look for."""
    return Bericht(
        onderwerp=f"Casus {code}: een bericht is niet verstuurd",
        blokken=(
            Blok(
                tekst=f"Een bericht in casus {code} aan {aan} is niet verstuurd. Er stond een adres of een naam in van "
                "een andere deelnemer, en deelnemers zien die niet van elkaar. Vaak staat het in een afspraak of in "
                "het plan."
            ),
            Blok(
                regels=(
                    f"Kijk in het plan: plan toon {code}",
                    "Pas de afspraak aan: actie wijzig [nummer] [nieuwe tekst]",
                    "Vertel de deelnemer zelf wat er in het bericht stond.",
                )
            ),
        ),
    )
