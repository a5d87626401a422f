"""The difference between a plan that runs and a new version of it; `planvergelijking` finds it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import count
from typing import Final

NIEUW: Final = 0
"""The choice for an actiepunt of the new plan that is none of those that run."""


class Veld(StrEnum):
    """The parts of an actiepunt that a plan decides."""

    WAT = "wat"
    WIE = "wie"
    UITERLIJK = "uiterlijk"


@dataclass(frozen=True, slots=True, kw_only=True)
class Planpunt:
    """An actiepunt as a version of the plan has it."""

    nummer: int
    wat: str
    wie: tuple[str, ...]
    """Marks of its owners: the same for the same deelnemer in both plans."""
    uiterlijk: date | None
    ieder: bool = False
    """Whether each of several owners answers for themselves."""
    keuze: int | None = None
    """A person's choice: the number of the actiepunt that it is, or NIEUW."""

    @property
    def door(self) -> tuple[frozenset[str], bool]:
        """Whoever answers for it, in whatever order they are named."""
        return frozenset(self.wie), self.ieder and len(self.wie) > 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Looppunt:
    """An actiepunt as it runs, whatever was changed since the release."""

    nummer: int
    wat: str
    wie: tuple[str, ...]
    uiterlijk: date | None
    ieder: bool = False
    voorbij: bool = False
    """Whether it is done or dropped."""
    vervallen: bool = False
    plan: Planpunt | None = None
    """How the running version of the plan has it; None for one that a command made."""

    @property
    def door(self) -> tuple[frozenset[str], bool]:
        """Whoever answers for it, in whatever order they are named."""
        return frozenset(self.wie), self.ieder and len(self.wie) > 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Paar:
    """An actiepunt that goes on, and what the new plan changes of it."""

    oud: Looppunt
    nieuw: Planpunt
    velden: frozenset[Veld] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Twijfel:
    """An actiepunt of the new plan that may be one that runs; a person must say which."""

    nieuw: Planpunt
    kandidaten: tuple[int, ...]
    """Numbers of actiepunten that run."""
    voorstel: int | None
    """A number, or NIEUW; None when nothing is more likely than the rest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verschil:
    """Each actiepunt of both plans stands in one of these, by number."""

    gelijk: tuple[Paar, ...] = ()
    gewijzigd: tuple[Paar, ...] = ()
    nieuw: tuple[Planpunt, ...] = ()
    twijfel: tuple[Twijfel, ...] = ()
    betwijfeld: tuple[Looppunt, ...] = ()
    """The running ones of which a `twijfel` speaks."""
    weg: tuple[Looppunt, ...] = ()
    """The running plan has it, the new one has not: it is dropped."""
    eigen: tuple[Looppunt, ...] = ()
    """A command made it after the release, and no plan has it: it goes on."""
    voorbij: tuple[Looppunt, ...] = ()
    """It was done or dropped before, and the new plan does not have it: it stays so."""
    onbekend: bool = False
    """Whether so little is known again that it may be the plan of another casus."""

    @property
    def leeg(self) -> bool:
        """Whether no actiepunt changes."""
        return not (self.gewijzigd or self.nieuw or self.weg or self.twijfel)

    @property
    def voorstellen(self) -> tuple[tuple[int, int], ...]:
        """The number in the new plan with the number that is proposed for it, where something is."""
        return tuple((een.nieuw.nummer, een.voorstel) for een in self.twijfel if een.voorstel is not None)


def met_nummers(nieuw: Iterable[Planpunt], bezet: Iterable[int]) -> Iterator[tuple[Planpunt, int]]:
    """Each new actiepunt with its number: that of the plan where no other ever had it, otherwise the next free one."""
    gebruikt = set(bezet)
    rest = []
    for punt in sorted(nieuw, key=lambda een: een.nummer):
        if punt.nummer in gebruikt:
            rest.append(punt)
        else:
            gebruikt.add(punt.nummer)
            yield punt, punt.nummer
    vrij = count(max(gebruikt, default=0) + 1)
    yield from ((punt, next(vrij)) for punt in rest)
