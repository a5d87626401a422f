"""What a reader of files gives, and how it says that it cannot."""

from dataclasses import dataclass


class UnreadableFile(Exception):
    """A file cannot be read as what it says it is; the text says why, without any of its words."""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of text and where in the file it stands, in English for the person at the shell."""

    where: str
    text: str
