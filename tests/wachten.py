"""The one place in the tests that lets time pass: for servers and loops that nobody can be asked to hurry."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import TypeVar

T = TypeVar("T")
GEDULD = 120.0
"""Seconds that anything may take on a busy machine before a test gives it up."""


async def tot(klaar: Callable[[], object], *, seconden: float = GEDULD) -> None:
    """Wait until it is so, looking a hundred times a second; raises TimeoutError when it never is."""
    async with asyncio.timeout(seconden):
        while not klaar():  # noqa: ASYNC110  (what is waited for lives in other processes and knows no Event of ours)
            await asyncio.sleep(0.01)


def stil_tot(klaar: Callable[[], object], *, seconden: float = GEDULD) -> None:
    """The same where no event loop runs yet, such as while servers start."""
    einde = time.monotonic() + seconden
    while not klaar():
        if time.monotonic() > einde:
            raise TimeoutError
        time.sleep(0.01)


async def tot_gezien(zoek: Callable[[], Awaitable[T | None]], *, seconden: float = GEDULD) -> T:
    """The first answer that is not None, asked for ten times a second; raises TimeoutError when there is none."""
    async with asyncio.timeout(seconden):
        while (gevonden := await zoek()) is None:  # noqa: ASYNC110  (as above)
            await asyncio.sleep(0.1)
    return gevonden


async def laat_rusten(seconden: float) -> None:
    """Let so many real seconds pass: for a bench that measures a program at rest, never for a test."""
    await asyncio.sleep(seconden)
