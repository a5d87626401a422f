"""`ketenbot sleutel hoofd`: a new master key for everything that is there, while `serve` is stopped."""

import asyncio
from argparse import Namespace

from bot.base.clock import system_clock
from bot.cli.alone import without_serve
from bot.cli.database import plainly, require_file
from bot.cli.ending import CliError
from bot.settings.master_key import former_key, new_key
from bot.settings.sources import read_settings


def run(args: Namespace) -> int:
    """Change it; a change that was cut short is brought to its end. Raises CliError or SettingError."""
    from bot.app.new_master_key import CannotChange, change_master_key
    from bot.matrix.device.folder import FolderBroken

    settings = read_settings(args.config)
    require_file(settings)
    path = settings.key_path
    with without_serve(settings), plainly():
        try:
            done = asyncio.run(change_master_key(settings, system_clock()))
        except CannotChange as wrong:
            raise CliError(f"{wrong}. Nothing was changed") from wrong
        except FolderBroken as wrong:
            raise CliError(
                f"{settings.matrix.map}: {wrong}; see deploy/RUNBOOK.md, 10. Mend it, and run this command again"
            ) from wrong
    if done.rows:
        print(f"database: {done.rows} rows rest on the new master key")
    if done.keys:
        print(f"matrix: {done.keys} keys closed anew")
    if done.sluitsleutel:
        print(f"sluitsleutel {done.sluitsleutel}: in {settings.sluitbestand}, its copy in {settings.sleutelkopie}")
    if done.in_place:
        print(f"master key: the new one is {path}, the former one {former_key(path)}")
    else:
        print(
            f"NOW put the new master key in the place of the former one: what this command reads as {new_key(path)} "
            f"must become {path}. Until then `serve` refuses to start"
        )
    print(
        "Keep a copy of the new master key elsewhere. Make a backup now: older ones open with the former key alone. "
        "When that backup is there, take the former key away from this machine"
    )
    return 0
