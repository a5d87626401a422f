"""A channel that only a person can open is in the judgement of the process, whatever else goes well."""

import pytest

from commands.domain.rollen import Kanaal
from commands.ports import ChannelShut, TemporaryFailure
from tests.wereld import WIJKTEAM, Wereld


@pytest.mark.parametrize(
    ("fout", "stil"),
    [
        (ChannelShut("store_full"), ("Matrix: store_full",)),
        (ChannelShut("M_UNKNOWN_TOKEN"), ("Matrix: M_UNKNOWN_TOKEN",)),
        (TemporaryFailure("M_LIMIT_EXCEEDED"), ()),
    ],
)
async def test_a_channel_met_shut_is_told_until_it_is_proved_open(
    wereld: Wereld, code: str, fout: Exception, stil: tuple[str, ...]
) -> None:
    wereld.kamers.faal = fout
    await wereld.zeg(WIJKTEAM, wereld.kamers.casuskamer(code).id, "!status")
    assert wereld.huis.shut.standing_still == stil
    wereld.kamers.faal = None
    wereld.huis.shut.proved_open(Kanaal.MATRIX)
    assert wereld.huis.shut.standing_still == ()
