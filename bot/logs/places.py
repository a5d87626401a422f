"""Where in the code something happened: for people who look for a fault, and without a word of what was said.

Apart from bot.logs.setup, so that the command line can say it without the time that loading structlog takes.
"""

from pathlib import PurePath
from traceback import walk_tb
from types import TracebackType

FRAMES = 12
"""The last places are enough."""


_WORTEL = PurePath(__file__).parents[2]
_EIGEN = frozenset({"bot", "commands", "storage", "tests"})


def plekken(spoor: TracebackType | None) -> list[str]:
    """The last places of a traceback: `bot/intake.py:44 verwerk`.

    Of the libraries only the innermost, for a database passes through dozens; without a place of ours all are told.
    """
    regels = [(frame.f_code, nummer) for frame, nummer in walk_tb(spoor)]
    eigen = [regel for regel in regels[:-1] if _eigen(regel[0].co_filename)]
    verteld = [*eigen, *regels[-1:]] if eigen else regels
    return [f"{kort(code.co_filename)}:{nummer} {code.co_name}" for code, nummer in verteld[-FRAMES:]]


def _eigen(pad: str) -> bool:
    """Whether it is a file of ours, also where that is installed among the libraries."""
    plek = PurePath(pad)
    return plek.is_relative_to(_WORTEL) and plek.relative_to(_WORTEL).parts[0] in _EIGEN


def kort(pad: str) -> str:
    """The last two parts of a path, so that no folder of the machine is shown."""
    return "/".join(PurePath(pad).parts[-2:])
