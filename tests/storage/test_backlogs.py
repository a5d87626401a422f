"""How much waits and who runs, on both databases; what is done is never read for it."""

from dataclasses import replace

import pytest
from sqlalchemy.dialects import postgresql, sqlite

from commands.domain.rollen import Kanaal
from commands.ports import OutboxStatus
from commands.ports.backlog import Backlog, Pile, RunningProcess
from storage.collections.backlogs import SET_APART, overdue_query, pile_query
from storage.collections.inbox_statements import parked_query
from storage.tables.queues import InboxRow, OutboxRow
from tests.storage.bouwers import NU, een_herinnering, een_inkomende, een_uitgaande, na, zet_klaar

MAIL, MATRIX = Kanaal.MAIL, Kanaal.MATRIX
DONE = 3_000


async def test_an_empty_house_has_nothing_waiting(opslag):
    async with opslag.uow() as uow:
        peiling = await uow.backlogs.measure(NU)

    assert peiling == Backlog(inbox={}, outbox={}, held={}, parked={}, given_up={}, herinneringen=Pile(), overdue=0)


async def test_what_waits_is_counted_per_channel_and_the_oldest_is_the_first_that_came(opslag):
    binnen = [een_inkomende(kanaal=k, received_at=na(minutes=m)) for k, m in ((MAIL, 1), (MAIL, 2), (MATRIX, 3))]
    apart = [een_inkomende(received_at=na(minutes=m)) for m in (4, 5)]
    uit = [een_uitgaande(kanaal=k, created_at=na(minutes=m)) for k, m in ((MATRIX, 6), (MATRIX, 7), (MAIL, 8))]
    klaar = [een_uitgaande(status=OutboxStatus.SENT), een_uitgaande(status=OutboxStatus.VOID)]
    async with opslag.uow() as uow:
        for rij in (*binnen, *apart):
            await uow.inbox.add_item(rij)
        await uow.inbox.park(apart[0].id, "F-48213")
        await uow.inbox.hold(apart[1].id)
        for rij in (*uit, *klaar):
            await uow.outbox.add_item(rij)
        await uow.outbox.mark_given_up(uit[2].id, at=NU)
        await uow.commit()

    async with opslag.uow() as uow:
        peiling = await uow.backlogs.measure(NU)

    assert peiling == Backlog(
        inbox={MAIL: Pile(count=2, oldest=na(minutes=1)), MATRIX: Pile(count=1, oldest=na(minutes=3))},
        outbox={MATRIX: Pile(count=2, oldest=na(minutes=6))},
        held={MAIL: Pile(count=1, oldest=na(minutes=5))},
        parked={MAIL: Pile(count=1, oldest=na(minutes=4))},
        given_up={MAIL: Pile(count=1, oldest=na(minutes=8))},
        herinneringen=Pile(),
        overdue=0,
    )


async def test_a_reminder_is_due_at_its_moment_and_late_after_five_minutes(opslag):
    casus, _ = await zet_klaar(opslag)
    async with opslag.uow() as uow:
        await uow.herinneringen.plan_all([een_herinnering(casus, f"{n}", due_at=na(minutes=n)) for n in (0, 4, 60)])
        await uow.commit()
    async with opslag.uow() as uow:
        gezien = [await uow.backlogs.measure(na(minutes=minuten)) for minuten in (-1, 4, 5)]

    assert [(een.herinneringen.count, een.overdue) for een in gezien] == [(0, 0), (2, 0), (2, 1)]
    assert [een.herinneringen.oldest for een in gezien] == [None, NU, NU]


async def test_a_process_shows_itself_moves_on_and_goes(opslag):
    een = RunningProcess(
        id="a", since=NU, seen_at=NU, failing=("listen mail (starting)", "mail versturen: SMTP_554_5.7.1")
    )
    later = replace(een, seen_at=na(seconds=5), roles=("mail", "matrix"))
    ander = RunningProcess(id="b", since=na(seconds=1), seen_at=na(seconds=1))
    async with opslag.uow() as uow:
        await uow.processes.show_sign(ander)
        await uow.processes.show_sign(een)
        await uow.processes.show_sign(later)
        await uow.commit()
    async with opslag.uow() as uow:
        assert await uow.processes.all_processes() == [later, ander]
        await uow.processes.forget_silent(before=na(seconds=5))
        assert await uow.processes.all_processes() == [later]
        await uow.processes.remove_process("a")
        await uow.processes.remove_process("a")
        assert await uow.processes.all_processes() == []


def test_a_process_that_was_silent_for_long_does_not_run_whichever_way_the_clock_was_set():
    een = RunningProcess(id="a", since=NU, seen_at=NU)

    assert een.is_running(na(seconds=20))
    assert not een.is_running(na(seconds=21))
    assert not een.is_running(na(hours=-1))


VRAGEN = {
    "inbox": (pile_query(InboxRow, "status = 'nieuw'"), "ix_inbox_nieuw"),
    "parked": (parked_query(), "ix_inbox_apart"),
    "held": (pile_query(InboxRow, f"{SET_APART} 'vastgehouden'"), "ix_inbox_apart"),
    "outbox": (pile_query(OutboxRow, "status = 'wacht'"), "ix_outbox_wacht"),
    "given up": (pile_query(OutboxRow, "status = 'opgegeven'"), "ix_outbox_opgegeven"),
    "reminders": (overdue_query(NU), "ix_herinnering_gepland"),
}


@pytest.mark.parametrize("wat", VRAGEN)
async def test_counting_what_waits_does_not_read_what_is_done(database, opslag, wat):
    casus, _ = await zet_klaar(opslag)
    async with opslag.uow() as uow:
        await uow.inbox.add_item(een_inkomende())
        await uow.outbox.add_item(een_uitgaande())
        await uow.herinneringen.plan_all([een_herinnering(casus, "a")])
        await uow.commit()
    tellen = f"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {DONE}) SELECT "
    kolommen = "kanaal, ontvangen_op, retry_at, pogingen, bron"
    nummer = "i" if database.map else "convert_to(i::text, 'UTF8')"
    await database.vraag(
        f"INSERT INTO inbox (id, bron_index, status, storing, {kolommen}) {tellen}"
        f"'i' || i, {nummer}, 'verwerkt', '', {kolommen} FROM inbox, n"
    )
    kolommen = "baan, kanaal, taak, kamer, groep, antwoord_op, wacht_op, pogingen, aangemaakt_op, retry_at, extern_id"
    await database.vraag(
        f"INSERT INTO outbox (id, sleutel, status, {kolommen}) {tellen}"
        f"'u' || i, 'u' || i, 'verzonden', {kolommen} FROM outbox, n"
    )
    kolommen = "casus_id, soort, stap, volgnummer, versie, due_at"
    await database.vraag(
        f"INSERT INTO herinnering (id, onderwerp_id, status, {kolommen}) {tellen}"
        f"'h' || i, 'h' || i, 'afgehandeld', {kolommen} FROM herinnering, n"
    )
    if not database.map:
        await database.vraag("ANALYZE; SELECT 1")
    vraag, index = VRAGEN[wat]
    dialect = sqlite.dialect() if database.map else postgresql.dialect()
    tekst = str(vraag.compile(dialect=dialect, compile_kwargs={"literal_binds": True}))

    plan = "\n".join(await database.vraag(f"EXPLAIN {'QUERY PLAN' if database.map else ''} {tekst}"))

    assert index in plan, plan
    assert "Seq Scan" not in plan, plan
