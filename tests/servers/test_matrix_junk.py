"""Hostile input from any user of the server: dropped and counted, and the bot goes on (SOURCES: P3)."""

from pathlib import Path
from typing import Any

import pytest

from bot.demo.synapse import Synapse
from tests.servers.matrix_bot import Bot
from tests.servers.matrix_mens import Mens
from tests.servers.synapse_fixture import vers

pytestmark = pytest.mark.servers

ROMMEL: list[Any] = ["AAAA", "geen base64!", "", "A" * 5000]


def olm_bericht(bot: Bot, body: Any, soort: Any = 0) -> dict[str, Any]:
    """An Olm message to the bot's device."""
    sleutel = bot.sessie.client.own_key
    return {
        "algorithm": "m.olm.v1.curve25519-aes-sha2",
        "sender_key": sleutel,
        "ciphertext": {sleutel: {"type": soort, "body": body}},
    }


async def stuur_naar_apparaat(vreemde: Mens, bot: Bot, soort: str, inhoud: dict[str, Any]) -> None:
    """A to-device message; no shared room is needed."""
    pad = f"/_matrix/client/v3/sendToDevice/{soort}/{vers('t')}"
    berichten = {bot.sessie.me: {bot.sessie.client.device_id: inhoud}}
    await vreemde.vraag("PUT", pad, {"messages": berichten})


async def test_junk_to_the_device_from_a_stranger_stops_nothing(synapse: Synapse, tmp_path: Path) -> None:
    async with (
        Bot(synapse, tmp_path) as bot,
        Mens(synapse, tmp_path) as mens,
        Mens(synapse, tmp_path, "vreemde") as vreemde,
    ):
        await bot.luister()
        kamer = await bot.sender.open_room(vers("K7Q"))
        await bot.sender.invite(kamer, mens.mxid)
        await mens.ga_in(kamer)
        await bot.wacht_op_rijen(1)
        junk = [olm_bericht(bot, body, soort) for body in (*ROMMEL, 5, None, {}) for soort in (0, 1, 7)]
        junk += [{}, {"algorithm": 1}, olm_bericht(bot, "AAAA") | {"sender_key": "x"}, {"algorithm": "m.onbekend"}]
        junk.append(olm_bericht(bot, "AAAA") | {"ciphertext": "x"})
        for inhoud in junk:
            await stuur_naar_apparaat(vreemde, bot, "m.room.encrypted", inhoud)
        await stuur_naar_apparaat(vreemde, bot, "m.room_key_request", {"action": 5})
        await stuur_naar_apparaat(vreemde, bot, "m.key.verification.start", {"method": "m.sas.v1"})
        await mens.zeg(kamer, "3 klaar")
        assert (await bot.gebeurtenissen(2))[1].tekst == "3 klaar"
        assert bot.sessie.client.dropped.total() >= len(junk)


async def test_a_member_with_junk_device_keys_does_not_keep_the_others_from_reading(
    synapse: Synapse, tmp_path: Path
) -> None:
    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path) as mens:
        slecht = vers("slecht")
        token = await synapse.register(slecht, "geheim")
        apparaat = (await synapse.request("GET", "/_matrix/client/v3/account/whoami", token=token))["device_id"]
        wie = synapse.mxid(slecht)
        sleutels = {
            "user_id": wie,
            "device_id": apparaat,
            "algorithms": ["m.olm.v1.curve25519-aes-sha2"],
            "keys": {f"ed25519:{apparaat}": "AAAA", f"curve25519:{apparaat}": "geen sleutel"},
            "signatures": {wie: {f"ed25519:{apparaat}": "AAAA"}},
        }
        await synapse.request("POST", "/_matrix/client/v3/keys/upload", {"device_keys": sleutels}, token=token)
        await bot.luister()
        kamer = await bot.sender.open_room(vers("K7Q"))
        for lid in (wie, mens.mxid):
            await bot.sender.invite(kamer, lid)
        await mens.ga_in(kamer)
        await bot.zeg(kamer, "iedereen leest dit")
        await mens.lees_tot(lambda: "iedereen leest dit" in mens.teksten(kamer))
        assert bot.sessie.client.dropped["KeysQueryResponse"] >= 1


async def test_a_member_with_a_junk_one_time_key_does_not_keep_the_bot_from_talking(
    synapse: Synapse, tmp_path: Path
) -> None:
    async with (
        Bot(synapse, tmp_path) as bot,
        Mens(synapse, tmp_path) as mens,
        Mens(synapse, tmp_path, "slecht") as slecht,
    ):
        olm = slecht.nio.olm
        for sleutel in ("AAAA", "geen sleutel"):
            deel: dict[str, Any] = {"key": sleutel}
            deel["signatures"] = {slecht.mxid: {f"ed25519:{slecht.nio.device_id}": olm.sign_json({"key": sleutel})}}
            body = {"one_time_keys": {f"signed_curve25519:{vers('AAAA')}": deel}}
            await slecht.vraag("POST", "/_matrix/client/v3/keys/upload", body)
        # the good ones go first
        vraag = {"one_time_keys": {slecht.mxid: {slecht.nio.device_id: "signed_curve25519"}}}
        uitgedeeld = 0
        while uitgedeeld < 200:
            antwoord = await mens.vraag("POST", "/_matrix/client/v3/keys/claim", vraag)
            (gekregen,) = antwoord["one_time_keys"][slecht.mxid][slecht.nio.device_id].values()
            uitgedeeld += 1
            if gekregen["key"] == "AAAA":
                break
        await bot.luister()
        kamer = await bot.sender.open_room(vers("K7Q"))
        for lid in (slecht, mens):
            await bot.sender.invite(kamer, lid.mxid)
        await mens.ga_in(kamer)
        await bot.zeg(kamer, "iedereen leest dit")
        await mens.lees_tot(lambda: "iedereen leest dit" in mens.teksten(kamer))
        assert bot.sessie.client.dropped["KeysClaimResponse"] >= 1


async def test_junk_inside_an_encrypted_message_is_reported_and_stops_nothing(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path) as mens:
        await bot.luister()
        kamer = await bot.sender.open_room(vers("K7Q"))
        await bot.sender.invite(kamer, mens.mxid)
        await mens.ga_in(kamer)
        await mens.zeg(kamer, "eerste")
        await bot.wacht_op_rijen(2)
        junk: list[dict[str, Any]] = [
            {"type": "m.room.message", "content": "x"},
            {"type": "m.room.message", "content": {"msgtype": "m.text", "body": 5}},
            {"type": "m.room.message", "content": {"msgtype": {}, "body": "x"}},
            {"type": 5, "content": {}},
            {"content": {"msgtype": "m.text", "body": "x"}},
            {"type": "m.room.member", "state_key": 5, "content": {"membership": "join"}},
        ]
        for inhoud in junk:
            await mens.ruw(kamer, "m.room.encrypted", mens.nio.olm.group_encrypt(kamer, inhoud))
        rare_relatie = {"m.relates_to": ["x"], "m.mentions": "iedereen", "m.new_content": 5}
        await mens.zeg(kamer, "laatste", **rare_relatie)
        await bot.wacht_op_rijen(3)
        rijen = await bot.rijen()
        while b"laatste" not in rijen[-1].raw:
            rijen = await bot.wacht_op_rijen(len(rijen) + 1)
        assert b"laatste" in rijen[-1].raw
