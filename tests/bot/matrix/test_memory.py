"""What nio and the listener keep does not grow with what is heard."""

import asyncio
import contextlib
import gc
import os
import statistics
from pathlib import Path

import pytest
from aiohttp import web

from bot.base.clock import RealIds
from bot.matrix.listening.listener import MatrixListener
from tests import wachten
from tests.bot.matrix.hulp import NU, Geheugen, Thuisserver, sessie_op

SYNCS, PER_SYNC, INLOOP = 30, 100, 8
MAX_HELLING = 2.0
"""MiB per thousand messages."""


def rss() -> float:
    """MiB of this process that are in memory."""
    gc.collect()
    bladzijden = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return bladzijden * os.sysconf("SC_PAGE_SIZE") / 2**20


def sync(nummer: int) -> dict[str, object]:
    """A hundred messages in ten rooms, and junk of strangers."""
    kamers = {
        f"!kamer{kamer}": {
            "timeline": {
                "events": [
                    {
                        "type": "m.room.message",
                        "event_id": f"${nummer}-{kamer}-{plek}",
                        "sender": f"@lid{plek}:zvh.test",
                        "origin_server_ts": nummer,
                        "content": {"msgtype": "m.text", "body": f"Tot morgen {nummer}."},
                    }
                    for plek in range(PER_SYNC // 10)
                ],
                "limited": False,
            }
        }
        for kamer in range(10)
    }
    rommel = [{"type": "m.room.encrypted", "sender": f"@vreemd{nummer}-{n}:zvh.test", "content": {}} for n in range(50)]
    return {
        "next_batch": f"s{nummer + 1}",
        "rooms": {"join": kamers},
        "to_device": {"events": rommel},
        "device_lists": {"changed": [f"@vreemd{nummer}-{n}:zvh.test" for n in range(50)], "left": []},
        "device_one_time_keys_count": {"signed_curve25519": 50},
    }


@pytest.mark.lang
async def test_three_thousand_messages_heard_leave_nothing_in_memory(tmp_path: Path) -> None:
    geheugen = Geheugen()
    gemeten: list[tuple[int, float]] = []
    klaar = asyncio.Event()

    async def antwoord(verzoek: web.Request) -> web.StreamResponse:
        if not verzoek.path.endswith("/sync"):
            return web.json_response({"one_time_key_counts": {"signed_curve25519": 50}})
        nummer = int(verzoek.query.get("since", "s0").removeprefix("s"))
        if nummer >= INLOOP:
            gemeten.append((nummer * PER_SYNC, rss()))
        if nummer >= SYNCS:
            klaar.set()
            return web.json_response({"next_batch": f"s{nummer}"})
        gehoord.append(len(geheugen.rijen))
        geheugen.rijen.clear()
        return web.json_response(sync(nummer))

    gehoord: list[int] = []
    async with Thuisserver(antwoord).open() as server, sessie_op(server.adres, tmp_path) as sessie:
        geheugen.waarden["matrix.sync"] = "s0"
        taak = asyncio.create_task(MatrixListener(sessie, geheugen.uow, lambda: NU, RealIds(), lambda: None).run())
        await wachten.tot(klaar.is_set, seconden=300)
        taak.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await taak
    assert sum(gehoord) + len(geheugen.rijen) == SYNCS * PER_SYNC
    helling = statistics.linear_regression(*zip(*gemeten, strict=True)).slope * 1_000
    assert helling < MAX_HELLING, gemeten
