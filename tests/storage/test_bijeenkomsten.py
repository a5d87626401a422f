"""Meetings come back as they were kept, with the last answer of each member."""

from dataclasses import replace
from datetime import date

from commands.domain.bijeenkomst import ClientErbij, DeelnameSoort, IcoStand, Peilmoment
from tests.storage.bijeenkomsten import een_ico, kan, komt
from tests.storage.bouwers import na, zet_klaar


async def test_a_meeting_comes_back_as_it_was_kept_and_changed(opslag):
    casus, _ = await zet_klaar(opslag)
    eerst = een_ico(casus, stand=IcoStand.GEPLAND, moment=na(days=2), plaats="zaal 2", voorzitter="voorzitter")
    vervolg = een_ico(casus, gemaakt_op=na(days=1), momenten=(Peilmoment(nr=1, op=na(days=40)),))
    async with opslag.uow() as uow:
        await uow.bijeenkomsten.add_bijeenkomst(vervolg)
        await uow.bijeenkomsten.add_bijeenkomst(eerst)
        await uow.commit()
    async with opslag.uow() as uow:
        assert await uow.bijeenkomsten.of_casus(casus.id) == [eerst, vervolg]
        assert await uow.bijeenkomsten.find_uid(vervolg.uid) == vervolg
        assert await uow.bijeenkomsten.find_id("nergens") is None
        assert await uow.bijeenkomsten.planned_before(na(days=2)) == []
        assert await uow.bijeenkomsten.planned_before(na(days=3)) == [eerst]
        anders = replace(
            eerst,
            stand=IcoStand.AFGEZEGD,
            volgnummer=1,
            client=ClientErbij.AFGESPROKEN,
            client_op=date(2026, 3, 3),
            momenten=vervolg.momenten,
        )
        await uow.bijeenkomsten.save_bijeenkomst(anders)
        await uow.commit()
    async with opslag.uow() as uow:
        assert await uow.bijeenkomsten.find_id(eerst.id) == anders
        assert await uow.bijeenkomsten.planned_before(na(days=3)) == []


async def test_a_newer_answer_takes_the_place_of_an_older_one(opslag):
    casus, lid = await zet_klaar(opslag)
    ico = een_ico(casus)
    async with opslag.uow() as uow:
        await uow.bijeenkomsten.add_bijeenkomst(ico)
        await uow.bijeenkomsten.put_answer(ico.id, kan(lid, 1, 3))
        await uow.bijeenkomsten.put_participation(ico.id, komt(lid))
        await uow.commit()
    async with opslag.uow() as uow:
        assert await uow.bijeenkomsten.answers(ico.id) == [kan(lid, 1, 3)]
        assert await uow.bijeenkomsten.participations(ico.id) == [komt(lid)]
        await uow.bijeenkomsten.put_answer(ico.id, kan(lid))
        await uow.bijeenkomsten.put_participation(ico.id, komt(lid, DeelnameSoort.NEE, 2))
        assert await uow.bijeenkomsten.answers(ico.id) == [kan(lid)]
        assert await uow.bijeenkomsten.participations(ico.id) == [komt(lid, DeelnameSoort.NEE, 2)]
        await uow.bijeenkomsten.drop_answers(ico.id)
        assert await uow.bijeenkomsten.answers(ico.id) == []
        await uow.commit()
