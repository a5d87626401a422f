"""The outbox: each key once, one lane after the other, nobody held up by somebody else."""

import pytest

from commands.domain.rollen import Kanaal
from commands.ports import OutboxStatus, OutboxTask, SentMail
from tests.storage.bouwers import NU, een_bericht, een_uitgaande, na


async def zet_in(opslag, *rijen):
    async with opslag.uow() as uow:
        for rij in rijen:
            assert await uow.outbox.add_item(rij)
        await uow.commit()


async def te_doen(opslag, nu=NU, kanaal=Kanaal.MAIL, **grens):
    async with opslag.uow() as uow:
        return [rij.id for rij in await uow.outbox.due_items(kanaal, nu, **grens)]


async def test_a_row_comes_back_whole_with_its_number(opslag):
    vol = een_uitgaande(
        casus_id="c1",
        persoon_id="p1",
        deelnemer_id="d1",
        medewerker_id="m1",
        room="!kamer:hs.test",
        to_group=True,
        bericht=een_bericht(),
        target="<vraag@ggz.test>",
        task=OutboxTask.OPEN_PRIVATE_ROOM,
    )
    kaal = een_uitgaande(bericht=een_bericht())
    await zet_in(opslag, vol, kaal)
    async with opslag.uow() as uow:
        een, twee = await uow.outbox.due_items(Kanaal.MAIL, NU)
    assert een.number < twee.number
    for gekregen, gegeven in ((een, vol), (twee, kaal)):
        for veld in gegeven.__slots__:
            assert veld == "number" or getattr(gekregen, veld) == getattr(gegeven, veld), veld


async def test_a_key_is_queued_once_even_after_it_was_sent(opslag):
    rij = een_uitgaande()
    await zet_in(opslag, rij)
    async with opslag.uow() as uow:
        assert not await uow.outbox.add_item(een_uitgaande(key=rij.key))
        await uow.outbox.mark_sent(rij.id, external_id="<1@hs.test>", at=NU)
        assert not await uow.outbox.add_item(een_uitgaande(key=rij.key))
        assert await uow.outbox.has_key(rij.key)
        assert not await uow.outbox.has_key("nooit/geweest")
        await uow.commit()
    assert await te_doen(opslag) == []


async def test_only_the_head_of_a_lane_may_go_and_the_next_one_follows(opslag):
    een, twee, ander = een_uitgaande(lane="a"), een_uitgaande(lane="a"), een_uitgaande(lane="b")
    await zet_in(opslag, een, twee, ander)
    assert await te_doen(opslag) == [een.id, ander.id]
    async with opslag.uow() as uow:
        await uow.outbox.mark_sent(een.id, external_id="<1@hs.test>", at=NU)
        await uow.commit()
    assert await te_doen(opslag) == [twee.id, ander.id]


async def test_a_row_put_off_holds_up_its_own_lane_and_no_other(opslag):
    een, twee, ander = een_uitgaande(lane="a"), een_uitgaande(lane="a"), een_uitgaande(lane="b")
    await zet_in(opslag, een, twee, ander)
    async with opslag.uow() as uow:
        await uow.outbox.retry_later(een.id, retry_at=na(minutes=5))
        await uow.commit()
    assert await te_doen(opslag) == [ander.id]
    assert await te_doen(opslag, na(minutes=5)) == [een.id, ander.id]
    async with opslag.uow() as uow:
        assert [rij.tries for rij in await uow.outbox.due_items(Kanaal.MAIL, na(minutes=5))] == [1, 0]
        assert await uow.outbox.next_moment() == NU


@pytest.mark.parametrize(
    ("end", "status"), [("mark_given_up", OutboxStatus.GIVEN_UP), ("mark_void", OutboxStatus.VOID)]
)
async def test_a_row_given_up_or_no_longer_true_frees_its_lane(opslag, end, status):
    een, twee = een_uitgaande(lane="a"), een_uitgaande(lane="a")
    await zet_in(opslag, een, twee)
    async with opslag.uow() as uow:
        await getattr(uow.outbox, end)(een.id, at=NU)
        await uow.commit()
    assert await te_doen(opslag) == [twee.id]
    async with opslag.uow() as uow:
        assert await uow.outbox.count_by_status() == {status: 1, OutboxStatus.WAITING: 1}


