"""Reads ends of the logboek as they were kept outside: typed, or in a file such as a saved mail."""

import re
from pathlib import Path

from commands.ports.log_chain import Head, read_head

_HEAD = re.compile(r"(?<![\w:])\d{1,18}:[0-9a-f]{16}(?![\w:])")
_MAX_BYTES = 20 * 1024 * 1024


def kept_heads(text: str) -> list[Head]:
    """The end that stands here, or all that stand in the file of this name, in the order of the logboek.

    Raises ValueError, with what is wrong, when there is none.
    """
    if _HEAD.fullmatch(text):
        return [read_head(text)]
    path = Path(text)
    if not path.is_file():
        raise ValueError("must be a number, a colon and 16 signs (0-9, a-f), or a file that holds such an end")
    if path.stat().st_size > _MAX_BYTES:
        raise ValueError(f"{text} is too large to be a mail")
    found = {read_head(one) for words in _readings(path.read_bytes()) for one in _HEAD.findall(words)}
    if not found:
        raise ValueError(f"{text} holds no end of a logboek, such as 48213:9f2c0d1e2a3b4c5d")
    return sorted(found, key=lambda head: (head.number, head.signs))


def _readings(content: bytes) -> list[str]:
    """The file as it is, and its text parts as a mail program shows them."""
    from email import message_from_bytes, policy  # late: only this command reads a mail here

    parts = message_from_bytes(content, policy=policy.default).walk()
    shown = [part.get_content() for part in parts if part.get_content_maintype() == "text"]
    return [content.decode("utf-8", "replace"), *(one for one in shown if isinstance(one, str))]
