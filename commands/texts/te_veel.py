"""Sentences about words for the group that wait because there are so many of them. Never accusing."""

from commands.domain.casus import Casus
from commands.domain.wachtend import Wachtend
from commands.messages import Bericht, Blok, Knop
from commands.texts.toets import besluit_keuzes


def voor_afzender(casus: Casus, wachtend: Wachtend) -> Bericht:
    """To the sender: they wrote more to the group in an hour than is passed on."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: uw bericht wacht nog ({wachtend.kort})",
        notice=True,
        breed=True,
        blokken=(
            Blok(
                tekst=f"Uw bericht voor casus {casus.code} is nog niet doorgestuurd, want u stuurde dit uur "
                f"al veel berichten aan de groep. Het is bewaard, onder nummer {wachtend.kort}. "
                "De ~procesregisseur~ kijkt ernaar. Is er haast bij? Bel de ~procesregisseur~."
            ),
        ),
    )


def even_stil(casus: Casus, van: str) -> Bericht:
    """To the group, once: no more single messages of this sender come for now; `van`: the sender by role."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: veel meldingen van {van}",
        van=f"{van} via casus {casus.code}",
        breed=True,
        blokken=(
            Blok(
                tekst=f"{van} meldde in korte tijd veel in casus {casus.code}. U krijgt daar dit uur geen losse "
                f"berichten meer over. Hoe de actiepunten er nu voor staan, ziet u met: actie lijst"
            ),
        ),
    )


def niet_doorgegeven() -> Blok:
    """In the receipt of the sender: the others get no message about it."""
    return Blok(
        tekst="Let op: u meldde dit uur al veel. De andere deelnemers krijgen hierover geen los bericht. Wat u bij een "
        "actiepunt meldt, is genoteerd. Een bericht aan de groep kunt u over een uur opnieuw sturen."
    )


def voor_regie(casus: Casus, wachtend: Wachtend, van: str, aantal: int) -> Bericht:
    """To the procesregisseur, once a day: one sender writes very much."""
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
                tekst=f"Mag bericht {kort} door?",
                keuzes=(Knop(label="Eerst bekijken", opdracht="wacht"), *besluit_keuzes(wachtend)),
            ),
        ),
    )
