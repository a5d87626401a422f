"""The data keys of one transaction: read from the database, or made when first needed or with their row.

A key that was destroyed is never made again. A key made here is known to others only after the commit; what is undone
takes its keys along. A key that was known before is looked up once more before what was written under it is committed:
the database may have gone back since (a failover to a copy that lags), and a value without its key can never be read
again.
"""

from collections.abc import Collection, Iterable

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from commands.ports import KeyGone, StorageFailure
from storage.database.failure import BACK
from storage.database.insert import insert_all_new, insert_new
from storage.tables.data_keys import DataKeyRow, GewistRow, SluitsleutelRow
from storage.vault.vault import DataKey, Vault, WrongSluitsleutel

PEOPLE = "persoon"
"""The one key of all people, where an older program left it. Now each has their own, with the id behind a colon."""
POST = "post"
"""The one key of the post, where an older program left it. Now the number of a sluitsleutel follows behind a colon."""
HOUSE = "huis"
"""The lasting key of what is of the house itself, and of the ids of what came in, which tell nothing."""
LOGBOEK = "logboek"
GONE = ""
"""Stands in the outbox where a goal would: nothing is left to open."""
CASUS = "casus:"
_WRAPPED = select(DataKeyRow.doel, DataKeyRow.ingepakt, DataKeyRow.tijd)
_TOGETHER = 5_000
"""Keys in one question: SQLite takes some 32,000 values."""
_STAND = select(SluitsleutelRow.tijd, SluitsleutelRow.klaar, SluitsleutelRow.afdruk).where(SluitsleutelRow.id == 1)


def goal_of_persoon(persoon_id: str) -> str:
    """The goal of the key of one persoon."""
    return f"{PEOPLE}:{persoon_id}"


async def state_of(session: AsyncSession) -> tuple[int, int]:
    """The number of the sluitsleutel in use, and the number before which all is dead; 0 and 0 before the first."""
    row = (await session.execute(_STAND)).one_or_none()
    return (0, 0) if row is None else (row.tijd, row.klaar)


async def closed_with(session: AsyncSession) -> tuple[int, bytes]:
    """The number of the sluitsleutel in use, with its fingerprint; 0 and nothing before the first."""
    row = (await session.execute(_STAND)).one_or_none()
    return (0, b"") if row is None else (row.tijd, row.afdruk)


