"""Casussen that are removed for good: what they left elsewhere, and the removal itself."""

from collections.abc import Iterable
from typing import cast

from sqlalchemy import CursorResult, and_, delete, func, insert, or_, select, update

from commands.domain.casus import Fase
from commands.domain.weigering import CasusOnbekend
from commands.ports import Gewist, InboxStatus, Sporen
from storage.collections.collection import SILENT, SqlCollection
from storage.collections.removal import Removal
from storage.collections.wissen import GOES, Doomed
from storage.database.insert import insert_all_new
from storage.tables import TABLES
from storage.tables.casus import CasusRow
from storage.tables.data_keys import DataKeyRow, GewistRow, MediaRow
from storage.tables.logboek import LogRow
from storage.tables.people import AfwezigRow, ContactRow, MedewerkerRow, PersoonRow
from storage.tables.queues import InboxRow
from storage.tables.waiting import NavraagRow, WachtendRow
from storage.vault.data_keys import CASUS
from storage.vault.splitting import Splitting

_NONE = Sporen(kamer=None, prive_kamers=(), gebeurtenissen=(), media=(), mails=())


class SqlGewiste(SqlCollection):
    """Removed casussen, and those that are about to be."""

    erased = False
    """Whether something was removed that must not be found in any file any more."""

    async def sporen(self, casus_id: str) -> Sporen:
        """To be asked before the rows go."""
        casus = await self._casus(casus_id)
        return await Removal(self._session, self._keys).sporen(casus_id, casus.kamer)

    async def note_media(self, casus_id: str, mxc: Iterable[str]) -> None:
        """Keep the addresses of files that were uploaded for this casus."""
        await insert_all_new(self._session, MediaRow, [{"mxc": een, "casus_id": casus_id} for een in mxc])

    async def is_gewist(self, casus_id: str) -> bool:
        """Whether its rows are gone."""
        return await self._session.get(GewistRow, casus_id) is not None

    async def is_vernietigd(self, casus_id: str) -> bool:
        """Whether its rows are gone and no sluitsleutel opens its key any more."""
        rij = await self._session.get(GewistRow, casus_id)
        return rij is not None and rij.tijd < (await self._keys.state())[1]

    async def wis(self, casus_id: str) -> Gewist:
        """Remove all that holds anything of this casus; a second time finds nothing more. Raises CasusOnbekend."""
        casus = await self._casus(casus_id)
        if (rij := await self._session.get(GewistRow, casus_id)) is not None:
            regels = await self._lines(casus_id)
            return Gewist(rijen={}, personen=0, logregels=regels, sporen=_NONE, tijd=rij.tijd)
        nummer, _ = await self._keys.state()
        gewist = await self._remove(casus, nummer)
        await self._session.execute(insert(GewistRow), {"casus_id": casus_id, "tijd": nummer})
        return gewist

    async def wis_again(self, casus_id: str) -> None:
        """Remove what came back with an older database: its key was destroyed before, and stays so."""
        casus = await self._casus(casus_id)
        await self._session.execute(insert(GewistRow), {"casus_id": casus_id, "tijd": 0})
        await self._remove(casus, 0)
        # no step of anybody: the step was made before, and went back with the database
        weg = update(CasusRow).where(CasusRow.id == casus_id).values({CasusRow.fase: Fase.WEG.value})
        await self._session.execute(weg, execution_options=SILENT)

    async def drop_keyless(self) -> None:
        """Remove what came back with an older database and can never be read again, whose key was destroyed before:
        entries of the address book, and who was a medewerker then. People go with their casus."""
        alive = select(DataKeyRow.doel)
        weg = delete(ContactRow).where(ContactRow.doel.is_not(None), ContactRow.doel.not_in(alive))
        await self._session.execute(weg, execution_options=SILENT)
        dood = select(PersoonRow.id).where(PersoonRow.doel.is_not(None), PersoonRow.doel.not_in(alive))
        weg = delete(MedewerkerRow).where(MedewerkerRow.persoon_id.in_(dood))
        await self._session.execute(weg, execution_options=SILENT)

    async def _remove(self, casus: CasusRow, nummer: int) -> Gewist:
        casus_id = casus.id
        await Splitting(self._session, self._keys).end()
        gang = Removal(self._session, self._keys)
        sporen, wat = await gang.sporen(casus_id, casus.kamer), await gang.doomed(casus_id, casus.code)
        geteld = {"inbox": await self._erase_inbox(wat)}
        afwezig = update(AfwezigRow).where(AfwezigRow.vervanger.in_(wat.personen)).values(vervanger=None)
        await self._session.execute(afwezig, execution_options=SILENT)
        for tabel in reversed(TABLES):
            if tabel.name in GOES:
                weg = await self._session.execute(delete(tabel).where(GOES[tabel.name](wat)), execution_options=SILENT)
                geteld[tabel.name] = cast("CursorResult[object]", weg).rowcount
        vergeet = update(CasusRow).where(CasusRow.id == casus_id).values(kamer=None)
        await self._session.execute(vergeet, execution_options=SILENT)
        self._keys.destroy(wat.keys)
        self.erased = True
        return Gewist(
            rijen={naam: aantal for naam, aantal in geteld.items() if aantal},
            personen=len(wat.personen),
            logregels=await self._lines(casus_id),
            sporen=sporen,
            tijd=nummer,
        )

    async def _erase_inbox(self, wat: Doomed) -> int:
        """Of what came in for it nothing stays but that it came."""
        wacht = select(WachtendRow.inbox_id).where(WachtendRow.casus_id == wat.casus_id)
        navraag = select(NavraagRow.inbox_id).where(GOES["navraag"](wat))
        van_casus = InboxRow.doel == f"{CASUS}{wat.casus_id}"
        waar = or_(InboxRow.id.in_(wacht), InboxRow.id.in_(navraag), and_(van_casus, InboxRow.ruw.is_not(None)))
        rijen = await self._all(select(InboxRow).where(waar))
        for rij in rijen:
            vak = (await self._keys.of_house()).compartment("inbox", rij.id)
            rij.ruw, rij.bron, rij.status = None, vak.seal("bron", ""), InboxStatus.LAID_ASIDE.value
        await self._session.flush()
        return len(rijen)

    async def _casus(self, casus_id: str) -> CasusRow:
        casus = await self._one(select(CasusRow).where(CasusRow.id == casus_id))
        if casus is None:
            raise CasusOnbekend(code="")
        return casus

    async def _lines(self, casus_id: str) -> int:
        regels = select(func.count()).select_from(LogRow).where(LogRow.casus_id == casus_id)
        return await self._session.scalar(regels) or 0
