"""Reminders: planned once, due in order, void when answered."""

from dataclasses import replace

import pytest

from commands.domain.herinnering import HerinneringSoort, Stap
from tests.storage.bouwers import NU, een_herinnering, een_id, na, zet_klaar


@pytest.fixture
async def casus(opslag):
    return (await zet_klaar(opslag))[0]


async def test_due_ones_come_oldest_first_and_no_more_than_asked(opslag, casus):
    later, eerst, nog_niet = (een_herinnering(casus, een_id(), due_at=na(hours=uur)) for uur in (0, -1, 1))
    async with opslag.uow() as uow:
        await uow.herinneringen.plan_all([later, eerst, nog_niet])
        await uow.commit()
    async with opslag.uow() as uow:
        assert await uow.herinneringen.due_herinneringen(NU) == [eerst, later]
        assert await uow.herinneringen.due_herinneringen(NU, limit=1) == [eerst]
        assert await uow.herinneringen.next_moment() == eerst.due_at


async def test_one_that_is_planned_or_handled_is_not_planned_again(opslag, casus):
    herinnering = een_herinnering(casus, een_id())
    nogmaals = replace(herinnering, id=een_id(), due_at=na(days=1))
    async with opslag.uow() as uow:
        await uow.herinneringen.plan_all([herinnering, nogmaals])
        assert await uow.herinneringen.planned_for(herinnering.onderwerp_id) == [herinnering]
        await uow.herinneringen.mark_handled([herinnering.id], at=NU)
        await uow.herinneringen.plan_all([nogmaals])
        assert await uow.herinneringen.due_herinneringen(na(days=2)) == []
        assert await uow.herinneringen.next_moment() is None


async def test_one_that_was_void_is_planned_anew(opslag, casus):
    herinnering = een_herinnering(casus, een_id())
    nogmaals = replace(herinnering, id=een_id(), due_at=na(days=1))
    async with opslag.uow() as uow:
        await uow.herinneringen.plan_all([herinnering])
        await uow.herinneringen.make_void(herinnering.onderwerp_id)
        await uow.herinneringen.plan_all([nogmaals])
        await uow.commit()
    async with opslag.uow() as uow:
        assert await uow.herinneringen.due_herinneringen(na(days=2)) == [nogmaals]


async def test_another_step_repeat_or_version_is_another_reminder(opslag, casus):
    basis = een_herinnering(casus, een_id())
    verschillen = ({}, {"stap": Stap.ACTIE_VANDAAG}, {"volgnummer": 5}, {"versie": 2}, {"onderwerp_id": een_id()})
    anderen = [replace(basis, id=een_id(), **anders) for anders in verschillen]
    async with opslag.uow() as uow:
        await uow.herinneringen.plan_all(anderen)
        assert sorted(rij.id for rij in await uow.herinneringen.due_herinneringen(NU)) == [rij.id for rij in anderen]


async def test_void_takes_only_this_subject_kind_and_step(opslag, casus):
    onderwerp = casus.id
    contact = een_herinnering(
        casus, onderwerp, soort=HerinneringSoort.CONTACT, stap=Stap.CONTACT_CASUSHOUDER, due_at=na(hours=-3)
    )
    ander_contact = replace(contact, id=een_id(), stap=Stap.CONTACT_PROCESREGISSEUR, due_at=na(hours=-2))
    plan = een_herinnering(casus, onderwerp, soort=HerinneringSoort.PLAN, stap=Stap.PLAN_GEVRAAGD, due_at=na(hours=-1))
    elders = een_herinnering(casus, een_id())
    async with opslag.uow() as uow:
        await uow.herinneringen.plan_all([contact, ander_contact, plan, elders])
        await uow.herinneringen.make_void(onderwerp, soort="contact", stap="contact_casushouder")
        assert await uow.herinneringen.due_herinneringen(NU) == [ander_contact, plan, elders]
        await uow.herinneringen.make_void(onderwerp, soort="contact")
        assert await uow.herinneringen.due_herinneringen(NU) == [plan, elders]
        await uow.herinneringen.make_void(onderwerp)
        assert await uow.herinneringen.due_herinneringen(NU) == [elders]


async def test_what_is_spread_keeps_the_moment_for_which_it_was_planned(opslag, casus):
    een, klaar = een_herinnering(casus, een_id()), een_herinnering(casus, een_id())
    async with opslag.uow() as uow:
        await uow.herinneringen.plan_all([een, klaar])
        await uow.herinneringen.mark_handled([klaar.id], at=NU)
        for dagen in (1, 2):
            await uow.herinneringen.spread([een.id, klaar.id], due_at=na(days=dagen))
        await uow.commit()
    async with opslag.uow() as uow:
        assert await uow.herinneringen.due_herinneringen(na(days=1)) == []
        assert await uow.herinneringen.due_herinneringen(na(days=2)) == [
            replace(een, due_at=na(days=2), eerst_op=een.due_at)
        ]
        await uow.herinneringen.make_void(een.onderwerp_id)
        await uow.herinneringen.plan_all([een])
        assert await uow.herinneringen.due_herinneringen(na(days=2)) == [een]


async def test_what_is_put_off_is_due_later_and_what_is_handled_stays_so(opslag, casus):
    een, klaar = een_herinnering(casus, een_id()), een_herinnering(casus, een_id())
    async with opslag.uow() as uow:
        await uow.herinneringen.plan_all([een, klaar])
        await uow.herinneringen.mark_handled([klaar.id], at=NU)
        await uow.herinneringen.put_off([een.id, klaar.id], due_at=na(hours=1))
        assert await uow.herinneringen.due_herinneringen(NU) == []
        assert await uow.herinneringen.due_herinneringen(na(hours=1)) == [replace(een, due_at=na(hours=1))]