async def test_a_row_waits_for_the_row_it_names_and_not_for_one_that_never_was(opslag):
    kamer = een_uitgaande(key="open/c1", kanaal=Kanaal.MATRIX)
    uitnodiging = een_uitgaande(waits_for="open/c1")
    los = een_uitgaande(waits_for="nooit/geweest")
    await zet_in(opslag, kamer, uitnodiging, los)
    assert await te_doen(opslag) == [los.id]
    async with opslag.uow() as uow:
        await uow.outbox.mark_sent(kamer.id, external_id="", at=NU)
        await uow.commit()
    assert await te_doen(opslag) == [uitnodiging.id, los.id]


async def test_channels_are_apart_and_the_oldest_go_first(opslag):
    rijen = [een_uitgaande(retry_at=na(minutes=-minuut)) for minuut in range(3)]
    await zet_in(opslag, *rijen, een_uitgaande(kanaal=Kanaal.MATRIX), een_uitgaande(retry_at=na(minutes=1)))
    assert await te_doen(opslag, limit=2) == [rij.id for rij in rijen[:2]]
    assert len(await te_doen(opslag, kanaal=Kanaal.MATRIX)) == 1


async def test_a_sent_row_is_found_by_its_external_id_with_its_text(opslag):
    rij = een_uitgaande(casus_id="c1", bericht=een_bericht())
    await zet_in(opslag, rij, een_uitgaande())
    async with opslag.uow() as uow:
        await uow.outbox.mark_sent(rij.id, external_id="$event", at=NU)
        await uow.commit()
    async with opslag.uow() as uow:
        gevonden = await uow.outbox.find_external("$event")
        assert gevonden.id == rij.id
        assert gevonden.status is OutboxStatus.SENT
        assert gevonden.bericht == rij.bericht
        assert await uow.outbox.find_external("") is None


async def test_a_thread_is_the_first_and_the_latest_mail_in_a_lane(opslag):
    zelfde = {"casus_id": "c1", "persoon_id": "p1", "lane": "mail/c1/p1"}
    rijen = [een_uitgaande(**zelfde) for _ in range(4)]
    andere = [een_uitgaande(casus_id="c2", persoon_id="p1"), een_uitgaande(**zelfde, kanaal=Kanaal.MATRIX)]
    async with opslag.uow() as uow:
        for rij in (*rijen, *andere):
            await uow.outbox.add_item(rij)
        te_doen = {rij.id: rij for rij in await uow.outbox.due_items(Kanaal.MAIL, NU)}
        nieuwste = te_doen[rijen[0].id], te_doen[andere[0].id]

        assert await uow.outbox.threads(nieuwste) == {rijen[0].id: (), andere[0].id: ()}
        await uow.outbox.mark_sent(rijen[0].id, external_id="<eerste>", at=NU)
        assert (await uow.outbox.threads(nieuwste))[rijen[0].id] == (SentMail(rijen[0].id, "<eerste>"),)
        await uow.outbox.mark_all_sent(
            [(rij.id, f"<{nummer}>", NU) for nummer, rij in enumerate((*rijen[1:], *andere))]
        )
        assert await uow.outbox.threads(nieuwste) == {
            rijen[0].id: (SentMail(rijen[0].id, "<eerste>"), SentMail(rijen[3].id, "<2>")),
            andere[0].id: (SentMail(andere[0].id, "<3>"),),
        }


async def test_a_mail_is_found_under_our_own_id_too_where_its_relay_gave_it_another(opslag):
    mail, event = een_uitgaande(), een_uitgaande(kanaal=Kanaal.MATRIX)
    await zet_in(opslag, mail, event)
    async with opslag.uow() as uow:
        await uow.outbox.mark_all_sent([(mail.id, "<nieuw@relay.test>", NU), (event.id, "$e", NU)])
        for extern_id in ("<nieuw@relay.test>", f"<{mail.id}@zvh.test>"):
            gevonden = await uow.outbox.find_external(extern_id)
            assert gevonden is not None
            assert gevonden.id == mail.id
            assert gevonden.is_known_as(extern_id)
        assert not gevonden.is_known_as("<ander@relay.test>")
        for extern_id in (f"<{event.id}@zvh.test>", f"<{mail.id}>", "<@zvh.test>", f"<{'a' * 32}@zvh.test>"):
            assert await uow.outbox.find_external(extern_id) is None


