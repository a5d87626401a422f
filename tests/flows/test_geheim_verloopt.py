"""The client secret of mail ends on a known day: the beheerder hears it before, ever more often, and nobody else."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.watch.once import OncePerPeriod
from commands.domain.werkdagen import lokale_dag
from commands.klok.geheim import meld_geheim
from tests.flows.conftest import Maak
from tests.wereld import BEHEER, BELEID, Wereld

BEGIN = date(2026, 11, 3)


async def gehoord(wereld: Wereld, dagen: int) -> list[int]:
    """The days, counted from now, on which the beheerder was warned."""
    klok = OncePerPeriod(
        lambda nu: meld_geheim(wereld.huis.work, nu), lambda nu: lokale_dag(nu, BELEID), lambda: wereld.nu
    )
    begin, op = wereld.nu, []
    for dag in range(dagen):
        wereld.nu = begin + timedelta(days=dag)
        wereld.post.wis()
        for _ in range(2):
            await klok.look()
        while await wereld.kanalen[0].delivery.one_round():
            pass
        alarmen = [een for een in wereld.post.verzonden if "geheim van de mail" in een.bericht.onderwerp]
        assert {een.recipient for een in alarmen} <= {BEHEER}
        op += [dag] * len(alarmen)
    return op


@pytest.mark.parametrize(("over", "dagen"), [(16, [2, 9, 14, 15, 16, 17]), (3, [0, 1, 2, 3, 6])])
async def test_it_is_said_two_weeks_and_one_before_and_then_daily(maak: Maak, over: int, dagen: list[int]) -> None:
    """3 November is a Tuesday; nothing is said on a day without office hours."""
    wereld = maak(beleid=replace(BELEID, geheim_verloopt=BEGIN + timedelta(days=over)))
    assert await gehoord(wereld, over + 5) == dagen


async def test_without_a_date_nobody_is_warned(wereld: Wereld, code: str) -> None:
    assert await gehoord(wereld, 3) == []
