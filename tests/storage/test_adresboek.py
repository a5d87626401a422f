"""The address book is sealed, each address once for an organisation and role."""

from dataclasses import replace
from datetime import date

from sqlalchemy import text

from commands.domain.adresboek import Contact
from storage.way_in import Storage

GGZ = Contact(organisatie="GGZ", functie="behandelaar", adres="ggz@partners.test", gebruikt_op=date(2026, 11, 3))
ELDERS = replace(GGZ, organisatie="Jeugdzorg", gebruikt_op=date(2026, 11, 4))


async def test_one_that_is_there_was_used_once_more(opslag: Storage) -> None:
    async with opslag.uow() as uow:
        for een in (ELDERS, GGZ, replace(GGZ, organisatie="ggz", gebruikt_op=date(2026, 12, 1))):
            await uow.adresboek.put_contact(een)
        assert await uow.adresboek.all_contacts() == [replace(GGZ, gebruikt_op=date(2026, 12, 1)), ELDERS]
        await uow.adresboek.forget_before(date(2026, 11, 5))
        assert [een.organisatie for een in await uow.adresboek.all_contacts()] == ["GGZ"]
        await uow.adresboek.remove_contacts([GGZ])
        assert await uow.adresboek.all_contacts() == []


async def test_nothing_of_it_can_be_read_in_the_database(opslag: Storage) -> None:
    async with opslag.uow() as uow:
        await uow.adresboek.put_contact(GGZ)
        await uow.commit()
    async with opslag.uow() as uow:
        rij = (await uow.session.execute(text("SELECT * FROM contact"))).one()
    assert all(woord not in str(waarde) for woord in ("GGZ", "behandelaar", "partners") for waarde in rij)
