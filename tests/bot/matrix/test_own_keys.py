"""Which fallback key the bot has published, and when it makes another."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.matrix.config import MatrixConfig
from bot.matrix.device.client import Client
from bot.matrix.device.folder import DeviceFolder
from bot.matrix.device.own_keys import ROTATE, SIGNED, OwnKeys
from tests.bot.matrix.hulp import IK, SEAL, maak_apparaat


class Klok:
    nu = 0.0

    def __call__(self) -> float:
        return self.nu


@pytest.fixture
def olm(tmp_path: Path) -> Iterator[Any]:
    """The account of a device that has published its keys."""
    config = MatrixConfig(server="http://127.0.0.1:1", user=IK, folder=tmp_path, store_key="test", seal=SEAL)
    maak_apparaat(config)
    toestand = DeviceFolder(config.folder, config.seal)
    token = toestand.read_token()
    assert token is not None
    klant = Client(config, toestand, token.device)
    klant.take_up(token)
    klant.olm.account.shared = True
    yield klant.olm
    klant.store.database.close()


def publiceer(own: OwnKeys, olm: Any) -> dict[str, Any]:
    """What the homeserver got."""
    body = own.body()
    olm.account.mark_keys_as_published()
    own.published()
    return dict(body.get("fallback_keys", {}))


def test_without_an_unused_one_a_signed_key_is_published_and_not_again_within_the_hour(olm: Any) -> None:
    klok = Klok()
    own = OwnKeys(olm, klok)
    own.heard([SIGNED])
    assert not own.should_upload
    own.heard([])
    assert own.should_upload
    eerst = publiceer(own, olm)
    [(naam, sleutel)] = eerst.items()
    assert naam.startswith(f"{SIGNED}:")
    assert sleutel["fallback"] is True
    assert set(sleutel["signatures"][IK]) == {"ed25519:APPARAAT"}

    own.heard([])
    assert not own.should_upload
    klok.nu = ROTATE
    own.heard([])
    assert publiceer(own, olm).keys() != eerst.keys()


@pytest.mark.parametrize("unused", [None, "signed_curve25519", 5, {}])
def test_a_homeserver_that_tells_nothing_of_it_gets_none(olm: Any, unused: object) -> None:
    own = OwnKeys(olm)
    own.heard(unused)
    assert not own.should_upload


def test_what_was_published_just_before_a_crash_is_published_the_same_again(olm: Any) -> None:
    own = OwnKeys(olm)
    own.heard([])
    eerst = own.body()["fallback_keys"]
    olm.account = olm.store.load_account()
    opnieuw = OwnKeys(olm)
    assert opnieuw.should_upload
    assert opnieuw.body()["fallback_keys"] == eerst
