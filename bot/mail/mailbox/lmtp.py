"""Takes mail in from the mail server itself (LMTP, RFC 2033), into the same inbox as what comes from the mailbox.

A mail is answered with 250 once it is committed, and with a 4 when it is not, so that the server keeps it and comes
again. What comes twice, by this door or by the mailbox as well, is claimed once.
"""

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import AnyStr
from weakref import WeakSet

import structlog
from aiosmtpd.lmtp import LMTP
from aiosmtpd.smtp import Envelope, Session

from bot.mail.config import MailConfig
from bot.mail.mailbox.inbox_rows import add_to_inbox, inbox_rows
from bot.mail.raw.delivered import reaches_us
from commands.ports import Clock, Ids, InboxItem, OpenUow, StorageFailure

LOOP = "listen lmtp"
"""The name of this loop where loops are counted, and in the logs."""
LOG = structlog.get_logger()
LOOK_EVERY = 10.0
"""Real seconds between two looks whether the door is still there."""
_TAKEN, _LATER = "250 2.0.0 taken", "451 4.3.0 not now, try again"
_NOT_OURS = "550 5.1.1 no address of this bot"
_WHOLE_MAIL_REFUSED = ("552 Error: Too much mail data", "500 Line too long")
"""What the library says once of a mail, where each receiver must be answered."""
Place = Path | tuple[str, int]


class LmtpServer:
    """One socket, a file or a port on loopback. Who may write to it is believed as the receiving mail server is."""

    def __init__(
        self, config: MailConfig, place: Place, open_uow: OpenUow, clock: Clock, ids: Ids, wake: Callable[[], None]
    ) -> None:
        """`wake` is told after each mail that was committed."""
        self._config = config
        self._place = place
        self._open_uow = open_uow
        self._clock = clock
        self._ids = ids
        self._wake = wake
        self._server: asyncio.Server | None = None
        self._talks: WeakSet[LMTP] = WeakSet()

    async def keep_open(self) -> int:
        """Open it where it is not, one round of a loop; nothing is ever left to do. Raises OSError."""
        if self._server is not None and (not isinstance(self._place, Path) or self._place.is_socket()):
            return 0
        await self.close()
        loop = asyncio.get_running_loop()
        if isinstance(self._place, Path):
            self._server = await loop.create_unix_server(self._talk, str(self._place))
            self._place.chmod(0o660)  # the group of its folder is that of the mail server
        else:
            self._server = await loop.create_server(self._talk, *self._place)
        LOG.info("lmtp door open")
        return 0

    async def close(self) -> None:
        """Take no more mail, and hang up on who is giving one: it comes again."""
        server, self._server = self._server, None
        if server is None:
            return
        server.close()
        for talk in list(self._talks):
            if talk.transport is not None:
                talk.transport.close()

    def _talk(self) -> LMTP:
        talk = _Talk(
            self,
            data_size_limit=self._config.max_bytes,
            enable_SMTPUTF8=True,
            hostname=self._config.domain,
            ident="LMTP",
            loop=asyncio.get_running_loop(),
        )
        self._talks.add(talk)
        return talk

    # --- the handler of aiosmtpd; its names are fixed there ---

    async def handle_RCPT(  # noqa: N802
        self, server: LMTP, session: Session, envelope: Envelope, address: str, rcpt_options: list[str]
    ) -> str:
        """Refuse for good what is no address of ours: the mail server then tells the sender."""
        del server, session, rcpt_options
        if not reaches_us(address, self._config.addresses):
            return _NOT_OURS
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server: LMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        """Commit it for all its receivers together, and answer for each."""
        del server, session
        sender, addresses = (envelope.mail_from or "").strip("<>"), envelope.rcpt_tos
        try:
            rows = await asyncio.to_thread(self._rows, bytes(envelope.original_content or b""), sender, addresses)
            async with self._open_uow() as uow:
                new = await add_to_inbox(rows, uow, self._ids)
                await uow.commit()
        except StorageFailure as error:
            LOG.error("lmtp mail put off", code=str(error))
            return _each(_LATER, addresses)
        except Exception as error:
            LOG.error("lmtp mail put off", exc_info=error)
            return _each(_LATER, addresses)
        LOG.info("mail taken in", new=new, total=len(rows))
        self._wake()
        return _each(_TAKEN, addresses)

    async def handle_exception(self, error: Exception) -> str:
        """Nothing that goes wrong here may end a mail for good."""
        LOG.error("lmtp talk failed", exc_info=error)
        return _LATER

    def _rows(self, raw: bytes, sender: str, addresses: Sequence[str]) -> list[InboxItem]:
        """Each copy with the lines on top that a server writes which delivers it itself (RFC 5321, section 4.4)."""
        now, ours = self._clock(), self._config.addresses
        rows: list[InboxItem] = []
        for address in dict.fromkeys(one.lower() for one in addresses):
            head = f"Return-Path: <{sender}>\r\nX-Original-To: {address}\r\n"
            rows += inbox_rows(head.encode(errors="replace") + raw, ours, self._ids, now)
        return rows


class _Talk(LMTP):
    """One client. Lines may be long, as in a mailbox, where nobody counts them either."""

    line_length_limit = 1024 * 1024

    async def push(self, status: AnyStr) -> None:
        """Answer; where the library refuses a whole mail, once for each receiver (RFC 2033, section 4.2)."""
        if isinstance(status, str) and status.startswith(_WHOLE_MAIL_REFUSED) and self.envelope is not None:
            await super().push(_each(status, self.envelope.rcpt_tos))
        else:
            await super().push(status)


def _each(answer: str, receivers: Sequence[str]) -> str:
    return "\r\n".join([answer] * max(1, len(receivers)))
