"""The master key is changed: all that rested on the old one is found with the new one, and nothing with the old."""

from collections.abc import Iterable

import pytest
from sqlalchemy import LargeBinary, select

from commands.domain.adresboek import Contact
from commands.domain.rollen import Kanaal
from commands.ports.log_chain import Head, Tampering
from storage.collections.collection import table
from storage.database.migrate import run_on
from storage.master_key import CannotChange
from storage.tables import TABLES
from storage.tables.data_keys import DataKeyRow
from storage.tables.logboek import LogHeadRow, LogRow
from storage.vault.chain import Chain, Line
from storage.vault.vault import Vault, WrongMasterKey
from storage.way_in import Storage
from tests.storage.bouwers import HOOFDSLEUTEL, NU, een_inkomende, na
from tests.storage.conftest import Database
from tests.storage.gevuld import vul_alles
from tests.storage.test_logboek_keten import doe, een_regel, schrijf, toets, vol
from tests.storage.test_vault import GEHEIM, leg_overal_neer
from tests.storage.wissen import alle_rijen

__all__ = ["doe", "vol"]
NIEUW = bytes(reversed(HOOFDSLEUTEL))
DERDE = bytes(32)
_LINES, _HEAD, _KEYS = table(LogRow), table(LogHeadRow), table(DataKeyRow)
BENOEMD = {"adres": "id", "contact": "id", "onbekende": "id", "toegestaan": "id", "inbox": "beurt"}
"""Indexes in a column of another name."""


async def wissel(database: Database, van: bytes = HOOFDSLEUTEL, naar: bytes = NIEUW) -> Storage:
    """Change it; the storage under the new key."""
    await database.opslag(van).master_key.change(naar, na(hours=1))
    return database.opslag(naar)


async def test_everything_is_found_under_the_new_key_and_nothing_under_the_old(database, opslag):
    await leg_overal_neer(opslag)

    nieuw = await wissel(database)

    with pytest.raises(WrongMasterKey):
        async with database.opslag().uow():
            pass
    async with nieuw.uow() as uow:
        persoon = await uow.personen.find_email(f"{GEHEIM}@GGZ.test")
        assert persoon is not None
        assert await uow.personen.find_email(f"{GEHEIM}@tweede.test") == persoon
        assert await uow.personen.find_matrix(f"@{GEHEIM}:ggz.test") == persoon
        assert await uow.personen.find_private_room(f"!{GEHEIM}:hs.test") == persoon
        assert await uow.deelnemers.find_token(f"{GEHEIM}deelnemer")
        assert await uow.medewerkers.find_token(f"{GEHEIM}medewerker")
        assert await uow.navragen.find_token(GEHEIM)
        assert not await uow.inbox.add_item(een_inkomende(source=f"<{GEHEIM}@ggz.test>"))
        assert not await uow.toegestaan.add_words(GEHEIM.upper(), door="m", at=NU)
        assert await uow.toegestaan.all_words() == (GEHEIM,)
        await uow.onbekenden.count_message(f"{GEHEIM}@elders.test", Kanaal.MAIL, "K7Q2", NU)
        assert [een.aantal for een in await uow.onbekenden.latest(9)] == [2]
        contact = Contact(organisatie=GEHEIM, functie=GEHEIM, adres=f"{GEHEIM}@contact.test", gebruikt_op=NU.date())
        await uow.adresboek.put_contact(contact)
        assert await uow.adresboek.all_contacts() == [contact]
        login = await uow.logins.read("mail")
        assert login is not None
        assert login.access == GEHEIM
        [casus] = await uow.casussen.all_casussen()
        [lid] = await uow.deelnemers.of_casus(casus.id)
        assert (lid.naam, lid.persoon) == (GEHEIM, persoon)


def waarden(rijen: dict[str, list[dict]], kolommen: Iterable[tuple[str, str]]) -> set[object]:
    return {rij[kolom] for tabel, kolom in kolommen for rij in rijen[tabel]} - {None}


async def test_each_index_and_each_wrapped_key_is_another_and_no_other_column_is(database, opslag):
    await vul_alles(database.url)
    async with opslag.uow() as uow:
        await uow.inbox.add_item(een_inkomende(source="matrix:$beurt", kanaal=Kanaal.MATRIX, turn="@ggz:zvh.test"))
        await uow.commit()
    eerder = run_on(database.url, alle_rijen)

    await wissel(database)

    later = run_on(database.url, alle_rijen)
    indexen = {(tabel.name, kolom.name) for tabel in TABLES for kolom in tabel.columns if kolom.name.endswith("_index")}
    indexen |= {*BENOEMD.items(), ("sleutel", "ingepakt")}
    assert len(indexen) > 10
    for kolom in indexen:
        oud = waarden(eerder, [kolom])
        assert oud, kolom
        assert oud & waarden(later, [kolom]) == set(), kolom
    blijft = {
        (tabel.name, kolom.name)
        for tabel in TABLES
        for kolom in tabel.columns
        if tabel.name not in {*BENOEMD, "logboek_kop"} and (tabel.name, kolom.name) not in indexen
    }
    for kolom in blijft:
        assert waarden(eerder, [kolom]) - {"1:42"} <= waarden(later, [kolom]) | {"1:42"}, kolom
    assert any(isinstance(kolom.type, LargeBinary) for tabel in TABLES for kolom in tabel.columns)


