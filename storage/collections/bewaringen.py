"""The keeping of casussen: ids and dates alone."""

from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Row, delete, or_, select

from commands.domain.bewaren import Bewaring, Verlenging
from commands.domain.clientrecht import Clientverzoek
from commands.domain.rollen import Rol
from storage.collections.collection import SILENT, SqlCollection, equal, table
from storage.tables.casus import BewaringRow

_B = table(BewaringRow).c
_EVERY = select(table(BewaringRow))
_OF_CASUS = _EVERY.where(*equal(_B.casus_id))
_VERLENGINGEN = TypeAdapter(tuple[Verlenging, ...])
_LEDEN = TypeAdapter(tuple[str, ...])
_ROLLEN = TypeAdapter(tuple[Rol, ...])
_VERZOEKEN = TypeAdapter(tuple[Clientverzoek, ...])
_OP_AGENDA = _EVERY.where(or_(_B.agenda_sinds.is_not(None), _B.schaduw_sinds.is_not(None)))


class SqlBewaringen(SqlCollection):
    """One for each casus of which something was noted; nothing here is sealed."""

    async def of_casus(self, casus_id: str) -> Bewaring:
        """An empty one where nothing was noted."""
        rij = await self._read_one(_OF_CASUS, casus_id=casus_id)
        return Bewaring(casus_id=casus_id) if rij is None else _read_bewaring(rij)

    async def all_bewaringen(self) -> list[Bewaring]:
        """In no order."""
        return [_read_bewaring(rij) for rij in await self._read(_EVERY)]

    async def to_discuss(self) -> list[Bewaring]:
        """Those that somebody wants discussed again, or that are on the schaduwlijst; in no order."""
        return [_read_bewaring(rij) for rij in await self._read(_OP_AGENDA)]

    async def put_bewaring(self, een: Bewaring) -> None:
        """Keep it in the place of the one before; the casus must be stored."""
        weg = delete(BewaringRow).where(BewaringRow.casus_id == een.casus_id)
        await self._session.execute(weg, execution_options=SILENT)
        await self._write(
            BewaringRow(
                casus_id=een.casus_id,
                verlengingen=_VERLENGINGEN.dump_json(een.verlengingen).decode(),
                bezwaar_sinds=een.bezwaar_sinds,
                schaduw_sinds=een.schaduw_sinds,
                overleg_op=een.overleg_op,
                aanwezig=_LEDEN.dump_json(een.aanwezig).decode(),
                namens=_LEDEN.dump_json(een.namens).decode(),
                vastgelegd_op=een.vastgelegd_op,
                agenda_sinds=een.agenda_sinds,
                verzoeken=_VERZOEKEN.dump_json(een.verzoeken).decode(),
                agenda_door=_ROLLEN.dump_json(een.agenda_door).decode(),
            )
        )


def _read_bewaring(rij: Row[Any]) -> Bewaring:
    return Bewaring(
        casus_id=rij.casus_id,
        verlengingen=_VERLENGINGEN.validate_json(rij.verlengingen),
        bezwaar_sinds=rij.bezwaar_sinds,
        schaduw_sinds=rij.schaduw_sinds,
        overleg_op=rij.overleg_op,
        aanwezig=_LEDEN.validate_json(rij.aanwezig or "[]"),
        namens=_LEDEN.validate_json(rij.namens or "[]"),
        vastgelegd_op=rij.vastgelegd_op,
        agenda_sinds=rij.agenda_sinds,
        verzoeken=_VERZOEKEN.validate_json(rij.verzoeken or "[]"),
        agenda_door=_ROLLEN.validate_json(rij.agenda_door or "[]"),
    )
