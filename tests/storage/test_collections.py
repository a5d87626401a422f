"""Each collection gives back what was put in, on both databases."""

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import pytest
from sqlalchemy.exc import IntegrityError, StatementError

from commands.domain.actiepunt import Status, antwoord
from commands.domain.casus import Fase
from commands.domain.rollen import Kanaal
from commands.domain.weigering import ActiepuntOnbekend, CasusOnbekend, DeelnemerOnbekend
from commands.messages import Bijlage
from commands.ports import LogRegel, OnbekendeAfzender
from storage.collections.onbekenden import KEPT
from tests.storage.bouwers import (
    NU,
    een_actiepunt,
    een_antwoord,
    een_casus,
    een_persoon,
    een_plan,
    na,
    zet_klaar,
)


async def test_a_casus_is_found_by_id_code_room_and_phase(opslag):
    casus = een_casus(ico_op=date(2026, 3, 1))
    async with opslag.uow() as uow:
        await uow.casussen.add_casus(casus)
        await uow.commit()
    open_ = replace(casus, fase=Fase.LOPEND, vrijgegeven_op=na(hours=1), kamer="!kamer:hs.test")
    async with opslag.uow() as uow:
        assert await uow.casussen.get_casus(casus.id) == casus
        await uow.casussen.save_casus(open_)
        await uow.commit()
    async with opslag.uow() as uow:
        assert await uow.casussen.find_code("k7q2") == open_
        assert await uow.casussen.find_room("!kamer:hs.test") == open_
        assert await uow.casussen.all_casussen(fase=Fase.LOPEND) == [open_]
        assert await uow.casussen.all_casussen(fase=Fase.CONCEPT) == []
        assert await uow.casussen.all_casussen() == [open_]
        assert await uow.casussen.find_room("!andere:hs.test") is None


async def test_what_is_not_there_is_refused_by_get_and_none_for_find(opslag):
    async with opslag.uow() as uow:
        with pytest.raises(CasusOnbekend):
            await uow.casussen.get_casus("weg")
        with pytest.raises(DeelnemerOnbekend):
            await uow.personen.get_persoon("weg")
        with pytest.raises(DeelnemerOnbekend):
            await uow.deelnemers.get_deelnemer("weg")
        with pytest.raises(DeelnemerOnbekend):
            await uow.medewerkers.get_medewerker("weg")
        with pytest.raises(ActiepuntOnbekend) as fout:
            await uow.actiepunten.get_actiepunt(een_casus(), 7)
        assert fout.value.gegevens == {"code": "K7Q2", "nummer": 7}
        assert await uow.casussen.find_code("K7Q2") is None
        assert await uow.personen.find_email("niemand@ggz.test") is None
        assert await uow.deelnemers.find_token("x") is None
        assert await uow.medewerkers.find_token("x") is None
        assert await uow.plannen.find_newest("weg") is None
        assert await uow.actiepunten.find_id("weg") is None
        assert await uow.outbox.find_external("<weg@hs.test>") is None
        assert await uow.inbox.find_failure("F-48213") is None
        assert await uow.cursors.get("weg") is None


async def test_saving_what_was_never_added_is_an_error(opslag):
    async with opslag.uow() as uow:
        with pytest.raises(LookupError):
            await uow.casussen.save_casus(een_casus())
        with pytest.raises(LookupError):
            await uow.outbox.mark_sent("weg", external_id="x", at=NU)
        with pytest.raises(LookupError):
            await uow.inbox.mark_handled("weg")


async def test_the_newest_plan_comes_back_whole(opslag):
    casus, _ = await zet_klaar(opslag)
    eerste, tweede = een_plan(casus), een_plan(casus, versie=2)
    async with opslag.uow() as uow:
        await uow.plannen.add_plan(tweede)
        await uow.plannen.add_plan(eerste)
        assert await uow.plannen.find_newest(casus.id) == tweede
        await uow.plannen.save_plan(replace(tweede, vrijgegeven_op=na(days=1)))
        await uow.commit()
    async with opslag.uow() as uow:
        assert await uow.plannen.find_newest(casus.id) == replace(tweede, vrijgegeven_op=na(days=1))


async def test_the_plan_that_runs_is_the_newest_that_was_released_and_every_version_is_kept(opslag):
    casus, _ = await zet_klaar(opslag)
    eerste, tweede, derde = (een_plan(casus, versie=nr) for nr in (1, 2, 3))
    eerste, tweede = (replace(een, vrijgegeven_op=na(days=nr)) for nr, een in enumerate((eerste, tweede)))
    async with opslag.uow() as uow:
        assert await uow.plannen.find_running(casus.id) is None
        for een in (derde, eerste, tweede):
            await uow.plannen.add_plan(een)
        await uow.commit()
    async with opslag.uow() as uow:
        assert await uow.plannen.find_running(casus.id) == tweede
        assert await uow.plannen.of_casus(casus.id) == [eerste, tweede, derde]
        assert await uow.plannen.of_casus("weg") == []


