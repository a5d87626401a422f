"""News that waits for its hour: kept once, taken once, and erased when it is told."""

from datetime import timedelta

from commands.domain.meldingen import Meldingen
from tests.storage.bouwers import NU, een_casus, een_nieuws, een_persoon, na, zet_klaar


async def test_it_is_kept_once_and_found_when_it_is_due_in_its_order(opslag):
    casus, _ = await zet_klaar(opslag)
    eerste, tweede, later = (een_nieuws(casus), een_nieuws(casus), een_nieuws(casus, due_at=na(hours=1)))
    async with opslag.uow() as uow:
        assert await uow.nieuws.add_nieuws([eerste, tweede, later]) == 3
        assert await uow.nieuws.add_nieuws([eerste]) == 0
        await uow.commit()

    async with opslag.uow() as uow:
        assert await uow.nieuws.due_nieuws(NU, limit=10) == [eerste, tweede]
        assert await uow.nieuws.due_nieuws(NU, limit=1) == [eerste]
        assert await uow.nieuws.next_moment() == NU


async def test_what_is_taken_waits_no_more_keeps_no_words_and_never_comes_back(database, opslag):
    casus, _ = await zet_klaar(opslag)
    een, ander = een_nieuws(casus), een_nieuws(casus)
    async with opslag.uow() as uow:
        await uow.nieuws.add_nieuws([een, ander])
        assert await uow.nieuws.take([een.id], at=NU) == {een.id}
        assert await uow.nieuws.take([een.id, ander.id], at=NU) == {ander.id}
        assert await uow.nieuws.add_nieuws([een]) == 0
        await uow.commit()

    async with opslag.uow() as uow:
        assert await uow.nieuws.due_nieuws(NU, limit=10) == []
        assert await uow.nieuws.next_moment() is None
    assert await database.vraag("SELECT count(*) FROM nieuws WHERE blokken IS NOT NULL") == ["0"]


async def test_all_that_waits_for_one_person_is_put_off_together(opslag):
    casus, _ = await zet_klaar(opslag)
    een, ander = een_nieuws(casus), een_nieuws(casus)
    zijn = een_nieuws(casus, persoon_id=een.persoon_id)
    async with opslag.uow() as uow:
        await uow.nieuws.add_nieuws([een, zijn, ander])
        await uow.nieuws.put_off_all_of(een.persoon_id, due_at=na(days=1))
        assert await uow.nieuws.due_nieuws(NU, limit=10) == [ander]
        await uow.nieuws.put_off([ander.id], due_at=na(days=2))
        assert await uow.nieuws.next_moment() == NU + timedelta(days=1)


async def test_a_casus_that_ends_takes_its_news_along(opslag):
    casus, _ = await zet_klaar(opslag)
    andere = een_casus(code="B2C3")
    blijft = een_nieuws(andere)
    async with opslag.uow() as uow:
        await uow.casussen.add_casus(andere)
        await uow.nieuws.add_nieuws([een_nieuws(casus), blijft])
        await uow.nieuws.forget_casus(casus.id, at=NU)
        assert await uow.nieuws.due_nieuws(NU, limit=10) == [blijft]


async def test_news_whose_key_is_gone_holds_up_no_other(database, opslag):
    casus, _ = await zet_klaar(opslag)
    andere = een_casus(code="B2C3")
    async with opslag.uow() as uow:
        await uow.casussen.add_casus(andere)
        await uow.nieuws.add_nieuws([een_nieuws(casus), een_nieuws(andere)])
        await uow.commit()
    await database.vraag(f"DELETE FROM sleutel WHERE doel = 'casus:{casus.id}'")

    async with database.opslag().uow() as uow:
        weg, leesbaar = await uow.nieuws.due_nieuws(NU, limit=10)
    assert weg.blokken is None
    assert leesbaar.blokken is not None


async def test_a_person_keeps_their_choice(opslag):
    persoon = een_persoon(meldingen=Meldingen.WEKELIJKS)
    async with opslag.uow() as uow:
        await uow.personen.add_persoon(persoon)
        assert await uow.personen.get_persoon(persoon.id) == persoon
