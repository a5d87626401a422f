"""Afstemmingsplannen, each as one encrypted whole."""

from sqlalchemy import Select, delete, select

from commands.domain.afstemmingsplan import Afstemmingsplan
from storage.collections.collection import SILENT, SqlCollection
from storage.collections.json_form import read_plan, write_plan
from storage.tables.plan import PlanRow


def _newest(casus_id: str) -> Select[PlanRow]:
    return select(PlanRow).where(PlanRow.casus_id == casus_id).order_by(PlanRow.versie.desc()).limit(1)


class SqlPlannen(SqlCollection):
    """Plannen, by casus and version."""

    async def find_newest(self, casus_id: str) -> Afstemmingsplan | None:
        """The newest version; None when there is no plan."""
        rij = await self._one(_newest(casus_id))
        return None if rij is None else await self._read_plan(rij)

    async def find_running(self, casus_id: str) -> Afstemmingsplan | None:
        """The newest version that was released; None when none was."""
        rij = await self._one(_newest(casus_id).where(PlanRow.vrijgegeven_op.is_not(None)))
        return None if rij is None else await self._read_plan(rij)

    async def of_casus(self, casus_id: str) -> list[Afstemmingsplan]:
        """Every version, oldest first."""
        rijen = await self._session.scalars(
            select(PlanRow).where(PlanRow.casus_id == casus_id).order_by(PlanRow.versie)
        )
        return [await self._read_plan(rij) for rij in rijen.all()]

    async def add_plan(self, plan: Afstemmingsplan) -> None:
        """A second plan with the same version is an IntegrityError."""
        await self._write_plan(PlanRow(id=plan.id, casus_id=plan.casus_id), plan)

    async def save_plan(self, plan: Afstemmingsplan) -> None:
        """Replace what is stored."""
        await self._write_plan(await self._row(PlanRow, plan.id), plan)

    async def remove_plan(self, plan_id: str) -> None:
        """One version goes."""
        await self._session.execute(delete(PlanRow).where(PlanRow.id == plan_id), execution_options=SILENT)

    async def remove_of_casus(self, casus_id: str) -> None:
        """Every version goes."""
        await self._session.execute(delete(PlanRow).where(PlanRow.casus_id == casus_id), execution_options=SILENT)

    async def _write_plan(self, rij: PlanRow, plan: Afstemmingsplan) -> None:
        vak = (await self._keys.of_casus(plan.casus_id)).compartment("plan", plan.id)
        rij.versie = plan.versie
        rij.document = vak.seal_bytes("document", write_plan(plan.document))
        rij.ontvangen_op = plan.ontvangen_op
        rij.vrijgegeven_op = plan.vrijgegeven_op
        await self._write(rij)

    async def _read_plan(self, rij: PlanRow) -> Afstemmingsplan:
        vak = (await self._keys.of_casus(rij.casus_id)).compartment("plan", rij.id)
        return Afstemmingsplan(
            id=rij.id,
            casus_id=rij.casus_id,
            versie=rij.versie,
            document=read_plan(vak.open_bytes("document", rij.document)),
            ontvangen_op=rij.ontvangen_op,
            vrijgegeven_op=rij.vrijgegeven_op,
        )
