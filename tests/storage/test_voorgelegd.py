"""Questions to the casushouder alone: kept under their number, and when they were answered."""

from dataclasses import replace

from tests.storage.bouwers import NU, een_vraag, zet_klaar


async def test_a_question_is_found_by_its_number_and_id_and_numbers_go_up(opslag):
    casus, _ = await zet_klaar(opslag)
    vraag = een_vraag(casus)
    async with opslag.uow() as uow:
        assert await uow.voorgelegd.next_number() == 1
        await uow.voorgelegd.add_voorgelegd(vraag)
        await uow.commit()

    async with opslag.uow() as uow:
        assert await uow.voorgelegd.find_number(1) == vraag
        assert await uow.voorgelegd.find_id(vraag.id) == vraag
        assert await uow.voorgelegd.find_number(2) is None
        assert await uow.voorgelegd.next_number() == 2


async def test_the_moment_of_the_answer_is_kept(opslag):
    casus, _ = await zet_klaar(opslag)
    vraag = een_vraag(casus)
    async with opslag.uow() as uow:
        await uow.voorgelegd.add_voorgelegd(vraag)
        await uow.voorgelegd.save_voorgelegd(replace(vraag, beantwoord_op=NU))
        await uow.commit()

    async with opslag.uow() as uow:
        gevonden = await uow.voorgelegd.find_id(vraag.id)
    assert gevonden is not None
    assert gevonden.beantwoord_op == NU
