"""An older database that is put back goes under the newest sluitsleutel, as the sleutelkopie has it.

A data key that lies there under an older number is replaced by that of the copy. One that is not in the copy was
destroyed since: it goes again, and with it all of its casus, before anything starts.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import cast

from sqlalchemy import Table, bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from storage.tables.data_keys import DataKeyRow, SluitsleutelRow
from storage.vault.key_copy import KeyCopy
from storage.vault.vault import Vault

_K, _S = cast("Table", DataKeyRow.__table__), cast("Table", SluitsleutelRow.__table__)
_RENEW = update(_K).where(_K.c.doel == bindparam("wat")).values(ingepakt=bindparam("nieuw"), tijd=bindparam("nummer"))


async def take_over(session: AsyncSession, vault: Vault, copy: KeyCopy, at: datetime) -> list[str]:
    """Close the database as the copy says; returns the goals of the keys that were destroyed since."""
    older = set((await session.scalars(select(_K.c.doel).where(_K.c.tijd != copy.number))).all())
    await _renew(session, {goal: copy.wrapped[goal] for goal in older & copy.wrapped.keys()}, copy.number)
    gone = older - copy.wrapped.keys()
    for goal in gone:
        await session.execute(delete(_K).where(_K.c.doel == goal))
    values = {"tijd": copy.number, "klaar": copy.number, "afdruk": vault.fingerprint(copy.number), "op": at}
    if (await session.execute(update(_S).where(_S.c.id == 1).returning(_S.c.id), values)).one_or_none() is None:
        await session.execute(insert(_S), {"id": 1, **values})
    return sorted(gone)


async def _renew(session: AsyncSession, wrapped: Mapping[str, bytes], number: int) -> None:
    if wrapped:
        rows = [{"wat": goal, "nieuw": value, "nummer": number} for goal, value in wrapped.items()]
        await (await session.connection()).execute(_RENEW, rows)
