"""The places in the code where something happened, for people who look for a fault; never the text of an error.

Apart from bot.logs.setup, so that the command line need not spend the time that loading structlog takes.
"""

from pathlib import PurePath
from traceback import walk_tb
from types import TracebackType

FRAMES = 12
"""The number of places that is told: the last ones."""


_ROOT = PurePath(__file__).parents[2]
_OURS = frozenset({"bot", "commands", "storage", "tests"})


def places(traceback: TracebackType | None) -> list[str]:
    """The last places of a traceback: `bot/intake.py:44 verwerk`.

    Of the places in libraries only the innermost is told, for a database call passes dozens. Without a place of ours
    all are told.
    """
    lines = [(frame.f_code, number) for frame, number in walk_tb(traceback)]
    ours = [line for line in lines[:-1] if _is_ours(line[0].co_filename)]
    told = [*ours, *lines[-1:]] if ours else lines
    return [f"{shorten(code.co_filename)}:{number} {code.co_name}" for code, number in told[-FRAMES:]]


def _is_ours(path: str) -> bool:
    """Whether it is a file of ours, also when ours are installed among the libraries."""
    place = PurePath(path)
    return place.is_relative_to(_ROOT) and place.relative_to(_ROOT).parts[0] in _OURS


def shorten(path: str) -> str:
    """The last two parts of a path, so that no folder of the machine is shown."""
    return "/".join(PurePath(path).parts[-2:])
