"""Makes the rows of the inbox from one fetched mail: their source ids, and the addresses they are for."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from hashlib import sha256

from bot.mail.addresses import Addresses
from bot.mail.raw.delivered import delivered_to, named_addresses
from bot.mail.raw.envelope import Envelope, unwrap, wrap
from bot.mail.raw.headers import Headers
from bot.mail.raw.mending import MAX_HEADER_BYTES, split_mail
from commands.domain.rollen import Kanaal
from commands.ports import Ids, InboxItem, UnitOfWork
from commands.ports.rows import NIET_OP_TE_HALEN

_FROM = re.compile(rb"^from:[^\n]{0,200}?([^\s<>\"(),;:@]{1,64}@[^\s<>\"(),;:@]{1,255})", re.IGNORECASE | re.MULTILINE)
"""Good enough to let senders take turns; the sender that counts is read elsewhere."""
_SENDER_HEADERS = (
    *("Message-ID", "From", "Sender", "Reply-To", "To", "Cc", "Subject", "In-Reply-To", "References"),
    *("Content-Type", "Content-Transfer-Encoding", "Content-Disposition", "Auto-Submitted", "Precedence"),
)
"""Headers that the sender writes: a mail in which one of them differs is another mail. The servers on the way write the
other headers, and a program that sends a mail once more may write another Date.
"""


async def add_to_inbox(rows: Sequence[InboxItem], uow: UnitOfWork, ids: Ids) -> int:
    """Put rows in the inbox; returns how many are new, as the others are there already.

    A row whose source id belongs to another mail gets a source id of its own. That other mail has the same Message-ID,
    address and body, and another subject, for example.
    """
    known = await uow.inbox.raw_by_source({row.source for row in rows})
    distinct: list[InboxItem] = []
    for row in rows:
        earlier = known.setdefault(row.source, row.raw)
        distinct.append(row if not earlier or _is_same_mail(earlier, row.raw) else _with_own_source(row, ids))
    return await uow.inbox.add_items(distinct)


def _is_same_mail(one: bytes, other: bytes) -> bool:
    return one == other or _sender_headers(one) == _sender_headers(other)


def _sender_headers(raw: bytes) -> list[list[str]]:
    envelope, mail = unwrap(raw)
    headers = Headers.of(mail)
    return [[envelope.place], *(headers.values(name) for name in _SENDER_HEADERS)]


def _with_own_source(row: InboxItem, ids: Ids) -> InboxItem:
    source = f"{row.source}:{_fingerprint(row.raw)}"
    return replace(row, id=ids.following(f"inbox/{source}").new_id(), source=source)


def _fingerprint(raw: bytes) -> str:
    core = "\n".join(value for headers in _sender_headers(raw) for value in headers)
    return sha256(core.encode(errors="replace")).hexdigest()


def is_mail_of(source: str, raw: bytes, ours: Addresses) -> bool:
    """Whether a row with this source id was made of this mail."""
    return any(source in (made, f"{made}:{_fingerprint(content)}") for made, content in row_contents(raw, ours))


def inbox_rows(raw: bytes, ours: Addresses, ids: Ids, now: datetime, *, size: int = 0) -> list[InboxItem]:
    """The rows of `row_contents`, ready for the inbox."""
    sender = _FROM.search(raw, 0, MAX_HEADER_BYTES)
    turn = sender[1].decode(errors="replace").lower() if sender is not None else ""
    return [
        replace(_row(source, content, ids, now), turn=turn) for source, content in row_contents(raw, ours, size=size)
    ]


def set_aside_row(head: bytes, validity: int, uid: int, ids: Ids, now: datetime) -> InboxItem:
    """The row of a mail that the server cannot give: its place, and its headers as far as they could be had."""
    place = f"{validity}:{uid}"
    return _row(NIET_OP_TE_HALEN + sha256(place.encode()).hexdigest(), wrap(Envelope(place=place), head), ids, now)


def _row(source: str, content: bytes, ids: Ids, now: datetime) -> InboxItem:
    row_id = ids.following(f"inbox/{source}").new_id()
    return InboxItem(id=row_id, source=source, kanaal=Kanaal.MAIL, raw=content, received_at=now)


def row_contents(raw: bytes, ours: Addresses, *, size: int = 0) -> Iterator[tuple[str, bytes]]:
    """The source id and content of each row; `size` in bytes when the mail is too large and only its headers are here.

    A mail makes one row. When the delivering server names no address and the mail names several casussen of ours, it
    makes a row for each, as if it had been delivered so often.
    """
    headers = Headers.of(raw)
    delivered = delivered_to(headers, ours)
    addresses = [] if delivered else named_addresses(headers, ours)
    for address in addresses if len(addresses) > 1 else [""]:
        envelope = Envelope(address=address, size=size)
        yield source_id(headers, raw, address or delivered, size=size), wrap(envelope, raw)


def source_id(headers: Headers, raw: bytes, address: str, *, size: int = 0) -> str:
    """The id of this mail at this address, however often it is fetched or delivered (SOURCES: M11, M19).

    A Message-ID alone proves nothing: it may be missing, or be used twice.
    """
    message_id = headers.first("Message-ID")
    parts = [
        message_id.encode(errors="replace"),
        (address or headers.first("Delivered-To")).strip().lower().encode(errors="replace"),
        b"te groot" if size else sha256(split_mail(raw)[1] or raw[MAX_HEADER_BYTES:]).digest(),
    ]
    if not message_id:
        parts += [headers.first(name).encode(errors="replace") for name in ("From", "Date")]
    return "mail:" + sha256(b"\n".join(sha256(part).digest() for part in parts)).hexdigest()
