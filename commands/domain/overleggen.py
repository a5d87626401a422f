"""The kinds of meetings that a house holds besides those of one casus."""

from dataclasses import dataclass
from enum import StrEnum

from commands.domain.rollen import Rol


class Agendasoort(StrEnum):
    """What stands on an agenda."""

    CASUSSEN = "casussen"
    THEMAS = "thema's"


@dataclass(frozen=True, slots=True, kw_only=True)
class Huisoverleg:
    """One kind; either by weeks, or so many in a year."""

    naam: str
    wie: tuple[Rol, ...]
    """The roles that sit there, and get the agenda."""
    agenda: Agendasoort
    vooraf_werkdagen: int
    """Working days before it on which the agenda goes out (own choice)."""
    weken: int = 0
    per_jaar: int = 0
