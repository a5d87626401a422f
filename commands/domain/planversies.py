"""Which version of a plan is meant, and which actiepunt of it: small readings of typed words."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from commands.domain.afstemmingsplan import Afstemmingsplan, PlanDocument
from commands.domain.contactgegevens import woorden
from commands.domain.deelnemer import Deelnemer
from commands.domain.planleden import vergelijk_leden
from commands.domain.planvergelijking import vergelijk
from commands.domain.planverschil import NIEUW, Looppunt
from commands.domain.planwijziging import Planwijziging, doelen_erbij, planpunt

_VULLING: Final = frozenset(
    ("punt", "actiepunt", "is", "het", "een", "wordt", "was", "hoort", "bij", "gelijk", "aan", "hetzelfde", "als")
)
_SCHEIDING: Final = (";", "\n", " en ", " of ")


def lees_keuzes(tekst: str) -> dict[int, int] | None:
    """Read "4 is 3, 5 is nieuw": by number in the new plan the one that runs, or NIEUW. None when it says no such."""
    for teken in _SCHEIDING:
        tekst = tekst.replace(teken, ",")
    keuzes: dict[int, int] = {}
    for deel in tekst.split(","):
        delen = [woord for woord in woorden(deel) if woord not in _VULLING]
        if not delen:
            continue
        if len(delen) != 2 or not _is_nummer(delen[0]) or not (_is_nummer(delen[1]) or delen[1] in ("nieuw", "nieuwe")):
            return None
        keuzes[int(delen[0])] = int(delen[1]) if _is_nummer(delen[1]) else NIEUW
    return keuzes or None


def _is_nummer(woord: str) -> bool:
    return woord.isascii() and woord.isdigit() and len(woord) <= 3 and int(woord) > 0


def lees_versie(tekst: str) -> int | None:
    """Read "2", "versie 2"; None when no number is named."""
    nummers = [woord for woord in woorden(tekst) if _is_nummer(woord)]
    return int(nummers[-1]) if nummers else None


def voorganger(plan: Afstemmingsplan, versies: Sequence[Afstemmingsplan]) -> Afstemmingsplan | None:
    """The version that ran before this one; None for the first."""
    eerder = [een for een in versies if een.versie < plan.versie and een.vrijgegeven_op is not None]
    return eerder[-1] if eerder else None


def tussen(nieuw: PlanDocument, oud: PlanDocument, leden: Sequence[Deelnemer]) -> Planwijziging:
    """The difference between two versions that both ran: the same number is the same actiepunt in both."""
    wie = vergelijk_leden(nieuw, oud, leden)
    eerder = vergelijk_leden(oud, oud, leden)
    loopt = [planpunt(actie, eerder.merk) for actie in oud.acties]
    nummers = {punt.nummer for punt in loopt}
    punten = [planpunt(actie, wie.merk) for actie in nieuw.acties]
    verschil = vergelijk(
        [
            Looppunt(nummer=een.nummer, wat=een.wat, wie=een.wie, uiterlijk=een.uiterlijk, ieder=een.ieder, plan=een)
            for een in loopt
        ],
        [replace(een, keuze=een.nummer if een.nummer in nummers else NIEUW) for een in punten],
    )
    return Planwijziging(
        verschil=verschil,
        leden=replace(wie, adres=()),
        doelen_erbij=doelen_erbij(nieuw, oud),
        doelen_weg=doelen_erbij(oud, nieuw),
        ico_op=nieuw.ico_op if nieuw.ico_op != oud.ico_op else None,
    )
