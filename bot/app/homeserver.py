"""The part of the composition root that says what a homeserver means for the rest when it is gone, or there again."""

import asyncio

import structlog

from bot.app.house import Huis
from bot.matrix.listening.listener import MatrixListener
from bot.matrix.wire.failures import ToegangIngetrokken
from commands.domain.rollen import Kanaal
from commands.effects.uitgang import zet_klaar
from commands.events.alarm import bij_stilstand

LOG = structlog.get_logger()
NA_INTREKKING = 300.0
"""Real seconds before the bot asks again with a token that was revoked."""


async def luister_matrix(listener: MatrixListener, huis: Huis) -> None:
    """A revoked token stops the listening, not the mail: the beheerder hears it, and the next try comes much later."""
    while True:
        try:
            await listener.run()
        except ToegangIngetrokken as fout:
            LOG.error("matrix access revoked", code=str(fout), fix="run `ketenbot matrix inloggen --opnieuw`, restart")
            huis.shut.found_shut(Kanaal.MATRIX, str(fout))
            await meld_stilstand(huis, str(fout))
        await asyncio.sleep(NA_INTREKKING)


async def meld_stilstand(huis: Huis, code: str) -> None:
    """The beheerder hears, once a day for each reason, that Matrix stands still until somebody mends it."""
    nu = huis.clock()
    async with huis.opslag.uow() as uow:
        effecten = await bij_stilstand("Matrix", code, uow, nu)
        await zet_klaar(effecten, uow, huis.poort.opgeslagen(), nu=nu, ids=huis.ids)
        await uow.commit()
    huis.uit.wake()


async def hervat(huis: Huis, kanaal: Kanaal) -> None:
    """The other side can be reached again: what waits for its next try need not wait until then."""
    async with huis.opslag.uow() as uow:
        rijen = await uow.outbox.resume(kanaal, at=huis.clock())
        await uow.commit()
    if rijen:
        LOG.info("resumed", channel=kanaal.value, rows=rijen)
        huis.uit.wake()
