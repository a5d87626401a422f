"""Brings mail into the inbox, for ever: IDLE wakes it, and it also looks now and then of itself.

The UID cursor in the database is the truth. The raw mail and the cursor are committed together, before anything is
flagged; a mail that is fetched twice is claimed once.
"""

import asyncio
from collections.abc import Callable

import structlog
from structlog.contextvars import bound_contextvars

from bot.base.tls import is_loopback
from bot.loops.heartbeat import Beat, no_beat
from bot.mail.config import MailConfig
from bot.mail.imap.connection import ImapConnection, connect
from bot.mail.imap.guarded import EXPIRED, ImapRefused
from bot.mail.mailbox.fetcher import BrokenByMail, Fetcher
from bot.mail.mailbox.forgetting import Forgetting
from bot.oauth.tokens import has_newer
from commands.ports import Clock, Ids, OpenUow, StorageFailure, TemporaryFailure

LOOP = "listen mail"
"""The name of this loop where loops are counted, and in the logs."""
LOG = structlog.get_logger()
_MAX_PATIENCE = 4.0
"""After some broke, a FETCH may take at most so many times longer than usual."""
_LONGEST_PAUSE = 5.0
"""Seconds between two looks when the server wakes us for nothing."""


class MailListener:
    """Listens to one folder until it is cancelled, and survives servers that go, hang or lie."""

    def __init__(
        self,
        config: MailConfig,
        open_uow: OpenUow,
        clock: Clock,
        ids: Ids,
        wake: Callable[[], None],
        *,
        beat: Beat = no_beat,
        report: Callable[[str], None] = lambda _code: None,
        first_wait: float = 1.0,
        longest_wait: float = 60.0,
    ) -> None:
        """`beat` hears of each turn of waiting and looking, and of each failure. `report` hears the code of each
        failure of the server, and "" when it is well. The waits are in seconds.

        Raises ValueError when the settings would read mail in clear text over a network.
        """
        if not config.imap_tls and not is_loopback(config.imap_host):
            raise ValueError("imap_tls = false is only for loopback")
        self._config = config
        self._fetcher = Fetcher(config, open_uow, clock, ids, self._progressed)
        self._forgetting = Forgetting(config, open_uow, clock, self._fetcher.place)
        self._wake = wake
        self._beat = beat
        self._report = report
        self._first_wait = first_wait
        self._longest_wait = longest_wait
        self._wait = first_wait
        self._patience = 1.0
        self._new = 0
        self._well = False
        """Whether the present connection brought what there was."""
        self._failed_elsewhere = False
        """Whether something other than the fetching of mail failed, so that no mail is to blame."""

    async def run(self) -> None:
        """Listen for ever. Every failure is logged as a code and followed by a new connection, ever later."""
        with bound_contextvars(loop=LOOP):
            await self._keep_listening()

    async def _keep_listening(self) -> None:
        while True:
            try:
                if self._failed_elsewhere:
                    await self._fetcher.clear_suspicion()
                    self._failed_elsewhere = False
                async with connect(self._config, patience=self._patience, kept=True) as connection:
                    await self._listen(connection)
                continue
            except BrokenByMail as error:
                if str(error) != EXPIRED:
                    self._patience = min(self._patience * 2, _MAX_PATIENCE)
                self._failed(str(error))
            except (TemporaryFailure, ImapRefused) as error:
                self._failed(str(error) if isinstance(error, TemporaryFailure) else f"IMAP_{error}")
                self._failed_elsewhere = True
            except StorageFailure as error:
                LOG.error("database in the way", code=str(error), again_in=self._wait)
            except Exception as error:
                LOG.error("mail listening failed", again_in=self._wait, exc_info=error)
            self._beat(False)
            await asyncio.sleep(self._wait)
            self._wait = min(self._wait * 2, self._longest_wait)

    async def _listen(self, connection: ImapConnection) -> None:
        """Fetch and wait, until a newer token asks for a new connection."""
        self._well = False
        validity = await connection.select(self._config.imap_folder)
        in_vain = 0
        while True:
            self._new = 0
            await self._fetcher.fetch_new(connection, validity)
            await self._forgetting.look(connection, validity)
            in_vain = 0 if self._new else in_vain + 1
            self._beat(True)
            self._report("")
            self._well = True
            # a server that wakes us for nothing has to wait ever longer
            await asyncio.sleep(min(self._first_wait * (in_vain // 2), _LONGEST_PAUSE))
            if await connection.quiet_for(min(self._config.poll_seconds, self._config.idle_seconds)):
                in_vain = 0
                self._wait = self._first_wait
            if await has_newer(self._config.tokens, connection.token):
                return

    def _progressed(self, new: int) -> None:
        self._beat(True)
        self._wake()
        self._new += new
        if new:
            self._wait, self._patience = self._first_wait, 1.0

    def _failed(self, code: str) -> None:
        if code == EXPIRED and self._well:
            LOG.info("mail session ended with its token")
            self._well, self._wait = False, self._first_wait
            return
        LOG.warning("mailbox out of reach", code=code, again_in=self._wait)
        self._report(code)
