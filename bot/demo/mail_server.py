"""A small mail world on loopback: one SMTP door for everybody and one IMAP server, in the loop that starts it.

The bot's domain is a catch-all: every address of it lands in one mailbox, with `Delivered-To` as a delivering server
writes it. Everybody else has an own mailbox, and an unknown address is refused (RFC 5321: 550).
"""

import asyncio
from argparse import Namespace
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.parser import BytesHeaderParser
from email.utils import parseaddr

from aiosmtpd.smtp import SMTP, Envelope, Session
from proxyprotocol.noop import ProxyProtocolNoop
from proxyprotocol.reader import ProxyProtocolReader
from pymap.backend.dict import Config, DictBackend, Identity, Login
from pymap.concurrent import Subsystem
from pymap.imap import IMAPServer
from pymap.parsing.message import AppendMessage
from pymap.user import UserMetadata
from pysasl.hashing import Cleartext

NAAM = "mail.test"
"""How it names itself."""
MAX_BYTES = 40 * 1024 * 1024


def oordeel(inhoud: bytes, afzender: str) -> str | None:
    """What a receiving server writes on top (RFC 8601): here that From and envelope are of one domain, or are not."""
    van = parseaddr(str(BytesHeaderParser().parsebytes(inhoud).get("From", "")))[1].rpartition("@")[2].lower()
    gelijk = bool(van) and van == afzender.rpartition("@")[2].lower()
    return f"Authentication-Results: {NAAM}; dmarc={'pass' if gelijk else 'fail'} header.from={van or 'unknown'}\r\n"


@dataclass
class Mailserver:
    """The running server; `imap_poort` and `smtp_poort` are on 127.0.0.1."""

    domein: str
    """The domain of the bot: a catch-all."""
    bot_adres: str
    """Login of the mailbox that receives it."""
    backend: DictBackend
    imap_poort: int = 0
    smtp_poort: int = 0
    wachtwoorden: dict[str, str] = field(default_factory=dict)
    """Every login with its password."""
    bezorgd: int = 0
    """How many copies were delivered."""
    merk: Callable[[bytes, str], str | None] = oordeel
    """What it writes on top of a mail from this envelope sender; None: it refuses the mail."""
    weiger: str = ""
    """What it answers to every whole mail; empty: it takes it."""

    async def postbus(self, adres: str, wachtwoord: str) -> None:
        """Make a mailbox; its login is its address in lower case."""
        login = adres.lower()
        user = UserMetadata(self.backend.config, login, password=Cleartext().hash(wachtwoord))
        self.backend.login.users_dict[login] = user
        self.wachtwoorden[login] = wachtwoord

    def bus_van(self, adres: str) -> str | None:
        """Which mailbox takes mail for this address; None when nobody does."""
        schoon = adres.strip().lower()
        if schoon.rpartition("@")[2] == self.domein:
            return self.bot_adres
        return schoon if schoon in self.wachtwoorden else None

    async def bezorg(self, bus: str, ruw: bytes) -> None:
        """Put one message in one mailbox; wakes who is in IDLE."""
        async with Identity(bus, self.backend.login, None, frozenset()).new_session() as sessie:
            inbox = await sessie.mailbox_set.get_mailbox("INBOX")
            await inbox.append(AppendMessage(ruw, datetime.now(UTC)), recent=True)  # noqa: TID251  (a server's own time)
        self.bezorgd += 1

    # --- the handler of aiosmtpd; its names are fixed there ---

    async def handle_RCPT(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, rcpt_options: list[str]
    ) -> str:
        """Refuse whom nobody here knows."""
        del server, session, rcpt_options
        if self.bus_van(address) is None:
            return "550 5.1.1 Postbus bestaat niet"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        """Deliver a copy for each recipient, each with its own Delivered-To."""
        del server, session
        if self.weiger:
            return self.weiger
        inhoud = envelope.original_content or b""
        afzender = (envelope.mail_from or "").strip("<>")
        merk = self.merk(inhoud, afzender)
        if merk is None:
            return "550 5.7.1 Afzender niet toegestaan"
        for adres in envelope.rcpt_tos:
            bus = self.bus_van(adres)
            if bus is not None:
                kop = f"{merk}Return-Path: <{afzender}>\r\nDelivered-To: {adres}\r\n"
                await self.bezorg(bus, kop.encode() + inhoud)
        return "250 2.0.0 OK"


@asynccontextmanager
async def mailserver(domein: str, bot_wachtwoord: str) -> AsyncIterator[Mailserver]:
    """Run the servers while the block runs; the mailbox of the bot is `bot@<domein>`."""
    args = Namespace(passlib_cfg=None, proxy_protocol=None)
    config = Config(
        args,
        host="127.0.0.1",
        port=0,
        tls_enabled=False,
        secure_auth=False,
        demo_data=False,
        demo_user="",
        demo_password="",
        hash_context=Cleartext(),
        cpu_subsystem=Subsystem.for_asyncio(),
    )
    config.apply_context()
    server = Mailserver(domein=domein, bot_adres=f"bot@{domein}", backend=DictBackend(Login(config), config))
    await server.postbus(server.bot_adres, bot_wachtwoord)
    lezer = ProxyProtocolReader(ProxyProtocolNoop())
    imap = await asyncio.start_server(lezer.get_callback(IMAPServer(server.backend.login, config)), "127.0.0.1", 0)
    loop = asyncio.get_running_loop()
    smtp = await loop.create_server(
        lambda: SMTP(server, hostname=NAAM, data_size_limit=MAX_BYTES, enable_SMTPUTF8=True, loop=loop),
        "127.0.0.1",
        0,
    )
    server.imap_poort = imap.sockets[0].getsockname()[1]
    server.smtp_poort = smtp.sockets[0].getsockname()[1]
    try:
        yield server
    finally:
        imap.close()
        smtp.close()
