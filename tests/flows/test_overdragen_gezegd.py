"""An owner or a casushouder says in plain words to whom they hand over: asked once, with the whole command."""

import pytest

from tests.domain.kalender import lokaal
from tests.flows.test_actie_verandering import punten
from tests.flows.test_casushouder_overdragen import casushouder
from tests.flows.test_over_rol import trede
from tests.wereld import GGZ, POLITIE, Wereld


def gelezen(wereld: Wereld, wie: str) -> str:
    return " ".join(wereld.post.tekst(wereld.post.laatste(wie)).split())


@pytest.mark.parametrize(
    "tekst",
    [
        "wil dit overdragen aan GGZ-instelling",
        "ik wil dit graag overdragen aan de GGZ-instelling",
        "Kan ik punt 3 overdragen aan GGZ-instelling?",
        "wil 3 overdragen aan GGZ-instelling, want te druk",
        "graag overdragen aan GGZ-instelling",
    ],
)
async def test_an_owner_is_asked_once_and_a_yes_asks_the_other(wereld: Wereld, code: str, tekst: str) -> None:
    await wereld.vooruit(tot=lokaal("2026-12-01 12:00"))
    kamer = wereld.kamers.casuskamer(code).tekst

    await wereld.antwoord(wereld.post.laatste(POLITIE), tekst)

    assert f"Bedoelt u dit? Antwoord: ja {code} overdragen 3 aan GGZ-instelling" in gelezen(wereld, POLITIE)
    assert wereld.kamers.casuskamer(code).tekst == kamer
    await wereld.antwoord(wereld.post.laatste(POLITIE), "ja")
    assert "neemt u actiepunt 3 over?" in wereld.post.laatste(GGZ).bericht.onderwerp


@pytest.mark.parametrize(
    "tekst",
    [
        "wil dit overdragen aan een collega",
        "wil 2 overdragen aan GGZ-instelling",
        "de moeder wil het gezag overdragen aan oma",
        "is overgedragen aan GGZ-instelling",
    ],
)
async def test_other_words_hand_nothing_over(wereld: Wereld, code: str, tekst: str) -> None:
    await wereld.vooruit(tot=lokaal("2026-12-01 12:00"))

    await wereld.antwoord(wereld.post.laatste(POLITIE), tekst)

    assert "overdragen 3 aan" not in gelezen(wereld, POLITIE)
    assert "overdragen 2 aan" not in gelezen(wereld, POLITIE)


@pytest.mark.parametrize(
    "tekst",
    [
        "wil casushouderschap overdragen aan politie",
        "ik wil het casushouderschap graag overdragen aan de politie",
        "wil casushouderschap overdragen aan politie ivm verlof",
    ],
)
async def test_a_casushouder_is_asked_once(wereld: Wereld, code: str, tekst: str) -> None:
    mail = await trede(wereld)

    await wereld.antwoord(mail, tekst)

    assert f"Bedoelt u dit? Antwoord: ja {code} casushouder overdragen aan Politie (wijkagent)" in gelezen(wereld, GGZ)
    await wereld.antwoord(wereld.post.laatste(GGZ), "ja")
    assert "krijgt uw vraag om casushouder te worden" in gelezen(wereld, GGZ)
    assert await casushouder(wereld) == {GGZ}


@pytest.mark.parametrize("tekst", ["politie", "aan de politie", "Politie (wijkagent)"])
async def test_the_name_alone_answers_to_whom(wereld: Wereld, code: str, tekst: str) -> None:
    await wereld.antwoord(await trede(wereld), "ik wil geen casushouder meer zijn")
    assert "aan wie draagt u over?" in wereld.post.laatste(GGZ).bericht.onderwerp

    await wereld.antwoord(wereld.post.laatste(GGZ), tekst)

    assert "Politie (wijkagent) krijgt uw vraag om casushouder te worden" in gelezen(wereld, GGZ)


@pytest.mark.parametrize("tekst", ["weet ik nog niet", "laat maar", "nee"])
async def test_no_name_asks_nobody(wereld: Wereld, code: str, tekst: str) -> None:
    await wereld.antwoord(await trede(wereld), "ik wil geen casushouder meer zijn")
    kamer = wereld.kamers.casuskamer(code).tekst

    await wereld.antwoord(wereld.post.laatste(GGZ), tekst)

    assert "krijgt uw vraag" not in gelezen(wereld, GGZ)
    assert wereld.kamers.casuskamer(code).tekst == kamer


async def test_of_an_actiepunt_the_name_alone_is_enough_too(wereld: Wereld, code: str) -> None:
    await wereld.vooruit(tot=lokaal("2026-12-01 12:00"))
    await wereld.antwoord(wereld.post.laatste(POLITIE), "kan ik dit overdragen?")

    await wereld.antwoord(wereld.post.laatste(POLITIE), "GGZ-instelling")

    assert "neemt u actiepunt 3 over?" in wereld.post.laatste(GGZ).bericht.onderwerp
    assert next(een for een in await punten(wereld, code) if een.nummer == 3).eigenaars
