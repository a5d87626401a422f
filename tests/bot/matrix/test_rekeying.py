"""The folder of the device under another master key: the same device, the same keys, and nothing for the old key."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from nio.crypto import InboundGroupSession, OlmAccount, OutboundGroupSession, OutboundSession

from bot.base.sealed import Seal
from bot.matrix.config import MatrixConfig
from bot.matrix.device.client import Client
from bot.matrix.device.cross_signing import new_seeds
from bot.matrix.device.folder import DeviceFolder, FolderBroken
from bot.matrix.device.rekeying import FolderKeys, close_anew, require_open
from tests.bot.matrix.hulp import IK, SEAL, maak_apparaat

OUD = FolderKeys(seal=SEAL, store_key="oud")
NIEUW = FolderKeys(seal=Seal(b"n" * 32, "matrix"), store_key="nieuw")
KAMER = "!kamer:zvh.test"


def config(map_: Path, sleutels: FolderKeys = OUD) -> MatrixConfig:
    return MatrixConfig(
        server="http://127.0.0.1:1",
        user=IK,
        folder=map_ / "bot",
        seal=sleutels.seal,
        store_key=sleutels.store_key,
    )


def klant(waar: MatrixConfig) -> Client:
    toestand = DeviceFolder(waar.folder, waar.seal)
    token = toestand.read_token()
    assert token is not None
    gemaakt = Client(waar, toestand, token.device)
    gemaakt.take_up(token)
    return gemaakt


@pytest.fixture
def vol(tmp_path: Path) -> Path:
    """A device with seeds, one session with another device, and one of a room."""
    waar = config(tmp_path)
    maak_apparaat(waar)
    DeviceFolder(waar.folder, SEAL).write_seeds(new_seeds())
    bot, ander = klant(waar), OlmAccount()
    ander.generate_one_time_keys(1)
    [eenmalig] = ander.one_time_keys["curve25519"].values()
    van = ander.identity_keys["curve25519"]
    bot.store.save_session(van, OutboundSession(bot.olm.account, van, eenmalig))
    kamer = OutboundGroupSession()
    sessie = InboundGroupSession(kamer.session_key, ander.identity_keys["ed25519"], van, KAMER)
    bot.store.save_inbound_group_session(sessie)
    bot.store.database.close()
    return tmp_path


def gezien(waar: MatrixConfig) -> tuple[object, ...]:
    """The keys of the device, and what it can open."""
    bot = klant(waar)
    sessies = bot.store.load_sessions()
    kamers = bot.store.load_inbound_group_sessions()
    uit = (
        bot.olm.account.identity_keys,
        sorted(een.id for wie in sessies.values() for een in wie),
        sorted(een for per in kamers[KAMER].values() for een in per),
        DeviceFolder(waar.folder, waar.seal).read_seeds(),
    )
    bot.store.database.close()
    return uit


def test_all_is_there_under_the_new_key_and_nothing_under_the_old(vol: Path) -> None:
    eerder = gezien(config(vol))
    assert all(eerder)

    require_open(vol / "bot", OUD, NIEUW)
    assert gezien(config(vol)) == eerder
    assert close_anew(vol / "bot", OUD, NIEUW) == 3

    assert gezien(config(vol, NIEUW)) == eerder
    with pytest.raises(FolderBroken, match="token_kapot"):
        DeviceFolder(vol / "bot", SEAL).read_token()
    with pytest.raises(Exception, match=r".+"):
        klant(replace(config(vol, NIEUW), store_key="oud"))


def test_it_goes_on_where_it_was_cut_short_and_doing_it_again_changes_nothing(vol: Path) -> None:
    eerder = gezien(config(vol))
    DeviceFolder(vol / "bot", NIEUW.seal).write_token(DeviceFolder(vol / "bot", SEAL).read_token())

    assert close_anew(vol / "bot", OUD, NIEUW) == 3
    assert close_anew(vol / "bot", OUD, NIEUW) == 0

    assert gezien(config(vol, NIEUW)) == eerder


def test_a_store_with_a_passphrase_of_its_own_keeps_it(vol: Path) -> None:
    assert close_anew(vol / "bot", OUD, replace(NIEUW, store_key="oud")) == 0
    assert gezien(config(vol, replace(NIEUW, store_key="oud")))


def test_no_folder_is_nothing_to_do(tmp_path: Path) -> None:
    assert close_anew(tmp_path / "nergens", OUD, NIEUW) == 0


def test_the_store_of_an_earlier_device_that_opens_with_nothing_is_left(vol: Path) -> None:
    (vol / "bot" / "crypto-APPARAAT.db").rename(vol / "bot" / "crypto-EERDER.db")
    assert close_anew(vol / "bot", replace(OUD, store_key="een ander"), NIEUW) == 0


def test_a_store_that_opens_with_neither_is_left_whole(vol: Path) -> None:
    with pytest.raises(FolderBroken, match="opslag_sleutel"):
        require_open(vol / "bot", replace(OUD, store_key="een ander"), NIEUW)
    with pytest.raises(FolderBroken, match="opslag_sleutel"):
        close_anew(vol / "bot", replace(OUD, store_key="een ander"), NIEUW)
    with closing(sqlite3.connect(vol / "bot" / "crypto-APPARAAT.db")) as opslag:
        assert opslag.execute("SELECT count(*) FROM olmsessions").fetchone() == (1,)
    # token and seeds are of the new key by then, so that the next time only the store is left to do
    assert close_anew(vol / "bot", OUD, NIEUW) == 3


def test_seeds_of_another_house_are_told(vol: Path) -> None:
    DeviceFolder(vol / "bot", Seal(b"x" * 32, "matrix")).write_seeds(new_seeds())
    with pytest.raises(FolderBroken, match="zaden_kapot"):
        close_anew(vol / "bot", OUD, NIEUW)
