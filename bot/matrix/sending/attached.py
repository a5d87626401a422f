"""Makes the event of a file: the server gets the file encrypted, and only the readers of the event get its key."""

from typing import Any

from nio.crypto import encrypt_attachment

from bot.base.word import MIME, write_word
from bot.matrix.session import MatrixSession
from commands.messages.formulier import Formulier


async def upload(session: MatrixSession, form: Formulier) -> dict[str, Any]:
    """Upload a form as a Word file and return the content of its event; a second try uploads it anew."""
    raw = write_word(form)
    encrypted, keys = encrypt_attachment(raw)
    return {
        "msgtype": "m.file",
        "body": form.naam,
        "filename": form.naam,
        "info": {"mimetype": MIME, "size": len(raw)},
        "file": {**keys, "url": await session.api.upload(encrypted)},
        "m.mentions": {},
    }
