"""The part of the composition root that changes the master key, and goes on where a kill left it.

In this order: the new key beside the old one; the database, in one transaction; the Matrix folder; the sluitsleutel
with its copy; the new key in the place of the old one. Which key the database opens with says how far it is, so no step
rests on what another file says.
"""

import asyncio
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bot.app.storage import WrongMasterKey, state_of_copy
from bot.base.sealed import Seal
from bot.loops.breakpoint import Step, no_step
from bot.settings.errors import SettingError
from bot.settings.master_key import former_key, let_new_key_in, new_key, read_master_key, take_new_key
from bot.settings.settings import Settings
from storage.master_key import CannotChange
from storage.way_in import Places, Storage

if TYPE_CHECKING:
    from bot.matrix.device.rekeying import FolderKeys

__all__ = ["CannotChange", "Changed", "change_master_key"]
_FIRST: Final = "run `ketenbot sleutel wissel` first"


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """What was done."""

    rows: int
    """Rows of the database; 0 when an earlier time had done those."""
    keys: int
    """Keys of crypto stores."""
    sluitsleutel: int
    """The number of the new one; 0 when there is none."""
    in_place: bool
    """Whether the new key lies where the settings look for it; else a person must put it there."""


async def change_master_key(settings: Settings, at: datetime, *, step: Step = no_step) -> Changed:
    """Let everything rest on a new master key; `serve` must be stopped.

    Raises SettingError, WrongMasterKey, CannotChange, FolderBroken, or what `KEY_FAILURES` names.
    """
    path = settings.key_path
    present = read_master_key(path)
    if not new_key(path).exists():
        if former_key(path).exists() and await _is_busy(settings, present):
            # a person put the new key in its place before the end
            return await _bring_along(settings, read_master_key(former_key(path)), present, at, step, rows=0)
        if not await _fits(settings, present):
            raise WrongMasterKey
    new = take_new_key(path)
    if new == present:
        raise SettingError(f"{new_key(path)} holds the key that is in use: remove it, and a fresh one is made")
    step("hoofdsleutel.na_sleutel")
    rows = 0
    if not await _fits(settings, new):
        await _require_ready(settings, present, new)
        rows = await _in_database(settings, present, new, at, step)
    return await _bring_along(settings, present, new, at, step, rows=rows)


async def _require_ready(settings: Settings, old: bytes, new: bytes) -> None:
    """What comes after the database must not fail for what can be seen now: from there on nothing else works."""
    from bot.matrix.device.rekeying import require_open

    await asyncio.to_thread(require_open, Path(settings.matrix.map), *_folder_keys(settings, old, new))
    if settings.sleutelkopie is None:
        return
    await _sign_copy(settings, old)
    number, copied = await state_of_copy(settings)
    if number != copied:
        raise CannotChange(f"{settings.sleutelkopie} is of sluitsleutel {copied}, the database of {number}: {_FIRST}")


async def _sign_copy(settings: Settings, key: bytes) -> None:
    """Let the copy say that it is ours while we can open it: afterwards that is all there is to know it by."""
    storage = _storage(settings, key, no_step)
    try:
        await storage.sluitsleutel.require_own_copy()
        await storage.sluitsleutel.keep_copy()
    finally:
        await storage.close()


def _folder_keys(settings: Settings, old: bytes, new: bytes) -> "list[FolderKeys]":
    from bot.matrix.device.rekeying import FolderKeys  # late: nio takes seconds to load

    return [FolderKeys(seal=Seal(key, "matrix"), store_key=settings.store_key(key)) for key in (old, new)]


async def _in_database(settings: Settings, present: bytes, new: bytes, at: datetime, step: Step) -> int:
    storage = _storage(settings, present, step)
    try:
        return await storage.master_key.change(new, at)
    finally:
        await storage.close()


async def _bring_along(settings: Settings, old: bytes, new: bytes, at: datetime, step: Step, *, rows: int) -> Changed:
    from bot.matrix.device.rekeying import close_anew

    keys = await asyncio.to_thread(close_anew, Path(settings.matrix.map), *_folder_keys(settings, old, new))
    step("hoofdsleutel.na_matrix")
    storage = _storage(settings, new, step)
    number = 0
    try:
        if settings.sleutelkopie is not None:
            await storage.sluitsleutel.replace(at, anyway=True, origin="cli")
            number = await storage.sluitsleutel.number()
        step("hoofdsleutel.na_kopie")
        await storage.master_key.end()
    finally:
        await storage.close()
    in_place = not new_key(settings.key_path).exists() or let_new_key_in(settings.key_path)
    step("hoofdsleutel.na_bestand")
    return Changed(rows=rows, keys=keys, sluitsleutel=number, in_place=in_place)


async def _fits(settings: Settings, key: bytes) -> bool:
    storage = _storage(settings, key, no_step)
    try:
        async with storage.read():
            return True
    except WrongMasterKey:
        return False
    finally:
        await storage.close()


async def _is_busy(settings: Settings, key: bytes) -> bool:
    storage = _storage(settings, key, no_step)
    try:
        return await storage.master_key.is_busy()
    finally:
        await storage.close()


def _storage(settings: Settings, key: bytes, step: Step) -> Storage:
    places = Places(settings.sluitbestand, settings.sleutelkopie)
    return Storage(settings.database_url, key, step=step, sluit=places)
