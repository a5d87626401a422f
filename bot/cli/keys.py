"""The keys of a database that is put back, or whose sluitbestand is lost: all come from the newest sleutelkopie."""

import asyncio
from pathlib import Path

from bot.base.clock import system_clock
from bot.cli.database import plainly
from bot.cli.ending import CliError
from bot.settings.settings import Settings


def take_over_keys(settings: Settings, copy: Path | None) -> list[str]:
    """Lines that say what was done, none when there is no copy; `copy`: another place than that of the settings.

    Raises CliError.
    """
    from bot.app import storage

    place = copy or settings.sleutelkopie
    if place is None or (copy is None and not place.exists()):
        return []
    with plainly():
        try:
            codes, lost = asyncio.run(storage.take_over_keys(settings, place, system_clock()))
        except storage.CopyFailed as wrong:
            raise CliError(f"{wrong}: name the newest one with `ketenbot herstel --sleutelkopie FILE`") from wrong
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
