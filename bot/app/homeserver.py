"""The part of the composition root for a homeserver that refuses us, or that answers again."""

import asyncio

import structlog

from bot.app.house import House
from bot.matrix.listening.listener import MatrixListener
from bot.matrix.wire.failures import AccessRevoked
from commands.domain.rollen import Kanaal
from commands.effects.uitgang import zet_klaar
from commands.events.alarm import bij_stilstand

LOG = structlog.get_logger()
RETRY_WHEN_REVOKED = 300.0
"""Real seconds before the next try with a token that was revoked."""


async def listen_matrix(listener: MatrixListener, house: House) -> None:
    """Listen for ever. A revoked token stops Matrix, not the mail: the beheerder hears it, and the next try waits."""
    while True:
        try:
            await listener.run()
        except AccessRevoked as error:
            LOG.error("matrix access revoked", code=str(error), fix="run `ketenbot matrix inloggen --opnieuw`, restart")
            house.shut.found_shut(Kanaal.MATRIX, str(error))
            await report_standstill(house, str(error), anew=True)
        await asyncio.sleep(RETRY_WHEN_REVOKED)


async def report_standstill(house: House, code: str, *, anew: bool = False) -> None:
    """Tell the beheerder, once a day for each reason, that Matrix stands still until somebody mends it.

    `anew`: a new login is what mends it.
    """
    async with house.work.begin(house.clock()) as tx:
        effects = await bij_stilstand("Matrix", code, tx, opnieuw=anew)
        await zet_klaar(effects, tx, house.poort.opgeslagen())
        await tx.uow.commit()
    house.queued.wake()


async def resume(house: House, channel: Kanaal) -> None:
    """Let rows that wait for their next try go now, as the other side can be reached again."""
    async with house.storage.uow() as uow:
        rows = await uow.outbox.resume(channel, at=house.clock())
        await uow.commit()
    if rows:
        LOG.info("resumed", channel=channel.value, rows=rows)
        house.queued.wake()
