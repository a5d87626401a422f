"""What hangs on a casus that is removed for good, looked up before anything goes."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import exists, select
from sqlalchemy.orm import aliased
from sqlalchemy.sql import Select

from commands.domain.rollen import Kanaal
from commands.ports import KeyGone, OutboxStatus, Sporen
from storage.collections.collection import SqlCollection, table
from storage.collections.navragen import casus_of
from storage.collections.personen import ADDRESS_COLUMNS, read_persoon
from storage.collections.wissen import Doomed
from storage.tables.casus import DeelnemerRow
from storage.tables.data_keys import MediaRow
from storage.tables.meetings import BijeenkomstRow
from storage.tables.people import AddressRow, ContactRow, MedewerkerRow, PersoonRow
from storage.tables.queues import OutboxRow
from storage.tables.waiting import NavraagRow
from storage.vault.data_keys import CASUS, PEOPLE, POST, goal_of_persoon
from storage.vault.vault import DamagedValue, DataKey

_ELSEWHERE = aliased(DeelnemerRow)
_A, _B, _N, _O, _P = (table(rij).c for rij in (AddressRow, ContactRow, NavraagRow, OutboxRow, PersoonRow))


class Removal(SqlCollection):
    """Reads, and removes nothing."""

    async def doomed(self, casus_id: str, code: str) -> Doomed:
        """All that hangs on this casus."""
        leden = await self._ids(select(DeelnemerRow.id).where(DeelnemerRow.casus_id == casus_id))
        personen = await self._people_of_this_alone(casus_id)
        contacts = await self._contacts(personen)
        gezegd = select(_O.extern_id).where(_O.casus_id == casus_id, _O.extern_id != "")
        return Doomed(
            casus_id=casus_id,
            code=code,
            members=leden,
            personen=personen,
            bijeenkomsten=await self._ids(select(BijeenkomstRow.id).where(BijeenkomstRow.casus_id == casus_id)),
            said=await self._ids(gezegd),
            loose=await self._loose(casus_id, code),
            navragen=await self._navragen(casus_id, leden),
            contacts=[een for een, _ in contacts],
            keys=[
                f"{CASUS}{casus_id}",
                *(goal_of_persoon(een) for een in personen),
                *(goal for _, goal in contacts if goal is not None),
            ],
        )

    async def sporen(self, casus_id: str, kamer: str | None) -> Sporen:
        """What it left elsewhere."""
        personen = await self._people_of_this_alone(casus_id)
        rooms = [een.prive_kamer for een in await self._read_people(personen)]
        vraag = select(_O.id, _O.kamer, _O.kanaal, _O.extern_id, _O.persoon_id).where(
            _O.casus_id == casus_id, _O.status == OutboxStatus.SENT.value, _O.extern_id != ""
        )
        events, mails = [], []
        key = await self._key_if_alive(casus_id)
        rijen = await self._read(vraag.order_by(_O.volgnr))
        readers = await self._read_people(sorted({rij.persoon_id for rij in rijen if rij.persoon_id}))
        private = {een.id: een.prive_kamer or "" for een in readers}
        for rij in rijen:
            if rij.kanaal == Kanaal.MAIL.value:
                mails.append(rij.extern_id)
                continue
            if key is None:
                continue
            named = key.compartment("outbox", rij.id).open("kamer", rij.kamer)
            room = named or (private.get(rij.persoon_id, "") if rij.persoon_id else kamer or "")
            if room:  # a private room that is no more takes its messages along
                events.append((room, rij.extern_id))
        return Sporen(
            kamer=kamer,
            prive_kamers=tuple(een for een in rooms if een is not None),
            gebeurtenissen=tuple(events),
            media=tuple(await self._ids(select(MediaRow.mxc).where(MediaRow.casus_id == casus_id))),
            mails=tuple(mails),
        )

    async def _key_if_alive(self, casus_id: str) -> DataKey | None:
        """None when it was destroyed before, and an older database was put back since."""
        try:
            return await self._keys.of_casus(casus_id)
        except KeyGone:
            return None

    async def _people_of_this_alone(self, casus_id: str) -> list[str]:
        elders = exists().where(_ELSEWHERE.persoon_id == DeelnemerRow.persoon_id, _ELSEWHERE.casus_id != casus_id)
        staff = exists().where(MedewerkerRow.persoon_id == DeelnemerRow.persoon_id)
        return await self._ids(
            select(DeelnemerRow.persoon_id).where(DeelnemerRow.casus_id == casus_id, ~elders, ~staff).distinct()
        )

    async def _read_people(self, ids: Sequence[str]) -> list[Any]:
        """Those of these that can be read: the key of one may have gone before, and come back without it."""
        rijen = await self._read(select(_P.id.label("persoon_id"), *ADDRESS_COLUMNS).where(_P.id.in_(ids)))
        await self._keys.load((), [rij.persoon_doel for rij in rijen])
        return [read_persoon(rij, key) for rij in rijen if (key := await self._of_row(rij.persoon_doel)) is not None]

    async def _of_row(self, goal: str | None, shared: str = PEOPLE) -> DataKey | None:
        try:
            return await self._keys.of_row(goal, shared)
        except KeyGone:
            return None

    async def _contacts(self, personen: Sequence[str]) -> list[tuple[str, str | None]]:
        """Entries with an address of these people, and the goals of their keys: with them goes the last casus that
        gave it."""
        adressen = {adres for een in await self._read_people(personen) for adres in (een.email, een.matrix_id)}
        extra = select(_A.id, _A.email, _P.doel).join(table(PersoonRow), _P.id == _A.persoon_id)
        for rij in await self._read(extra.where(_A.persoon_id.in_(personen))):
            if (key := await self._of_row(rij.doel)) is not None:
                adressen.add(key.compartment("adres", rij.id).open("email", rij.email))
        laag = {een.lower() for een in adressen if een}
        if not laag:
            return []
        gevonden, alle = [], await self._read(select(_B.id, _B.adres, _B.doel))
        await self._keys.load((), [een.doel for een in alle])
        for een in alle:
            key = await self._of_row(een.doel)
            if key is not None and key.compartment("contact", een.id).open("adres", een.adres).lower() in laag:
                gevonden.append((een.id, een.doel))
        return gevonden

    async def _loose(self, casus_id: str, code: str) -> list[str]:
        """Messages that belong to no casus, and say its code or id: an overview, or an answer to a medewerker."""
        vraag = select(_O.id, _O.bericht, _O.doel).where(_O.casus_id.is_(None), _O.bericht.is_not(None))
        # no part of a longer word: attachments stand there in base64
        zegt = re.compile(rf"(?<![A-Za-z0-9+/])({code}|{casus_id})(?![A-Za-z0-9+/=])".encode())
        gevonden = []
        for rij in await self._read(vraag):
            if (key := await self._of_row(rij.doel, POST)) is None:
                continue
            try:
                inhoud = key.compartment("outbox", rij.id).open_bytes("bericht", rij.bericht)
            except DamagedValue:
                continue
            if zegt.search(inhoud):
                gevonden.append(rij.id)
        return gevonden

    async def _navragen(self, casus_id: str, leden: Iterable[str]) -> list[str]:
        binnen, gevonden = {*leden}, []
        for rij in await self._read(select(_N.id, _N.inhoud, _N.doel)):
            if (key := await self._of_row(rij.doel, POST)) is None:
                continue
            over, lid = casus_of(key, rij)
            if over == casus_id or lid in binnen:
                gevonden.append(rij.id)
        return gevonden

    async def _ids(self, vraag: Select[Any]) -> list[str]:
        return [rij[0] for rij in await self._read(vraag)]
