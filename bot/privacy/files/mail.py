"""All words of an .eml: subject, display names, bodies (HTML too), names of attachments, and the attachments."""

import email
import email.policy
from collections.abc import Iterator
from email.message import EmailMessage
from typing import Final

from bot.base.html.text import text
from bot.base.html.tree import parse
from bot.privacy.files.part import Part

_HEADERS: Final = ("Subject", "Comments", "Keywords", "Organization")
_PEOPLE: Final = ("From", "To", "Cc", "Bcc", "Reply-To", "Sender")


def read_mail(content: bytes) -> Iterator[tuple[Part, bytes | None]]:
    """The parts of a mail. The name of an attachment comes with its bytes. Broken mail gives its readable parts."""
    message = email.message_from_bytes(content, policy=email.policy.default)
    assert isinstance(message, EmailMessage)  # noqa: S101 - promised by policy.default
    for header in _HEADERS:
        for value in message.get_all(header, []):
            yield Part("subject" if header == "Subject" else "header", str(value)), None
    for header in _PEOPLE:
        for value in message.get_all(header, []):
            for address in getattr(value, "addresses", ()):
                if address.display_name:
                    yield Part(f"display name ({header})", address.display_name), None
    for part in message.walk():
        if part.is_multipart() and part.get_content_type() != "message/rfc822":
            continue
        name = part.get_filename()
        if name:
            yield Part("attachment name", name), _bytes(part)
        elif part.get_content_maintype() == "text":
            yield Part("text", _text_of(part)), None


def _bytes(part: EmailMessage) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _text_of(part: EmailMessage) -> str:
    raw = _bytes(part)
    try:
        readable = raw.decode(part.get_content_charset() or "utf-8", "replace")
    except LookupError:
        readable = raw.decode("utf-8", "replace")
    if part.get_content_type() == "text/html":
        tree = parse(readable)
        return text(tree) if tree is not None else ""
    return readable
