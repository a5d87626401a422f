"""A clean end for who is told to stop before the bot runs: while it is loaded, or waits for its database."""

import os
import signal
from argparse import Namespace
from collections.abc import Callable
from types import FrameType

_GEZEGD = b"ketenbot: stopped before it was ready\n"


def stoppable(doe: Callable[[Namespace], int], args: Namespace) -> int:
    """Do it; SIGTERM ends the process with status 0 and one line, until who is doing it handles SIGTERM himself."""
    eerder = signal.signal(signal.SIGTERM, _stop)
    try:
        return doe(args)
    finally:
        signal.signal(signal.SIGTERM, eerder)


def _stop(_teken: int, _frame: FrameType | None) -> None:
    # nothing was begun that a power cut could not end; a thread that waits for a database would hold up the rest
    os.write(2, _GEZEGD)
    os._exit(0)
