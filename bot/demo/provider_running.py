"""Runs the provider of tokens on loopback."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web
from aiohttp.typedefs import Handler

from bot.demo.provider import TokenProvider


@asynccontextmanager
async def run_provider(*, life: float = 30.0) -> AsyncIterator[TokenProvider]:
    """A provider on a free port while the block runs; its tokens live so many seconds."""
    provider = TokenProvider(life=life)

    @web.middleware
    async def unless_away(request: web.Request, handler: Handler) -> web.StreamResponse:
        if provider.away:
            return web.Response(text="<html>Storing</html>", content_type="text/html", status=500)
        return await handler(request)

    app = web.Application(middlewares=[unless_away])
    app.router.add_get("/.well-known/openid-configuration", provider.metadata)
    for path, handle in (
        ("register", provider.register),
        ("device", provider.device),
        ("token", provider.token),
        ("revoke", provider.revoke),
        ("oauth2/introspect", provider.introspect),
    ):
        app.router.add_post(f"/{path}", handle)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    provider.base = f"http://127.0.0.1:{runner.addresses[0][1]}"
    provider.issuer = f"{provider.base}/"
    try:
        yield provider
    finally:
        await runner.cleanup()
