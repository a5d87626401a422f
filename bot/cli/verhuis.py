"""`ketenbot verhuis --naar SETTINGS`: carry the database over to another one, mostly from SQLite to PostgreSQL."""

import asyncio
from argparse import Namespace
from pathlib import Path

from bot.backup.manifest import BackupError
from bot.backup.restoring import remove_written, require_empty
from bot.base.clock import system_clock
from bot.cli.alone import without_serve
from bot.cli.database import RUN_MIGRATE, moved_aside, plainly, require_file, sqlite_file, with_uow
from bot.cli.ending import CliError
from bot.settings.errors import SettingError
from bot.settings.settings import Settings
from bot.settings.sources import read_settings
from commands.ports import LogRegel, UnitOfWork

FULL = "the database of the new settings is not empty: name an empty one (PostgreSQL: createdb)"


def run(args: Namespace) -> int:
    """Check all that can be checked, copy in one transaction, compare each row, and put an old file out of the way."""
    van = read_settings(args.config)
    naar = _lees_nieuwe(args.naar)
    _eis_zelfde_huis(van, naar)
    require_file(van)
    _eis_nieuwste(van)
    _eis_zelfde_sluitbestand(van, naar)
    with without_serve(van):
        aantallen = _kopieer(van, naar)
        apart = _zet_apart(van)
    print(
        f"database: {sum(aantallen.values())} rows in {len(aantallen)} tables carried over, each read back and compared"
    )
    print(
        f"the old database is out of the way: {apart}" if apart else "the old database is as it was: drop it yourself"
    )
    print(f"next: put {args.naar} in the place of the old settings; then `ketenbot check`, `ketenbot serve`")
    return 0


def _lees_nieuwe(pad: Path) -> Settings:
    try:
        return read_settings(pad)
    except SettingError as wrong:
        raise SettingError(f"the new settings {pad}: {wrong}") from wrong


def _eis_zelfde_huis(van: Settings, naar: Settings) -> None:
    """One key and one Matrix folder, for neither of them moves; and two databases."""
    if van.database_url == naar.database_url:
        raise CliError(
            "both settings name the same database: give [opslag] url (or url_bestand) of the new settings anew"
        )
    if van.master_key() != naar.master_key():
        raise CliError("the two settings name different master keys: what is stored can be read with the old one alone")
    if van.matrix.aan and Path(van.matrix.map).resolve() != Path(naar.matrix.map).resolve():
        raise CliError(
            f"the new settings name another Matrix folder ({naar.matrix.map}), and folders are not carried over: "
            f"name {van.matrix.map} in both"
        )


def _eis_nieuwste(van: Settings) -> None:
    from bot.app import storage

    with plainly():
        nu, nieuwste = storage.version(van)
    if nu != nieuwste:
        raise CliError(
            f"the database is at version {nu or 'empty'}, this program needs {nieuwste}: {RUN_MIGRATE} first"
        )


def _eis_zelfde_sluitbestand(van: Settings, naar: Settings) -> None:
    """It does not move either; where no sluitsleutel was begun there is none to leave behind."""
    if van.sluitbestand.exists() and van.sluitbestand.resolve() != naar.sluitbestand.resolve():
        raise CliError(f"the new settings name another sluitbestand ({naar.sluitbestand}): name {van.sluitbestand} too")


def _kopieer(van: Settings, naar: Settings) -> dict[str, int]:
    """All or nothing: what was begun in vain is taken away again."""
    from bot.app import storage

    bestand = sqlite_file(naar.database_url)
    try:
        require_empty(bestand, None)
    except BackupError as wrong:
        raise CliError(FULL) from wrong
    try:
        with plainly():
            if storage.version(naar)[0] is not None:
                raise CliError(FULL)
            aantallen = asyncio.run(storage.move(van.database_url, naar.database_url, _meld))
        with_uow(naar, _noteer)
    except storage.ArrivedChanged as wrong:
        remove_written(bestand, None)
        raise CliError(
            f"table {wrong} did not arrive as it was sent, so nothing was carried over: report this"
        ) from wrong
    except BaseException:
        remove_written(bestand, None)
        raise
    return aantallen


def _meld(tabel: str, rijen: int) -> None:
    """Whoever waits for a large one sees that it goes on."""
    print(f"{tabel}: {rijen} rows", flush=True)


async def _noteer(uow: UnitOfWork) -> None:
    """Opening it tells that the key fits; and the logboek knows why it lies elsewhere from here on."""
    regel = LogRegel(
        actor="systeem", actie="verhuis", object="database", resultaat="gedaan", herkomst="cli", op=system_clock()
    )
    await uow.logboek.write_line(regel)
    await uow.commit()


def _zet_apart(van: Settings) -> Path | None:
    """An SQLite file gets another name, so that no `serve` with the old settings can go on with it."""
    bestand = sqlite_file(van.database_url)
    if bestand is None:
        return None
    apart = moved_aside(bestand)
    for staart in ("-wal", "-shm", ""):
        pad = bestand.with_name(bestand.name + staart)
        if pad.exists():
            pad.rename(apart.with_name(apart.name + staart))
    return apart
