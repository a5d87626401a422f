"""As much of a homeserver as `ketenbot check` asks: one account with one device, in a loop of its own."""

import base64
from contextlib import asynccontextmanager

from aiohttp import web

from bot.base.sealed import Seal
from bot.matrix.config import MatrixConfig
from bot.matrix.device.client import Client
from bot.matrix.device.cross_signing import Identity, new_seeds
from bot.matrix.device.folder import DeviceFolder, Token

IK = "@ketenbot:zvh.test"
APPARAAT = "ABCDEF"


class Thuisserver:
    """Answers for one token; the test may change what it says."""

    def __init__(self, map_):
        zaden = new_seeds()
        seal = Seal(base64.b64decode((map_.parent / "ketenbot.sleutel").read_bytes()), "matrix")
        config = MatrixConfig(server="", user=IK, folder=map_, store_key="test", seal=seal)
        toestand = DeviceFolder(map_, seal)
        toestand.make()
        token = Token(user=IK, device=APPARAAT, token="geheim-token")
        toestand.write_token(token)
        toestand.write_seeds(zaden)
        klant = Client(config, toestand, APPARAAT)
        klant.take_up(token)
        klant.store.database.close()
        toestand.shut_store(APPARAAT)
        identiteit = Identity(IK, zaden)
        publiek = identiteit.bodies()
        apparaat = {"user_id": IK, "device_id": APPARAAT, "algorithms": [], "keys": {f"ed25519:{APPARAAT}": "x"}}
        self.adres = ""
        self.token = "geheim-token"
        self.wie = {"user_id": IK, "device_id": APPARAAT}
        self.kamerversies = {"11": "stable", "12": "stable"}
        self.sleutels = {
            "master_keys": {IK: publiek["master_key"]},
            "self_signing_keys": {IK: publiek["self_signing_key"]},
            "device_keys": {IK: {APPARAAT: identiteit.sign_device(apparaat)}},
        }

    @asynccontextmanager
    async def draaiend(self):
        app = web.Application()
        app.router.add_get("/_matrix/client/versions", self._met(lambda: {"versions": ["v1.11"]}, open_=True))
        app.router.add_get("/_matrix/client/v3/account/whoami", self._met(lambda: self.wie))
        app.router.add_post("/_matrix/client/v3/keys/query", self._met(lambda: self.sleutels))
        app.router.add_get("/_matrix/client/v3/capabilities", self._met(self._kan))
        loper = web.AppRunner(app)
        await loper.setup()
        await web.TCPSite(loper, "127.0.0.1", 0).start()
        self.adres = f"http://127.0.0.1:{loper.addresses[0][1]}"
        try:
            yield self
        finally:
            await loper.cleanup()

    def _kan(self):
        return {"capabilities": {"m.room_versions": {"default": "11", "available": self.kamerversies}}}

    def _met(self, zeg, *, open_=False):
        async def antwoord(vraag):
            if not open_ and vraag.headers.get("Authorization") != f"Bearer {self.token}":
                return web.json_response({"errcode": "M_UNKNOWN_TOKEN"}, status=401)
            return web.json_response(zeg())

        return antwoord
