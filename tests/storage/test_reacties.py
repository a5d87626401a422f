"""Reactions are kept, and so is that one was taken away."""

from dataclasses import replace

from tests.storage.bijeenkomsten import een_ico, een_reactie, kan
from tests.storage.bouwers import na, zet_klaar


async def test_what_stands_is_given_in_order_and_what_was_taken_away_is_still_known(opslag):
    _, lid = await zet_klaar(opslag)
    een, twee = een_reactie(lid.persoon), een_reactie(lid.persoon, teken="2", op=na(days=1))
    elders = een_reactie(lid.persoon, onder="$ander")
    async with opslag.uow() as uow:
        for reactie in (twee, een, elders):
            await uow.reacties.put_reactie(reactie)
        await uow.commit()
    async with opslag.uow() as uow:
        assert await uow.reacties.standing("$peiling", lid.persoon.id) == [een, twee]
        assert await uow.reacties.standing("$peiling", "nobody") == []
        assert await uow.reacties.find_event("$nergens") is None
        await uow.reacties.put_reactie(replace(een, weg=True))
        await uow.commit()
    async with opslag.uow() as uow:
        assert await uow.reacties.standing("$peiling", lid.persoon.id) == [twee]
        assert await uow.reacties.find_event(een.extern_id) == replace(een, weg=True)


async def test_the_answer_of_one_member_goes_and_the_others_stay(opslag):
    casus, lid = await zet_klaar(opslag)
    ico, ander = een_ico(casus), een_ico(casus)
    async with opslag.uow() as uow:
        for een in (ico, ander):
            await uow.bijeenkomsten.add_bijeenkomst(een)
            await uow.bijeenkomsten.put_answer(een.id, kan(lid, 1))
        await uow.bijeenkomsten.drop_answer(ico.id, lid.id)
        await uow.commit()
    async with opslag.uow() as uow:
        assert await uow.bijeenkomsten.answers(ico.id) == []
        assert await uow.bijeenkomsten.answers(ander.id) == [kan(lid, 1)]
