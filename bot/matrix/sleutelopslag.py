"""nio's crypto store, without two things that it does over and over: a third of what a message cost.

For each small step nio binds its dozen tables to the database and lets go of them again; and at each sync it writes
down, to the disk, that rooms are encrypted which it wrote down before.
"""

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Any

from nio.store.database import SqliteDatabase, SqliteStore


class _Blijvend(SqliteDatabase):  # type: ignore[misc]
    """Its tables stay bound until another database binds them."""

    def bind_ctx(
        self, models: Sequence[Any], bind_refs: bool = True, bind_backrefs: bool = True
    ) -> AbstractContextManager[None]:
        if any(model._meta.database is not self for model in models):  # noqa: SLF001  (peewee names it so)
            self.bind(models, bind_refs=bind_refs, bind_backrefs=bind_backrefs)
        return nullcontext()


class Sleutelopslag(SqliteStore):  # type: ignore[misc]
    """The same file, with the same content."""

    def __post_init__(self) -> None:
        self._versleuteld: set[str] = set()
        super().__post_init__()

    def _create_database(self) -> _Blijvend:
        return _Blijvend(self.database_path, pragmas={"foreign_keys": 1, "secure_delete": 1})

    def save_encrypted_rooms(self, rooms: Iterable[str]) -> None:
        """Only what is new goes to the disk."""
        nieuw = set(rooms) - self._versleuteld
        if nieuw:
            super().save_encrypted_rooms(nieuw)
            self._versleuteld |= nieuw

    def delete_encrypted_room(self, room: str) -> None:
        """It may come back."""
        super().delete_encrypted_room(room)
        self._versleuteld.discard(room)
