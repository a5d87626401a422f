"""A real homeserver on loopback, for the demo and for the tests: Synapse in its own environment and process.

Synapse is never imported and never shipped. The Python that has it comes from the caller, from the environment variable
KETENBOT_SYNAPSE_PYTHON or from `.venv-synapse` in the folder of the project.
"""

import asyncio
import hashlib
import hmac
import itertools
import json
import os
import random
import signal
import socket
from contextlib import suppress
from pathlib import Path
from typing import Any

import aiohttp

SECRET = "alleen-voor-de-demo"
_FIXED_PORTS = range(20_000, 32_000)
"""Below what systems hand out of themselves (Linux: from 32768, others from 49152)."""
_TURN = itertools.count(random.randrange(len(_FIXED_PORTS)))
_GENEROUS = {"per_second": 10000, "burst_count": 10000}


class SynapseMissing(RuntimeError):
    """There is no Python with Synapse, or Synapse does not start; the text says what to do."""


def find_python(python: Path | None = None) -> Path:
    """The Python that has Synapse; raises SynapseMissing when there is none."""
    default = Path(__file__).resolve().parents[2] / ".venv-synapse" / "bin" / "python"
    chosen = python or Path(os.environ.get("KETENBOT_SYNAPSE_PYTHON") or default)
    if not chosen.exists():
        raise SynapseMissing(
            f"There is no Synapse at {chosen}. Make it with: python3 -m venv .venv-synapse && "
            ".venv-synapse/bin/python -m pip install --require-hashes -r deploy/synapse.lock"
        )
    return chosen


def free_port() -> int:
    """A port on loopback that nobody uses now, that the system gives to nobody of itself, and that came not before.

    A port that the system chose may be given away again before its server has it, or while that server is restarted.
    """
    while True:
        port = _FIXED_PORTS[next(_TURN) % len(_FIXED_PORTS)]
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port


