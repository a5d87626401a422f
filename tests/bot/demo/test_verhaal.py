"""The story engine: who plays what, when, and what a step that fails does to the rest."""

import io
import json
from datetime import UTC, date, datetime

import pytest

from bot.demo.cast import verdeel
from bot.demo.ketenbot import Klok
from bot.demo.plan import lees_plan, vul_aan
from bot.demo.report import Verslag
from bot.demo.seen import Gezien, bevat
from bot.demo.steps.toets import NAAM_IN_MAIL, nergens
from bot.demo.story import Scene, opening, speel, vervolg
from bot.demo.world import Mens, NietGezien, Wereld
from tests.bot.demo.maken import VOORBEELD, plan_in_word


class NepBot:
    """A ketenbot that is at rest and has something to do at fixed moments."""

    leeft = True

    def __init__(self, klok, momenten):
        self.klok = klok
        self.momenten = momenten

    async def status(self):
        volgende = next((moment for moment in self.momenten if moment > self.klok()), None)
        return {"rust": True, "klok": self.klok().isoformat(), "volgende": volgende and volgende.isoformat()}


class NepPost:
    """A mail server to which nothing comes."""

    bezorgd = 0


class NepKlant:
    """A mailbox or chat that stays empty."""

    async def kijk(self):
        return None


@pytest.fixture
def wereld(tmp_path):
    plan = vul_aan(lees_plan(plan_in_word(tmp_path / "plan.docx")), VOORBEELD)
    klok = Klok(tmp_path / "klok.txt", opening(plan))
    verslag = Verslag(klok, json_bestand=tmp_path / "uit.json", uit=io.StringIO())
    wereld = Wereld(
        plan=plan, klok=klok, bot=NepBot(klok, []), post=NepPost(), verslag=verslag, bot_matrix="@ketenbot:demo.test"
    )
    for index, partner in enumerate(plan.partners):
        mens = Mens(wie=partner.wie, partner=partner, index=index)
        mens.mail = NepKlant() if partner.email else None
        mens.matrix = NepKlant() if partner.matrix_id else None
        wereld.partners.append(mens)
    wereld.staf["procesregisseur"] = Mens(wie="procesregisseur", mail=NepKlant())
    yield wereld
    verslag.sluit()


def test_every_part_goes_to_somebody_on_the_right_channel(wereld):
    verdeling = verdeel(wereld)
    assert verdeling.ladder.wat == "Behandelplan bijstellen"
    assert verdeling.mail_klaar.wat == "Signalen delen"
    assert verdeling.kamer_bezig.wat == "Toezicht aanscherpen"
    assert verdeling.kamer_gereed.wat == "Huisbezoek (met tolk) plannen"
    assert verdeling.rest == ()


def test_the_scenes_run_from_the_day_after_the_ico_to_eight_weeks_after_it(wereld):
    lijst = vervolg(wereld)
    momenten = [scene.moment for scene in lijst]
    assert momenten == sorted(momenten)
    assert momenten[0].date() == date(2026, 11, 3)
    assert momenten[-1].date() == date(2026, 12, 28)
    assert sum("te laat" in scene.titel for scene in lijst) == 3


async def test_the_clock_steps_from_event_to_event(wereld, tmp_path):
    momenten = [datetime(2026, 11, 10, 8, 0, tzinfo=UTC), datetime(2026, 11, 13, 8, 0, tzinfo=UTC)]
    wereld.bot.momenten = momenten
    await wereld.rust()
    await wereld.verder(datetime(2026, 11, 11, 8, 0, tzinfo=UTC))
    assert wereld.klok() == datetime(2026, 11, 11, 8, 0, tzinfo=UTC)
    assert wereld.volgende == momenten[1]
    assert datetime.fromisoformat((tmp_path / "klok.txt").read_text().strip()) == wereld.klok()


async def test_what_is_not_seen_fails_the_step_and_leaves_the_rest_unplayed(wereld, tmp_path):
    async def mislukt():
        await wereld.verwacht(wereld.partners[3], "mail", bevat("plan"), "het plan", sinds=0, geduld=0)

    async def nooit():
        raise AssertionError("played after a failure")

    nu = wereld.klok()
    niet = await speel(
        wereld, [Scene(moment=nu, titel="een", speel=mislukt), Scene(moment=nu, titel="twee", speel=nooit)]
    )
    assert niet == ["twee"]
    assert not wereld.verslag.slot(niet, 1.0)
    regel = json.loads((tmp_path / "uit.json").read_text())
    assert regel["seen"] is None
    assert (regel["step"], regel["who"]) == ("een", "GGZ (behandelaar)")


def test_somebody_who_should_hear_nothing_and_does_fails_the_step(wereld):
    derde = wereld.derden()[0]
    wereld.stil([derde], "niets", sinds=0)
    wereld.verslag.noteer(Gezien(kanaal="mail", wie=derde.wie, op=wereld.klok(), tekst="het plan"))
    with pytest.raises(NietGezien):
        wereld.stil([derde], "niets", sinds=0)


@pytest.mark.parametrize("gezien", [NAAM_IN_MAIL, "de heer VAN DEN\n  VERZINSEL"])
def test_a_name_that_anybody_saw_fails_the_step(wereld, gezien):
    nergens(wereld)
    wereld.verslag.noteer(Gezien(kanaal="mail", wie="Politie (wijkagent)", op=wereld.klok(), tekst="", html=gezien))
    with pytest.raises(NietGezien):
        nergens(wereld)
