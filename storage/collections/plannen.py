"""Afstemmingsplannen, each as one encrypted whole."""

from sqlalchemy import select

from commands.domain.afstemmingsplan import Afstemmingsplan
from storage.collections.json_vorm import plan_in, plan_uit
from storage.collections.verzameling import Verzameling
from storage.tables import PlanRow


class SqlPlannen(Verzameling):
    """Plannen, by casus and version."""

    async def find_newest(self, casus_id: str) -> Afstemmingsplan | None:
        """The newest version."""
        rij = await self._een(
            select(PlanRow).where(PlanRow.casus_id == casus_id).order_by(PlanRow.versie.desc()).limit(1)
        )
        return None if rij is None else await self._uit(rij)

    async def add_plan(self, plan: Afstemmingsplan) -> None:
        """A second plan with the same version is an IntegrityError."""
        await self._in(PlanRow(id=plan.id, casus_id=plan.casus_id), plan)

    async def save_plan(self, plan: Afstemmingsplan) -> None:
        """Replace what is stored."""
        await self._in(await self._rij(PlanRow, plan.id), plan)

    async def _in(self, rij: PlanRow, plan: Afstemmingsplan) -> None:
        vak = (await self._sleutels.casus(plan.casus_id)).vak("plan", plan.id)
        rij.versie = plan.versie
        rij.document = vak.dicht_bytes("document", plan_in(plan.document))
        rij.ontvangen_op = plan.ontvangen_op
        rij.vrijgegeven_op = plan.vrijgegeven_op
        await self._bewaar(rij)

    async def _uit(self, rij: PlanRow) -> Afstemmingsplan:
        vak = (await self._sleutels.casus(rij.casus_id)).vak("plan", rij.id)
        return Afstemmingsplan(
            id=rij.id,
            casus_id=rij.casus_id,
            versie=rij.versie,
            document=plan_uit(vak.open_bytes("document", rij.document)),
            ontvangen_op=rij.ontvangen_op,
            vrijgegeven_op=rij.vrijgegeven_op,
        )
