"""The yardstick of the chat row: a bare nio bot in its own process; says back what it hears in an encrypted room."""

import argparse
import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import nio

_STOP_SECONDEN = 10


@asynccontextmanager
async def echo(server: str, wie: str, wachtwoord: str, gast: str, map_: Path) -> AsyncIterator[None]:
    """Let it run beside us; it makes one room and invites `gast`."""
    proces = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.bench.echo", server, wie, wachtwoord, gast, str(map_)
    )
    try:
        yield
    finally:
        await beeindig(proces)


async def beeindig(proces: asyncio.subprocess.Process) -> None:
    """Ask it to stop, and wait until it did."""
    proces.terminate()
    await asyncio.wait_for(proces.wait(), _STOP_SECONDEN)


async def _draai(server: str, wie: str, wachtwoord: str, gast: str, map_: str) -> None:
    klant = nio.AsyncClient(server, wie, store_path=map_, config=nio.AsyncClientConfig(encryption_enabled=True))
    await klant.login(wachtwoord)
    await klant.sync(timeout=0, full_state=True)

    async def zeg_na(kamer: nio.MatrixRoom, event: nio.RoomMessageText) -> None:
        if event.sender != wie:
            inhoud = {"msgtype": "m.text", "body": event.body}
            await klant.room_send(kamer.room_id, "m.room.message", inhoud, ignore_unverified_devices=True)

    klant.add_event_callback(zeg_na, nio.RoomMessageText)
    await klant.room_create(
        preset=nio.RoomPreset.private_chat, invite=[gast], initial_state=[nio.EnableEncryptionBuilder().as_dict()]
    )
    await klant.sync_forever(timeout=30_000)


def main() -> None:
    """`python -m tests.bench.echo SERVER USER PASSWORD GUEST FOLDER`."""
    lezer = argparse.ArgumentParser()
    for naam in ("server", "wie", "wachtwoord", "gast", "map_"):
        lezer.add_argument(naam)
    keuze = lezer.parse_args()
    Path(keuze.map_).mkdir(parents=True)
    asyncio.run(_draai(**vars(keuze)))


if __name__ == "__main__":
    main()
