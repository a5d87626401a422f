"""`ketenbot sleutel wissel`: a new sluitsleutel at once, while `serve` runs: after it leaked, or somebody left."""

import asyncio
from argparse import Namespace

from bot.base.clock import system_clock
from bot.cli.check_keys import NO_COPY
from bot.cli.database import plainly, require_file
from bot.cli.ending import CliError
from bot.settings.sources import read_settings


def run(args: Namespace) -> int:
    """Replace it, its copy too; a replacement that was cut short is brought to its end. Raises CliError."""
    from bot.app import storage

    settings = read_settings(args.config)
    if settings.sleutelkopie is None:
        raise CliError(NO_COPY)
    require_file(settings)
    with plainly():
        number = asyncio.run(storage.replace_sluitsleutel(settings, system_clock(), anyway=True))
        _, copied = asyncio.run(storage.state_of_copy(settings))
    if copied != number:
        raise CliError(f"{settings.sleutelkopie} is of sluitsleutel {copied}, the database of {number}: do it again")
    print(
        f"sluitsleutel {number}: in {settings.sluitbestand}, its copy in {settings.sleutelkopie}. Whoever kept an "
        "older one opens no newer backup with it; make a backup now, and remove older ones when the old one leaked"
    )
    return 0
