"""Sentences about words for the group that wait because there are so many of them. Never accusing."""

from commands.domain.casus import Casus
from commands.domain.wachtend import Wachtend
from commands.messages import Bericht, Blok


def voor_afzender(casus: Casus, wachtend: Wachtend) -> Bericht:
    """He wrote more to the group in an hour than is passed on."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: uw bericht wacht nog ({wachtend.kort})",
        notice=True,
        breed=True,
        blokken=(
            Blok(
                tekst=f"Uw bericht voor casus {casus.code} is nog niet doorgestuurd, want u stuurde dit uur "
                f"al veel berichten aan de groep. Het is bewaard, onder nummer {wachtend.kort}. "
                "De procesregisseur kijkt ernaar. Is er haast bij? Bel de procesregisseur."
            ),
        ),
    )


def voor_regie(casus: Casus, wachtend: Wachtend, van: str, aantal: int) -> Bericht:
    """The procesregisseur hears it once a day."""
    kort = wachtend.kort
    return Bericht(
        onderwerp=f"Casus {casus.code}: veel berichten van {van}",
        breed=True,
        blokken=(
            Blok(
                tekst=f"{van} stuurde in een uur {aantal} berichten aan de groep van casus {casus.code}. Misschien "
                "stuurt een computer daar vanzelf antwoord, bijvoorbeeld bij afwezigheid. Bel om dat na te gaan. "
                f"Wat er dit uur nog bij komt, is bewaard en gaat niet naar de groep. Het eerste is bericht {kort}. "
                "U hoort dit hoogstens een keer per dag."
            ),
            Blok(
                kop="Wat kunt u doen?",
                regels=(
                    "Zien wat er wacht? Schrijf: wacht",
                    f"Mag een bericht door? Schrijf: vrijlaten {kort}",
                    f"Mag het niet? Schrijf: weiger {kort}, met een reden",
                ),
            ),
        ),
    )
