"""When a step reaches nobody: held, an alarm for the beheerder, never an instant climb (SOURCES: C5, C21, C24)."""

from contextlib import closing
from datetime import date
from sqlite3 import connect

import pytest

from commands.domain.casus import Fase
from commands.domain.rollen import Rol, Soort

DONDERDAG = date(2026, 11, 12)


@pytest.fixture
async def casus(kantoor):
    regie = await kantoor.medewerker(Rol.PROCESREGISSEUR, await kantoor.persoon("regie"))
    await kantoor.medewerker(Rol.BEHEERDER, await kantoor.persoon("beheerder"))
    return await kantoor.casus("K7Q2", regie)


@pytest.fixture
async def houder(kantoor, casus):
    return await kantoor.lid(casus, await kantoor.persoon("houder"), casushouder=True)


@pytest.fixture
async def ggz(kantoor, casus):
    return await kantoor.lid(casus, await kantoor.persoon("ggz"))


async def alle_post(kantoor, *dagen):
    return {dag: set(await kantoor.post(f"2026-{dag} 09:00")) for dag in dagen}


async def test_without_a_manager_the_last_step_waits_and_the_beheerder_hears_it_once(kantoor, casus, houder, ggz):
    await kantoor.punt(casus, 1, ggz, DONDERDAG)
    await alle_post(kantoor, "11-09", "11-12", "11-16", "11-19")
    post = await kantoor.post("2026-11-26 09:00")
    assert set(post) == {"beheerder"}
    assert "Casus K7Q2: er is geen manager ZVH" in post["beheerder"]
    assert "Afspraak nummer" not in post["beheerder"]
    assert await kantoor.volgende() == "vr 2026-11-27 09:00"
    assert await kantoor.post("2026-11-27 09:00") == {}
    await kantoor.medewerker(Rol.MANAGER, await kantoor.persoon("manager"))
    assert set(await kantoor.post("2026-11-30 09:00")) == {"manager"}
    assert await kantoor.volgende() == "do 2026-12-10 09:00"


async def test_without_a_casushouder_the_procesregisseur_hears_it_on_his_own_day_not_before(kantoor, casus, ggz):
    await kantoor.punt(casus, 1, ggz, DONDERDAG)
    await alle_post(kantoor, "11-09", "11-12")
    assert await alle_post(kantoor, "11-16", "11-17", "11-18", "11-19") == {
        "11-16": {"beheerder"},
        "11-17": set(),
        "11-18": set(),
        "11-19": {"regie"},
    }


async def test_an_owner_who_left_leaves_his_reminders_to_the_casushouder(kantoor, casus, houder, ggz):
    await kantoor.punt(casus, 1, ggz, DONDERDAG)
    await kantoor.vertrek(ggz)
    post = await kantoor.post("2026-11-09 09:00")
    assert set(post) == {"houder"}
    assert "Dit actiepunt heeft nu geen eigenaar." in post["houder"]


async def test_a_point_of_nobody_goes_to_the_casushouder(kantoor, casus, houder):
    await kantoor.punt(casus, 1, None, DONDERDAG)
    assert set(await kantoor.post("2026-11-09 09:00")) == {"houder"}


async def test_a_derde_gets_nothing_and_the_casushouder_is_asked_to_pass_it_on(kantoor, casus, houder):
    derde = await kantoor.lid(casus, await kantoor.persoon("derde"), soort=Soort.DERDE, organisatie="Woonstichting")
    await kantoor.punt(casus, 1, derde, DONDERDAG)
    post = await kantoor.post("2026-11-09 09:00")
    assert set(post) == {"houder"}
    assert "Woonstichting (behandelaar), krijgt geen berichten" in post["houder"]


async def test_a_procesregisseur_who_is_gone_is_replaced_by_all_others(kantoor, casus, houder, ggz):
    await kantoor.punt(casus, 1, ggz, DONDERDAG)
    await alle_post(kantoor, "11-09", "11-12", "11-16")
    for naam in ("regie2", "regie3"):
        await kantoor.medewerker(Rol.PROCESREGISSEUR, await kantoor.persoon(naam))
    async with kantoor.opslag.uow() as uow:
        await uow.medewerkers.remove_medewerker(casus.geopend_door)
        await uow.commit()
    assert set(await kantoor.post("2026-11-19 09:00")) == {"regie2", "regie3"}


async def test_with_nobody_at_all_the_sweep_goes_on_quietly(kantoor, casus, houder, ggz):
    await kantoor.punt(casus, 1, ggz, DONDERDAG)
    await alle_post(kantoor, "11-09", "11-12", "11-16", "11-19")
    async with kantoor.opslag.uow() as uow:
        for medewerker in await uow.medewerkers.all_medewerkers():
            await uow.medewerkers.remove_medewerker(medewerker.id)
        await uow.commit()
    assert await kantoor.veeg("2026-11-26 09:00") == 0
    assert ("actie_manager", "wacht") in await kantoor.logboek(casus)


async def test_one_point_that_cannot_be_read_holds_up_nobody_else(kantoor, casus, houder, ggz, databestand):
    stuk = await kantoor.punt(casus, 1, ggz, DONDERDAG)
    await kantoor.punt(casus, 2, ggz, DONDERDAG)
    with closing(connect(databestand)) as bestand, bestand:
        bestand.execute("UPDATE actiepunt SET wat = x'00' WHERE id = ?", (stuk.id,))
    post = await kantoor.post("2026-11-09 09:00")
    assert set(post) == {"ggz", "beheerder"}
    assert "Afspraak nummer 2" in post["ggz"]
    assert "Casus K7Q2: een herinnering kon niet worden gemaakt." in post["beheerder"]
    assert await kantoor.volgende() == "di 2026-11-10 09:00"
    assert [uitkomst for _, uitkomst in await kantoor.logboek(casus) if uitkomst.startswith("mislukt:")]


async def test_a_plan_past_its_week_reaches_the_procesregisseur_though_there_is_no_manager(kantoor, casus):
    regie = await kantoor.medewerker(Rol.PROCESREGISSEUR, await kantoor.persoon("regie2"))
    await kantoor.casus("B4T9", regie, fase=Fase.CONCEPT, ico=date(2026, 11, 3))
    assert await alle_post(kantoor, "11-06", "11-09", "11-10") == {
        "11-06": {"regie2"},
        "11-09": {"regie2"},
        "11-10": {"regie2", "beheerder"},
    }
    assert await kantoor.volgende() == "wo 2026-11-11 09:00"
