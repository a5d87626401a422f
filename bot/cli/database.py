"""Open the database for one command, and say in plain words when that fails."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import TypeVar

from bot.cli.uitkomst import CliFout
from bot.settings import Instellingen
from bot.settings_lezen import SQLITE, SQLITE_URI
from commands.ports import OpenUow, StorageFailure, UnitOfWork

T = TypeVar("T")
DRAAI_MIGRATE = "run `ketenbot migrate`"
GEEN_BESTAND = f"the first time {DRAAI_MIGRATE}; else see [opslag] url, or put your backup back"


def met_opslag(instellingen: Instellingen, werk: Callable[[OpenUow], Awaitable[T]], *, lezen: bool = False) -> T:
    """Run `work` with the database open, to read alone if so asked; raises CliFout or InstellingFout."""

    async def doe() -> T:
        async with opslag(instellingen, lezen=lezen) as open_uow:
            return await werk(open_uow)

    with duidelijk():
        return asyncio.run(doe())


def met_uow(instellingen: Instellingen, werk: Callable[[UnitOfWork], Awaitable[T]]) -> T:
    """Run `work` in one transaction; it commits itself. Raises CliFout or InstellingFout."""

    async def doe(open_uow: OpenUow) -> T:
        async with open_uow() as uow:
            return await werk(uow)

    return met_opslag(instellingen, doe)


_STORING = {
    "DB_LOCKED": "the database is locked by another program: try again, and see that no copy or backup holds it",
    "DB_FULL": "the disk of the database is full: make room",
    "DB_READONLY": "the database cannot be written: see [opslag] url, and the rights of the file and its folder",
    "DB_IO": "the database file cannot be read or written: see [opslag] url, the rights of its folder, and the disk",
    "DB_GONE": "the database cannot be reached: see that it runs, and [opslag] url",
}
"""What each code of commands.ports.StorageFailure means for who must mend it."""


@asynccontextmanager
async def opslag(instellingen: Instellingen, *, lezen: bool = False) -> AsyncIterator[OpenUow]:
    """The storage, closed at the end; CliFout when it is not there. Who reads alone waits for nobody."""
    from bot.app_opslag import open_opslag

    eis_bestand(instellingen)
    geopend = open_opslag(instellingen)
    try:
        yield geopend.lees if lezen else geopend.uow
    finally:
        await geopend.close()


def eis_bestand(instellingen: Instellingen) -> None:
    """Raise CliFout when an SQLite file is not there: opening would make an empty one."""
    bestand = sqlite_bestand(instellingen.database_url)
    if bestand is not None and not bestand.exists():
        eis_niet_verhuisd(bestand)
        raise CliFout(f"there is no database {bestand}: {GEEN_BESTAND}")


def eis_niet_verhuisd(bestand: Path) -> None:
    """Raise CliFout when what was in this SQLite file goes on in another database."""
    apart = verhuisd(bestand)
    if apart.exists() and not bestand.exists():
        raise CliFout(
            f"the database {bestand} was carried over to another one (`ketenbot verhuis`): use the settings that name "
            f"that one. To go back instead: stop all, and give {apart} its old name; what came since is then lost"
        )


def verhuisd(bestand: Path) -> Path:
    """What an SQLite file is called once its content was carried over."""
    return bestand.with_name(f"{bestand.name}.verhuisd")


def sqlite_bestand(url: str) -> Path | None:
    """The file of an SQLite address; None for another database."""
    return Path(url.removeprefix(SQLITE).removeprefix(SQLITE_URI).partition("?")[0]) if url.startswith(SQLITE) else None


@contextmanager
def duidelijk() -> Iterator[None]:
    """Turn what a database or its driver raises into a CliFout; never shows the address, which may hold a password."""
    from sqlalchemy.exc import DBAPIError, SQLAlchemyError

    from bot.app_opslag import WrongMasterKey

    try:
        yield
    except WrongMasterKey as fout:
        raise CliFout(
            "the master key does not belong to this database: put the key back that it was made with"
        ) from fout
    except StorageFailure as fout:
        raise CliFout(_STORING[str(fout)]) from fout
    except DBAPIError as fout:
        raise CliFout(_uitleg(str(fout.orig))) from fout
    except SQLAlchemyError as fout:
        raise CliFout(f"the database address cannot be used ({type(fout).__name__}): see [opslag] url") from fout
    except OSError as fout:
        raise CliFout(
            f"the database cannot be reached ({fout.strerror or type(fout).__name__}): see [opslag]"
        ) from fout


def _uitleg(tekst: str) -> str:
    klein = tekst.lower()
    if "no such table" in klein or "undefinedtable" in klein or "no such column" in klein or "undefinedcolumn" in klein:
        return f"the database has not been brought up to date: {DRAAI_MIGRATE}"
    if "database is locked" in klein:
        return _STORING["DB_LOCKED"]
    if "disk is full" in klein or "no space left" in klein:
        return _STORING["DB_FULL"]
    if "disk i/o error" in klein:
        return _STORING["DB_IO"]
    if "permission denied" in klein:
        return "the user of the database may not make or use tables there: let the database belong to him (OWNER)"
    if "unable to open" in klein or "readonly" in klein:
        return _STORING["DB_READONLY"]
    if "password" in klein or "authentication" in klein:
        return "the database refuses the login: see [opslag] url"
    if "does not exist" in klein:
        return "the database or its user does not exist: make it first, and see [opslag] url"
    if "not a database" in klein or "malformed" in klein:
        return "the database file is damaged, or is no SQLite database: see [opslag] url, or put your backup back"
    return "the database refuses: see its own log, and [opslag] url"
