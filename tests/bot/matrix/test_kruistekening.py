"""The chain master -> self-signing -> device: holds, or is nothing."""

import copy
from typing import Any

import pytest

from bot.matrix.device.cross_signing import Identiteit, canoniek, nieuwe_zaden, ondertekende_apparaten

WIE = "@a:zvh.test"
APPARAAT: dict[str, Any] = {
    "user_id": WIE,
    "device_id": "D1",
    "algorithms": [],
    "keys": {"ed25519:D1": "sleutel", "curve25519:D1": "x"},
}


def antwoord(identiteit: Identiteit) -> dict[str, Any]:
    """An answer of /keys/query for one user with one signed and one unsigned device."""
    sleutels = identiteit.sleutels()
    los = APPARAAT | {"device_id": "D2", "keys": {"ed25519:D2": "x", "curve25519:D2": "x"}}
    return {
        "device_keys": {WIE: {"D1": identiteit.teken_apparaat(APPARAAT) | {"unsigned": {"x": 1}}, "D2": los}},
        "master_keys": {WIE: sleutels["master_key"]},
        "self_signing_keys": {WIE: sleutels["self_signing_key"]},
    }


def test_a_device_signed_by_its_owner_is_found_and_the_other_is_not() -> None:
    assert ondertekende_apparaten(antwoord(Identiteit(WIE, nieuwe_zaden())), WIE) == {"D1": "sleutel"}


def test_the_same_seeds_are_the_same_identity() -> None:
    zaden = nieuwe_zaden()
    assert Identiteit(WIE, zaden).meester == Identiteit(WIE, zaden).meester
    assert Identiteit(WIE, zaden).meester != Identiteit(WIE, nieuwe_zaden()).meester


def test_a_key_that_was_changed_after_signing_does_not_count() -> None:
    waarde = antwoord(Identiteit(WIE, nieuwe_zaden()))
    waarde["device_keys"][WIE]["D1"]["keys"]["ed25519:D1"] = "ander"
    assert ondertekende_apparaten(waarde, WIE) == {}


def test_a_self_signing_key_of_another_master_does_not_count() -> None:
    waarde = antwoord(Identiteit(WIE, nieuwe_zaden()))
    waarde["master_keys"][WIE] = Identiteit(WIE, nieuwe_zaden()).sleutels()["master_key"]
    assert ondertekende_apparaten(waarde, WIE) == {}


def test_the_keys_of_somebody_else_do_not_count() -> None:
    waarde = antwoord(Identiteit("@b:zvh.test", nieuwe_zaden()))
    assert ondertekende_apparaten(waarde, WIE) == {}


def test_a_key_for_another_use_does_not_count() -> None:
    identiteit = Identiteit(WIE, nieuwe_zaden())
    waarde = antwoord(identiteit)
    waarde["self_signing_keys"][WIE] = identiteit.sleutels()["user_signing_key"]
    assert ondertekende_apparaten(waarde, WIE) == {}


@pytest.mark.parametrize("rommel", [None, 5, "x", [], {}, {"D1": 5}, {"keys": 5}, {"keys": {"a": "b", "c": "d"}}])
@pytest.mark.parametrize("plaats", ["device_keys", "master_keys", "self_signing_keys"])
def test_junk_is_simply_not_signed(plaats: str, rommel: object) -> None:
    waarde = antwoord(Identiteit(WIE, nieuwe_zaden()))
    for deel in (rommel, {WIE: rommel}):
        kapot = copy.deepcopy(waarde) | {plaats: deel}
        assert ondertekende_apparaten(kapot, WIE) == {}


def test_what_is_signed_is_canonical_json() -> None:
    waarde = {"b": {"z": 1, "a": "é"}, "a": [1, 2], "signatures": {}, "unsigned": {}}
    assert canoniek(waarde) == '{"a":[1,2],"b":{"a":"é","z":1}}'.encode()
