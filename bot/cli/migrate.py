"""`ketenbot migrate`: make the master key the first time, and bring the database to the newest shape."""

import asyncio
from argparse import Namespace
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from bot.base.clock import system_clock
from bot.cli.alone import RUNS, as_only_one, without_serve
from bot.cli.database import plainly, require_not_moved, sqlite_file, with_uow
from bot.cli.ending import CliError
from bot.settings.master_key import make_master_key
from bot.settings.settings import Settings
from bot.settings.sources import read_settings
from commands.ports import UnitOfWork

WITHOUT_SIGNS = ("0001", "0002")
"""Versions of which no process gives signs of life, and that no several processes share."""


def run(args: Namespace) -> int:
    """Make what is not there; harmless when all is there. Never makes a new key for a database that has one.

    A database that is changed is changed while no `serve` works on it.
    """
    from bot.app import storage

    instellingen = read_settings(args.config)
    bestand = sqlite_file(instellingen.database_url)
    if bestand is not None:
        require_not_moved(bestand)
        _maak_map(bestand.parent)
    with plainly():
        oud, nieuwste = storage.version(instellingen)
        _eis_sleutel(instellingen, oud)
        with _rustig(instellingen, oud, nieuwste):
            storage.migrate(instellingen)
        nieuw, _ = storage.version(instellingen)
    with_uow(instellingen, _stempel)
    _sluit(instellingen)
    if oud == nieuw:
        print(f"database: at {nieuw}, the newest")
    else:
        print(f"database: {oud or 'empty'} -> {nieuw}" + (f", in {bestand}" if bestand else ""))
    return 0 if nieuw == nieuwste else 1


def _rustig(instellingen: Settings, oud: str | None, nieuwste: str) -> AbstractContextManager[None]:
    """A database that is changed has no `serve` on it, and is of a version that we can change."""
    if oud is None or oud == nieuwste:
        return nullcontext()
    from bot.app.storage import is_known

    if not is_known(oud):
        raise CliError(
            f"the database is at version {oud}, which this program does not know: it was changed by a newer one. "
            "Install that one, or put a backup back with `ketenbot herstel`"
        )
    return as_only_one(instellingen, RUNS) if oud in WITHOUT_SIGNS else without_serve(instellingen)


def _maak_map(map_: Path) -> None:
    try:
        map_.mkdir(parents=True, exist_ok=True)
    except OSError as wrong:
        raise CliError(
            f"the folder {map_} of the database cannot be made ({wrong.strerror}): "
            "make it for this user, or see [opslag] url"
        ) from wrong


def _eis_sleutel(instellingen: Settings, oud: str | None) -> None:
    pad = instellingen.key_path
    if not pad.exists():
        if oud is not None:
            raise CliError(
                f"the database is in use, but its master key {pad} is gone: put your copy back. "
                "A new key would make all that is stored unreadable, so none was made"
            )
        make_master_key(pad)
        print(f"master key: made at {pad}. Keep a copy elsewhere: without it the database cannot be read")
    instellingen.master_key()


def _sluit(instellingen: Settings) -> None:
    """Begin with a sluitsleutel where there is a place for its copy: without one a lost disk would lose all."""
    from bot.app import storage

    if instellingen.sleutelkopie is None:
        return
    begint = not (instellingen.sluitbestand.exists() and instellingen.sleutelkopie.exists())
    with plainly():
        nummer = asyncio.run(storage.replace_sluitsleutel(instellingen, system_clock()))
    if begint and nummer == 1:
        print(
            f"sluitsleutel: in {instellingen.sluitbestand}, its copy in {instellingen.sleutelkopie}. Leave both out of "
            "your backups. Backups from before now open with the master key alone: remove them once you have a new one"
        )


async def _stempel(uow: UnitOfWork) -> None:
    """The first transaction ties the database to the key; later ones see whether it fits."""
    await uow.commit()
