"""The beats of the loops: which of them still turn, told by a clock that nobody can set."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

GEDULD = 120.0
"""Real seconds that a loop may be silent beyond its own interval."""

Slag = Callable[[bool], None]
"""Told after each round of a loop whether it went well."""


def geen_slag(_goed: bool) -> None:
    """Tell nobody."""


class Gang(StrEnum):
    """How a loop is doing."""

    BEGINT = "starting"
    """No good round yet."""
    LOOPT = "running"
    WACHT = "standby"
    """Another process has its role."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lusstand:
    """One loop at this moment; ages in real seconds."""

    lus: str
    gang: Gang
    leeftijd: float
    """Since its last good round; before the first one since it began."""
    levend: float
    """Since its last round, good or not."""
    toegestaan: float
    mislukt: int
    """Failed rounds since the last good one."""

    @property
    def goed(self) -> bool:
        """Whether nobody needs to look at it."""
        return self.gang is Gang.WACHT or (self.gang is Gang.LOOPT and self.leeftijd <= self.toegestaan)


@dataclass(slots=True, kw_only=True)
class _Lus:
    om: float
    rol: str
    begin: float
    goed: float | None = None
    laatst: float | None = None
    mislukt: int = 0


class Hartslagen:
    """All loops of this process, and the roles that it alone has."""

    def __init__(self, *, geduld: float = GEDULD, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._geduld = geduld
        self._monotonic = monotonic
        self._lussen: dict[str, _Lus] = {}
        self._rollen: set[str] = set()

    def volg(self, lus: str, *, om: float, rol: str = "") -> Slag:
        """Watch a loop that has a good round at least every `om` seconds; returns what it calls after each.

        With a `rol` it is on standby until `neem`.
        """
        self._lussen[lus] = _Lus(om=om, rol=rol, begin=self._monotonic())
        return self.van(lus)

    def van(self, lus: str) -> Slag:
        """What this loop calls after each round; one that is not watched calls it in vain."""
        if lus not in self._lussen:
            return geen_slag
        return lambda goed: self.slag(lus) if goed else self.mislukt(lus)

    def slag(self, lus: str) -> None:
        """A good round."""
        een = self._lussen[lus]
        een.goed = een.laatst = self._monotonic()
        een.mislukt = 0

    def mislukt(self, lus: str) -> None:
        """A round that failed: the loop lives, but does nothing useful."""
        een = self._lussen[lus]
        een.laatst = self._monotonic()
        een.mislukt += 1

    def neem(self, rol: str) -> None:
        """This process has the role from now on, and its loops begin; nothing when it had it already."""
        if rol in self._rollen:
            return
        self._rollen.add(rol)
        for een in self._lussen.values():
            if een.rol == rol:
                een.begin, een.goed, een.laatst, een.mislukt = self._monotonic(), None, None, 0

    def geef_af(self, rol: str) -> None:
        """It has the role no longer."""
        self._rollen.discard(rol)

    @property
    def rollen(self) -> tuple[str, ...]:
        """The roles of this process, in order of name."""
        return tuple(sorted(self._rollen))

    def standen(self) -> list[Lusstand]:
        """Every loop, in the order in which they were named."""
        nu = self._monotonic()
        return [self._stand(naam, een, nu) for naam, een in self._lussen.items()]

    def _stand(self, naam: str, een: _Lus, nu: float) -> Lusstand:
        if een.rol and een.rol not in self._rollen:
            gang = Gang.WACHT
        else:
            gang = Gang.BEGINT if een.goed is None else Gang.LOOPT
        return Lusstand(
            lus=naam,
            gang=gang,
            leeftijd=nu - (een.begin if een.goed is None else een.goed),
            levend=nu - (een.begin if een.laatst is None else een.laatst),
            toegestaan=een.om + self._geduld,
            mislukt=een.mislukt,
        )
