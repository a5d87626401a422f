"""A real homeserver on loopback, for the demo and for the tests: Synapse in its own environment and process.

Synapse is never imported and never shipped. The Python that has it comes from the caller, from the environment variable
KETENBOT_SYNAPSE_PYTHON or from `.venv-synapse` in the folder of the project.
"""

import asyncio
import hashlib
import hmac
import json
import os
import signal
import socket
from pathlib import Path
from typing import Any

import aiohttp

GEHEIM = "alleen-voor-de-demo"
_RUIM = {"per_second": 10000, "burst_count": 10000}


class SynapseOntbreekt(RuntimeError):
    """There is no Python with Synapse, or Synapse does not start; the text says what to do."""


def zoek_python(python: Path | None = None) -> Path:
    """The Python that has Synapse; raises SynapseOntbreekt when there is none."""
    standaard = Path(__file__).resolve().parents[2] / ".venv-synapse" / "bin" / "python"
    gekozen = python or Path(os.environ.get("KETENBOT_SYNAPSE_PYTHON") or standaard)
    if not gekozen.exists():
        raise SynapseOntbreekt(
            f"There is no Synapse at {gekozen}. Make it with: python3 -m venv .venv-synapse && "
            ".venv-synapse/bin/python -m pip install --require-hashes -r deploy/synapse.lock"
        )
    return gekozen


def vrije_poort() -> int:
    """A port on loopback that nobody uses now."""
    with socket.socket() as los:
        los.bind(("127.0.0.1", 0))
        return int(los.getsockname()[1])


