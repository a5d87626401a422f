"""How far our own receiving mail server vouches for who wrote a mail."""

from enum import StrEnum


class Authentication(StrEnum):
    """Its verdict on the address in From."""

    PASS = "pass"  # noqa: S105  (no password)
    FAIL = "fail"
    NONE = "none"
    """It says nothing, or nothing that decides."""
