"""A small OAuth provider that follows a script: it turns tokens over, lets them end, falls silent, or speaks HTML."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

from aiohttp import web

from bot.oauth.provider import Provider

GEHEIM = "geheim-van-de-client"
APPARAATCODE = "apparaatcode-van-de-aanbieder"


class Aanbieder:
    """What it was asked, and the knobs; a knob may be turned while it runs."""

    def __init__(self) -> None:
        self.basis = ""
        self.vragen: list[dict[str, str]] = []
        """The form of each question for tokens."""
        self.leven: object = 3600
        """`expires_in`."""
        self.antwoorden: list[web.Response] = []
        """Said instead of its own answers, one each."""
        self.gevraagd = asyncio.Event()
        """Set at the first question for tokens."""
        self.wacht = asyncio.Event()
        """Cleared: it answers only when this is set."""
        self.wacht.set()
        self.ververs = "vernieuwer-0"
        """The one refresh token that it takes; each is taken once."""
        self.draait = True
        """Whether it turns refresh tokens over."""
        self.nummer = 0
        self.tussen = 5.0
        """Seconds between two looks that it asks for."""
        self.vulling = ""
        """Makes tokens long."""
        self.wie = ""
        """The mailbox of which it says that a token is."""
        self.blind = False
        """Whether it errs when a server asks about a token."""
        self.bekeken = 0
        """How often a server asked about a token."""
        self.toegang: set[str] = set()
        """The access tokens that are good, as a server that looks at them would see."""

    def bij(self, grant: str = "client_credentials") -> Provider:
        """The settings with which it is asked."""
        kaal = Provider(token_url=f"{self.basis}/token", client_id="ketenbot", client_secret=GEHEIM, scope="mail")
        return replace(kaal, grant=grant, device_url=f"{self.basis}/apparaat")

    async def token(self, vraag: web.Request) -> web.Response:
        form = {naam: str(waarde) for naam, waarde in (await vraag.post()).items()}
        self.vragen.append(form)
        self.gevraagd.set()
        await self.wacht.wait()
        if self.antwoorden:
            return self.antwoorden.pop(0)
        if form["grant_type"] == "refresh_token" and form["refresh_token"] != self.ververs:
            return fout("invalid_grant")
        if form["grant_type"].endswith("device_code") and form["device_code"] != APPARAATCODE:
            return fout("invalid_grant")
        return self.geef(form["grant_type"])

    def geef(self, grant: str) -> web.Response:
        """New tokens."""
        self.nummer += 1
        toegang = f"toegang-{self.nummer}{self.vulling}"
        self.toegang.add(toegang)
        inhoud = {"access_token": toegang, "token_type": "Bearer", "expires_in": self.leven}
        if grant != "client_credentials" and self.draait:
            self.ververs = inhoud["refresh_token"] = f"vernieuwer-{self.nummer}"
        return web.json_response(inhoud)

    async def kijk(self, vraag: web.Request) -> web.Response:
        """A server asks about a token."""
        self.bekeken += 1
        if self.blind:
            return html(500)
        token = (await vraag.post()).get("token")
        return web.json_response({"active": token in self.toegang, "username": self.wie})

    async def apparaat(self, vraag: web.Request) -> web.Response:
        form = {naam: str(waarde) for naam, waarde in (await vraag.post()).items()}
        self.vragen.append(form)
        if self.antwoorden:
            return self.antwoorden.pop(0)
        return web.json_response(
            {
                "device_code": APPARAATCODE,
                "user_code": "ABC123",
                "verification_uri": f"{self.basis}/koppel",
                "expires_in": 1200,
                "interval": self.tussen,
            }
        )


def fout(naam: str, status: int = 400, **erbij: object) -> web.Response:
    """A refusal of RFC 6749; its words hold what no log may hold."""
    return web.json_response({"error": naam, "error_description": f"nee, {GEHEIM}", **erbij}, status=status)


def html(status: int = 200) -> web.Response:
    """The page of a proxy that stands before it."""
    return web.Response(text="<html><body>Aanmelden</body></html>", content_type="text/html", status=status)


@asynccontextmanager
async def aanbieder() -> AsyncIterator[Aanbieder]:
    """A running one on a free port of loopback."""
    een = Aanbieder()
    app = web.Application()
    app.router.add_post("/token", een.token)
    app.router.add_post("/apparaat", een.apparaat)
    app.router.add_post("/kijk", een.kijk)
    loper = web.AppRunner(app, shutdown_timeout=0.1)
    await loper.setup()
    plek = web.TCPSite(loper, "127.0.0.1", 0)
    await plek.start()
    een.basis = f"http://127.0.0.1:{loper.addresses[0][1]}"
    try:
        yield een
    finally:
        een.wacht.set()
        await loper.cleanup()
