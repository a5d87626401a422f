"""A thief had the bot's login: `ketenbot matrix vernieuw` puts him out, and all that he let in."""

from typing import Any

import pytest

from bot.demo.synapse import Synapse
from tests.servers.bewoond import Huis, huis
from tests.servers.bewoond_begin import lopende_casus
from tests.servers.mailservers import WACHTWOORD, mailservers
from tests.servers.matrix_mens import Mens

pytestmark = pytest.mark.servers
V3 = "/_matrix/client/v3"


async def _meester(synapse: Synapse, wie: Mens, bot: str) -> Any:
    antwoord = await wie.vraag("POST", f"{V3}/keys/query", {"device_keys": {bot: []}})
    return antwoord["master_keys"][bot]["keys"]


async def _state(synapse: Synapse, token: str, kamer: str, soort: str, sleutel: str = "") -> dict[str, Any]:
    return await synapse.request("GET", f"{V3}/rooms/{kamer}/state/{soort}/{sleutel}", token=token)


async def _steel(een: Huis, kamer: str, vreemde: Mens) -> str:
    """With the token alone: let somebody in, open the door, raise him; returns the token."""
    assert een.synapse is not None
    login = een.token()
    assert login is not None

    synapse = een.synapse

    async def als_bot(methode: str, pad: str, body: object) -> None:
        await synapse.request(methode, f"{V3}/rooms/{kamer}/{pad}", body, token=login.token)

    await als_bot("POST", "invite", {"user_id": vreemde.mxid})
    await vreemde.ga_in(kamer)
    await als_bot("PUT", "state/m.room.join_rules/", {"join_rule": "public"})
    macht = await _state(synapse, login.token, kamer, "m.room.power_levels")
    await als_bot("PUT", "state/m.room.power_levels/", macht | {"invite": 0, "users": {vreemde.mxid: 100}})
    return login.token


async def test_after_a_theft_everybody_is_out_who_does_not_belong_and_the_casus_goes_on(synapse, tmp_path):
    (tmp_path / "huis").mkdir()
    with mailservers() as post:
        async with (
            huis(tmp_path / "huis", post=post, synapse=synapse) as een,
            Mens(synapse, tmp_path, "vreemde") as vreemde,
        ):
            for wie in ("ggz", "beheerder"):
                await een.mailer(wie)
            code, kamer = await lopende_casus(een)
            await een.rust()
            oude_meester = await _meester(synapse, vreemde, een.matrix_bot)
            bezig = await een.bot.zeg("matrix", "vernieuw", invoer=WACHTWOORD)
            assert (bezig.status, "stop it first" in bezig.tekst) == (2, True), bezig.tekst
            assert await een.bot.eindig() == 0
            gestolen = await _steel(een, kamer, vreemde)

            gedaan = await een.bot.zeg("matrix", "vernieuw", invoer=WACHTWOORD)

            assert gedaan.status == 0, gedaan.tekst
            assert f"room of {code}: put out {vreemde.mxid}; put back: join_rules, power_levels" in gedaan.tekst
            nieuw = een.token()
            assert nieuw is not None
            geweigerd = await synapse.request("GET", f"{V3}/account/whoami", token=gestolen, may_fail=True)
            assert geweigerd["errcode"] == "M_UNKNOWN_TOKEN"
            apparaten = (await synapse.request("GET", f"{V3}/devices", token=nieuw.token))["devices"]
            assert [een_["device_id"] for een_ in apparaten] == [nieuw.device]
            assert await _meester(synapse, vreemde, een.matrix_bot) != oude_meester
            lid = await _state(synapse, nieuw.token, kamer, "m.room.member", vreemde.mxid)
            assert lid["membership"] in {"leave", "ban"}
            assert (await _state(synapse, nieuw.token, kamer, "m.room.join_rules"))["join_rule"] == "invite"
            stores = [pad.name for pad in (een.map / "matrix").glob("crypto-*.db*")]
            assert stores == [f"crypto-{nieuw.device}.db"]

            sinds = len(een.gezien)
            await een.bot.start()
            await een.chats["wijkteam"].say(kamer, "!bericht Wij gaan gewoon door.")
            await een.ziet("ggz", "mail", "Wij gaan gewoon door.", sinds=sinds)
            await een.ziet("beheerder", "mail", "Alarm", code, sinds=sinds)
            assert await een.bot.eindig() == 0
