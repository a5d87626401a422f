"""What one check found."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """How bad it is."""

    OK = "ok"
    NOTE = "note"
    """Works, but the operator should know."""
    WRONG = "WRONG"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One line of `ketenbot check`."""

    subject: str
    verdict: Verdict
    text: str

    def __str__(self) -> str:
        return f"{self.verdict:<6}{self.subject:<14}{self.text}"


class Wrong(Exception):
    """A check found something wrong; the text says what, and how to mend it."""


def fine(subject: str, text: str) -> Finding:
    """All is well."""
    return Finding(subject=subject, verdict=Verdict.OK, text=text)


def note(subject: str, text: str) -> Finding:
    """It works, but."""
    return Finding(subject=subject, verdict=Verdict.NOTE, text=text)


def wrong(subject: str, text: str) -> Finding:
    """It does not work."""
    return Finding(subject=subject, verdict=Verdict.WRONG, text=text)


def catching(subject: str) -> tuple[list[Finding], Callable[[], AbstractContextManager[None]]]:
    """A list of results and a context in which a `Wrong` becomes the last of them."""
    uitslagen: list[Finding] = []

    @contextmanager
    def vanger() -> Iterator[None]:
        try:
            yield
        except Wrong as mis:
            uitslagen.append(wrong(subject, str(mis)))

    return uitslagen, vanger
