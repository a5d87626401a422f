"""Held files: their bytes lie apart, go on their day, and die with their casus."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from commands.domain.bestanden import Bestandstand
from commands.domain.casus import Fase
from tests.storage.bestanden import een_bestand
from tests.storage.bouwers import NU, een_casus

BYTES = b"\x00een foto\xff" * 2000


async def test_what_was_kept_is_what_one_gets(opslag):
    casus = een_casus()
    een = een_bestand(casus, breedte=30, hoogte=40, in_kamer=True)
    async with opslag.uow() as uow:
        await uow.casussen.add_casus(casus)
        assert await uow.bestanden.next_number(casus.id) == 1
        await uow.bestanden.add_bestand(een, BYTES)
        await uow.commit()
    async with opslag.uow() as uow:
        assert await uow.bestanden.next_number(casus.id) == 2
        assert await uow.bestanden.find_id(een.id) == een
        assert await uow.bestanden.find_number(casus.id, 1) == een
        assert await uow.bestanden.open_of_casus(casus.id) == [een]
        assert await uow.bestanden.contents([een.id, "nooit"]) == {een.id: BYTES}
        assert await uow.bestanden.find_number("nooit", 1) is None


async def test_decided_it_waits_no_more_and_its_bytes_stay_until_they_are_erased(opslag):
    casus = een_casus()
    een = een_bestand(casus)
    async with opslag.uow() as uow:
        await uow.casussen.add_casus(casus)
        await uow.bestanden.add_bestand(een, BYTES)
        await uow.bestanden.save_bestand(replace(een, stand=Bestandstand.GEDEELD))
        await uow.commit()
    async with opslag.uow() as uow:
        assert await uow.bestanden.open_of_casus(casus.id) == []
        assert await uow.bestanden.contents([een.id]) == {een.id: BYTES}
        await uow.bestanden.erase_bestand(replace(een, stand=Bestandstand.WEG))
        assert uow.erased
        await uow.commit()
    async with opslag.uow() as uow:
        assert await uow.bestanden.contents([een.id]) == {}
        weg = await uow.bestanden.find_id(een.id)
        assert weg is not None
        assert (weg.stand, weg.tekst, weg.naam, weg.zonder) == (Bestandstand.WEG, "", "", ())


async def test_past_are_those_whose_time_is_over_or_whose_casus_closed(opslag):
    loopt, dicht = een_casus(fase=Fase.LOPEND), een_casus(code="B4T9", fase=Fase.GESLOTEN)
    straks, voorbij = een_bestand(loopt), een_bestand(loopt, nummer=2, tot=NU - timedelta(days=1))
    in_dicht, leeg = een_bestand(dicht), een_bestand(loopt, nummer=3, tot=NU - timedelta(days=2))
    async with opslag.uow() as uow:
        for casus in (loopt, dicht):
            await uow.casussen.add_casus(casus)
        for een in (straks, voorbij, in_dicht, leeg):
            await uow.bestanden.add_bestand(een, BYTES)
        await uow.bestanden.erase_bestand(leeg)
        await uow.commit()
    async with opslag.uow() as uow:
        assert {een.id for een in await uow.bestanden.past(NU)} == {voorbij.id, in_dicht.id}


async def test_a_number_is_given_once_in_a_casus(opslag):
    casus = een_casus()
    async with opslag.uow() as uow:
        await uow.casussen.add_casus(casus)
        await uow.bestanden.add_bestand(een_bestand(casus), BYTES)
        with pytest.raises(IntegrityError):
            await uow.bestanden.add_bestand(een_bestand(casus), BYTES)
