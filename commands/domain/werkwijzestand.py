"""The terms and rules of a werkwijze in words, so that a change of them is never silent (own choice)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from commands.domain.beleid import Beleid

TERMIJNEN: Final = (
    "plan_grens_dagen",
    "plan_vraag_dagen",
    "contact_weken",
    "vervolg_weken",
    "vervolg_vraag_weken",
    "vooraf_werkdagen",
    "casushouder_na",
    "procesregisseur_na",
    "manager_na",
    "manager_na_besluit",
    "vergeten_na",
    "stil_weken",
    "uitstel_weken",
)
BEWAREN: Final = ("na_begin_maanden", "na_einde_maanden", "verlengen_maanden", "waarschuw_maanden", "bedenktijd_dagen")
EINDEN: Final = ("soorten", "schaduw_maanden", "in_overleg", "namens", "evaluatie", "afgeschermd")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verandering:
    """One of them that is not what it was; a value that is not kept is empty."""

    sleutel: str
    was: str
    is_nu: str


def stand(beleid: Beleid) -> Mapping[str, str]:
    """Each with its value in words."""
    delen = ((beleid, TERMIJNEN), (beleid.bewaren, BEWAREN), (beleid.einden, EINDEN))
    return {sleutel: _zeg(getattr(deel, sleutel)) for deel, sleutels in delen for sleutel in sleutels}


def verschil(was: Mapping[str, str], is_nu: Mapping[str, str]) -> tuple[Verandering, ...]:
    """What changed, in the order of `stand`; what was not looked at before is no change."""
    return tuple(
        Verandering(sleutel=een, was=was[een], is_nu=waarde)
        for een, waarde in is_nu.items()
        if een in was and was[een] != waarde
    )


def na_sluiting(anders: Iterable[Verandering]) -> tuple[Verandering, ...]:
    """Those that still act in a closed casus: how long it is kept, and who reads it."""
    return tuple(een for een in anders if een.sleutel in (*BEWAREN, "afgeschermd"))


def _zeg(waarde: object) -> str:
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, tuple):
        return ", ".join(map(_zeg, waarde))
    if isinstance(waarde, StrEnum):
        return waarde.value
    return str(waarde) if waarde else ""
