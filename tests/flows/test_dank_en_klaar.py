"""Thanks under an ordinary message to the group, with in it that an own actiepunt is done: that counts, alone."""

import pytest

from commands.domain.actiepunt import Status
from commands.domain.rollen import Rol
from tests.wereld import POLITIE, Wereld


async def op_groepsbericht(wereld: Wereld, tekst: str) -> None:
    """The police answer a message to all."""
    await wereld.staf(Rol.PROCESREGISSEUR, f"{wereld.code} bericht Het overleg van dinsdag gaat door.")
    await wereld.antwoord(wereld.post.laatste(POLITIE), tekst)


@pytest.mark.parametrize(
    "tekst",
    [
        "top thx, en 3 is klaar hoor",
        "dank, 3 is trouwens klaar",
        "super thnx! 3 klaar",
        "Fijn, bedankt. 3 is ook klaar.",
        "Thanks! 3 is inmiddels gedaan",
        "merci, wij zijn klaar met 3",
    ],
)
async def test_it_counts_and_nobody_gets_the_thanks(wereld: Wereld, code: str, tekst: str) -> None:
    await op_groepsbericht(wereld, tekst)

    assert (await wereld.punt(code, 3)).status is Status.GEREED
    assert "Genoteerd: casus" in wereld.post.tekst(wereld.post.laatste(POLITIE))
    alles = wereld.kamers.casuskamer(code).tekst + "".join(wereld.post.tekst(een) for een in wereld.post.verzonden)
    assert tekst not in alles


@pytest.mark.parametrize(
    "tekst",
    [
        "top thx, 3 is nog niet klaar",
        "thx, maar 3 is pas maandag klaar",
        "super, wanneer is 3 klaar?",
        "thx dat 2 klaar is",
        "thx. 3 is klaar, moeder is boos op school",
        "thanks, 3 is klaar als school belt",
    ],
)
async def test_other_words_with_thanks_count_for_nothing(wereld: Wereld, code: str, tekst: str) -> None:
    await op_groepsbericht(wereld, tekst)

    assert (await wereld.punt(code, 3)).status is Status.OPEN
    assert (await wereld.punt(code, 2)).status is Status.OPEN
