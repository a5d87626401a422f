"""A real Postfix that brings all mail of the bot to its door (LMTP), as the RUNBOOK says."""

import os
import shutil
import time
from pathlib import Path

from tests.servers.mailservers import DOMEIN, Mailservers

# a line that stands twice counts as it stands last; what the door puts off comes again soon
_MAIN = """
transport_maps = inline:{{{domein}=lmtp:unix:{plek}}}
queue_run_delay = 1s
minimal_backoff_time = 1s
maximal_backoff_time = 1s
"""


def wijs_naar(servers: Mailservers, plek: Path) -> None:
    """Make the folder of the socket, of the group of Postfix, and start Postfix anew with a line in its settings."""
    plek.parent.mkdir()
    shutil.chown(plek.parent, group="postfix")
    plek.parent.chmod(0o2750)
    conf = servers.map / "postfix" / "conf" / "main.cf"
    with conf.open("a") as bestand:
        bestand.write(_MAIN.format(domein=DOMEIN, plek=plek))
    servers.dood_postfix()
    os.utime(conf, (time.time() - 60, time.time() - 60))
    servers.start_postfix()