async def test_actiepunten_come_back_in_order_and_feedback_as_it_was_given_whatever_the_clock_says(opslag):
    casus, deelnemer = await zet_klaar(opslag)
    tweede, eerste = een_actiepunt(casus, nummer=2, uiterlijk=None), een_actiepunt(casus, deelnemer)
    # three at one moment, their ids in no order, and one after the clock was put back
    gegeven = [een_antwoord(eerste, id=een * 32, op=na(hours=uur)) for een, uur in (("c", 2), ("a", 2), ("b", 2))]
    gegeven.append(een_antwoord(eerste, op=na(hours=1)))
    elders = een_antwoord(tweede, op=na(hours=2))
    async with opslag.uow() as uow:
        await uow.actiepunten.add_actiepunt(tweede)
        await uow.actiepunten.add_actiepunt(eerste)
        for een in (*gegeven[:2], elders, *gegeven[2:]):
            await uow.feedback.add_feedback(een)
        await uow.commit()
    beantwoord = antwoord(eerste, op=na(hours=2), status=Status.GEREED)
    async with opslag.uow() as uow:
        await uow.actiepunten.save_actiepunt(beantwoord)
        assert await uow.actiepunten.get_actiepunt(casus, 1) == beantwoord
        assert await uow.actiepunten.find_id(tweede.id) == tweede
        assert await uow.actiepunten.of_casus(casus.id) == [beantwoord, tweede]
        assert await uow.actiepunten.of_owner(deelnemer.id) == [beantwoord]
        assert await uow.feedback.of_actiepunt(eerste.id) == gegeven
        assert await uow.feedback.of_actiepunt(tweede.id) == [elders]


async def test_an_actiepunt_of_a_casus_that_is_not_there_is_refused(opslag):
    async with opslag.uow() as uow:
        with pytest.raises(IntegrityError):
            await uow.actiepunten.add_actiepunt(een_actiepunt(een_casus()))


async def test_cursors_move(opslag):
    async with opslag.uow() as uow:
        await uow.cursors.set("sync", "s1")
        await uow.cursors.set("sync", "s2")
        await uow.commit()
    async with opslag.uow() as uow:
        assert await uow.cursors.get("sync") == "s2"


async def test_unknown_senders_are_counted_per_address_channel_and_code(opslag):
    async with opslag.uow() as uow:
        await uow.onbekenden.count_message("iemand@elders.test", Kanaal.MAIL, "K7Q2", NU)
        await uow.onbekenden.count_message("Iemand@elders.test", Kanaal.MAIL, "K7Q2", na(hours=1))
        await uow.onbekenden.count_message("iemand@elders.test", Kanaal.MAIL, "", na(hours=2))
        await uow.commit()
    async with opslag.uow() as uow:
        gevonden = await uow.onbekenden.latest(20)
    een = OnbekendeAfzender(
        afzender="iemand@elders.test", kanaal=Kanaal.MAIL, casus_code="", aantal=1, laatst_op=na(hours=2)
    )
    assert gevonden == [een, replace(een, casus_code="K7Q2", aantal=2, laatst_op=na(hours=1))]


async def test_the_unknown_sender_who_wrote_longest_ago_makes_way(opslag):
    async with opslag.uow() as uow:
        for nr in range(KEPT + 1):
            await uow.onbekenden.count_message(f"{nr}@elders.test", Kanaal.MAIL, "", na(minutes=nr))
        await uow.onbekenden.count_message("1@elders.test", Kanaal.MAIL, "", na(minutes=KEPT + 1))
        await uow.commit()
    async with opslag.uow() as uow:
        gevonden = [een.afzender for een in await uow.onbekenden.latest(KEPT + 10)]
        assert len(gevonden) == await uow.onbekenden.count() == KEPT
    assert gevonden[0] == "1@elders.test"
    assert "0@elders.test" not in gevonden


async def test_the_waiting_room_holds_the_newest_plan_and_gives_it_once(opslag):
    persoon = een_persoon()
    oud, nieuw = (Bijlage(naam=f"{n}.docx", mime="application/x", inhoud=b"PK" + n.encode()) for n in ("oud", "nieuw"))
    async with opslag.uow() as uow:
        await uow.personen.add_persoon(persoon)
        await uow.waiting_plans.put_plan(persoon.id, oud, NU)
        await uow.waiting_plans.put_plan(persoon.id, nieuw, na(hours=1))
        await uow.commit()
    async with opslag.uow() as uow:
        assert await uow.waiting_plans.take_plan(persoon.id, since=na(hours=1)) == nieuw
        assert await uow.waiting_plans.take_plan(persoon.id, since=NU) is None
        await uow.waiting_plans.put_plan(persoon.id, oud, NU)
        assert await uow.waiting_plans.take_plan(persoon.id, since=na(hours=1)) is None


async def test_the_logboek_comes_back_in_the_order_it_was_written(opslag):
    regels = [
        LogRegel(actor="klok", actie="herinner", object="a1", resultaat=uit, herkomst="klok", op=NU, casus_id="c1")
        for uit in ("gedaan", "geweigerd")
    ]
    async with opslag.uow() as uow:
        for regel in (*regels, replace(regels[0], casus_id=None)):
            await uow.logboek.write_line(regel)
        await uow.commit()
    async with opslag.uow() as uow:
        assert await uow.logboek.of_casus("c1") == regels


async def test_a_moment_comes_back_as_the_same_moment_in_utc_and_a_naive_one_is_refused(opslag):
    zomer = datetime(2026, 7, 1, 12, 0, 0, 5, tzinfo=timezone(timedelta(hours=2)))
    casus = een_casus(geopend_op=zomer)
    async with opslag.uow() as uow:
        await uow.casussen.add_casus(casus)
        await uow.commit()
    async with opslag.uow() as uow:
        terug = (await uow.casussen.get_casus(casus.id)).geopend_op
        assert terug == zomer
        assert terug.utcoffset() == timedelta(0)
        with pytest.raises(StatementError, match="without a zone"):
            await uow.casussen.save_casus(replace(casus, geopend_op=zomer.replace(tzinfo=None)))
