"""The part of the composition root that short commands need: the storage, without mail and Matrix.

Apart from bot.app.serve, so that `ketenbot status` need not load every library of the bot.
"""

from datetime import datetime
from pathlib import Path

from bot.loops.breakpoint import Step, no_step
from bot.settings.settings import Settings
from commands.ports.backlog import RunningProcess
from storage.database.engine import Timeouts
from storage.database.migrate import is_known
from storage.database.move import ArrivedChanged, move
from storage.sluitsleutel import TakenOver
from storage.vault.key_copy import CopyFailed, NotOurCopy, read_copy
from storage.vault.sluitbestand import SluitbestandBroken, kept_on_failure
from storage.vault.vault import WrongMasterKey, WrongSluitsleutel
from storage.way_in import Places, Storage
from storage.way_in import migrate as _migrate
from storage.way_in import signs as _signs
from storage.way_in import versions as _version

__all__ = [
    "KEY_FAILURES",
    "ArrivedChanged",
    "CopyFailed",
    "NotOurCopy",
    "WrongMasterKey",
    "begin_anew",
    "is_known",
    "keep_copy",
    "kept_on_failure",
    "migrate",
    "move",
    "open_storage",
    "read_copy",
    "replace_sluitsleutel",
    "require_own_copy",
    "signs",
    "state_of_copy",
    "take_over_keys",
    "version",
]
KEY_FAILURES = (CopyFailed, SluitbestandBroken, WrongSluitsleutel)
"""Of the sluitbestand or the sleutelkopie; their texts name the file and say what is wrong."""


def open_storage(settings: Settings, *, step: Step = no_step) -> Storage:
    """The storage; the caller closes it. Raises SettingError when the master key is not there."""
    timeouts = Timeouts(handing_out=max(Timeouts().handing_out, 4 * settings.mail.timeout_seconden + 30))
    places = Places(settings.sluitbestand, settings.sleutelkopie)
    return Storage(settings.database_url, settings.master_key(), step=step, timeouts=timeouts, sluit=places)


async def replace_sluitsleutel(settings: Settings, at: datetime, *, anyway: bool = False) -> int:
    """Replace it for who typed so, where that is due, the first time always, and `anyway` where it is not.

    Goes on where a kill left it. Returns its number. Raises what `KEY_FAILURES` names.
    """
    storage = open_storage(settings)
    try:
        await storage.sluitsleutel.replace(at, anyway=anyway, origin="cli")
        return await storage.sluitsleutel.number()
    finally:
        await storage.close()


async def take_over_keys(settings: Settings, copy: Path, at: datetime, *, restoring: bool) -> TakenOver:
    """Put a database under the keys of this sleutelkopie; `restoring`: it just came out of a backup."""
    newest = read_copy(copy, settings.master_key())
    storage = open_storage(settings)
    try:
        return await storage.sluitsleutel.take_over(newest, at, restoring=restoring)
    finally:
        await storage.close()


async def begin_anew(settings: Settings, *, takes_over: bool) -> None:
    """Be another installation from here on, as after a restore."""
    storage = open_storage(settings)
    try:
        await storage.sluitsleutel.begin_anew(takes_over=takes_over)
    finally:
        await storage.close()


async def keep_copy(settings: Settings) -> bool:
    """Write the sleutelkopie where it is not there yet, or not ours; returns whether it did. Raises CopyFailed."""
    storage = open_storage(settings)
    try:
        return await storage.sluitsleutel.keep_copy()
    finally:
        await storage.close()


async def require_own_copy(settings: Settings) -> None:
    """Raise NotOurCopy when the sleutelkopie that the settings name is of another installation."""
    storage = open_storage(settings)
    try:
        await storage.sluitsleutel.require_own_copy()
    finally:
        await storage.close()


async def state_of_copy(settings: Settings) -> tuple[int, int | None]:
    """The number of the sluitsleutel in use, and that of the sleutelkopie; None when no copy was named."""
    storage = open_storage(settings)
    try:
        number = await storage.sluitsleutel.number()
    finally:
        await storage.close()
    place = settings.sleutelkopie
    return number, None if place is None else read_copy(place, settings.master_key()).number


def migrate(settings: Settings) -> None:
    """Bring the database to the newest shape."""
    _migrate(settings.database_url)


def signs(settings: Settings) -> list[RunningProcess]:
    """The processes that gave signs of life, also on a database of an older version."""
    return _signs(settings.database_url)


def version(settings: Settings) -> tuple[str | None, str]:
    """The version of the database, None when it is empty; and the newest version there is."""
    return _version(settings.database_url)
