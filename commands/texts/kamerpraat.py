"""Sentences around talk in a room that reaches those who read mail."""

from commands.domain.casus import Casus
from commands.messages import Bericht, Blok
from commands.texts.bericht import nood, voet
from commands.texts.nieuws import gemeld
from commands.texts.plan import KAMERPRAAT


def vanaf_nu(casus: Casus) -> Bericht:
    """Said in the room, once, before anything that is said there reaches others."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: wie dit lezen",
        breed=True,
        blokken=(Blok(tekst=f"Vanaf nu: {KAMERPRAAT[0].lower()}{KAMERPRAAT[1:]}"),),
    )


def blijft_in_de_kamer(casus: Casus) -> Bericht:
    """To one who spoke in the room, once: not everybody reads there."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: niet iedereen leest de kamer",
        notice=True,
        blokken=(
            Blok(
                tekst=f"Wat u in de kamer van casus {casus.code} schrijft, lezen de deelnemers per mail niet. "
                "Moet iedereen het weten? Schrijf in de kamer: !bericht, met uw tekst. Dit zeggen wij één keer."
            ),
        ),
    )


def bij_gevaar(casus: Casus) -> Bericht:
    """To one whose words in the room may speak of danger now."""
    return Bericht(onderwerp=f"Casus {casus.code}: is er nu gevaar?", blokken=(nood(),))


def voor_mail(casus: Casus, van: str, tekst: str, nummer: int | None = None) -> Bericht:
    """To those who read mail: what somebody said in the room, perhaps in the thread of this actiepunt."""
    bij = "" if nummer is None else f", bij actiepunt {nummer}"
    melding = gemeld(f"💬 In de kamer{bij}", van, citaat=tekst)
    return Bericht(
        onderwerp=f"Casus {casus.code}: {van} schrijft in de kamer",
        van=f"{van} via casus {casus.code}",
        breed=True,
        blokken=(melding, *voet(woorden=True)),
        nieuws=(melding,),
    )
