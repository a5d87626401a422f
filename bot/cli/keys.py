"""The keys of a database that is put back, or whose sluitbestand is lost: all come from the newest sleutelkopie."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.base.clock import system_clock
from bot.cli.database import plainly
from bot.cli.ending import CliError
from bot.settings.settings import Settings

NEWEST = "Name the newest one with `ketenbot herstel --sleutelkopie FILE`"


@contextmanager
def sluitbestand_kept(settings: Settings) -> Iterator[None]:
    """What fails inside leaves the sluitbestand as it was."""
    from bot.app import storage

    with storage.kept_on_failure(settings.sluitbestand):
        yield


def place_of_copy(settings: Settings, copy: Path | None) -> Path | None:
    """The copy that was named, else that of the settings where it is there; otherwise None."""
    place = settings.sleutelkopie if copy is None else copy
    return None if place is None or (copy is None and not place.exists()) else place


def require_free_sluitbestand(settings: Settings, copy: Path | None, *, takes_over: bool) -> None:
    """Before a backup is put back: one that is there may be of an installation that lives. Raises CliError."""
    from bot.app import storage

    place, file = place_of_copy(settings, copy), settings.sluitbestand
    if place is None or not file.exists():
        return
    with plainly():
        newest = storage.read_copy(place, settings.master_key())
    if not takes_over or not newest.is_alone_in(file):
        raise CliError(
            f"the sluitbestand {file} is there already: if it is of an installation that is gone for good, move it "
            "away; otherwise name another path in opslag.sluitbestand"
        )


def take_over_keys(settings: Settings, copy: Path | None, *, restoring: bool) -> list[str]:
    """Lines that say what was done, none when there is no copy; `copy`: another place than that of the settings.

    `restoring`: the database just came out of a backup. Raises CliError; then nothing was changed.
    """
    from bot.app import storage

    place = place_of_copy(settings, copy)
    if place is None:
        return []
    with plainly():
        try:
            codes, lost = asyncio.run(storage.take_over_keys(settings, place, system_clock(), restoring=restoring))
        except storage.NotOurCopy as wrong:
            raise CliError(f"{place}: {wrong}, and nothing was changed. {NEWEST}") from wrong
        except storage.CopyFailed as wrong:
            raise CliError(f"{wrong}. {NEWEST}") from wrong
    lines = [f"keys: those of the sleutelkopie {place}; the sluitbestand {settings.sluitbestand} was written anew"]
    if codes:
        lines.append(f"removed again, for it was destroyed since: {', '.join(codes)}")
    if any(lost):
        lines.append(
            f"lost, for their key was replaced since: {lost.came_in} messages that came in and were not handled, "
            f"{lost.to_go_out} that were to go out and belong to no casus. Tell the procesregisseur: who wrote shortly "
            "before the backup writes again"
        )
    return lines


def own_copy(settings: Settings, *, takes_over: bool) -> list[str]:
    """Give this installation a sleutelkopie of its own, or that of the one that is gone; says what became of it."""
    from bot.app import storage

    place = settings.sleutelkopie
    if place is None:
        return []
    try:
        written = asyncio.run(storage.keep_copy(settings))
    except storage.NotOurCopy:
        return [
            f"note: {place} belongs to the installation of which this is a copy, and stays as it is. To try a restore: "
            "name another file in opslag.sleutelkopie. If that installation is gone for good: `ketenbot herstel "
            "--neem-over`"
        ]
    except storage.CopyFailed as wrong:
        return [f"note: {wrong}. `ketenbot sleutel wissel` writes it, once its place is there"]
    if not written:
        return []
    return [f"sleutelkopie: {place} belongs to this installation now" if takes_over else f"sleutelkopie: in {place}"]
