"""Makes the bot's device: takes a login, publishes the keys, cross-signs, and stores all in one folder. Or anew."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial

from bot.matrix.config import MatrixConfig
from bot.matrix.device.access import NAME, Access, EndLogin, GiveAccess, by_password, end_login
from bot.matrix.device.client import Client
from bot.matrix.device.cross_signing import Identity, cross_sign, new_seeds
from bot.matrix.device.folder import DeviceFolder, FolderBroken, Seeds, Token, wipe
from bot.matrix.wire import proof
from bot.matrix.wire.answers import field
from bot.matrix.wire.api import Api, profile_path
from bot.matrix.wire.failures import connection, require
from bot.matrix.wire.proof import Prove
from commands.ports import PermanentFailure

NOT_OURS = ("apparaat_weg", "apparaat_bezet")
"""Codes of a token whose device cannot be made the bot's."""
PutOut = Callable[[Api, list[str]], Awaitable[None]]
"""Ends these devices of the account."""


class AlreadyLoggedIn(Exception):
    """There is a device already, and nothing was changed. `again=True` replaces it."""


async def log_in(config: MatrixConfig, password: str, *, again: bool = False, new_identity: bool = False) -> str:
    """Make the device with the password of the account; return its id. Raises as `make_device`."""
    access = await make_device(
        config,
        partial(by_password, config, password),
        proof.by_password(config.user, password),
        partial(end_login, config),
        again=again,
        new_identity=new_identity,
    )
    return access.login.device


async def make_device(
    config: MatrixConfig,
    give: GiveAccess,
    prove: Prove,
    end: EndLogin,
    *,
    again: bool = False,
    new_identity: bool = False,
) -> Access:
    """Make the device of the login that `give` gives; return that login.

    With `again` a new device takes the place of the old one, which may be lost or broken, and which `end` ends. It is
    signed with the same seeds, so that nobody need trust it anew; `new_identity` makes new seeds. The login is written
    last, so that a try that stopped halfway can be repeated. A failed try leaves no device behind that it made.

    Raises AlreadyLoggedIn, FolderBroken, TemporaryFailure (server away), or PermanentFailure: `M_FORBIDDEN` (wrong
    password), `apparaat_weg` (a device of ours that was deleted) or `apparaat_bezet` (somebody else's keys are on it).
    """
    folder = DeviceFolder(config.folder, config.seal)
    await asyncio.to_thread(folder.make)
    old = _old(folder, again=again)
    if old is not None and not again:
        raise AlreadyLoggedIn
    seeds = None if new_identity else folder.read_seeds()
    if seeds is not None:
        folder.write_seeds(seeds)
    access = await give()
    store = folder.path / folder.store_name(access.login.device)
    was_there = store.exists()
    try:
        await _set_up(replace(config, tokens=access.tokens), folder, access, seeds, prove)
    except BaseException as error:
        if access.own:
            await end(access.login)
        if access.own or (not was_there and str(error) in NOT_OURS):
            for path in folder.path.glob(f"{store.name}*"):
                wipe(path)
        raise
    if old is not None and old.device != access.login.device:
        await end(old)
    return access


async def _set_up(
    config: MatrixConfig, folder: DeviceFolder, access: Access, seeds: Seeds | None, prove: Prove
) -> None:
    login = access.login
    client = Client(config, folder, login.device)
    try:
        client.take_up(login)
        folder.shut_store(login.device)
        api = Api(client)
        if not access.own:
            await _require_ours(api, client)
        with connection():
            require(await client.keys_upload())
        if seeds is None:
            seeds = new_seeds()
            folder.write_seeds(seeds)
        await cross_sign(api, Identity(config.user, seeds), config.user, client.device_keys(), prove)
        await _name_account(api, config.user)
        folder.write_token(login)
    finally:
        await client.hang_up()


async def _require_ours(api: Api, client: Client) -> None:
    """Raise PermanentFailure unless the device of this login has our keys, or none and never had.

    A deleted device under its old id is a dead end: others would see its keys no more, or not read what it says.
    """
    user, device = client.user_id, client.device_id
    answer = await api.ask("POST", "/_matrix/client/v3/keys/query", {"device_keys": {user: []}})
    keys = field(answer, "device_keys", dict).get(user, {}).get(device)
    if keys is None and client.olm.account.shared:
        raise PermanentFailure(NOT_OURS[0])
    if keys is not None and keys.get("keys") != client.device_keys()["keys"]:
        raise PermanentFailure(NOT_OURS[1])


async def renew(config: MatrixConfig, password: str) -> tuple[str, int]:
    """Make a new device and new seeds after a theft, and log out every other device of the account.

    Returns the id of the new device and how many others were logged out. Raises as `make_device`; it can be repeated.
    """
    prove = proof.by_password(config.user, password)

    async def put_out(api: Api, others: list[str]) -> None:
        await api.ask_proven("POST", "/_matrix/client/v3/delete_devices", {"devices": others}, prove)

    give, end = partial(by_password, config, password), partial(end_login, config)
    return await renew_device(config, give, prove, end, put_out)


async def renew_device(
    config: MatrixConfig, give: GiveAccess, prove: Prove, end: EndLogin, put_out: PutOut
) -> tuple[str, int]:
    """As `renew`, with the login that `give` gives."""
    access = await make_device(config, give, prove, end, again=True, new_identity=True)
    device = access.login.device
    folder = DeviceFolder(config.folder, config.seal)
    if folder.read_token() is None:
        raise FolderBroken("token_kapot")
    client = Client(replace(config, tokens=access.tokens), folder, device)
    client.access_token = access.login.token or "-"
    try:
        api = Api(client)
        others = await other_devices(api, device)
        if others:
            await put_out(api, others)
    finally:
        await client.hang_up()
    for path in folder.other_stores(device):
        wipe(path)
    return device, len(others)


async def other_devices(api: Api, device: str) -> list[str]:
    """The ids of the other devices of the account."""
    listed = field(await api.ask("GET", "/_matrix/client/v3/devices"), "devices", list)
    return [one["device_id"] for one in listed if one["device_id"] != device]


def _old(folder: DeviceFolder, *, again: bool) -> Token | None:
    try:
        return folder.read_token()
    except FolderBroken:
        if not again:
            raise
        return None


async def _name_account(api: Api, user: str) -> None:
    """Give the account a name that people can mention, unless somebody chose one."""
    profile = await api.ask("GET", profile_path(user))
    if profile.get("displayname") in {None, "", user.removeprefix("@").partition(":")[0]}:
        await api.ask("PUT", f"{profile_path(user)}/displayname", {"displayname": NAME})
