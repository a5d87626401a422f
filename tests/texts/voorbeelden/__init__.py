"""One example, or some, of every sentence around casus, actiepunt and conversation; those of the clock stand apart.

Each file here has a function `zinnen` and is found by itself.
"""

import importlib
import pkgutil
from collections.abc import Iterator

from tests.texts.zin import Zin


def alle_zinnen() -> Iterator[Zin]:
    """All of them, file by file."""
    for naam in sorted(info.name for info in pkgutil.iter_modules(__path__)):
        yield from importlib.import_module(f"{__name__}.{naam}").zinnen()