class Synapse:
    """One homeserver in one folder; start, stop, kill and start again."""

    def __init__(
        self,
        folder: Path,
        *,
        name: str = "zvh.test",
        python: Path | None = None,
        port: int | None = None,
        in_memory: bool = False,
        limits: bool = False,
    ) -> None:
        """`limits` keeps Synapse's own rate limits; without it they are out of the way."""
        self.folder = folder
        self.name = name
        self.port = port or free_port()
        self._python = find_python(python)
        self._in_memory = in_memory
        self._limits = limits
        self._process: asyncio.subprocess.Process | None = None
        self._http: aiohttp.ClientSession | None = None
        self.admin_token = ""
        """Access token of the server admin `beheer`, known after the first start."""

    @property
    def address(self) -> str:
        """Base address of the client API."""
        return f"http://127.0.0.1:{self.port}"

    def mxid(self, user: str) -> str:
        """The full id of a local user."""
        return f"@{user}:{self.name}"

    async def start(self) -> None:
        """Start and wait until it answers; makes the admin `beheer` the first time."""
        self._write_config()
        with (self.folder / "uitvoer.log").open("ab") as output:
            self._process = await asyncio.create_subprocess_exec(
                str(self._python),
                "-m",
                "synapse.app.homeserver",
                "-c",
                str(self.folder / "homeserver.json"),
                cwd=self.folder,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,
            )
        self._http = self._http or aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=30))
        await self._wait_until_ready()
        if not self.admin_token or self._in_memory:
            self.admin_token = await self.register("beheer", "beheer-geheim", admin=True)

    async def stop(self) -> None:
        """Stop politely, and hard after ten seconds; stopping twice is fine."""
        await self._end(signal.SIGTERM)
        if self._http is not None:
            await self._http.close()
            self._http = None

    async def kill(self) -> None:
        """Pull the plug."""
        await self._end(signal.SIGKILL)

    async def restart(self) -> None:
        """Stop and start on the same port; with a database file all is kept."""
        await self._end(signal.SIGTERM)
        await self.start()

    async def register(self, user: str, password: str, *, admin: bool = False) -> str:
        """Make a user; returns an access token. A user that is there already is logged in."""
        path = "/_synapse/admin/v1/register"
        nonce = (await self.request("GET", path))["nonce"]
        kind = "admin" if admin else "notadmin"
        text = f"{nonce}\0{user}\0{password}\0{kind}".encode()
        mac = hmac.new(SECRET.encode(), text, hashlib.sha1).hexdigest()
        body = {"nonce": nonce, "username": user, "password": password, "admin": admin, "mac": mac}
        answer = await self.request("POST", path, body, may_fail=True)
        if answer.get("errcode") == "M_USER_IN_USE":
            answer = await self.request(
                "POST",
                "/_matrix/client/v3/login",
                {
                    "type": "m.login.password",
                    "identifier": {"type": "m.id.user", "user": user},
                    "password": password,
                },
            )
        return str(answer["access_token"])

    async def request(
        self, method: str, path: str, body: object = None, *, token: str = "", may_fail: bool = False
    ) -> dict[str, Any]:
        """One bare request; raises RuntimeError on an error answer unless `may_fail`."""
        if self._http is None:
            raise RuntimeError("the homeserver is not started")
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        async with self._http.request(method, self.address + path, json=body, headers=headers) as answer:
            content: dict[str, Any] = await answer.json(content_type=None)
            if answer.status >= 400 and not may_fail:
                raise RuntimeError(f"homeserver said {answer.status} {content.get('errcode')} to {method}")
            return content

    async def _wait_until_ready(self) -> None:
        loop = asyncio.get_running_loop()
        deadline = loop.time() + 60
        while loop.time() < deadline:
            if self._process is None or self._process.returncode is not None:
                break
            try:
                await self.request("GET", "/_matrix/client/versions")
            except (aiohttp.ClientError, OSError, RuntimeError):
                await asyncio.sleep(0.1)
            else:
                return
        await self._end(signal.SIGKILL)
        raise SynapseMissing(f"Synapse does not start; see uitvoer.log and synapse.log in {self.folder}")

    async def _end(self, sign: signal.Signals) -> None:
        process, self._process = self._process, None
        if process is None or process.returncode is not None:
            return
        process.send_signal(sign)
        try:
            await asyncio.wait_for(process.wait(), 10)
        except TimeoutError:
            process.kill()
            await process.wait()

    def _write_config(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / "homeserver.json").write_text(json.dumps(self._config(), indent=1))
        (self.folder / "log.json").write_text(json.dumps(_log_config(self.folder / "synapse.log"), indent=1))

    def _config(self) -> dict[str, Any]:
        database = ":memory:" if self._in_memory else str(self.folder / "homeserver.db")
        config: dict[str, Any] = {
            "server_name": self.name,
            "public_baseurl": self.address + "/",
            "report_stats": False,
            "database": {"name": "sqlite3", "args": {"database": database}},
            "listeners": [
                {
                    "port": self.port,
                    "bind_addresses": ["127.0.0.1"],
                    "type": "http",
                    "resources": [{"names": ["client"]}],
                }
            ],
            "registration_shared_secret": SECRET,
            "trusted_key_servers": [],
            "suppress_key_server_warning": True,
            "media_store_path": str(self.folder / "media"),
            "max_upload_size": "50M",
            "signing_key_path": str(self.folder / "signing.key"),
            "log_config": str(self.folder / "log.json"),
            "federation_domain_whitelist": [],
            "presence": {"enabled": False},
            "bcrypt_rounds": 4,
        }
        return config if self._limits else config | _generous_limits()


def _generous_limits() -> dict[str, Any]:
    return {
        "rc_message": _GENEROUS,
        "rc_registration": _GENEROUS,
        "rc_login": {"address": _GENEROUS, "account": _GENEROUS, "failed_attempts": _GENEROUS},
        "rc_joins": {"local": _GENEROUS, "remote": _GENEROUS},
        "rc_joins_per_room": _GENEROUS,
        "rc_invites": {"per_room": _GENEROUS, "per_user": _GENEROUS, "per_issuer": _GENEROUS},
        "rc_room_creation": _GENEROUS,
        "rc_admin_redaction": _GENEROUS,
        "rc_media_create": _GENEROUS,
        "rc_key_requests": _GENEROUS,
        "rc_profile": _GENEROUS,
    }


def _log_config(file: Path) -> dict[str, Any]:
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"kort": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
        "handlers": {"bestand": {"class": "logging.FileHandler", "filename": str(file), "formatter": "kort"}},
        "root": {"level": "WARNING", "handlers": ["bestand"]},
    }
