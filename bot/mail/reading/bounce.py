"""What a report of a mail server says of an address that it could not reach: RFC 3464, and the many that are not it.

A kept library reads the dialects; it is asked only about mail of null senders and mailer-daemons, as it takes words of
people for reports too, and it is given no more than the beginning.
"""

import email
from email.errors import MessageError

from bot.mail.raw.headers import Headers

_BEGIN_BYTES = 64 * 1024
_DAEMONS = ("mailer-daemon", "mailer.daemon", "postmaster", "mail-daemon", "mdaemon", "maildaemon", "bounce")
_SUBJECTS = (
    "mail delivery", "delivery status", "delivery failure", "delivery has failed", "undeliver", "returned mail",
    "failure notice", "failed mail", "onbestelbaar", "niet bezorgd", "unzustellbar", "no se puede entregar",
    "não entregue", "undelivered", "mail system error", "nondeliverable", "delivery notification", "non remis",
)  # fmt: skip


def may_be_bounce(headers: Headers) -> bool:
    """Whether this may be a report of a mail server at all."""
    local = headers.sender().partition("@")[0]
    senderless = headers.first("Return-Path").strip() == "<>" or local.startswith(_DAEMONS)
    subject = headers.readable("Subject").lower()
    return senderless and (local.startswith(_DAEMONS) or not local or any(phrase in subject for phrase in _SUBJECTS))


def permanent_failures(raw: bytes, headers: Headers) -> tuple[str, ...]:
    """The addresses that failed for good, lower case; none when it is no such report."""
    if not may_be_bounce(headers):
        return ()
    from flufl.bounce import all_failures

    try:
        _, permanent = all_failures(email.message_from_bytes(raw[:_BEGIN_BYTES]))
    except (IndexError, KeyError, ValueError, LookupError, AttributeError, TypeError, AssertionError, MessageError):
        return ()  # it raises IndexError on a mail without From, and strangers send worse
    names = (
        address.decode("ascii", errors="replace") if isinstance(address, bytes) else str(address)
        for address in permanent
    )
    found = {name.strip("<> ").lower() for name in names if "@" in name}
    return tuple(sorted(found or _between_quotes(raw)))


def _between_quotes(raw: bytes) -> set[str]:
    """The one dialect that the library does not know: GMX writes `"<address>":` below "This is a permanent error"."""
    before = raw[:_BEGIN_BYTES].decode("latin-1").replace("\r", "").partition("\n---")[0]
    if "permanent error" not in " ".join(before.split()):
        return set()
    lines = (line.strip() for line in before.split("\n"))
    return {line[1:-2].lower() for line in lines if line.startswith('"') and line.endswith('":') and "@" in line}


def named_ids(raw: bytes, domain: str) -> list[str]:
    """The Message-IDs of ours in a report that is no RFC 3464: they stand in the copy of what came back."""
    text = raw[:_BEGIN_BYTES].decode("latin-1")
    found = []
    for piece in text.split("<")[1:200]:
        core, closing, _ = piece.partition(">")
        if closing and len(core) < 250 and core.lower().endswith(f"@{domain.lower()}") and core.isascii():
            found.append(f"<{core}>")
    return list(dict.fromkeys(found))


def is_permanent(status: str) -> bool:
    """Whether a status of RFC 3463 says that the address is none, or none any more.

    A full mailbox, a mail too large and a rule against us are failures, but the address lives.
    """
    numbers = status.split(maxsplit=1)[0].split(".") if status.split() else []
    if len(numbers) != 3 or numbers[0] != "5":
        return not numbers
    return numbers[1] == "1" or status.split(maxsplit=1)[0] in {"5.0.0", "5.2.0", "5.2.1", "5.4.1", "5.4.4"}
