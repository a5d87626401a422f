"""What one check found."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from enum import StrEnum


class Oordeel(StrEnum):
    """How bad it is."""

    GOED = "ok"
    LET_OP = "note"
    """Works, but the operator should know."""
    FOUT = "WRONG"


@dataclass(frozen=True, slots=True, kw_only=True)
class Uitslag:
    """One line of `ketenbot check`."""

    wat: str
    oordeel: Oordeel
    tekst: str

    def __str__(self) -> str:
        return f"{self.oordeel:<6}{self.wat:<10}{self.tekst}"


class Mis(Exception):
    """A check found something wrong; the text says what, and how to mend it."""


def goed(wat: str, tekst: str) -> Uitslag:
    """All is well."""
    return Uitslag(wat=wat, oordeel=Oordeel.GOED, tekst=tekst)


def let_op(wat: str, tekst: str) -> Uitslag:
    """It works, but."""
    return Uitslag(wat=wat, oordeel=Oordeel.LET_OP, tekst=tekst)


def fout(wat: str, tekst: str) -> Uitslag:
    """It does not work."""
    return Uitslag(wat=wat, oordeel=Oordeel.FOUT, tekst=tekst)


def vang(wat: str) -> tuple[list[Uitslag], Callable[[], AbstractContextManager[None]]]:
    """A list of results and a context in which a `Mis` becomes the last of them."""
    uitslagen: list[Uitslag] = []

    @contextmanager
    def vanger() -> Iterator[None]:
        try:
            yield
        except Mis as mis:
            uitslagen.append(fout(wat, str(mis)))

    return uitslagen, vanger