class Synapse:
    """One homeserver in one folder; start, stop, kill and start again."""

    def __init__(
        self,
        map_: Path,
        *,
        naam: str = "zvh.test",
        python: Path | None = None,
        poort: int | None = None,
        in_geheugen: bool = False,
        limieten: bool = False,
    ) -> None:
        """`limieten` keeps Synapse's own rate limits; without it they are out of the way."""
        self.map = map_
        self.naam = naam
        self.poort = poort or vrije_poort()
        self._python = zoek_python(python)
        self._in_geheugen = in_geheugen
        self._limieten = limieten
        self._proces: asyncio.subprocess.Process | None = None
        self._http: aiohttp.ClientSession | None = None
        self.beheer_token = ""
        """Access token of the server admin `beheer`, known after the first start."""

    @property
    def adres(self) -> str:
        """Base address of the client API."""
        return f"http://127.0.0.1:{self.poort}"

    def mxid(self, gebruiker: str) -> str:
        """The full id of a local user."""
        return f"@{gebruiker}:{self.naam}"

    async def start(self) -> None:
        """Start and wait until it answers; makes the admin `beheer` the first time."""
        self._schrijf_config()
        with (self.map / "uitvoer.log").open("ab") as uitvoer:
            self._proces = await asyncio.create_subprocess_exec(
                str(self._python),
                "-m",
                "synapse.app.homeserver",
                "-c",
                str(self.map / "homeserver.json"),
                cwd=self.map,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=uitvoer,
                stderr=uitvoer,
                start_new_session=True,
            )
        self._http = self._http or aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=30))
        await self._wacht_tot_klaar()
        if not self.beheer_token or self._in_geheugen:
            self.beheer_token = await self.registreer("beheer", "beheer-geheim", admin=True)

    async def stop(self) -> None:
        """Stop politely, and hard after ten seconds; stopping twice is fine."""
        await self._eindig(signal.SIGTERM)
        if self._http is not None:
            await self._http.close()
            self._http = None

    async def kill(self) -> None:
        """Pull the plug."""
        await self._eindig(signal.SIGKILL)

    async def restart(self) -> None:
        """Stop and start on the same port; with a database file all is kept."""
        await self._eindig(signal.SIGTERM)
        await self.start()

    async def registreer(self, gebruiker: str, wachtwoord: str, *, admin: bool = False) -> str:
        """Make a user; returns an access token. A user that is there already is logged in."""
        pad = "/_synapse/admin/v1/register"
        nonce = (await self.vraag("GET", pad))["nonce"]
        soort = "admin" if admin else "notadmin"
        tekst = f"{nonce}\0{gebruiker}\0{wachtwoord}\0{soort}".encode()
        mac = hmac.new(GEHEIM.encode(), tekst, hashlib.sha1).hexdigest()
        body = {"nonce": nonce, "username": gebruiker, "password": wachtwoord, "admin": admin, "mac": mac}
        antwoord = await self.vraag("POST", pad, body, mag_mis=True)
        if antwoord.get("errcode") == "M_USER_IN_USE":
            antwoord = await self.vraag(
                "POST",
                "/_matrix/client/v3/login",
                {
                    "type": "m.login.password",
                    "identifier": {"type": "m.id.user", "user": gebruiker},
                    "password": wachtwoord,
                },
            )
        return str(antwoord["access_token"])

    async def vraag(
        self, methode: str, pad: str, body: object = None, *, token: str = "", mag_mis: bool = False
    ) -> dict[str, Any]:
        """One bare request; raises RuntimeError on an error answer unless `mag_mis`."""
        if self._http is None:
            raise RuntimeError("the homeserver is not started")
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        async with self._http.request(methode, self.adres + pad, json=body, headers=headers) as antwoord:
            inhoud: dict[str, Any] = await antwoord.json(content_type=None)
            if antwoord.status >= 400 and not mag_mis:
                raise RuntimeError(f"homeserver said {antwoord.status} {inhoud.get('errcode')} to {methode}")
            return inhoud

    async def _wacht_tot_klaar(self) -> None:
        loop = asyncio.get_running_loop()
        einde = loop.time() + 60
        while loop.time() < einde:
            if self._proces is None or self._proces.returncode is not None:
                break
            try:
                await self.vraag("GET", "/_matrix/client/versions")
            except (aiohttp.ClientError, OSError, RuntimeError):
                await asyncio.sleep(0.1)
            else:
                return
        await self._eindig(signal.SIGKILL)
        raise SynapseOntbreekt(f"Synapse does not start; see uitvoer.log and synapse.log in {self.map}")

    async def _eindig(self, teken: signal.Signals) -> None:
        proces, self._proces = self._proces, None
        if proces is None or proces.returncode is not None:
            return
        proces.send_signal(teken)
        try:
            await asyncio.wait_for(proces.wait(), 10)
        except TimeoutError:
            proces.kill()
            await proces.wait()

    def _schrijf_config(self) -> None:
        self.map.mkdir(parents=True, exist_ok=True)
        database = ":memory:" if self._in_geheugen else str(self.map / "homeserver.db")
        config: dict[str, Any] = {
            "server_name": self.naam,
            "public_baseurl": self.adres + "/",
            "report_stats": False,
            "database": {"name": "sqlite3", "args": {"database": database}},
            "listeners": [
                {
                    "port": self.poort,
                    "bind_addresses": ["127.0.0.1"],
                    "type": "http",
                    "resources": [{"names": ["client"]}],
                }
            ],
            "registration_shared_secret": GEHEIM,
            "trusted_key_servers": [],
            "suppress_key_server_warning": True,
            "media_store_path": str(self.map / "media"),
            "max_upload_size": "50M",
            "signing_key_path": str(self.map / "signing.key"),
            "log_config": str(self.map / "log.json"),
            "federation_domain_whitelist": [],
            "presence": {"enabled": False},
            "bcrypt_rounds": 4,
        }
        if not self._limieten:
            config |= _ruime_limieten()
        (self.map / "homeserver.json").write_text(json.dumps(config, indent=1))
        (self.map / "log.json").write_text(json.dumps(_log_config(self.map / "synapse.log"), indent=1))


def _ruime_limieten() -> dict[str, Any]:
    return {
        "rc_message": _RUIM,
        "rc_registration": _RUIM,
        "rc_login": {"address": _RUIM, "account": _RUIM, "failed_attempts": _RUIM},
        "rc_joins": {"local": _RUIM, "remote": _RUIM},
        "rc_joins_per_room": _RUIM,
        "rc_invites": {"per_room": _RUIM, "per_user": _RUIM, "per_issuer": _RUIM},
        "rc_room_creation": _RUIM,
        "rc_admin_redaction": _RUIM,
        "rc_media_create": _RUIM,
        "rc_key_requests": _RUIM,
        "rc_profile": _RUIM,
    }


def _log_config(bestand: Path) -> dict[str, Any]:
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"kort": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
        "handlers": {"bestand": {"class": "logging.FileHandler", "filename": str(bestand), "formatter": "kort"}},
        "root": {"level": "WARNING", "handlers": ["bestand"]},
    }
