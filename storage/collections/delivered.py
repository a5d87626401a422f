"""What became of the messages of a casus, for an overview: nothing is opened."""

from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, or_, select

from commands.domain.bezorgd import Bezorging, Bezorgstand
from commands.domain.rollen import Kanaal
from commands.ports import OutboxStatus, OutboxTask
from storage.collections.collection import SqlCollection
from storage.tables.queues import OutboxRow

_STANDEN = {
    OutboxStatus.WAITING.value: Bezorgstand.WACHT,
    OutboxStatus.SENT.value: Bezorgstand.VERZONDEN,
    OutboxStatus.GIVEN_UP.value: Bezorgstand.OPGEGEVEN,
}
_ROW = OutboxRow
_COLUMNS = (
    _ROW.deelnemer_id,
    _ROW.sleutel,
    _ROW.kanaal,
    _ROW.status,
    _ROW.aangemaakt_op,
    _ROW.gedaan_op,
    _ROW.pogingen,
    _ROW.extern_id,
    _ROW.teruggekomen_op,
    _ROW.terug_code,
    _ROW.groep,
)


def delivered_query(casus_id: str) -> Select[*tuple[Any, ...]]:
    """The rows of one casus, of the outbox that may be long."""
    to_room = and_(_ROW.groep.is_(True), _ROW.kanaal == Kanaal.MATRIX.value)
    return (
        select(*_COLUMNS)
        .where(
            _ROW.casus_id == casus_id,
            or_(_ROW.deelnemer_id.is_not(None), to_room),
            _ROW.taak == OutboxTask.SAY.value,
            _ROW.status.in_(_STANDEN),
        )
        .order_by(_ROW.volgnr)
    )


class Delivered(SqlCollection):
    """The part of the overviews that looks at the outbox."""

    async def delivered_in(self, casus_id: str) -> list[Bezorging]:
        """The messages to one deelnemer alone and those to the room, in the order in which they were made; none that
        need not go out."""
        rows = await self._session.execute(delivered_query(casus_id))
        return [_read(*row) for row in rows]


def _read(
    lid: str | None,
    key: str,
    kanaal: str,
    status: str,
    made: datetime,
    done: datetime | None,
    tries: int,
    external: str,
    returned: datetime | None,
    code: str | None,
    in_room: bool,
) -> Bezorging:
    return Bezorging(
        deelnemer_id=lid or "",
        sleutel=key,
        kanaal=Kanaal(kanaal),
        stand=_STANDEN[status],
        gemaakt_op=made,
        gedaan_op=done,
        pogingen=tries,
        kenmerk=external,
        terug_op=returned,
        terug_code=code or "",
        in_kamer=in_room,
    )
