"""Notes a request of a client, ends it, and has the clock ask for a decision within its term."""

from datetime import date

from commands.domain.clientrecht import Clientverzoek, Recht
from commands.domain.clientverzoek import maak_verzoek, met_verzoek, vraagdag, zonder_verzoek
from commands.domain.herinnering import HerinneringSoort, Moment, Stap
from commands.domain.werkdagen import moment as open_om
from commands.effects.termijnplan import maak_rij
from commands.ports import Transaction


async def noteer_verzoek(
    casus_id: str, recht: Recht, sinds: date, tx: Transaction, *, van: str = "", vraagt: bool = True
) -> Clientverzoek:
    """It runs from this day. `vraagt`: whether the clock asks about it; that of a reported casus has its own."""
    een = maak_verzoek(recht, sinds, tx.beleid, van)
    bewaring = met_verzoek(await tx.uow.bewaringen.of_casus(casus_id), een)
    await tx.uow.bewaringen.put_bewaring(bewaring)
    if vraagt:
        await tx.uow.herinneringen.make_void(casus_id, soort=HerinneringSoort.CLIENTVERZOEK.value)
        await plan_vraag(casus_id, bewaring.verzoeken, 1, int(tx.nu.timestamp()) // 60, tx)
    return een


async def handel_af(casus_id: str, recht: Recht, tx: Transaction) -> None:
    """It is decided on; others that run are asked about as before."""
    bewaring = await tx.uow.bewaringen.of_casus(casus_id)
    await tx.uow.bewaringen.put_bewaring(zonder_verzoek(bewaring, recht))


async def plan_vraag(
    casus_id: str, verzoeken: tuple[Clientverzoek, ...], keer: int, ronde: int, tx: Transaction
) -> date:
    """Question `keer` (from 1) of this round; returns its local date."""
    dag = vraagdag(verzoeken, keer, tx.vandaag, tx.beleid)
    vraag = Moment(
        soort=HerinneringSoort.CLIENTVERZOEK,
        stap=Stap.CLIENTVERZOEK_VRAAG,
        volgnummer=keer,
        due_at=open_om(dag, tx.beleid),
    )
    await tx.uow.herinneringen.plan_all([maak_rij(vraag, casus_id, casus_id, ronde, tx.ids)])
    return dag
