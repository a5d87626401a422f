"""Finds values that can no longer be read: opens each data key anew, and with it the values under it.

A key that is gone, or that was made again after a database went back, leaves values that nobody opens any more.
"""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import case, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from commands.domain.casus import OPEN
from storage.tables.casus import CasusRow, DeelnemerRow
from storage.tables.data_keys import DataKeyRow
from storage.tables.people import MedewerkerRow, PersoonRow
from storage.tables.plan import ActiepuntRow, PlanRow
from storage.tables.queues import InboxRow
from storage.vault.data_keys import HOUSE, PEOPLE, POST
from storage.vault.vault import DamagedValue, DataKey, Vault, WrongMasterKey, WrongSluitsleutel

ADDRESSES, MESSAGES = "adressen", "berichten"
"""Stand where the code of a casus would: people who are in no casus, and messages that belong to none."""
_OPEN = CasusRow.fase.in_(sorted(OPEN))
_OTHER = aliased(PlanRow)
_NEWEST = select(func.max(_OTHER.versie)).where(_OTHER.casus_id == CasusRow.id).scalar_subquery()
_IN_CASUS = {
    ("deelnemer", "organisatie"): select(
        CasusRow.id.label("casus_id"), CasusRow.code, DeelnemerRow.id, DeelnemerRow.organisatie
    ).join(DeelnemerRow, DeelnemerRow.casus_id == CasusRow.id),
    ("actiepunt", "wat"): select(CasusRow.id.label("casus_id"), CasusRow.code, ActiepuntRow.id, ActiepuntRow.wat).join(
        ActiepuntRow, ActiepuntRow.casus_id == CasusRow.id
    ),
    ("plan", "document"): select(CasusRow.id.label("casus_id"), CasusRow.code, PlanRow.id, PlanRow.document)
    .join(PlanRow, PlanRow.casus_id == CasusRow.id)
    .where(PlanRow.versie == _NEWEST),
}


async def unreadable(session: AsyncSession, vault: Vault) -> list[str]:
    """Codes of open casussen of which something cannot be read, in order; ADDRESSES or MESSAGES for what has none."""
    checker = _Checker(session)
    for row in await session.execute(select(DataKeyRow.doel, DataKeyRow.ingepakt, DataKeyRow.tijd)):
        checker.learn(vault, row.doel, row.ingepakt, row.tijd)
    return sorted({*await checker.casussen(), *await checker.people(), *await checker.post()})


class _Checker:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session
        self._keys: dict[str, DataKey] = {}

    def learn(self, vault: Vault, doel: str, ingepakt: bytes, number: int) -> None:
        """A key that does not open is as good as none."""
        try:
            self._keys[doel] = vault.unwrap(doel, ingepakt, number)
        except (WrongMasterKey, WrongSluitsleutel):
            return

    async def casussen(self) -> set[str]:
        missing: set[str] = set()
        for (table, column), query in _IN_CASUS.items():
            for casus_id, code, row_id, value in await self._session.execute(query.where(_OPEN)):
                if code not in missing and not self._opens(f"casus:{casus_id}", table, row_id, {column: value}):
                    missing.add(code)
        return missing

    async def people(self) -> set[str]:
        personen = select(PersoonRow.id, PersoonRow.doel, PersoonRow.email, PersoonRow.matrix_id)
        staff = select(MedewerkerRow.id, PersoonRow.doel, MedewerkerRow.naam).join(
            PersoonRow, PersoonRow.id == MedewerkerRow.persoon_id
        )
        lost = await self._lost(PEOPLE, "persoon", personen)
        missing = {ADDRESSES} if await self._lost(PEOPLE, "medewerker", staff) else set()
        if not lost:
            return missing
        members = select(DeelnemerRow.persoon_id, CasusRow.code).join(CasusRow, CasusRow.id == DeelnemerRow.casus_id)
        in_casus = {(one, code) for one, code in await self._session.execute(members.where(_OPEN)) if one in lost}
        outside = lost - {one for one, _ in in_casus}
        return missing | {code for _, code in in_casus} | ({ADDRESSES} if outside else set())

    async def post(self) -> set[str]:
        """The oldest and the newest message tell whether the key was made again meanwhile."""
        other = aliased(InboxRow)
        extremes = (select(extreme(other.volgnr)).scalar_subquery() for extreme in (func.min, func.max))
        doel = case((InboxRow.doel.is_(None), POST), else_=HOUSE).label("doel")
        query = select(InboxRow.id, doel, InboxRow.bron).where(or_(*(InboxRow.volgnr == one for one in extremes)))
        return {MESSAGES} if await self._lost(POST, "inbox", query) else set()

    async def _lost(self, shared: str, table: str, query: Any) -> set[str]:  # noqa: ANN401 -- any columns
        """Ids of rows that do not open under the key that `doel` names, or under the shared one."""
        lost = set()
        for row in (await self._session.execute(query)).mappings():
            values = {column: row[column] for column in row if column not in ("id", "doel")}
            if not self._opens(row.get("doel") or shared, table, row["id"], values):
                lost.add(row["id"])
        return lost

    def _opens(self, doel: str, table: str, row_id: str, values: Mapping[str, bytes | None]) -> bool:
        """Whether these values of one row open; what is empty always does."""
        filled = {column: value for column, value in values.items() if value is not None}
        key = self._keys.get(doel)
        if key is None:
            return not filled
        compartment = key.compartment(table, row_id)
        try:
            for column, value in filled.items():
                compartment.open_bytes(column, value)
        except DamagedValue:
            return False
        return True
