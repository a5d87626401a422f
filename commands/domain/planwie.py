"""From words such as "GGZ (behandelaar)" to the deelnemer of the plan that they name."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from commands.domain.afstemmingsplan import PlanDeelnemer
from commands.domain.contactgegevens import woorden

CASUSHOUDER_WOORDEN: Final = frozenset(("casushouder", "casusregisseur"))
_LIDWOORDEN: Final = frozenset(("de", "het", "een", "van"))
_TUSSEN_NAMEN: Final = (",", ";", "+", "&", "/", "\n", " en ", " of ", " met ")

Sleutel = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Treffer:
    """Outcome of a search: an index, or none because nobody or more than one fits."""

    index: int | None
    meerdere: bool = False


def rollen(functie: str) -> list[str]:
    """The roles in one cell: "wijkteam en inkomen" is two."""
    return functie.split(" en ")


class Wiezoeker:
    """Knows the deelnemers of one plan by organisation, role, both in either order, and own name."""

    def __init__(self, deelnemers: Sequence[PlanDeelnemer], casushouder: int | None = None) -> None:
        # Most precise first: "GGZ (behandelaar)" is one deelnemer, though "GGZ" may be two.
        self._lagen: tuple[dict[Sleutel, set[int]], ...] = ({}, {}, {})
        for index, deelnemer in enumerate(deelnemers):
            organisatie, functie = _kern(deelnemer.organisatie), _kern(deelnemer.functie)
            self._leer(0, index, (organisatie + functie, functie + organisatie))
            self._leer(1, index, (organisatie, _kern(deelnemer.naam)))
            self._leer(2, index, (functie,))
            delen = [_kern(rol) for rol in rollen(deelnemer.functie)]
            if len(delen) > 1:
                self._leer(0, index, (paar for rol in delen for paar in (organisatie + rol, rol + organisatie)))
                self._leer(2, index, delen)
        if casushouder is not None:
            for woord in CASUSHOUDER_WOORDEN:
                self._lagen[0][(woord,)] = {casushouder}

    def zoek(self, tekst: str) -> Treffer:
        """Find the one deelnemer these words name; several names count as several, also when one is unknown."""
        treffers = self._treffers(tekst)
        if treffers:
            return Treffer(treffers.pop()) if len(treffers) == 1 else Treffer(None, meerdere=True)
        for teken in _TUSSEN_NAMEN:
            tekst = tekst.replace(teken, "\0")
        gevonden = [self._treffers(deel) for deel in tekst.split("\0")]
        return Treffer(None, meerdere=len(gevonden) > 1 and any(gevonden))

    def _treffers(self, tekst: str) -> set[int]:
        sleutel = _kern(tekst)
        return next((set(laag[sleutel]) for laag in self._lagen if sleutel in laag), set())

    def _leer(self, laag: int, index: int, sleutels: Iterable[Sleutel]) -> None:
        for sleutel in sleutels:
            if sleutel:
                self._lagen[laag].setdefault(sleutel, set()).add(index)


def _kern(tekst: str) -> Sleutel:
    return tuple(woord for woord in woorden(tekst) if woord not in _LIDWOORDEN)
