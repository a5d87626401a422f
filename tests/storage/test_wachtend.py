"""What waits, what must not go out and what may: back as it was put in, on both databases."""

from dataclasses import replace

import pytest
from sqlalchemy.exc import IntegrityError

from commands.domain.afdrukken import afdrukken, vind
from commands.domain.rollen import Kanaal
from commands.domain.vondst import Vondst
from commands.domain.wachtend import WachtStatus
from commands.ports import InboxStatus
from tests.storage.bouwers import NU, een_casus, een_inkomende, een_wachtend, na, zet_klaar


async def test_a_held_text_comes_back_whole_and_stays_findable_after_it_was_decided(opslag):
    casus, deelnemer = await zet_klaar(opslag)
    een = een_wachtend(casus, persoon_id=deelnemer.persoon.id, deelnemer_id=deelnemer.id, kamer="!k:hs.test")
    twee = een_wachtend(casus, nummer=2, vondsten=(Vondst(tekst_nr=0, begin=0, eind=3, soort="bsn", voorstel="[x]"),))
    async with opslag.uow() as uow:
        assert await uow.wachtenden.next_number() == 1
        await uow.wachtenden.add_wachtend(een)
        await uow.wachtenden.add_wachtend(twee)
        assert await uow.wachtenden.next_number() == 3
        await uow.commit()
    klaar = replace(een, status=WachtStatus.VRIJGELATEN)
    async with opslag.uow() as uow:
        assert await uow.wachtenden.open_wachtenden() == [een, twee]
        assert await uow.wachtenden.open_wachtenden(persoon_id=een.persoon_id) == [een]
        await uow.wachtenden.save_wachtend(klaar)
        await uow.commit()
    async with opslag.uow() as uow:
        assert await uow.wachtenden.open_wachtenden() == [twee]
        assert await uow.wachtenden.find_id(een.id) == klaar
        assert await uow.wachtenden.find_number(een.nummer) == klaar
        assert await uow.wachtenden.find_inbox(een.inbox_id) == klaar
        assert await uow.wachtenden.find_id("weg") is await uow.wachtenden.find_number(9) is None
        with pytest.raises(IntegrityError):
            await uow.wachtenden.add_wachtend(een_wachtend(casus, nummer=3, inbox_id=een.inbox_id))


async def test_a_held_row_is_kept_whole_and_goes_through_the_line_once_more(opslag):
    rij = een_inkomende(kanaal=Kanaal.MATRIX)
    async with opslag.uow() as uow:
        await uow.inbox.add_item(rij)
        await uow.inbox.hold(rij.id)
        assert await uow.inbox.waiting_items(Kanaal.MATRIX, na(days=9)) == []
        assert await uow.inbox.next_moment() is None
        assert await uow.inbox.count_by_status() == {InboxStatus.HELD: 1}
        await uow.inbox.release(rij.id, retry_at=na(days=1))
        assert await uow.inbox.waiting_items(Kanaal.MATRIX, NU) == []
        assert await uow.inbox.waiting_items(Kanaal.MATRIX, na(days=1)) == [rij]


async def test_an_erased_message_is_gone_and_stays_claimed(opslag):
    rij = een_inkomende(raw=b"Geheim", storing="F-1")
    async with opslag.uow() as uow:
        await uow.inbox.add_item(rij)
        await uow.inbox.erase(rij.source)
        await uow.inbox.erase("nooit gezien")
        await uow.commit()
    async with opslag.uow() as uow:
        assert not await uow.inbox.add_item(een_inkomende(source=rij.source))
        assert (await uow.inbox.find_failure("F-1")).raw == b""


async def test_forbidden_words_are_known_in_their_own_casus_alone(opslag):
    casus, ander = een_casus(), een_casus(code="B2C3")
    async with opslag.uow() as uow:
        await uow.casussen.add_casus(casus)
        await uow.casussen.add_casus(ander)
        sleutel = await uow.verboden.hash_key(casus.id)
        for _ in range(2):
            await uow.verboden.add_hashes(casus.id, afdrukken(["Zeldzaamwoord"], sleutel))
        await uow.commit()
    async with opslag.uow() as uow:
        bekend = await uow.verboden.of_casus(casus.id)
        assert await uow.verboden.hash_key(casus.id) == sleutel != await uow.verboden.hash_key(ander.id)
        assert list(vind("Dag zeldzaamwoord.", sleutel, bekend)) == [(4, 17)]
        assert await uow.verboden.of_casus(ander.id) == frozenset()


async def test_allowed_words_are_kept_once_in_any_case(opslag):
    async with opslag.uow() as uow:
        assert await uow.toegestaan.add_words("Stichting Voorbeeld", door="m", at=NU)
        assert not await uow.toegestaan.add_words("stichting voorbeeld", door="m", at=NU)
        await uow.commit()
    async with opslag.uow() as uow:
        assert await uow.toegestaan.all_words() == ("Stichting Voorbeeld",)
