"""Brings mail into the inbox: the UID cursor in the database is the truth, IDLE only wakes, polling stands beside it.

The raw mail and the cursor are committed together, before anything is flagged; fetched twice is claimed once.
"""

import asyncio
from collections.abc import Callable

import structlog
from structlog.contextvars import bound_contextvars

from bot.loops.heartbeat import Beat, no_beat
from bot.mail.config import MailConfig
from bot.mail.imap.connection import ImapVerbinding, ImapWeigert, verbind
from bot.mail.mailbox.fetcher import MailBreekt, Ophaler
from bot.mail.tls import is_loopback
from commands.ports import Clock, Ids, OpenUow, StorageFailure, TemporaryFailure

LUS = "listen mail"
"""Its name where loops are counted and in the logs."""
LOG = structlog.get_logger()
_GEDULD_MAX = 4.0
"""So many times longer than usual a FETCH may take, after others broke."""
_LOOS_MAX = 5.0


class MailListener:
    """Listens to one folder until it is cancelled; survives servers that go, hang or lie."""

    def __init__(
        self,
        config: MailConfig,
        open_uow: OpenUow,
        clock: Clock,
        ids: Ids,
        wek: Callable[[], None],
        *,
        slag: Beat = no_beat,
        meld: Callable[[str], None] = lambda _code: None,
        eerste_wacht: float = 1.0,
        langste_wacht: float = 60.0,
    ) -> None:
        """`slag` hears each turn of waiting and looking, and each failure; `meld` the code of each failure of the
        server, and "" when it is well.

        Raises ValueError when the settings would read mail in clear text over a network.
        """
        if not config.imap_tls and not is_loopback(config.imap_host):
            raise ValueError("imap_tls = false is only for loopback")
        self._config = config
        self._ophaler = Ophaler(config, open_uow, clock, ids, self._gevorderd)
        self._wek = wek
        self._slag = slag
        self._meld = meld
        self._eerste_wacht = eerste_wacht
        self._langste_wacht = langste_wacht
        self._wacht = eerste_wacht
        self._geduld = 1.0
        self._nieuw = 0
        self._elders = False
        """Something else than the fetching of mail failed, so no mail is to blame."""

    async def run(self) -> None:
        """Never returns; every failure is logged as a code and followed by a new connection, ever later."""
        with bound_contextvars(loop=LUS):
            await self._blijf_luisteren()

    async def _blijf_luisteren(self) -> None:
        while True:
            try:
                if self._elders:
                    await self._ophaler.ontkracht()
                    self._elders = False
                async with verbind(self._config, geduld=self._geduld) as verbinding:
                    await self._luister(verbinding)
            except MailBreekt as fout:
                self._geduld = min(self._geduld * 2, _GEDULD_MAX)
                self._mislukt(str(fout))
            except (TemporaryFailure, ImapWeigert) as fout:
                self._mislukt(str(fout) if isinstance(fout, TemporaryFailure) else f"IMAP_{fout}")
                self._elders = True
            except StorageFailure as fout:
                LOG.error("database in the way", code=str(fout), again_in=self._wacht)
            except Exception as fout:
                LOG.error("mail listening failed", again_in=self._wacht, exc_info=fout)
            self._slag(False)
            await asyncio.sleep(self._wacht)
            self._wacht = min(self._wacht * 2, self._langste_wacht)

    async def _luister(self, verbinding: ImapVerbinding) -> None:
        geldig = await verbinding.kies(self._config.imap_map)
        loos = 0
        while True:
            self._nieuw = 0
            await self._ophaler.haal_nieuwe(verbinding, geldig)
            loos = 0 if self._nieuw else loos + 1
            self._slag(True)
            self._meld("")
            # a server that wakes us for nothing is heard ever later
            await asyncio.sleep(min(self._eerste_wacht * (loos // 2), _LOOS_MAX))
            if await verbinding.wacht(min(self._config.poll_seconden, self._config.idle_seconden)):
                loos = 0
                self._wacht = self._eerste_wacht

    def _gevorderd(self, nieuw: int) -> None:
        self._slag(True)
        self._wek()
        self._nieuw += nieuw
        if nieuw:
            self._wacht, self._geduld = self._eerste_wacht, 1.0

    def _mislukt(self, code: str) -> None:
        LOG.warning("mailbox out of reach", code=code, again_in=self._wacht)
        self._meld(code)
