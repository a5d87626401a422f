"""The yardstick of the start row: a bare nio client in its own process, that syncs and then does nothing."""

import argparse
import asyncio
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import nio

from tests.bench.echo import beeindig


@asynccontextmanager
async def stil(server: str, wie: str, wachtwoord: str) -> AsyncIterator[tuple[int, float]]:
    """Its process id, and the seconds of its first sync; it idles on until we are done."""
    opdracht = (sys.executable, "-m", "tests.bench.stil", server, wie, wachtwoord)
    proces = await asyncio.create_subprocess_exec(*opdracht, stdout=asyncio.subprocess.PIPE)
    try:
        assert proces.stdout is not None
        yield proces.pid, float(await proces.stdout.readline())
    finally:
        await beeindig(proces)


async def _draai(server: str, wie: str, wachtwoord: str) -> None:
    klant = nio.AsyncClient(server, wie)
    await klant.login(wachtwoord)
    begin = time.monotonic()
    await klant.sync(timeout=0, full_state=True)
    sys.stdout.write(f"{time.monotonic() - begin}\n")
    sys.stdout.flush()
    await klant.sync_forever(timeout=30_000)


def main() -> None:
    """`python -m tests.bench.stil SERVER USER PASSWORD`."""
    lezer = argparse.ArgumentParser()
    for naam in ("server", "wie", "wachtwoord"):
        lezer.add_argument(naam)
    asyncio.run(_draai(**vars(lezer.parse_args())))


if __name__ == "__main__":
    main()
