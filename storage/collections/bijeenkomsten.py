"""Meetings (ICO), with the answers of members to their polls and invitations."""

import json
from datetime import datetime

from sqlalchemy import delete, select

from commands.domain.bijeenkomst import (
    Beschikbaarheid,
    Bijeenkomst,
    ClientErbij,
    Deelname,
    DeelnameSoort,
    IcoSoort,
    IcoStand,
    Peilmoment,
)
from storage.collections.collection import SILENT, SqlCollection
from storage.tables.meetings import BeschikbaarheidRow, BijeenkomstRow, DeelnameRow


class SqlBijeenkomsten(SqlCollection):
    """All that were ever polled or planned."""

    async def find_id(self, bijeenkomst_id: str) -> Bijeenkomst | None:
        """By id."""
        rij = await self._one(select(BijeenkomstRow).where(BijeenkomstRow.id == bijeenkomst_id))
        return None if rij is None else await self._read_ico(rij)

    async def find_uid(self, uid: str) -> Bijeenkomst | None:
        """By its name in calendars."""
        rij = await self._one(select(BijeenkomstRow).where(BijeenkomstRow.uid == uid))
        return None if rij is None else await self._read_ico(rij)

    async def of_casus(self, casus_id: str) -> list[Bijeenkomst]:
        """In the order in which they were made."""
        vraag = select(BijeenkomstRow).where(BijeenkomstRow.casus_id == casus_id)
        rijen = await self._all(vraag.order_by(BijeenkomstRow.gemaakt_op, BijeenkomstRow.id))
        return [await self._read_ico(rij) for rij in rijen]

    async def planned_before(self, moment: datetime) -> list[Bijeenkomst]:
        """Those that are planned, and begin before this moment."""
        vraag = select(BijeenkomstRow).where(
            BijeenkomstRow.stand == IcoStand.GEPLAND.value, BijeenkomstRow.moment < moment
        )
        return [await self._read_ico(rij) for rij in await self._all(vraag.order_by(BijeenkomstRow.moment))]

    async def add_bijeenkomst(self, ico: Bijeenkomst) -> None:
        """Keep one; its casus must be stored before."""
        rij = BijeenkomstRow(
            id=ico.id, casus_id=ico.casus_id, soort=ico.soort.value, uid=ico.uid, gemaakt_op=ico.gemaakt_op
        )
        await self._fill(rij, ico)

    async def save_bijeenkomst(self, ico: Bijeenkomst) -> None:
        """All of it but its casus and its uid."""
        await self._fill(await self._row(BijeenkomstRow, ico.id), ico)

    async def _fill(self, rij: BijeenkomstRow, ico: Bijeenkomst) -> None:
        vak = (await self._keys.of_casus(ico.casus_id)).compartment("bijeenkomst", ico.id)
        rij.stand, rij.moment, rij.duur_min, rij.volgnummer = ico.stand.value, ico.moment, ico.duur_min, ico.volgnummer
        rij.plaats, rij.voorzitter = vak.seal("plaats", ico.plaats), vak.seal("voorzitter", ico.voorzitter)
        rij.client, rij.client_op = ico.client.value, ico.client_op
        rij.momenten = json.dumps([[een.nr, een.op.isoformat()] for een in ico.momenten])
        await self._write(rij)

    async def _read_ico(self, rij: BijeenkomstRow) -> Bijeenkomst:
        vak = (await self._keys.of_casus(rij.casus_id)).compartment("bijeenkomst", rij.id)
        momenten = json.loads(rij.momenten)
        return Bijeenkomst(
            id=rij.id,
            casus_id=rij.casus_id,
            soort=IcoSoort(rij.soort),
            stand=IcoStand(rij.stand),
            uid=rij.uid,
            gemaakt_op=rij.gemaakt_op,
            moment=rij.moment,
            duur_min=rij.duur_min,
            plaats=vak.open("plaats", rij.plaats),
            voorzitter=vak.open("voorzitter", rij.voorzitter),
            volgnummer=rij.volgnummer,
            client=ClientErbij(rij.client),
            client_op=rij.client_op,
            momenten=tuple(Peilmoment(nr=nr, op=datetime.fromisoformat(op)) for nr, op in momenten),
        )

    async def answers(self, bijeenkomst_id: str) -> list[Beschikbaarheid]:
        """To its poll, in the order in which they came."""
        vraag = select(BeschikbaarheidRow).where(BeschikbaarheidRow.bijeenkomst_id == bijeenkomst_id)
        rijen = await self._all(vraag.order_by(BeschikbaarheidRow.op, BeschikbaarheidRow.deelnemer_id))
        return [
            Beschikbaarheid(deelnemer_id=rij.deelnemer_id, kan=tuple(json.loads(rij.kan)), op=rij.op) for rij in rijen
        ]

    async def put_answer(self, bijeenkomst_id: str, antwoord: Beschikbaarheid) -> None:
        """In the place of an earlier one of theirs."""
        await self._session.merge(
            BeschikbaarheidRow(
                bijeenkomst_id=bijeenkomst_id,
                deelnemer_id=antwoord.deelnemer_id,
                kan=json.dumps(antwoord.kan),
                op=antwoord.op,
            )
        )
        await self._session.flush()

    async def drop_answer(self, bijeenkomst_id: str, deelnemer_id: str) -> None:
        """This deelnemer has not answered its poll."""
        weg = delete(BeschikbaarheidRow).where(
            BeschikbaarheidRow.bijeenkomst_id == bijeenkomst_id, BeschikbaarheidRow.deelnemer_id == deelnemer_id
        )
        await self._session.execute(weg, execution_options=SILENT)

    async def drop_answers(self, bijeenkomst_id: str) -> None:
        """Nobody has answered."""
        weg = delete(BeschikbaarheidRow).where(BeschikbaarheidRow.bijeenkomst_id == bijeenkomst_id)
        await self._session.execute(weg, execution_options=SILENT)

    async def participations(self, bijeenkomst_id: str) -> list[Deelname]:
        """To its invitation, in the order in which they came."""
        vraag = select(DeelnameRow).where(DeelnameRow.bijeenkomst_id == bijeenkomst_id)
        return [
            Deelname(
                deelnemer_id=rij.deelnemer_id,
                volgnummer=rij.volgnummer,
                antwoord=DeelnameSoort(rij.antwoord),
                op=rij.op,
            )
            for rij in await self._all(vraag.order_by(DeelnameRow.op, DeelnameRow.deelnemer_id))
        ]

    async def put_participation(self, bijeenkomst_id: str, deelname: Deelname) -> None:
        """In the place of an earlier one of theirs."""
        await self._session.merge(
            DeelnameRow(
                bijeenkomst_id=bijeenkomst_id,
                deelnemer_id=deelname.deelnemer_id,
                volgnummer=deelname.volgnummer,
                antwoord=deelname.antwoord.value,
                op=deelname.op,
            )
        )
        await self._session.flush()