class DataKeys:
    """Data keys by goal."""

    def __init__(self, session: AsyncSession, vault: Vault, *, reading: bool = False) -> None:
        self._session = session
        self.vault = vault
        self._reading = reading
        self._known = vault.known
        self._own: dict[str, DataKey] = {}
        self._believed: dict[str, DataKey] = {}
        self._destroyed: set[str] = set()

    async def of_row(self, goal: str | None, shared: str = PEOPLE, *, seals: bool = False) -> DataKey:
        """The key that a row names, or the shared one of an older program. Raises KeyGone: it is made with its row.

        `seals`: something will be written under it.
        """
        goal = goal or shared
        if goal in self._destroyed:
            raise KeyGone
        if (known := self._known.get(goal)) is not None:
            if seals and not self._reading:
                self._believed[goal] = known
            return known
        key = self._own.get(goal) or await self._read(goal)
        if key is None:
            raise KeyGone
        self._own[goal] = key
        return key

    async def make_goal(self, goal: str) -> DataKey:
        """A key for a row that is new."""
        return (await self.make_goals([goal]))[goal]

    async def make_goals(self, goals: Collection[str]) -> dict[str, DataKey]:
        """The same of many rows."""
        number, _ = await self.state()
        made = {goal: self.vault.new_key(goal, number) for goal in goals}
        rows = [{"doel": goal, "ingepakt": wrapped, "tijd": number} for goal, (_, wrapped) in made.items()]
        if await insert_all_new(self._session, DataKeyRow, rows) < len(made):
            raise LookupError("a key was made before its row")
        self._own |= (keys := {goal: key for goal, (key, _) in made.items()})
        return keys

    async def of_goal(self, goal: str) -> DataKey:
        """The key with this goal, made where there is none."""
        return await self._key_of(goal)

    async def of_house(self) -> DataKey:
        """The lasting key of the house."""
        return await self._key_of(HOUSE)

    async def of_post(self) -> tuple[str, DataKey]:
        """The key of what is new and belongs to no casus, with its goal."""
        goal = f"{POST}:{self.vault.number}"
        if goal not in self._known and goal not in self._own:  # never make one that was replaced meanwhile
            goal = f"{POST}:{(await self.state())[0]}"
        return goal, await self._key_of(goal)

    async def of_casus(self, casus_id: str) -> DataKey:
        """The key of one casus."""
        return await self._key_of(f"{CASUS}{casus_id}")

    async def of_casus_or_post(self, casus_id: str | None) -> tuple[str | None, DataKey]:
        """The key of a casus, or that of the post with its goal when there is none."""
        return await self.of_post() if casus_id is None else (None, await self.of_casus(casus_id))

    async def of_message(self, casus_id: str | None, goal: str | None) -> DataKey | None:
        """The key of a row of the outbox; None where its words went by age."""
        if casus_id is not None:
            return await self.of_casus(casus_id)
        return None if goal == GONE else await self.of_row(goal, POST, seals=True)

    async def of_logboek(self, casus_id: str | None) -> DataKey:
        """The key of a casus, or the lasting key of the logboek when there is none."""
        return await (self._key_of(LOGBOEK) if casus_id is None else self.of_casus(casus_id))

    async def load(self, casus_ids: Iterable[str], goals: Iterable[str | None] = ()) -> None:
        """Read the keys of these casussen ahead, and of these goals, in one question."""
        wanted = {*(f"{CASUS}{casus_id}" for casus_id in casus_ids), *(goal for goal in goals if goal)}
        missing = list(wanted - self._known.keys() - self._own.keys() - self._destroyed)
        for begin in range(0, len(missing) if len(missing) > 1 else 0, _TOGETHER):
            query = _WRAPPED.where(DataKeyRow.doel.in_(missing[begin : begin + _TOGETHER]))
            for goal, wrapped, number in await self._session.execute(query):
                self._own[goal] = self.vault.unwrap(goal, wrapped, number)

    def destroy(self, goals: Iterable[str]) -> None:
        """Their rows are gone: nothing is written under them any more, and nobody remembers them after the commit."""
        for goal in goals:
            self._own.pop(goal, None)
            self._believed.pop(goal, None)
            self._destroyed.add(goal)

    async def state(self) -> tuple[int, int]:
        """The number of the sluitsleutel in use, and the number before which all is dead."""
        return await state_of(self._session)

    async def check_master_key(self) -> None:
        """On a connection: see whether master key and sluitbestand fit this database.

        Raises WrongMasterKey or WrongSluitsleutel. Now and then it looks whether the sluitsleutel was replaced.
        """
        if self.vault.looks_again():
            await self._check_sluitsleutel()
        self._known = self.vault.known  # a new connection may have emptied it just now
        if self._reading:  # what a reader sees was made true by others
            self._own = self._known
        if self._known:
            return
        one = (await self._session.execute(_WRAPPED.order_by(DataKeyRow.id).limit(1))).one_or_none()
        if one is not None:
            self._own[one.doel] = self.vault.unwrap(one.doel, one.ingepakt, one.tijd)
        elif not self._reading:
            await self._key_of(LOGBOEK)

    async def confirm(self) -> None:
        """Before the commit: make sure that every key that was believed is in the database, and still the same.

        Raises StorageFailure when one is not; then all are read anew, so that trying again helps.
        """
        if not self._believed:
            return
        rows = await self._session.execute(_WRAPPED.where(DataKeyRow.doel.in_(self._believed)))
        real = {goal: self.vault.unwrap(goal, wrapped, number) for goal, wrapped, number in rows}
        for goal, key in self._believed.items():
            if goal not in real or not key.is_same(real[goal]):
                self.vault.forget()
                raise StorageFailure(BACK)

    def remember(self) -> None:
        """After the commit: all transactions may know the keys that were made here."""
        self._known.update(self._own)
        if self._destroyed:
            self.vault.forget()  # a reader that began before may still put a dead key into the old memory
        self._own.clear()
        self._believed.clear()

    def forget(self) -> None:
        """After undoing something: look every key up again."""
        self._own.clear()
        self._destroyed.clear()

    async def _key_of(self, goal: str) -> DataKey:
        if goal in self._destroyed:
            raise KeyGone
        if (known := self._known.get(goal)) is not None:
            if not self._reading:
                self._believed[goal] = known
            return known
        key = self._own.get(goal)
        if key is None:
            key = await self._read(goal) or await self._make(goal)
            self._own[goal] = key
        return key

    async def _check_sluitsleutel(self) -> None:
        row = (await self._session.execute(_STAND)).one_or_none()
        number = 0 if row is None else row.tijd
        if number != self.vault.number:
            self.vault.forget()
            self.vault.number = number
        if row is not None and number and self.vault.fingerprint(number) != row.afdruk:
            raise WrongSluitsleutel("the sluitbestand is not the one of this database")

    async def _read(self, goal: str) -> DataKey | None:
        row = (await self._session.execute(_WRAPPED.where(DataKeyRow.doel == goal))).one_or_none()
        return None if row is None else self.vault.unwrap(goal, row.ingepakt, row.tijd)

    async def _make(self, goal: str) -> DataKey:
        if await self._session.get(GewistRow, goal.removeprefix(CASUS)) is not None:
            raise KeyGone
        if self._reading:
            raise LookupError("no such key")
        number, _ = await self.state()
        key, wrapped = self.vault.new_key(goal, number)
        if await insert_new(self._session, DataKeyRow, {"doel": goal, "ingepakt": wrapped, "tijd": number}):
            return key
        earlier = await self._read(goal)  # another process made it meanwhile
        if earlier is None:
            raise LookupError("no such key")
        return earlier
