"""The sweep told as stories: who hears what, when, once.

SOURCES: C1, C2, C3, C4, C5, C6, C22, C23, C24, C25, C26, C27.
"""

from datetime import date

import pytest

from commands.domain.actiepunt import FeedbackSoort
from commands.domain.casus import Fase
from commands.domain.rollen import Rol
from tests.domain.kalender import lokaal

DONDERDAG = date(2026, 11, 12)


@pytest.fixture
async def regie(kantoor):
    return await kantoor.medewerker(Rol.PROCESREGISSEUR, await kantoor.persoon("regie"))


@pytest.fixture
async def manager(kantoor):
    return await kantoor.medewerker(Rol.MANAGER, await kantoor.persoon("manager"))


@pytest.fixture
async def beheerder(kantoor):
    return await kantoor.medewerker(Rol.BEHEERDER, await kantoor.persoon("beheerder"))


@pytest.fixture
async def casus(kantoor, regie):
    return await kantoor.casus("K7Q2", regie)


@pytest.fixture
async def houder(kantoor, casus):
    return await kantoor.lid(casus, await kantoor.persoon("houder"), casushouder=True)


@pytest.fixture
async def ggz(kantoor, casus):
    return await kantoor.lid(casus, await kantoor.persoon("ggz"))


async def test_a_silent_partner_sets_off_the_whole_ladder_each_step_on_its_day(
    kantoor, casus, houder, ggz, regie, manager
):
    await kantoor.punt(casus, 3, ggz, DONDERDAG)
    gehoord = {}
    for dag in ("09", "10", "11", "12", "13", "16", "17", "18", "19", "20", "23", "24", "25", "26", "27"):
        if post := await kantoor.post(f"2026-11-{dag} 09:00"):
            gehoord[dag] = set(post)
    assert gehoord == {"09": {"ggz"}, "12": {"ggz"}, "16": {"houder"}, "19": {"regie"}, "26": {"manager"}}
    assert await kantoor.volgende() == "do 2026-12-10 09:00"


async def test_a_reminder_names_the_next_step_and_its_day(kantoor, casus, houder, ggz):
    await kantoor.punt(casus, 3, ggz, DONDERDAG)
    post = await kantoor.post("2026-11-09 09:00")
    assert "Dan vragen wij het nog één keer op donderdag 12 november 2026." in post["ggz"]


async def test_two_sweeps_at_one_moment_queue_once(kantoor, casus, houder, ggz):
    await kantoor.punt(casus, 3, ggz, DONDERDAG)
    assert await kantoor.veeg("2026-11-09 09:00") == 1
    assert await kantoor.veeg("2026-11-09 09:00") == 0
    assert len(await kantoor.lees_post()) == 1


async def test_a_person_with_three_points_gets_one_mail(kantoor, casus, houder, ggz):
    for nummer in (1, 2, 3):
        await kantoor.punt(casus, nummer, ggz, DONDERDAG)
    post = await kantoor.post("2026-11-09 09:00")
    assert post["ggz"].startswith("Casus K7Q2: 3 actiepunten vragen uw aandacht")
    assert all(f"Afspraak nummer {nummer}" in post["ggz"] for nummer in (1, 2, 3))


async def test_a_partner_in_two_casussen_is_never_told_of_both_in_one_mail(kantoor, casus, houder, ggz, regie):
    ander = await kantoor.casus("B4T9", regie)
    daar = await kantoor.lid(ander, ggz.persoon)
    await kantoor.punt(casus, 1, ggz, DONDERDAG)
    await kantoor.punt(ander, 2, daar, DONDERDAG)
    assert await kantoor.veeg("2026-11-09 09:00") == 1
    assert await kantoor.veeg("2026-11-10 09:00") == 1
    teksten = await kantoor.lees_losse_post()
    assert len(teksten) == 2
    assert not [tekst for tekst in teksten if "K7Q2" in tekst and "B4T9" in tekst]


async def test_a_procesregisseur_hears_of_two_casussen_in_one_mail(kantoor, casus, houder, ggz, regie):
    ander = await kantoor.casus("B4T9", regie)
    daar = await kantoor.lid(ander)
    await kantoor.punt(casus, 1, ggz, DONDERDAG)
    await kantoor.punt(ander, 2, daar, DONDERDAG)
    await kantoor.veeg("2026-11-18 16:00")
    await kantoor.lees_losse_post()
    post = await kantoor.post("2026-11-19 09:00")
    assert post["regie"].startswith("2 onderwerpen in 2 casussen")


async def test_three_weeks_down_gives_each_person_one_message(kantoor, casus, houder, ggz, regie, manager):
    for nummer in (1, 2):
        await kantoor.punt(casus, nummer, ggz, DONDERDAG)
    post = await kantoor.post("2026-11-30 14:00")
    assert set(post) == {"ggz", "manager"}
    assert "Eerdere berichten zijn niet op tijd verstuurd." in post["manager"]
    assert "Afspraak nummer 1" in post["ggz"]
    assert "Afspraak nummer 2" in post["ggz"]
    assert await kantoor.volgende() == "do 2026-12-10 09:00"


