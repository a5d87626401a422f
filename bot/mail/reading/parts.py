"""Walks the parts of a mail, and tells texts to read from attachments and from parts that cannot be read."""

from dataclasses import dataclass, field
from email.message import Message

from bot.mail.raw.characters import clean, decode
from bot.mail.raw.headers import Headers, readable
from bot.mail.reading.flowed import join_flowed
from bot.mail.reading.html import has_struck_out
from bot.mail.reading.placeholder import is_placeholder
from commands.messages import Bijlage

MAX_ATTACHMENTS = 50
MAX_CALENDARS = 5
_MAX_DEPTH = 12
_MAX_PARTS = 300
_MAX_TEXT_BYTES = 400_000
_LOGO_BYTES = 100_000
"""A picture in the text is a logo below this; a photo of a phone has some MB, a pasted screen 200 kB (own choice)."""
_SEALED_TYPES = {"multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"}
_TNEF = {"application/ms-tnef", "application/vnd.ms-tnef"}
_SIGNATURE_TYPES = {"application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature"}
_CALENDAR_TYPES = {"text/calendar", "application/ics"}
_OWN_IDS = ("Message-ID", "X-Microsoft-Original-Message-ID", "X-Google-Original-Message-ID")
"""A server that gives a mail another Message-ID keeps ours in the others."""
_RETURNED_TYPES = {"message/rfc822", "text/rfc822-headers"}
_WHOLE_TYPES = {"message/rfc822", "message/delivery-status", "message/disposition-notification"}


@dataclass(slots=True)
class Parts:
    """The parts of one mail, by their use."""

    plain: list[str] = field(default_factory=list)
    """Plain texts to read, in their order."""
    html: list[str] = field(default_factory=list)
    """HTML texts to read, where no plain text stands beside them."""
    attachments: list[Bijlage] = field(default_factory=list)
    types: set[str] = field(default_factory=set)
    """Every content type met."""
    reported_actions: list[str] = field(default_factory=list)
    """The `Action` of every receiver in a delivery report."""
    failed: list[tuple[str, str]] = field(default_factory=list)
    """Address and status of every receiver that was not reached, according to a delivery report."""
    returned_ids: list[str] = field(default_factory=list)
    """Message-IDs of the mails that a delivery report is about."""
    calendar: str = ""
    """The method of an appointment, lower case."""
    calendars: list[Bijlage] = field(default_factory=list)
    """The appointments themselves, each once."""
    named: list[tuple[Message, str]] = field(default_factory=list)
    """Texts with a file name that are not marked as attached, with their content type; the first of them is the body
    when there is no other text."""
    count: int = 0

    @property
    def sealed(self) -> bool:
        """Whether the mail is encrypted, or signed so that its text is inside the signature."""
        return bool(self.types & _SEALED_TYPES) or any("-----BEGIN PGP MESSAGE-----" in text for text in self.plain)


def walk(mail: Message) -> Parts:
    """Read all parts within limits of number and depth; parts beyond the limits are left out."""
    parts = Parts()
    _take(mail, parts, 0)
    for number, (part, content_type) in enumerate(parts.named):
        if number or any(text.strip() for text in parts.plain + parts.html):
            _take_attachment(part, content_type, parts)
        else:
            _take_text(part, content_type, parts)
    return parts


def _take(part: Message, parts: Parts, depth: int, *, in_related: bool = False) -> None:
    parts.count += 1
    if depth > _MAX_DEPTH or parts.count > _MAX_PARTS:
        return
    content_type = part.get_content_type()
    parts.types.add(content_type)
    if content_type == "multipart/alternative" and part.is_multipart():
        _take_best(part, parts, depth)
    elif content_type == "message/delivery-status":
        parts.reported_actions += _actions(part)
        parts.failed += _failures(part)
    elif content_type in _RETURNED_TYPES and "multipart/report" in parts.types:
        returned = Headers.of(_content(part))
        parts.returned_ids += [one for name in _OWN_IDS for one in returned.ids(name)]
    elif part.is_multipart() and content_type not in _WHOLE_TYPES:
        for child in _children(part):
            _take(child, parts, depth + 1, in_related=content_type == "multipart/related")
    elif content_type in _CALENDAR_TYPES:
        parts.calendar = parts.calendar or str(part.get_param("method") or "").lower()
        _take_calendar(part, content_type, parts)
    elif content_type in {"text/plain", "text/html"} and not _is_attachment(part):
        if _file_name(part):
            parts.named.append((part, content_type))
        else:
            _take_text(part, content_type, parts)
    elif content_type not in _SIGNATURE_TYPES and not _is_in_the_text(part, content_type, in_related=in_related):
        _take_attachment(part, content_type, parts)


