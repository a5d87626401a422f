"""An owner who said that it does not work says that it does after all: asked once, and nobody else reads it."""

import pytest

from commands.domain.actiepunt import Status
from tests.wereld import GGZ, Wereld


async def lukt_niet(wereld: Wereld) -> None:
    await wereld.antwoord(wereld.post.laatste(GGZ), "2 lukt niet, geen budget")
    assert (await wereld.punt(wereld.code, 2)).status is Status.LUKT_NIET


def gelezen(wereld: Wereld) -> str:
    return " ".join(wereld.post.tekst(wereld.post.laatste(GGZ)).split())


@pytest.mark.parametrize(
    "tekst",
    [
        "kan toch, potje gevonden. volgende week klaar",
        "lukt toch wel",
        "het lukt toch",
        "gaat toch door hoor",
        "2 lukt toch wel, budget gevonden",
        "goed nieuws: kan toch, want er is geld",
    ],
)
async def test_it_is_asked_whether_it_goes_on_and_a_yes_says_so(wereld: Wereld, code: str, tekst: str) -> None:
    await lukt_niet(wereld)
    kamer = wereld.kamers.casuskamer(code).tekst

    await wereld.antwoord(wereld.post.laatste(GGZ), tekst)

    assert f"Antwoord: ja {code} 2 bezig Is het klaar? Schrijf: {code} 2 klaar" in gelezen(wereld)
    assert wereld.kamers.casuskamer(code).tekst == kamer
    await wereld.antwoord(wereld.post.laatste(GGZ), "ja")
    assert (await wereld.punt(code, 2)).status is Status.BEZIG


@pytest.mark.parametrize("tekst", ["toch gelukt", "is alsnog gelukt!", "toch nog geregeld, dank"])
async def test_that_it_was_done_is_asked_as_done(wereld: Wereld, code: str, tekst: str) -> None:
    await lukt_niet(wereld)

    await wereld.antwoord(wereld.post.laatste(GGZ), tekst)

    if (await wereld.punt(code, 2)).status is not Status.GEREED:
        assert f"Antwoord: ja {code} 2 klaar" in gelezen(wereld)
        await wereld.antwoord(wereld.post.laatste(GGZ), "ja")
    assert (await wereld.punt(code, 2)).status is Status.GEREED


@pytest.mark.parametrize(
    "tekst", ["lukt toch niet", "kan het toch?", "kan toch als de gemeente betaalt", "lukt echt niet", "bel me even"]
)
async def test_other_words_are_read_as_before(wereld: Wereld, code: str, tekst: str) -> None:
    await lukt_niet(wereld)

    await wereld.antwoord(wereld.post.laatste(GGZ), tekst)

    assert "2 bezig Is het klaar?" not in gelezen(wereld)


async def test_of_a_point_that_works_it_is_no_question(wereld: Wereld, code: str) -> None:
    await wereld.antwoord(wereld.post.laatste(GGZ), "lukt toch wel")

    assert "2 bezig Is het klaar?" not in gelezen(wereld)
