"""The release of the plan and the rhythm of contact, through the sweep."""

from dataclasses import replace
from datetime import date

import pytest

from commands.domain.casus import Fase
from commands.domain.rollen import Rol
from commands.effects.termijnplan import plan_vrijgave, stop_casus, stop_vrijgave

ICO = date(2026, 11, 3)


@pytest.fixture
async def regie(kantoor):
    await kantoor.medewerker(Rol.MANAGER, await kantoor.persoon("manager"))
    return await kantoor.medewerker(Rol.PROCESREGISSEUR, await kantoor.persoon("regie"))


@pytest.fixture
async def casus(kantoor, regie):
    casus = await kantoor.casus("K7Q2", regie, ico=ICO)
    await kantoor.lid(casus, await kantoor.persoon("houder"), casushouder=True)
    return casus


async def gehoord(kantoor, *dagen):
    return {dag: set(await kantoor.post(f"{dag} 09:00")) for dag in dagen}


async def test_a_plan_that_is_not_released_is_asked_for_and_the_manager_hears_it_on_the_limit(kantoor, regie):
    await kantoor.casus("B4T9", regie, fase=Fase.CONCEPT, ico=ICO)
    assert await gehoord(kantoor, "2026-11-05", "2026-11-06", "2026-11-09", "2026-11-10", "2026-11-11") == {
        "2026-11-05": set(),
        "2026-11-06": {"regie"},
        "2026-11-09": {"regie"},
        "2026-11-10": {"regie", "manager"},
        "2026-11-11": {"regie"},
    }


async def test_a_released_plan_is_not_asked_for(kantoor, regie):
    casus = await kantoor.casus("B4T9", regie, fase=Fase.CONCEPT, ico=ICO)
    async with kantoor.opslag.uow() as uow:
        await uow.casussen.save_casus(replace(casus, fase=Fase.LOPEND, vrijgegeven_op=kantoor.nu))
        await uow.commit()
    assert await kantoor.post("2026-11-06 09:00") == {}
    async with kantoor.opslag.uow() as uow:
        await stop_vrijgave(uow, casus)
        await uow.commit()
    assert await kantoor.volgende() is None


async def test_a_plan_sent_again_with_the_same_ico_is_still_asked_for(kantoor, regie):
    casus = await kantoor.casus("B4T9", regie, fase=Fase.CONCEPT, ico=ICO)
    async with kantoor.opslag.uow() as uow:
        await plan_vrijgave(kantoor.transactions.within(uow, kantoor.nu), casus)
        await uow.commit()
    assert set(await kantoor.post("2026-11-06 09:00")) == {"regie"}


async def test_a_casus_without_ico_date_is_not_asked_for(kantoor, regie):
    await kantoor.casus("B4T9", regie, fase=Fase.CONCEPT)
    assert await kantoor.volgende() is None


async def test_each_role_is_asked_for_contact_by_his_own_clock(kantoor, casus):
    await kantoor.contact(casus, Rol.CASUSHOUDER, ICO)
    await kantoor.contact(casus, Rol.PROCESREGISSEUR, ICO)
    assert await gehoord(kantoor, "2026-12-01") == {"2026-12-01": {"regie", "houder"}}
    await kantoor.contact(casus, Rol.CASUSHOUDER, date(2026, 12, 1))
    assert await gehoord(kantoor, "2026-12-08", "2026-12-15", "2026-12-22", "2026-12-29") == {
        "2026-12-08": {"regie"},
        "2026-12-15": {"regie"},
        "2026-12-22": {"regie"},
        "2026-12-29": {"houder", "regie"},
    }


async def test_the_question_for_contact_names_the_next_one(kantoor, casus):
    await kantoor.contact(casus, Rol.CASUSHOUDER, ICO)
    post = await kantoor.post("2026-12-01 09:00")
    assert "het ICO van dinsdag 3 november 2026" in post["houder"]
    assert "Dan vragen wij het opnieuw, uiterlijk op dinsdag 8 december 2026." in post["houder"]


async def test_after_two_months_down_contact_is_asked_once_and_then_a_decision(kantoor, casus):
    await kantoor.contact(casus, Rol.CASUSHOUDER, ICO)
    assert await gehoord(kantoor, "2027-01-28", "2027-02-02", "2027-02-09", "2027-03-02") == {
        "2027-01-28": {"houder"},
        "2027-02-02": {"regie"},
        "2027-02-09": set(),
        "2027-03-02": {"regie"},
    }


async def test_contact_noted_twice_on_one_day_keeps_the_clock_running(kantoor, casus):
    for _ in range(2):
        await kantoor.contact(casus, Rol.CASUSHOUDER, ICO)
    assert await kantoor.volgende() == "di 2026-12-01 09:00"


async def test_a_casus_that_stops_asks_nothing_more(kantoor, casus):
    await kantoor.contact(casus, Rol.CASUSHOUDER, ICO)
    await kantoor.punt(casus, 1, None, date(2026, 11, 12))
    async with kantoor.opslag.uow() as uow:
        await stop_casus(uow, casus)
        await uow.commit()
    assert await kantoor.volgende() is None
