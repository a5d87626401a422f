"""Breakpoints: in a proof the process kills itself at a named step, as a power cut would."""

import os
import signal
from collections.abc import Callable
from itertools import product

LOOPS = (
    "mail.ophalen",
    "matrix.ophalen",
    "mail.inname",
    "matrix.inname",
    "klok.veeg",
    "mail.bezorging",
    "matrix.bezorging",
)
STEPS = (
    *(f"{loop}.{step}" for loop, step in product(LOOPS, ("voor_vastleggen", "na_vastleggen"))),
    *(f"{loop}.{step}" for loop, step in product(LOOPS[-2:], ("voor_zenden", "na_zenden"))),
)
"""Every step of the flow that can be named."""
Step = Callable[[str], None]


def no_step(_: str) -> None:
    """Do nothing, as every step outside a proof."""


def kill_at(name: str, time: int) -> Step:
    """Give a step that kills this process when `name` is passed for the `time`-th time, counted from 1."""
    left = time

    def step(passed: str) -> None:
        nonlocal left
        if passed == name:
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    return step
