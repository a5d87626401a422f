"""The one line for everything that comes in."""

from datetime import datetime

from commands.effects.uitgang import zet_klaar
from commands.events.kamerverlies import kamer_weg
from commands.events.reacties import lees_reactie, lees_weggehaald
from commands.events.voorvallen import ingetrokken, lidmaatschap, onleesbaar, verificatie
from commands.line.gelezen import Werk
from commands.line.gesprek import behandel
from commands.messages import Afloop, Effect, Gebeurtenis, Inbound
from commands.messages.in_kamers import Aangetikt, Ingetrokken, KamerWeg, Lidmaatschap, Onleesbaar, Verificatie
from commands.ports import Transaction


async def handle(gebeurtenis: Gebeurtenis | None, rij_id: str, werk: Werk, *, nu: datetime) -> Afloop:
    """Handle one inbox row, once: its effects, its log lines and the row itself are one transaction.

    A sign that stands for an answer is kept first, and then goes through the line as that answer.
    """
    if isinstance(gebeurtenis, Inbound):
        return await behandel(gebeurtenis, rij_id, werk, nu=nu)
    async with werk.begin(nu) as tx:
        if not await tx.uow.inbox.is_new(rij_id):
            return Afloop.ELDERS
        volgt = await _wat_volgt(gebeurtenis, tx)
        if not isinstance(volgt, Inbound):
            await zet_klaar(volgt, tx, werk.poort.opgeslagen())
            await tx.uow.inbox.mark_handled(rij_id)
        await tx.uow.commit()
    return await behandel(volgt, rij_id, werk, nu=nu) if isinstance(volgt, Inbound) else Afloop.BEHANDELD


async def _wat_volgt(gebeurtenis: Gebeurtenis | None, tx: Transaction) -> Inbound | list[Effect]:
    match gebeurtenis:
        case Lidmaatschap():
            return await lidmaatschap(gebeurtenis, tx)
        case Aangetikt():
            return await lees_reactie(gebeurtenis, tx)
        case Ingetrokken():
            weg = await lees_weggehaald(gebeurtenis, tx)
            return await ingetrokken(gebeurtenis, tx.uow) if weg is None else weg
        case Onleesbaar():
            return await onleesbaar(gebeurtenis, tx)
        case Verificatie():
            return await verificatie(gebeurtenis, tx)
        case KamerWeg():
            return await kamer_weg(gebeurtenis, tx)
        case _:
            return []
