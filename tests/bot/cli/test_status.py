"""`ketenbot status`: what a driver and a person can know."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.base.clock import system_clock
from commands.domain.casus import Casus, Fase
from commands.domain.herinnering import Herinnering, HerinneringSoort, Stap
from commands.domain.rollen import Kanaal
from commands.ports import InboxItem, OutboxItem, OutboxTask
from commands.ports.backlog import RunningProcess

NU = datetime(2026, 3, 2, 8, tzinfo=UTC)
UUR = timedelta(hours=1)


def een_taak(retry_at):
    return OutboxItem(
        id="a" * 32,
        key="s",
        lane="b",
        kanaal=Kanaal.MATRIX,
        task=OutboxTask.OPEN_PRIVATE_ROOM,
        created_at=NU,
        retry_at=retry_at,
    )


def een_herinnering(due_at):
    return Herinnering(
        id="b" * 32,
        casus_id="c" * 32,
        soort=HerinneringSoort.CONTACT,
        onderwerp_id="c" * 32,
        stap=Stap.CONTACT_CASUSHOUDER,
        volgnummer=4,
        versie=1,
        due_at=due_at,
    )


def toestand(installatie):
    gezegd = installatie.draai("status", "--json")
    assert gezegd.status in {0, 1}
    assert len(gezegd.uit.splitlines()) == 1
    return json.loads(gezegd.uit)


def plan(installatie, due_at):
    async def werk(uow):
        await uow.casussen.add_casus(
            Casus(id="c" * 32, code="K7Q2", fase=Fase.LOPEND, geopend_op=NU, geopend_door="m" * 32)
        )
        await uow.herinneringen.plan_all([een_herinnering(due_at)])

    installatie.in_opslag(werk)


def test_an_empty_bot_is_at_rest_and_waits_for_nothing(proef):
    gelezen = toestand(proef)
    assert gelezen == {
        "klok": "2026-03-02T09:00:00+01:00",
        "rust": True,
        "inbox": {},
        "outbox": {},
        "volgende": None,
        "casussen": 0,
        "draait": 0,
        "processen": [],
        "te_doen": {},
        "te_versturen": {},
        "vastgehouden": {},
        "geparkeerd": {},
        "opgegeven": {},
        "herinneringen": {"aantal": 0, "oudste": None, "te_laat": 0},
        "storingen": [],
        "postbus": {"dagen": 35, "backup": False, "gemaakt": None, "laatst": None},
        "werkt_niet": [],
    }


def test_something_planned_for_later_is_rest_with_its_moment(proef):
    plan(proef, NU + UUR)
    gelezen = toestand(proef)
    assert (gelezen["rust"], gelezen["volgende"], gelezen["casussen"]) == (True, "2026-03-02T10:00:00+01:00", 1)


def test_a_reminder_that_is_due_is_no_rest(proef):
    plan(proef, NU)
    gelezen = toestand(proef)
    assert (gelezen["rust"], gelezen["volgende"]) == (False, None)
    assert gelezen["herinneringen"] == {"aantal": 1, "oudste": "2026-03-02T09:00:00+01:00", "te_laat": 0}


def test_a_process_that_shows_itself_runs_by_the_real_clock_and_one_that_is_silent_does_not(proef):
    nu = system_clock()
    levend = RunningProcess(id="a", since=nu - UUR, seen_at=nu, roles=("mail",))
    stil = RunningProcess(id="b", since=nu - UUR, seen_at=nu - UUR)

    async def teken(uow):
        await uow.processes.show_sign(levend)
        await uow.processes.show_sign(stil)

    proef.in_opslag(teken)
    gelezen = toestand(proef)
    assert gelezen["draait"] == 1
    assert [(een["draait"], een["rollen"]) for een in gelezen["processen"]] == [(True, ["mail"]), (False, [])]
    assert datetime.fromisoformat(gelezen["processen"][0]["gezien"]) == nu
    assert "Ketenbot draait. Het laatste teken is van" in proef.draai("status").uit


def test_the_clock_is_read_afresh_each_time(proef):
    plan(proef, NU + UUR)
    assert toestand(proef)["rust"]
    (proef.map / "klok").write_text("2026-03-02T10:00:00+01:00")
    gelezen = toestand(proef)
    assert (gelezen["klok"], gelezen["rust"]) == ("2026-03-02T10:00:00+01:00", False)


@pytest.mark.parametrize(("retry_at", "rust"), [(NU, False), (NU + UUR, True)])
def test_what_must_still_go_out_is_no_rest_unless_it_waits_for_a_later_try(proef, retry_at, rust):
    proef.in_opslag(lambda uow: uow.outbox.add_item(een_taak(retry_at)))
    gelezen = toestand(proef)
    assert gelezen["rust"] is rust
    assert gelezen["outbox"] == {"wacht": 1}
    assert gelezen["volgende"] == ("2026-03-02T10:00:00+01:00" if rust else None)


def test_what_came_in_and_is_not_handled_is_no_rest_unless_it_waits_for_a_later_try(proef):
    rij = InboxItem(id="d" * 32, source="mail:1", kanaal=Kanaal.MAIL, raw=b"x", received_at=NU)
    proef.in_opslag(lambda uow: uow.inbox.add_item(rij))
    assert not toestand(proef)["rust"]
    proef.in_opslag(lambda uow: uow.inbox.retry_later(rij.id, retry_at=NU + UUR))
    gelezen = toestand(proef)
    assert (gelezen["rust"], gelezen["volgende"]) == (True, "2026-03-02T10:00:00+01:00")
    proef.in_opslag(lambda uow: uow.inbox.park(rij.id, "F-48213"))
    gelezen = toestand(proef)
    assert (gelezen["rust"], gelezen["inbox"]) == (True, {"geparkeerd": 1})
    assert gelezen["storingen"] == ["F-48213"]
    assert gelezen["geparkeerd"] == {"mail": {"aantal": 1, "oudste": "2026-03-02T09:00:00+01:00"}}


def test_what_was_handled_sent_or_put_away_is_counted_as_done(proef):
    komt = [
        InboxItem(id=f"{nr}" * 32, source=f"mail:{nr}", kanaal=Kanaal.MAIL, raw=b"x", received_at=NU) for nr in range(4)
    ]
    gaat = [een_taak(NU), replace(een_taak(NU), id="e" * 32, key="t")]

    async def werk(uow):
        for rij in komt:
            await uow.inbox.add_item(rij)
        await uow.inbox.mark_handled(komt[0].id)
        await uow.inbox.park(komt[1].id, "F-48213")
        assert await uow.inbox.lay_aside("F-48213")
        await uow.inbox.hold(komt[2].id)
        for rij in gaat:
            await uow.outbox.add_item(rij)
        await uow.outbox.mark_sent(gaat[0].id, external_id="<1>", at=NU)

    proef.in_opslag(werk)
    gelezen = toestand(proef)
    assert gelezen["inbox"] == {"nieuw": 1, "vastgehouden": 1, "gedaan": 2}
    assert gelezen["outbox"] == {"wacht": 1, "gedaan": 1}
    assert "Binnengekomen: 1 te doen, 2 gedaan" in proef.draai("status").uit


def test_a_person_reads_short_dutch_lines(proef):
    plan(proef, NU + UUR)
    gezegd = proef.draai("status")
    assert gezegd.uit.splitlines() == [
        "Let op: Ketenbot draait niet.",
        "Ketenbot is klaar met alles tot nu.",
        "Klok: maandag 2 maart 2026 om 09:00 uur",
        "Casussen: 1",
        "Binnengekomen: 0 te doen, 0 gedaan",
        "Te versturen: 0 in de rij, 0 gedaan",
        "Wacht op het besluit van een mens: niets",
        "Misgegaan: niets",
        "Postbus: alle mail blijft staan, want er is nog geen backup",
        "- Maak er een met: ketenbot backup",
        "Eerstvolgende moment: maandag 2 maart 2026 om 10:00 uur",
    ]


@pytest.mark.parametrize(
    ("rollen", "mis", "draait", "status"),
    [
        (("mail",), (), True, 0),
        (("mail",), (), False, 1),
        ((), (), True, 1),
        (("mail",), ("Matrix: store_full",), True, 1),
        (("mail",), ("clock (starting)",), True, 1),
    ],
    ids=["well", "does not run", "nobody listens", "shut", "starting"],
)
@pytest.mark.parametrize("vorm", [(), ("--json",)])
def test_its_exit_status_is_its_own_judgement(proef, vorm, rollen, mis, draait, status):
    nu = system_clock()
    een = RunningProcess(id="a", since=nu - UUR, seen_at=nu if draait else nu - UUR, roles=rollen, failing=mis)
    proef.in_opslag(lambda uow: uow.processes.show_sign(een))
    assert proef.draai("status", *vorm).status == status


@pytest.mark.parametrize(
    ("mis", "luistert"),
    [
        (("mail versturen: SMTP_VERBINDING",), True),
        (("mail ontvangen: IMAP_AANMELDEN",), False),
        (("listen mail (starting)",), False),
    ],
)
def test_it_says_of_no_channel_that_it_listens_and_that_this_does_not_work(proef, mis, luistert):
    nu = system_clock()
    een = RunningProcess(id="a", since=nu - UUR, seen_at=nu, roles=("mail",), failing=mis)
    proef.in_opslag(lambda uow: uow.processes.show_sign(een))
    assert ("Ketenbot luistert naar: mail" in proef.draai("status").uit) is luistert


def test_what_waits_for_its_next_try_is_not_done(proef):
    proef.in_opslag(lambda uow: uow.outbox.add_item(een_taak(NU + UUR)))
    gezegd = proef.draai("status").uit
    assert "klaar met alles" not in gezegd
    assert "Ketenbot is klaar met wat nu kan. De rest volgt later." in gezegd
