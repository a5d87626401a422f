"""A world for each story."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.wereld import Wereld, maak_wereld


@pytest.fixture
async def wereld(tmp_path: Path) -> AsyncIterator[Wereld]:
    """A fresh world on a Tuesday morning, the day after the ICO of the shipped example."""
    nieuw = await maak_wereld(tmp_path)
    yield nieuw
    await nieuw.opslag.close()
