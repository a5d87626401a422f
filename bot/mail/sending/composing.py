"""Builds an outgoing mail from an allow-list (SOURCES: M1); no field is ever copied from another mail."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from functools import lru_cache

from bot.base.appointment import FILE_NAME, method_of, write_appointment
from bot.base.attached import Attached
from bot.base.word import MIME, write_word
from bot.mail.addresses import Addresses
from bot.mail.config import MailConfig
from bot.mail.raw.headers import LOOP_HEADER
from bot.mail.sending.buttons import actiepunt_address, explanation, mailto, mailto_buttons, mailto_command
from bot.mail.sending.design.letter import Answers, as_html, as_text
from bot.mail.sending.header_words import LINE, looks_encoded, mailbox, unstructured
from commands.messages import Bericht, Blok
from commands.ports import PermanentFailure
from commands.ports.outgoing import OutgoingMail
from commands.texts.omslag import Omslag
from commands.texts.opmaak import een_regel, onderwerp

_POLICY = SMTP.clone(max_line_length=LINE)
"""Quoted-printable has lines of at most 76 octets (RFC 2045, 6.7)."""
_WIDE_POLICY = SMTP.clone(max_line_length=998)
_MAX_THREAD = 20
"""So many ids stand in References at most."""
_MAX_LINE = 950
_ID = re.compile(r"<[!-;=?-~]{1,900}>")
_ADDRESS = re.compile(r"[!#-'*+/-9=?A-Z^-~.-]{1,64}@[A-Za-z0-9._-]{1,190}")
_CASUS = re.compile("Casus ([A-Z0-9]{4})(?: |$)")
_SUPPRESSED_ANSWERS = "DR, RN, NRN, OOF, AutoReply"
"""Exchange is asked not to send these: all the answers that it knows but NDR, the report of an address not reached."""


def compose(outgoing: OutgoingMail, config: MailConfig, files: tuple[Attached, ...] = ()) -> bytes:
    """The whole mail as it goes over the wire, with CRLF line ends; `files`: what was made of its `stukken`.

    Raises PermanentFailure when the address or a header cannot stand in a mail.
    """
    try:
        headers = b"".join([*_headers(outgoing, config), *_list_headers(outgoing, config)])
        return headers + _content(outgoing.bericht, _look(outgoing, config), _appointment(outgoing, config), files)
    except (ValueError, IndexError) as error:
        raise PermanentFailure("MAIL_NIET_OP_TE_STELLEN") from error


def _headers(outgoing: OutgoingMail, config: MailConfig) -> Iterator[bytes]:
    bericht = outgoing.bericht
    name = een_regel(bericht.van) or _house(outgoing, config)
    ours = config.addresses
    yield _address("From", name, ours.sender(outgoing.from_local))
    reply_to = actiepunt_address(outgoing.reply_local, outgoing.reply_actiepunt)
    yield _address("Reply-To", "", ours.of(reply_to))
    yield _address("To", "", outgoing.recipient)
    yield unstructured("Subject", onderwerp(bericht, proef=config.training))
    yield _fixed_header("Date", outgoing.date)
    if not _is_id(outgoing.message_id):
        raise ValueError("this is no Message-ID")
    yield _id_header("Message-ID", [outgoing.message_id])
    yield _id_header("In-Reply-To", [outgoing.in_reply_to])
    yield _id_header("References", _shortened(outgoing.references))
    yield _fixed_header("Auto-Submitted", "auto-replied" if outgoing.is_reply else "auto-generated")
    yield _fixed_header("X-Auto-Response-Suppress", _SUPPRESSED_ANSWERS)
    yield _fixed_header(LOOP_HEADER, config.domain)


def _house(outgoing: OutgoingMail, config: MailConfig) -> str:
    """Who writes, as a list of mails shows it: the house, and the casus where it is about one."""
    name, casus = een_regel(config.display_name), _CASUS.match(outgoing.head)
    return f"{name}, casus {casus[1]}" if casus is not None and name else name


def _list_headers(outgoing: OutgoingMail, config: MailConfig) -> Iterator[bytes]:
    """The headers of a list (RFC 2369, RFC 2919); members post and leave through their own reply address."""
    if not outgoing.list_id:
        return
    post, leave = (mailto(outgoing.reply_local, config.addresses, word, word) for word in ("", "afmelden"))
    yield _fixed_header("List-Id", f"<{outgoing.list_id}.{config.domain}>")
    yield _fixed_header("List-Post", f"<{post}>")
    yield _fixed_header("List-Unsubscribe", f"<{leave}>")


# A message goes to ten people at once, and the same people write for months: what was made stays a while.
@lru_cache(maxsize=1024)
def _fixed_header(name: str, value: object) -> bytes:
    """One header of our own making as the library folds it; no words of people go through here."""
    return _WIDE_POLICY.fold_binary(*_WIDE_POLICY.header_store_parse(name, value))


@lru_cache(maxsize=1024)
def _address(header: str, name: str, address: str) -> bytes:
    if _ADDRESS.fullmatch(address) is None or looks_encoded(address):
        raise ValueError("this address cannot stand in a header")
    return mailbox(header, name, address)


def _id_header(name: str, ids: Sequence[str]) -> bytes:
    """A header with these ids byte for byte, in as few lines as fit; empty without ids.

    An id that some reader would decode is left out.
    """
    lines: list[str] = []
    for message_id in filter(_is_id, ids):
        if lines and len(lines[-1]) + len(message_id) < _MAX_LINE:
            lines[-1] += f" {message_id}"
        else:
            lines.append(message_id)
    return b"%s: %s\r\n" % (name.encode(), "\r\n ".join(lines).encode("ascii")) if lines else b""


def _is_id(value: str) -> bool:
    return _ID.fullmatch(value) is not None and not looks_encoded(value)


def _appointment(outgoing: OutgoingMail, config: MailConfig) -> bytes:
    """The calendar file of its one reader, of whom the answer comes back to their own address; empty without one."""
    afspraak = outgoing.bericht.afspraak
    if afspraak is None:
        return b""
    return write_appointment(
        afspraak,
        title=onderwerp(Bericht(onderwerp=afspraak.titel, blokken=()), proef=config.training),
        organizer=config.addresses.of(outgoing.reply_local),
        attendee=outgoing.recipient,
        stamp=outgoing.date,
    )


@dataclass(frozen=True, slots=True)
class _Look:
    """All that makes the parts of one mail differ from those of another with the same message."""

    local: str
    """The address to which the buttons answer; empty without buttons."""
    ours: Addresses
    around: Omslag
    colour: str
    training: bool


def _look(outgoing: OutgoingMail, config: MailConfig) -> _Look:
    local = outgoing.reply_local if any(map(_has_buttons, outgoing.bericht.blokken)) else ""
    phone = config.phone_admin if outgoing.helped_by == "beheerder" else config.phone
    omslag = Omslag(huis=config.house, regel=outgoing.head, telefoon=een_regel(phone), bij=outgoing.helped_by)
    return _Look(local, config.addresses, omslag, config.colour, config.training)


@lru_cache(maxsize=16)
def _content(bericht: Bericht, look: _Look, appointment: bytes, files: tuple[Attached, ...]) -> bytes:
    """Text and HTML with the headers that say so.

    An appointment stands there twice, as some programs look for it beside the text, and others among the files.
    """
    answers = Answers(
        buttons=mailto_buttons(look.local, look.ours),
        link=mailto_command(look.local, look.ours),
        explanation=explanation(look.local),
    )
    text = as_text(bericht, look.around, answers, training=look.training)
    html = as_html(bericht, look.around, answers, colour=look.colour, training=look.training)
    mail = EmailMessage(policy=_POLICY)
    mail.set_content(text + "\n", cte="quoted-printable")
    mail.add_alternative(html, subtype="html", cte="quoted-printable")
    if appointment and bericht.afspraak is not None:
        method = {"method": method_of(bericht.afspraak)}
        mail.add_alternative(appointment.decode(), subtype="calendar", cte="base64", params=method)
        mail.add_attachment(appointment, maintype="application", subtype="ics", filename=FILE_NAME)
    if bericht.formulier is not None:
        kind, _, subkind = MIME.partition("/")
        mail.add_attachment(
            write_word(bericht.formulier), maintype=kind, subtype=subkind, filename=bericht.formulier.naam
        )
    for file in files:
        kind, _, subkind = file.mime.partition("/")
        mail.add_attachment(file.raw, maintype=kind, subtype=subkind, filename=file.name)
    return mail.as_bytes()


def _has_buttons(blok: Blok) -> bool:
    return bool(blok.knoppen or blok.rijen or blok.keuzes)


def _shortened(ids: Sequence[str]) -> Sequence[str]:
    """The first id and the latest ones, as RFC 5322 advises for a long thread."""
    return ids if len(ids) <= _MAX_THREAD else (ids[0], *ids[-_MAX_THREAD + 1 :])
