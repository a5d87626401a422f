"""A new master key on a real homeserver: the device of the bot stays who it is, reads on and is read on."""

import pytest

from bot.settings.master_key import former_key, read_master_key
from bot.settings.sources import read_settings
from tests.servers.bewoond import Huis, huis
from tests.servers.bewoond_begin import lopende_casus
from tests.servers.mailservers import mailservers

pytestmark = [pytest.mark.servers, pytest.mark.lang]
V3 = "/_matrix/client/v3"


async def _wie(een: Huis) -> tuple[str, list[str], object]:
    """Its device, all devices that its account has, and whom the homeserver takes it for."""
    assert een.synapse is not None
    login = een.token()
    assert login is not None
    apparaten = (await een.synapse.request("GET", f"{V3}/devices", token=login.token))["devices"]
    sleutels = await een.synapse.request(
        "POST", f"{V3}/keys/query", {"device_keys": {een.matrix_bot: []}}, token=login.token
    )
    return login.device, [apparaat["device_id"] for apparaat in apparaten], sleutels


async def test_after_it_the_bot_reads_what_was_said_meanwhile_and_its_members_read_the_bot(synapse, tmp_path):
    (tmp_path / "huis").mkdir()
    with mailservers() as post:
        async with huis(tmp_path / "huis", post=post, synapse=synapse) as een:
            ggz = await een.mailer("ggz")
            await een.mailer("beheerder")
            _, kamer = await lopende_casus(een)
            await een.rust()
            wijkteam = een.chats["wijkteam"]
            voor = await _wie(een)
            pad = read_settings(een.bot.config).key_path
            oud = read_master_key(pad)
            bezig = await een.bot.zeg("sleutel", "hoofd")
            assert (bezig.status, "stop it first" in bezig.tekst) == (2, True), bezig.tekst
            assert await een.bot.eindig() == 0
            await wijkteam.say(kamer, "!bericht Onder de sleutel van toen verstuurd.")
            wijkteam._nio.invalidate_outbound_session(kamer)
            await wijkteam.say(kamer, "!bericht Onder een sleutel die de bot nog niet had.")

            gedaan = await een.bot.zeg("sleutel", "hoofd")

            assert gedaan.status == 0, gedaan.tekst
            assert "matrix: " in gedaan.tekst
            assert read_master_key(pad) != oud == read_master_key(former_key(pad))
            sinds = len(een.gezien)
            await een.bot.start()
            await een.ziet("ggz", "mail", "Onder een sleutel die de bot nog niet had.", sinds=sinds)
            bericht = await een.ziet("ggz", "mail", "Onder de sleutel van toen verstuurd.", sinds=sinds)
            await ggz.reply(bericht, "Bericht: dat lezen wij.")
            gelezen = await een.ziet("wijkteam", "matrix", "dat lezen wij", sinds=sinds)
            assert gelezen.headers["versleuteld"] == "ja"
            await wijkteam.say(kamer, "!bericht En dit is van na de nieuwe sleutel.")
            await een.ziet("ggz", "mail", "En dit is van na de nieuwe sleutel.", sinds=sinds)
            assert await _wie(een) == voor
            assert (await een.bot.zeg("logboek", "toets")).status == 0
            assert await een.bot.eindig() == 0
