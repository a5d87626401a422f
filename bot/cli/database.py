"""Open the database for one command, and say in plain words when that fails."""

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import TypeVar

from bot.cli.ending import CliError
from bot.settings.settings import Settings
from bot.settings.sources import SQLITE, SQLITE_URI
from commands.ports import OpenUow, StorageFailure, UnitOfWork

T = TypeVar("T")
RUN_MIGRATE = "run `ketenbot migrate`"
KEYS = "put back the newest sluitbestand, or run `ketenbot herstel --sleutelkopie FILE`; see deploy/RUNBOOK.md"
COPY = (
    "mount its disk or make its folder, or name another file in opslag.sleutelkopie; then `ketenbot sleutel wissel` "
    "writes it anew"
)
OTHER_COPY = (
    "name another file in opslag.sleutelkopie, or move that one away, and run `ketenbot sleutel wissel`; or, where the "
    "installation that wrote it is gone for good, `ketenbot herstel --neem-over`"
)
NO_FILE = f"the first time {RUN_MIGRATE}; else see [opslag] url, or put your backup back"


def with_storage(instellingen: Settings, werk: Callable[[OpenUow], Awaitable[T]], *, lezen: bool = False) -> T:
    """Run `work` with the database open, to read alone if so asked; raises CliError or SettingError."""

    async def doe() -> T:
        async with opened(instellingen, lezen=lezen) as open_uow:
            return await werk(open_uow)

    with plainly():
        return asyncio.run(doe())


def with_uow(instellingen: Settings, werk: Callable[[UnitOfWork], Awaitable[T]]) -> T:
    """Run `work` in one transaction; it commits itself. Raises CliError or SettingError."""

    async def doe(open_uow: OpenUow) -> T:
        async with open_uow() as uow:
            return await werk(uow)

    return with_storage(instellingen, doe)


_STORING = {
    "DB_LOCKED": "the database is locked by another program: try again, and see that no copy or backup holds it",
    "DB_FULL": "the disk of the database is full: make room",
    "DB_READONLY": "the database cannot be written: see [opslag] url, and the rights of the file and its folder",
    "DB_IO": "the database file cannot be read or written: see [opslag] url, the rights of its folder, and the disk",
    "DB_GONE": "the database cannot be reached: see that it runs, and [opslag] url",
    "DB_BACK": "the database went back in time while this ran (a failover to a copy that lags?): try again",
}
"""What each code of commands.ports.StorageFailure means for who must mend it."""


@asynccontextmanager
async def opened(instellingen: Settings, *, lezen: bool = False) -> AsyncIterator[OpenUow]:
    """The storage, closed at the end; CliError when it is not there. Who reads alone waits for nobody."""
    from bot.app.storage import open_storage

    require_file(instellingen)
    geopend = open_storage(instellingen)
    try:
        yield geopend.read if lezen else geopend.uow
    finally:
        await geopend.close()


def require_file(instellingen: Settings) -> None:
    """Raise CliError when an SQLite file is not there: opening would make an empty one."""
    bestand = sqlite_file(instellingen.database_url)
    if bestand is not None and not bestand.exists():
        require_not_moved(bestand)
        raise CliError(f"there is no database {bestand}: {NO_FILE}")


def require_not_moved(bestand: Path) -> None:
    """Raise CliError when what was in this SQLite file goes on in another database."""
    apart = moved_aside(bestand)
    if apart.exists() and not bestand.exists():
        raise CliError(
            f"the database {bestand} was carried over to another one (`ketenbot verhuis`): use the settings that name "
            f"that one. To go back instead: stop all, and give {apart} its old name; what came since is then lost"
        )


def moved_aside(bestand: Path) -> Path:
    """What an SQLite file is called once its content was carried over."""
    return bestand.with_name(f"{bestand.name}.verhuisd")


def sqlite_file(url: str) -> Path | None:
    """The file of an SQLite address; None for another database."""
    return Path(url.removeprefix(SQLITE).removeprefix(SQLITE_URI).partition("?")[0]) if url.startswith(SQLITE) else None


@contextmanager
def plainly() -> Iterator[None]:
    """Turn what a database or its driver raises into a CliError; never shows the address, which may hold a password."""
    from sqlalchemy.exc import DBAPIError, SQLAlchemyError

    from bot.app.storage import KEY_FAILURES, CopyFailed, NotOurCopy, WrongMasterKey

    try:
        yield
    except WrongMasterKey as wrong:
        raise CliError(
            "the master key does not belong to this database: put the key back that it was made with; or, where "
            "`ketenbot sleutel hoofd` was cut short, run that again"
        ) from wrong
    except NotOurCopy as wrong:
        raise CliError(f"{wrong}: {OTHER_COPY}") from wrong
    except CopyFailed as wrong:
        raise CliError(f"{wrong}: {COPY}") from wrong
    except KEY_FAILURES as wrong:
        raise CliError(f"{wrong}: {KEYS}") from wrong
    except StorageFailure as wrong:
        raise CliError(_STORING[str(wrong)]) from wrong
    except DBAPIError as wrong:
        raise CliError(_uitleg(str(wrong.orig))) from wrong
    except SQLAlchemyError as wrong:
        raise CliError(f"the database address cannot be used ({type(wrong).__name__}): see [opslag] url") from wrong
    except BrokenPipeError:
        raise  # who reads what we say went away: no database writes there
    except OSError as wrong:
        raise CliError(
            f"the database cannot be reached ({wrong.strerror or type(wrong).__name__}): see [opslag]"
        ) from wrong


_NIET_BIJ = f"the database has not been brought up to date: {RUN_MIGRATE}"
_WOORDEN = (
    (r"no such table|no such column|^(relation|column) .* does not exist", _NIET_BIJ),
    (r"database is locked", _STORING["DB_LOCKED"]),
    (r"disk is full|no space left", _STORING["DB_FULL"]),
    (r"disk i/o error", _STORING["DB_IO"]),
    (r"permission denied", "the user of the database may not make or use tables there: make him its OWNER"),
    (r"unable to open|readonly", _STORING["DB_READONLY"]),
    (r"password|authentication", "the database refuses the login: see [opslag] url"),
    (r"does not exist", "the database or its user does not exist: make it first, and see [opslag] url"),
    (
        r"not a database|malformed",
        "the database file is damaged, or is no SQLite database: see [opslag] url, or put your backup back",
    ),
)
"""What a driver says, and what that means for who must mend it; the first that fits counts."""


def _uitleg(tekst: str) -> str:
    gevonden = (uitleg for woorden, uitleg in _WOORDEN if re.search(woorden, tekst.lower()))
    return next(gevonden, "the database refuses: see its own log, and [opslag] url")
