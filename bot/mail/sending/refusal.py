"""Reads what a refusal of the relay is about: this person, our own side, or either, which only other mails can tell."""

import re
from dataclasses import dataclass
from enum import StrEnum

_LOGIN_CODES = frozenset({530, 534, 535, 538})
"""RFC 4954: our login is missing or refused."""
_ENHANCED = re.compile(r"\s*([245]\.\d{1,3}\.\d{1,3})\b|.*?#([245]\.\d{1,3}\.\d{1,3})\b")
"""The code of RFC 3463 at the front of an answer; some old servers write it behind a #."""
_PERSON_CODES = re.compile(r"5\.(1\.([12346]|10)|2\.[0-4]|4\.[14]|6\.\d+|3\.4)$")
"""Enhanced codes about one address, one mailbox or one mail."""
_PLAIN_CODES = frozenset({501, 550, 551, 552, 553, 555, 556})
"""Codes about a person when there is no enhanced code, unless the words say otherwise. 554 may be about anything."""
_WORDS_ABOUT_US = re.compile(
    r"relay|auth|log.?in|credential|sender|send.?as|mail from|quota|limit|rate|throttl|denied|permi|polic|block|black"
    r"|reputation|spam|storedrv|paused",
    re.IGNORECASE,
)
_OWN_MAILBOX = 554
"""The code with which Exchange refuses after the text: a 5.2 is then about the mailbox that sends, and its limits."""
_THEIR_MAILBOX = ("4.2.1", "4.2.2")
"""Their mailbox is full, or gets too much: whatever the words say of a quota or a rate."""


class About(StrEnum):
    """The side that is refused."""

    PERSON = "person"
    LOGIN = "login"
    DOUBT = "doubt"


@dataclass(frozen=True, slots=True)
class Refusal:
    """One refusal; `code` is fit for a log, while the words of the relay may hold an address."""

    about: About
    code: str


def read_refusal(code: int, words: str) -> Refusal:
    """The refusal in an answer with a 5, to RCPT or after DATA."""
    if code in _LOGIN_CODES:
        return Refusal(About.LOGIN, "SMTP_AANMELDEN")
    enhanced = enhanced_code(words)
    name = f"SMTP_{code}" + (f"_{enhanced}" if enhanced else "")
    if enhanced.startswith("5."):
        own = code == _OWN_MAILBOX and enhanced.startswith("5.2.")
        person = not own and _PERSON_CODES.match(enhanced) is not None
    else:
        person = code in _PLAIN_CODES and _WORDS_ABOUT_US.search(words) is None
    return Refusal(About.PERSON if person else About.DOUBT, name)


def read_deferral(code: int, words: str) -> Refusal:
    """The refusal in an answer with a 4: it passes, and may still be about us (Postfix: 454 4.7.1, no relaying)."""
    enhanced = enhanced_code(words)
    ours = enhanced.startswith(("4.7.", "4.3.")) or (
        enhanced not in _THEIR_MAILBOX and _WORDS_ABOUT_US.search(words) is not None
    )
    name = f"SMTP_{code}" + (f"_{enhanced}" if enhanced else "")
    return Refusal(About.DOUBT if ours else About.PERSON, name)


def enhanced_code(words: str) -> str:
    """The enhanced status code in an answer; empty when there is none."""
    found = _ENHANCED.match(words[:1000].partition("\n")[0])
    return "" if found is None else found[1] or found[2]
