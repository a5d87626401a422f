"""Both nights in which the clock on the wall jumps, lived through by the half hour: each reminder once, at its hour."""

from datetime import UTC, timedelta

import pytest

from commands.domain.rollen import Rol
from tests.domain.kalender import lokaal, wand
from tests.wereld import GGZ, Wereld

HALF_UUR = timedelta(minutes=30)


@pytest.mark.parametrize(
    ("tot", "avond", "einde", "verwacht"),
    [
        ("30 maart 2027", "2027-03-27 23:00", "2027-03-30 12:00", ["di 2027-03-30 09:00"]),
        ("1 november 2027", "2027-10-30 23:00", "2027-11-02 12:00", ["ma 2027-11-01 09:00"]),
    ],
    ids=["an hour is left out", "an hour comes twice"],
)
async def test_a_night_of_another_length_says_nothing_and_each_thing_after_it_is_said_once(
    wereld: Wereld, code: str, tot: str, avond: str, einde: str, verwacht: list[str]
) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} 2 uitstel tot {tot}, wachtlijst")
    wereld.nu = lokaal(avond) - timedelta(days=1, hours=8)
    await wereld.rust()
    await wereld.vooruit(tot=lokaal(avond))
    wereld.post.wis()

    # as the system clock tells it: no hour is left out, none comes twice
    momenten = [lokaal(avond).astimezone(UTC) + HALF_UUR * stap for stap in range(1, 17)]
    for wereld.nu in momenten:
        await wereld.rust()
    assert wereld.post.verzonden == []
    await wereld.vooruit(tot=lokaal(einde))

    gezegd = [wand(een.date) for een in wereld.post.aan(GGZ) if "actiepunt 2" in wereld.post.tekst(een)]
    assert gezegd == verwacht
    assert {wand(een.date)[-5:] for een in wereld.post.verzonden} == {"09:00"}
