"""Migrations: the shape they make is the shape the program expects, and a filled database survives them."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

import storage
from commands.ports import LogRegel
from storage.database.engine import make_engine
from storage.database.migrate import alembic_config, run_on
from storage.tables import METADATA
from storage.way_in import migrate, versions
from tests.storage.bouwers import NU, een_actiepunt, een_antwoord, een_uitgaande, zet_klaar
from tests.storage.test_vault import leg_overal_neer

WORTEL = Path(__file__).resolve().parents[2]


def verschillen(verbinding):
    return compare_metadata(MigrationContext.configure(verbinding, opts={"compare_type": True}), METADATA)


def volgende_stap(verbinding):
    """As `migrate`, with the rehearsal of the next migration."""
    config = alembic_config(verbinding)
    mappen = (Path(storage.__file__).parent / "migrations" / "versions", Path(__file__).parent / "volgende")
    config.set_main_option("version_locations", os.pathsep.join(map(str, mappen)))
    command.upgrade(config, "head")


async def test_an_empty_database_gets_the_shape_of_the_tables(leeg):
    kop = versions(leeg.url)[1]
    assert versions(leeg.url) == (None, kop)

    migrate(leeg.url)

    assert versions(leeg.url) == (kop, kop)
    assert run_on(leeg.url, verschillen) == []


async def test_migrating_a_filled_database_again_changes_nothing(database, opslag):
    await leg_overal_neer(opslag)
    voor = await database.vraag("SELECT id, wat FROM actiepunt")

    migrate(database.url)

    assert await database.vraag("SELECT id, wat FROM actiepunt") == voor
    async with opslag.uow() as uow:
        assert len(await uow.casussen.all_casussen()) == 1


async def test_a_next_migration_on_a_filled_database_loses_no_row_no_link_and_no_partial_index(leeg):
    migrate(leeg.url)
    opslag = leeg.opslag()
    casus, deelnemer = await zet_klaar(opslag)
    punt, wacht = een_actiepunt(casus, deelnemer), een_uitgaande()
    antwoord = een_antwoord(punt)
    async with opslag.uow() as uow:
        await uow.actiepunten.add_actiepunt(punt)
        await uow.feedback.add_feedback(antwoord)
        await uow.outbox.add_item(een_uitgaande())
        await uow.outbox.add_item(wacht)
        await uow.outbox.mark_sent(wacht.id, external_id="<1>", at=NU)
        await uow.commit()
    await opslag.close()

    run_on(leeg.url, volgende_stap)

    async with leeg.opslag().uow() as uow:
        assert await uow.actiepunten.of_owner(deelnemer.id) == [punt]
        assert await uow.feedback.of_actiepunt(punt.id) == [antwoord]
        assert await uow.outbox.count_by_status() == {"wacht": 1, "verzonden": 1}
        nieuw = een_uitgaande()
        await uow.outbox.add_item(nieuw)
        assert [rij.number for rij in await uow.outbox.due_items(nieuw.kanaal, NU)] == [1, 3]
    tabel = "sqlite_master WHERE sql" if leeg.map else "pg_indexes WHERE indexdef"
    naam = "name" if leeg.map else "indexname"
    gedeeld = await leeg.vraag(f"SELECT {naam} FROM {tabel} LIKE '%INDEX%WHERE%'")
    assert {"ix_outbox_wacht", "ix_outbox_baan", "ix_herinnering_gepland"} <= set(gedeeld)


@pytest.mark.parametrize(
    "daad", ["UPDATE logboek SET inhoud = 'niemand'", "DELETE FROM logboek", "DELETE FROM logboek WHERE volgnr = 1"]
)
async def test_a_line_of_the_logboek_can_be_neither_changed_nor_removed(database, opslag, daad):
    regel = LogRegel(actor="klok", actie="a", object="b", resultaat="c", herkomst="klok", op=NU, casus_id="c1")
    async with opslag.uow() as uow:
        await uow.logboek.write_line(regel)
        await uow.commit()

    with pytest.raises(Exception, match="append only"):
        await database.vraag(daad)

    async with opslag.uow() as uow:
        assert await uow.logboek.of_casus("c1") == [regel]


@pytest.mark.parametrize("url", ["sqlite:///x.db", "postgresql://x/y", "mysql+aiomysql://x/y"])
def test_another_kind_of_database_is_refused_with_the_two_that_work(url):
    with pytest.raises(ValueError, match=r"sqlite\+aiosqlite:/// or postgresql\+asyncpg://"):
        make_engine(url)


def test_the_migrations_run_from_a_wheel_in_any_folder(tmp_path):
    bouw = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(bouw, cwd=WORTEL, check=True, capture_output=True)
    (wiel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wiel) as inhoud:
        inhoud.extractall(tmp_path / "los")
    script = (
        f"import sys; sys.path.insert(0, {str(tmp_path / 'los')!r}); import storage; "
        f"from storage.way_in import migrate, versions; assert storage.__file__.startswith({str(tmp_path)!r}); "
        "migrate('sqlite+aiosqlite:///x.db'); print(*versions('sqlite+aiosqlite:///x.db'))"
    )
    klaar = subprocess.run([sys.executable, "-I", "-c", script], cwd=tmp_path, check=True, capture_output=True)

    assert len(set(klaar.stdout.split())) == 1
