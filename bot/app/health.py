"""The part of the composition root that is seen from outside: which loops there are, who has a role, the small door."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager

from bot.base.clock import RealIds, system_clock
from bot.gezondheid.deur import DeurDicht, maak_app, open_deur
from bot.gezondheid.gereed import niet_goed
from bot.gezondheid.metingen import Metingen
from bot.gezondheid.opname import Opname
from bot.loops.heartbeat import Beat, Heartbeats
from bot.loops.loop import Waker, run_forever
from bot.loops.shut import Shut
from bot.mail.mailbox.listener import LUS as LISTEN_MAIL
from bot.matrix.listening import LUS as LISTEN_MATRIX
from bot.matrix.session import SYNC_MS
from bot.settings.settings import Settings
from bot.watch.auditor import KLOP_SECONDEN
from bot.watch.auditor import LUS as AUDITOR
from bot.watch.sign_of_life import TEKEN_SECONDEN, Levensteken
from commands.domain.rollen import Kanaal
from commands.ports import Clock
from storage.opslag import Opslag

__all__ = ["DeurDicht", "Gezondheid"]

RUST = 5.0
"""Real seconds after which a loop looks again although nobody woke it."""
TEKEN = "sign of life"


class Gezondheid:
    """How this process does, for who looks from outside."""

    def __init__(
        self, opslag: Opslag, clock: Clock, instellingen: Settings, *, metingen: Metingen | None = None
    ) -> None:
        self._opslag = opslag
        self._deur = instellingen.gezondheid
        self._gewisseld = Waker()
        self.harten = Heartbeats(late_after=instellingen.gezondheid.geduld_seconden)
        self.shut = Shut()
        self.metingen = metingen or Metingen()
        aan = ((Kanaal.MAIL, instellingen.mail.aan), (Kanaal.MATRIX, instellingen.matrix.aan))
        rollen = [kanaal.value for kanaal, is_aan in aan if is_aan]
        self.opname = Opname(self.harten, rollen, opslag.lees, clock, system_clock)
        self._noem_lussen(instellingen)
        self._stil: Callable[[], Sequence[str]] = tuple
        self.teken = Levensteken(
            opslag.uow, system_clock, RealIds().nieuw(), lambda: self.harten.roles, lambda: self.mis
        )

    def _noem_lussen(self, instellingen: Settings) -> None:
        """Every loop from the start, so that what never begins is seen too."""
        self.harten.watch("clock", every=RUST)
        self.harten.watch(AUDITOR, every=RUST + KLOP_SECONDEN)
        self.harten.watch(TEKEN, every=TEKEN_SECONDEN)
        if (mail := instellingen.mail_config()) is not None:
            self.harten.watch(LISTEN_MAIL, every=min(mail.poll_seconden, mail.idle_seconden), role="mail")
            self.harten.watch("intake mail", every=RUST, role="mail")
            self.harten.watch("delivery mail", every=RUST)
        if instellingen.matrix.aan:
            self.harten.watch(LISTEN_MATRIX, every=SYNC_MS / 1000, role="matrix")
            self.harten.watch("intake matrix", every=RUST, role="matrix")
            self.harten.watch("delivery matrix", every=RUST, role="matrix")

    def hoor(self, stil: Callable[[], Sequence[str]]) -> None:
        """Ask this from now on what mail stands still."""
        self._stil = stil

    def stil(self) -> Sequence[str]:
        """What mail stands still, as who sends and receives it knows; and what channel is shut."""
        return (*self._stil(), *self.shut.standing_still)

    @property
    def mis(self) -> tuple[str, ...]:
        """What does not work at this moment: /readyz, `status` and `check` all say this."""
        return niet_goed(self.harten.reports(), self.stil())

    def van(self, lus: str) -> Beat:
        """What this loop calls after each round."""
        return self.harten.beat_of(lus)

    @asynccontextmanager
    async def voorrang(self, rol: str) -> AsyncIterator[asyncio.Event]:
        """As that of the storage; whoever waits for a role that another process may have is on standby.

        Without others a role that fails stays ours: its loops are late, and that is seen.
        """
        if self._opslag.gedeeld:
            self.harten.lose_role(rol)
        async with self._opslag.voorrang(rol) as verloren:
            self.harten.take_role(rol)
            self._gewisseld.wake()
            yield verloren
        self.harten.lose_role(rol)
        self._gewisseld.wake()

    async def levensteken(self) -> None:
        """Show that this process runs, for ever."""
        await run_forever(TEKEN, self.teken.ronde, self._gewisseld, rest=TEKEN_SECONDEN, beat=self.van(TEKEN))

    async def open(self, stapel: AsyncExitStack) -> None:
        """Answer from now on, until the stack is unwound; take the sign of life away then. Raises DeurDicht."""
        stapel.push_async_callback(self.teken.weg)
        if self._deur.poort:
            app = maak_app(self.harten, self.metingen, self.opname.neem, self.stil)
            await stapel.enter_async_context(open_deur(app, self._deur.host, self._deur.poort))
