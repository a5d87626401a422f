"""The one line for everything that comes in."""

from datetime import datetime

from commands.effects.uitgang import zet_klaar
from commands.events.kamerverlies import kamer_weg
from commands.events.voorvallen import ingetrokken, lidmaatschap, onleesbaar, verificatie
from commands.line.gelezen import Werk
from commands.line.gesprek import behandel
from commands.messages import Afloop, Gebeurtenis, Inbound
from commands.messages.in_kamers import Ingetrokken, KamerWeg, Lidmaatschap, Onleesbaar, Verificatie


async def handle(gebeurtenis: Gebeurtenis | None, rij_id: str, werk: Werk, *, nu: datetime) -> Afloop:
    """Handle one inbox row, once: its effects, its log lines and the row itself are one transaction."""
    if isinstance(gebeurtenis, Inbound):
        return await behandel(gebeurtenis, rij_id, werk, nu=nu)
    async with werk.begin(nu) as tx:
        if not await tx.uow.inbox.is_new(rij_id):
            return Afloop.ELDERS
        match gebeurtenis:
            case Lidmaatschap():
                effecten = await lidmaatschap(gebeurtenis, tx)
            case Ingetrokken():
                effecten = await ingetrokken(gebeurtenis, tx.uow)
            case Onleesbaar():
                effecten = await onleesbaar(gebeurtenis, tx)
            case Verificatie():
                effecten = await verificatie(gebeurtenis, tx)
            case KamerWeg():
                effecten = await kamer_weg(gebeurtenis, tx)
            case None:
                effecten = []
        await zet_klaar(effecten, tx, werk.poort.opgeslagen())
        await tx.uow.inbox.mark_handled(rij_id)
        await tx.uow.commit()
    return Afloop.BEHANDELD
