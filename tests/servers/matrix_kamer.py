"""A room of a casus with the bot and one person in it."""

from tests.servers.matrix_bot import Bot
from tests.servers.matrix_mens import Mens
from tests.servers.synapse_fixture import vers


async def kamer_met(bot: Bot, mens: Mens) -> str:
    """The room of a casus with this person in it; his coming in is the first row, and kept before this returns."""
    await bot.luister()
    kamer = await bot.sender.open_room(vers("K7Q"))
    await bot.sender.invite(kamer, mens.mxid)
    await mens.ga_in(kamer)
    await bot.wacht_op_rijen(1)
    return kamer
