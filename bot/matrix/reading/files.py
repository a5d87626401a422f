"""Fetches and decrypts the files of a room: never larger than allowed, and never onto the disk."""

import binascii
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from nio import EncryptionError
from nio.crypto import decrypt_attachment

from bot.matrix.reading.words import clean
from bot.matrix.session import MatrixSession
from bot.matrix.wire.api import quoted
from commands.messages import Bijlage, MailStaat
from commands.ports import PermanentFailure

_FETCHED = ("m.file", "m.image")
_JUNK = (KeyError, TypeError, ValueError, AttributeError, EncryptionError, binascii.Error)


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchedFile:
    """GEWOON with a file; TE_GROOT or ONLEESBAAR without one."""

    attachments: tuple[Bijlage, ...] = ()
    state: MailStaat = MailStaat.GEWOON


NONE = FetchedFile()


def is_file(content: dict[str, Any]) -> bool:
    """Tell whether the message carries a file, picture or sound."""
    return content.get("msgtype") != "m.text"


def caption(content: dict[str, Any]) -> str:
    """Return the words beside a file. Without a `filename` the body is the file name (Matrix specification)."""
    name = content.get("filename")
    body = content.get("body")
    return clean(body) if isinstance(body, str) and isinstance(name, str) and name and body != name else ""


async def fetch(session: MatrixSession, content: dict[str, Any]) -> FetchedFile:
    """Fetch the file of a message; film and sound come without content. Raises TemporaryFailure."""
    name = _text(content.get("filename")) or _text(content.get("body")) or "bijlage"
    info = content.get("info")
    info = info if isinstance(info, dict) else {}
    mime = _text(info.get("mimetype")) or "application/octet-stream"
    if content.get("msgtype") not in _FETCHED:
        return FetchedFile(attachments=(Bijlage(naam=name, mime=mime, inhoud=b""),))
    if isinstance(info.get("size"), int) and info["size"] > session.config.max_file_bytes:
        return FetchedFile(state=MailStaat.TE_GROOT)
    key = content.get("file")
    path = _path(key.get("url") if isinstance(key, dict) else content.get("url"))
    if path is None:
        return FetchedFile(state=MailStaat.ONLEESBAAR)
    try:
        raw = await session.api.download(path, session.config.max_file_bytes)
    except PermanentFailure:
        return FetchedFile(state=MailStaat.ONLEESBAAR)
    if raw is None:
        return FetchedFile(state=MailStaat.TE_GROOT)
    if isinstance(key, dict):
        try:
            raw = decrypt_attachment(raw, key["key"]["k"], key["hashes"]["sha256"], key["iv"])
        except _JUNK:
            return FetchedFile(state=MailStaat.ONLEESBAAR)
    return FetchedFile(attachments=(Bijlage(naam=name, mime=mime, inhoud=raw),))


def _path(mxc: Any) -> str | None:
    """Return the download path of `mxc://server/id`; None for any other address."""
    if not isinstance(mxc, str):
        return None
    try:
        address = urlsplit(mxc)
    except ValueError:
        return None
    media = address.path.removeprefix("/")
    if address.scheme != "mxc" or not address.netloc or not media or "/" in media:
        return None
    return f"/_matrix/client/v1/media/download/{quoted(address.netloc)}/{quoted(media)}"


def _text(value: Any) -> str:
    return clean(value).strip() if isinstance(value, str) else ""
