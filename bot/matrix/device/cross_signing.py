"""Cross-signing, which nio lacks: the bot signs its own device, and sees which devices of others their owner signed.

Without it strict clients neither hear the bot nor give it keys (SOURCES: C11; MSC4153). All junk that others upload is
simply not signed.
"""

import base64
import binascii
import json
import secrets
from collections.abc import Mapping
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from bot.matrix.device.folder import Zaden
from bot.matrix.wire.api import Api


def nieuwe_zaden() -> Zaden:
    """Three fresh random seeds."""
    return Zaden(**{rol: _b64(secrets.token_bytes(32)) for rol in ("meester", "zelf", "gebruiker")})


def canoniek(waarde: Mapping[str, Any]) -> bytes:
    """Canonical JSON without signatures and unsigned, as the Matrix specification signs it."""
    kern = {naam: deel for naam, deel in waarde.items() if naam not in {"signatures", "unsigned"}}
    return json.dumps(kern, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


class Identiteit:
    """The bot's cross-signing keys."""

    def __init__(self, gebruiker: str, zaden: Zaden) -> None:
        self._gebruiker = gebruiker
        self._meester = _sleutel(zaden.meester)
        self._zelf = _sleutel(zaden.zelf)
        self._user = _sleutel(zaden.gebruiker)

    @property
    def meester(self) -> str:
        """The public master key."""
        return _publiek(self._meester)

    def sleutels(self) -> dict[str, dict[str, Any]]:
        """The body of `/keys/device_signing/upload`: the lower two signed by the master."""
        body = {}
        rollen = (("master", self._meester), ("self_signing", self._zelf), ("user_signing", self._user))
        for rol, sleutel in rollen:
            publiek = _publiek(sleutel)
            deel: dict[str, Any] = {
                "user_id": self._gebruiker,
                "usage": [rol],
                "keys": {f"ed25519:{publiek}": publiek},
            }
            if rol != "master":
                self._teken(deel, self._meester)
            body[f"{rol}_key"] = deel
        return body

    def teken_apparaat(self, apparaat: Mapping[str, Any]) -> dict[str, Any]:
        """The device keys with the signature of the self-signing key."""
        getekend = {naam: deel for naam, deel in apparaat.items() if naam not in {"signatures", "unsigned"}}
        self._teken(getekend, self._zelf)
        return getekend

    def _teken(self, waarde: dict[str, Any], sleutel: Ed25519PrivateKey) -> None:
        handtekening = _b64(sleutel.sign(canoniek(waarde)))
        waarde.setdefault("signatures", {}).setdefault(self._gebruiker, {})[f"ed25519:{_publiek(sleutel)}"] = (
            handtekening
        )


async def teken(api: Api, identiteit: Identiteit, gebruiker: str, apparaat: Mapping[str, Any], wachtwoord: str) -> None:
    """Publish the keys if they are not the known ones, and sign the device. The password serves a reset only."""
    bekend = await api.vraag("POST", "/_matrix/client/v3/keys/query", {"device_keys": {gebruiker: []}})
    if _enige_sleutel(bekend.get("master_keys", {}).get(gebruiker)) != identiteit.meester:
        await api.vraag_met_wachtwoord(
            "POST", "/_matrix/client/v3/keys/device_signing/upload", identiteit.sleutels(), gebruiker, wachtwoord
        )
    body = {gebruiker: {apparaat["device_id"]: identiteit.teken_apparaat(apparaat)}}
    await api.vraag("POST", "/_matrix/client/v3/keys/signatures/upload", body)


async def apparaten_van(api: Api, gebruiker: str) -> dict[str, str]:
    """Devices of a user that their owner signed: device id -> Ed25519 key; asked from the server, verified here."""
    antwoord = await api.vraag("POST", "/_matrix/client/v3/keys/query", {"device_keys": {gebruiker: []}})
    return ondertekende_apparaten(antwoord, gebruiker)


def ondertekende_apparaten(antwoord: Mapping[str, Any], gebruiker: str) -> dict[str, str]:
    """From an answer of `/keys/query`: the devices whose chain master -> self-signing -> device holds."""
    try:
        meester = antwoord["master_keys"][gebruiker]
        zelf = antwoord["self_signing_keys"][gebruiker]
        meester_sleutel, zelf_sleutel = _enige_sleutel(meester), _enige_sleutel(zelf)
        if "master" not in meester["usage"] or "self_signing" not in zelf["usage"]:
            return {}
        if meester["user_id"] != gebruiker or zelf["user_id"] != gebruiker:
            return {}
        if not _klopt(zelf, gebruiker, meester_sleutel):
            return {}
        apparaten = dict(antwoord["device_keys"][gebruiker])
    except (KeyError, TypeError, ValueError):
        return {}
    goed = {}
    for apparaat, sleutels in apparaten.items():
        try:
            eigen = sleutels["keys"][f"ed25519:{apparaat}"]
            zelfde = sleutels["device_id"] == apparaat and sleutels["user_id"] == gebruiker
        except (KeyError, TypeError):
            continue
        if zelfde and isinstance(eigen, str) and _klopt(sleutels, gebruiker, zelf_sleutel):
            goed[apparaat] = eigen
    return goed


def _klopt(waarde: Mapping[str, Any], gebruiker: str, publiek: str) -> bool:
    try:
        handtekening = _bytes(waarde["signatures"][gebruiker][f"ed25519:{publiek}"])
        Ed25519PublicKey.from_public_bytes(_bytes(publiek)).verify(handtekening, canoniek(waarde))
    except (KeyError, TypeError, ValueError, AttributeError, InvalidSignature):
        return False
    return True


def _enige_sleutel(waarde: Any) -> str:
    try:
        ((naam, publiek),) = waarde["keys"].items()
    except (KeyError, TypeError, ValueError, AttributeError):
        return ""
    return publiek if isinstance(publiek, str) and naam == f"ed25519:{publiek}" else ""


def _sleutel(zaad: str) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(_bytes(zaad))


def _publiek(sleutel: Ed25519PrivateKey) -> str:
    return _b64(sleutel.public_key().public_bytes_raw())


def _b64(ruw: bytes) -> str:
    return base64.b64encode(ruw).decode().rstrip("=")


def _bytes(tekst: str) -> bytes:
    try:
        return base64.b64decode(tekst + "=" * (-len(tekst) % 4), validate=True)
    except binascii.Error as fout:
        raise ValueError("base64") from fout
