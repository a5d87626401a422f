"""Facts about the client of a casus that went out of it."""

import hmac
from collections.abc import Iterable, Sequence
from datetime import datetime
from hashlib import sha256

from sqlalchemy import select

from commands.domain.kenmerken import Kenmerk, Kenmerksoort
from commands.domain.mozaiek import Onthouden
from storage.collections.collection import SqlCollection, equal, table
from storage.database.insert import insert_all_new
from storage.tables.words import KenmerkRow

_OF_CASUS = select(table(KenmerkRow)).where(*equal(table(KenmerkRow).c.casus_id)).order_by(table(KenmerkRow).c.sinds)


class SqlKenmerken(SqlCollection):
    """Each fact once; the hash that finds it again follows from the key of the casus."""

    async def of_casus(self, casus_id: str) -> Sequence[Onthouden]:
        """All of a casus, the first that went out first."""
        rows = await self._read(_OF_CASUS, casus_id=casus_id)
        if not rows:
            return ()
        key = await self._keys.of_casus(casus_id)
        found = []
        for row in rows:
            content = key.compartment("kenmerk", row.id).open("inhoud", row.inhoud)
            kind, _, value = content.partition("\n")
            found.append(Onthouden(kenmerk=Kenmerk(Kenmerksoort(kind), value), sinds=row.sinds))
        return tuple(sorted(found, key=lambda one: (one.sinds, one.kenmerk)))

    async def add_kenmerken(self, casus_id: str, kenmerken: Iterable[Kenmerk], at: datetime) -> None:
        """Add; what is there already stays as it is."""
        rows = []
        wanted = sorted(set(kenmerken))
        if not wanted:
            return
        key = await self._keys.of_casus(casus_id)
        secret = key.derived("kenmerken")
        for one in wanted:
            content = f"{one.soort.value}\n{one.waarde}"
            row_id = hmac.digest(secret, content.encode(), sha256).hex()
            sealed = key.compartment("kenmerk", row_id).seal("inhoud", content)
            rows.append({"id": row_id, "casus_id": casus_id, "inhoud": sealed, "sinds": at})
        await insert_all_new(self._session, KenmerkRow, rows)
