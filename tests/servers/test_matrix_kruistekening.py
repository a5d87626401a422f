"""Cross-signing, checked from the outside through /keys/query (SOURCES: P2)."""

import stat
from pathlib import Path
from typing import Any

import pytest

from bot.demo.synapse import Synapse
from bot.matrix.device.cross_signing import Identity, new_seeds, signed_devices, signed_devices_of
from bot.matrix.device.folder import FolderBroken
from bot.matrix.device.login import AlreadyLoggedIn, log_in
from bot.matrix.session import MatrixSession, NotLoggedIn
from commands.ports import PermanentFailure
from tests.servers.matrix_bot import WACHTWOORD, Bot
from tests.servers.matrix_mens import Mens
from tests.servers.synapse_fixture import vers

pytestmark = pytest.mark.servers


async def sleutels(vrager: Mens, wie: str) -> dict[str, Any]:
    """What the server tells others about a user's keys."""
    return await vrager.vraag("POST", "/_matrix/client/v3/keys/query", {"device_keys": {wie: []}})


async def onderteken(mens: Mens) -> None:
    """What an ordinary client does for its owner."""
    identiteit = Identity(mens.mxid, new_seeds())
    await mens.vraag("POST", "/_matrix/client/v3/keys/device_signing/upload", identiteit.bodies())
    apparaat = (await sleutels(mens, mens.mxid))["device_keys"][mens.mxid][mens.nio.device_id]
    body = {mens.mxid: {mens.nio.device_id: identiteit.sign_device(apparaat)}}
    antwoord = await mens.vraag("POST", "/_matrix/client/v3/keys/signatures/upload", body)
    assert antwoord["failures"] == {}


async def test_others_see_that_the_device_of_the_bot_is_signed_by_its_owner(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path) as mens:
        antwoord = await sleutels(mens, bot.sessie.me)
        eigen = bot.sessie.client.olm.account.identity_keys["ed25519"]
        assert signed_devices(antwoord, bot.sessie.me) == {bot.sessie.client.device_id: eigen}
        assert "user_signing_keys" not in antwoord or bot.sessie.me not in antwoord["user_signing_keys"]


async def test_logging_in_twice_is_refused_and_changes_nothing(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path) as bot:
        apparaat = bot.sessie.client.device_id
        with pytest.raises(AlreadyLoggedIn):
            await log_in(bot.config, WACHTWOORD)
        await bot.herstart()
        await bot.sessie.check_login()
        assert bot.sessie.client.device_id == apparaat


async def test_a_new_device_is_signed_with_the_seeds_of_the_old_one(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path) as mens:
        voor = await sleutels(mens, bot.sessie.me)
        await bot.sessie.close()
        nieuw = await log_in(bot.config, WACHTWOORD, again=True)
        await bot.herstart()
        na = await sleutels(mens, bot.sessie.me)
        assert na["master_keys"] == voor["master_keys"]
        assert list(na["device_keys"][bot.sessie.me]) == [nieuw]
        assert list(signed_devices(na, bot.sessie.me)) == [nieuw]


async def test_a_reset_of_the_keys_shows_the_password(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path) as mens:
        await bot.sessie.close()
        (bot.config.folder / "seeds.sealed").unlink()
        nieuw = await log_in(bot.config, WACHTWOORD, again=True)
        assert list(signed_devices(await sleutels(mens, bot.config.user), bot.config.user)) == [nieuw]


async def test_the_folder_is_for_its_owner_alone(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path) as bot:
        assert stat.S_IMODE(bot.config.folder.stat().st_mode) == 0o700
        bestanden = sorted(bot.config.folder.iterdir())
        assert [bestand.name for bestand in bestanden if not bestand.name.startswith("crypto-")] == [
            "seeds.sealed",
            "token.sealed",
        ]
        assert all(stat.S_IMODE(bestand.stat().st_mode) == 0o600 for bestand in bestanden)
        assert not any(WACHTWOORD.encode() in bestand.read_bytes() for bestand in bestanden)


async def test_a_wrong_password_leaves_no_device(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path) as bot:
        await bot.sessie.close()
        (bot.config.folder / "token.sealed").unlink()
        with pytest.raises(PermanentFailure, match="M_FORBIDDEN"):
            await log_in(bot.config, "fout")
        with pytest.raises(NotLoggedIn):
            await MatrixSession(bot.config).start(None)


async def test_a_lost_crypto_store_is_said_at_the_start(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path) as bot:
        await bot.sessie.close()
        for bestand in bot.config.folder.glob("crypto-*"):
            bestand.unlink()
        with pytest.raises(FolderBroken, match="opslag_weg"):
            await bot.sessie.start(None)


async def test_a_strict_bot_talks_with_signed_devices_only(synapse: Synapse, tmp_path: Path) -> None:
    async with (
        Bot(synapse, tmp_path, only_signed=True) as bot,
        Mens(synapse, tmp_path) as getekend,
        Mens(synapse, tmp_path) as ongetekend,
    ):
        await onderteken(getekend)
        assert list(await signed_devices_of(bot.sessie.api, getekend.mxid)) == [getekend.nio.device_id]
        assert await signed_devices_of(bot.sessie.api, ongetekend.mxid) == {}
        await bot.luister()
        kamer = await bot.sender.open_room(vers("K7Q"))
        for mens in (getekend, ongetekend):
            await bot.sender.invite(kamer, mens.mxid)
            await mens.ga_in(kamer)
        await bot.wacht_op_rijen(2)
        await getekend.zeg(kamer, "van een getekend apparaat")
        await bot.wacht_op_rijen(3)
        await ongetekend.zeg(kamer, "van een ongetekend apparaat")
        gelezen = (await bot.gebeurtenissen(4))[2:]
        assert [(bericht.afzender, bericht.versleuteld) for bericht in gelezen] == [
            (getekend.mxid, True),
            (ongetekend.mxid, False),
        ]
        gezegd = await bot.zeg(kamer, "alleen voor getekende apparaten")
        await getekend.lees_tot(lambda: "alleen voor getekende apparaten" in getekend.teksten(kamer))
        await ongetekend.lees_tot(lambda: gezegd in [event.event_id for _, event in ongetekend.events])
        assert ongetekend.onleesbaar(kamer) == 1


async def test_a_device_signed_later_is_trusted_from_then_on(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path, only_signed=True) as bot, Mens(synapse, tmp_path) as mens:
        await bot.luister()
        kamer = await bot.sender.open_room(vers("K7Q"))
        await bot.sender.invite(kamer, mens.mxid)
        await mens.ga_in(kamer)
        await mens.zeg(kamer, "voor")
        await bot.wacht_op_rijen(2)
        await onderteken(mens)
        await mens.zeg(kamer, "na")
        assert [bericht.versleuteld for bericht in (await bot.gebeurtenissen(3))[1:]] == [False, True]
        await bot.zeg(kamer, "welkom")
        await mens.lees_tot(lambda: "welkom" in mens.teksten(kamer))
