"""All that rests on the master key, recomputed under a new one within one transaction: the whole of it, or nothing.

The data keys stay and are wrapped anew, so no value is encrypted again. What a blind index finds is opened to compute
the new index. Where the index is the id of its row, the values are bound to it, and are sealed under the new id.
"""

import json
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Row, bindparam, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from storage.collections.adresboek import contact_words
from storage.collections.collection import table
from storage.collections.onbekenden import sender_words
from storage.tables.base import Base
from storage.tables.casus import DeelnemerRow
from storage.tables.data_keys import DataKeyRow
from storage.tables.people import AddressRow, ContactRow, MedewerkerRow, OnbekendeRow, PersoonRow
from storage.tables.queues import InboxRow
from storage.tables.waiting import NavraagRow
from storage.tables.words import ToegestaanRow
from storage.vault.data_keys import HOUSE, PEOPLE, POST, DataKeys
from storage.vault.vault import DataKey, Vault

_BLOCK: Final = 500
_PEOPLE, _OWN, _POST, _HOUSE, _CASUS = "people", "own", "post", "house", "casus"
"""Whose data key: of the persoon, the one that the row names (in the address book, or in the post), of the house, or of
the casus."""
_INBOX = table(InboxRow)


def _as_it_is(words: str) -> str:
    return words


def _in_small(words: str) -> str:
    return words.strip().lower()


def _token_of(content: str) -> str:
    return str(json.loads(content)["token"])


@dataclass(frozen=True, slots=True)
class _Index:
    """A column with the blind index of what another column holds."""

    row: type[Base]
    column: str
    kind: str
    source: str
    data_key: str
    read: Callable[[str], str] = _as_it_is


_INDEXES: Final = (
    _Index(PersoonRow, "email_index", "email", "email", _PEOPLE, _in_small),
    _Index(PersoonRow, "matrix_index", "matrix", "matrix_id", _PEOPLE),
    _Index(PersoonRow, "prive_kamer_index", "kamer", "prive_kamer", _PEOPLE),
    _Index(MedewerkerRow, "token_index", "token", "token", _PEOPLE, str.lower),
    _Index(DeelnemerRow, "token_index", "token", "token", _CASUS, str.lower),
    _Index(NavraagRow, "token_index", "navraag", "inhoud", _POST, _token_of),
    _Index(InboxRow, "bron_index", "bron", "bron", _HOUSE),
)
Opened = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Named:
    """A table whose id is the blind index, in hex, of what its sealed columns hold; `index`: where it stands too."""

    row: type[Base]
    kind: str
    sealed: tuple[str, ...]
    words: Callable[[Row[Any], Opened], str]
    data_key: str
    index: str = ""


_NAMED: Final = (
    _Named(AddressRow, "email", ("email",), lambda _, is_: _in_small(is_["email"]), _PEOPLE, "email_index"),
    _Named(
        ContactRow,
        "contact",
        ("organisatie", "functie", "adres"),
        lambda _, is_: contact_words(is_["organisatie"], is_["functie"], is_["adres"]),
        _OWN,
    ),
    _Named(
        OnbekendeRow,
        "onbekende",
        ("afzender",),
        lambda row, is_: sender_words(row.kanaal, row.casus_code, is_["afzender"]),
        _POST,
    ),
    _Named(ToegestaanRow, "toegestaan", ("woorden",), lambda _, is_: is_["woorden"].casefold(), _POST),
)


