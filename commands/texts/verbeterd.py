"""Sentences about words in a room that were changed or taken away after others had read them by mail."""

from commands.domain.casus import Casus
from commands.messages import Bericht, Blok
from commands.texts.bericht import voet
from commands.texts.gesprek import ONDERWERP
from commands.texts.nieuws import gemeld
from commands.texts.vorm import kort_bericht


def voor_mail(casus: Casus, van: str, tekst: str) -> Bericht:
    """To those who read mail: the words as they stand in the room now."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: verbeterd bericht",
        van=f"{van} via casus {casus.code}",
        breed=True,
        blokken=(
            gemeld("💬 Verbeterd bericht", van, citaat=tekst),
            Blok(tekst="Dit komt in de plaats van een eerder bericht van deze deelnemer."),
            *voet(),
        ),
    )


def weg_voor_mail(casus: Casus, van: str) -> Bericht:
    """To those who read mail: words that they read are taken back; the words themselves are not repeated."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: bericht ingetrokken",
        van=f"{van} via casus {casus.code}",
        breed=True,
        blokken=(
            Blok(
                tekst=f"Een eerder bericht van {van} in de kamer van casus {casus.code} is weggehaald. "
                "Ga niet meer uit van die woorden. Verwijder de mail waarin ze staan."
            ),
        ),
    )


def gewijzigd() -> Bericht:
    """To who changed them: the others read the new words by mail too."""
    return kort_bericht(ONDERWERP, "De deelnemers per mail krijgen uw gewijzigde bericht ook.")


def weggehaald() -> Bericht:
    """To who took them away: what a mailbox holds cannot be taken out of it."""
    return kort_bericht(
        ONDERWERP,
        "U hebt een bericht verwijderd dat anderen per mail al kregen. Die anderen krijgen nu de vraag om er niet "
        "meer van uit te gaan. Uit hun mailbox kan ik het niet halen.",
    )