async def test_nothing_waits_in_an_empty_outbox(opslag):
    async with opslag.uow() as uow:
        assert await uow.outbox.next_moment() is None
        assert await uow.outbox.count_by_status() == {}


async def test_who_is_there_again_gets_what_waited_for_a_next_try_and_the_other_channel_waits_on(opslag):
    klaar, later, ander = een_uitgaande(), een_uitgaande(), een_uitgaande(kanaal=Kanaal.MATRIX)
    gegeven = een_uitgaande()
    await zet_in(opslag, klaar, later, ander, gegeven)
    async with opslag.uow() as uow:
        for rij in (later, ander):
            await uow.outbox.retry_later(rij.id, retry_at=na(hours=1))
        await uow.outbox.retry_later(gegeven.id, retry_at=na(hours=1))
        await uow.outbox.mark_given_up(gegeven.id, at=NU)
        assert await uow.outbox.resume(Kanaal.MAIL, at=NU) == 1
        assert await uow.outbox.resume(Kanaal.MAIL, at=NU) == 0
        await uow.commit()
    assert await te_doen(opslag) == [klaar.id, later.id]
    assert await te_doen(opslag, kanaal=Kanaal.MATRIX) == []


@pytest.mark.parametrize("taak", [OutboxTask.OPEN_ROOM, OutboxTask.OPEN_PRIVATE_ROOM, OutboxTask.SAY])
async def test_only_the_opening_of_a_room_that_was_given_up_is_queued_again_and_at_its_old_place(opslag, taak):
    opening = een_uitgaande(task=taak, lane="kamer")
    achter = een_uitgaande(lane="kamer")
    await zet_in(opslag, opening, achter)
    nieuw = een_uitgaande(task=taak, lane="kamer", key=opening.key, created_at=na(hours=9), retry_at=na(hours=9))
    async with opslag.uow() as uow:
        await uow.outbox.retry_later(opening.id, retry_at=NU)
        assert not await uow.outbox.add_item(nieuw)
        await uow.outbox.mark_given_up(opening.id, at=NU)
        assert await uow.outbox.add_item(nieuw) is (taak is not OutboxTask.SAY)
        await uow.commit()
        if taak is not OutboxTask.SAY:
            [rij] = await uow.outbox.due_items(Kanaal.MAIL, na(hours=9))
            assert (rij.id, rij.tries, rij.created_at) == (opening.id, 0, na(hours=9))
            assert rij.number < achter.number or achter.number == 0
            await uow.outbox.mark_sent(opening.id, external_id="", at=NU)
            assert not await uow.outbox.add_item(nieuw)


async def test_with_a_quota_what_is_urgent_goes_first_and_the_order_of_a_lane_stays(opslag):
    woorden = een_uitgaande(key="bericht/1", lane="a")
    ook_haar_vraag = een_uitgaande(key="klok/herinnering/1", lane="a")
    nieuws = een_uitgaande(key="nieuws/1", lane="b")
    spoed = een_uitgaande(key="bericht/spoed/1", lane="c")
    antwoord = een_uitgaande(key="antwoord/1", lane="d")
    await zet_in(opslag, nieuws, woorden, ook_haar_vraag, spoed, antwoord)
    assert await te_doen(opslag) == [een.id for een in (nieuws, woorden, spoed, antwoord)]
    assert await te_doen(opslag, urgent_first=True) == [een.id for een in (woorden, spoed, antwoord, nieuws)]
    assert await te_doen(opslag, urgent_first=True, limit=3) == [een.id for een in (woorden, spoed, antwoord)]


async def test_what_waited_for_an_hour_is_passed_by_no_more(opslag):
    nieuws, antwoord = een_uitgaande(key="nieuws/1", lane="a"), een_uitgaande(key="antwoord/1", lane="b")
    await zet_in(opslag, nieuws, antwoord)
    assert await te_doen(opslag, na(minutes=59), urgent_first=True) == [antwoord.id, nieuws.id]
    assert await te_doen(opslag, na(minutes=60), urgent_first=True) == [nieuws.id, antwoord.id]
