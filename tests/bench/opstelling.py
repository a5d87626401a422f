"""One installation for the rows about mail: settings, a filled database, and the real `serve` as its own process."""

import asyncio
import json
import os
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import aiosmtplib

from bot.app.storage import open_storage
from bot.demo.ketenbot import Ketenbot
from bot.settings.sources import read_settings
from tests.bench.afvoer import Afvoer
from tests.bench.kring import Afzender, vorm_kringen
from tests.servers.mailservers import BOT, DOMEIN, WACHTWOORD, Mailservers
from tests.wachten import tot

_TIKKEN = os.sysconf("SC_CLK_TCK")
_GEDULD = 60.0
_TOML = """
[zvh]
naam = "Proefhuis"
berichten_per_uur = 1000
meldingen = "direct"
[opslag]
url = {database}
[mail]
aan = true
domein = {domein}
imap_host = "127.0.0.1"
imap_poort = {imap}
imap_gebruiker = {bot}
imap_wachtwoord = {wachtwoord}
smtp_host = "127.0.0.1"
smtp_poort = {afvoer}
smtp_tls = "geen"
ca_bestand = {ca}
"""


class Dienst(Ketenbot):
    """`serve`, and what it costs."""

    async def start_en_wacht(self) -> None:
        """Until it says that it is ready."""
        eerder = self.log.read_text().count("ready") if self.log.exists() else 0
        await self.start()
        await tot(lambda: self.log.read_text().count("ready") > eerder or not self.alive, seconden=_GEDULD)
        assert self.alive, self.end_of_log()

    @property
    def pid(self) -> int:
        """Of the running process."""
        assert self._serve is not None
        return self._serve.pid

    def cpu_ms(self) -> float:
        """User and system time of the process up to now, its threads included."""
        delen = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return 1000 * (int(delen[11]) + int(delen[12])) / _TIKKEN


@asynccontextmanager
async def dienst(
    post: Mailservers, afvoer: Afvoer, kringen: int, *, erbij: str = ""
) -> AsyncIterator[tuple[Dienst, list[Afzender]]]:
    """A database with so many casussen, and `serve` beside it, not yet started; on SQLite. `erbij`: more settings."""
    with TemporaryDirectory(prefix="ketenbot-bench-") as map_:
        bot = Dienst(Path(map_), instellingen(post, afvoer, f"sqlite+aiosqlite:///{map_}/ketenbot.db") + erbij)
        try:
            yield bot, await vul(bot, kringen)
        finally:
            await bot.stop()


def instellingen(post: Mailservers, afvoer: Afvoer, database: str) -> str:
    """The TOML: mail in from these servers, mail out into the sink, no Matrix."""
    return _TOML.format(
        database=json.dumps(database),
        domein=json.dumps(DOMEIN),
        imap=post.poorten["imaps"],
        bot=json.dumps(BOT),
        wachtwoord=json.dumps(WACHTWOORD),
        afvoer=afvoer.poort,
        ca=json.dumps(str(post.map / "cert.pem")),
    )


async def vul(bot: Dienst, kringen: int) -> list[Afzender]:
    """`ketenbot migrate`, then so many running casussen."""
    await bot.run("migrate")
    opslag = open_storage(read_settings(bot.config))
    try:
        return await vorm_kringen(opslag, kringen)
    finally:
        await opslag.close()


async def post_in(post: Mailservers, afzenders: Sequence[Afzender], vanaf: int = 0) -> float:
    """Hand one mail of each to Postfix; returns the moment at which it accepted the last."""
    lijn = aiosmtplib.SMTP(hostname="127.0.0.1", port=post.poorten["smtp"], start_tls=False, timeout=30)
    await lijn.connect()
    for nummer, een in enumerate(afzenders, vanaf):
        await lijn.sendmail(een.adres, [een.aan], een.mail(nummer))
    moment = time.monotonic()
    await lijn.quit()
    return moment


async def leg_achterstand(post: Mailservers, afzenders: Sequence[Afzender]) -> None:
    """Hand all to Postfix over a few connections and wait until they lie in the mailbox of the bot."""
    deel = -(-len(afzenders) // 4)
    await asyncio.gather(
        *(post_in(post, afzenders[begin : begin + deel], begin) for begin in range(0, len(afzenders), deel))
    )
    nieuw = post.map / "post" / BOT / "Maildir" / "new"
    await tot(lambda: nieuw.is_dir() and len(os.listdir(nieuw)) >= len(afzenders), seconden=_GEDULD)
