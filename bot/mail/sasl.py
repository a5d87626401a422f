"""Logins with a token (SOURCES: RFC 7628; XOAUTH2 of Google and Microsoft): what is said, in base64.

Our own exchange, for both libraries fall short: aioimaplib never answers the challenge after a refusal and hangs, and
aiosmtplib puts the token on the AUTH line, which Postfix and Dovecot cut.
"""

from base64 import b64encode
from collections.abc import Iterable
from dataclasses import dataclass, field

BEARER = "OAUTHBEARER"
OLDER = "XOAUTH2"


@dataclass(frozen=True, slots=True)
class Exchange:
    """One login: the mechanism, the answer that holds the token, and the answer to a challenge after it."""

    mechanism: str
    first: bytes = field(repr=False)
    last: bytes
    """After a challenge, which holds the reason of the refusal; then the server says no."""


def choose(offered: Iterable[str]) -> str:
    """The best mechanism of those that a server offers, in any case; empty when it takes no token."""
    names = {name.upper() for name in offered}
    return next((one for one in (BEARER, OLDER) if one in names), "")


def exchange(mechanism: str, user: str, token: str, *, host: str, port: int) -> Exchange:
    """What this user says with this token; `host` and `port` are those of the server."""
    if mechanism == BEARER:
        name = user.replace("=", "=3D").replace(",", "=2C")
        words = f"n,a={name},\1host={host}\1port={port}\1auth=Bearer {token}\1\1"
        return Exchange(mechanism, b64encode(words.encode()), b64encode(b"\1"))
    return Exchange(mechanism, b64encode(f"user={user}\1auth=Bearer {token}\1\1".encode()), b"")
