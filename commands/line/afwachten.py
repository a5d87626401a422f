"""The two transactions around "was u dit?": a message is kept and asked about, and the answer is carried out."""

from commands.brakes.antwoordrem import rem_af
from commands.effects.uitgang import zet_klaar
from commands.line.bevestigen import Antwoord, Twijfel, bewaar, verwerk
from commands.line.vooraf import Werk, zonder_tekst
from commands.messages import Afloop, Inbound
from commands.ports import Transaction


async def leg_apart(twijfel: Twijfel, inbound: Inbound, rij_id: str, tx: Transaction, werk: Werk) -> Afloop:
    """It may not be from who it seems to be: kept, and he is asked where he is known."""
    if not await tx.uow.inbox.is_new(rij_id):
        return Afloop.ELDERS
    effecten = await bewaar(twijfel, inbound, rij_id, tx)
    await zet_klaar(effecten, tx, (await zonder_tekst(werk)).keuring)
    await tx.uow.commit()
    return Afloop.VASTGEHOUDEN


async def neem_antwoord(antwoord: Antwoord, inbound: Inbound, rij_id: str, tx: Transaction, werk: Werk) -> Afloop:
    """The answer to "was u dit?"."""
    if not await tx.uow.inbox.is_new(rij_id):
        return Afloop.ELDERS
    effecten = await verwerk(antwoord, inbound, tx)
    await tx.uow.inbox.mark_handled(rij_id)
    uit = await rem_af(effecten, inbound, tx)
    await zet_klaar(uit, tx, (await zonder_tekst(werk)).keuring)
    await tx.uow.commit()
    return Afloop.BEHANDELD
