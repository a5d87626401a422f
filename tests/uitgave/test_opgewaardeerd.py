"""The database itself after the upgrade: it has the newest shape, lost no row, and all of it opens under the key."""

from collections import Counter

from sqlalchemy import Connection, LargeBinary, select

from bot.matrix.listening.listener import CURSOR
from storage.database.migrate import run_on
from storage.tables import METADATA, TABLES
from storage.vault.vault import DamagedValue, DataKey, Vault
from storage.way_in import versions
from tests.storage.test_migraties import verschillen
from tests.uitgave.opgewaardeerd import Opgewaardeerd

OP_BEIDE = True
OPEN = {"ingepakt", "afdruk", "schakel", "zegel"}
"""Wrapped data keys, and keyed hashes."""


def dicht(verbinding: Connection) -> list[tuple[str, str, str, bytes]]:
    """Each encrypted value: its table, column, the id it is bound to, and itself."""
    gevonden = []
    for tabel in TABLES:
        kolommen = [
            kolom.name
            for kolom in tabel.columns
            if isinstance(kolom.type, LargeBinary) and kolom.name not in OPEN and not kolom.name.endswith("_index")
        ]
        sleutel = "id" if "id" in tabel.columns else next(iter(tabel.primary_key)).name
        for rij in verbinding.execute(select(tabel)).mappings():
            if rij.get("schakel") == b"":
                continue  # a line of the logboek from before it was sealed
            gevonden += [(tabel.name, kolom, rij[sleutel], rij[kolom]) for kolom in kolommen if rij[kolom] is not None]
    return gevonden


def aantallen(verbinding: Connection) -> dict[str, int]:
    """How many rows each table has."""
    tabellen = TABLES
    return {tabel.name: len(verbinding.execute(select(tabel)).all()) for tabel in tabellen}


def opent(sleutels: list[DataKey], tabel: str, kolom: str, rij_id: str, waarde: bytes) -> bool:
    """Whether one of these keys opens it."""
    for sleutel in sleutels:
        try:
            sleutel.compartment(tabel, rij_id).open_bytes(kolom, waarde)
        except DamagedValue:
            continue
        return True
    return False


async def test_every_text_name_and_address_opens_under_the_key(huis: Opgewaardeerd) -> None:
    kluis = Vault(bytes(range(32)))
    rijen = run_on(huis.url, lambda verbinding: verbinding.execute(select(METADATA.tables["sleutel"])).all())
    sleutels = [kluis.unwrap(rij.doel, rij.ingepakt) for rij in rijen]
    waarden = run_on(huis.url, dicht)

    assert len(waarden) > 500
    assert [een[:3] for een in waarden if not opent(sleutels, *een)] == []


async def test_a_value_under_a_key_that_is_gone_is_seen(huis: Opgewaardeerd) -> None:
    [een, *_] = run_on(huis.url, dicht)

    assert not opent([Vault(bytes(32)).new_key("post")[0]], *een)


async def test_the_database_has_the_newest_shape_and_lost_no_row(huis: Opgewaardeerd) -> None:
    assert len(set(versions(huis.url))) == 1
    assert run_on(huis.url, verschillen) == []
    voor = Counter(tabel for tabel, _ in huis.bewaard.rijen)
    na = run_on(huis.url, aantallen)
    assert {tabel: na.get(tabel) for tabel in voor} == voor


async def test_it_listens_on_from_where_it_was_and_tells_how_it_stands(huis: Opgewaardeerd) -> None:
    async with huis.wereld.opslag.read() as uow:
        assert (await uow.cursors.get("mail.INBOX"), await uow.cursors.get(CURSOR)) == ("1:45", "s45")

    assert await huis.regel("status") == 1
