"""The logboek: who did what; append only, by triggers in the database, and chained."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import cast

from sqlalchemy import CursorResult, delete, func, insert, select, update

from commands.ports import KeyGone, LogRegel, StorageFailure
from commands.ports.log_chain import SIGNS, ChainReport, Head, LogboekBroken
from storage.collections.collection import SqlCollection, equal, table
from storage.collections.log_chain import boundary_of, check, lines_before_the_chain
from storage.collections.log_parts import BOUNDARY, END, parts_of
from storage.database.failure import LOGBOEK
from storage.tables.logboek import LogHeadRow, LogRow
from storage.vault.chain import Chain, Line

_LINES, _HEAD = table(LogRow), table(LogHeadRow)
_ADD = insert(_LINES)
_READ_HEAD = select(_HEAD.c.volgnr, _HEAD.c.schakel).where(_HEAD.c.id == END)
_MOVE_HEAD = update(_HEAD).where(_HEAD.c.id == END)
_IN_ORDER = select(_LINES).order_by(_LINES.c.volgnr)
_OF_CASUS = _IN_ORDER.where(*equal(_LINES.c.casus_id))
_OF_NONE = _IN_ORDER.where(_LINES.c.casus_id.is_(None))
_CHAINED = select(_LINES.c.volgnr).where(_LINES.c.schakel != b"").limit(1)
_COLUMN = "inhoud"
REMOVED = "(gewist)"


class SqlLogboek(SqlCollection):
    """Lines, in the order they were written."""

    async def write_line(self, regel: LogRegel) -> None:
        """Write one line; codes only, no text of people."""
        await self.write_lines([regel])

    async def write_lines(self, regels: Sequence[LogRegel]) -> None:
        """Write many, in this order, and where the logboek ends from here on."""
        if not regels:
            return
        chain = Chain(self._keys.vault.chain_key)
        number, link, is_new = await self._head(chain)
        rows = []
        for regel in regels:
            number += 1
            key = await self._keys.of_logboek(regel.casus_id)
            content = json.dumps([regel.actor, regel.actie, regel.object, regel.resultaat, regel.herkomst])
            sealed = key.compartment(_LINES.name, str(number)).seal(_COLUMN, content)
            line = Line(number, regel.op, regel.casus_id, sealed)
            link = chain.follow(link, line)
            rows.append(dict(zip(_LINES.columns.keys(), (*line, link), strict=True)))
        await self._session.execute(_ADD, rows)
        head = {"volgnr": number, "schakel": link, "zegel": chain.seal_of_head(number, link)}
        await self._session.execute(insert(_HEAD) if is_new else _MOVE_HEAD, {"id": END, **head} if is_new else head)

    async def of_casus(self, casus_id: str | None) -> list[LogRegel]:
        """All lines of a casus, or with None those that belong to no casus; oldest first.

        Of a casus that was removed for good they say `REMOVED` alone, and when.
        """
        rows = await (self._read(_OF_NONE) if casus_id is None else self._read(_OF_CASUS, casus_id=casus_id))
        if not rows:
            return []
        try:
            key = await self._keys.of_logboek(casus_id)
        except KeyGone:
            return [_unreadable(row.op, casus_id) for row in rows]
        found = []
        for row in rows:
            content = row.inhoud
            if row.schakel:
                content = key.compartment(_LINES.name, str(row.volgnr)).open(_COLUMN, content)
            actor, actie, object_, resultaat, herkomst = json.loads(content)
            found.append(
                LogRegel(
                    actor=actor,
                    actie=actie,
                    object=object_,
                    resultaat=resultaat,
                    herkomst=herkomst,
                    op=row.op,
                    casus_id=row.casus_id,
                )
            )
        return found

    async def head(self) -> Head | None:
        """Where the logboek ends, as it is told outside."""
        row = await self._read_one(_READ_HEAD)
        return None if row is None else Head(row.volgnr, row.schakel.hex()[:SIGNS])

    async def prune(self, before: datetime) -> int:
        """Remove the oldest lines: first what says so, sealed, and then the lines. Returns how many."""
        first_kept = await self._session.scalar(select(func.min(_LINES.c.volgnr)).where(_LINES.c.op >= before))
        head = await self._read_one(_READ_HEAD)
        if head is None:
            return 0
        last_gone = (first_kept or head.volgnr) - 1
        row = await self._read_one(select(_LINES.c.schakel).where(_LINES.c.volgnr == last_gone))
        if row is None or not row.schakel:
            return 0
        if (await self.check_chain()).findings:
            raise LogboekBroken
        seal = Chain(self._keys.vault.chain_key).seal_of_boundary(last_gone, row.schakel)
        values = {"volgnr": last_gone, "schakel": row.schakel, "zegel": seal}
        if await boundary_of(self._session) is None:
            await self._session.execute(insert(_HEAD), {"id": BOUNDARY, **values})
        else:
            await self._session.execute(update(_HEAD).where(_HEAD.c.id == BOUNDARY), values)
        gone = await self._session.execute(delete(_LINES).where(_LINES.c.volgnr <= last_gone))
        return cast("CursorResult[object]", gone).rowcount

    async def check_chain(self, outside: Sequence[Head] = (), *, newest: int | None = None) -> ChainReport:
        """Compute every link anew, and compare with the heads that were kept outside.

        `newest`: only of so many lines at the end, and where the logboek ends.
        """
        vault = self._keys.vault
        parts = await parts_of(self._session, vault)
        return await check(self._session, Chain(vault.chain_key), outside, parts, newest=newest)

    async def _head(self, chain: Chain) -> tuple[int, bytes, bool]:
        """The number and link of the last line, and whether the chain still has to begin.

        Raises StorageFailure when somebody removed it: a new beginning would hide what is gone.
        """
        head = await self._read_one(_READ_HEAD)
        if head is not None:
            return head.volgnr, head.schakel, False
        if await self._session.scalar(_CHAINED) is not None:
            raise StorageFailure(LOGBOEK)
        earlier = [line async for line in lines_before_the_chain(self._session)]
        return (earlier[-1].number if earlier else 0), chain.begin(earlier), True


def _unreadable(op: datetime, casus_id: str | None) -> LogRegel:
    return LogRegel(
        actor=REMOVED, actie=REMOVED, object=REMOVED, resultaat=REMOVED, herkomst=REMOVED, op=op, casus_id=casus_id
    )
