"""The part of the composition root that looks over all rooms after somebody else may have acted as the bot."""

from dataclasses import dataclass

from bot.base.clock import RealIds
from bot.matrix.config import MatrixConfig
from bot.matrix.listening.room_watch import Kamerwacht
from bot.matrix.rooms.check import put_out, shut
from bot.matrix.rooms.members import own_rooms
from bot.matrix.session import MatrixSession
from commands.domain.kring import Bewaakt
from commands.events.vreemdeling import bewaakte_kamers
from commands.ports import Clock, OpenUow, PermanentFailure, TemporaryFailure


@dataclass(frozen=True, slots=True)
class Oordeel:
    """What was found in one room."""

    regel: str
    mislukt: bool = False


async def kijk_na(config: MatrixConfig, open_uow: OpenUow, clock: Clock) -> list[Oordeel]:
    """Each room: its doors put back, who does not belong there put out; the next `serve` tells of it and notes it."""
    sessie = MatrixSession(config)
    await sessie.start(None)
    wacht = Kamerwacht(sessie, open_uow, clock, RealIds(), lambda: None)
    try:
        async with open_uow() as uow:
            bewaakt = await bewaakte_kamers(uow)
        hier = await own_rooms(sessie)
        oordelen = [await _een(sessie, wacht, een, hier) for een in bewaakt]
        over = sorted(hier - {een.kamer for een in bewaakt})
        oordelen += [
            Oordeel(f"{kamer}: of no running casus and of nobody who takes part; look at it") for kamer in over
        ]
    finally:
        await sessie.close()
    return oordelen


async def _een(sessie: MatrixSession, wacht: Kamerwacht, kamer: Bewaakt, hier: frozenset[str]) -> Oordeel:
    naam = f"room of {kamer.code}" if kamer.code else f"private room {kamer.kamer}"
    if kamer.kamer not in hier:
        return Oordeel(f"{naam}: the bot is not in it any more; `serve` makes a new one")
    try:
        deuren = await shut(sessie, kamer.kamer)
        vreemd = await put_out(sessie, kamer.kamer, kamer.mag)
        if vreemd:
            await wacht.vreemd(kamer.kamer, vreemd)
    except (TemporaryFailure, PermanentFailure) as fout:
        return Oordeel(f"{naam}: could not be looked over ({fout}); do this once more", mislukt=True)
    gezegd = [f"put out {', '.join(vreemd)}"] if vreemd else []
    gezegd += [f"put back: {', '.join(deuren)}"] if deuren else []
    return Oordeel(f"{naam}: {'; '.join(gezegd) or 'who belongs there, and nobody else'}")
