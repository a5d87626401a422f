"""Where in the code something happened: for people who look for a fault, and without a word of what was said.

Apart from bot.logs, so that the command line can say it without the time that loading structlog takes.
"""

from pathlib import PurePath
from traceback import walk_tb
from types import TracebackType

FRAMES = 12
"""The last places are enough."""


def plekken(spoor: TracebackType | None) -> list[str]:
    """The last places of a traceback: `bot/intake.py:44 verwerk`."""
    regels = [(frame.f_code, nummer) for frame, nummer in walk_tb(spoor)]
    return [f"{kort(code.co_filename)}:{nummer} {code.co_name}" for code, nummer in regels[-FRAMES:]]


def kort(pad: str) -> str:
    """The last two parts of a path, so that no folder of the machine is shown."""
    return "/".join(PurePath(pad).parts[-2:])
