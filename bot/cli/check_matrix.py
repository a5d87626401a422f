"""Checks of the Matrix account over plain requests: the crypto store stays shut, `serve` may be using it."""

import asyncio
import json
from pathlib import Path
from typing import Any

import aiohttp

from bot.base.tls_failure import EXPLANATIONS, tls_code
from bot.cli.check_machine import open_to_others
from bot.cli.finding import Finding, Wrong, catching, fine, note
from bot.matrix.config import MatrixConfig
from bot.matrix.device.cross_signing import Identity, signed_devices
from bot.matrix.device.folder import DeviceFolder, FolderBroken, Token, require_space

WAIT_SECONDS = 10.0
ROOM_VERSION = "12"


def check_matrix(config: MatrixConfig) -> list[Finding]:
    """Folder, server, token and signed device."""
    return asyncio.run(_check(config))


async def _check(config: MatrixConfig) -> list[Finding]:
    uitslagen, vanger = catching("matrix")
    wacht = aiohttp.ClientTimeout(total=WAIT_SECONDS)
    async with aiohttp.ClientSession(config.server, timeout=wacht) as http:
        with vanger():
            await _vraag(http, "GET", "/_matrix/client/versions")
            uitslagen.append(fine("matrix", f"{config.server} answers"))
            token = _folder(config)
            good = token.token if config.tokens is None else await config.tokens.token()
            kop = {"Authorization": f"Bearer {good}"}
            await _token(http, kop, token)
            uitslagen.append(fine("matrix", f"logged in as {config.user}, device {token.device}"))
            uitslagen.extend(_in_clear(config))
            await _ondertekend(http, kop, config, token)
            uitslagen.append(fine("matrix", "the device is signed, so strict clients can talk with it"))
            uitslagen.extend(await _kamerversie(http, kop))
    return uitslagen


def _folder(config: MatrixConfig) -> Token:
    toestand = DeviceFolder(config.folder, config.seal)
    try:
        token = toestand.read_token()
        if token is None:
            raise Wrong("the bot has no device yet: run `ketenbot matrix inloggen`")
        if token.user != config.user:
            raise Wrong(f"{config.folder} belongs to another account: see matrix.gebruiker and matrix.map")
        toestand.require_store(token.device)
    except FolderBroken as mis:
        raise Wrong(f"{config.folder} is not whole ({mis}): put your backup of it back") from mis
    except OSError as mis:
        raise Wrong(f"{config.folder} cannot be read ({mis.strerror}): see the rights of the folder") from mis
    for pad in (config.folder, *sorted(Path(config.folder).glob("*.sealed")), *toestand.in_clear):
        if open_to_others(pad):
            raise Wrong(f"others on this machine can read {pad}: chmod {'700' if pad.is_dir() else '600'} {pad}")
    _eis_ruimte(Path(config.folder))
    return token


def _eis_ruimte(map_: Path) -> None:
    """As a running `serve` tries once its disk failed."""
    try:
        require_space(map_)
    except OSError as mis:
        raise Wrong(f"{map_} cannot be written ({mis.strerror}): see the disk, and the rights of the folder") from mis


def _in_clear(config: MatrixConfig) -> list[Finding]:
    open_ = DeviceFolder(config.folder, config.seal).in_clear
    namen = " and ".join(pad.name for pad in open_)
    return [note("matrix", f"{namen} lies in clear in {config.folder}: the next `serve` seals it")] if open_ else []


async def _token(http: aiohttp.ClientSession, kop: dict[str, str], token: Token) -> None:
    wie = await _vraag(http, "GET", "/_matrix/client/v3/account/whoami", kop)
    if wie.get("user_id") != token.user or wie.get("device_id") != token.device:
        raise Wrong("the token belongs to another account or device: run `ketenbot matrix inloggen --opnieuw`")


async def _ondertekend(http: aiohttp.ClientSession, kop: dict[str, str], config: MatrixConfig, token: Token) -> None:
    vraag: dict[str, object] = {"device_keys": {config.user: []}}
    antwoord = await _vraag(http, "POST", "/_matrix/client/v3/keys/query", kop, vraag)
    try:
        zaden = DeviceFolder(config.folder, config.seal).read_seeds()
    except FolderBroken as mis:
        raise Wrong(f"{config.folder} is not whole ({mis}): put your backup of it back") from mis
    meesters = antwoord.get("master_keys", {}).get(config.user, {}).get("keys", {})
    if zaden is None or Identity(config.user, zaden).master not in meesters.values():
        raise Wrong("the signing keys on the server are not the bot's own: run `ketenbot matrix inloggen --opnieuw`")
    if token.device not in signed_devices(antwoord, config.user):
        raise Wrong("the bot's device is not signed: run `ketenbot matrix inloggen --opnieuw`")


async def _kamerversie(http: aiohttp.ClientSession, kop: dict[str, str]) -> list[Finding]:
    antwoord = await _vraag(http, "GET", "/_matrix/client/v3/capabilities", kop)
    versies = antwoord.get("capabilities", {}).get("m.room_versions", {}).get("available", {})
    if ROOM_VERSION in versies:
        return []
    return [note("matrix", f"the server does not offer room version {ROOM_VERSION}: rooms cannot be made; update it")]


async def _vraag(
    http: aiohttp.ClientSession, methode: str, pad: str, kop: dict[str, str] | None = None, body: object = None
) -> dict[str, Any]:
    """One request; Wrong with what to do when the answer is not a JSON object with status 200."""
    try:
        async with http.request(methode, pad, headers=kop, json=body) as antwoord:
            status, inhoud = antwoord.status, json.loads(await antwoord.text())
    except (aiohttp.ClientConnectorCertificateError, aiohttp.ClientConnectorSSLError) as mis:
        raise Wrong(f"the homeserver: {EXPLANATIONS[tls_code(mis) or 'TLS']}; see matrix.server") from mis
    except aiohttp.ClientConnectorDNSError as mis:
        raise Wrong("no such host: see matrix.server") from mis
    except TimeoutError as mis:
        raise Wrong("the homeserver gives no answer: see matrix.server, and the firewall between") from mis
    except aiohttp.ClientConnectorError as mis:
        if tls := tls_code(mis):
            raise Wrong(f"the homeserver: {EXPLANATIONS[tls]}; see matrix.server") from mis
        raise Wrong("nothing listens there: see matrix.server, and whether the homeserver runs") from mis
    except (aiohttp.ClientError, ValueError) as mis:
        raise Wrong("that is no homeserver: see matrix.server (the address of the client API)") from mis
    if status == 401:
        raise Wrong("the homeserver no longer knows the bot's login: run `ketenbot matrix inloggen --opnieuw`")
    if status != 200 or not isinstance(inhoud, dict):
        raise Wrong(f"the homeserver answers {status}: see matrix.server, and the log of the homeserver")
    return inhoud
