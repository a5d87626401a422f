"""The part of the composition root that puts together the two loops of a channel: intake and delivery."""

from dataclasses import replace
from functools import partial

from bot.app.health import LOOK_AGAIN_AFTER
from bot.app.house import House
from bot.delivery.deliverer import MAX_BATCH, Deliverer, Route
from bot.intake import Intake, RowReader
from bot.loops.lease import Loop
from bot.loops.loop import Waker
from commands.domain.rollen import Kanaal
from commands.domain.voorrang import burst


class ChannelLoops:
    """The loops of one channel.

    `per_minute` is the number of messages that the other side takes from all processes together; 0 means any number.
    With `shared` every process sends; one that also reads leaves sending to the others while it has rows to read.
    """

    def __init__(
        self,
        house: House,
        channel: Kanaal,
        reader: RowReader,
        sender: Route,
        *,
        per_minute: int = 0,
        shared: bool = False,
    ) -> None:
        self.channel = channel
        self._house = house
        self._quota = (channel.value, per_minute)
        name, storage = channel.value, house.storage
        work = replace(house.work, open_uow=partial(storage.uow, f"{name}.inname"))
        self.intake = Intake(channel, reader, work, house.clock, handled=house.queued, meter=house.meter)
        self.delivery = Deliverer(
            sender,
            partial(storage.hand_out, place=f"{name}.bezorging"),
            storage.read,
            house.clock,
            replace(house.work, open_uow=partial(storage.uow, f"{name}.bezorging")),
            allowance=self._allowance if per_minute else None,
            at_once=burst(per_minute) if per_minute else MAX_BATCH,
            yields=lambda: shared and self.intake.busy and storage.others,
            step=house.step,
            meter=house.meter,
            shut=house.shut,
        )
        self.intake_waker = Waker()
        self.delivery_waker = house.queued.follower()

    def intake_loop(self) -> Loop:
        """The loop that handles inbox rows, not yet running."""
        beat = self._house.heartbeats.beat_of(f"intake {self.channel.value}")
        return self.intake.run(self.intake_waker, rest=LOOK_AGAIN_AFTER, beat=beat)

    def delivery_loop(self) -> Loop:
        """The loop that sends outbox rows, not yet running."""
        beat = self._house.heartbeats.beat_of(f"delivery {self.channel.value}")
        return self.delivery.run(self.delivery_waker, rest=LOOK_AGAIN_AFTER, beat=beat)

    async def _allowance(self, count: int) -> int:
        name, per_minute = self._quota
        async with self._house.storage.uow() as uow:
            taken = await uow.quota.take_turns(name, count, self._house.clock(), per_minute=per_minute)
            await uow.commit()
        return taken
