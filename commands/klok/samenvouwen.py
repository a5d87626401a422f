"""Parts the due reminders: some are said, some wait, some are skipped (SOURCES: C3, C24). Pure.

On an ordinary day each thing has one due step. After down time, or when a step could reach nobody for a while, there
are several: then only the highest step is said. The owner still gets their own reminder beside it, so that nobody
hears of an overdue actiepunt of which its owner was never reminded.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from commands.domain.herinnering import VAN_EIGENAAR, HerinneringSoort, Stap
from commands.klok.signaal import Signaal

_STAPPEN = tuple(Stap)
_VOOR_DEELNEMERS = VAN_EIGENAAR | {Stap.ICO_VOORBEREIDEN}
"""No step for somebody else takes the place of these."""


@dataclass
class Vouw:
    """The signals, parted."""

    zeg: list[Signaal] = field(default_factory=list)
    wacht: list[Signaal] = field(default_factory=list)
    """Nobody can hear it now, and no higher step is said instead."""
    overgeslagen: list[Signaal] = field(default_factory=list)


def vouw_samen(signalen: Iterable[Signaal]) -> Vouw:
    """Part the signals, per actiepunt, plan and contact clock."""
    reeksen: dict[tuple[str, ...], list[Signaal]] = defaultdict(list)
    for signaal in signalen:
        reeksen[_reeks(signaal)].append(signaal)
    vouw = Vouw()
    for reeks in reeksen.values():
        _vouw_reeks(sorted(reeks, key=_hoogte), vouw)
    return vouw


def _vouw_reeks(reeks: Sequence[Signaal], vouw: Vouw) -> None:
    """`reeks` runs from the lowest step to the highest."""
    stil = next((nr for nr, signaal in enumerate(reeks) if signaal.staat_stil), len(reeks))
    vouw.wacht += reeks[stil:]  # nobody is climbed past while they are away
    reeks = reeks[:stil]
    hoorbaar = [signaal for signaal in reeks if signaal.ontvangers]
    if not hoorbaar:
        vouw.wacht += reeks
        return
    hoogste = hoorbaar[-1]
    lager = [signaal for signaal in reeks if _hoogte(signaal) < _hoogte(hoogste)]
    vouw.overgeslagen += lager
    vouw.wacht += [signaal for signaal in reeks if _hoogte(signaal) > _hoogte(hoogste)]
    vouw.zeg.append(replace(hoogste, overgeslagen=bool(lager)))


def _reeks(signaal: Signaal) -> tuple[str, ...]:
    rij = signaal.rij
    if rij.soort in (HerinneringSoort.CONTACT, HerinneringSoort.WACHTEND, HerinneringSoort.AANMELDING):
        return rij.soort.value, rij.onderwerp_id, rij.stap.value
    eigenaar = "eigenaar" if rij.stap in _VOOR_DEELNEMERS else ""
    return rij.soort.value, rij.onderwerp_id, eigenaar


def _hoogte(signaal: Signaal) -> tuple[int, int, int]:
    rij = signaal.rij
    return rij.versie, _STAPPEN.index(rij.stap), rij.volgnummer
