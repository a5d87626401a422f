"""Breakpoints: in a proof the process kills itself at a named step, as a power cut would; else a step does nothing."""

import os
import signal
from collections.abc import Callable
from itertools import product

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


def sterf_bij(naam: str, keer: int) -> Stap:
    """A step that kills this process when `naam` is passed for the `keer`-th time; the first time is 1."""
    over = keer

    def stap(gepasseerd: str) -> None:
        nonlocal over
        if gepasseerd == naam:
            over -= 1
            if over == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    return stap
