"""Replacing the sluitsleutel, so that no copy of a data key that was destroyed opens any more.

Each step can be killed, and the next look goes on from what lies there: the new sluitsleutel stands beside the old one
in the sluitbestand before any row needs it, and the old one goes only when no row needs it and the sleutelkopie was
written and read back. All is decided from the database, under the lock of facts.
"""

import os
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Row, Table, bindparam, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from storage.tables.data_keys import DataKeyRow, GewistRow, SluitsleutelRow
from storage.vault.data_keys import state_of
from storage.vault.key_copy import KeyCopy
from storage.vault.sluitbestand import KEY_BYTES, Sluitbestand
from storage.vault.vault import Vault, WrongSluitsleutel

_K, _S = cast("Table", DataKeyRow.__table__), cast("Table", SluitsleutelRow.__table__)
_WRAP = update(_K).where(_K.c.id == bindparam("rij")).values(ingepakt=bindparam("nieuw"), tijd=bindparam("nummer"))


class Replacing:
    """The steps within one transaction of facts."""

    def __init__(self, session: AsyncSession, vault: Vault, sluitbestand: Sluitbestand) -> None:
        self._session = session
        self._vault = vault
        self._file = sluitbestand

    async def state(self) -> tuple[int, int]:
        """The number in use, and the number before which all is dead; 0 and 0 before the first."""
        return await state_of(self._session)

    async def waits(self) -> bool:
        """Whether the key of a removed casus still opens with the sluitsleutel in use, or there is none yet."""
        number, _ = await self.state()
        if not number:
            return True
        query = select(func.count()).select_from(GewistRow).where(GewistRow.tijd >= number)
        return bool(await self._session.scalar(query))

    async def drop_unused(self) -> None:
        """Forget sluitsleutels that a kill left in the file and no committed row needs. Raises WrongSluitsleutel."""
        number, done = await self.state()
        keys = self._file.read()
        if number and number not in keys:
            raise WrongSluitsleutel(f"the sluitbestand {self._file.path} does not hold sluitsleutel {number}")
        needed = {n: key for n, key in keys.items() if n == number or (n < number and done < number)}
        if needed != keys:
            self._file.write(needed)

    async def begin(self, at: datetime) -> int:
        """A new sluitsleutel beside the old one, and all data keys closed under it; true after the commit."""
        await self.drop_unused()
        number, done = await self.state()
        new = number + 1
        self._file.write({**self._file.read(), new: os.urandom(KEY_BYTES)})
        await self._wrap_all(new)
        values = {"tijd": new, "klaar": done, "afdruk": self._vault.fingerprint(new), "op": at}
        if number:
            await self._session.execute(update(_S).where(_S.c.id == 1), values)
        else:
            await self._session.execute(insert(_S), {"id": 1, **values})
        return new

    async def copy(self) -> KeyCopy:
        """What the sleutelkopie must hold now."""
        number, _ = await self.state()
        key = self._file.find(number)
        if key is None:
            raise WrongSluitsleutel(f"the sluitbestand {self._file.path} does not hold sluitsleutel {number}")
        rows = await self._session.execute(select(_K.c.doel, _K.c.ingepakt).where(_K.c.tijd == number))
        return KeyCopy(number=number, key=key, wrapped={row.doel: row.ingepakt for row in rows})

    async def end(self, number: int) -> bool:
        """The old sluitsleutel goes, once the copy was read back.

        False when that must wait: another one is in use by now, or a key was closed under the old one meanwhile, which
        is closed anew here and true after the commit.
        """
        if (await self.state())[0] != number or await self._wrap_all(number):
            return False
        key = self._file.find(number)
        if key is None:
            raise WrongSluitsleutel(f"the sluitbestand {self._file.path} does not hold sluitsleutel {number}")
        self._file.write({number: key})
        return True

    async def done(self, number: int) -> None:
        """Nothing is left that opens what was closed before this number."""
        await self._session.execute(update(_S).where(_S.c.id == 1, _S.c.tijd == number), {"klaar": number})

    async def _wrap_all(self, number: int) -> int:
        rows = (await self._session.execute(select(_K).where(_K.c.tijd != number))).all()
        changed = [{"rij": row.id, "nieuw": self._wrap(row, number), "nummer": number} for row in rows]
        if changed:
            await (await self._session.connection()).execute(_WRAP, changed)
        return len(changed)

    def _wrap(self, row: Row[Any], number: int) -> bytes:
        raw = self._vault.unwrap_raw(row.doel, row.ingepakt, row.tijd)
        return self._vault.wrap(row.doel, raw, number)
