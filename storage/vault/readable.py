"""Finds values that can no longer be read: opens each data key anew, and with it the values under it.

A key that is gone, or that was made again after a database went back, leaves values that nobody opens any more.
"""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from commands.domain.casus import Fase
from storage.tables.casus import CasusRow, DeelnemerRow
from storage.tables.data_keys import DataKeyRow
from storage.tables.people import MedewerkerRow, PersoonRow
from storage.tables.plan import ActiepuntRow, PlanRow
from storage.tables.queues import InboxRow
from storage.vault.data_keys import PEOPLE, POST
from storage.vault.vault import DamagedValue, DataKey, Vault, WrongMasterKey

ADDRESSES, MESSAGES = "adressen", "berichten"
"""Stand where the code of a casus would: people who are in no casus, and messages that belong to none."""
_OPEN = CasusRow.fase != Fase.GESLOTEN.value
_ANDER = aliased(PlanRow)
_NIEUWSTE = select(func.max(_ANDER.versie)).where(_ANDER.casus_id == CasusRow.id).scalar_subquery()
_IN_CASUS = {
    ("deelnemer", "organisatie"): select(CasusRow, DeelnemerRow.id, DeelnemerRow.organisatie).join(
        DeelnemerRow, DeelnemerRow.casus_id == CasusRow.id
    ),
    ("actiepunt", "wat"): select(CasusRow, ActiepuntRow.id, ActiepuntRow.wat).join(
        ActiepuntRow, ActiepuntRow.casus_id == CasusRow.id
    ),
    ("plan", "document"): select(CasusRow, PlanRow.id, PlanRow.document)
    .join(PlanRow, PlanRow.casus_id == CasusRow.id)
    .where(PlanRow.versie == _NIEUWSTE),
}


async def unreadable(session: AsyncSession, kluis: Vault) -> list[str]:
    """Codes of open casussen of which something cannot be read, in order; ADDRESSES or MESSAGES for what has none."""
    kijker = _Kijker(session)
    for doel, ingepakt in await session.execute(select(DataKeyRow.doel, DataKeyRow.ingepakt)):
        kijker.learn(kluis, doel, ingepakt)
    return sorted({*await kijker.casussen(), *await kijker.people(), *await kijker.post()})


class _Kijker:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session
        self._sleutels: dict[str, DataKey] = {}

    def learn(self, kluis: Vault, doel: str, ingepakt: bytes) -> None:
        """A key that does not open is as good as none."""
        try:
            self._sleutels[doel] = kluis.unwrap(doel, ingepakt)
        except WrongMasterKey:
            return

    async def casussen(self) -> set[str]:
        mis: set[str] = set()
        for (tabel, kolom), vraag in _IN_CASUS.items():
            for casus, rij_id, waarde in await self._session.execute(vraag.where(_OPEN)):
                if casus.code not in mis and not self._past(f"casus:{casus.id}", tabel, rij_id, {kolom: waarde}):
                    mis.add(casus.code)
        return mis

    async def people(self) -> set[str]:
        personen = select(PersoonRow.id, PersoonRow.email, PersoonRow.matrix_id)
        staf = select(MedewerkerRow.id, MedewerkerRow.naam)
        kwijt = await self._kwijt(PEOPLE, "persoon", personen)
        mis = {ADDRESSES} if await self._kwijt(PEOPLE, "medewerker", staf) else set()
        if not kwijt:
            return mis
        leden = select(DeelnemerRow.persoon_id, CasusRow.code).join(CasusRow, CasusRow.id == DeelnemerRow.casus_id)
        in_casus = {(een, code) for een, code in await self._session.execute(leden.where(_OPEN)) if een in kwijt}
        buiten = kwijt - {een for een, _ in in_casus}
        return mis | {code for _, code in in_casus} | ({ADDRESSES} if buiten else set())

    async def post(self) -> set[str]:
        """The oldest and the newest message tell whether the key was made again meanwhile."""
        ander = aliased(InboxRow)
        uiterste = (select(soort(ander.volgnr)).scalar_subquery() for soort in (func.min, func.max))
        vraag = select(InboxRow.id, InboxRow.bron).where(or_(*(InboxRow.volgnr == een for een in uiterste)))
        return {MESSAGES} if await self._kwijt(POST, "inbox", vraag) else set()

    async def _kwijt(self, doel: str, tabel: str, vraag: Any) -> set[str]:  # noqa: ANN401 -- a statement of any columns
        rijen = (await self._session.execute(vraag)).mappings()
        return {
            rij["id"]
            for rij in rijen
            if not self._past(doel, tabel, rij["id"], {kolom: rij[kolom] for kolom in rij if kolom != "id"})
        }

    def _past(self, doel: str, tabel: str, rij_id: str, waarden: Mapping[str, bytes | None]) -> bool:
        """Whether these values of one row open; what is empty always does."""
        gevuld = {kolom: waarde for kolom, waarde in waarden.items() if waarde is not None}
        sleutel = self._sleutels.get(doel)
        if sleutel is None:
            return not gevuld
        vak = sleutel.compartment(tabel, rij_id)
        try:
            for kolom, waarde in gevuld.items():
                vak.open_bytes(kolom, waarde)
        except DamagedValue:
            return False
        return True
