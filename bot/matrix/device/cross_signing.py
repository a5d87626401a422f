"""Cross-signing, which nio lacks: the bot signs its own device, and sees which devices others signed.

Without it strict clients neither hear the bot nor give it keys (SOURCES: C11; MSC4153). Junk that others upload simply
counts as not signed.
"""

import base64
import binascii
import json
import secrets
from collections.abc import Mapping
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from bot.matrix.device.folder import Seeds
from bot.matrix.wire.api import Api
from bot.matrix.wire.proof import Prove


def new_seeds() -> Seeds:
    """Return three fresh random seeds."""
    master, self_signing, user_signing = (_b64(secrets.token_bytes(32)) for _ in range(3))
    return Seeds(master=master, self_signing=self_signing, user_signing=user_signing)


def canonical(value: Mapping[str, Any]) -> bytes:
    """Return canonical JSON without `signatures` and `unsigned`, as the Matrix specification signs it."""
    core = {name: part for name, part in value.items() if name not in {"signatures", "unsigned"}}
    return json.dumps(core, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


class Identity:
    """The bot's cross-signing keys."""

    def __init__(self, user: str, seeds: Seeds) -> None:
        self._matrix_id = user
        self._master = _private_key(seeds.master)
        self._self_signing = _private_key(seeds.self_signing)
        self._user = _private_key(seeds.user_signing)

    @property
    def master(self) -> str:
        """The public master key."""
        return _public_key(self._master)

    def bodies(self) -> dict[str, dict[str, Any]]:
        """Return the body of `/keys/device_signing/upload`. The master key signs the other two."""
        body = {}
        roles = (("master", self._master), ("self_signing", self._self_signing), ("user_signing", self._user))
        for role, key in roles:
            public = _public_key(key)
            part: dict[str, Any] = {
                "user_id": self._matrix_id,
                "usage": [role],
                "keys": {f"ed25519:{public}": public},
            }
            if role != "master":
                self._sign(part, self._master)
            body[f"{role}_key"] = part
        return body

    def sign_device(self, device: Mapping[str, Any]) -> dict[str, Any]:
        """Return device keys with the signature of the self-signing key."""
        signed = {name: part for name, part in device.items() if name not in {"signatures", "unsigned"}}
        self._sign(signed, self._self_signing)
        return signed

    def _sign(self, value: dict[str, Any], key: Ed25519PrivateKey) -> None:
        signature = _b64(key.sign(canonical(value)))
        value.setdefault("signatures", {}).setdefault(self._matrix_id, {})[f"ed25519:{_public_key(key)}"] = signature


async def cross_sign(api: Api, identity: Identity, user: str, device: Mapping[str, Any], prove: Prove) -> None:
    """Publish the keys unless the server knows them, and sign the device. Only a reset must be proven."""
    known = await api.ask("POST", "/_matrix/client/v3/keys/query", {"device_keys": {user: []}})
    if _only_key(known.get("master_keys", {}).get(user)) != identity.master:
        await api.ask_proven("POST", "/_matrix/client/v3/keys/device_signing/upload", identity.bodies(), prove)
    body = {user: {device["device_id"]: identity.sign_device(device)}}
    await api.ask("POST", "/_matrix/client/v3/keys/signatures/upload", body)


async def signed_devices_of(api: Api, user: str) -> dict[str, str]:
    """Ask for the devices that a user signed; return the Ed25519 key of each device id, verified here."""
    answer = await api.ask("POST", "/_matrix/client/v3/keys/query", {"device_keys": {user: []}})
    return signed_devices(answer, user)


def signed_devices(answer: Mapping[str, Any], user: str) -> dict[str, str]:
    """Return the devices in an answer of `/keys/query` whose chain master, self-signing, device holds."""
    try:
        master = answer["master_keys"][user]
        self_signing = answer["self_signing_keys"][user]
        master_key, self_signing_key = _only_key(master), _only_key(self_signing)
        if "master" not in master["usage"] or "self_signing" not in self_signing["usage"]:
            return {}
        if master["user_id"] != user or self_signing["user_id"] != user:
            return {}
        if not _holds(self_signing, user, master_key):
            return {}
        devices = dict(answer["device_keys"][user])
    except (KeyError, TypeError, ValueError):
        return {}
    good = {}
    for device, device_keys in devices.items():
        try:
            key = device_keys["keys"][f"ed25519:{device}"]
            same = device_keys["device_id"] == device and device_keys["user_id"] == user
        except (KeyError, TypeError):
            continue
        if same and isinstance(key, str) and _holds(device_keys, user, self_signing_key):
            good[device] = key
    return good


def _holds(value: Mapping[str, Any], user: str, public: str) -> bool:
    try:
        signature = _bytes(value["signatures"][user][f"ed25519:{public}"])
        Ed25519PublicKey.from_public_bytes(_bytes(public)).verify(signature, canonical(value))
    except (KeyError, TypeError, ValueError, AttributeError, InvalidSignature):
        return False
    return True


def _only_key(value: Any) -> str:
    try:
        ((name, public),) = value["keys"].items()
    except (KeyError, TypeError, ValueError, AttributeError):
        return ""
    return public if isinstance(public, str) and name == f"ed25519:{public}" else ""


def _private_key(seed: str) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(_bytes(seed))


def _public_key(key: Ed25519PrivateKey) -> str:
    return _b64(key.public_key().public_bytes_raw())


def _b64(raw: bytes) -> str:
    return base64.b64encode(raw).decode().rstrip("=")


def _bytes(text: str) -> bytes:
    try:
        return base64.b64decode(text + "=" * (-len(text) % 4), validate=True)
    except binascii.Error as error:
        raise ValueError("base64") from error
