"""`ketenbot backup FOLDER`: copy what is remembered, while `serve` runs or not."""

from argparse import Namespace
from pathlib import Path

from bot.backup.maken import maak_backup, ruim_op
from bot.backup.manifest import BackupFout
from bot.base.clock import system_clock
from bot.cli.database import DRAAI_MIGRATE, duidelijk, eis_bestand, sqlite_bestand
from bot.cli.uitkomst import CliFout
from bot.settings.sources import read_settings


def draai(args: Namespace) -> int:
    """Make one backup in a folder of its own and print its path; then remove what is older than `--bewaar` asks for."""
    from bot.app import storage

    instellingen = read_settings(args.config)
    eis_bestand(instellingen)
    sleutel = instellingen.master_key()
    with duidelijk():
        versie, _ = storage.version(instellingen)
    if versie is None:
        raise CliFout(f"the database is empty: {DRAAI_MIGRATE} first")
    url = instellingen.database_url
    try:
        klaar = maak_backup(
            args.doel,
            url=url,
            bestand=sqlite_bestand(url),
            matrix=Path(instellingen.matrix.map) if instellingen.matrix.aan else None,
            master_key=sleutel,
            versie=versie,
            nu=system_clock(),
        )
        weg = ruim_op(args.doel, args.bewaar) if args.bewaar else 0
    except BackupFout as fout:
        raise CliFout(str(fout)) from fout
    print(f"backup: {klaar}" + (f"; older ones removed: {weg}" if weg else ""))
    print(f"the master key {instellingen.key_path} is not in it: keep a copy of that elsewhere")
    return 0
