"""The afspraken of one casus: the terms of the werkwijze under which it began, kept when the house changes its own.

They are its deadlines, rhythm and ladder, how it ends, and how long it is kept. Words, calendar, meetings, reporting
and the law follow the house (own choice): people read one word for one thing, and a day off is one for all.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Final

from commands.domain.beleid import Beleid
from commands.domain.sluiting import Einde
from commands.domain.werkwijzestand import BEWAREN, EINDEN, TERMIJNEN, Verandering, stand, verschil

VERSIE: Final = 1
"""Of the form in which they are written."""
Waarden = tuple[tuple[str, Any], ...]
"""Names, as `Beleid`, `Bewaartermijn` and `Einden` have them, each with its value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Afspraken:
    """The terms alone. What a version before this one did not know is not among them, and follows the house."""

    termijnen: Waarden
    bewaren: Waarden
    einden: Waarden


@lru_cache(maxsize=16)
def afspraken_van(beleid: Beleid) -> Afspraken:
    """The terms of this house as they are now."""
    return Afspraken(
        termijnen=_waarden(beleid, TERMIJNEN),
        bewaren=_waarden(beleid.bewaren, BEWAREN),
        einden=_waarden(beleid.einden, EINDEN),
    )


@lru_cache(maxsize=256)
def met_afspraken(huis: Beleid, eigen: Afspraken | None) -> Beleid:
    """The rules for a casus with these terms: those of its house but for them. None: it has none of its own."""
    if eigen is None or eigen == afspraken_van(huis):
        return huis
    return replace(
        huis,
        bewaren=replace(huis.bewaren, **dict(eigen.bewaren)),
        einden=replace(huis.einden, **dict(eigen.einden)),
        **dict(eigen.termijnen),
    )


def wat_verandert(eigen: Afspraken | None, huis: Beleid) -> tuple[Verandering, ...]:
    """What would change for a casus with these terms that takes over those of its house."""
    return verschil(stand(met_afspraken(huis, eigen)), stand(huis))


@lru_cache(maxsize=256)
def schrijf_afspraken(afspraken: Afspraken) -> str:
    """As JSON: the same terms give the same text."""
    inhoud = {"versie": VERSIE, **{naam: dict(getattr(afspraken, naam)) for naam in _DELEN}}
    return json.dumps(inhoud, ensure_ascii=False, sort_keys=True)


@lru_cache(maxsize=256)
def lees_afspraken(tekst: str) -> Afspraken:
    """What `schrijf_afspraken` wrote, in this version or another: a term that is not known here is left out."""
    gelezen: Mapping[str, Mapping[str, Any]] = json.loads(tekst)
    return Afspraken(
        **{
            deel: tuple((naam, _lees(naam, gelezen[deel][naam])) for naam in namen if naam in gelezen[deel])
            for deel, namen in _DELEN.items()
        }
    )


_DELEN: Final[Mapping[str, tuple[str, ...]]] = {"termijnen": TERMIJNEN, "bewaren": BEWAREN, "einden": EINDEN}


def _waarden(van: object, namen: tuple[str, ...]) -> Waarden:
    return tuple((naam, getattr(van, naam)) for naam in namen)


def _lees(naam: str, waarde: object) -> object:
    if isinstance(waarde, list):
        return tuple(Einde(een) if naam == "soorten" else een for een in waarde)
    return waarde


@dataclass(frozen=True, slots=True, kw_only=True)
class Gelijken:
    """Casussen with the same terms, and the rules for them."""

    beleid: Beleid
    codes: frozenset[str] = frozenset()
    """Its casussen; of the house itself, those that are not in it."""
    van_huis: bool = False

    def hoort(self, code: str) -> bool:
        """Whether the casus with this code has these terms."""
        return (code in self.codes) is not self.van_huis


def groepen(anders: Mapping[str, Afspraken], huis: Beleid) -> tuple[Gelijken, ...]:
    """All casussen of this house by their terms; `anders`: those with other terms than its own, by code."""
    per: dict[Beleid, set[str]] = {}
    for code, eigen in anders.items():
        per.setdefault(met_afspraken(huis, eigen), set()).add(code)
    per.pop(huis, None)
    alle = frozenset(code for codes in per.values() for code in codes)
    van_huis = Gelijken(beleid=huis, codes=alle, van_huis=True)
    return (van_huis, *(Gelijken(beleid=een, codes=frozenset(codes)) for een, codes in per.items()))
