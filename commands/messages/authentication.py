"""The verdict of our own receiving mail server on the sender of a mail."""

from enum import StrEnum


class Authentication(StrEnum):
    """The verdict on the address in From."""

    PASS = "pass"  # noqa: S105  (no password)
    FAIL = "fail"
    NONE = "none"
    """The server says nothing, or nothing that decides."""
