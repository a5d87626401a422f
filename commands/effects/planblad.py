"""Makes the sheet of the plan that runs: on demand, and with the first mail where the house wants it."""

from commands.domain.actiepunt import Status
from commands.domain.afstemmingsplan import Afstemmingsplan
from commands.domain.casus import Casus
from commands.domain.werkdagen import lokale_dag
from commands.effects.vervolgdagen import vervolgdagen
from commands.messages import Bericht
from commands.ports import Transaction
from commands.texts import planblad as teksten

_WEG = frozenset({Status.VOORGESTELD, Status.VERVALLEN})


async def planblad(plan: Afstemmingsplan, casus: Casus, tx: Transaction) -> Bericht | None:
    """The same for everybody who asks, with the actiepunten as they stand; None before the release."""
    if plan.vrijgegeven_op is None:
        return None
    return teksten.planblad(
        casus,
        plan.document,
        [punt for punt in await tx.uow.actiepunten.of_casus(casus.id) if punt.status not in _WEG],
        await tx.uow.deelnemers.of_casus(casus.id),
        plan.versie,
        lokale_dag(plan.vrijgegeven_op, tx.beleid),
        await vervolgdagen(casus, tx),
        tx.voor(casus).beleid,
    )
