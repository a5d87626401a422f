"""The small web server that answers /healthz, /readyz and /metrics."""

import errno
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager

from aiohttp import web
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4

from bot.health.gauges import Gauges
from bot.health.metrics import Metrics
from bot.health.readiness import as_json
from bot.loops.heartbeat import Heartbeats

TakeSample = Callable[[], Awaitable[Gauges]]
"""Gives the gauges of this moment."""
FINISH_WITHIN = 1.0
"""Seconds that a request may still take when the process stops."""


class CannotListen(Exception):
    """The address cannot be listened on; the text tells the operator the cause and the remedy."""


def make_app(
    heartbeats: Heartbeats, figures: Metrics, sample: TakeSample, standing_still: Callable[[], Sequence[str]] = tuple
) -> web.Application:
    """The three pages; each answers a GET and nothing else. `standing_still` gives the mail that stands still."""

    async def healthz(_: web.Request) -> web.Response:
        return web.Response(text="ok\n")

    async def readyz(_: web.Request) -> web.Response:
        answer = as_json(heartbeats.reports(), standing_still())
        return web.json_response(answer, status=200 if answer["ready"] else 503)

    async def metrics(_: web.Request) -> web.Response:
        text = figures.page(await sample())
        return web.Response(body=text, headers={"Content-Type": CONTENT_TYPE_PLAIN_0_0_4})

    app = web.Application()
    app.add_routes([web.get("/healthz", healthz), web.get("/readyz", readyz), web.get("/metrics", metrics)])
    return app


@asynccontextmanager
async def listen(app: web.Application, host: str, port: int) -> AsyncIterator[int]:
    """Answer until the end of the context; gives the port (0 asks for a free one). Raises CannotListen."""
    runner = web.AppRunner(app, access_log=None, handle_signals=False, shutdown_timeout=FINISH_WITHIN)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, host, port).start()
        except OSError as error:
            raise CannotListen(_reason(error, port)) from error
        yield runner.addresses[0][1]
    finally:
        await runner.cleanup()


def _reason(error: OSError, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"port {port} is in use by another program: choose another [gezondheid] poort, or stop that program"
    if error.errno == errno.EACCES:
        return f"port {port} may not be opened by this user: choose a [gezondheid] poort above 1023"
    return f"[gezondheid] host with port {port} cannot be listened on: is it an address of this machine?"
