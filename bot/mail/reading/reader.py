"""Reads a raw mail into an Inbound, in another process, within limits of time, size and depth (SOURCES: M22)."""

import email
from dataclasses import replace
from email.message import Message

import structlog

from bot.mail.addresses import ITSELF, without_marks, without_tokens
from bot.mail.config import MailConfig
from bot.mail.raw.characters import clean
from bot.mail.raw.delivered import delivered_to, has_token, named_addresses, names_casus, other_addresses
from bot.mail.raw.envelope import unwrap, wrap
from bot.mail.raw.headers import Headers
from bot.mail.raw.mending import MAX_HEADER_BYTES, mend, split_mail
from bot.mail.reading.appointment import Answer, read_answer, words_beside
from bot.mail.reading.authentication import judge
from bot.mail.reading.automatic import asks_silence, classify, may_answer
from bot.mail.reading.bounce import first_code, is_permanent, named_ids, permanent_failures
from bot.mail.reading.html import to_text
from bot.mail.reading.new_words.banner import without_banner
from bot.mail.reading.new_words.name_block import Writer
from bot.mail.reading.new_words.quotation import new_text, quoted_text
from bot.mail.reading.new_words.quotation_head import is_forwarding
from bot.mail.reading.new_words.signature import without_signature
from bot.mail.reading.parts import Parts, walk
from bot.mail.selfcheck import SUBJECT, is_selfcheck
from bot.reading.pool import Reader, ReadingFailed, ReadingStopped, in_thread
from commands.domain.rollen import Kanaal
from commands.messages import Inbound, MailStaat
from commands.ports import InboxItem, MessageNotFetched, MessageNotRead

LOG = structlog.get_logger()
_ROBOT = frozenset({MailStaat.AUTOMATISCH, MailStaat.BOUNCE})
_MAX_LINES = 500_000
"""A mail of 20 MB in base64 has half as many; the parser needs some time for each line."""
_MAX_QUOTED = 60_000
_FORWARDED = {"fw", "fwd", "doorst", "doorgestuurd", "wg", "tr", "rv", "enc", "reenv", "vb"}


class EndlessHeaders(Exception):
    """The mail has so many headers that no sender can be found in them; a person must look at it."""


class NoSender(Exception):
    """The mail went to a casus or to one person's address, and From names no sender; a person must look at it."""


class MailReader:
    """Reads mail rows of the inbox."""

    def __init__(self, config: MailConfig, reader: Reader = in_thread) -> None:
        # secrets, and what keeps them, stay out of the reading process
        self._config = replace(config, imap_password="", smtp_password="", tokens=None)
        self._reader = reader

    async def read(self, row: InboxItem) -> Inbound | None:
        """The mail as an Inbound; None when `ketenbot check` sent it, or when it has no sender and went neither to a
        casus nor to one person's address.

        Raises MessageNotFetched when the row holds no mail, MessageNotRead when the reading took too much, and an error
        with the name of what was wrong, such as EndlessHeaders or NoSender. The row must then be parked.
        """
        try:
            if SUBJECT.encode() in row.raw and await self._reader(is_selfcheck, row, self._config):
                return None
            inbound = await self._reader(read_mail, row, self._config)
        except ReadingStopped as error:
            raise MessageNotRead(_from_person(await self._headers_only(row))) from error
        if unwrap(row.raw)[0].place:
            raise MessageNotFetched(_from_person(inbound))
        if inbound is None:
            LOG.warning("mail without sender", row=row.id)
        return inbound

    async def _headers_only(self, row: InboxItem) -> Inbound | None:
        """The same mail read from its headers alone; None when even they cannot be read."""
        envelope, raw = unwrap(row.raw)
        head = wrap(envelope, split_mail(raw)[0] + b"\r\n\r\n")
        try:
            return await self._reader(read_mail, replace(row, raw=head), self._config)
        except (ReadingStopped, ReadingFailed):
            return None


def _from_person(inbound: Inbound | None) -> Inbound | None:
    """The mail if a person wrote it, otherwise None: nothing is said to a robot."""
    return inbound if inbound is not None and inbound.staat not in _ROBOT else None


def preload() -> None:
    """Load the libraries that the reading of a mail would otherwise load at its first use."""
    to_text("<p>x</p>")


