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

NAME = "mail.test"
"""Its own name."""
MAX_BYTES = 40 * 1024 * 1024


def verdict(content: bytes, sender: str) -> str | None:
    """The line that a receiving server writes on top (RFC 8601): whether From and envelope are of one domain."""
    origin = parseaddr(str(BytesHeaderParser().parsebytes(content).get("From", "")))[1].rpartition("@")[2].lower()
    same = bool(origin) and origin == sender.rpartition("@")[2].lower()
    return f"Authentication-Results: {NAME}; dmarc={'pass' if same else 'fail'} header.from={origin or 'unknown'}\r\n"


@dataclass
class MailServer:
    """The running server; `imap_port` and `smtp_port` are on 127.0.0.1."""

    domain: str
    """The domain of the bot: a catch-all."""
    bot_address: str
    """Login of the mailbox that receives it."""
    backend: DictBackend
    imap_port: int = 0
    smtp_port: int = 0
    passwords: dict[str, str] = field(default_factory=dict)
    """Every login with its password."""
    delivered: int = 0
    """How many copies were delivered."""
    stamp: Callable[[bytes, str], str | None] = verdict
    """Makes the line on top of a mail from this envelope sender; None: the mail is refused."""
    refusal: str = ""
    """The answer to every whole mail; empty: it is taken."""

    async def add_mailbox(self, address: str, password: str) -> None:
        """Make a mailbox; its login is its address in lower case."""
        login = address.lower()
        user = UserMetadata(self.backend.config, login, password=Cleartext().hash(password))
        self.backend.login.users_dict[login] = user
        self.passwords[login] = password

    def mailbox_of(self, address: str) -> str | None:
        """The mailbox that takes mail for this address; None when there is none."""
        clean = address.strip().lower()
        if clean.rpartition("@")[2] == self.domain:
            return self.bot_address
        return clean if clean in self.passwords else None

    async def deliver(self, mailbox: str, raw: bytes) -> None:
        """Put one message in one mailbox; wakes a client in IDLE."""
        async with Identity(mailbox, self.backend.login, None, frozenset()).new_session() as session:
            inbox = await session.mailbox_set.get_mailbox("INBOX")
            await inbox.append(AppendMessage(raw, datetime.now(UTC)), recent=True)  # noqa: TID251  (a server's own time)
        self.delivered += 1

    # --- the handler of aiosmtpd; its names are fixed there ---

    async def handle_RCPT(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, rcpt_options: list[str]
    ) -> str:
        """Refuse an address that has no mailbox here."""
        del server, session, rcpt_options
        if self.mailbox_of(address) is None:
            return "550 5.1.1 Postbus bestaat niet"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        """Deliver a copy for each recipient, each with its own Delivered-To."""
        del server, session
        if self.refusal:
            return self.refusal
        content = envelope.original_content or b""
        sender = (envelope.mail_from or "").strip("<>")
        mark = self.stamp(content, sender)
        if mark is None:
            return "550 5.7.1 Afzender niet toegestaan"
        for address in envelope.rcpt_tos:
            mailbox = self.mailbox_of(address)
            if mailbox is not None:
                header = f"{mark}Return-Path: <{sender}>\r\nDelivered-To: {address}\r\n"
                await self.deliver(mailbox, header.encode() + content)
        return "250 2.0.0 OK"


@asynccontextmanager
async def run_mail_server(
    domain: str,
    bot_password: str,
    *,
    make: Callable[..., MailServer] = MailServer,
    relay: Callable[..., SMTP] = SMTP,
) -> AsyncIterator[MailServer]:
    """Run the servers while the block runs; the mailbox of the bot is `bot@<domain>`.

    `make` makes the handler of mail, and `relay` takes it in.
    """
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
    server = make(domain=domain, bot_address=f"bot@{domain}", backend=DictBackend(Login(config), config))
    await server.add_mailbox(server.bot_address, bot_password)
    reader = ProxyProtocolReader(ProxyProtocolNoop())
    imap = await asyncio.start_server(reader.get_callback(IMAPServer(server.backend.login, config)), "127.0.0.1", 0)
    loop = asyncio.get_running_loop()
    smtp = await loop.create_server(
        lambda: relay(server, hostname=NAME, data_size_limit=MAX_BYTES, enable_SMTPUTF8=True, loop=loop),
        "127.0.0.1",
        0,
    )
    server.imap_port = imap.sockets[0].getsockname()[1]
    server.smtp_port = smtp.sockets[0].getsockname()[1]
    try:
        yield server
    finally:
        imap.close()
        smtp.close()
