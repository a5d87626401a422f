"""Sees that a room is not the bot's any more, however that comes out: a sync, a refusal, or the server's own list."""

import time
from collections.abc import Callable

import structlog

from bot.matrix.kamers import eigen_kamers
from bot.matrix.opvangen import weg
from bot.matrix.session import MatrixSession
from commands.domain.casus import Fase
from commands.domain.rollen import Kanaal
from commands.ports import Clock, Ids, InboxRij, OpenUow

OM = 3600.0
"""Real seconds between two looks at the list: an administrator's purge is in no sync."""
NOG_EENS = 60.0
"""Real seconds after a look that failed."""
log = structlog.get_logger()


class Kamerwacht:
    """Puts a lost room in the inbox, like all else that happened."""

    def __init__(
        self, session: MatrixSession, open_uow: OpenUow, clock: Clock, ids: Ids, wek: Callable[[], None]
    ) -> None:
        self._sessie = session
        self._open_uow = open_uow
        self._clock = clock
        self._ids = ids
        self._wek = wek
        self._vanaf = 0.0

    @property
    def is_tijd(self) -> bool:
        """Whether the list should be looked at."""
        return time.monotonic() >= self._vanaf

    def nu_weer(self) -> None:
        """The server was away, and anything may have happened there."""
        self._vanaf = 0.0

    def rij(self, kamer: str, keer: str) -> InboxRij:
        """What is kept of a room that was lost; the same `keer` is kept once."""
        log.warning("matrix.room_lost")
        bron, ruw = weg(kamer, keer)
        return InboxRij(
            id=self._ids.voor(f"inbox/matrix:{bron}").nieuw(),
            bron=f"matrix:{bron}",
            kanaal=Kanaal.MATRIX,
            ruw=ruw,
            ontvangen_op=self._clock(),
        )

    async def kwijt(self, kamer: str) -> None:
        """The bot turned out not to be in this room."""
        async with self._open_uow() as uow:
            await uow.inbox.add(self.rij(kamer, self._ids.nieuw()))
            await uow.commit()
        self._wek()

    async def kijk(self) -> None:
        """Compare the rooms of running casussen with the list, once an hour."""
        if not self.is_tijd:
            return
        self._vanaf = time.monotonic() + NOG_EENS
        # a room that was made in between is on the list, or not yet among these
        async with self._open_uow() as uow:
            kamers = [casus.kamer for casus in await uow.casussen.alle(fase=Fase.LOPEND) if casus.kamer]
        hier = await eigen_kamers(self._sessie)
        self._vanaf = time.monotonic() + OM
        for kamer in kamers:
            if kamer not in hier:
                await self.kwijt(kamer)
