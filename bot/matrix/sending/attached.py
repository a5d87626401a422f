"""Makes the event of a file: the server gets the file encrypted, and only the readers of the event get its key."""

from typing import Any

from nio.crypto import encrypt_attachment

from bot.base.attached import Attached
from bot.matrix.session import MatrixSession


async def upload(session: MatrixSession, file: Attached) -> dict[str, Any]:
    """Upload a file and return the content of its event, a picture's with its size; a second try uploads it anew."""
    encrypted, keys = encrypt_attachment(file.raw)
    info: dict[str, Any] = {"mimetype": file.mime, "size": len(file.raw)}
    if file.width:
        info |= {"w": file.width, "h": file.height}
    return {
        "msgtype": "m.image" if file.width else "m.file",
        "body": file.name,
        "filename": file.name,
        "info": info,
        "file": {**keys, "url": await session.api.upload(encrypted)},
        "m.mentions": {},
    }
