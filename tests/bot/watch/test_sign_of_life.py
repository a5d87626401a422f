"""Signs of life and roles: who runs, who has a role, and what is seen when a role fails."""

from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest
from structlog.testing import capture_logs

from bot.app.health import Health
from bot.loops.heartbeat import LoopState
from bot.settings.sources import read_settings
from bot.watch.sign_of_life import SignOfLife
from commands.ports.backlog import RunningProcess
from tests.bot.settings.files import MAIL, een_bestand

NU = datetime(2026, 3, 2, 8, tzinfo=UTC)


@dataclass
class Known:
    """Remembers the rows that were committed."""

    rijen: dict[str, RunningProcess] = field(default_factory=dict)
    kapot: bool = False
    shared: bool = False

    async def show_sign(self, proces):
        self.rijen[proces.id] = proces

    async def remove_process(self, proces_id):
        self.rijen.pop(proces_id, None)

    async def forget_silent(self, *, before):
        self.rijen = {naam: een for naam, een in self.rijen.items() if een.seen_at >= before}

    async def commit(self):
        if self.kapot:
            raise OSError("the words of a database")

    @asynccontextmanager
    async def uow(self):
        yield SimpleNamespace(processes=self, commit=self.commit)

    read = uow

    @asynccontextmanager
    async def lease(self, rol, *, places=1):
        yield rol


async def test_a_process_shows_itself_until_it_stops_and_forgets_who_was_silent_for_a_day():
    processen, klok = Known(), [NU]
    oud, laat = (
        RunningProcess(id=naam, since=NU, seen_at=NU + timedelta(hours=uren)) for naam, uren in (("o", 0), ("l", 2))
    )
    processen.rijen = {"o": oud, "l": laat}
    teken = SignOfLife(processen.uow, lambda: klok[0], "ik", lambda: ("mail",))
    klok[0] = NU + timedelta(hours=25)

    assert await teken.one_round() == 0
    assert processen.rijen == {"l": laat, "ik": RunningProcess(id="ik", since=NU, seen_at=klok[0], roles=("mail",))}

    await teken.leave()
    assert processen.rijen == {"l": laat}


async def test_a_database_that_is_away_at_the_stop_does_not_hold_the_stop_up():
    processen = Known(kapot=True)
    with capture_logs() as regels:
        await SignOfLife(processen.uow, lambda: NU, "ik", lambda: ()).leave()

    assert regels == [{"event": "sign of life stays", "error": "OSError", "log_level": "warning"}]


def gezondheid(opslag, tmp_path) -> Health:
    return Health(opslag, lambda: NU, read_settings(een_bestand(tmp_path, MAIL), {}))


def gang(gezond: Health) -> LoopState:
    return next(stand.state for stand in gezond.heartbeats.reports() if stand.loop == "listen mail")


async def faal(gezond: Health) -> None:
    """A role that is taken, goes round once, and breaks."""
    async with gezond.lease("mail"):
        gezond.beat_of("listen mail")(True)
        raise OSError("gone")


@pytest.mark.parametrize("gedeeld", [False, True])
async def test_a_role_that_fails_is_no_standby_until_another_may_have_it(tmp_path, gedeeld):
    gezond = gezondheid(Known(shared=gedeeld), tmp_path)
    assert gang(gezond) is LoopState.STANDBY

    with pytest.raises(OSError, match="gone"):
        await faal(gezond)

    assert gang(gezond) is LoopState.RUNNING


async def test_a_role_that_is_lost_in_good_order_is_standby(tmp_path):
    gezond = gezondheid(Known(shared=True), tmp_path)
    async with gezond.lease("mail"):
        assert gang(gezond) is LoopState.STARTING

    assert gang(gezond) is LoopState.STANDBY


@pytest.mark.parametrize(("gedeeld", "verwacht"), [(False, LoopState.RUNNING), (True, LoopState.STARTING)])
async def test_alone_a_role_that_failed_keeps_its_age_and_among_others_it_begins_anew(tmp_path, gedeeld, verwacht):
    gezond = gezondheid(Known(shared=gedeeld), tmp_path)
    with pytest.raises(OSError, match="gone"):
        await faal(gezond)

    async with gezond.lease("mail"):
        assert gang(gezond) is verwacht
