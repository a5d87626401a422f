"""The part of the composition root for the view from outside: the loops, the roles, and the small web server."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager

from bot.base.clock import RealIds, system_clock
from bot.health.metrics import Metrics
from bot.health.readiness import needing_attention
from bot.health.sampler import Sampler
from bot.health.server import CannotListen, listen, make_app
from bot.loops.heartbeat import Beat, Heartbeats
from bot.loops.loop import Waker, run_forever
from bot.loops.shut import Shut
from bot.mail.mailbox.listener import LOOP as LISTEN_MAIL
from bot.mail.mailbox.lmtp import LOOK_EVERY
from bot.mail.mailbox.lmtp import LOOP as LISTEN_LMTP
from bot.matrix.listening.listener import LOOP as LISTEN_MATRIX
from bot.matrix.session import SYNC_MS
from bot.settings.settings import Settings
from bot.watch.auditor import LOOP as AUDITOR
from bot.watch.auditor import PING_WITHIN
from bot.watch.sign_of_life import SIGN_EVERY, SignOfLife
from commands.domain.rollen import Kanaal
from commands.ports import Clock
from storage.way_in import Storage

__all__ = ["CannotListen", "Health"]

LOOK_AGAIN_AFTER = 5.0
"""Real seconds after which a loop looks again although nothing woke it."""
SIGN_OF_LIFE = "sign of life"
SENDING_ROLE = "mail versturen"
"""Of the processes that send mail, where the relay allows only so many connections."""


class Health:
    """Tells the outside how this process is doing."""

    def __init__(self, storage: Storage, clock: Clock, settings: Settings, *, metrics: Metrics | None = None) -> None:
        self._storage = storage
        self._settings = settings.gezondheid
        self._roles_changed = Waker()
        self.heartbeats = Heartbeats(late_after=settings.gezondheid.geduld_seconden)
        self.shut = Shut()
        self.metrics = metrics or Metrics()
        switches = ((Kanaal.MAIL, settings.mail.aan), (Kanaal.MATRIX, settings.matrix.aan))
        roles = [channel.value for channel, is_on in switches if is_on]
        self.sampler = Sampler(self.heartbeats, roles, storage.read, clock, system_clock)
        self._watch_loops(settings)
        self._mail_standing_still: Callable[[], Sequence[str]] = tuple
        self.sign = SignOfLife(
            storage.uow, system_clock, RealIds().new_id(), lambda: self.heartbeats.roles, lambda: self.not_working
        )

    def _watch_loops(self, settings: Settings) -> None:
        """Watch every loop from the start, so that a loop that never begins is noticed too."""
        self.heartbeats.watch("clock", every=LOOK_AGAIN_AFTER)
        self.heartbeats.watch(AUDITOR, every=LOOK_AGAIN_AFTER + PING_WITHIN)
        self.heartbeats.watch(SIGN_OF_LIFE, every=SIGN_EVERY)
        if (mail := settings.mail_config()) is not None:
            self.heartbeats.watch(LISTEN_MAIL, every=min(mail.poll_seconds, mail.idle_seconds), role="mail")
            if settings.lmtp.place is not None:
                self.heartbeats.watch(LISTEN_LMTP, every=LOOK_EVERY, role="mail")
            self.heartbeats.watch("intake mail", every=LOOK_AGAIN_AFTER, role="mail")
            role = SENDING_ROLE if settings.mail.senders else ""
            self.heartbeats.watch("delivery mail", every=LOOK_AGAIN_AFTER, role=role)
        if settings.matrix.aan:
            self.heartbeats.watch(LISTEN_MATRIX, every=SYNC_MS / 1000, role="matrix")
            self.heartbeats.watch("intake matrix", every=LOOK_AGAIN_AFTER, role="matrix")
            self.heartbeats.watch("delivery matrix", every=LOOK_AGAIN_AFTER, role="matrix")

    def ask(self, standing_still: Callable[[], Sequence[str]]) -> None:
        """From now on ask this for the mail that stands still."""
        self._mail_standing_still = standing_still

    def standing_still(self) -> Sequence[str]:
        """The mail that stands still, as its senders and receivers know it, and the channels that are shut."""
        return (*self._mail_standing_still(), *self.shut.standing_still)

    @property
    def not_working(self) -> tuple[str, ...]:
        """Everything that does not work at this moment; /readyz, `status` and `check` all say this."""
        return needing_attention(self.heartbeats.reports(), self.standing_still())

    def beat_of(self, loop: str) -> Beat:
        """The beat that this loop calls after each round."""
        return self.heartbeats.beat_of(loop)

    @asynccontextmanager
    async def lease(self, role: str, *, places: int = 1) -> AsyncIterator[asyncio.Event]:
        """The lease of the storage, which also tells the heartbeats whether this process has the role, or one of so
        many places in it.

        Where processes share the work, one that waits for the role is on standby. A process that is alone keeps a role
        that fails: its loops are then late, and that is noticed.
        """
        if self._storage.shared:
            self.heartbeats.lose_role(role)
        async with self._storage.lease(role, places=places) as lost:
            self.heartbeats.take_role(role)
            self._roles_changed.wake()
            yield lost
        self.heartbeats.lose_role(role)
        self._roles_changed.wake()

    async def keep_showing_life(self) -> None:
        """Show other processes that this one runs, for ever."""
        await run_forever(
            SIGN_OF_LIFE, self.sign.one_round, self._roles_changed, rest=SIGN_EVERY, beat=self.beat_of(SIGN_OF_LIFE)
        )

    async def open(self, stack: AsyncExitStack) -> None:
        """Answer until the stack is unwound, and then take the sign of life away. Raises CannotListen."""
        stack.push_async_callback(self.sign.leave)
        if self._settings.poort:
            app = make_app(self.heartbeats, self.metrics, self.sampler.sample, self.standing_still)
            await stack.enter_async_context(listen(app, self._settings.host, self._settings.poort))
