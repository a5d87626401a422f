"""Many in one question: the same as one by one, in the same order."""

from dataclasses import replace

from commands.domain.rollen import Kanaal
from commands.ports import LogRegel, OutboxTask
from tests.storage.bouwers import (
    NU,
    een_actiepunt,
    een_bericht,
    een_casus,
    een_deelnemer,
    een_herinnering,
    een_persoon,
    een_uitgaande,
    na,
)

NIEMAND = "0" * 31 + "x"


async def drie_casussen(uow):
    """Three casussen, each with two deelnemers and two points."""
    casussen = [een_casus(code=code) for code in ("K7Q2", "B4T9", "M3X8")]
    leden, punten = [], []
    for casus in casussen:
        await uow.casussen.add_casus(casus)
        for nummer in (1, 2):
            persoon = een_persoon()
            leden.append(een_deelnemer(casus, persoon))
            punten.append(een_actiepunt(casus, leden[-1], nummer=nummer))
            await uow.personen.add_persoon(persoon)
            await uow.deelnemers.add_deelnemer(leden[-1])
            await uow.actiepunten.add_actiepunt(punten[-1])
    await uow.commit()
    return casussen, leden, punten


async def test_who_and_what_is_asked_for_together_comes_back_whole_and_without_who_is_not_there(opslag):
    async with opslag.uow() as uow:
        casussen, leden, punten = await drie_casussen(uow)
    async with opslag.uow() as uow:
        ene, _, andere = casussen
        gevraagd = [ene.id, andere.id, NIEMAND]
        assert {casus.id: casus for casus in await uow.casussen.find_ids(gevraagd)} == {ene.id: ene, andere.id: andere}
        van_twee = [lid for lid in leden if lid.casus_id in gevraagd]
        assert sorted(await uow.deelnemers.of_casussen(gevraagd), key=lambda lid: lid.id) == van_twee
        assert await uow.deelnemers.find_ids([leden[3].id, NIEMAND]) == [leden[3]]
        assert await uow.actiepunten.find_ids([punten[5].id, punten[0].id, NIEMAND]) == [punten[0], punten[5]]


async def test_a_fresh_storage_opens_the_values_of_many_casussen(database, opslag):
    async with opslag.uow() as uow:
        _, leden, punten = await drie_casussen(uow)
    async with database.opslag().uow() as uow:
        gevonden = await uow.deelnemers.find_ids(lid.id for lid in leden)
        assert {lid.organisatie for lid in gevonden} == {"GGZ"}
        assert len(await uow.actiepunten.find_ids(punt.id for punt in punten)) == len(punten)


async def test_what_is_planned_for_many_subjects_comes_soonest_first(opslag):
    async with opslag.uow() as uow:
        (casus, *_), _, punten = await drie_casussen(uow)
        rijen = [een_herinnering(casus, punt.id, due_at=na(hours=9 - nummer)) for nummer, punt in enumerate(punten)]
        await uow.herinneringen.plan_all(rijen)
        await uow.herinneringen.make_void(punten[1].id)
        gevonden = await uow.herinneringen.planned_for_all([punten[0].id, punten[1].id, punten[2].id])
        assert gevonden == [rijen[2], rijen[0]]


async def test_rows_queued_together_keep_their_order_and_each_key_once(opslag):
    rijen = [een_uitgaande(casus_id=f"c{nummer % 3}", bericht=een_bericht(f"{nummer}")) for nummer in range(30)]
    dubbel = replace(rijen[7], id=NIEMAND)
    async with opslag.uow() as uow:
        assert await uow.outbox.add_items([]) == 0
        assert await uow.outbox.add_items([*rijen[:10], dubbel]) == 10
        assert await uow.outbox.add_items(rijen) == 20
        await uow.commit()
    async with opslag.uow() as uow:
        gevonden = await uow.outbox.due_items(Kanaal.MAIL, NU)
        assert [rij.id for rij in gevonden] == [rij.id for rij in rijen]
        assert [rij.bericht for rij in gevonden] == [rij.bericht for rij in rijen]
        assert [rij.number for rij in gevonden] == sorted(rij.number for rij in gevonden)


async def test_of_rooms_asked_for_together_those_given_up_are_tried_anew(opslag):
    openen = [een_uitgaande(task=OutboxTask.OPEN_PRIVATE_ROOM, kanaal=Kanaal.MATRIX) for _ in range(3)]
    async with opslag.uow() as uow:
        assert await uow.outbox.add_items(openen) == 3
        await uow.outbox.mark_given_up(openen[1].id, at=NU)
        await uow.outbox.mark_sent(openen[2].id, external_id="", at=NU)
        opnieuw = [replace(rij, id=f"{nummer}", retry_at=na(days=1)) for nummer, rij in enumerate(openen)]
        assert await uow.outbox.add_items(opnieuw) == 1
        assert {rij.id for rij in await uow.outbox.due_items(Kanaal.MATRIX, na(days=1))} == {openen[0].id, openen[1].id}


async def test_lines_noted_together_stand_in_their_order(opslag):
    regels = [
        LogRegel(
            actor="klok", actie="actie_vandaag", object=f"{nummer}", resultaat="", herkomst="klok", op=NU, casus_id="c1"
        )
        for nummer in range(40)
    ]
    async with opslag.uow() as uow:
        await uow.logboek.write_lines([])
        await uow.logboek.write_lines(regels)
        await uow.commit()
    async with opslag.uow() as uow:
        assert await uow.logboek.of_casus("c1") == regels
