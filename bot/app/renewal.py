"""The part of the composition root that looks over all rooms, for when somebody else may have acted as the bot."""

from dataclasses import dataclass

from bot.base.clock import RealIds
from bot.matrix.config import MatrixConfig
from bot.matrix.listening.room_watch import RoomWatch
from bot.matrix.rooms.check import put_out, shut
from bot.matrix.rooms.members import own_rooms
from bot.matrix.session import MatrixSession
from commands.domain.kring import Bewaakt
from commands.events.vreemdeling import bewaakte_kamers
from commands.ports import Clock, OpenUow, PermanentFailure, TemporaryFailure


@dataclass(frozen=True, slots=True)
class Verdict:
    """The finding about one room."""

    line: str
    failed: bool = False


async def look_over(config: MatrixConfig, open_uow: OpenUow, clock: Clock) -> list[Verdict]:
    """Put back the settings of each room, and put out everybody who does not belong there; gives a verdict a room.

    The next `serve` reports it and notes it.
    """
    session = MatrixSession(config)
    await session.start(None)
    watch = RoomWatch(session, open_uow, clock, RealIds(), lambda: None)
    try:
        async with open_uow() as uow:
            guarded = await bewaakte_kamers(uow, ook_gesloten=True)
        here = await own_rooms(session)
        verdicts = [await _look_over_one(session, watch, room, here) for room in guarded]
        others = sorted(here - {room.kamer for room in guarded})
        verdicts += [
            Verdict(f"{room}: of no running casus and of nobody who takes part; look at it") for room in others
        ]
    finally:
        await session.close()
    return verdicts


async def _look_over_one(session: MatrixSession, watch: RoomWatch, room: Bewaakt, here: frozenset[str]) -> Verdict:
    name = f"room of {room.code}" if room.code else f"private room {room.kamer}"
    if room.kamer not in here:
        return Verdict(f"{name}: the bot is not in it any more; `serve` makes a new one")
    try:
        doors = await shut(session, room.kamer, everybody=not room.gesloten)
        strangers = await put_out(session, room.kamer, room.mag)
        if strangers:
            await watch.meet_strangers(room.kamer, strangers)
    except (TemporaryFailure, PermanentFailure) as error:
        return Verdict(f"{name}: could not be looked over ({error}); do this once more", failed=True)
    said = [f"put out {', '.join(strangers)}"] if strangers else []
    said += [f"put back: {', '.join(doors)}"] if doors else []
    return Verdict(f"{name}: {'; '.join(said) or 'who belongs there, and nobody else'}")
