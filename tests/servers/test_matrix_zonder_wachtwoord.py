"""A real homeserver that leaves all logins to a provider: in by a code or a token, and what ends goes on or is told.

The provider is ours; what it does not show stands in the RUNBOOK.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from bot.app.matrix_login import with_tokens
from bot.app.matrix_ways import Way
from bot.demo.delegated import DelegatedSynapse
from bot.demo.provider import Session, TokenProvider
from bot.demo.provider_running import run_provider
from bot.matrix.device.cross_signing import signed_devices
from bot.matrix.session import MatrixSession
from bot.matrix.wire.failures import AccessRevoked
from bot.oauth.device import Question
from commands.ports import ChannelRefused, PermanentFailure
from tests import wachten
from tests.servers.matrix_bot import Bot
from tests.servers.matrix_mens import Mens
from tests.servers.synapse_fixture import vers

pytestmark = pytest.mark.servers
KORT = 1.0


@pytest.fixture(scope="module")
async def synapse(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[DelegatedSynapse]:
    async with run_provider(life=3600) as bij:
        server = DelegatedSynapse(tmp_path_factory.mktemp("synapse"), bij)
        await server.start()
        yield server
        await server.stop()


class TokenMens(Mens):
    """A person whose client got a token from the provider."""

    async def log_in(self) -> None:
        apparaat, token = await self.synapse.provider.let_in(self.naam)
        self.nio.restore_login(self.mxid, apparaat, token)


class TokenBot(Bot):
    """A bot that logs in by a code, or with a token that somebody made; nobody types a password."""

    def __init__(self, synapse: DelegatedSynapse, map_: Path) -> None:
        super().__init__(synapse, map_)
        self.bij: TokenProvider = synapse.provider
        self.getoond: list[str] = []
        self.kaal = self.config

    async def log_in(
        self, *, again: bool = False, token: str = "", pauze: Callable[[float], Awaitable[None]] = asyncio.sleep
    ) -> str:
        self.bij.types = {"api:": self.naam}
        way = Way(self.kaal, self._geen_wachtwoord, self._code, self.getoond.append, token=token, pause=pauze)
        await way.look()
        apparaat = await way.log_in(self.opslag.uow, again=again)
        self.config = with_tokens(self.kaal, self.opslag.uow)
        self.sessie = MatrixSession(self.config)
        return apparaat

    @property
    def aanmelding(self) -> Session:
        """Its login at the provider."""
        return next(een for een in reversed(self.bij.sessions) if een.who == self.naam)

    async def apparaten(self) -> set[str]:
        """The devices of its account, as the server lists them."""
        _, token = await self.bij.let_in(self.naam)
        lijst = await self.synapse.request("GET", "/_matrix/client/v3/devices", token=token)
        kijker = self.aanmelding
        await self.bij.end(kijker)
        return {een["device_id"] for een in lijst["devices"]} - {kijker.device}

    async def tot_einde(self) -> None:
        """Until the access token that it has was ended."""
        await wachten.tot(lambda: self.bij.is_over(self.aanmelding.newest), seconden=60)

    def _code(self, vraag: Question, user: str) -> None:
        self.getoond.append(f"{user} {vraag.where} {vraag.code}")

    @staticmethod
    def _geen_wachtwoord() -> str:
        raise AssertionError("nobody may be asked for a password")


async def test_a_code_lets_it_in_and_tokens_that_end_in_a_send_an_upload_and_a_fetch_cost_nothing(
    synapse: DelegatedSynapse, tmp_path: Path
) -> None:
    bij = synapse.provider
    bij.life, bij.says = KORT, 3600  # it ends long before the bot expects it
    try:
        async with TokenBot(synapse, tmp_path) as bot, TokenMens(synapse, tmp_path) as mens:
            assert bot.getoond == [f"{bot.config.user} {bij.base}/link {bot.getoond[0].split()[-1]}"]
            sleutels = await mens.vraag("POST", "/_matrix/client/v3/keys/query", {"device_keys": {bot.sessie.me: []}})
            assert list(signed_devices(sleutels, bot.sessie.me)) == [bot.aanmelding.device]
            await bot.luister()
            kamer = await bot.sender.open_room(vers("K7Q"))
            await bot.sender.invite(kamer, mens.mxid)
            await mens.ga_in(kamer)
            await bot.tot_einde()
            await bot.zeg(kamer, "na het einde van een token")
            await mens.lees_tot(lambda: "na het einde van een token" in mens.teksten(kamer))
            await bot.tot_einde()
            adres = await bot.sessie.api.upload(b"een stuk")
            await bot.tot_einde()
            pad = adres.replace("mxc://", "/_matrix/client/v1/media/download/")
            assert await bot.sessie.api.download(pad, 100) == b"een stuk"
            await mens.zeg(kamer, "gehoord?")
            assert [een.tekst for een in await bot.gebeurtenissen(2) if hasattr(een, "tekst")]
            assert bij.refused == 0
    finally:
        bij.life, bij.says = 3600, 0.0


async def test_a_login_that_was_ended_is_the_end_and_a_new_one_is_a_new_device_with_the_old_signature(
    synapse: DelegatedSynapse, tmp_path: Path
) -> None:
    async with TokenBot(synapse, tmp_path) as bot, TokenMens(synapse, tmp_path) as mens:
        oud = bot.aanmelding.device
        await bot.bij.end(bot.aanmelding)
        with pytest.raises(AccessRevoked, match="OAUTH_TOESTEMMING"):
            await bot.sessie.sync(None)
        await bot.sessie.close()
        nieuw = await bot.log_in(again=True)
        await bot.sessie.start(None)
        assert nieuw != oud
        assert {pad.name for pad in bot.config.folder.glob("crypto-*.db")} == {
            f"crypto-{een}.db" for een in (oud, nieuw)
        }
        sleutels = await mens.vraag("POST", "/_matrix/client/v3/keys/query", {"device_keys": {bot.sessie.me: []}})
        assert list(signed_devices(sleutels, bot.sessie.me)) == [nieuw]
        assert await bot.apparaten() == {nieuw}
        assert len(bot.getoond) == 2  # two codes; nobody had to allow other signing keys


async def test_a_token_that_somebody_made_is_enough_and_one_of_a_deleted_device_is_refused(
    synapse: DelegatedSynapse, tmp_path: Path
) -> None:
    bij = synapse.provider
    async with TokenBot(synapse, tmp_path) as bot, TokenMens(synapse, tmp_path) as mens:
        apparaat, token = await bij.let_in(bot.naam)
        eerste = bot.aanmelding  # the one that an administrator made
        await bot.sessie.close()
        assert await bot.log_in(again=True, token=token) == apparaat
        await bot.sessie.start(None)
        await bot.luister()
        kamer = await bot.sender.open_room(vers("K7Q"))
        await bot.sender.invite(kamer, mens.mxid)
        await mens.ga_in(kamer)
        await bot.zeg(kamer, "met een token")
        await mens.lees_tot(lambda: "met een token" in mens.teksten(kamer))
        await bot.zwijg()
        await bot.sessie.close()

        await bij.end(eerste)
        await bij.tell("upsert_device", {"localpart": bot.naam, "device_id": apparaat})
        zelfde = bij.token_for(bot.naam, eerste.scope)
        with pytest.raises(PermanentFailure, match="apparaat_weg"):
            await bot.log_in(again=True, token=zelfde)
        with pytest.raises(PermanentFailure, match="geen_apparaat"):
            await bot.log_in(again=True, token=bij.token_for(bot.naam, "urn:matrix:client:api:*"))
        with pytest.raises(PermanentFailure, match="andere_gebruiker"):
            await bot.log_in(again=True, token=mens.nio.access_token)


async def test_other_signing_keys_wait_for_their_owner_and_a_try_that_nobody_allows_leaves_no_device(
    synapse: DelegatedSynapse, tmp_path: Path
) -> None:
    async with TokenBot(synapse, tmp_path) as bot:
        await bot.sessie.close()
        (bot.config.folder / "seeds.sealed").unlink()
        stores = set(bot.config.folder.glob("crypto-*"))
        voor = await bot.apparaten()

        async def onderbroken(_: float) -> None:
            raise asyncio.CancelledError

        with pytest.raises(asyncio.CancelledError):
            await bot.log_in(again=True, pauze=onderbroken)
        assert bot.getoond[-1].endswith("action=org.matrix.cross_signing_reset")
        assert await bot.apparaten() == voor
        assert set(bot.config.folder.glob("crypto-*")) == stores

        async def sta_toe(_: float) -> None:
            await bot.bij.tell("allow_cross_signing_reset", {"localpart": bot.naam})

        nieuw = await bot.log_in(again=True, pauze=sta_toe)
        await bot.sessie.start(None)
        assert await bot.apparaten() == {nieuw}


async def test_while_the_provider_is_away_nothing_is_to_blame_and_it_goes_on_by_itself(
    synapse: DelegatedSynapse, tmp_path: Path
) -> None:
    bij = synapse.provider
    bij.life = KORT
    try:
        async with TokenBot(synapse, tmp_path) as bot:
            await bot.tot_einde()
            bij.away = True
            with pytest.raises(ChannelRefused, match="OAUTH_WEG") as gevangen:
                await bot.sessie.sync(None)
            assert not gevangen.value.needs_person
            bij.away = False

            async def gaat() -> bool | None:
                try:
                    return bool(await bot.sessie.sync(None, at_once=True))
                except ChannelRefused:
                    return None

            assert await wachten.tot_gezien(gaat, seconden=120)
    finally:
        bij.life, bij.away = 3600, False
