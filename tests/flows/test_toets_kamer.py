"""In a room nothing can be held back: its writer hears it at once and privately, and nothing goes on to mail."""

import pytest

from commands.domain.actiepunt import Status
from tests.flows.conftest import Maak
from tests.flows.toetswereld import beslis, met_toets, open_nummers
from tests.nepkamers import Kamer
from tests.neptoets import NAAM
from tests.wereld import GGZ, POLITIE, RECLASSERING, REGIE, WIJKTEAM, Wereld


@pytest.fixture
def wereld(maak: Maak) -> Wereld:
    """With the guard at the door."""
    return met_toets(maak)


@pytest.fixture
def kamer(wereld: Wereld) -> Kamer:
    """The room of the casus."""
    return wereld.kamers.casuskamer(wereld.code)


@pytest.fixture
def prive(wereld: Wereld) -> Kamer:
    """The private room of the one who writes."""
    return wereld.kamers.prive(WIJKTEAM)


async def test_ordinary_chat_with_a_name_is_told_to_its_writer_alone_and_to_the_procesregisseur(
    wereld: Wereld, kamer: Kamer, prive: Kamer
) -> None:
    gezegd, ander = len(kamer.berichten), wereld.kamers.prive(RECLASSERING).tekst

    await wereld.zeg(WIJKTEAM, kamer.id, f"Wij waren bij {NAAM}.")

    assert f"> Wij waren bij «{NAAM}»." in prive.laatste
    assert "verwijder W1" in prive.laatste
    assert "voorstel W1" not in prive.laatste
    assert "schreef dit in de kamer" in wereld.post.tekst(wereld.post.laatste(REGIE))
    assert NAAM not in wereld.post.teksten(REGIE)
    assert {zending.recipient for zending in wereld.post.verzonden} == {REGIE}
    assert (len(kamer.berichten), wereld.kamers.prive(RECLASSERING).tekst) == (gezegd, ander)


async def test_the_bot_takes_it_out_of_the_room_when_its_writer_asks(
    wereld: Wereld, kamer: Kamer, prive: Kamer
) -> None:
    event = await wereld.zeg(WIJKTEAM, kamer.id, f"Wij waren bij {NAAM}.")

    await wereld.zeg(WIJKTEAM, prive.id, "verwijder W1")

    assert kamer.geredigeerd == [event]
    assert "Bericht W1 wordt uit de kamer gehaald" in prive.laatste
    assert await open_nummers(wereld) == []


@pytest.mark.parametrize("hier", [True, False])
async def test_plain_words_there_or_in_private_take_out_the_newest_and_no_other_thing(
    wereld: Wereld, kamer: Kamer, prive: Kamer, hier: bool
) -> None:
    await wereld.zeg(WIJKTEAM, kamer.id, f"Wij waren bij {NAAM}.")
    event = await wereld.zeg(WIJKTEAM, kamer.id, f"En {NAAM} was er niet.")
    await wereld.zeg(WIJKTEAM, kamer.id, "haal die kapotte fiets weg")
    await wereld.zeg(RECLASSERING, kamer.id, "haal weg aub")
    assert kamer.geredigeerd == []

    await wereld.zeg(WIJKTEAM, kamer.id if hier else prive.id, "haal weg aub" if hier else "verwijder dat bericht svp")

    assert kamer.geredigeerd == [event]
    assert "Bericht W2 wordt uit de kamer gehaald" in (kamer if hier else prive).laatste
    assert await open_nummers(wereld) == ["W1"]


async def test_the_procesregisseur_may_have_it_taken_out_too(wereld: Wereld, kamer: Kamer) -> None:
    event = await wereld.zeg(WIJKTEAM, kamer.id, f"Wij waren bij {NAAM}.")

    await beslis(wereld, "verwijder W1")

    assert kamer.geredigeerd == [event]


async def test_a_report_with_a_name_counts_at_once_and_its_words_wait_until_they_are_released(
    wereld: Wereld, kamer: Kamer, prive: Kamer
) -> None:
    await wereld.zeg(WIJKTEAM, kamer.id, f"!actie gereed 1 {NAAM} is er geweest")
    assert "Wat u meldt, telt al" in prive.laatste
    assert (await wereld.punt(wereld.code, 1)).status is Status.GEREED
    assert "actiepunt 1 is klaar" in wereld.post.teksten(POLITIE)
    assert NAAM not in wereld.post.teksten(POLITIE)

    await beslis(wereld, "vrijlaten W1")

    assert f"> {NAAM} is er geweest" in wereld.post.teksten(POLITIE)
    assert await open_nummers(wereld) == []


async def test_in_the_words_of_the_proposal_it_goes_on_to_mail(wereld: Wereld, kamer: Kamer, prive: Kamer) -> None:
    await wereld.zeg(WIJKTEAM, kamer.id, f"!actie gereed 1 {NAAM} is er geweest")

    await wereld.zeg(WIJKTEAM, prive.id, "voorstel")

    assert "> Betrokkene is er geweest" in wereld.post.teksten(POLITIE)
    assert NAAM not in wereld.post.teksten(POLITIE) + wereld.post.teksten(GGZ)
    assert (await wereld.punt(wereld.code, 1)).status is Status.GEREED


async def test_chat_that_is_released_stays_where_it_is_and_goes_nowhere(wereld: Wereld, kamer: Kamer) -> None:
    await wereld.zeg(WIJKTEAM, kamer.id, f"Wij waren bij {NAAM}.")
    wereld.post.wis()

    await beslis(wereld, "vrijlaten W1")

    assert {zending.recipient for zending in wereld.post.verzonden} == {REGIE}
    assert (kamer.geredigeerd, await open_nummers(wereld)) == ([], [])


async def test_an_edit_or_a_message_in_clear_text_is_read_by_the_room_too(wereld: Wereld, kamer: Kamer) -> None:
    await wereld.zeg(WIJKTEAM, kamer.id, f"Wij waren bij {NAAM}.", bewerkt=True)
    await wereld.zeg(WIJKTEAM, kamer.id, f"Wij waren bij {NAAM}.", versleuteld=False)

    assert await open_nummers(wereld) == ["W1", "W2"]


async def test_in_a_private_room_the_whole_text_is_shown_and_held(wereld: Wereld, prive: Kamer) -> None:
    await wereld.zeg(WIJKTEAM, prive.id, f"1 klaar {NAAM} is er geweest")

    assert f"> «{NAAM}» is er geweest" in prive.laatste
    assert "> Betrokkene is er geweest" in prive.laatste
    assert NAAM not in wereld.post.teksten(POLITIE) + wereld.post.teksten(GGZ)
    assert (await wereld.punt(wereld.code, 1)).status is Status.GEREED
