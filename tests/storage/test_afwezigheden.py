"""Absences: one for each persoon, read from a day on."""

from dataclasses import replace
from datetime import date

from tests.storage.bouwers import een_afwezigheid, zet_klaar


async def test_a_newer_absence_takes_the_place_of_the_one_before(opslag):
    _, lid = await zet_klaar(opslag)
    weg = een_afwezigheid(lid.persoon, vervanger="q")
    langer = replace(weg, tot=date(2026, 12, 11), vervanger=None, uit_post=True)
    async with opslag.uow() as uow:
        await uow.afwezigheden.put_afwezigheid(weg)
        assert await uow.afwezigheden.since(date(2026, 12, 4)) == [weg]
        await uow.afwezigheden.put_afwezigheid(langer)
        await uow.commit()

    async with opslag.uow() as uow:
        assert await uow.afwezigheden.since(date(2026, 11, 1)) == [langer]
        assert await uow.afwezigheden.since(date(2026, 12, 12)) == []
        assert await uow.afwezigheden.remove_of(lid.persoon.id) is True
        assert await uow.afwezigheden.remove_of(lid.persoon.id) is False
        assert await uow.afwezigheden.since(date(2026, 11, 1)) == []
