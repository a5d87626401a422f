"""What waits for a confirmation, and the addresses that come of it: back as they were put in, on both databases."""

from dataclasses import replace

import pytest
from sqlalchemy.exc import IntegrityError

from commands.domain.navraag import NavraagReden, NavraagStatus
from tests.storage.bouwers import NU, een_navraag, een_persoon, na


async def test_a_kept_message_comes_back_whole_and_is_found_in_every_way(opslag):
    een = een_navraag(persoon_id="p1", bron="mail:1", extern_id="<a@b.test>", wist=True, bewezen=True)
    twee = een_navraag(nummer=2, persoon_id="p1", token="b" * 20, sinds=na(hours=1), reden=NavraagReden.VALS)
    async with opslag.uow() as uow:
        assert await uow.navragen.next_number() == 1
        await uow.navragen.add_navraag(een)
        await uow.navragen.add_navraag(twee)
        assert await uow.navragen.next_number() == 3
        await uow.commit()
    klaar = replace(een, status=NavraagStatus.BEVESTIGD, gevraagd_op=na(hours=2))
    async with opslag.uow() as uow:
        assert await uow.navragen.open_navragen() == await uow.navragen.of_persoon("p1") == [een, twee]
        assert await uow.navragen.confirmed_navragen() == []
        await uow.navragen.save_navraag(klaar)
        await uow.commit()
    async with opslag.uow() as uow:
        assert await uow.navragen.open_navragen() == [twee]
        assert await uow.navragen.confirmed_navragen() == [klaar]
        assert await uow.navragen.find_id(een.id) == await uow.navragen.find_inbox(een.inbox_id) == klaar
        assert await uow.navragen.find_number(1) == await uow.navragen.find_token(een.token) == klaar
        assert await uow.navragen.find_token("c" * 20) is await uow.navragen.find_number(9) is None
        with pytest.raises(IntegrityError):
            await uow.navragen.add_navraag(een_navraag(nummer=3, inbox_id=een.inbox_id, token="d" * 20))


async def test_a_second_address_leads_to_the_same_persoon_and_belongs_to_one_alone(opslag):
    een, ander = een_persoon(email="een@partners.test"), een_persoon(email="ander@partners.test", matrix_id=None)
    async with opslag.uow() as uow:
        await uow.personen.add_persoon(een)
        await uow.personen.add_persoon(ander)
        assert await uow.personen.add_address(een.id, "Tweede@partners.test", door="m", at=NU)
        assert not await uow.personen.add_address(ander.id, "tweede@partners.test", door="m", at=NU)
        assert not await uow.personen.add_address(een.id, "ander@partners.test", door="m", at=NU)
        await uow.commit()
    async with opslag.uow() as uow:
        assert await uow.personen.find_email("TWEEDE@partners.test") == een
        assert await uow.personen.find_email("ander@partners.test") == ander
        assert (await uow.personen.get_persoon(een.id)).email == "een@partners.test"
