"""Check of the sluitsleutel: the file, its copy and the database belong together, and no backup takes them along."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

from bot.cli.check_machine import open_to_others
from bot.cli.database import plainly, sqlite_file
from bot.cli.ending import CliError
from bot.cli.finding import Finding, fine, note, wrong
from bot.settings.errors import SettingError
from bot.settings.master_key import former_key, new_key
from bot.settings.settings import Settings

NO_COPY = (
    "no sleutelkopie is named, so there is no sluitsleutel: whoever has the master key reads in older backups what was "
    "removed for good. Set opslag.sleutelkopie to a file on another disk or machine, and run `ketenbot migrate`"
)


def check_keys(settings: Settings) -> Finding:
    """One line, about the first thing that is wrong."""
    from bot.app import storage

    copy, file = settings.sleutelkopie, settings.sluitbestand
    if copy is None and not file.exists():
        return note("sluitsleutel", NO_COPY)
    try:
        with plainly():
            asyncio.run(storage.require_own_copy(settings))
            number, copied = asyncio.run(storage.state_of_copy(settings))
    except (CliError, SettingError) as error:
        return wrong("sluitsleutel", str(error))
    if not number:
        return wrong("sluitsleutel", "there is none yet: run `ketenbot migrate`")
    if open_to_others(file):
        return wrong("sluitsleutel", f"others on this machine can read {file}: chmod 600 {file}")
    if copy is None or copied is None:
        return wrong("sluitsleutel", f"no sleutelkopie is named: who loses {file} loses all. Set opslag.sleutelkopie")
    if copied != number:
        return wrong("sluitsleutel", f"{copy} is of sluitsleutel {copied}, the database of {number}: is it written to?")
    if _same_disk(copy, file, sqlite_file(settings.database_url)):
        return note("sluitsleutel", f"{copy} lies on the disk of what it is a copy of: name a file on another one")
    return fine("sluitsleutel", f"{file} and {copy} fit the database; leave both out of your backups")


def check_former_key(settings: Settings) -> Iterator[Finding]:
    """A line when the master key was changed, and the former one or the next one still lies beside it."""
    new, former = new_key(settings.key_path), former_key(settings.key_path)
    if new.exists():
        yield wrong("master key", f"a change to {new} was cut short: stop `serve`, and run `ketenbot sleutel hoofd`")
    elif former.exists():
        yield note("master key", f"{former} lies here still: once you have a newer backup, take it off this machine")


def _same_disk(copy: Path, *others: Path | None) -> bool:
    there = copy.stat().st_dev
    return any(other.stat().st_dev == there for other in others if other is not None and other.exists())
