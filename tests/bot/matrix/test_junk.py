"""The guards: whatever JSON comes, nio gets only what it can swallow, and the good part stays whole."""

from typing import Any

import vodozemac
from hypothesis import given
from hypothesis import strategies as st
from nio import KeysClaimResponse, KeysQueryResponse, SyncResponse

from bot.matrix.device import junk

WIE, APPARAAT = "@a:zvh.test", "APPARAAT"
json_waarden = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.text(max_size=4),
    lambda deel: st.lists(deel, max_size=3) | st.dictionaries(st.text(max_size=4), deel, max_size=3),
    max_leaves=8,
)


def apparaat() -> dict[str, Any]:
    """Device keys as a client uploads them."""
    account = vodozemac.Account()
    return {
        "user_id": WIE,
        "device_id": APPARAAT,
        "algorithms": [junk.OLM],
        "keys": {
            f"ed25519:{APPARAAT}": account.ed25519_key.to_base64(),
            f"curve25519:{APPARAAT}": account.curve25519_key.to_base64(),
        },
        "signatures": {WIE: {f"ed25519:{APPARAAT}": account.sign(b"x").to_base64()}},
    }


def eenmalig() -> dict[str, Any]:
    """One signed one-time key."""
    account = vodozemac.Account()
    teken = account.sign(b"x").to_base64()
    return {
        "signed_curve25519:AAAA": {
            "key": account.curve25519_key.to_base64(),
            "signatures": {WIE: {f"ed25519:{APPARAAT}": teken}},
        }
    }


def bericht(event_id: str = "$1", **meer: Any) -> dict[str, Any]:
    """A room message as the server tells it."""
    return {
        "type": "m.room.message",
        "event_id": event_id,
        "sender": WIE,
        "origin_server_ts": 1,
        "content": {"msgtype": "m.text", "body": "dag"},
    } | meer


def test_good_device_keys_pass_and_each_bad_part_is_dropped_alone() -> None:
    goed = apparaat()
    slecht = [
        5,
        {},
        goed | {"user_id": "@b:zvh.test"},
        goed | {"keys": {f"ed25519:{APPARAAT}": "AAAA", f"curve25519:{APPARAAT}": "AAAA"}},
        goed | {"signatures": {WIE: {f"ed25519:{APPARAAT}": "AAAA"}}},
        goed | {"algorithms": [5]},
        goed | {"unsigned": {"device_display_name": ["x"]}},
        goed | {"unsigned": 5},
    ]
    for geval in slecht:
        schoon, weg = junk.clean_devices({"device_keys": {WIE: {APPARAAT: geval}, "@c:zvh.test": {}}})
        assert (schoon["device_keys"], weg) == ({WIE: {}, "@c:zvh.test": {}}, 1)
    schoon, weg = junk.clean_devices({"device_keys": {WIE: {APPARAAT: goed}}})
    assert (schoon["device_keys"], weg) == ({WIE: {APPARAAT: goed}}, 0)


def test_good_one_time_keys_pass_and_junk_is_dropped() -> None:
    goed = eenmalig()
    (naam,) = goed
    for geval in (
        5,
        {},
        {naam: 5},
        {naam: goed[naam] | {"key": "AAAA"}},
        {naam: goed[naam] | {"signatures": {WIE: 5}}},
    ):
        schoon, weg = junk.clean_keys({"one_time_keys": {WIE: {APPARAAT: geval, "GOED": goed}}})
        assert (schoon["one_time_keys"], weg) == ({WIE: {"GOED": goed}}, 1)


def test_one_bad_event_in_a_room_does_not_take_the_good_ones_along() -> None:
    halve = [bericht(event_id="$1\0"), bericht(event_id="$\ud800"), bericht(sender="@a\0:zvh.test")]
    slecht: list[Any] = [5, {}, [], bericht(event_id=5), {"event_id": 5}, *halve]
    sync = {
        "next_batch": "s1",
        "rooms": {"join": {"!a": {"timeline": {"events": [*slecht, bericht()], "prev_batch": "p", "limited": True}}}},
    }
    schoon, weg = junk.clean_sync(sync, "sleutel")
    tijdlijn = schoon["rooms"]["join"]["!a"]["timeline"]
    assert [event["event_id"] for event in tijdlijn["events"]] == ["$1"]
    assert (tijdlijn["prev_batch"], tijdlijn["limited"], weg) == ("p", True, len(slecht))


def test_only_olm_messages_for_this_device_pass() -> None:
    andere = ["m.room_key_request", "m.key.verification.start", "m.forwarded_room_key", "m.dummy"]
    berichten = [{"type": soort, "sender": WIE, "content": {"x": 1}} for soort in andere]
    schoon, weg = junk.clean_sync({"next_batch": "s1", "to_device": {"events": berichten}}, "sleutel")
    assert (schoon["to_device"]["events"], weg) == ([], len(andere))


@given(json_waarden, json_waarden)
def test_no_json_at_all_gets_past_the_guards_of_nio(een: Any, ander: Any) -> None:
    sync = {
        "next_batch": "s1",
        "to_device": {"events": [een, {"type": "m.room.encrypted", "content": ander, "sender": WIE}]},
        "rooms": {"join": {"!a": {"timeline": {"events": [een, bericht(content=ander)]}}, "!b": een}, "leave": ander},
        "device_lists": {},
    }
    schoon, _ = junk.clean_sync(sync, "sleutel")
    assert isinstance(SyncResponse.from_dict(schoon), SyncResponse)
    apparaten, _ = junk.clean_devices({"device_keys": {WIE: {APPARAAT: een}, "@b:zvh.test": ander}, "failures": een})
    assert isinstance(KeysQueryResponse.from_dict(apparaten), KeysQueryResponse)
    sleutels, _ = junk.clean_keys({"one_time_keys": {WIE: {APPARAAT: een}, "@b:zvh.test": ander}})
    assert isinstance(KeysClaimResponse.from_dict(sleutels), KeysClaimResponse)
