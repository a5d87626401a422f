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
            codes = asyncio.run(storage.take_over_keys(settings, place, system_clock()))
        except storage.CopyFailed as wrong:
            raise CliError(f"{wrong}: name the newest one with `ketenbot herstel --sleutelkopie FILE`") from wrong
    lines = [f"keys: those of the sleutelkopie {place}; the sluitbestand {settings.sluitbestand} was written anew"]
    if codes:
        lines.append(f"removed again, for it was destroyed since: {', '.join(codes)}")
    return lines
