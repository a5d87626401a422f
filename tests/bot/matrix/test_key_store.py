"""nio's crypto store with less work: the same content, each store in its own file."""

import pytest
from nio.crypto import OlmAccount
from nio.store import SqliteStore
from peewee import OperationalError

from bot.matrix.device.key_store import KeyStore, StoreFailed

WIE, SLEUTEL = "@ketenbot:zvh.test", "geheim"


def een_opslag(map_, soort=KeyStore, naam="A"):
    return soort(WIE, naam, str(map_), SLEUTEL, f"{naam}.db")


def test_two_stores_used_in_turn_keep_apart(tmp_path):
    ene, andere = een_opslag(tmp_path), een_opslag(tmp_path, naam="B")
    gewoon = een_opslag(tmp_path, SqliteStore, "C")
    for opslag in (ene, andere, gewoon):
        opslag.save_account(OlmAccount())
    for opslag, kamer in ((ene, "!een"), (andere, "!twee"), (gewoon, "!drie"), (ene, "!vier")):
        opslag.save_encrypted_rooms({kamer})
    assert ene.load_encrypted_rooms() == {"!een", "!vier"}
    assert andere.load_encrypted_rooms() == {"!twee"}
    assert gewoon.load_encrypted_rooms() == {"!drie"}
    for opslag in (ene, andere, gewoon):
        opslag.database.close()


def test_a_store_of_nio_is_read_on_and_read_back_by_nio(tmp_path):
    oud = een_opslag(tmp_path, SqliteStore)
    oud.save_account(OlmAccount())
    oud.save_encrypted_rooms({"!een"})
    oud.database.close()
    eigen = een_opslag(tmp_path)
    eigen.save_encrypted_rooms({"!een", "!twee"})
    assert eigen.load_account().identity_keys == oud.load_account().identity_keys
    eigen.database.close()
    weer = een_opslag(tmp_path, SqliteStore)
    assert weer.load_encrypted_rooms() == {"!een", "!twee"}
    for opslag in (oud, weer):
        opslag.database.close()


def test_a_room_that_was_forgotten_can_come_back(tmp_path):
    opslag = een_opslag(tmp_path)
    opslag.save_account(OlmAccount())
    opslag.save_encrypted_rooms({"!een"})
    opslag.delete_encrypted_room("!een")
    assert opslag.load_encrypted_rooms() == set()
    opslag.save_encrypted_rooms({"!een"})
    assert opslag.load_encrypted_rooms() == {"!een"}
    opslag.database.close()


def test_a_room_that_is_known_costs_no_transaction(tmp_path):
    opslag = een_opslag(tmp_path)
    opslag.save_account(OlmAccount())
    opslag.save_encrypted_rooms({"!een"})
    gevraagd = []
    opslag.database.connection().set_trace_callback(gevraagd.append)
    opslag.save_encrypted_rooms({"!een"})
    assert gevraagd == []
    opslag.save_encrypted_rooms({"!twee"})
    assert gevraagd != []
    opslag.database.close()


def bewaar_tot_vol(opslag):
    opslag.database.execute_sql("PRAGMA max_page_count=1")
    for nummer in range(1000):
        opslag.save_encrypted_rooms({f"!{nummer:0100}"})


def test_a_full_disk_is_no_junk_and_from_then_on_nothing_is_kept_or_read(tmp_path):
    opslag = een_opslag(tmp_path)
    opslag.save_account(OlmAccount())
    with pytest.raises(StoreFailed, match="store_full"):
        bewaar_tot_vol(opslag)
    for doe in (opslag.load_account, opslag.load_encrypted_rooms, lambda: opslag.save_account(OlmAccount())):
        with pytest.raises(StoreFailed, match="store_full"):
            doe()
    opslag.database.close()


def halverwege_dicht(opslag):
    with opslag.whole():
        opslag.save_encrypted_rooms({"!een"})
        opslag.database.execute_sql("PRAGMA query_only=1")
        opslag.save_encrypted_rooms({"!twee"})


def test_what_was_begun_as_one_thing_is_gone_as_one_thing(tmp_path):
    opslag = een_opslag(tmp_path)
    opslag.save_account(OlmAccount())
    with pytest.raises(StoreFailed, match="store_readonly"):
        halverwege_dicht(opslag)
    opslag.database.close()
    weer = een_opslag(tmp_path)
    assert weer.load_encrypted_rooms() == set()
    weer.database.close()


def test_a_value_that_cannot_be_stored_is_somebodys_junk_and_no_failing_disk(tmp_path):
    opslag = een_opslag(tmp_path)
    opslag.save_account(OlmAccount())
    with pytest.raises(UnicodeEncodeError):
        opslag.save_encrypted_rooms({"\ud800"})
    with pytest.raises(OperationalError, match="no such"):
        opslag.database.execute_sql("SELECT * FROM niets")
    opslag.save_encrypted_rooms({"!een"})
    assert opslag.load_encrypted_rooms() == {"!een"}
    opslag.database.close()
