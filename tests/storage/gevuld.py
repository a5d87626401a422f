"""A database with something in every table, as the program writes it; and all of it, read back row by row."""

from typing import Any

from sqlalchemy import Column, Connection, Date, Integer, LargeBinary, Table, inspect, select

from commands.domain.casus import Fase
from commands.domain.rollen import Kanaal
from commands.ports import LogRegel
from storage.database.migrate import run_on
from storage.tables import TABLES
from storage.tables.base import UtcDateTime
from storage.way_in import Storage
from tests.storage.bouwers import HOOFDSLEUTEL, NU, een_casus, een_herinnering, een_inkomende
from tests.storage.test_vault import leg_overal_neer

TABELLEN: list[Table] = TABLES
Rijen = dict[str, list[dict[str, Any]]]


async def vul_alles(url: str) -> None:
    """Something in every table, as the program writes it."""
    opslag = Storage(url, HOOFDSLEUTEL)
    await leg_overal_neer(opslag)
    async with opslag.uow() as uow:
        [casus] = await uow.casussen.all_casussen()
        await uow.herinneringen.plan_all([een_herinnering(casus, casus.id)])
        await uow.cursors.set("mail.INBOX", "1:42")
        await uow.gewiste.note_media(casus.id, ["mxc://hs.test/1"])
        oud = een_casus(code="B2C3", fase=Fase.WEG)
        await uow.casussen.add_casus(oud)
        await uow.wis(oud.id)
        await uow.inbox.add_item(een_inkomende(source="matrix:$een", kanaal=Kanaal.MATRIX))
        for van in (casus.id, None):
            await uow.logboek.write_line(
                LogRegel(actor="klok", actie="a", object="b", resultaat="c", herkomst="klok", op=NU, casus_id=van)
            )
        await uow.commit()
    await opslag.close()
    run_on(url, _vul_rest)


def _vul_rest(verbinding: Connection) -> None:
    """The tables that no collection keeps."""
    for tabel in TABELLEN:
        if not verbinding.execute(select(tabel)).first():
            waarden = {kolom.name: _wijst(verbinding, kolom) or _iets(kolom) for kolom in tabel.columns}
            verbinding.execute(tabel.insert().values(waarden))


def _wijst(verbinding: Connection, kolom: Column[Any]) -> object:
    """What is there in the table that it points to; None when it points nowhere."""
    return next((verbinding.scalar(select(naar.column)) for naar in kolom.foreign_keys), None)


def _iets(kolom: Column[Any]) -> object:
    match kolom.type:
        case UtcDateTime():
            return NU
        case Date():
            return NU.date()
        case LargeBinary():
            return kolom.name.encode()
        case Integer():
            return 0
        case _:
            return kolom.name


def lees_alles(verbinding: Connection) -> Rijen:
    """Every row of every table that is there, with the columns that are there."""
    daar = inspect(verbinding)
    gelezen: Rijen = {}
    for tabel in TABELLEN:
        if daar.has_table(tabel.name):
            namen = {kolom["name"] for kolom in daar.get_columns(tabel.name)}
            vraag = select(*(kolom for kolom in tabel.columns if kolom.name in namen)).order_by(*tabel.primary_key)
            gelezen[tabel.name] = [dict(rij._mapping) for rij in verbinding.execute(vraag)]
    return gelezen
