"""Brings the folder of the device under another master key: token and seeds, and the keys in each crypto store.

Each file changes whole, and one that changed already is left as it is; so it goes on where a kill left it.
"""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import vodozemac
from nio.crypto.sessions import derive_pickle_key

from bot.base.sealed import Seal, SealBroken
from bot.matrix.device.folder import SEEDS, TOKEN, DeviceFolder, FolderBroken

_PICKLED: Final = (
    ("accounts", "account", vodozemac.Account),
    ("olmsessions", "session", vodozemac.Session),
    ("megolminboundsessions", "session", vodozemac.InboundGroupSession),
)
"""Of nio's store: the tables and columns with keys, and what lies in them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderKeys:
    """What opens a folder."""

    seal: Seal
    store_key: str


def require_open(path: Path, old: FolderKeys, new: FolderKeys) -> None:
    """Change nothing, and raise FolderBroken where `close_anew` would."""
    _bring(path, old, new, write=False)


def close_anew(path: Path, old: FolderKeys, new: FolderKeys) -> int:
    """Bring this folder from the old keys under the new; returns how many keys of crypto stores changed.

    Nobody may use it meanwhile; one that is not there is fine. Raises FolderBroken when token, seeds or the store of
    this device open with neither; the store of an earlier device is then left as it is.
    """
    return _bring(path, old, new, write=True)


def _bring(path: Path, old: FolderKeys, new: FolderKeys, *, write: bool) -> int:
    if not path.is_dir():
        return 0
    if write:
        DeviceFolder(path, old.seal).seal_all()
    for name, code in ((TOKEN, "token_kapot"), (SEEDS, "zaden_kapot")):
        if (path / f"{name}.sealed").exists() and not _is_sealed(path, name, new.seal):
            if not _is_sealed(path, name, old.seal):
                raise FolderBroken(code)
            if write:
                content = old.seal.open(name, (path / f"{name}.sealed").read_bytes())
                DeviceFolder(path, new.seal).write_sealed(name, content)
    if old.store_key == new.store_key:
        return 0
    own = _store_of_device(path, old, new)
    changed = 0
    for file in sorted(path.glob("crypto-*.db")):
        try:
            changed += _close_store(file, old.store_key, new.store_key, write=write)
        except FolderBroken:
            if file.name == own:
                raise
    return changed


def _is_sealed(path: Path, name: str, seal: Seal) -> bool:
    """Whether this file opens with this seal."""
    try:
        seal.open(name, (path / f"{name}.sealed").read_bytes())
    except SealBroken:
        return False
    return True


def _store_of_device(path: Path, old: FolderKeys, new: FolderKeys) -> str:
    """The name of the store in use; empty when there is no login."""
    seal = new.seal if _is_sealed_or_gone(path, new.seal) else old.seal
    folder = DeviceFolder(path, seal)
    token = folder.read_token()
    return "" if token is None else folder.store_name(token.device)


def _is_sealed_or_gone(path: Path, seal: Seal) -> bool:
    return not (path / f"{TOKEN}.sealed").exists() or _is_sealed(path, TOKEN, seal)


def _close_store(file: Path, old: str, new: str, *, write: bool) -> int:
    """Close every key of one store anew, in one transaction. Raises FolderBroken, and then nothing is changed."""
    with closing(sqlite3.connect(file, isolation_level=None)) as store:
        store.execute("PRAGMA secure_delete = ON")
        store.execute("BEGIN IMMEDIATE")
        changed = 0
        for table, column, kind in _PICKLED:
            for row, pickled in store.execute(f"SELECT rowid, {column} FROM {table}").fetchall():  # noqa: S608
                if _opened(kind, bytes(pickled).decode(), new) is not None:
                    continue
                key = _opened(kind, bytes(pickled).decode(), old)
                if key is None:
                    raise FolderBroken("opslag_sleutel")
                closed = key.pickle(derive_pickle_key(new)).encode()
                store.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", (closed, row))  # noqa: S608
                changed += 1
        store.execute("COMMIT" if write else "ROLLBACK")
    return changed


def _opened(kind: Any, pickled: str, key: str) -> Any | None:
    """What was pickled under this key, by the library of now or by the one before; None when it is another key."""
    opens: tuple[Callable[[], Any], ...] = (
        lambda: kind.from_pickle(pickled, derive_pickle_key(key)),
        lambda: kind.from_libolm_pickle(pickled, key.encode()),
    )
    for open_ in opens:
        try:
            return open_()
        except (vodozemac.PickleException, vodozemac.LibolmPickleException):
            continue
    return None
