"""`ketenbot serve`: run the bot until it is told to stop."""

import asyncio
from argparse import Namespace

from bot.cli.alleen import alleen
from bot.cli.database import duidelijk, eis_bestand
from bot.cli.vertrouwen import eis_ca
from bot.logs.setup import set_up_logs
from bot.settings.sources import read_settings

BEZET = "`ketenbot serve` runs already on this SQLite database: stop that one first (several need PostgreSQL)"


def draai(args: Namespace) -> int:
    """Set up the logs and run; returns what the composition root returns."""
    from bot.app.serve import serve

    instellingen = read_settings(args.config)
    eis_bestand(instellingen)
    set_up_logs(instellingen.log.niveau, instellingen.log.vorm)
    instellingen.master_key()
    if (config := instellingen.mail_config()) is not None:
        eis_ca(config)
    with alleen(instellingen, BEZET), duidelijk():
        return asyncio.run(serve(instellingen))
