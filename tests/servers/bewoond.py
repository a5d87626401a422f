"""A whole installation on real servers: the program as its own process, and people who see it from outside alone."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.base.clock import system_clock
from bot.demo.ketenbot import Clock
from bot.demo.mail_client import MailClient
from bot.demo.matrix_client import MatrixClient
from bot.demo.seen import Seen
from bot.demo.synapse import Synapse
from bot.matrix.device.folder import DeviceFolder, Token
from bot.settings.sources import read_settings
from tests import wachten
from tests.servers.bewoond_instellingen import schrijf_instellingen
from tests.servers.mailservers import DOMEIN, PARTNERDOMEIN, WACHTWOORD, Mailservers
from tests.servers.programma import Programma
from tests.servers.synapse_fixture import vers
from tests.wachten import GEDULD

DINSDAG = datetime(2026, 11, 3, 10, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))
"""The day after the ICO of the shipped example."""
WIE = ("regisseur", "wijkteam", "reclassering")


@dataclass(kw_only=True)
class Huis:
    """One installation and the people around it; `gezien` holds all that they saw, in order."""

    map: Path
    bot: Programma
    klok: Clock | None
    post: Mailservers | None
    synapse: Synapse | None
    matrix_bot: str
    database: str
    namen: dict[str, str]
    """User names on the homeserver, fresh for this house."""
    stapel: AsyncExitStack
    gezien: list[Seen] = field(default_factory=list)
    postbussen: dict[str, MailClient] = field(default_factory=dict)
    chats: dict[str, MatrixClient] = field(default_factory=dict)

    def token(self) -> Token | None:
        """The login of the bot, as its own process reads it."""
        config = read_settings(self.bot.config).matrix_config()
        assert config is not None
        return DeviceFolder(config.folder, config.seal).read_token()

    def nu(self) -> datetime:
        """The clock of the casus."""
        return self.klok() if self.klok is not None else system_clock()

    def adres(self, wie: str) -> str:
        """Mail address of somebody."""
        return f"{wie}@{PARTNERDOMEIN}"

    def mxid(self, wie: str) -> str:
        """Matrix id of somebody."""
        assert self.synapse is not None
        return self.synapse.mxid(self.namen[wie])

    async def mailer(self, wie: str) -> MailClient:
        """His mail program."""
        assert self.post is not None
        if wie not in self.postbussen:
            poorten = self.post.poorten
            self.postbussen[wie] = MailClient(
                address=self.adres(wie),
                password=WACHTWOORD,
                imap_port=poorten["imap"],
                smtp_port=poorten["smtp"],
                who=wie,
                now=self.nu,
                note=self.gezien.append,
            )
            self.stapel.push_async_callback(self.postbussen[wie].close)
        return self.postbussen[wie]

    async def chatter(self, wie: str) -> MatrixClient:
        """His chat program, logged in and reading; it accepts every invitation."""
        assert self.synapse is not None
        if wie not in self.chats:
            await self.synapse.register(self.namen[wie], WACHTWOORD)
            klant = MatrixClient(
                server=self.synapse.address,
                matrix_id=self.mxid(wie),
                folder=self.map / "klanten" / wie,
                who=wie,
                now=self.nu,
                note=self.gezien.append,
            )
            self.chats[wie] = klant
            self.stapel.push_async_callback(_sluit, klant)
            await klant.start(WACHTWOORD)
        return self.chats[wie]

    def van(self, wie: str, kanaal: str = "") -> list[Seen]:
        """What he saw up to now."""
        return [een for een in self.gezien if een.who == wie and kanaal in ("", een.channel)]

    async def ziet(self, wie: str, kanaal: str, *woorden: str, sinds: int = 0, kamer: str = "") -> Seen:
        """Wait until he sees a message with all these words; TimeoutError names what he did see."""

        async def zoek() -> Seen | None:
            if wie in self.postbussen and kanaal == "mail":
                await self.postbussen[wie].look()
            bij = (een for een in self.gezien[sinds:] if (een.who, een.channel) == (wie, kanaal))
            return next(
                (een for een in bij if all(woord in een.all_words for woord in woorden) and kamer in een.reply_to),
                None,
            )

        try:
            return await wachten.tot_gezien(zoek)
        except TimeoutError:
            wel = [een.all_words[:200] for een in self.gezien[sinds:] if een.who == wie]
            raise TimeoutError(f"{wie} saw no {kanaal} with {woorden}, but {wel}; {self.bot.end_of_log()}") from None

    async def wacht(self, klaar: Callable[[], Any], wat: str) -> Any:
        """Wait for something that is no message; returns it."""

        async def vraag() -> Any:
            return klaar() or None

        try:
            return await wachten.tot_gezien(vraag)
        except TimeoutError:
            raise TimeoutError(f"never: {wat}; {self.bot.end_of_log()}") from None

    async def casuskamer(self, wie: str, code: str) -> str:
        """The room of the casus, once he is in."""
        kamers = (await self.chatter(wie)).rooms
        kamer: str = await self.wacht(
            lambda: next((k for k, naam in kamers.items() if code in naam), ""), "in the room"
        )
        return kamer

    async def prive(self, wie: str) -> str:
        """His own room with the bot."""
        kamer = await (await self.chatter(wie)).private_room(self.matrix_bot, wait=GEDULD)
        assert kamer, self.bot.end_of_log()
        return kamer

    async def rust(self) -> None:
        """Wait until the bot says that nothing is due, queued or in work."""

        async def vraag() -> bool | None:
            return (await self.bot.status())["rust"] or None

        await wachten.tot_gezien(vraag)


@asynccontextmanager
async def huis(
    map_: Path,
    *,
    post: Mailservers | None = None,
    synapse: Synapse | None = None,
    database: str = "",
    proef: bool = True,
    niveau: str = "info",
) -> AsyncIterator[Huis]:
    """A settings file, and nothing done with it yet; all that was started is stopped at the end."""
    matrix_bot = synapse.mxid(vers("ketenbot")) if synapse is not None else ""
    database = database or f"sqlite+aiosqlite:///{map_ / 'ketenbot.db'}"
    klok = Clock(map_ / "klok.txt", DINSDAG) if proef else None
    toml = schrijf_instellingen(
        map_, post=post, synapse=synapse, matrix_bot=matrix_bot, database=database, proef=proef, niveau=niveau
    )
    async with AsyncExitStack() as stapel:
        een = Huis(
            map=map_,
            bot=Programma(map_, toml),
            klok=klok,
            post=post,
            synapse=synapse,
            matrix_bot=matrix_bot,
            database=database,
            namen={wie: vers(wie) for wie in WIE},
            stapel=stapel,
        )
        stapel.push_async_callback(een.bot.stop)
        yield een


async def _sluit(klant: MatrixClient) -> None:
    with contextlib.suppress(asyncio.CancelledError):
        await klant.close()
    klant._nio.store.database.close()


def bij_de_bot(lokaal: str) -> str:
    """An address of the bot."""
    return f"{lokaal}@{DOMEIN}"
