"""All words of an .eml: subject, display names, bodies (HTML too), names of attachments and what is attached."""

import email
import email.policy
from collections.abc import Iterator
from email.message import EmailMessage
from typing import Final

from bot.base.html.text import text
from bot.base.html.tree import parse
from bot.privacy.files.part import Deel

_KOPPEN: Final = ("Subject", "Comments", "Keywords", "Organization")
_MENSEN: Final = ("From", "To", "Cc", "Bcc", "Reply-To", "Sender")


def lees_mail(inhoud: bytes) -> Iterator[tuple[Deel, bytes | None]]:
    """Parts; with the name of an attachment come its bytes. Broken mail gives what can be read of it."""
    bericht = email.message_from_bytes(inhoud, policy=email.policy.default)
    assert isinstance(bericht, EmailMessage)  # noqa: S101 - promised by policy.default
    for kop in _KOPPEN:
        for waarde in bericht.get_all(kop, []):
            yield Deel("subject" if kop == "Subject" else "header", str(waarde)), None
    for kop in _MENSEN:
        for waarde in bericht.get_all(kop, []):
            for adres in getattr(waarde, "addresses", ()):
                if adres.display_name:
                    yield Deel(f"display name ({kop})", adres.display_name), None
    for deel in bericht.walk():
        if deel.is_multipart() and deel.get_content_type() != "message/rfc822":
            continue
        naam = deel.get_filename()
        if naam:
            yield Deel("attachment name", naam), _bytes(deel)
        elif deel.get_content_maintype() == "text":
            yield Deel("text", _tekst(deel)), None


def _bytes(deel: EmailMessage) -> bytes:
    inhoud = deel.get_payload(decode=True)
    return inhoud if isinstance(inhoud, bytes) else b""


def _tekst(deel: EmailMessage) -> str:
    tekst = _bytes(deel)
    try:
        leesbaar = tekst.decode(deel.get_content_charset() or "utf-8", "replace")
    except LookupError:
        leesbaar = tekst.decode("utf-8", "replace")
    if deel.get_content_type() == "text/html":
        boom = parse(leesbaar)
        return text(boom) if boom is not None else ""
    return leesbaar