def read_mail(row: InboxItem, config: MailConfig) -> Inbound | None:
    """The mail as `MailReader` gives it, read in this process."""
    envelope, raw = unwrap(row.raw)
    ours = config.addresses
    too_large = envelope.size > config.max_bytes or len(raw) > config.max_bytes
    broken = raw.count(b"\n") > _MAX_LINES
    mail = _parse(split_mail(raw)[0] if too_large or broken else raw)
    headers = Headers(mail)
    parts = _parts(mail)
    plain = "\n\n".join(parts.plain)
    sender = headers.sender()
    text = _new_text(parts, Writer.of(headers.readable("From").rpartition("<")[0], sender))
    in_subject, subject = without_marks(headers.readable("Subject"))
    in_text, text = without_marks(text)
    state = classify(headers, parts, text, ours)
    returned, gone = parts.returned_ids, any(is_permanent(status) for _, status in parts.failed)
    if state is not MailStaat.BOUNCE and not parts.reported_actions and permanent_failures(raw, headers):
        state, gone = MailStaat.BOUNCE, True
        returned = returned or named_ids(raw, config.domain)
    named = named_addresses(headers, ours)
    address = envelope.address or delivered_to(headers, ours) or next(iter(named), "")
    if address in ("", ITSELF):  # a button without a plus
        address = in_subject or in_text or address
    text, subject = (without_tokens(words, (address, *named, in_subject, in_text)) for words in (text, subject))
    endless = len(raw) > MAX_HEADER_BYTES and not split_mail(raw)[1] and not envelope.place
    if not sender and state is MailStaat.GEWOON:
        if endless:
            raise EndlessHeaders
        if not envelope.place and any(has_token(name) or names_casus(name) for name in (address, *named)):
            raise NoSender
        return None
    answer = (
        read_answer([file.inhoud for file in parts.calendars], sender) if may_answer(state, headers, parts) else None
    )
    if answer is not None:
        state, text = MailStaat.GEWOON, _own_words(answer, text)
    elif state is MailStaat.GEWOON:
        state = _readable_state(parts, text, subject, too_large=too_large, broken=broken or endless)
    return Inbound(
        bron=row.source,
        kanaal=Kanaal.MAIL,
        afzender=sender,
        tekst=text,
        ontvangen_op=row.received_at,
        agenda=None if answer is None else answer.value,
        quoted=_quoted(parts) if headers.ids("In-Reply-To") and answer is None else "",
        extern_id=next(iter(headers.ids("Message-ID")), ""),
        antwoord_op=tuple(dict.fromkeys(headers.ids("In-Reply-To") + headers.ids("References") + returned)),
        bijlagen=(*parts.attachments, *(() if answer is not None else parts.calendars)),
        adres=address,
        asks_silence=asks_silence(headers),
        address_gone=state is MailStaat.BOUNCE and gone,
        bounce_code=first_code(parts.failed) if state is MailStaat.BOUNCE else "",
        ook_met_token=not has_token(address) and any(has_token(name) for name in named),
        ook_aan=other_addresses(headers, ours),
        staat=state,
        onderwerp=subject,
        doorgestuurd=answer is None and _is_forwarded(subject, plain),
        authentication=judge(headers.in_order, config.authserv_id, sender),
    )


def _parse(raw: bytes) -> Message:
    try:
        return email.message_from_bytes(mend(raw))
    except (RecursionError, ValueError, LookupError, IndexError, AssertionError):
        return email.message_from_bytes(mend(split_mail(raw)[0]))


def _parts(mail: Message) -> Parts:
    try:
        return walk(mail)
    except (RecursionError, ValueError, LookupError, AttributeError, TypeError, AssertionError):
        return Parts()


def _new_text(parts: Parts, writer: Writer) -> str:
    """The new words of all texts in the mail together, without quotations, warnings and signature."""
    pieces = [new_text(text) for text in parts.plain if text.strip()]
    pieces += [new_text(to_text(html)) for html in parts.html]
    whole = "\n\n".join(piece for piece in pieces if piece)
    return without_signature(without_banner(whole), writer)


def _own_words(answer: Answer, text: str) -> str:
    """The words of the sender beside an answer by a button, wherever the program put them."""
    return clean(new_text(answer.comment)) if answer.comment else words_beside(text, answer)


def _quoted(parts: Parts) -> str:
    """The quotation in the one text of the mail, with the words typed between its lines; empty with more texts."""
    if len(parts.plain) + len(parts.html) != 1:
        return ""
    return quoted_text(parts.plain[0] if parts.plain else to_text(parts.html[0], whole=True))[:_MAX_QUOTED]


def _readable_state(parts: Parts, text: str, subject: str, *, too_large: bool, broken: bool) -> MailStaat:
    if too_large:
        return MailStaat.TE_GROOT
    # the subject may hold the words; a winmail.dat may hold them too, and nobody here can read that
    packed = any(attachment.naam.lower() == "winmail.dat" for attachment in parts.attachments)
    empty = not text and (packed or not (subject or parts.attachments))
    return MailStaat.ONLEESBAAR if broken or parts.sealed or empty else MailStaat.GEWOON


def _is_forwarded(subject: str, text: str) -> bool:
    core = subject.strip()
    while core.startswith("[") and "]" in core:
        core = core.partition("]")[2].strip()
    prefix, colon, _ = core[:40].partition(":")
    if colon and prefix.strip().lower() in _FORWARDED:
        return True
    return any(is_forwarding(line) for line in text.split("\n", 400)[:400])
