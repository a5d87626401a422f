"""Cross-signing, checked from the outside through /keys/query (SOURCES: P2)."""

import stat
from pathlib import Path
from typing import Any

import pytest

from bot.demo.synapse import Synapse
from bot.matrix.device.cross_signing import Identiteit, apparaten_van, nieuwe_zaden, ondertekende_apparaten
from bot.matrix.device.folder import ToestandKapot
from bot.matrix.device.login import AlIngelogd, inloggen
from bot.matrix.session import MatrixSession, NietIngelogd
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
    identiteit = Identiteit(mens.mxid, nieuwe_zaden())
    await mens.vraag("POST", "/_matrix/client/v3/keys/device_signing/upload", identiteit.sleutels())
    apparaat = (await sleutels(mens, mens.mxid))["device_keys"][mens.mxid][mens.nio.device_id]
    body = {mens.mxid: {mens.nio.device_id: identiteit.teken_apparaat(apparaat)}}
    antwoord = await mens.vraag("POST", "/_matrix/client/v3/keys/signatures/upload", body)
    assert antwoord["failures"] == {}


async def test_others_see_that_the_device_of_the_bot_is_signed_by_its_owner(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path) as mens:
        antwoord = await sleutels(mens, bot.sessie.ik)
        eigen = bot.sessie.klant.olm.account.identity_keys["ed25519"]
        assert ondertekende_apparaten(antwoord, bot.sessie.ik) == {bot.sessie.klant.device_id: eigen}
        assert "user_signing_keys" not in antwoord or bot.sessie.ik not in antwoord["user_signing_keys"]


async def test_logging_in_twice_is_refused_and_changes_nothing(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path) as bot:
        apparaat = bot.sessie.klant.device_id
        with pytest.raises(AlIngelogd):
            await inloggen(bot.config, WACHTWOORD)
        await bot.herstart()
        await bot.sessie.controleer()
        assert bot.sessie.klant.device_id == apparaat


async def test_a_new_device_is_signed_with_the_seeds_of_the_old_one(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path) as mens:
        voor = await sleutels(mens, bot.sessie.ik)
        await bot.sessie.close()
        nieuw = await inloggen(bot.config, WACHTWOORD, opnieuw=True)
        await bot.herstart()
        na = await sleutels(mens, bot.sessie.ik)
        assert na["master_keys"] == voor["master_keys"]
        assert list(na["device_keys"][bot.sessie.ik]) == [nieuw]
        assert list(ondertekende_apparaten(na, bot.sessie.ik)) == [nieuw]


async def test_a_reset_of_the_keys_shows_the_password(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path) as bot, Mens(synapse, tmp_path) as mens:
        await bot.sessie.close()
        (bot.config.map / "seeds.sealed").unlink()
        nieuw = await inloggen(bot.config, WACHTWOORD, opnieuw=True)
        assert list(ondertekende_apparaten(await sleutels(mens, bot.config.gebruiker), bot.config.gebruiker)) == [nieuw]


async def test_the_folder_is_for_its_owner_alone(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path) as bot:
        assert stat.S_IMODE(bot.config.map.stat().st_mode) == 0o700
        bestanden = sorted(bot.config.map.iterdir())
        assert [bestand.name for bestand in bestanden if not bestand.name.startswith("crypto-")] == [
            "seeds.sealed",
            "token.sealed",
        ]
        assert all(stat.S_IMODE(bestand.stat().st_mode) == 0o600 for bestand in bestanden)
        assert not any(WACHTWOORD.encode() in bestand.read_bytes() for bestand in bestanden)


async def test_a_wrong_password_leaves_no_device(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path) as bot:
        await bot.sessie.close()
        (bot.config.map / "token.sealed").unlink()
        with pytest.raises(PermanentFailure, match="M_FORBIDDEN"):
            await inloggen(bot.config, "fout")
        with pytest.raises(NietIngelogd):
            await MatrixSession(bot.config).start(None)


async def test_a_lost_crypto_store_is_said_at_the_start(synapse: Synapse, tmp_path: Path) -> None:
    async with Bot(synapse, tmp_path) as bot:
        await bot.sessie.close()
        for bestand in bot.config.map.glob("crypto-*"):
            bestand.unlink()
        with pytest.raises(ToestandKapot, match="opslag_weg"):
            await bot.sessie.start(None)


async def test_a_strict_bot_talks_with_signed_devices_only(synapse: Synapse, tmp_path: Path) -> None:
    async with (
        Bot(synapse, tmp_path, alleen_ondertekend=True) as bot,
        Mens(synapse, tmp_path) as getekend,
        Mens(synapse, tmp_path) as ongetekend,
    ):
        await onderteken(getekend)
        assert list(await apparaten_van(bot.sessie.api, getekend.mxid)) == [getekend.nio.device_id]
        assert await apparaten_van(bot.sessie.api, ongetekend.mxid) == {}
        await bot.luister()
        kamer = await bot.sender.open_kamer(vers("K7Q"))
        for mens in (getekend, ongetekend):
            await bot.sender.nodig_uit(kamer, mens.mxid)
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
    async with Bot(synapse, tmp_path, alleen_ondertekend=True) as bot, Mens(synapse, tmp_path) as mens:
        await bot.luister()
        kamer = await bot.sender.open_kamer(vers("K7Q"))
        await bot.sender.nodig_uit(kamer, mens.mxid)
        await mens.ga_in(kamer)
        await mens.zeg(kamer, "voor")
        await bot.wacht_op_rijen(2)
        await onderteken(mens)
        await mens.zeg(kamer, "na")
        assert [bericht.versleuteld for bericht in (await bot.gebeurtenissen(3))[1:]] == [False, True]
        await bot.zeg(kamer, "welkom")
        await mens.lees_tot(lambda: "welkom" in mens.teksten(kamer))
