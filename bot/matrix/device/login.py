"""Makes the bot's device: logs in, publishes the keys, cross-signs, and stores all in one folder. Or makes it anew."""

import asyncio

from bot.matrix.config import MatrixConfig
from bot.matrix.device.client import Client
from bot.matrix.device.cross_signing import Identity, cross_sign, new_seeds
from bot.matrix.device.folder import DeviceFolder, FolderBroken, Token, wipe
from bot.matrix.wire.answers import field
from bot.matrix.wire.api import Api, profile_path
from bot.matrix.wire.failures import connection, require
from commands.ports import PermanentFailure, TemporaryFailure

NAME = "Ketenbot"


class AlreadyLoggedIn(Exception):
    """There is a device already, and nothing was changed. `again=True` replaces it."""


async def log_in(config: MatrixConfig, password: str, *, again: bool = False, new_identity: bool = False) -> str:
    """Make the device; return its id. The password is not stored.

    With `again` a new device takes the place of the old one, which may be lost or broken. It is signed with the same
    seeds, so that nobody need trust it anew; `new_identity` makes new seeds. The login is written last, so that a try
    that stopped halfway can be repeated.

    Raises AlreadyLoggedIn, FolderBroken, PermanentFailure (`M_FORBIDDEN`: wrong password) or TemporaryFailure (server
    away).
    """
    folder = DeviceFolder(config.folder, config.seal)
    await asyncio.to_thread(folder.make)
    old = _old(folder, again=again)
    if old is not None and not again:
        raise AlreadyLoggedIn
    seeds = None if new_identity else folder.read_seeds()
    if seeds is not None:
        folder.write_seeds(seeds)
    login = await _login(config, folder, password)
    client = Client(config, folder, login.device)
    try:
        client.take_up(login)
        folder.shut_store(login.device)
        with connection():
            require(await client.keys_upload())
        if seeds is None:
            seeds = new_seeds()
            folder.write_seeds(seeds)
        api = Api(client)
        await cross_sign(api, Identity(config.user, seeds), config.user, client.device_keys(), password)
        await _name_account(api, config.user)
        folder.write_token(login)
    finally:
        await client.hang_up()
    if old is not None:
        await _log_out(config, folder, old)
    return login.device


async def renew(config: MatrixConfig, password: str) -> tuple[str, int]:
    """Make a new device and new seeds after a theft, and log out every other device of the account.

    Returns the id of the new device and how many others were logged out. Raises as `log_in`; it can be repeated.
    """
    device = await log_in(config, password, again=True, new_identity=True)
    folder = DeviceFolder(config.folder, config.seal)
    login = folder.read_token()
    if login is None:
        raise FolderBroken("token_kapot")
    client = Client(config, folder, device)
    client.access_token = login.token
    try:
        gone = await _log_out_others(Api(client), login, password)
    finally:
        await client.hang_up()
    for path in folder.other_stores(device):
        wipe(path)
    return device, gone


async def _log_out_others(api: Api, login: Token, password: str) -> int:
    listed = field(await api.ask("GET", "/_matrix/client/v3/devices"), "devices", list)
    others = [one["device_id"] for one in listed if one["device_id"] != login.device]
    if others:
        path = "/_matrix/client/v3/delete_devices"
        await api.ask_with_password("POST", path, {"devices": others}, login.user, password)
    return len(others)


def _old(folder: DeviceFolder, *, again: bool) -> Token | None:
    try:
        return folder.read_token()
    except FolderBroken:
        if not again:
            raise
        return None


async def _login(config: MatrixConfig, folder: DeviceFolder, password: str) -> Token:
    client = Client(config, folder, "")
    try:
        answer = await Api(client).ask(
            "POST",
            "/_matrix/client/v3/login",
            {
                "type": "m.login.password",
                "identifier": {"type": "m.id.user", "user": config.user},
                "password": password,
                "initial_device_display_name": NAME,
            },
        )
    finally:
        await client.hang_up()
    if answer["user_id"] != config.user:
        raise PermanentFailure("andere_gebruiker")
    return Token(user=answer["user_id"], device=answer["device_id"], token=answer["access_token"])


async def _name_account(api: Api, user: str) -> None:
    """Give the account a name that people can mention, unless somebody chose one."""
    profile = await api.ask("GET", profile_path(user))
    if profile.get("displayname") in {None, "", user.removeprefix("@").partition(":")[0]}:
        await api.ask("PUT", f"{profile_path(user)}/displayname", {"displayname": NAME})


async def _log_out(config: MatrixConfig, folder: DeviceFolder, old: Token) -> None:
    """Log the old device out. A device that is gone already is fine."""
    client = Client(config, folder, old.device)
    client.access_token = old.token
    try:
        await Api(client).ask("POST", "/_matrix/client/v3/logout", {})
    except (TemporaryFailure, PermanentFailure):
        return
    finally:
        await client.hang_up()