def _take_best(part: Message, parts: Parts, depth: int) -> None:
    """Take the plain text of an alternative if it says what was written, otherwise the HTML; attachments always."""
    before = len(parts.plain), len(parts.html)
    for child in _children(part):
        _take(child, parts, depth + 1)
    plain, html = parts.plain[before[0] :], parts.html[before[1] :]
    if html and (all(is_placeholder(text) for text in plain) or any(has_struck_out(text) for text in html)):
        del parts.plain[before[0] :]
    elif any(text.strip() for text in plain):
        del parts.html[before[1] :]


def _take_text(part: Message, content_type: str, parts: Parts) -> None:
    text = clean(decode(_content(part)[:_MAX_TEXT_BYTES], part.get_content_charset("") or ""))
    if content_type == "text/html":
        parts.html.append(text)
    elif str(part.get_param("format") or "").lower() == "flowed":
        parts.plain.append(join_flowed(text, delsp=str(part.get_param("delsp") or "").lower() == "yes"))
    else:
        parts.plain.append(text)


def _take_attachment(part: Message, content_type: str, parts: Parts) -> None:
    if len(parts.attachments) < MAX_ATTACHMENTS:
        name = _file_name(part) or ("winmail.dat" if content_type in _TNEF else "bijlage")
        parts.attachments.append(Bijlage(naam=name, mime=content_type, inhoud=_content(part)))


def _take_calendar(part: Message, content_type: str, parts: Parts) -> None:
    content = _content(part)
    if len(parts.calendars) < MAX_CALENDARS and all(content != known.inhoud for known in parts.calendars):
        parts.calendars.append(Bijlage(naam=_file_name(part) or "afspraak.ics", mime=content_type, inhoud=content))


def _is_attachment(part: Message) -> bool:
    disposition = str(part.get("Content-Disposition", "")).partition(";")[0].strip().lower()
    return disposition == "attachment"


def _is_in_the_text(part: Message, content_type: str, *, in_related: bool) -> bool:
    """Whether it belongs to the text: a part that the HTML shows, as a logo under a signature. A large picture is one
    that somebody put there, such as a photo."""
    if not part.get("Content-ID") or _is_attachment(part):
        return False
    if not content_type.startswith("image/"):
        return in_related
    return len(_content(part)) < _LOGO_BYTES


def _file_name(part: Message) -> str:
    """The file name without any folder; empty when the part has none."""
    try:
        name = readable(part.get_filename("") or "")
    except (ValueError, LookupError, TypeError, AttributeError):
        return "bijlage"
    return name.replace("\\", "/").rpartition("/")[2][:120]


def _content(part: Message) -> bytes:
    if part.is_multipart():
        return b"".join(child.as_bytes() for child in _children(part))
    encoding = str(part.get("Content-Transfer-Encoding", ""))
    if (bare := encoding.partition(";")[0].partition("(")[0].strip(" \t\"'").lower()) != encoding:
        part.replace_header("Content-Transfer-Encoding", bare)  # the library does not know "quoted-printable;"
    try:
        content = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError):
        return b""
    return content if isinstance(content, bytes) else b""


def _children(part: Message) -> list[Message]:
    payload = part.get_payload()
    return [child for child in payload if isinstance(child, Message)] if isinstance(payload, list) else []


def _actions(part: Message) -> list[str]:
    """The action for each receiver of a delivery report; "failed" also where a server words it another way.

    Some servers write "failure" or "failed (no such user)", or a status of 5 without an action.
    """
    actions = []
    for block in _children(part):
        words = str(block.get("Action", "")).lower().replace("(", " ").replace(";", " ").split()
        if words:
            actions.append("failed" if words[0].startswith(("fail", "undeliver")) else words[0])
        elif str(block.get("Status", "")).strip().startswith("5"):
            actions.append("failed")
    return actions


def _failures(part: Message) -> list[tuple[str, str]]:
    found = []
    for block in _children(part):
        action, status = str(block.get("Action", "")).strip().lower(), str(block.get("Status", "")).strip()
        if action.startswith(("fail", "undeliver")) or (not action and status.startswith("5")):
            for name in ("Original-Recipient", "Final-Recipient"):
                address = str(block.get(name, "")).rpartition(";")[2].strip(" <>\t").lower()
                found.append((address, status))
    return found
