"""A database that goes back a few seconds under a running process: nothing is written that nobody can read later."""

from contextlib import suppress

import pytest
from sqlalchemy.exc import IntegrityError

from commands.ports import StorageFailure
from tests.storage.bouwers import een_actiepunt, een_casus, een_deelnemer, een_inkomende, een_persoon, een_plan

ALLES_VAN_CASUS = ("actiepunt", "deelnemer", "plan", "casus", "persoon", "sleutel")


async def leg_neer(opslag, casus, persoon):
    async with opslag.uow() as uow:
        await uow.casussen.add_casus(casus)
        await uow.personen.add_persoon(persoon)
        lid = een_deelnemer(casus, persoon)
        await uow.deelnemers.add_deelnemer(lid)
        await uow.actiepunten.add_actiepunt(een_actiepunt(casus, lid))
        await uow.plannen.add_plan(een_plan(casus))
        await uow.inbox.add_item(een_inkomende())
        await uow.commit()


async def ga_terug(database, *, verbinding_weg):
    """As a copy that had not heard of the last transaction yet."""
    for tabel in ("inbox", *ALLES_VAN_CASUS):
        await database.vraag(f"DELETE FROM {tabel}")
    if verbinding_weg and database.map is None:
        await database.vraag(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


@pytest.mark.parametrize("verbinding_weg", [False, True])
async def test_a_casus_written_again_after_the_database_went_back_can_be_read_after_a_restart(
    database, opslag, verbinding_weg
):
    casus, persoon = een_casus(), een_persoon()
    await leg_neer(opslag, casus, persoon)
    await ga_terug(database, verbinding_weg=verbinding_weg)

    for _ in range(2):  # refused, and tried again, as its loops do
        with suppress(StorageFailure, IntegrityError):
            await leg_neer(opslag, casus, persoon)

    async with database.opslag().read() as uow:
        assert await uow.personen.find_email(persoon.email) == persoon
        assert (await uow.actiepunten.get_actiepunt(casus, 1)).wat
        assert await uow.nazicht.unreadable() == []


async def test_a_key_that_was_made_anew_meanwhile_is_taken_instead_of_the_remembered_one(database, opslag):
    casus, persoon = een_casus(), een_persoon()
    await leg_neer(opslag, casus, persoon)
    await ga_terug(database, verbinding_weg=False)
    await leg_neer(database.opslag(), casus, persoon)

    async with opslag.uow() as uow:
        await uow.actiepunten.add_actiepunt(een_actiepunt(casus, nummer=2))
        with pytest.raises(StorageFailure, match="DB_BACK"):
            await uow.commit()
    async with opslag.uow() as uow:
        await uow.actiepunten.add_actiepunt(een_actiepunt(casus, nummer=2))
        await uow.commit()

    async with database.opslag().read() as uow:
        assert (await uow.actiepunten.get_actiepunt(casus, 1)).wat == (
            await uow.actiepunten.get_actiepunt(casus, 2)
        ).wat


@pytest.mark.parametrize(
    ("kapot", "gezegd"),
    [
        ("DELETE FROM sleutel WHERE doel LIKE 'casus:%'", ["K7Q2"]),
        ("UPDATE sleutel SET ingepakt = (SELECT ingepakt FROM sleutel WHERE doel = 'huis') WHERE doel LIKE 'casus%'",
         ["K7Q2"]),
        ("UPDATE actiepunt SET wat = (SELECT organisatie FROM deelnemer)", ["K7Q2"]),
        ("UPDATE plan SET document = (SELECT organisatie FROM deelnemer)", ["K7Q2"]),
        ("DELETE FROM sleutel WHERE doel LIKE 'persoon:%'", ["K7Q2"]),
        ("DELETE FROM sleutel WHERE doel = 'huis'", ["berichten"]),
        ("DELETE FROM sleutel", ["K7Q2", "berichten"]),
    ],
)  # fmt: skip
async def test_what_can_no_longer_be_read_is_named_by_its_code(database, opslag, kapot, gezegd):
    await leg_neer(opslag, een_casus(), een_persoon())
    await database.vraag(kapot)

    async with database.opslag().read() as uow:
        assert await uow.nazicht.unreadable() == gezegd


async def test_a_closed_casus_whose_key_was_destroyed_is_no_finding(database, opslag):
    await leg_neer(opslag, een_casus(), een_persoon())
    await database.vraag("DELETE FROM sleutel WHERE doel LIKE 'casus:%'")
    await database.vraag("UPDATE casus SET fase = 'gesloten'")

    async with database.opslag().read() as uow:
        assert await uow.nazicht.unreadable() == []
