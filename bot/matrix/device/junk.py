"""Guards in front of nio: what others may upload or send is looked at first, and junk is left out.

Three kinds of junk, from any user of the server, raise out of nio 0.26: to-device messages, device keys and one-time
keys. These functions take the JSON of an answer and give back the part that nio can swallow, with a count of the rest.
"""

from collections.abc import Mapping
from typing import Any

import vodozemac
from nio import Event, MegolmEvent, OlmEvent, RedactedEvent, ToDeviceEvent, UnknownBadEvent
from unpaddedbase64 import decode_base64

OLM = "m.olm.v1.curve25519-aes-sha2"
_JUNK = (KeyError, TypeError, ValueError, AttributeError, IndexError, RecursionError, UnicodeError)


def schoon_sync(antwoord: Mapping[str, Any], eigen_sleutel: str) -> tuple[dict[str, Any], int]:
    """A sync answer with only to-device messages and room events that nio can read; and how many were dropped.

    Of the to-device messages only Olm messages for this device pass: room keys come that way, and the bot neither
    verifies interactively nor forwards keys.
    """
    schoon = {
        naam: antwoord[naam]
        for naam in ("next_batch", "device_lists", "device_one_time_keys_count")
        if naam in antwoord
    }
    alle = _lijst(_kaart(antwoord.get("to_device")).get("events"))
    goede = [bericht for bericht in alle if olm_goed(bericht, eigen_sleutel)]
    schoon["to_device"] = {"events": goede}
    weg = len(alle) - len(goede)
    kamers: dict[str, dict[str, Any]] = {"join": {}, "leave": {}, "invite": {}}
    bron = _kaart(antwoord.get("rooms"))
    for soort in ("join", "leave"):
        for kamer, info in _kaart(bron.get(soort)).items():
            kamers[soort][kamer], verworpen = _schone_kamer(_kaart(info))
            weg += verworpen
    schoon["rooms"] = kamers
    return schoon, weg


def schone_berichten(antwoord: Mapping[str, Any]) -> tuple[dict[str, Any], int]:
    """An answer of `/messages` with only events that nio can read."""
    alle = _lijst(antwoord.get("chunk"))
    goede = [event for event in alle if _leesbaar(event)]
    return {**antwoord, "chunk": goede}, len(alle) - len(goede)


def may_be_encrypted(inhoud: Any, event: MegolmEvent) -> bool:
    """Whether a decrypted event is one that people send so, under the id and sender that the server gave it.

    Its plaintext can say anything. What a room is and who is in it, and what was taken back, only the server tells.
    """
    bron = inhoud.source
    soort = bron["type"]
    return (
        not isinstance(inhoud, UnknownBadEvent | RedactedEvent)
        and "state_key" not in bron
        and (soort == "m.room.message" or not soort.startswith("m.room."))
        and (bron["event_id"], bron["sender"]) == (event.event_id, event.sender)
    )


def schone_apparaten(antwoord: Mapping[str, Any]) -> tuple[dict[str, Any], int]:
    """An answer of `/keys/query` with only devices whose keys are keys."""
    schoon: dict[str, dict[str, Any]] = {}
    weg = 0
    for gebruiker, apparaten in _kaart(antwoord.get("device_keys")).items():
        schoon[gebruiker] = {}
        for apparaat, sleutels in _kaart(apparaten).items():
            if apparaat_goed(sleutels, gebruiker, apparaat):
                schoon[gebruiker][apparaat] = sleutels
            else:
                weg += 1
    return {"device_keys": schoon, "failures": _kaart(antwoord.get("failures"))}, weg


def schone_sleutels(antwoord: Mapping[str, Any]) -> tuple[dict[str, Any], int]:
    """An answer of `/keys/claim` with only one-time keys that are keys."""
    schoon: dict[str, dict[str, Any]] = {}
    weg = 0
    for gebruiker, apparaten in _kaart(antwoord.get("one_time_keys")).items():
        schoon[gebruiker] = {}
        for apparaat, sleutels in _kaart(apparaten).items():
            if sleutel_goed(sleutels):
                schoon[gebruiker][apparaat] = sleutels
            else:
                weg += 1
    return {"one_time_keys": schoon, "failures": _kaart(antwoord.get("failures"))}, weg


def olm_goed(bericht: Any, eigen_sleutel: str) -> bool:
    """Whether a to-device message is an Olm message for the device with this Curve25519 key, and can be read at all."""
    try:
        inhoud = bericht["content"]
        if bericht["type"] != "m.room.encrypted" or inhoud["algorithm"] != OLM:
            return False
        vodozemac.Curve25519PublicKey.from_base64(inhoud["sender_key"])
        deel = inhoud["ciphertext"][eigen_sleutel]
        if deel["type"] == 0:
            vodozemac.PreKeyMessage.from_base64(deel["body"])
        elif deel["type"] == 1:
            vodozemac.AnyOlmMessage.normal(decode_base64(deel["body"]))
        else:
            return False
        return isinstance(ToDeviceEvent.parse_event(bericht), OlmEvent)
    except _JUNK:
        return False


def apparaat_goed(sleutels: Any, gebruiker: str, apparaat: str) -> bool:
    """Whether device keys belong to this device and can be read; signatures are nio's to check."""
    try:
        if sleutels["user_id"] != gebruiker or sleutels["device_id"] != apparaat:
            return False
        vodozemac.Ed25519PublicKey.from_base64(sleutels["keys"][f"ed25519:{apparaat}"])
        vodozemac.Curve25519PublicKey.from_base64(sleutels["keys"][f"curve25519:{apparaat}"])
        vodozemac.Ed25519Signature.from_base64(sleutels["signatures"][gebruiker][f"ed25519:{apparaat}"])
        namen = sleutels.get("unsigned", {}).get("device_display_name", "")
        return isinstance(namen, str | None) and all(isinstance(naam, str) for naam in sleutels["algorithms"])
    except _JUNK:
        return False


def sleutel_goed(sleutels: Any) -> bool:
    """Whether the claimed key of one device is one signed Curve25519 key; the signature is nio's to check."""
    try:
        ((naam, waarde),) = sleutels.items()
        vodozemac.Curve25519PublicKey.from_base64(waarde["key"])
        for handtekeningen in waarde["signatures"].values():
            for handtekening in handtekeningen.values():
                vodozemac.Ed25519Signature.from_base64(handtekening)
        return bool(naam.startswith("signed_curve25519:"))
    except _JUNK:
        return False


def _schone_kamer(info: dict[str, Any]) -> tuple[dict[str, Any], int]:
    tijdlijn, staat = _kaart(info.get("timeline")), _kaart(info.get("state"))
    schoon: dict[str, Any] = {"timeline": dict(tijdlijn), "state": {}, "summary": {}}
    weg = 0
    for naam, bron in (("timeline", tijdlijn), ("state", staat)):
        alle = _lijst(bron.get("events"))
        goede = [event for event in alle if _leesbaar(event)]
        schoon[naam]["events"] = goede
        weg += len(alle) - len(goede)
    return schoon, weg


def _leesbaar(event: Any) -> bool:
    try:
        return isinstance(event["event_id"], str) and Event.parse_event(event) is not None
    except _JUNK:
        return False


def _kaart(waarde: Any) -> dict[str, Any]:
    return waarde if isinstance(waarde, dict) else {}


def _lijst(waarde: Any) -> list[Any]:
    return waarde if isinstance(waarde, list) else []
