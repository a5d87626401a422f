"""Files in a room: fetched, decrypted, never larger than allowed, never touched on disk."""

import binascii
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from nio import EncryptionError
from nio.crypto import decrypt_attachment

from bot.matrix.reading.words import schoon
from bot.matrix.session import MatrixSession
from bot.matrix.wire.api import veilig
from commands.messages import Bijlage, MailStaat
from commands.ports import PermanentFailure

_JUNK = (KeyError, TypeError, ValueError, AttributeError, EncryptionError, binascii.Error)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bestand:
    """A file with how it went: GEWOON with the file; TE_GROOT or ONLEESBAAR without."""

    bijlagen: tuple[Bijlage, ...] = ()
    staat: MailStaat = MailStaat.GEWOON


GEEN = Bestand()


def is_bestand(inhoud: dict[str, Any]) -> bool:
    """Whether the message carries a file, picture or sound."""
    return inhoud.get("msgtype") != "m.text"


def bijschrift(inhoud: dict[str, Any]) -> str:
    """The words beside a file; the body is a file name when there is no other (Matrix specification)."""
    naam = inhoud.get("filename")
    body = inhoud.get("body")
    return schoon(body) if isinstance(body, str) and isinstance(naam, str) and naam and body != naam else ""


async def haal(sessie: MatrixSession, inhoud: dict[str, Any]) -> Bestand:
    """Fetch the file of a message; only of `m.file`, the others come without content. Raises TemporaryFailure."""
    naam = _tekst(inhoud.get("filename")) or _tekst(inhoud.get("body")) or "bijlage"
    info = inhoud.get("info")
    info = info if isinstance(info, dict) else {}
    mime = _tekst(info.get("mimetype")) or "application/octet-stream"
    if inhoud.get("msgtype") != "m.file":
        return Bestand(bijlagen=(Bijlage(naam=naam, mime=mime, inhoud=b""),))
    if isinstance(info.get("size"), int) and info["size"] > sessie.config.max_bijlage:
        return Bestand(staat=MailStaat.TE_GROOT)
    sleutel = inhoud.get("file")
    pad = _pad(sleutel.get("url") if isinstance(sleutel, dict) else inhoud.get("url"))
    if pad is None:
        return Bestand(staat=MailStaat.ONLEESBAAR)
    try:
        ruw = await sessie.api.haal_op(pad, sessie.config.max_bijlage)
    except PermanentFailure:
        return Bestand(staat=MailStaat.ONLEESBAAR)
    if ruw is None:
        return Bestand(staat=MailStaat.TE_GROOT)
    if isinstance(sleutel, dict):
        try:
            ruw = decrypt_attachment(ruw, sleutel["key"]["k"], sleutel["hashes"]["sha256"], sleutel["iv"])
        except _JUNK:
            return Bestand(staat=MailStaat.ONLEESBAAR)
    return Bestand(bijlagen=(Bijlage(naam=naam, mime=mime, inhoud=ruw),))


def _pad(mxc: Any) -> str | None:
    """The download path of `mxc://server/id`."""
    if not isinstance(mxc, str):
        return None
    try:
        adres = urlsplit(mxc)
    except ValueError:
        return None
    media = adres.path.removeprefix("/")
    if adres.scheme != "mxc" or not adres.netloc or not media or "/" in media:
        return None
    return f"/_matrix/client/v1/media/download/{veilig(adres.netloc)}/{veilig(media)}"


def _tekst(waarde: Any) -> str:
    return schoon(waarde).strip() if isinstance(waarde, str) else ""
