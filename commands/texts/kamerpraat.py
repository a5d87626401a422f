"""Sentences around talk in a room that reaches those who read mail."""

from commands.domain.casus import Casus
from commands.messages import Bericht, Blok
from commands.texts.bericht import voet
from commands.texts.nieuws import regel
from commands.texts.plan import KAMERPRAAT


def vanaf_nu(casus: Casus) -> Bericht:
    """Said in the room, once, before anything that is said there reaches others."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: wie dit lezen",
        breed=True,
        blokken=(Blok(tekst=f"Vanaf nu: {KAMERPRAAT[0].lower()}{KAMERPRAAT[1:]}"),),
    )


def voor_mail(casus: Casus, van: str, tekst: str) -> Bericht:
    """To those who read mail: what somebody said in the room."""
    zin = f"{van} schrijft in de kamer:"
    return Bericht(
        onderwerp=f"Casus {casus.code}: {van} schrijft in de kamer",
        van=f"{van} via casus {casus.code}",
        breed=True,
        blokken=(Blok(tekst=zin, citaat=tekst), *voet(casus)),
        nieuws=regel(zin, citaat=tekst),
    )
