"""The part of the composition root for the door through which a mail server brings its mail itself."""

from collections.abc import Callable
from contextlib import AsyncExitStack
from functools import partial

from bot.app.house import House
from bot.loops.heartbeat import Beat
from bot.loops.lease import Loop
from bot.loops.loop import Waker, run_forever
from bot.mail.config import MailConfig
from bot.mail.mailbox.lmtp import LOOK_EVERY, LOOP, LmtpServer, Place


def lmtp_loops(
    house: House, mail: MailConfig, place: Place | None, wake: Callable[[], None], beat: Beat, role: AsyncExitStack
) -> list[Loop]:
    """The loop that keeps it open as long as the role is ours, not yet running; none without a place."""
    if place is None:
        return []
    door = LmtpServer(mail, place, partial(house.storage.uow, "mail.aannemen"), house.clock, house.ids, wake)
    role.push_async_callback(door.close)
    return [run_forever(LOOP, door.keep_open, Waker(), rest=LOOK_EVERY, beat=beat)]
