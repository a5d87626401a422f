"""From words such as "GGZ (behandelaar)" to the deelnemer of the plan that they name."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from commands.domain.afstemmingsplan import PlanDeelnemer
from commands.domain.contactgegevens import woorden
from commands.domain.tweerollen import rollen

CASUSHOUDER_WOORDEN: Final = frozenset(("casushouder", "casusregisseur"))
_LIDWOORDEN: Final = frozenset(("de", "het", "een", "van"))
_TUSSEN_NAMEN: Final = (",", ";", "+", "&", "/", "\n", " en ", " met ")
_KEUZE: Final = frozenset(("of", "eventueel"))
_ALLEN: Final = frozenset(("allen", "alle", "allemaal", "iedereen"))
_ELK: Final = frozenset(("ieder", "elk", "elke", "iedere", "afzonderlijk", "apart"))
_GROEP: Final = frozenset(("partners", "deelnemers", "partijen", "partner", "deelnemer", "partij", "voor", "zich"))
_VOOR_ZICH: Final = frozenset(("voor", "zich"))
_KORTSTE_LETTERS: Final = 3
"""Initials of fewer letters may be those of a person."""

Sleutel = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Treffer:
    """Outcome of a search: an index, or none because nobody or more than one fits."""

    index: int | None
    meerdere: bool = False
    anderen: tuple[int, ...] = ()
    """The other deelnemers that the words name beside the first."""
    elk: bool = False
    """Whether each of them answers for themselves ("ieder")."""
    geraden: bool = False
    """Whether the words are only a part of the name."""
    allen: bool = False
    """Whether the words name nobody, but all of them ("allen", "ieder"): a derde is meant by name alone."""


class Wiezoeker:
    """Knows the deelnemers of one plan by organisation, role, both in either order, own name and abbreviation."""

    def __init__(self, deelnemers: Sequence[PlanDeelnemer], casushouder: int | None = None) -> None:
        # Most precise first: "GGZ (behandelaar)" is one deelnemer, though "GGZ" may be two.
        self._lagen: tuple[dict[Sleutel, set[int]], ...] = ({}, {}, {}, {})
        self._deelnemers = deelnemers
        self._casushouder = casushouder
        for index, deelnemer in enumerate(deelnemers):
            organisatie, functie = _kern(deelnemer.organisatie), _kern(deelnemer.functie)
            self._leer(0, index, (organisatie + functie, functie + organisatie))
            self._leer(1, index, (organisatie, _kern(deelnemer.naam)))
            self._leer(2, index, (functie,))
            delen = [_kern(rol) for rol in rollen(deelnemer.functie)]
            if len(delen) > 1:
                self._leer(0, index, (paar for rol in delen for paar in (organisatie + rol, rol + organisatie)))
                self._leer(2, index, delen)
            self._leer(3, index, _kort(deelnemer.organisatie))
        if casushouder is not None:
            for woord in CASUSHOUDER_WOORDEN:
                self._lagen[0][(woord,)] = {casushouder}

    def zoek(self, tekst: str) -> Treffer:
        """Find the deelnemer these words name; of several names, all known, the first and the others beside it.

        "allen" is everybody, the casushouder first. A choice ("of"), or a name among them that is unknown or may be
        two deelnemers, counts as several without an index.
        """
        treffers, geraden = self._treffers(tekst)
        if treffers:
            return Treffer(treffers.pop(), geraden=geraden) if len(treffers) == 1 else Treffer(None, meerdere=True)
        gelezen = woorden(tekst)
        elk = not _ELK.isdisjoint(gelezen)
        if gelezen and (_ALLEN | _ELK).issuperset(woord for woord in gelezen if woord not in _GROEP):
            return self._iedereen(elk=elk)
        hoe = (_ELK | _VOOR_ZICH) if elk else _ELK
        namen = " ".join(deel for deel in tekst.replace("\n", ",").split(" ") if deel.casefold().strip(",") not in hoe)
        for teken in _TUSSEN_NAMEN:
            namen = namen.replace(teken, "\0")
        gevonden = [self._treffers(deel)[0] for deel in namen.split("\0") if _kern(deel)]
        samen = list(dict.fromkeys(index for een in gevonden for index in een))
        if len(gevonden) > 1 and all(len(een) == 1 for een in gevonden) and _KEUZE.isdisjoint(gelezen):
            return Treffer(samen[0], anderen=tuple(samen[1:]), elk=elk)
        return Treffer(None, meerdere=(len(gevonden) > 1 and bool(samen)) or not _KEUZE.isdisjoint(gelezen))

    def naam(self, index: int) -> str:
        """A deelnemer in words that `zoek` knows: "GGZ-instelling (behandelaar)"."""
        een = self._deelnemers[index]
        return (
            f"{een.organisatie} ({een.functie})" if een.organisatie and een.functie else een.organisatie or een.functie
        )

    def _iedereen(self, *, elk: bool) -> Treffer:
        allen = sorted(range(len(self._deelnemers)), key=lambda een: (een != self._casushouder, een))
        if not allen:
            return Treffer(None, meerdere=True)
        return Treffer(allen[0], anderen=tuple(allen[1:]), elk=elk, allen=True)

    def _treffers(self, tekst: str) -> tuple[set[int], bool]:
        """Those the words fit, and whether the words are a part of the name alone."""
        sleutel = _kern(tekst)
        heel = next((set(laag[sleutel]) for laag in self._lagen if sleutel in laag), None)
        if heel is not None:
            return heel, False
        gevraagd = frozenset(sleutel)
        if not gevraagd:
            return set(), False
        delen = [frozenset(_kern(f"{een.organisatie} {een.functie}")) for een in self._deelnemers]
        return {index for index, namen in enumerate(delen) if gevraagd <= namen}, True

    def _leer(self, laag: int, index: int, sleutels: Iterable[Sleutel]) -> None:
        for sleutel in sleutels:
            if sleutel:
                self._lagen[laag].setdefault(sleutel, set()).add(index)


def _kern(tekst: str) -> Sleutel:
    return tuple(woord for woord in woorden(tekst) if woord not in _LIDWOORDEN)


def _kort(organisatie: str) -> list[Sleutel]:
    """The short names of an organisation: what stands in brackets behind it, the rest without that, its initials."""
    naam, haak, rest = organisatie.partition("(")
    heel = woorden(naam)
    initialen = "".join(woord[0] for woord in heel)
    kort = [_kern(rest), _kern(naam)] if haak and naam.strip() else []
    return [*kort, (initialen,)] if len(initialen) >= _KORTSTE_LETTERS else kort
