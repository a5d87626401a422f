"""One bot's mail side on real servers, with partners around it."""

import asyncio
import itertools
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import aiosmtplib

from bot.mail.imap.connection import connect
from bot.mail.mailbox.listener import MailListener
from bot.mail.reading.reader import MailReader
from bot.mail.sending.smtp import SmtpSender
from commands.domain.rollen import Kanaal
from commands.messages import Inbound
from commands.ports import InboxItem
from storage.way_in import Storage, migrate
from tests.servers.mailservers import DOMEIN, Mailservers, mailservers
from tests.wachten import GEDULD

NU = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


class Proef:
    """What a test holds in its hands."""

    def __init__(self, servers: Mailservers, opslag: Storage, **anders: float) -> None:
        self.servers = servers
        self.opslag = opslag
        self.config = replace(servers.config, **{"poll_seconds": 5.0} | anders)
        self.sender = SmtpSender(self.config)
        self._teller = itertools.count(1)
        self._gewekt = asyncio.Event()

    def new_id(self) -> str:
        """A row id, as Ids would give it."""
        return f"{next(self._teller):032x}"

    def following(self, bron: str) -> "Proef":
        """Ids of a source, as Ids would give them."""
        return self

    @asynccontextmanager
    async def luisterend(self) -> AsyncIterator[None]:
        """The listener runs."""
        listener = MailListener(
            self.config, self.opslag.uow, lambda: NU, self, self._gewekt.set, first_wait=0.05, longest_wait=0.2
        )
        taak = asyncio.ensure_future(listener.run())
        try:
            yield
        finally:
            taak.cancel()
            with suppress(asyncio.CancelledError):
                await taak

    async def rijen(self, aantal: int) -> list[InboxItem]:
        """The rows in the inbox, once there are so many."""
        async with asyncio.timeout(GEDULD):
            while True:
                self._gewekt.clear()
                async with self.opslag.uow() as uow:
                    rijen = await uow.inbox.waiting_items(Kanaal.MAIL, NU, limit=1000)
                if len(rijen) >= aantal:
                    return rijen
                await self._gewekt.wait()

    async def gelezen(self, aantal: int) -> list[Inbound | None]:
        """What the lezer makes of them."""
        return [await MailReader(self.config).read(rij) for rij in await self.rijen(aantal)]

    async def postbus(self, wie: str, aantal: int = 1) -> list[EmailMessage]:
        """What a partner finds in his mailbox, once there is so much."""
        config = replace(self.config, imap_user=wie)
        async with asyncio.timeout(GEDULD), connect(config) as verbinding:
            await verbinding.select("INBOX")
            while len(uids := await verbinding.uids_above(0)) < aantal:
                await verbinding.quiet_for(5.0)
            post = await verbinding.fetch(uids, expected=0)
        return [message_from_bytes(post[uid], policy=policy.default) for uid in uids]

    async def schrijf(self, van: str, aan: list[str], tekst: str, **koppen: str) -> None:
        """A partner writes, by SMTP of his own."""
        mail = EmailMessage()
        mail["From"] = van
        mail["To"] = ", ".join(aan)
        for naam, waarde in koppen.items():
            mail[naam.replace("_", "-")] = waarde
        mail.set_content(tekst)
        await self.stuur(van, aan, mail)

    async def stuur(self, van: str, aan: list[str], mail: EmailMessage) -> None:
        """A program of a partner sends a mail that it made itself."""
        await aiosmtplib.send(
            mail,
            sender=van,
            recipients=aan,
            hostname="127.0.0.1",
            port=self.servers.poorten["smtp"],
            start_tls=False,
            timeout=60,
        )


def bij_de_bot(lokaal: str) -> str:
    """An address of the bot."""
    return f"{lokaal}@{DOMEIN}"


@asynccontextmanager
async def proef(map_: Path, **anders: float) -> AsyncIterator[Proef]:
    """Servers, a fresh database and a bot between them."""
    url = f"sqlite+aiosqlite:///{map_ / 'proef.sqlite'}"
    await asyncio.to_thread(migrate, url)
    opslag = Storage(url, os.urandom(32))
    try:
        with mailservers() as servers:
            een = Proef(servers, opslag, **anders)
            yield een
            await een.sender.close()
    finally:
        await opslag.close()
