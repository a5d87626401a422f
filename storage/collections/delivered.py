"""What became of the messages of a casus, for an overview: nothing is opened."""

from sqlalchemy import select

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
)


class Delivered(SqlCollection):
    """The part of the overviews that looks at the outbox."""

    async def delivered_in(self, casus_id: str) -> list[Bezorging]:
        """The messages to one deelnemer alone, in the order in which they were made; none that need not go out."""
        query = select(*_COLUMNS).where(
            _ROW.casus_id == casus_id,
            _ROW.deelnemer_id.is_not(None),
            _ROW.taak == OutboxTask.SAY.value,
            _ROW.status.in_(_STANDEN),
        )
        return [
            Bezorging(
                deelnemer_id=lid or "",
                sleutel=key,
                kanaal=Kanaal(kanaal),
                stand=_STANDEN[status],
                gemaakt_op=made,
                gedaan_op=done,
                pogingen=tries,
                kenmerk=external,
            )
            for lid, key, kanaal, status, made, done, tries, external in await self._session.execute(
                query.order_by(_ROW.volgnr)
            )
        ]
