"""The brake on words for the group by mail: two robots that answer each other through the group must come to rest.

What a sender writes beyond his number is kept whole and waits for the procesregisseur, who hears of it once a day.
"""

import json
from datetime import UTC, datetime, timedelta

from commands.beheer import ALARM
from commands.domain.beleid import Beleid
from commands.domain.casus import Casus
from commands.domain.wachtend import Wachtend
from commands.domain.werkdagen import lokale_dag
from commands.messages import Effect, Hier, Say, Staf
from commands.ports import UnitOfWork
from commands.texts import te_veel as teksten
from commands.toets.zoek import van

VENSTER = timedelta(hours=1)


async def te_veel(persoon_id: str, uow: UnitOfWork, nu: datetime, beleid: Beleid) -> bool:
    """Whether his words for the group wait now; if not, these count."""
    naam = f"doorgegeven.{persoon_id}"
    waarde = await uow.cursors.get(naam)
    alle = [datetime.fromisoformat(op) for op in json.loads(waarde)] if waarde is not None else []
    eerder = [op for op in alle if abs(nu - op) < VENSTER]
    if len(eerder) >= beleid.berichten_per_uur:
        return True
    await uow.cursors.set(naam, json.dumps([op.astimezone(UTC).isoformat() for op in (*eerder, nu)]))
    return False


async def meld_te_veel(
    wachtend: Wachtend, casus: Casus, hier: Hier, uow: UnitOfWork, nu: datetime, beleid: Beleid
) -> list[Effect]:
    """The sender hears that it waits, as far as he is answered at all; the procesregisseur hears of the first."""
    dag = lokale_dag(nu, beleid).isoformat()
    aan = Staf(medewerker_id=casus.geopend_door, casus_id=casus.id)
    bericht = teksten.voor_regie(casus, wachtend, await van(wachtend, uow), beleid.berichten_per_uur)
    return [
        Say(aan=hier, bericht=teksten.voor_afzender(casus, wachtend), sleutel=f"te_veel/{wachtend.id}"),
        Say(aan=aan, bericht=bericht, sleutel=f"{ALARM}te_veel/{wachtend.persoon_id}/{casus.id}/{dag}"),
    ]
