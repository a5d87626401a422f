"""The brake on words for the group by mail: two robots that answer each other through the group must come to rest.

Texts of one sender beyond their number are kept whole and wait for the procesregisseur, who hears of them once a day.
What is proven to be theirs has a count of its own: whoever floods in their name holds none of their own words.
"""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from commands.domain.casus import Casus
from commands.domain.wachtend import Wachtend
from commands.effects.beheer import ALARM
from commands.messages import Effect, Groep, Hier, Say, Staf
from commands.ports import Transaction
from commands.texts import te_veel as teksten
from commands.toets.zoek import van

VENSTER = timedelta(hours=1)
MELDINGEN = 3
"""The group hears of one sender this many times their number of free texts, in all."""


def teller(naam: str, persoon_id: str, *, bewezen: bool) -> str:
    """The name under which messages of this persoon are counted."""
    return f"{naam}.{persoon_id}" if bewezen else f"{naam}_onbewezen.{persoon_id}"


async def te_veel(persoon_id: str, tx: Transaction, *, bewezen: bool) -> bool:
    """Whether their words for the group wait now; if not, these count. `bewezen`: they are proven to be theirs."""
    naam = teller("doorgegeven", persoon_id, bewezen=bewezen)
    waarde = await tx.uow.cursors.get(naam)
    alle = [datetime.fromisoformat(op) for op in json.loads(waarde)] if waarde is not None else []
    eerder = [op for op in alle if abs(tx.nu - op) < VENSTER]
    if len(eerder) >= tx.beleid.berichten_per_uur:
        return True
    await tx.uow.cursors.set(naam, json.dumps([op.astimezone(UTC).isoformat() for op in (*eerder, tx.nu)]))
    return False


async def demp(effecten: Sequence[Effect], persoon_id: str, tx: Transaction, *, bewezen: bool) -> list[Effect]:
    """Leave out words to the group beyond MELDINGEN times the number of free texts, at any door.

    The group hears once an hour that this person reports much, the person each time; the reports are noted anyhow.
    """
    groep = [een for een in effecten if isinstance(een, Say) and isinstance(een.aan, Groep) and een.samen]
    if not groep:
        return list(effecten)
    naam = teller("gemeld", persoon_id, bewezen=bewezen)
    waarde = await tx.uow.cursors.get(naam)
    alle = [datetime.fromisoformat(op) for op in json.loads(waarde)] if waarde is not None else []
    eerder = [op for op in alle if abs(tx.nu - op) < VENSTER]
    if len(eerder) < MELDINGEN * tx.beleid.berichten_per_uur:
        nu_ook = [tx.nu] * len(groep)
        await tx.uow.cursors.set(naam, json.dumps([op.astimezone(UTC).isoformat() for op in (*eerder, *nu_ook)]))
        return list(effecten)
    over = [_met_uitleg(een) for een in effecten if een not in groep]
    uur = tx.nu.astimezone(UTC).strftime("%Y%m%d%H")
    for een in groep:
        if isinstance(een.aan, Groep):
            casus = await tx.uow.casussen.get_casus(een.aan.casus_id)
            van = een.bericht.van.partition(" via casus ")[0] or "Een deelnemer"
            sleutel = f"even_stil/{persoon_id}/{casus.id}/{uur}"
            over.append(Say(aan=een.aan, bericht=teksten.even_stil(casus, van), sleutel=sleutel))
    return over


def _met_uitleg(effect: Effect) -> Effect:
    if not isinstance(effect, Say) or not isinstance(effect.aan, Hier):
        return effect
    bericht = replace(effect.bericht, blokken=(*effect.bericht.blokken, teksten.niet_doorgegeven()))
    return replace(effect, bericht=bericht)


async def meld_te_veel(wachtend: Wachtend, casus: Casus, hier: Hier, tx: Transaction) -> list[Effect]:
    """The sender hears that it waits, as far as they are answered at all; the procesregisseur hears of the first."""
    dag = tx.vandaag.isoformat()
    aan = Staf(medewerker_id=casus.geopend_door, casus_id=casus.id)
    bericht = teksten.voor_regie(casus, wachtend, await van(wachtend, tx.uow), tx.beleid.berichten_per_uur)
    return [
        Say(aan=hier, bericht=teksten.voor_afzender(casus, wachtend), sleutel=f"te_veel/{wachtend.id}"),
        Say(aan=aan, bericht=bericht, sleutel=f"{ALARM}te_veel/{wachtend.persoon_id}/{casus.id}/{dag}"),
    ]
