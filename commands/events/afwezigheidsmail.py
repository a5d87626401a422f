"""An out-of-office mail of a deelnemer is read as data: nothing is asked of them, and those who must know are told.

A program speaks for nobody: whoever it names stands in for them only when a person says so, and days in a mail that our
server cannot vouch for change nothing.
"""

from datetime import date

from commands.domain.afwezigheid import LANG, Afwezigheid, schuift_mee
from commands.domain.afwezigheidsmail import lees_afwezigheidsmail
from commands.domain.deelnemer import Deelnemer
from commands.domain.eigenaars import opgesomd
from commands.domain.werkdagen import week_van
from commands.effects.afwezigheidsbericht import GENOTEERD, LANG_GEVRAAGD, ONBEWEZEN, onthoud
from commands.effects.vervangen import Plaats, plaatsen_van, vertel_afwezig
from commands.messages import Effect, Inbound, Lid, Say, Staf
from commands.messages.authentication import Authentication
from commands.ports import Transaction
from commands.texts import afwezigheidsmail as teksten


async def neem_over(inbound: Inbound, lid: Deelnemer, tx: Transaction) -> list[Effect] | None:
    """Note the absence that it tells of, and tell the casushouder where something is due in that time.

    None when no days can be read in it: then it is counted as any other mail of a program. What a person said
    themselves stays, and the same absence is told once. Without a pass of our server, or when it lasts longer than
    `LANG` days, nothing is noted and a person hears that it may be so. Nobody whom it names is written to.
    """
    gelezen = lees_afwezigheidsmail(f"{inbound.onderwerp}.\n{inbound.tekst}", tx.vandaag)
    if gelezen is None:
        return None
    bekend = [een for een in await tx.uow.afwezigheden.since(tx.vandaag) if een.persoon_id == lid.persoon.id]
    if any(not een.uit_post or een.tot == gelezen.tot for een in bekend):
        return []
    plaatsen = await plaatsen_van(lid.persoon.id, tx.uow)
    weg = Afwezigheid(persoon_id=lid.persoon.id, vanaf=gelezen.vanaf, tot=gelezen.tot, uit_post=True, gemeld_op=tx.nu)
    bewezen = inbound.authentication is Authentication.PASS
    if not bewezen or (weg.tot - weg.vanaf).days > LANG:
        await onthoud(weg, LANG_GEVRAAGD if bewezen else ONBEWEZEN, tx)
        return [een for plaats in plaatsen for een in _misschien(plaats, weg, tx, bewezen=bewezen)]
    await tx.uow.afwezigheden.put_afwezigheid(weg)
    await onthoud(weg, GENOTEERD, tx)
    verteld_tot = await _verteld_tot(weg, tx)
    effecten: list[Effect] = []
    for plaats in plaatsen:
        genoemd = [een.aanduiding for een in plaats.anderen if een.persoon.email in gelezen.adressen]
        bron = teksten.uit_automatische_mail(
            opgesomd(genoemd) if genoemd else "", noemt_ander=gelezen.noemt_ander, adres=bool(gelezen.adressen)
        )
        effecten += await vertel_afwezig(weg, [plaats], tx, bron=bron, verteld_tot=verteld_tot)
    return effecten


def _misschien(plaats: Plaats, weg: Afwezigheid, tx: Transaction, *, bewezen: bool) -> list[Effect]:
    """They may be away. `bewezen`: it is only too long; what nobody vouches for is told once a week."""
    casus, lid, punten = plaats.casus, plaats.lid, plaats.in_die_tijd(weg)
    if not bewezen and not punten:
        return []
    regie = Staf(medewerker_id=casus.geopend_door, casus_id=casus.id)
    houders = [] if bewezen or lid.casushouder else [een for een in plaats.anderen if een.casushouder]
    aan: list[Lid | Staf] = [Lid(deelnemer_id=een.id) for een in houders if een.bereikbaar_via]
    begin = weg.vanaf if weg.vanaf > tx.vandaag else None
    bericht = teksten.misschien_afwezig(casus, lid, begin, weg.tot, punten, bewezen=bewezen)
    keer = weg.tot if bewezen else week_van(tx.vandaag)
    sleutel = f"afwezig/{lid.id}/misschien/{bewezen}/{keer.isoformat()}"
    return [Say(aan=een, bericht=bericht, sleutel=f"{sleutel}/{nr}") for nr, een in enumerate(aan or [regie])]


async def _verteld_tot(weg: Afwezigheid, tx: Transaction) -> date | None:
    """The last day as it was told before, where the same words of a program only move on with the calendar."""
    teller = f"afwezigheidsmail.{weg.persoon_id}"
    waarde = await tx.uow.cursors.get(teller)
    await tx.uow.cursors.set(teller, f"{tx.vandaag.isoformat()} {weg.tot.isoformat()}")
    if not waarde:
        return None
    op, tot = (date.fromisoformat(een) for een in waarde.split())
    return tot if schuift_mee(weg.tot, tx.vandaag, (op, tot), tx.beleid) else None
