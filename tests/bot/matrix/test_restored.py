"""A Matrix folder that was put back: nothing in it is used a second time."""

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest
from nio.crypto import OlmAccount, Session
from nio.store import SqliteStore

from bot.matrix.config import MatrixConfig
from bot.matrix.device.folder import DeviceFolder, FolderBroken, Token
from bot.matrix.device.restored import begin_new_sessions
from tests.bot.matrix.hulp import SEAL

WIE, APPARAAT = "@ketenbot:zvh.test", "APPARAAT"


def _opslag(config: MatrixConfig) -> SqliteStore:
    naam = DeviceFolder(config.folder, config.seal).store_name(APPARAAT)
    return SqliteStore(WIE, APPARAAT, str(config.folder), config.store_key, naam)


def _account(config: MatrixConfig) -> OlmAccount:
    opslag = _opslag(config)
    try:
        return opslag.load_account()
    finally:
        opslag.database.close()


@pytest.fixture
def config(tmp_path) -> MatrixConfig:
    """A folder with a device that published keys and talked to another."""
    config = MatrixConfig(server="https://matrix.zvh.test", user=WIE, folder=tmp_path, store_key="een", seal=SEAL)
    DeviceFolder(tmp_path, SEAL).write_token(Token(user=WIE, device=APPARAAT, token="t"))
    account, ander = OlmAccount(), OlmAccount()
    account.generate_one_time_keys(50)
    account.mark_keys_as_published()
    ander.generate_one_time_keys(1)
    [sleutel] = ander.one_time_keys["curve25519"].values()
    identiteit = ander.identity_keys["curve25519"]
    opslag = _opslag(config)
    opslag.save_account(account)
    opslag.save_session(identiteit, Session(account.create_outbound_session(identiteit, sleutel)))
    opslag.database.close()
    return config


def _sessies(config: MatrixConfig) -> int:
    with closing(
        sqlite3.connect(config.folder / DeviceFolder(config.folder, config.seal).store_name(APPARAAT))
    ) as verbinding:
        return verbinding.execute("SELECT count(*) FROM olmsessions").fetchone()[0]


def test_the_sessions_are_gone_and_the_device_is_the_same(config):
    voor = _account(config).identity_keys
    assert _sessies(config) == 1

    login = begin_new_sessions(config)

    assert login is not None
    assert login.device == APPARAAT
    assert _sessies(config) == 0
    assert _account(config).identity_keys == voor


def test_no_number_of_a_one_time_key_comes_back(config):
    verder = _account(config)  # as the bot went on after the copy was made
    verder.generate_one_time_keys(50)
    na_de_kopie = set(verder.one_time_keys["curve25519"])

    begin_new_sessions(config)

    account = _account(config)
    assert account.one_time_keys["curve25519"] == {}
    account.generate_one_time_keys(50)
    assert na_de_kopie.isdisjoint(account.one_time_keys["curve25519"])


def test_another_key_than_that_of_the_store_is_said(config):
    with pytest.raises(FolderBroken, match="opslag_sleutel"):
        begin_new_sessions(replace(config, store_key="ander"))


def test_a_folder_without_login_needs_nothing(tmp_path, config):
    (tmp_path / "token.sealed").unlink()
    assert begin_new_sessions(config) is None
