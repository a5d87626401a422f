"""The small web server that answers /healthz, /readyz and /metrics."""

import errno
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager

from aiohttp import web
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4

from bot.gezondheid.gereed import als_json
from bot.gezondheid.metingen import Metingen
from bot.gezondheid.stand import Stand
from bot.loops.heartbeat import Heartbeats

Opnemen = Callable[[], Awaitable[Stand]]
"""How things stand at this moment."""
AFSCHEID = 1.0
"""Seconds that a request may still take when the process stops."""


class DeurDicht(Exception):
    """The address cannot be listened on; the text tells the operator why and what to do."""


def maak_app(
    hartslagen: Heartbeats, metingen: Metingen, opnemen: Opnemen, stil: Callable[[], Sequence[str]] = tuple
) -> web.Application:
    """The three pages; each answers a GET and nothing else. `stil`: what mail stands still."""

    async def healthz(_: web.Request) -> web.Response:
        return web.Response(text="ok\n")

    async def readyz(_: web.Request) -> web.Response:
        antwoord = als_json(hartslagen.reports(), stil())
        return web.json_response(antwoord, status=200 if antwoord["ready"] else 503)

    async def metrics(_: web.Request) -> web.Response:
        tekst = metingen.tekst(await opnemen())
        return web.Response(body=tekst, headers={"Content-Type": CONTENT_TYPE_PLAIN_0_0_4})

    app = web.Application()
    app.add_routes([web.get("/healthz", healthz), web.get("/readyz", readyz), web.get("/metrics", metrics)])
    return app


@asynccontextmanager
async def open_deur(app: web.Application, host: str, poort: int) -> AsyncIterator[int]:
    """Listen until the end; gives the port (0 asks for a free one). Raises DeurDicht."""
    runner = web.AppRunner(app, access_log=None, handle_signals=False, shutdown_timeout=AFSCHEID)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, host, poort).start()
        except OSError as fout:
            raise DeurDicht(_waarom(fout, poort)) from fout
        yield runner.addresses[0][1]
    finally:
        await runner.cleanup()


def _waarom(fout: OSError, poort: int) -> str:
    if fout.errno == errno.EADDRINUSE:
        return f"port {poort} is in use by another program: choose another [gezondheid] poort, or stop that program"
    if fout.errno == errno.EACCES:
        return f"port {poort} may not be opened by this user: choose a [gezondheid] poort above 1023"
    return f"[gezondheid] host with port {poort} cannot be listened on: is it an address of this machine?"
