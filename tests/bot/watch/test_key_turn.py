"""The sluitsleutel is replaced once a night; a night that fails is told and tried again each hour."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.watch.key_turn import KeyTurn

MIDDERNACHT = datetime(2026, 11, 2, 23, 0, tzinfo=UTC)
"""In Amsterdam."""


class NoPlace(Exception):
    """The copy has no place."""


class Nacht:
    """A clock, and what became of each look."""

    def __init__(self, *uitkomsten: bool | Exception):
        self.nu = MIDDERNACHT
        self._uitkomsten = list(uitkomsten)
        self.gezegd: list[datetime] = []
        self.gedraaid: list[datetime] = []
        zone = ZoneInfo("Europe/Amsterdam")
        self.draai = KeyTurn(self._vervang, lambda: self.nu, zone, failures=(NoPlace,), tell=self._zeg)

    async def _vervang(self, at: datetime) -> bool:
        self.gedraaid.append(at)
        uitkomst = self._uitkomsten.pop(0)
        if isinstance(uitkomst, Exception):
            raise uitkomst
        return uitkomst

    async def _zeg(self, at: datetime) -> int:
        self.gezegd.append(at)
        return 1

    async def kijk(self, **later: float) -> int:
        """Look a while after midnight."""
        self.nu = MIDDERNACHT + timedelta(**later)
        return await self.draai.look()


async def test_once_a_night_from_two_o_clock_on():
    nacht = Nacht(True, True)

    for uur in (0, 1.9, 2, 2.1, 12, 23.9, 25, 26, 30):
        assert await nacht.kijk(hours=uur) == 0

    assert nacht.gedraaid == [MIDDERNACHT + timedelta(hours=2), MIDDERNACHT + timedelta(hours=26)]
    assert nacht.gezegd == []


@pytest.mark.parametrize("eerst", [NoPlace(), False])
async def test_what_did_not_work_is_tried_again_each_hour(eerst):
    nacht = Nacht(eerst, eerst, True)
    nieuw = [await nacht.kijk(hours=2, minutes=een) for een in (0, 30, 59, 60, 90, 120, 180, 600)]

    assert [(een - MIDDERNACHT).seconds for een in nacht.gedraaid] == [2 * 3600, 3 * 3600, 4 * 3600]
    assert sum(nieuw) == len(nacht.gezegd) == (2 if isinstance(eerst, NoPlace) else 0)
