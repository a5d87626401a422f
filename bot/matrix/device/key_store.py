"""nio's crypto store, which says so when the disk fails, and does less.

Left to itself, nio takes a full disk for junk that somebody sent. And it does two things over and over that were a
third of what a message cost: for each small step it binds its dozen tables to the database and lets go of them again,
and at each sync it writes down, to the disk, that rooms are encrypted which it wrote down before.
"""

import errno
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from pathlib import Path
from typing import Any

from nio.store.database import SqliteDatabase, SqliteStore

from bot.matrix.device.folder import eis_plaats
from commands.ports import KanaalDicht

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
"""What is the disk's doing. The other errors come of what was to be stored, and that may be anybody's junk."""


class StoreFailed(KanaalDicht):
    """The disk under the crypto store fails: nothing that was not kept may count as done. The text is a code."""


class _Blijvend(SqliteDatabase):  # type: ignore[misc]
    """Its tables stay bound until another database binds them; once the disk failed it does nothing any more.

    For what is in memory is then ahead of what is on the disk: it must be taken up anew from there.
    """

    failed = ""
    """The code, once the disk failed."""

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
        except Exception as fout:
            code = _code(fout)
            if code is None:
                raise
            self.failed = code
            raise StoreFailed(code) from fout

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

    @contextmanager
    def whole(self) -> Iterator[None]:
        """What happens inside is kept as one thing, or not at all; nothing may wait for others inside."""
        with self.database.atomic():
            yield

    def eis_schrijfbaar(self) -> None:
        """Raises StoreFailed unless the disk has room and the file can be written; its content stays as it is."""
        try:
            eis_plaats(Path(self.database_path).parent)
        except OSError as fout:
            raise StoreFailed(_VAN_HET_SYSTEEM.get(fout.errno or 0, "store_errs")) from fout
        ((versie,),) = self.database.execute_sql("PRAGMA user_version")
        self.database.execute_sql(f"PRAGMA user_version={int(versie)}")


_VAN_HET_SYSTEEM = {
    errno.ENOSPC: "store_full",
    errno.EDQUOT: "store_full",
    errno.EFBIG: "store_full",
    errno.EROFS: "store_readonly",
    errno.EACCES: "store_readonly",
}


def _code(fout: Exception) -> str | None:
    """Of what peewee made of an error of SQLite."""
    nummer = getattr(getattr(fout, "orig", None), "sqlite_errorcode", None)
    return None if nummer is None else _CODES.get(nummer & 0xFF)
