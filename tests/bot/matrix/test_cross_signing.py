"""The chain master -> self-signing -> device: holds, or is nothing."""

import copy
from typing import Any

import pytest

from bot.matrix.device.cross_signing import Identity, canonical, new_seeds, signed_devices

WIE = "@a:zvh.test"
APPARAAT: dict[str, Any] = {
    "user_id": WIE,
    "device_id": "D1",
    "algorithms": [],
    "keys": {"ed25519:D1": "sleutel", "curve25519:D1": "x"},
}


def antwoord(identiteit: Identity) -> dict[str, Any]:
    """An answer of /keys/query for one user with one signed and one unsigned device."""
    sleutels = identiteit.bodies()
    los = APPARAAT | {"device_id": "D2", "keys": {"ed25519:D2": "x", "curve25519:D2": "x"}}
    return {
        "device_keys": {WIE: {"D1": identiteit.sign_device(APPARAAT) | {"unsigned": {"x": 1}}, "D2": los}},
        "master_keys": {WIE: sleutels["master_key"]},
        "self_signing_keys": {WIE: sleutels["self_signing_key"]},
    }


def test_a_device_signed_by_its_owner_is_found_and_the_other_is_not() -> None:
    assert signed_devices(antwoord(Identity(WIE, new_seeds())), WIE) == {"D1": "sleutel"}


def test_the_same_seeds_are_the_same_identity() -> None:
    zaden = new_seeds()
    assert Identity(WIE, zaden).master == Identity(WIE, zaden).master
    assert Identity(WIE, zaden).master != Identity(WIE, new_seeds()).master


def test_a_key_that_was_changed_after_signing_does_not_count() -> None:
    waarde = antwoord(Identity(WIE, new_seeds()))
    waarde["device_keys"][WIE]["D1"]["keys"]["ed25519:D1"] = "ander"
    assert signed_devices(waarde, WIE) == {}


def test_a_self_signing_key_of_another_master_does_not_count() -> None:
    waarde = antwoord(Identity(WIE, new_seeds()))
    waarde["master_keys"][WIE] = Identity(WIE, new_seeds()).bodies()["master_key"]
    assert signed_devices(waarde, WIE) == {}


def test_the_keys_of_somebody_else_do_not_count() -> None:
    waarde = antwoord(Identity("@b:zvh.test", new_seeds()))
    assert signed_devices(waarde, WIE) == {}


def test_a_key_for_another_use_does_not_count() -> None:
    identiteit = Identity(WIE, new_seeds())
    waarde = antwoord(identiteit)
    waarde["self_signing_keys"][WIE] = identiteit.bodies()["user_signing_key"]
    assert signed_devices(waarde, WIE) == {}


@pytest.mark.parametrize("rommel", [None, 5, "x", [], {}, {"D1": 5}, {"keys": 5}, {"keys": {"a": "b", "c": "d"}}])
@pytest.mark.parametrize("plaats", ["device_keys", "master_keys", "self_signing_keys"])
def test_junk_is_simply_not_signed(plaats: str, rommel: object) -> None:
    waarde = antwoord(Identity(WIE, new_seeds()))
    for deel in (rommel, {WIE: rommel}):
        kapot = copy.deepcopy(waarde) | {plaats: deel}
        assert signed_devices(kapot, WIE) == {}


def test_what_is_signed_is_canonical_json() -> None:
    waarde = {"b": {"z": 1, "a": "é"}, "a": [1, 2], "signatures": {}, "unsigned": {}}
    assert canonical(waarde) == '{"a":[1,2],"b":{"a":"é","z":1}}'.encode()