async def test_a_value_that_does_not_open_stops_it_and_nothing_is_changed(database, opslag):
    await leg_overal_neer(opslag)
    await database.vraag("UPDATE medewerker SET token = naam")
    eerder = run_on(database.url, alle_rijen)

    with pytest.raises(CannotChange, match=r"medewerker\.token"):
        await wissel(database)

    assert run_on(database.url, alle_rijen) == eerder


@pytest.mark.parametrize(("stap", "geldt"), [("voor", HOOFDSLEUTEL), ("na", NIEUW)])
async def test_whoever_stops_before_or_after_the_commit_leaves_one_of_the_two(database, opslag, stap, geldt):
    await leg_overal_neer(opslag)

    def breek(waar: str) -> None:
        if waar == f"hoofdsleutel.{stap}_vastleggen":
            raise InterruptedError

    gebroken = Storage(database.url, HOOFDSLEUTEL, step=breek)
    database.open.append(gebroken)
    with pytest.raises(InterruptedError):
        await gebroken.master_key.change(NIEUW, NU)

    async with database.opslag(geldt).uow() as uow:
        assert await uow.personen.find_email(f"{GEHEIM}@ggz.test")
    assert await database.opslag(geldt).master_key.is_busy() == (stap == "na")


async def test_a_change_is_busy_until_it_is_said_to_be_at_its_end(database, opslag):
    await leg_overal_neer(opslag)

    nieuw = await wissel(database)

    assert await nieuw.master_key.is_busy()
    await nieuw.master_key.end()
    assert not await nieuw.master_key.is_busy()


async def test_the_logboek_goes_on_in_a_new_part_and_heads_from_before_still_hold(database, vol):
    kop = (await toets(vol)).head
    assert kop is not None

    nieuw = await wissel(database)
    await schrijf(nieuw, een_regel())
    gevonden = await toets(nieuw, kop)

    assert (gevonden.lines, gevonden.findings) == (22, ())  # the change itself is a line too
    async with nieuw.read() as uow:
        assert [een.resultaat for een in await uow.logboek.of_casus(None) if een.actie == "hoofdsleutel"] == [
            "vervangen"
        ]
    weer = await wissel(database, NIEUW, DERDE)
    await schrijf(weer, een_regel())
    assert await toets(weer, kop, Head(22, "0" * 16)) == await toets(weer, Head(22, "0" * 16))
    assert (await toets(weer, kop)).findings == ()


async def test_an_old_part_can_be_cut_off_by_age(database, vol):
    nieuw = await wissel(database)
    async with nieuw.uow() as uow:
        await uow.logboek.write_line(een_regel())
        assert await uow.logboek.prune(na(minutes=30)) == 20
        await uow.commit()
    assert (await toets(nieuw)).findings == ()
    assert (await toets(await wissel(database, NIEUW, DERDE))).findings == ()


async def test_a_logboek_that_does_not_hold_gets_no_new_part(database, vol, doe):
    await doe("DELETE FROM logboek WHERE volgnr = 7")

    with pytest.raises(CannotChange, match="logboek toets"):
        await wissel(database)

    assert (await toets(vol)).findings


@pytest.mark.parametrize(
    ("daad", "soort"),
    [
        ("UPDATE logboek SET casus_id = 'c9' WHERE volgnr = 7", Tampering.CHANGED),
        ("DELETE FROM logboek WHERE volgnr = 7", Tampering.MISSING),
        ("DELETE FROM logboek WHERE volgnr = 21", Tampering.MISSING),
        ("DELETE FROM logboek WHERE volgnr >= 21", Tampering.CUT),
        ("DELETE FROM logboek_kop WHERE id = 3", Tampering.CHANGED),
        ("DELETE FROM sleutel WHERE doel LIKE 'keten:%'", Tampering.NO_PART),
        ("UPDATE logboek_kop SET volgnr = 20 WHERE id = 3", Tampering.NO_PART),
        ("UPDATE logboek_kop SET zegel = schakel WHERE id = 3", Tampering.NO_PART),
        ("UPDATE logboek_kop SET schakel = zegel WHERE id = 3", Tampering.NO_PART),
    ],
)
async def test_tampering_with_an_old_part_is_seen(database, vol, doe, daad, soort):
    nieuw = await wissel(database)
    await schrijf(nieuw, een_regel())

    await doe(daad)

    assert soort in {een.kind for een in (await toets(nieuw)).findings}


async def test_whoever_has_the_former_key_changes_no_line_of_its_part_unseen(database, vol, doe):
    """All links of the old part computed anew, rightly, under the key that leaked."""
    nieuw = await wissel(database)
    await schrijf(nieuw, een_regel())
    keten, schakel = Chain(Vault(HOOFDSLEUTEL).chain_key), b""
    daden = []
    for rij in run_on(
        database.url, lambda verbinding: verbinding.execute(select(_LINES).order_by(_LINES.c.volgnr)).all()
    ):
        if rij.volgnr <= 21:
            schakel = schakel or keten.begin(())
            casus = "c9" if rij.volgnr == 7 else rij.casus_id
            schakel = keten.follow(schakel, Line(rij.volgnr, rij.op, casus, rij.inhoud))
            hexa = f"X'{schakel.hex()}'" if database.map else f"'\\x{schakel.hex()}'::bytea"
            daden.append(f"UPDATE logboek SET schakel = {hexa} WHERE volgnr = {rij.volgnr}")
    await doe("UPDATE logboek SET casus_id = 'c9' WHERE volgnr = 7", *daden)

    gevonden = {(een.kind, een.first) for een in (await toets(nieuw)).findings}

    assert (Tampering.CHANGED, 21) in gevonden
    assert (Tampering.CHANGED, 7) not in gevonden