class Renewal:
    """The work in one transaction of facts. Raises DamagedValue where a value that must be opened does not open."""

    def __init__(self, session: AsyncSession, old: Vault, new: Vault) -> None:
        self._session = session
        self._old = old
        self._new = new
        self._keys = DataKeys(session, old)
        self._goals: dict[str, str | None] = {}
        """Of the key of each persoon."""

    async def everything(self) -> int:
        """Recompute it; returns the number of rows that changed."""
        people, count = table(PersoonRow).c, 0
        self._goals = {row.id: row.doel for row in await self._session.execute(select(people.id, people.doel))}
        await self._keys.load((), self._goals.values())
        for index in _INDEXES:
            count += await self._index(index)
        for named in _NAMED:
            count += await self._rename(named)
        return count + await self._turns() + await self._wraps()

    async def _index(self, one: _Index) -> int:
        rows, count = table(one.row), 0
        change = update(rows).where(rows.c.id == bindparam("row_id")).values({one.column: bindparam("index")})
        owner = [rows.c[name] for name in ("casus_id", "persoon_id", "doel") if name in rows.c]
        query = select(rows.c.id, rows.c[one.source], *owner).where(rows.c[one.column].is_not(None))
        async for block in self._blocks(query, rows.c.id):
            changed = []
            for row in block:
                vak = (await self._key_of(one.data_key, row)).compartment(rows.name, row.id)
                words = one.read(vak.open(one.source, getattr(row, one.source)))
                changed.append({"row_id": row.id, "index": self._new.blind_index(one.kind, words)})
            await self._write(change, changed)
            count += len(changed)
        return count

    async def _rename(self, one: _Named) -> int:
        rows = table(one.row)
        columns = ("id", *one.sealed, *((one.index,) if one.index else ()))
        change = update(rows).where(rows.c.id == bindparam("row_id"))
        change = change.values({name: bindparam(f"new_{name}") for name in columns})
        changed = []
        for row in (await self._session.execute(select(rows))).all():
            key = await self._key_of(one.data_key, row)
            opened = {name: key.compartment(rows.name, row.id).open(name, getattr(row, name)) for name in one.sealed}
            index = self._new.blind_index(one.kind, one.words(row, opened))
            vak = key.compartment(rows.name, index.hex())
            values = {name: vak.seal(name, words) for name, words in opened.items()}
            values |= {"id": index.hex(), **({one.index: index} if one.index else {})}
            changed.append({"row_id": row.id, **{f"new_{name}": value for name, value in values.items()}})
        await self._write(change, changed)
        return len(changed)

    async def _turns(self) -> int:
        """Whose turn it is: nobody keeps the words of this index, so the new one is computed over the old one."""
        change = update(_INBOX).where(_INBOX.c.id == bindparam("row_id")).values(beurt=bindparam("index"))
        query, count = select(_INBOX.c.id, _INBOX.c.beurt).where(_INBOX.c.beurt.is_not(None)), 0
        async for block in self._blocks(query, _INBOX.c.id):
            changed = [{"row_id": row.id, "index": self._new.blind_index("beurt", row.beurt.hex())} for row in block]
            await self._write(change, changed)
            count += len(changed)
        return count

    async def _wraps(self) -> int:
        rows = table(DataKeyRow)
        change = update(rows).where(rows.c.id == bindparam("row_id")).values(ingepakt=bindparam("wrapped"))
        changed = []
        for row in (await self._session.execute(select(rows))).all():
            raw = self._old.unwrap_raw(row.doel, row.ingepakt, row.tijd)
            changed.append({"row_id": row.id, "wrapped": self._new.wrap(row.doel, raw, row.tijd)})
        await self._write(change, changed)
        return len(changed)

    async def _blocks(self, query: Any, key: Any) -> AsyncIterator[list[Row[Any]]]:  # noqa: ANN401
        after = ""
        while block := (await self._session.execute(query.where(key > after).order_by(key).limit(_BLOCK))).all():
            yield list(block)
            after = block[-1].id

    async def _write(self, change: Any, changed: list[dict[str, Any]]) -> None:  # noqa: ANN401
        if changed:
            await (await self._session.connection()).execute(change, changed)

    async def _key_of(self, which: str, row: Row[Any]) -> DataKey:
        if which == _CASUS:
            return await self._keys.of_casus(row.casus_id)
        if which == _PEOPLE:
            return await self._keys.of_row(self._goals[getattr(row, "persoon_id", row.id)])
        if which == _HOUSE:
            return await self._keys.of_row(row.doel and HOUSE, POST)
        return await self._keys.of_row(row.doel, PEOPLE if which == _OWN else POST)
