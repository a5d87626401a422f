"""Breakpoints: in a proof the process kills itself at a named step, as a power cut would; else a step does nothing."""

import os
import signal
from collections.abc import Callable
from itertools import product

from bot.settings.errors import InstellingFout

LUSSEN = (
    "mail.ophalen",
    "matrix.ophalen",
    "mail.inname",
    "matrix.inname",
    "klok.veeg",
    "mail.bezorging",
    "matrix.bezorging",
)
STAPPEN = (
    *(f"{lus}.{stap}" for lus, stap in product(LUSSEN, ("voor_vastleggen", "na_vastleggen"))),
    *(f"{lus}.{stap}" for lus, stap in product(LUSSEN[-2:], ("voor_zenden", "na_zenden"))),
)
"""Every step of the flow that can be named."""
Stap = Callable[[str], None]


def geen_stap(_: str) -> None:
    """What a step does outside proofs: nothing."""


def breekpunt(instelling: str) -> Stap:
    """From "name" or "name:time" (the first time is 1); InstellingFout when there is no such step."""
    naam, _, keer = instelling.partition(":")
    if not naam:
        return geen_stap
    if naam not in STAPPEN:
        raise InstellingFout(f"proef.breekpunt: there is no step {naam}; there are {', '.join(STAPPEN)}")
    over = int(keer or 1)

    def stap(gepasseerd: str) -> None:
        nonlocal over
        if gepasseerd == naam:
            over -= 1
            if over == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    return stap
