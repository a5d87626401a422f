"""Talk in the room: it stays there, unless the house wants it in the news; then the room is told first."""

from dataclasses import replace

import pytest

from commands.domain.meldingen import Meldingen
from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.neptoets import NAAM, nep_bewaker
from tests.wereld import BELEID, GGZ, POLITIE, WIJKTEAM, Wereld

DAGELIJKS = replace(BELEID, meldingen=Meldingen.DAGELIJKS)
AAN = replace(DAGELIJKS, kamer_naar_mail=True)
PRAAT = "ik bel straks even met de balie"
MORGENVROEG = lokaal("2026-11-04 09:00")


@pytest.fixture
def wereld(maak: Maak) -> Wereld:
    """A house where talk in the room reaches those who read mail, and the guard."""
    wereld = maak(beleid=AAN, toets=nep_bewaker())
    wereld.post.wis()
    return wereld


async def zeg(wereld: Wereld, tekst: str) -> str:
    return await wereld.zeg(WIJKTEAM, wereld.kamers.casuskamer(wereld.code).id, tekst)


async def test_by_default_it_stays_in_the_room(maak: Maak) -> None:
    wereld = maak(beleid=DAGELIJKS)
    for _ in range(2):
        await zeg(wereld, PRAAT)

    await wereld.vooruit(tot=MORGENVROEG)

    assert PRAAT not in wereld.post.teksten(GGZ)
    assert "nieuws van de dag" not in wereld.kamers.casuskamer(wereld.code).tekst


async def test_by_default_its_speaker_hears_once_that_mail_readers_do_not_see_it(maak: Maak) -> None:
    wereld = maak(beleid=DAGELIJKS)
    prive, kamer = wereld.kamers.prive(WIJKTEAM), wereld.kamers.casuskamer(wereld.code).tekst
    await zeg(wereld, "ok, dank")
    assert "lezen de deelnemers per mail niet" not in prive.tekst
    for tekst in (PRAAT, "de moeder belt vanmiddag terug over de school"):
        await zeg(wereld, tekst)

    assert prive.tekst.count("lezen de deelnemers per mail niet") == 1
    assert "!bericht, met uw tekst" in prive.tekst
    assert wereld.kamers.casuskamer(wereld.code).tekst == kamer


async def test_the_room_is_told_before_the_first_word_goes(wereld: Wereld, code: str) -> None:
    await zeg(wereld, "goedemorgen allemaal, koffie?")
    assert "Vanaf nu: wat u zonder uitroepteken schrijft, lezen de deelnemers per mail" in (
        wereld.kamers.casuskamer(code).laatste
    )
    await zeg(wereld, PRAAT)
    assert wereld.post.aan(GGZ) == []

    await wereld.vooruit(tot=MORGENVROEG)

    [gelezen] = [wereld.post.tekst(een) for een in wereld.post.aan(GGZ)]
    assert f"💬 In de kamer · Gemeente (wijkteam)\n> {PRAAT}" in gelezen
    assert "koffie" not in gelezen
    assert wereld.kamers.casuskamer(code).tekst.count("Vanaf nu:") == 1


async def test_words_that_the_guard_holds_go_nowhere(wereld: Wereld, code: str) -> None:
    await zeg(wereld, PRAAT)
    await zeg(wereld, f"ik sprak {NAAM} net nog")

    await wereld.vooruit(tot=MORGENVROEG)

    assert NAAM not in wereld.post.teksten(GGZ) + wereld.post.teksten(POLITIE)


async def test_words_that_are_taken_back_go_nowhere(wereld: Wereld, code: str) -> None:
    await zeg(wereld, "goedemorgen allemaal")
    event = await zeg(wereld, PRAAT)
    await wereld.trek_in(WIJKTEAM, wereld.kamers.casuskamer(code).id, event)

    await wereld.vooruit(tot=MORGENVROEG)

    assert PRAAT not in wereld.post.teksten(GGZ)
