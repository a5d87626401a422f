"""Checks of what is on this machine: key, database, clock, people."""

import os
import stat
from datetime import UTC
from pathlib import Path

from bot.cli.database import RUN_MIGRATE, plainly, require_file, with_storage, with_uow
from bot.cli.ending import CliError
from bot.cli.finding import Finding, fine, note, wrong
from bot.settings.errors import SettingError
from bot.settings.settings import Settings
from commands.domain.rollen import Rol
from commands.ports import OpenUow, UnitOfWork

NEWEST_LINES = 50_000
"""So many lines of the logboek are looked at, in half a second; `logboek toets` looks at all."""


def check_key(instellingen: Settings) -> Finding:
    """The master key is there, whole, and for this user alone."""
    try:
        instellingen.master_key()
    except SettingError as mis:
        return wrong("key", str(mis))
    pad = instellingen.key_path
    beheerd = os.environ.get("CREDENTIALS_DIRECTORY")
    if open_to_others(pad) and not (beheerd and pad.is_relative_to(beheerd)):
        return wrong("key", f"others on this machine can read {pad}: chmod 600 {pad}")
    return fine("key", f"{pad}; keep a copy elsewhere")


def check_database(instellingen: Settings) -> list[Finding]:
    """The database answers, has the newest shape and fits the key; then: are there people to work for."""
    from bot.app import storage

    try:
        require_file(instellingen)
        with plainly():
            nu, nieuwste = storage.version(instellingen)
        if nu != nieuwste:
            return [wrong("database", f"at version {nu or 'empty'}, this program needs {nieuwste}: {RUN_MIGRATE}")]
        rollen = with_uow(instellingen, _rollen)
        kwijt = with_uow(instellingen, _onleesbaar)
    except (CliError, SettingError) as mis:
        return [wrong("database", str(mis))]
    ontbreken = [str(rol) for rol in (Rol.PROCESREGISSEUR, Rol.MANAGER, Rol.BEHEERDER) if rol not in rollen]
    uitslagen = [fine("database", f"version {nu}, fits the key")]
    if kwijt:
        wat = f"cannot be read any more, for the data key is gone or another one: {', '.join(kwijt)}"
        uitslagen.append(wrong("database", f"{wat}; put back a backup from before, see deploy/RUNBOOK.md"))
    if ontbreken:
        uitslagen.append(note("people", f"nobody is {', '.join(ontbreken)} yet: `ketenbot medewerker toevoegen`"))
    return uitslagen


def check_clock(instellingen: Settings) -> Finding:
    """Which clock counts, and where it stands."""
    try:
        nu = instellingen.clock()().astimezone(UTC)
    except SettingError as mis:
        return wrong("clock", str(mis))
    if instellingen.proef.klok:
        return note("clock", f"a test clock, at {nu:%Y-%m-%d %H:%M} UTC: {instellingen.proef.klok}")
    if instellingen.proef.aan:
        return note("clock", f"{nu:%Y-%m-%d %H:%M} UTC; proef.aan is true, so every message carries the word PROEF")
    return fine("clock", f"{nu:%Y-%m-%d %H:%M} UTC")


def check_logboek(instellingen: Settings) -> Finding:
    """The end of the logboek holds, and somebody outside keeps it."""
    try:
        broken = with_storage(instellingen, _is_broken, lezen=True)
    except (CliError, SettingError) as mis:
        return wrong("logboek", str(mis))
    if broken:
        return wrong(
            "logboek", "somebody changed it: run `ketenbot logboek toets`, which names the lines, and call the officer"
        )
    if instellingen.logboek.kop_aan:
        return fine("logboek", "its end goes to an officer each working day")
    return note(
        "logboek", "nobody outside keeps its end, so an older database put back is not seen: set logboek.kop_aan"
    )


async def _is_broken(read: OpenUow) -> bool:
    async with read() as uow:
        return bool((await uow.logboek.check_chain(newest=NEWEST_LINES)).findings)


def open_to_others(pad: Path) -> bool:
    """Whether anybody but the owner may read or write it."""
    return bool(stat.S_IMODE(pad.stat().st_mode) & 0o077)


def addresses_of_medewerkers(instellingen: Settings) -> list[str]:
    """Mail addresses of our own people, one of each domain first; none when the database cannot be read."""
    try:
        adressen = with_uow(instellingen, _adressen)
    except (CliError, SettingError):
        return []
    eerste = {een.rpartition("@")[2]: een for een in reversed(adressen)}
    return list(dict.fromkeys([*eerste.values(), *adressen]))


async def _adressen(uow: UnitOfWork) -> list[str]:
    return [een.persoon.email for een in await uow.medewerkers.all_medewerkers() if een.persoon.email]


async def _rollen(uow: UnitOfWork) -> set[Rol]:
    return {een.rol for een in await uow.medewerkers.all_medewerkers()}


async def _onleesbaar(uow: UnitOfWork) -> list[str]:
    return await uow.nazicht.unreadable()
