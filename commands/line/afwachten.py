"""The two transactions around "was u dit?": a message is kept and asked about, and the answer is carried out."""

from datetime import datetime

from commands.brakes.antwoordrem import rem_af
from commands.effects.uitgang import zet_klaar
from commands.line.bevestigen import Antwoord, Twijfel, bewaar, verwerk
from commands.line.vooraf import Werk, zonder_tekst
from commands.messages import Afloop, Inbound
from commands.ports import UnitOfWork


async def leg_apart(
    twijfel: Twijfel, inbound: Inbound, rij_id: str, uow: UnitOfWork, werk: Werk, nu: datetime
) -> Afloop:
    """It may not be from who it seems to be: kept, and he is asked where he is known."""
    if not await uow.inbox.is_new(rij_id):
        return Afloop.ELDERS
    effecten = await bewaar(twijfel, inbound, rij_id, uow, nu, werk.beleid, werk.ids)
    await zet_klaar(effecten, uow, (await zonder_tekst(werk)).keuring, nu=nu, ids=werk.ids)
    await uow.commit()
    return Afloop.VASTGEHOUDEN


async def neem_antwoord(
    antwoord: Antwoord, inbound: Inbound, rij_id: str, uow: UnitOfWork, werk: Werk, nu: datetime
) -> Afloop:
    """The answer to "was u dit?"."""
    if not await uow.inbox.is_new(rij_id):
        return Afloop.ELDERS
    effecten = await verwerk(antwoord, inbound, uow, nu, werk.beleid)
    await uow.inbox.mark_handled(rij_id)
    uit = await rem_af(effecten, inbound, uow, nu, werk.beleid, werk.ids)
    await zet_klaar(uit, uow, (await zonder_tekst(werk)).keuring, nu=nu, ids=werk.ids)
    await uow.commit()
    return Afloop.BEHANDELD
