"""A casus that an earlier version released had no questions about a vervolg-ICO: the auditor plans them, once."""

from dataclasses import replace

import pytest
from sqlalchemy import create_engine, text

from commands.klok.nazien import nazien
from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.flows.test_vervolg_ico import peil, regie
from tests.wereld import BELEID, MANAGER, REGIE, Wereld

VRAAG = "Het vervolg-ICO is tussen"


def als_vroeger(wereld: Wereld) -> None:
    """What an earlier version left behind: no row about a vervolg-ICO."""
    with create_engine(f"sqlite:///{wereld.database}").begin() as verbinding:
        verbinding.execute(text("DELETE FROM herinnering WHERE soort = 'vervolg'"))


def geteld(wereld: Wereld) -> int:
    with create_engine(f"sqlite:///{wereld.database}").connect() as verbinding:
        return int(verbinding.execute(text("SELECT count(*) FROM herinnering WHERE soort = 'vervolg'")).scalar_one())


async def zie_na(wereld: Wereld) -> None:
    await nazien(wereld.opslag.read, wereld.huis.work, wereld.nu)


async def test_the_questions_come_at_their_own_weeks_and_are_planned_once(wereld: Wereld, code: str) -> None:
    als_vroeger(wereld)
    await zie_na(wereld)
    assert geteld(wereld) == 1
    await wereld.vooruit(tot=lokaal("2026-11-04 12:00"))
    await zie_na(wereld)
    assert geteld(wereld) == 1

    await wereld.vooruit(tot=lokaal("2026-11-23 12:00"))

    assert wereld.post.teksten(REGIE).count(VRAAG) == 1


async def test_past_the_term_it_is_asked_at_the_next_week_and_the_manager_hears(wereld: Wereld, code: str) -> None:
    als_vroeger(wereld)
    await wereld.vooruit(tot=lokaal("2026-12-29 12:00"))
    assert VRAAG not in wereld.post.teksten(REGIE)
    await zie_na(wereld)

    await wereld.vooruit(tot=lokaal("2027-01-04 12:00"))

    assert "Die datum is voorbij" in wereld.post.teksten(REGIE)
    assert "Overleg met de procesregisseur of u kunt helpen" in wereld.post.teksten(MANAGER)


async def test_nothing_is_planned_where_a_moment_is_fixed_or_none_is_wanted(wereld: Wereld, code: str) -> None:
    await regie(wereld, f"{code} ico niet nodig alles loopt")
    await zie_na(wereld)
    assert geteld(wereld) == 1  # stopped, and not begun anew
    als_vroeger(wereld)
    await peil(wereld)
    await regie(wereld, f"{code} ico vast 1")
    await wereld.vooruit(tot=lokaal("2026-11-04 12:00"))
    await zie_na(wereld)
    assert geteld(wereld) == 0


async def test_a_poll_of_which_nobody_chose_a_moment_is_asked_about(wereld: Wereld, code: str) -> None:
    als_vroeger(wereld)
    await peil(wereld)
    await zie_na(wereld)

    await wereld.vooruit(tot=lokaal("2026-11-23 12:00"))

    assert "De deelnemers hebben momenten gekregen. Welke wordt het?" in wereld.post.teksten(REGIE)


@pytest.mark.parametrize("beleid", [replace(BELEID, vervolg_weken=()), replace(BELEID, vervolg_vraag_weken=())])
async def test_a_house_that_asks_for_none_is_asked_nothing(maak: Maak, beleid) -> None:
    wereld = maak(beleid=beleid, leeg=True)
    await wereld.lopende_casus()

    await zie_na(wereld)

    assert geteld(wereld) == 0
