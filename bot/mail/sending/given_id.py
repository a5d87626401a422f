"""Finds the Message-ID that a relay gave a mail in the place of ours; it says so in its answer to the text."""

import re

_ID = re.compile(r"<([!-;=?A-Z^-~-]{1,200}@[A-Za-z0-9._-]{1,190})>")


def given_id(said: str) -> str:
    """The id, with angle brackets; empty when the answer names none. Exchange: `2.0.0 OK <...> [Hostname=...]`."""
    found = _ID.search(said[:1000])
    return f"<{found[1]}>" if found is not None and "=?" not in found[1] else ""
