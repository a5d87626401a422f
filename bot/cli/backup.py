"""`ketenbot backup FOLDER`: copy what is remembered, while `serve` runs or not."""

from argparse import Namespace
from pathlib import Path

from bot.backup.making import keep_newest, make_backup
from bot.backup.manifest import BackupError
from bot.base.clock import system_clock
from bot.cli.database import RUN_MIGRATE, plainly, require_file, sqlite_file
from bot.cli.ending import CliError
from bot.settings.sources import read_settings


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
    print(f"backup: {klaar}" + (f"; older ones removed: {weg}" if weg else ""))
    print(f"the master key {instellingen.key_path} is not in it: keep a copy of that elsewhere")
    if instellingen.sluitbestand.exists():
        waar = instellingen.sleutelkopie or "NOWHERE: set opslag.sleutelkopie"
        print(f"nor is the sluitbestand, without which this opens with the sleutelkopie alone, which is {waar}")
    return 0
