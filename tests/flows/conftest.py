"""Worlds for stories: empty, or with a running casus where the test asks for its `code`."""

from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest

from bot.mail.config import MailConfig
from storage.way_in import Storage, migrate
from tests.binnenkomst import CONFIG, PLUS
from tests.foto import Foto, maak_foto
from tests.plekken import Plekken, geheugenplank
from tests.verteld import uitgevoerd
from tests.wereld import RECLASSERING, WIJKTEAM, Wereld

Maak = Callable[..., Wereld]
"""Makes a world; see `tests.foto.Foto.wereld` for what can be asked. `leeg=True`: without a casus; `van`: this one."""
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
    with geheugenplank() as pad:
        yield pad


@pytest.fixture(scope="session")
def plekken(plank: Path) -> Plekken:
    """Where worlds stand."""
    return Plekken(plank)


@pytest.fixture(scope="session")
async def leeg_huis(plank: Path) -> Foto:
    """A migrated database and nothing in it."""
    database = plank / "leeg.db"
    migrate(f"sqlite+aiosqlite:///{database}")
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
async def maak(
    request: pytest.FixtureRequest, plekken: Plekken, leeg_huis: Foto, lopend_huis: Foto
) -> AsyncIterator[Maak]:
    """Makes worlds and tidies them up."""
    bezet: list[tuple[Path, Storage]] = []

    def een(*, leeg: bool = False, van: Foto | None = None, **anders: object) -> Wereld:
        pad, opslag = plekken.neem()
        bezet.append((pad, opslag))
        foto = van or (leeg_huis if leeg else lopend_huis)
        wereld = foto.wereld(pad, opslag=opslag, **anders)
        request.node.stash[WERELDEN].append((wereld.database, foto.regels))
        return wereld

    yield een
    for pad, opslag in bezet:
        await plekken.geef_terug(pad, opslag)


@pytest.fixture(params=["catch-all", "plus"])
def vorm(request: pytest.FixtureRequest) -> MailConfig:
    """Both forms of the bot's addresses; a story that asks for it plays in each."""
    return PLUS if request.param == "plus" else CONFIG


@pytest.fixture
def wereld(maak: Maak, request: pytest.FixtureRequest) -> Wereld:
    """A Tuesday morning, the day after the ICO of the shipped example."""
    anders = {"config": request.getfixturevalue("vorm")} if "vorm" in request.fixturenames else {}
    return maak(leeg="code" not in request.fixturenames, **anders)


@pytest.fixture
def code(wereld: Wereld) -> str:
    """The code of its running casus; both Matrix members are in the room."""
    return wereld.code
