"""`ketenbot serve`: run the bot until it is told to stop."""

import asyncio
import fcntl
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager

from bot.cli.database import duidelijk, eis_bestand, sqlite_bestand
from bot.cli.uitkomst import CliFout
from bot.logs import zet_logs
from bot.settings import Instellingen
from bot.settings_lezen import lees_instellingen


def draai(args: Namespace) -> int:
    """Set up the logs and run; returns what the composition root returns."""
    from bot import app

    instellingen = lees_instellingen(args.config)
    eis_bestand(instellingen)
    zet_logs(instellingen.log.niveau, instellingen.log.vorm)
    with _alleen(instellingen), duidelijk():
        return asyncio.run(app.serve(instellingen))


@contextmanager
def _alleen(instellingen: Instellingen) -> Iterator[None]:
    """On SQLite one installation is one process: hold a file beside the database. On PostgreSQL they share the work."""
    instellingen.hoofdsleutel()
    bestand = sqlite_bestand(instellingen.database_url)
    if bestand is None:
        yield
        return
    # not the key, of which each systemd unit gets a copy of its own; nor the database, whose locks SQLite sees to
    with bestand.with_name(f"{bestand.name}.serve").open("ab") as slot:
        try:
            fcntl.flock(slot, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as fout:
            raise CliFout(
                "`ketenbot serve` runs already on this SQLite database: stop that one first (several need PostgreSQL)"
            ) from fout
        yield
