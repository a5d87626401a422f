"""Files that wait for a decision."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Row, func, or_, select

from commands.domain.bestanden import Bestandsoort, Bestandstand, Wachtbestand, Weggelaten
from commands.domain.casus import Fase
from commands.domain.vondst import Vondst
from storage.collections.collection import SqlCollection, table
from storage.tables.casus import CasusRow
from storage.tables.waiting import BestandRow


@dataclass(frozen=True, slots=True, kw_only=True)
class _Content:
    """What is known of it beside its bytes: stored as one encrypted whole."""

    naam: str
    mime: str
    tekst: str
    vondsten: tuple[Vondst, ...]
    zonder: tuple[Weggelaten, ...]
    breedte: int = 0
    hoogte: int = 0


_CONTENT = TypeAdapter(_Content)
_EMPTY = _Content(naam="", mime="", tekst="", vondsten=(), zonder=())
_B = table(BestandRow).c
_WITHOUT_BYTES = [kolom for kolom in _B if kolom.key != "stuk"]


class SqlBestanden(SqlCollection):
    """Held files, open and decided."""

    erased = False
    """Whether bytes went in this transaction."""

    async def next_number(self, casus_id: str) -> int:
        """The next number in this casus."""
        vraag = select(func.max(BestandRow.nummer)).where(BestandRow.casus_id == casus_id)
        return (await self._session.scalar(vraag) or 0) + 1

    async def find_id(self, bestand_id: str) -> Wachtbestand | None:
        """By id."""
        rij = await self._read_one(select(*_WITHOUT_BYTES).where(_B.id == bestand_id))
        return None if rij is None else await self._read_bestand(rij)

    async def find_number(self, casus_id: str, nummer: int) -> Wachtbestand | None:
        """By its number in the casus."""
        rij = await self._read_one(select(*_WITHOUT_BYTES).where(_B.casus_id == casus_id, _B.nummer == nummer))
        return None if rij is None else await self._read_bestand(rij)

    async def open_of_casus(self, casus_id: str) -> list[Wachtbestand]:
        """Those that still wait, by number."""
        wacht = (_B.casus_id == casus_id, _B.stand == Bestandstand.WACHT.value)
        rijen = await self._read(select(*_WITHOUT_BYTES).where(*wacht).order_by(_B.nummer))
        return [await self._read_bestand(rij) for rij in rijen]

    async def contents(self, ids: Iterable[str]) -> Mapping[str, bytes]:
        """The bytes of these files; of one that is gone nothing."""
        vraag = select(_B.id, _B.casus_id, _B.stuk).where(_B.id.in_(tuple(ids)), _B.stuk.is_not(None))
        return {
            rij.id: (await self._keys.of_casus(rij.casus_id))
            .compartment("bestand", rij.id)
            .open_bytes("stuk", rij.stuk)
            for rij in await self._read(vraag)
        }

    async def add_bestand(self, een: Wachtbestand, inhoud: bytes) -> None:
        """A second one with the same number in its casus is an IntegrityError."""
        rij = BestandRow(
            id=een.id,
            casus_id=een.casus_id,
            nummer=een.nummer,
            deelnemer_id=een.deelnemer_id,
            sinds=een.sinds,
            tot=een.tot,
            soort=een.soort.value,
            stand=een.stand.value,
            in_kamer=een.in_kamer,
            vol=True,
        )
        vak = (await self._keys.of_casus(een.casus_id)).compartment("bestand", een.id)
        kennis = _Content(
            naam=een.naam,
            mime=een.mime,
            tekst=een.tekst,
            vondsten=een.vondsten,
            zonder=een.zonder,
            breedte=een.breedte,
            hoogte=een.hoogte,
        )
        rij.inhoud = vak.seal_bytes("inhoud", _CONTENT.dump_json(kennis))
        rij.stuk = vak.seal_bytes("stuk", inhoud) if inhoud else None
        await self._write(rij)

    async def save_bestand(self, een: Wachtbestand) -> None:
        """Note what was decided; its bytes stay."""
        rij = await self._row(BestandRow, een.id)
        rij.stand = een.stand.value
        await self._write(rij)

    async def erase_bestand(self, een: Wachtbestand) -> None:
        """Keep its number and state alone."""
        rij = await self._row(BestandRow, een.id)
        rij.stand, rij.vol, rij.inhoud, rij.stuk = een.stand.value, False, None, None
        await self._write(rij)
        self.erased = True

    async def past(self, at: datetime) -> list[Wachtbestand]:
        """Those of which something is kept that should be kept no longer."""
        dicht = CasusRow.fase == Fase.GESLOTEN.value
        vraag = select(*_WITHOUT_BYTES).join(CasusRow, CasusRow.id == _B.casus_id)
        vraag = vraag.where(_B.vol, or_(_B.tot <= at, dicht)).order_by(_B.sinds, _B.nummer)
        return [await self._read_bestand(rij) for rij in await self._read(vraag)]

    async def _read_bestand(self, rij: Row[Any]) -> Wachtbestand:
        kennis = _EMPTY
        if rij.inhoud is not None:
            vak = (await self._keys.of_casus(rij.casus_id)).compartment("bestand", rij.id)
            kennis = _CONTENT.validate_json(vak.open_bytes("inhoud", rij.inhoud))
        return Wachtbestand(
            id=rij.id,
            casus_id=rij.casus_id,
            nummer=rij.nummer,
            deelnemer_id=rij.deelnemer_id,
            sinds=rij.sinds,
            tot=rij.tot,
            soort=Bestandsoort(rij.soort),
            stand=Bestandstand(rij.stand),
            in_kamer=rij.in_kamer,
            naam=kennis.naam,
            mime=kennis.mime,
            tekst=kennis.tekst,
            vondsten=kennis.vondsten,
            zonder=kennis.zonder,
            breedte=kennis.breedte,
            hoogte=kennis.hoogte,
        )
