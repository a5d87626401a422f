"""Every older version of the database, filled, is brought to the newest: no row changes, and all of it can be read."""

from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Integer, Table, column, inspect, table, text
from sqlalchemy.types import TypeEngine

from commands.domain.rollen import Kanaal, Rol
from commands.ports import LogRegel
from storage.database.migrate import alembic_config, run_on
from storage.way_in import migrate, versions
from tests.storage.bouwers import NU, een_inkomende
from tests.storage.gevuld import TABELLEN, Rijen, lees_alles, vul_alles
from tests.storage.test_migraties import verschillen
from tests.storage.test_vault import GEHEIM
from tests.storage.vroeger import gedeeld

IN_KLARE_TAAL = {"actor": "klok", "actie": "a", "object": "b", "resultaat": "c", "herkomst": "klok"}
"""A line of the logboek as it stood before lines were sealed."""
OUDERE = [een.revision for een in reversed(list(ScriptDirectory.from_config(alembic_config(None)).walk_revisions()))][
    :-1
]


def _schrijf(verbinding: Connection, revisie: str, rijen: Rijen) -> None:
    """A database of that version, with what it can hold of these rows."""
    command.upgrade(alembic_config(verbinding), revisie)
    daar = inspect(verbinding)
    for tabel in TABELLEN:
        if daar.has_table(tabel.name):
            namen = {kolom["name"] for kolom in daar.get_columns(tabel.name)}
            toen = table(tabel.name, *(column(naam, _soort(tabel, naam)) for naam in sorted(namen)))
            for rij in rijen[tabel.name]:
                waarden = rij | (IN_KLARE_TAAL if "actor" in namen else {})
                verbinding.execute(toen.insert().values({naam: waarden[naam] for naam in namen & waarden.keys()}))
            if verbinding.dialect.name == "postgresql":
                # as if the rows had been numbered here
                for kolom in {"volgnr", "id"} & namen:
                    if isinstance(tabel.columns[kolom].type, Integer):
                        reeks = f"pg_get_serial_sequence('{tabel.name}', '{kolom}')"
                        verbinding.execute(text(f"SELECT setval({reeks}, (SELECT max({kolom}) FROM {tabel.name}))"))


def _soort(tabel: Table, naam: str) -> TypeEngine[Any] | None:
    return tabel.columns[naam].type if naam in tabel.columns else None


@pytest.fixture(scope="module")
async def rijen(tmp_path_factory: pytest.TempPathFactory) -> Rijen:
    """What a database of the newest version holds."""
    pad: Path = tmp_path_factory.mktemp("vol") / "ketenbot.db"
    url = f"sqlite+aiosqlite:///{pad}"
    migrate(url)
    await vul_alles(url)
    gelezen = gedeeld(run_on(url, lees_alles))
    assert {naam for naam, inhoud in gelezen.items() if inhoud} == {tabel.name for tabel in TABELLEN}
    return gelezen


@pytest.mark.parametrize(
    "revisie", [OUDERE[0], *(pytest.param(een, marks=pytest.mark.lang) for een in OUDERE[1:-1]), OUDERE[-1]]
)
async def test_a_filled_database_of_an_older_version_is_brought_to_the_newest_and_read(leeg, rijen, revisie):
    run_on(leeg.url, lambda verbinding: _schrijf(verbinding, revisie, rijen))
    voor = run_on(leeg.url, lees_alles)
    assert versions(leeg.url)[0] == revisie
    assert len(voor["inbox"]) == 2

    migrate(leeg.url)

    assert versions(leeg.url)[0] == versions(leeg.url)[1]
    assert run_on(leeg.url, verschillen) == []
    na = run_on(leeg.url, lees_alles)
    for naam, oud in voor.items():
        assert [{kolom: rij[kolom] for kolom in oud[0]} for rij in na[naam]] == oud
    opslag = leeg.opslag()
    async with opslag.uow() as uow:
        await uow.logboek.write_line(LogRegel(**IN_KLARE_TAAL, op=NU))
        assert (await uow.logboek.check_chain()).findings == ()
        assert {regel.actie for regel in await uow.logboek.of_casus(None)} == {"a"}
        [casus] = await uow.casussen.all_casussen()
        [lid] = await uow.deelnemers.of_casus(casus.id)
        [punt] = await uow.actiepunten.of_owner(lid.id)
        assert (lid.organisatie, punt.wat) == (GEHEIM, GEHEIM)
        assert [een.rol for een in await uow.medewerkers.all_medewerkers()] == [Rol.PROCESREGISSEUR]
        assert all(rij.begun == 0 for rij in await uow.inbox.waiting_items(Kanaal.MAIL, NU))
        nieuw = een_inkomende(source="mail:daarna")
        assert await uow.inbox.add_item(nieuw)
        assert [rij.id for rij in await uow.inbox.waiting_items(Kanaal.MAIL, NU)][-1] == nieuw.id
        await uow.commit()
