"""`ketenbot backup FOLDER`: copy what is remembered, while `serve` runs or not."""

from argparse import Namespace
from contextlib import suppress
from pathlib import Path

from bot.backup.making import keep_newest, make_backup
from bot.backup.manifest import BackupError
from bot.base.clock import system_clock
from bot.cli.database import RUN_MIGRATE, plainly, require_file, sqlite_file, with_storage, with_uow
from bot.cli.ending import CliError
from bot.mail.mailbox.cursors import held_cursor
from bot.mail.mailbox.forgetting import last_mail
from bot.settings.settings import Settings
from bot.settings.sources import read_settings
from commands.ports import OpenUow, UnitOfWork


def run(args: Namespace) -> int:
    """Make one backup in a folder of its own and print its path; then remove what is older than `--bewaar` asks for."""
    from bot.app import storage

    instellingen = read_settings(args.config)
    require_file(instellingen)
    sleutel = instellingen.master_key()
    with plainly():
        versie, _ = storage.version(instellingen)
    if versie is None:
        raise CliError(f"the database is empty: {RUN_MIGRATE} first")
    url = instellingen.database_url
    held = _last_mail(instellingen)
    try:
        klaar = make_backup(
            args.doel,
            url=url,
            bestand=sqlite_file(url),
            matrix=Path(instellingen.matrix.map) if instellingen.matrix.aan else None,
            master_key=sleutel,
            versie=versie,
            nu=system_clock(),
        )
        weg = keep_newest(args.doel, args.bewaar) if args.bewaar else 0
    except BackupError as wrong:
        raise CliError(str(wrong)) from wrong
    _note_held(instellingen, held)
    print(f"backup: {klaar}" + (f"; older ones removed: {weg}" if weg else ""))
    print(f"the master key {instellingen.key_path} is not in it: keep a copy of that elsewhere")
    if instellingen.sluitbestand.exists():
        waar = instellingen.sleutelkopie or "NOWHERE: set opslag.sleutelkopie"
        print(f"nor is the sluitbestand, without which this opens with the sleutelkopie alone, which is {waar}")
    return 0


def _last_mail(settings: Settings) -> str:
    """The last mail that this backup will hold, at least; empty where that is not known."""

    async def read(open_uow: OpenUow) -> str:
        async with open_uow() as uow:
            return await last_mail(settings.mail.imap_map, uow)

    if not settings.mail.aan:
        return ""
    with suppress(CliError):  # a database that is copied before it is mended: all mail stays, then
        return with_storage(settings, read, lezen=True)
    return ""


def _note_held(settings: Settings, held: str) -> None:
    """From now on this mail need not stay in the mailbox for a restore."""

    async def note(uow: UnitOfWork) -> None:
        await uow.cursors.set(held_cursor(settings.mail.imap_map), held)
        await uow.commit()

    if not held:
        return
    try:
        with_uow(settings, note)
    except CliError as wrong:
        print(f"all mail stays in the mailbox, as it cannot be noted that this backup holds it: {wrong}")
