"""Held texts, which wait for a person."""

from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Row, func, select

from commands.domain.rollen import Kanaal
from commands.domain.vondst import Vondst
from commands.domain.wachtend import Bewaard, Wachtend, WachtStatus, volgend_nummer
from storage.collections.collection import SqlCollection, equal, table
from storage.tables.waiting import WachtendRow


@dataclass(frozen=True, slots=True, kw_only=True)
class _Content:
    """All that a person wrote, and where it came from: stored as one encrypted whole."""

    teksten: tuple[str, ...]
    vondsten: tuple[Vondst, ...]
    kamer: str
    extern_id: str
    opdrachten: tuple[Bewaard, ...] = ()


_CONTENT = TypeAdapter(_Content)
_W = table(WachtendRow).c
_BY_ID, _BY_NUMBER, _BY_INBOX = (
    select(table(WachtendRow)).where(*equal(kolom)) for kolom in (_W.id, _W.nummer, _W.inbox_id)
)


class SqlWachtenden(SqlCollection):
    """Held messages, open and decided."""

    async def next_number(self) -> int:
        """The next short number."""
        return volgend_nummer(await self._session.scalar(select(func.max(WachtendRow.nummer))) or 0)

    async def find_id(self, wachtend_id: str) -> Wachtend | None:
        """By id."""
        return await self._read_or_none(await self._read_one(_BY_ID, id=wachtend_id))

    async def find_number(self, nummer: int) -> Wachtend | None:
        """By its short number."""
        return await self._read_or_none(await self._read_one(_BY_NUMBER, nummer=nummer))

    async def find_inbox(self, inbox_id: str) -> Wachtend | None:
        """The one that holds this inbox row."""
        return await self._read_or_none(await self._read_one(_BY_INBOX, inbox_id=inbox_id))

    async def open_wachtenden(self, *, persoon_id: str | None = None) -> list[Wachtend]:
        """Those that still wait, of one sender or of all, oldest first."""
        vraag = select(WachtendRow).where(WachtendRow.open)
        if persoon_id is not None:
            vraag = vraag.where(WachtendRow.persoon_id == persoon_id)
        return [await self._read_wachtend(rij) for rij in await self._all(vraag.order_by(WachtendRow.nummer))]

    async def add_wachtend(self, wachtend: Wachtend) -> None:
        """A second one for the same inbox row or number is an IntegrityError."""
        rij = WachtendRow(
            id=wachtend.id,
            nummer=wachtend.nummer,
            casus_id=wachtend.casus_id,
            inbox_id=wachtend.inbox_id,
            persoon_id=wachtend.persoon_id,
            deelnemer_id=wachtend.deelnemer_id,
            kanaal=wachtend.kanaal.value,
            sinds=wachtend.sinds,
        )
        await self._write_wachtend(rij, wachtend)

    async def save_wachtend(self, wachtend: Wachtend) -> None:
        """Replace status and content."""
        await self._write_wachtend(await self._row(WachtendRow, wachtend.id), wachtend)

    async def _write_wachtend(self, rij: WachtendRow, wachtend: Wachtend) -> None:
        inhoud = _Content(
            teksten=wachtend.teksten,
            vondsten=wachtend.vondsten,
            kamer=wachtend.kamer,
            extern_id=wachtend.extern_id,
            opdrachten=wachtend.opdrachten,
        )
        vak = (await self._keys.of_casus(rij.casus_id)).compartment("wachtend", rij.id)
        rij.inhoud = vak.seal_bytes("inhoud", _CONTENT.dump_json(inhoud))
        rij.status, rij.open = wachtend.status.value, wachtend.open
        await self._write(rij)

    async def _read_or_none(self, rij: Row[Any] | None) -> Wachtend | None:
        return None if rij is None else await self._read_wachtend(rij)

    async def _read_wachtend(self, rij: WachtendRow | Row[Any]) -> Wachtend:
        vak = (await self._keys.of_casus(rij.casus_id)).compartment("wachtend", rij.id)
        inhoud = _CONTENT.validate_json(vak.open_bytes("inhoud", rij.inhoud))
        return Wachtend(
            id=rij.id,
            nummer=rij.nummer,
            casus_id=rij.casus_id,
            inbox_id=rij.inbox_id,
            persoon_id=rij.persoon_id,
            deelnemer_id=rij.deelnemer_id,
            kanaal=Kanaal(rij.kanaal),
            sinds=rij.sinds,
            teksten=inhoud.teksten,
            vondsten=inhoud.vondsten,
            status=WachtStatus(rij.status),
            kamer=inhoud.kamer,
            extern_id=inhoud.extern_id,
            opdrachten=inhoud.opdrachten,
        )
