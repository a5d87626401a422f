"""The keeping of a casus: what is noted last counts."""

from dataclasses import replace
from datetime import date

from commands.domain.bewaren import Bewaring, Verlenging
from tests.storage.bouwers import zet_klaar


async def test_what_is_noted_takes_the_place_of_what_was(opslag):
    casus, lid = await zet_klaar(opslag)
    verlengd = Bewaring(
        casus_id=casus.id, verlengingen=(Verlenging(tot=date(2032, 1, 5), van=(lid.id,), op=date(2031, 1, 5)),)
    )
    async with opslag.uow() as uow:
        assert await uow.bewaringen.of_casus(casus.id) == Bewaring(casus_id=casus.id)
        await uow.bewaringen.put_bewaring(verlengd)
        await uow.bewaringen.put_bewaring(
            replace(verlengd, bezwaar_sinds=date(2031, 2, 1), schaduw_sinds=date(2030, 2, 1))
        )
        await uow.commit()

    async with opslag.uow() as uow:
        [een] = await uow.bewaringen.all_bewaringen()
        assert een == await uow.bewaringen.of_casus(casus.id)
        assert (een.verlengingen, een.bezwaar_sinds) == (verlengd.verlengingen, date(2031, 2, 1))
        assert een.schaduw_sinds == date(2030, 2, 1)
