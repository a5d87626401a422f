"""What counts only after another agrees, in the order in which it was asked."""

from dataclasses import replace
from datetime import date

from commands.domain.verzoek import VerzoekSoort
from tests.storage.bouwers import NU, een_actiepunt, zet_klaar
from tests.storage.verzoeken import een_verzoek


async def test_it_comes_back_as_it_was_asked_with_its_answer(opslag):
    casus, deelnemer = await zet_klaar(opslag)
    punt = een_actiepunt(casus, deelnemer)
    eerst = een_verzoek(punt, aan=("a", "b"), tekst="met verlof")
    later = een_verzoek(punt, soort=VerzoekSoort.UITSTEL, dag=date(2026, 12, 4))
    async with opslag.uow() as uow:
        await uow.actiepunten.add_actiepunt(punt)
        await uow.verzoeken.add_verzoek(eerst)
        await uow.verzoeken.add_verzoek(later)
        await uow.commit()
    async with opslag.uow() as uow:
        assert await uow.verzoeken.of_actiepunt(punt.id) == [eerst, later]
        assert await uow.verzoeken.find_id("nergens") is None
        beantwoord = replace(eerst, aan=("b",), beantwoord_op=NU, akkoord=True, door="b")
        await uow.verzoeken.save_verzoek(beantwoord)
        await uow.commit()
    async with opslag.uow() as uow:
        assert await uow.verzoeken.find_id(eerst.id) == beantwoord


async def test_all_owners_of_an_actiepunt_come_back_each_with_their_part(opslag):
    from commands.domain.actiepunt import Status

    casus, deelnemer = await zet_klaar(opslag)
    samen = replace(
        een_actiepunt(casus, deelnemer),
        eigenaars=("ander", deelnemer.id),
        ieder=True,
        delen=((deelnemer.id, Status.GEREED), ("ander", Status.OPEN)),
    )
    async with opslag.uow() as uow:
        await uow.actiepunten.add_actiepunt(replace(samen, eigenaars=(deelnemer.id, "ander")))
        assert await uow.actiepunten.of_owner(deelnemer.id) == [replace(samen, eigenaars=(deelnemer.id, "ander"))]
        await uow.actiepunten.save_actiepunt(replace(samen, eigenaars=(deelnemer.id,), ieder=False, delen=()))
        assert (await uow.actiepunten.of_owner(deelnemer.id))[0].eigenaars == (deelnemer.id,)
