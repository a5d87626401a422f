"""The story engine: who plays what, when, and what a step that fails does to the rest."""

import asyncio
import io
import json
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.demo.cast import cast_parts
from bot.demo.ketenbot import Clock
from bot.demo.plan import complete, read_plan
from bot.demo.report import Report
from bot.demo.scene import Scene, opening
from bot.demo.seen import Seen, contains
from bot.demo.steps.ladder import nothing_more
from bot.demo.steps.toets import NAME_IN_MAIL, nowhere
from bot.demo.story import play, the_rest
from bot.demo.world import NotSeen, Person, World
from tests.bot.demo.maken import VOORBEELD, plan_in_word


class NepBot:
    """A ketenbot that is at rest and has something to do at fixed moments."""

    alive = True

    def __init__(self, klok, momenten):
        self.klok = klok
        self.momenten = momenten

    async def status(self):
        volgende = next((moment for moment in self.momenten if moment > self.klok()), None)
        return {"rust": True, "klok": self.klok().isoformat(), "volgende": volgende and volgende.isoformat()}


class NepPost:
    """A mail server to which nothing comes."""

    delivered = 0


class NepKlant:
    """A mailbox or chat that stays empty."""

    async def look(self):
        return None


@pytest.fixture
def wereld(tmp_path):
    plan = complete(read_plan(plan_in_word(tmp_path / "plan.docx")), VOORBEELD)
    klok = Clock(tmp_path / "klok.txt", opening(plan))
    verslag = Report(klok, json_file=tmp_path / "uit.json", out=io.StringIO())
    wereld = World(
        plan=plan, clock=klok, bot=NepBot(klok, []), post=NepPost(), report=verslag, bot_matrix="@ketenbot:demo.test"
    )
    for index, partner in enumerate(plan.partners):
        mens = Person(who=partner.who, partner=partner, index=index)
        mens.mail = NepKlant() if partner.email else None
        mens.matrix = NepKlant() if partner.matrix_id else None
        wereld.partners.append(mens)
    wereld.staff["procesregisseur"] = Person(who="procesregisseur", mail=NepKlant())
    yield wereld
    verslag.close()


def test_every_part_goes_to_somebody_on_the_right_channel(wereld):
    verdeling = cast_parts(wereld)
    assert verdeling.ladder.what == "Behandelplan bijstellen"
    assert verdeling.ready_by_mail.what == "Signalen delen"
    assert verdeling.busy_in_room.what == "Toezicht aanscherpen"
    assert verdeling.ready_in_room.what == "Huisbezoek (met tolk) plannen"
    assert verdeling.rest == ()


def test_the_scenes_run_from_the_day_after_the_ico_to_eight_weeks_after_it(wereld):
    lijst = the_rest(wereld)
    momenten = [scene.moment for scene in lijst]
    assert momenten == sorted(momenten)
    assert momenten[0].date() == date(2026, 11, 3)
    assert momenten[-1].date() == date(2026, 12, 28)
    assert sum("te laat" in scene.title for scene in lijst) == 3
    titels = [scene.title for scene in lijst]
    weg = titels.index("Een deelnemer is een week afwezig, en een ander vervangt")
    assert weg < titels.index("De casushouder draagt de taak over") < titels.index("De deelnemer is er weer")
    peiling = titels.index("Week 3: momenten voor het vervolg-ICO, per mail en met een tik")
    assert titels[peiling + 1] == "Het moment ligt vast, en een agenda antwoordt"
    assert momenten[titels.index("Het vervolg-ICO is geweest")].date() == date(2026, 12, 21)
    nieuw = titels.index("Na het vervolg-ICO: een nieuwe versie van het plan, en ieder hoort alleen wat verandert")
    assert titels[nieuw - 1] == "Het vervolg-ICO is geweest"
    assert titels[-2:] == ["De casus wordt afgesloten, door twee", "Een mail aan de afgesloten groep"]


async def test_the_clock_steps_from_event_to_event(wereld, tmp_path):
    momenten = [datetime(2026, 11, 10, 8, 0, tzinfo=UTC), datetime(2026, 11, 13, 8, 0, tzinfo=UTC)]
    wereld.bot.momenten = momenten
    await wereld.settle()
    await wereld.go_on_until(datetime(2026, 11, 11, 8, 0, tzinfo=UTC))
    assert wereld.clock() == datetime(2026, 11, 11, 8, 0, tzinfo=UTC)
    assert wereld.next_moment == momenten[1]
    assert datetime.fromisoformat((tmp_path / "klok.txt").read_text().strip()) == wereld.clock()


async def test_after_a_leap_of_an_hour_nobody_speaks_before_the_bot_has_read_the_clock(wereld):
    tijd = asyncio.get_running_loop().time
    for minuten, lang in ((10, False), (60, True)):
        begin = tijd()
        await wereld.go_on_until(wereld.clock() + timedelta(minutes=minuten))
        assert (tijd() - begin >= 1) is lang


def test_a_list_that_was_asked_for_on_monday_is_no_reminder(wereld):
    punt = wereld.plan.actiepunten[2]
    wereld.memory[f"gestopt {punt.number}"] = wereld.clock().date()
    wereld.clock.set(wereld.clock() + timedelta(days=5))
    gezien = Seen(channel="mail", who="procesregisseur", at=wereld.clock(), text=f"{punt.number}. {punt.what}")
    mark = wereld.mark()
    wereld.report.note(gezien)
    wereld.memory["lijst op maandag"] = range(mark, wereld.mark())
    nothing_more(wereld, punt)
    wereld.report.note(gezien)
    with pytest.raises(NotSeen):
        nothing_more(wereld, punt)


async def test_what_is_not_seen_fails_the_step_and_leaves_the_rest_unplayed(wereld, tmp_path):
    async def mislukt():
        await wereld.expect(wereld.partners[3], "mail", contains("plan"), "het plan", since=0, patience=0)

    async def nooit():
        raise AssertionError("played after a failure")

    nu = wereld.clock()
    niet = await play(wereld, [Scene(moment=nu, title="een", play=mislukt), Scene(moment=nu, title="twee", play=nooit)])
    assert niet == ["twee"]
    assert not wereld.report.summarise(niet, 1.0)
    regel = json.loads((tmp_path / "uit.json").read_text())
    assert regel["seen"] is None
    assert (regel["step"], regel["who"]) == ("een", "GGZ (behandelaar)")


def test_somebody_who_should_hear_nothing_and_does_fails_the_step(wereld):
    derde = wereld.derden()[0]
    wereld.expect_silence([derde], "niets", since=0)
    wereld.report.note(Seen(channel="mail", who=derde.who, at=wereld.clock(), text="het plan"))
    with pytest.raises(NotSeen):
        wereld.expect_silence([derde], "niets", since=0)


@pytest.mark.parametrize("gezien", [NAME_IN_MAIL, "de heer VAN DEN\n  VERZINSEL"])
def test_a_name_that_anybody_saw_fails_the_step(wereld, gezien):
    nowhere(wereld)
    wereld.report.note(Seen(channel="mail", who="Politie (wijkagent)", at=wereld.clock(), text="", html=gezien))
    with pytest.raises(NotSeen):
        nowhere(wereld)
