"""Worlds for stories: empty, or with a running casus where the test asks for its `code`."""

import tempfile
from collections.abc import AsyncIterator, Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from storage.opslag import migreer
from tests.foto import Foto, maak_foto
from tests.verteld import uitgevoerd
from tests.wereld import RECLASSERING, WIJKTEAM, Wereld

GEHEUGEN = Path("/dev/shm")  # a disk in memory: the promise to flush costs nothing there
Maak = Callable[..., Wereld]
"""Makes a world; see `tests.foto.Foto.wereld` for what can be asked. `leeg=True`: without a casus."""
WERELDEN = pytest.StashKey[list[tuple[Path, int]]]()
"""The databases of a story, each with the last line of its logboek when the story began."""


async def _niets(_wereld: Wereld) -> None:
    """An empty house."""


async def _lopend(wereld: Wereld) -> None:
    """A running casus with both Matrix members in its room."""
    wereld.code = await wereld.lopende_casus()
    kamer = wereld.kamers.casuskamer(wereld.code)
    await wereld.lid(WIJKTEAM, kamer.id)
    await wereld.lid(RECLASSERING, kamer.id)


@pytest.fixture(scope="session")
def plank() -> Iterator[Path]:
    """Where databases stand, in memory if that can be."""
    with tempfile.TemporaryDirectory(dir=GEHEUGEN if GEHEUGEN.is_dir() else None) as naam:
        yield Path(naam)


@pytest.fixture(scope="session")
async def leeg_huis(plank: Path) -> Foto:
    """A migrated database and nothing in it."""
    database = plank / "leeg.db"
    migreer(f"sqlite+aiosqlite:///{database}")
    return await maak_foto(database, _niets)


@pytest.fixture(scope="session")
async def lopend_huis(plank: Path, leeg_huis: Foto) -> Foto:
    """The day after the ICO of the shipped example, its plan released."""
    database = plank / "lopend.db"
    database.write_bytes(leeg_huis.database.read_bytes())
    return await maak_foto(database, _lopend)


@pytest.fixture(autouse=True)
def _verteld(request: pytest.FixtureRequest) -> Iterator[None]:
    """A story carried out each command that its mark `story_of` names."""
    werelden = request.node.stash[WERELDEN] = []
    yield
    gezegd = {woorden for mark in request.node.iter_markers("story_of") for woorden in mark.args}
    gedaan = {actie for database, sinds in werelden for actie in uitgevoerd(database, sinds)} if gezegd else set()
    assert gezegd <= gedaan, "this story does not run what its mark says"


@pytest.fixture
async def maak(request: pytest.FixtureRequest, plank: Path, leeg_huis: Foto, lopend_huis: Foto) -> AsyncIterator[Maak]:
    """Makes worlds and tidies them up."""
    gemaakt: list[Wereld] = []
    nummers = count()

    def een(*, leeg: bool = False, **anders: object) -> Wereld:
        pad = Path(tempfile.mkdtemp(prefix=f"{next(nummers)}-", dir=plank))
        foto = leeg_huis if leeg else lopend_huis
        gemaakt.append(foto.wereld(pad, **anders))
        request.node.stash[WERELDEN].append((gemaakt[-1].database, foto.regels))
        return gemaakt[-1]

    yield een
    for wereld in gemaakt:
        await wereld.opslag.close()


@pytest.fixture
def wereld(maak: Maak, request: pytest.FixtureRequest) -> Wereld:
    """A Tuesday morning, the day after the ICO of the shipped example."""
    return maak(leeg="code" not in request.fixturenames)


@pytest.fixture
def code(wereld: Wereld) -> str:
    """The code of its running casus; both Matrix members are in the room."""
    return wereld.code
