"""An out-of-office mail of a deelnemer is read as data: nothing is asked of them, and those who must know are told."""

from datetime import date

from commands.domain.afwezigheid import Afwezigheid, schuift_mee
from commands.domain.afwezigheidsmail import lees_afwezigheidsmail
from commands.domain.deelnemer import Deelnemer
from commands.effects.vervangen import plaatsen_van, vertel_afwezig
from commands.messages import Effect, Inbound
from commands.ports import Transaction
from commands.texts import afwezig as teksten


async def neem_over(inbound: Inbound, lid: Deelnemer, tx: Transaction) -> list[Effect] | None:
    """Note the absence that it tells of, and tell the casushouder where something is due in that time.

    None when no days can be read in it: then it is counted as any other mail of a program. What a person said
    themselves stays, and the same absence is told once. Somebody whom it names is asked only when they take part in the
    same casus; nobody else is ever written to, and no name goes on.
    """
    gelezen = lees_afwezigheidsmail(f"{inbound.onderwerp}.\n{inbound.tekst}", tx.vandaag)
    if gelezen is None:
        return None
    bekend = [een for een in await tx.uow.afwezigheden.since(tx.vandaag) if een.persoon_id == lid.persoon.id]
    if any(not een.uit_post or een.tot == gelezen.tot for een in bekend):
        return []
    plaatsen = await plaatsen_van(lid.persoon.id, tx.uow)
    genoemd = {een.persoon.id for plaats in plaatsen for een in plaats.anderen if een.persoon.email in gelezen.adressen}
    weg = Afwezigheid(
        persoon_id=lid.persoon.id,
        vanaf=gelezen.vanaf,
        tot=gelezen.tot,
        vervanger=genoemd.pop() if len(genoemd) == 1 else None,
        uit_post=True,
        gemeld_op=tx.nu,
    )
    await tx.uow.afwezigheden.put_afwezigheid(weg)
    bron = teksten.uit_automatische_mail(noemt_ander=gelezen.noemt_ander and weg.vervanger is None)
    return await vertel_afwezig(weg, plaatsen, tx, bron=bron, verteld_tot=await _verteld_tot(weg, tx))


async def _verteld_tot(weg: Afwezigheid, tx: Transaction) -> date | None:
    """The last day as it was told before, where the same words of a program only move on with the calendar."""
    teller = f"afwezigheidsmail.{weg.persoon_id}"
    waarde = await tx.uow.cursors.get(teller)
    await tx.uow.cursors.set(teller, f"{tx.vandaag.isoformat()} {weg.tot.isoformat()}")
    if not waarde:
        return None
    op, tot = (date.fromisoformat(een) for een in waarde.split())
    return tot if schuift_mee(weg.tot, tx.vandaag, (op, tot), tx.beleid) else None
