"""Reads the reports of mail servers about addresses that they could not reach, in RFC 3464 and in other dialects.

A maintained library reads the dialects. It takes words of people for reports too, so it is asked only about mail of
null senders and mailer-daemons, and it is given no more than the beginning.
"""

import email
import re
from email.errors import MessageError

from bot.mail.raw.headers import Headers

_CODE = re.compile(r"[245]\.\d{1,3}\.\d{1,3}(?!\S)")
_BEGIN_BYTES = 64 * 1024
_DAEMONS = ("mailer-daemon", "mailer.daemon", "postmaster", "mail-daemon", "mdaemon", "maildaemon", "bounce")
_SUBJECTS = (
    "mail delivery", "delivery status", "delivery failure", "delivery has failed", "undeliver", "returned mail",
    "failure notice", "failed mail", "onbestelbaar", "niet bezorgd", "unzustellbar", "no se puede entregar",
    "não entregue", "undelivered", "mail system error", "nondeliverable", "delivery notification", "non remis",
)  # fmt: skip


def may_be_bounce(headers: Headers) -> bool:
    """Whether the headers allow that this is a report of a mail server."""
    local = headers.sender().partition("@")[0]
    senderless = headers.first("Return-Path").strip() == "<>" or local.startswith(_DAEMONS)
    subject = headers.readable("Subject").lower()
    return senderless and (local.startswith(_DAEMONS) or not local or any(phrase in subject for phrase in _SUBJECTS))


def permanent_failures(raw: bytes, headers: Headers) -> tuple[str, ...]:
    """The addresses that failed for good, in lower case; none when this is no such report."""
    if not may_be_bounce(headers):
        return ()
    from flufl.bounce import all_failures

    try:
        _, permanent = all_failures(email.message_from_bytes(raw[:_BEGIN_BYTES]))
    except (IndexError, KeyError, ValueError, LookupError, AttributeError, TypeError, AssertionError, MessageError):
        return ()  # the library raises IndexError on a mail without From, and strangers send worse
    names = (
        address.decode("ascii", errors="replace") if isinstance(address, bytes) else str(address)
        for address in permanent
    )
    found = {name.strip("<> ").lower() for name in names if "@" in name}
    return tuple(sorted(found or _between_quotes(raw)))


def _between_quotes(raw: bytes) -> set[str]:
    """The addresses in the dialect of GMX, which the library does not know: `"<address>":` below "permanent error"."""
    before = raw[:_BEGIN_BYTES].decode("latin-1").replace("\r", "").partition("\n---")[0]
    if "permanent error" not in " ".join(before.split()):
        return set()
    lines = (line.strip() for line in before.split("\n"))
    return {line[1:-2].lower() for line in lines if line.startswith('"') and line.endswith('":') and "@" in line}


def named_ids(raw: bytes, domain: str) -> list[str]:
    """Our Message-IDs in a report of another dialect: they stand in its copy of the mail that came back."""
    text = raw[:_BEGIN_BYTES].decode("latin-1")
    found = []
    for piece in text.split("<")[1:200]:
        core, closing, _ = piece.partition(">")
        if closing and len(core) < 250 and core.lower().endswith(f"@{domain.lower()}") and core.isascii():
            found.append(f"<{core}>")
    return list(dict.fromkeys(found))


def first_code(failed: list[tuple[str, str]]) -> str:
    """The code of RFC 3463 of the first address that failed, without the words behind it; empty where there is none."""
    codes = (_CODE.match(status.strip()) for _, status in failed)
    return next((code[0] for code in codes if code is not None), "")


def is_permanent(status: str) -> bool:
    """Whether a status of RFC 3463 says that the address does not exist, or no longer does.

    With a full mailbox, a mail that is too large or a rule against us, the address lives.
    """
    numbers = status.split(maxsplit=1)[0].split(".") if status.split() else []
    if len(numbers) != 3 or numbers[0] != "5":
        return not numbers
    return numbers[1] == "1" or status.split(maxsplit=1)[0] in {"5.0.0", "5.2.0", "5.2.1", "5.4.1", "5.4.4"}
