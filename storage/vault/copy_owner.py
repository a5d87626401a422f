"""Whose a sleutelkopie is: which one an installation may write over, and which one it may take its keys from.

A restore, or a copied folder, has all the keys of the installation it came from. Without these rules it would write
over the one file that the other needs when its disk is lost, and its copy would remove there what it does not know.
"""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from storage.vault.key_copy import CopyFailed, FoundCopy, KeyCopy, NotOurCopy


class Right(StrEnum):
    """What an installation may do with a copy that does not carry its own id."""

    FIRST = ""
    """It was never put back from a backup: a copy of an older program, which names nobody, is its own."""
    BESIDE = "naast"
    """It was put back from a backup, and the one it came from may live: it leaves every other copy alone."""
    TAKES_OVER = "neem_over"
    """The one it came from is gone for good: the next copy is written over that of the other, once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """An installation: its id, after those whose backup it was put back from, and how far its sluitsleutel is."""

    owners: tuple[str, ...]
    right: Right
    number: int
    key: bytes | None


def require_ours(path: Path, found: FoundCopy | None, ours: Standing) -> None:
    """Raise NotOurCopy when this file must not be written over; none there is fine."""
    if found is None:
        return
    if found.copy is not None:
        _require_not_newer(path, found.copy, ours)
    if ours.right is Right.TAKES_OVER:
        return
    mine = found.owner in ours.owners[-1:]
    if found.owner == "":
        mine = ours.right is Right.FIRST and found.copy is not None
    if not mine:
        raise NotOurCopy(f"the sleutelkopie {path} belongs to another installation")


def _require_not_newer(path: Path, copy: KeyCopy, ours: Standing) -> None:
    same = copy.number == ours.number and ours.key is not None and copy.key != ours.key
    if copy.number > ours.number or same:
        raise NotOurCopy(
            f"the sleutelkopie {path} is of a sluitsleutel {copy.number} that this database does not have: another "
            "installation from the same backup wrote it, or an older database was put back here"
        )


def require_fit(copy: KeyCopy, *, number: int, fits: bool, owners: tuple[str, ...], restoring: bool) -> None:
    """Raise CopyFailed when a database must not take its keys from this copy.

    `fits`: its key is the one that the database is closed with now. `restoring`: the database just came out of a
    backup, so a copy of an installation that began with that backup may be newer.
    """
    if number > copy.number:
        raise CopyFailed(f"this sleutelkopie is of sluitsleutel {copy.number}, the database of {number}")
    if number == copy.number:
        related = fits
    else:
        mine = copy.owners if restoring else copy.owners[-1:]
        related = not owners or not copy.owners or owners[-1] in mine
    if not related:
        raise NotOurCopy("this sleutelkopie belongs to another installation")
