"""What the TXT records of a mail domain promise: SPF, DKIM, DMARC, MTA-STS, TLS-RPT. Reads texts, asks nobody."""

import base64
import re
from binascii import Error as NotBase64
from collections.abc import Iterable
from enum import StrEnum

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.serialization import load_der_public_key

_TAG = re.compile(r"\s*([A-Za-z]+)\s*=\s*(.*?)\s*")
FEWEST_BITS = 1024
"""A shorter RSA key does not count (RFC 8301, section 3.2); 2048 is what a signer should have."""
GOOD_BITS = 2048


class Spf(StrEnum):
    """What SPF asks for mail from elsewhere (RFC 7208)."""

    STRICT = "strict"
    """-all or ~all"""
    OPEN = "open"
    """+all: everybody may send"""
    NONE = "none"
    """?all, or no word about the others"""


class Dkim(StrEnum):
    """What is wrong with a DKIM key (RFC 6376)."""

    GOOD = "good"
    TESTING = "testing"
    REVOKED = "revoked"
    SHORT = "short"
    WEAK = "weak"
    BROKEN = "broken"


def of_version(texts: Iterable[str], version: str) -> list[str]:
    """The records that begin with `v=` and this version."""
    return [text for text in texts if re.match(rf"v\s*=\s*{version}(?![^\s;])", text.strip(), re.IGNORECASE)]


def tags(record: str) -> dict[str, str]:
    """The tags of a record, by name in lower case; what is no tag is left out."""
    found = (_TAG.fullmatch(part) for part in record.split(";"))
    return {one[1].lower(): one[2] for one in found if one is not None}


def spf_policy(record: str) -> Spf:
    """By the word `all`; behind it nothing counts."""
    for word in record.lower().split()[1:]:
        match word:
            case "-all" | "~all":
                return Spf.STRICT
            case "all" | "+all":
                return Spf.OPEN
            case "?all":
                return Spf.NONE
    return Spf.NONE


def spf_redirect(record: str) -> str:
    """The domain whose policy counts instead; empty when the record has its own `all`."""
    words = record.lower().split()[1:]
    if any(word.lstrip("+-~?") == "all" for word in words):
        return ""
    return next((word.removeprefix("redirect=") for word in words if word.startswith("redirect=")), "")


def dmarc_policy(record: str, *, inherited: bool = False) -> str:
    """ "none", "quarantine" or "reject"; "" when the record asks for nothing that is known."""
    found = tags(record)
    asked = (found.get("sp") or found.get("p", "")) if inherited else found.get("p", "")
    return asked.lower() if asked.lower() in ("none", "quarantine", "reject") else ""


def dkim_state(record: str) -> Dkim:
    """Of the record under one selector."""
    found = tags(record)
    if "p" not in found:
        return Dkim.BROKEN
    if not (key := "".join(found["p"].split())):
        return Dkim.REVOKED
    if found.get("k", "rsa").lower() == "rsa" and (state := _rsa(key)) is not Dkim.GOOD:
        return state
    return Dkim.TESTING if "y" in found.get("t", "").lower().split(":") else Dkim.GOOD


def _rsa(key: str) -> Dkim:
    try:
        public = load_der_public_key(base64.b64decode(key, validate=True))
    except (NotBase64, ValueError, UnsupportedAlgorithm):
        return Dkim.BROKEN
    if not isinstance(public, RSAPublicKey) or public.key_size < FEWEST_BITS:
        return Dkim.BROKEN if not isinstance(public, RSAPublicKey) else Dkim.SHORT
    return Dkim.GOOD if public.key_size >= GOOD_BITS else Dkim.WEAK
