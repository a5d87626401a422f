"""Check of what the running `serve` says of itself, as on /readyz and in `status`; and of what it set apart."""

from bot.base.clock import system_clock
from bot.cli.database import with_uow
from bot.cli.ending import CliError
from bot.cli.finding import Finding, fine, note, wrong
from bot.settings.errors import SettingError
from bot.settings.settings import Settings
from commands.ports import UnitOfWork
from commands.ports.backlog import Backlog, RunningProcess, what_fails


def check_serve(instellingen: Settings) -> list[Finding]:
    """Nothing when the database cannot be read: that is told already."""
    klok = instellingen.clock

    async def lees(uow: UnitOfWork) -> tuple[list[RunningProcess], Backlog]:
        return await uow.processes.all_processes(), await uow.backlogs.measure(klok()())

    try:
        processen, peiling = with_uow(instellingen, lees)
    except (CliError, SettingError):
        return []
    return [_loopt(processen), *_apart(peiling)]


def _loopt(processen: list[RunningProcess]) -> Finding:
    nu = system_clock()
    if not any(proces.is_running(nu) for proces in processen):
        return note("serve", "does not run")
    if mis := what_fails(processen, nu):
        return wrong("serve", f"runs, and says that this does not work: {', '.join(mis)}; the log says why")
    return fine("serve", "runs, and all its loops go round")


def _apart(peiling: Backlog) -> list[Finding]:
    geparkeerd, opgegeven = (
        sum(stapel.count for stapel in stapels.values()) for stapels in (peiling.parked, peiling.given_up)
    )
    if not geparkeerd and not opgegeven:
        return []
    return [note("apart", f"{geparkeerd} parked, {opgegeven} given up: see `ketenbot bied-aan`")]
