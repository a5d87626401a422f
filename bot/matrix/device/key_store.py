"""nio's crypto store, which tells a failing disk from junk, and does less work.

Left to itself, nio takes a full disk for junk that somebody sent. It also does two things over and over, at a third of
the cost of a message. For each small step it binds its dozen tables to the database and lets go of them again. And at
each sync it writes to the disk once more which rooms are encrypted.
"""

import errno
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from pathlib import Path
from typing import Any

from nio.store.database import SqliteDatabase, SqliteStore

from bot.matrix.device.folder import require_space
from commands.ports import ChannelShut

_CODES = {
    sqlite3.SQLITE_FULL: "store_full",
    sqlite3.SQLITE_READONLY: "store_readonly",
    sqlite3.SQLITE_BUSY: "store_locked",
    sqlite3.SQLITE_LOCKED: "store_locked",
    sqlite3.SQLITE_CORRUPT: "store_damaged",
    sqlite3.SQLITE_NOTADB: "store_damaged",
    sqlite3.SQLITE_IOERR: "store_errs",
    sqlite3.SQLITE_CANTOPEN: "store_errs",
    sqlite3.SQLITE_NOMEM: "store_errs",
    sqlite3.SQLITE_PERM: "store_errs",
}
"""The errors of the disk. Any other error comes from the value to be stored, and that may be anybody's junk."""


_OF_ROOM = (
    "DELETE FROM forwardedchains WHERE session_id IN (SELECT session_id FROM megolminboundsessions WHERE room_id = ?)",
    "DELETE FROM megolminboundsessions WHERE room_id = ?",
    "DELETE FROM outgoingkeyrequests WHERE room_id = ?",
)
"""Of nio's tables, those with something of one room; keys to what the bot itself said there are among the inbound."""


class StoreFailed(ChannelShut):
    """The disk under the crypto store fails, so nothing counts as done that was not stored. The text is a code."""


class _LastingDatabase(SqliteDatabase):  # type: ignore[misc]
    """Its tables stay bound until another database binds them. Once the disk failed it does nothing any more.

    By then the memory is ahead of the disk, so the device must be opened anew from the disk.
    """

    failed = ""
    """The code of a failed disk, otherwise ""."""

    def execute_sql(self, *args: Any, **kwargs: Any) -> Any:
        with self._watched():
            return super().execute_sql(*args, **kwargs)

    def commit(self) -> Any:
        with self._watched():
            return super().commit()

    @contextmanager
    def _watched(self) -> Iterator[None]:
        if self.failed:
            raise StoreFailed(self.failed)
        try:
            yield
        except Exception as error:
            code = _code(error)
            if code is None:
                raise
            self.failed = code
            raise StoreFailed(code) from error

    def close(self) -> Any:
        if self.failed:
            with suppress(Exception):
                self.rollback()
        return super().close()

    def bind_ctx(
        self, models: Sequence[Any], bind_refs: bool = True, bind_backrefs: bool = True
    ) -> AbstractContextManager[None]:
        if any(model._meta.database is not self for model in models):  # noqa: SLF001  (peewee names it so)
            self.bind(models, bind_refs=bind_refs, bind_backrefs=bind_backrefs)
        return nullcontext()


class KeyStore(SqliteStore):  # type: ignore[misc]
    """The same file as nio's, with the same content."""

    def __post_init__(self) -> None:
        self._encrypted: set[str] = set()
        super().__post_init__()

    def _create_database(self) -> _LastingDatabase:
        return _LastingDatabase(self.database_path, pragmas={"foreign_keys": 1, "secure_delete": 1})

    def save_encrypted_rooms(self, rooms: Iterable[str]) -> None:
        """Write the new ones alone to the disk."""
        new = set(rooms) - self._encrypted
        if new:
            super().save_encrypted_rooms(new)
            self._encrypted |= new

    def delete_encrypted_room(self, room: str) -> None:
        """As nio; the room may come back."""
        super().delete_encrypted_room(room)
        self._encrypted.discard(room)

    def forget_room(self, room: str) -> None:
        """Erase the keys to what was said in a room; secure_delete wipes their bytes."""
        with self.whole():
            for statement in _OF_ROOM:
                self.database.execute_sql(statement, (room,))
            self.delete_encrypted_room(room)

    @contextmanager
    def whole(self) -> Iterator[None]:
        """Store all changes inside as one, or none of them. Nothing inside may wait for another task."""
        with self.database.atomic():
            yield

    def require_writable(self) -> None:
        """Raise StoreFailed unless the disk has room and the file can be written. Its content stays as it is."""
        try:
            require_space(Path(self.database_path).parent)
        except OSError as error:
            raise StoreFailed(_OF_THE_SYSTEM.get(error.errno or 0, "store_errs")) from error
        ((version,),) = self.database.execute_sql("PRAGMA user_version")
        self.database.execute_sql(f"PRAGMA user_version={int(version)}")


_OF_THE_SYSTEM = {
    errno.ENOSPC: "store_full",
    errno.EDQUOT: "store_full",
    errno.EFBIG: "store_full",
    errno.EROFS: "store_readonly",
    errno.EACCES: "store_readonly",
}


def _code(error: Exception) -> str | None:
    """Return the code for an error of SQLite inside one of peewee; None when the disk is not to blame."""
    number = getattr(getattr(error, "orig", None), "sqlite_errorcode", None)
    return None if number is None else _CODES.get(number & 0xFF)
