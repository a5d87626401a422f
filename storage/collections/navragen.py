"""Messages that wait for a confirmation: asked, not yet asked, and decided."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Row, func, select

from commands.domain.navraag import Navraag, NavraagReden, NavraagStatus, volgend_navraagnummer
from storage.collections.collection import SqlCollection, equal, table
from storage.tables.waiting import NavraagRow
from storage.vault.data_keys import POST
from storage.vault.vault import DamagedValue, DataKey


@dataclass(frozen=True, slots=True, kw_only=True)
class _Content:
    """All that stands in no column of its own: stored as one encrypted whole."""

    deelnemer_id: str | None
    medewerker_id: str | None
    casus_id: str | None
    reden: NavraagReden
    gevraagd_op: datetime | None
    afzender: str
    token: str
    bron: str
    extern_id: str
    opdrachten: tuple[str, ...]
    wist: bool
    bewezen: bool


_CONTENT = TypeAdapter(_Content)
_N = table(NavraagRow).c
_BY_INBOX, _BY_NUMBER, _BY_TOKEN, _BY_ID = (
    select(table(NavraagRow)).where(*equal(kolom)) for kolom in (_N.inbox_id, _N.nummer, _N.token_index, _N.id)
)


def casus_of(key: DataKey, rij: Row[Any]) -> tuple[str | None, str | None]:
    """The casus and the deelnemer that a kept message is about, as far as they are known; `key` is that of the post."""
    try:
        inhoud = _CONTENT.validate_json(key.compartment("navraag", rij.id).open_bytes("inhoud", rij.inhoud))
    except DamagedValue:
        return None, None
    return inhoud.casus_id, inhoud.deelnemer_id


class SqlNavragen(SqlCollection):
    """Navragen, open and decided."""

    async def next_number(self) -> int:
        """The next short number."""
        return volgend_navraagnummer(await self._session.scalar(select(func.max(NavraagRow.nummer))) or 0)

    async def find_id(self, navraag_id: str) -> Navraag | None:
        """By id."""
        return await self._read_or_none(await self._read_one(_BY_ID, id=navraag_id))

    async def find_inbox(self, inbox_id: str) -> Navraag | None:
        """The one that keeps this inbox row."""
        return await self._read_or_none(await self._read_one(_BY_INBOX, inbox_id=inbox_id))

    async def find_number(self, nummer: int) -> Navraag | None:
        """By its short number."""
        return await self._read_or_none(await self._read_one(_BY_NUMBER, nummer=nummer))

    async def find_token(self, token: str) -> Navraag | None:
        """By the token of its question."""
        return await self._read_or_none(await self._read_one(_BY_TOKEN, token_index=self._index(token)))

    async def of_persoon(self, persoon_id: str) -> list[Navraag]:
        """All that were ever kept for this persoon, oldest first."""
        vraag = select(NavraagRow).where(NavraagRow.persoon_id == persoon_id).order_by(NavraagRow.nummer)
        return [await self._read_navraag(rij) for rij in await self._all(vraag)]

    async def open_navragen(self) -> list[Navraag]:
        """Those that still wait, oldest first."""
        vraag = select(NavraagRow).where(NavraagRow.open).order_by(NavraagRow.sinds, NavraagRow.nummer)
        return [await self._read_navraag(rij) for rij in await self._all(vraag)]

    async def confirmed_navragen(self) -> list[Navraag]:
        """Those that were confirmed, and whose address was not agreed to, oldest first."""
        vraag = select(NavraagRow).where(NavraagRow.status == NavraagStatus.BEVESTIGD.value)
        return [await self._read_navraag(rij) for rij in await self._all(vraag.order_by(NavraagRow.nummer))]

    async def add_navraag(self, navraag: Navraag) -> None:
        """A second one for the same inbox row or number is an IntegrityError."""
        rij = NavraagRow(
            id=navraag.id,
            nummer=navraag.nummer,
            inbox_id=navraag.inbox_id,
            persoon_id=navraag.persoon_id,
            token_index=self._index(navraag.token),
            sinds=navraag.sinds,
        )
        await self._write_navraag(rij, navraag)

    async def save_navraag(self, navraag: Navraag) -> None:
        """Replace status and content."""
        await self._write_navraag(await self._row(NavraagRow, navraag.id), navraag)

    def _index(self, token: str) -> bytes:
        return self._keys.vault.blind_index("navraag", token)

    async def _write_navraag(self, rij: NavraagRow, navraag: Navraag) -> None:
        inhoud = _Content(
            deelnemer_id=navraag.deelnemer_id,
            medewerker_id=navraag.medewerker_id,
            casus_id=navraag.casus_id,
            reden=navraag.reden,
            gevraagd_op=navraag.gevraagd_op,
            afzender=navraag.afzender,
            token=navraag.token,
            bron=navraag.bron,
            extern_id=navraag.extern_id,
            opdrachten=navraag.opdrachten,
            wist=navraag.wist,
            bewezen=navraag.bewezen,
        )
        rij.doel, sleutel = await self._keys.of_post()
        vak = sleutel.compartment("navraag", rij.id)
        rij.inhoud = vak.seal_bytes("inhoud", _CONTENT.dump_json(inhoud))
        rij.status, rij.open = navraag.status.value, navraag.open
        await self._write(rij)

    async def _read_or_none(self, rij: Row[Any] | None) -> Navraag | None:
        return None if rij is None else await self._read_navraag(rij)

    async def _read_navraag(self, rij: NavraagRow | Row[Any]) -> Navraag:
        vak = (await self._keys.of_row(rij.doel, POST)).compartment("navraag", rij.id)
        inhoud = _CONTENT.validate_json(vak.open_bytes("inhoud", rij.inhoud))
        return Navraag(
            id=rij.id,
            nummer=rij.nummer,
            inbox_id=rij.inbox_id,
            persoon_id=rij.persoon_id,
            deelnemer_id=inhoud.deelnemer_id,
            medewerker_id=inhoud.medewerker_id,
            casus_id=inhoud.casus_id,
            reden=inhoud.reden,
            sinds=rij.sinds,
            gevraagd_op=inhoud.gevraagd_op,
            status=NavraagStatus(rij.status),
            afzender=inhoud.afzender,
            token=inhoud.token,
            bron=inhoud.bron,
            extern_id=inhoud.extern_id,
            opdrachten=inhoud.opdrachten,
            wist=inhoud.wist,
            bewezen=inhoud.bewezen,
        )
