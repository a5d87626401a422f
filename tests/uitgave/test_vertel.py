"""The story that fills a database for the next version can be told, and kept, and told the same."""

from pathlib import Path

import pytest

from storage.tables import METADATA
from tests.uitgave.bewaard import Bewaard, lees
from tests.uitgave.conftest import map_op
from tests.uitgave.vertel import vertel


@pytest.fixture(scope="module")
async def verteld(plank: Path) -> Bewaard:
    """What this program leaves."""
    return await vertel("9.9.9", map_op(plank))


async def test_it_fills_every_table(verteld: Bewaard) -> None:
    zonder_sluitbestand = {"sluiting"}

    assert {tabel for tabel, _ in verteld.rijen} == set(METADATA.tables) - zonder_sluitbestand


async def test_what_is_written_down_is_read_back(verteld: Bewaard, tmp_path: Path) -> None:
    verteld.schrijf(tmp_path / "9.9.9.jsonl")

    assert lees(tmp_path / "9.9.9.jsonl") == verteld


async def test_told_again_it_says_the_same(verteld: Bewaard, plank: Path) -> None:
    weer = await vertel("9.9.9", map_op(plank))

    assert (weer.nu, weer.codes, weer.brieven) == (verteld.nu, verteld.codes, verteld.brieven)
