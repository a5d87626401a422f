"""The part of the composition root that says what a homeserver means for the rest when it is gone, or there again."""

import asyncio

import structlog

from bot.app.house import House
from bot.matrix.listening.listener import MatrixListener
from bot.matrix.wire.failures import ToegangIngetrokken
from commands.domain.rollen import Kanaal
from commands.effects.uitgang import zet_klaar
from commands.events.alarm import bij_stilstand

LOG = structlog.get_logger()
RETRY_WHEN_REVOKED = 300.0
"""Real seconds before the bot asks again with a token that was revoked."""


async def listen_matrix(listener: MatrixListener, house: House) -> None:
    """A revoked token stops the listening, not the mail: the beheerder hears it, and the next try comes much later."""
    while True:
        try:
            await listener.run()
        except ToegangIngetrokken as error:
            LOG.error("matrix access revoked", code=str(error), fix="run `ketenbot matrix inloggen --opnieuw`, restart")
            house.shut.found_shut(Kanaal.MATRIX, str(error))
            await report_standstill(house, str(error))
        await asyncio.sleep(RETRY_WHEN_REVOKED)


async def report_standstill(house: House, code: str) -> None:
    """The beheerder hears, once a day for each reason, that Matrix stands still until somebody mends it."""
    now = house.clock()
    async with house.storage.uow() as uow:
        effects = await bij_stilstand("Matrix", code, uow, now)
        await zet_klaar(effects, uow, house.poort.opgeslagen(), nu=now, ids=house.ids)
        await uow.commit()
    house.queued.wake()


async def resume(house: House, channel: Kanaal) -> None:
    """The other side can be reached again: what waits for its next try need not wait until then."""
    async with house.storage.uow() as uow:
        rows = await uow.outbox.resume(channel, at=house.clock())
        await uow.commit()
    if rows:
        LOG.info("resumed", channel=channel.value, rows=rows)
        house.queued.wake()
