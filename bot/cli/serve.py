"""`ketenbot serve`: run the bot until it is told to stop."""

import asyncio
from argparse import Namespace

from bot.cli.alone import as_only_one
from bot.cli.database import plainly, require_file
from bot.cli.guard import require_guard
from bot.cli.trust import require_ca
from bot.logs.setup import set_up_logs
from bot.settings.sources import read_settings

TAKEN = "`ketenbot serve` runs already on this SQLite database: stop that one first (several need PostgreSQL)"


def run(args: Namespace) -> int:
    """Set up the logs and run; returns what the composition root returns."""
    from bot.app.serve import serve

    instellingen = read_settings(args.config)
    require_file(instellingen)
    set_up_logs(instellingen.log.niveau, instellingen.log.vorm)
    instellingen.master_key()
    if instellingen.privacy.toets != "uit":
        require_guard()
    if (config := instellingen.mail_config()) is not None:
        require_ca(config)
    with as_only_one(instellingen, TAKEN), plainly():
        return asyncio.run(serve(instellingen))
