"""`ketenbot serve`: run the bot until it is told to stop."""

import asyncio
from argparse import Namespace

from bot.cli.database import duidelijk
from bot.logs import zet_logs
from bot.settings_lezen import lees_instellingen


def draai(args: Namespace) -> int:
    """Set up the logs and run; returns what the composition root returns."""
    from bot import app

    instellingen = lees_instellingen(args.config)
    zet_logs(instellingen.log.niveau, instellingen.log.vorm)
    with duidelijk():
        return asyncio.run(app.serve(instellingen))
