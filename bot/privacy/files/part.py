"""The value that a reader of files gives, and the error that it raises."""

from dataclasses import dataclass


class UnreadableFile(Exception):
    """A file is not of the kind that its name says. The text tells why, without any word of the file."""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of text and where in the file it stands, in English for the person at the shell."""

    where: str
    text: str