async def test_down_until_a_weekend_gives_one_message_on_monday(kantoor, casus, houder, ggz, regie, manager):
    await kantoor.punt(casus, 1, ggz, DONDERDAG)
    assert await kantoor.veeg("2026-11-28 11:00") == 0
    assert await kantoor.volgende() == "ma 2026-11-30 09:00"
    assert set(await kantoor.post("2026-11-30 09:00")) == {"ggz", "manager"}


async def test_late_at_night_nothing_is_said_and_the_bot_is_at_rest(kantoor, casus, houder, ggz):
    await kantoor.punt(casus, 1, ggz, DONDERDAG)
    assert await kantoor.veeg("2026-11-09 23:30") == 0
    assert await kantoor.volgende() == "di 2026-11-10 09:00"
    assert set(await kantoor.post("2026-11-10 09:00")) == {"ggz"}


@pytest.mark.parametrize(("soort", "volgende"), [("gereed", None), ("lukt_niet", "do 2026-11-12 09:00")])
async def test_an_answer_stops_the_ladder(kantoor, casus, houder, ggz, soort, volgende):
    punt = await kantoor.punt(casus, 1, ggz, DONDERDAG)
    await kantoor.post("2026-11-09 09:00")
    await kantoor.meld(punt, FeedbackSoort(soort))
    assert await kantoor.volgende() == volgende


async def test_a_row_of_an_older_version_is_dropped_at_the_sweep(kantoor, casus, houder, ggz):
    punt = await kantoor.punt(casus, 1, ggz, DONDERDAG)
    async with kantoor.opslag.uow() as uow:
        (eerste, *_) = await uow.herinneringen.planned_for(punt.id)
    await kantoor.meld(punt, FeedbackSoort.GEREED)
    async with kantoor.opslag.uow() as uow:
        await uow.herinneringen.plan_all([eerste])
        await uow.commit()
    assert await kantoor.post("2026-11-09 09:00") == {}
    assert ("actie_vooraf", "vervallen") in await kantoor.logboek(casus)


async def test_uitstel_reminds_again_from_the_new_date(kantoor, casus, houder, ggz):
    punt = await kantoor.punt(casus, 1, ggz, DONDERDAG)
    await kantoor.post("2026-11-09 09:00")
    await kantoor.meld(punt, FeedbackSoort.UITSTEL, uiterlijk=date(2026, 12, 3))
    assert await kantoor.volgende() == "ma 2026-11-30 09:00"


async def test_bezig_after_the_due_date_gives_two_more_days_before_the_casushouder(kantoor, casus, houder, ggz):
    punt = await kantoor.punt(casus, 1, ggz, DONDERDAG)
    await kantoor.post("2026-11-12 09:00")
    kantoor.nu = kantoor.nu.replace(day=13, hour=15)
    await kantoor.meld(punt, FeedbackSoort.BEZIG)
    assert await kantoor.volgende() == "di 2026-11-17 09:00"
    post = await kantoor.post("2026-11-17 09:00")
    assert "Laatste antwoord: bezig, op 13 november." in post["houder"]


async def test_a_casus_that_closed_meanwhile_says_nothing(kantoor, regie):
    dicht = await kantoor.casus("B4T9", regie, fase=Fase.GESLOTEN)
    lid = await kantoor.lid(dicht)
    await kantoor.punt(dicht, 1, lid, DONDERDAG)
    assert await kantoor.post("2026-11-09 09:00") == {}


async def test_two_roles_are_one_message(kantoor, casus, regie, manager):
    zelf = await kantoor.lid(casus, regie.persoon, casushouder=True)
    await kantoor.punt(casus, 1, zelf, DONDERDAG)
    await kantoor.contact(casus, Rol.PROCESREGISSEUR, date(2026, 10, 15))
    post = await kantoor.post("2026-11-12 09:00")
    assert set(post) == {"regie"}
    assert "Afspraak nummer 1" in post["regie"]
    assert "is er contact geweest?" in post["regie"]


async def test_one_who_is_procesregisseur_and_manager_is_told_once_in_both_roles(kantoor, regie):
    await kantoor.medewerker(Rol.MANAGER, regie.persoon)
    await kantoor.casus("B4T9", regie, fase=Fase.CONCEPT, ico=date(2026, 11, 3))
    await kantoor.post("2026-11-09 09:00")
    post = await kantoor.post("2026-11-10 09:00")
    assert post["regie"].count("vrijgeven B4T9") == 1


@pytest.mark.parametrize(
    ("gepland", "uiterlijk", "vooraf", "vandaag"),
    [
        ("2026-10-05 10:00", date(2026, 10, 26), "2026-10-21", "2026-10-26"),  # winter time from 25-10-2026
        ("2027-03-05 10:00", date(2027, 3, 30), "2027-03-23", "2027-03-30"),  # summer time from 28-03-2027
    ],
)
async def test_nine_o_clock_stays_nine_o_clock_over_both_changes(
    kantoor, casus, houder, ggz, gepland, uiterlijk, vooraf, vandaag
):
    kantoor.nu = lokaal(gepland)
    await kantoor.punt(casus, 1, ggz, uiterlijk)
    for dag in (vooraf, vandaag):
        assert await kantoor.veeg(f"{dag} 08:59") == 0
        assert await kantoor.veeg(f"{dag} 09:00") == 1
