"""`ketenbot backup FOLDER`: copy what is remembered, while `serve` runs or not."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from bot.backup.making import keep_newest, make_backup, skipping_tag
from bot.backup.manifest import BackupError
from bot.base.clock import system_clock
from bot.cli.database import RUN_MIGRATE, plainly, require_file, sqlite_file, with_storage, with_uow
from bot.cli.ending import CliError
from bot.mail.mailbox.cursors import BACKUP_MADE, held_cursor
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
    held, nu = _last_mail(instellingen), system_clock()
    try:
        klaar = make_backup(
            args.doel,
            url=url,
            bestand=sqlite_file(url),
            matrix=Path(instellingen.matrix.map) if instellingen.matrix.aan else None,
            master_key=sleutel,
            versie=versie,
            nu=nu,
        )
        weg = keep_newest(args.doel, args.bewaar) if args.bewaar else 0
    except BackupError as wrong:
        raise CliError(str(wrong)) from wrong
    _note(instellingen, held, nu)
    print(f"backup: {klaar}" + (f"; older ones removed: {weg}" if weg else ""))
    skipped = list(_skipped(klaar, instellingen))
    for line in skipped:
        print(f"WRONG: {line}")
    print(f"the master key {instellingen.key_path} is not in it: keep a copy of that elsewhere")
    if instellingen.sluitbestand.exists():
        waar = instellingen.sleutelkopie or "NOWHERE: set opslag.sleutelkopie"
        print(f"nor is the sluitbestand, without which this opens with the sleutelkopie alone, which is {waar}")
    return 1 if skipped else 0


def _skipped(made: Path, settings: Settings) -> Iterator[str]:
    """What is wrong with the place: the backup is there, and will not get away, or takes along what must stay."""
    if tag := skipping_tag(made):
        yield f"backup programs skip all that lies beside {tag}, so this one stays on this machine: name another folder"
    file = settings.sluitbestand
    if file.exists() and file.absolute().is_relative_to(made.parent.absolute()):
        yield f"the sluitbestand lies under {made.parent} and goes along with it: name another folder"


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


def _note(settings: Settings, held: str, made: datetime) -> None:
    """There is a backup now; and from now on the mail that it holds need not stay in the mailbox for a restore."""

    async def note(uow: UnitOfWork) -> None:
        await uow.cursors.set(BACKUP_MADE, made.isoformat())
        if held:
            await uow.cursors.set(held_cursor(settings.mail.imap_map), held)
        await uow.commit()

    try:
        with_uow(settings, note)
    except CliError as wrong:
        print(f"all mail stays in the mailbox, as it cannot be noted that this backup was made: {wrong}")
