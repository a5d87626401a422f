"""What happened in a region: every message that went out, what was wrong with it, and the story of each casus."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from tests.halfjaar.klassen import Klasse


@dataclass(frozen=True, slots=True, kw_only=True)
class Regel:
    """One message to one person, or to a room."""

    op: datetime
    dag: date
    wie: str
    """Name of the person; of a room its id."""
    staf: str
    """"procesregisseur", "manager" or "beheerder"; empty for a partner."""
    code: str
    klasse: Klasse
    sleutel: str
    """The kind of its key."""
    kamer: bool = False
    """Whether it was said in the room of a casus."""


@dataclass(slots=True)
class Boek:
    """The facts of one region."""

    regels: list[Regel] = field(default_factory=list)
    fouten: dict[str, list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list))
    """By invariant: the casus, and the words for people."""
    verhaal: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    """By casus: what was said, in order of time."""
    puntdagen: int = 0
    """Actiepunten that were not over on a working day, counted a day at a time."""
    stil: int = 0
    """Of these: of which nobody was asked in the last ten working days."""
    punten: set[str] = field(default_factory=set)
    """Actiepunten that were ever due and not over."""
    stille_punten: dict[str, str] = field(default_factory=dict)
    """Those of which nobody was asked for ten working days, with the reason."""
    langste: dict[str, int] = field(default_factory=dict)
    """Working days since somebody was last asked, at most, by actiepunt."""
    plandagen: int = 0
    """Working days on which the plan of a casus was late."""
    plandagen_stil: int = 0
    stille_plannen: set[str] = field(default_factory=set)
    zelfde_dag: int = 0
    """Of these: on which somebody was asked that very day."""
    casussen_te_laat: set[str] = field(default_factory=set)
    casussen: int = 0
    gesloten: int = 0
    """Casussen that two people closed."""
    klaar: int = 0
    """Casussen in which all is done and that were not closed."""
    icos: dict[str, str] = field(default_factory=dict)
    """The vervolg-ICO of each casus that ran: how it stood when it last did."""
    werkdagen: int = 0
    leden: set[tuple[str, str]] = field(default_factory=set)
    """Person and casus."""
    mensen: dict[str, str] = field(default_factory=dict)
    """Everybody, with the office of staff."""
    antwoorden: int = 0
    """Messages that people wrote."""

    def fout(self, wat: str, code: str, waarom: str) -> None:
        """Note that an invariant was broken."""
        self.fouten[wat].append((code, waarom))
        self.verhaal[code].append(f"!!! {wat}: {waarom}")

    def vertel(self, code: str, op: datetime, regel: str) -> None:
        """A line of the story of this casus."""
        self.verhaal[code].append(f"{op:%Y-%m-%d %H:%M} {' '.join(regel.split())[:160]}")


def verdeling(getallen: Iterable[int]) -> tuple[int, int, int]:
    """Median, 95th percentile and most of these numbers; zeros when there are none."""
    rij = sorted(getallen)
    if not rij:
        return 0, 0, 0
    return rij[len(rij) // 2], rij[min(len(rij) - 1, len(rij) * 95 // 100)], rij[-1]
