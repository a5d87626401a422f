"""At most one mail a working day for one deelnemer: which reminders go today, and which wait. Pure (own choice)."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from commands.domain.beleid import Beleid
from commands.domain.herinnering import Stap
from commands.domain.werkdagen import tel_werkdagen, werkdag_op_of_voor, werkdagen_tussen

KAN_WACHTEN = frozenset(
    {
        Stap.ACTIE_VOORAF,
        Stap.CONTACT_CASUSHOUDER,
        Stap.STILTE_VRAAG,
        Stap.KLAAR_VRAAG,
        Stap.TEKEN_VRAAG,
    }
)
"""Steps of which no day is promised and for which nobody waits; of contact that is the first question alone.

What is due today, a step of the ladder, a decision, a question of a person and a meeting never wait.
"""


@dataclass(frozen=True, slots=True)
class Brief:
    """A message to one deelnemer that would go today."""

    nr: int
    """Tells it apart from the others."""
    persoon_id: str
    casus: str
    """The code."""
    sinds: date
    """The local date for which the oldest thing in it was planned."""
    kan_wachten: bool
    """Whether all in it may wait for another working day."""


def mag_wachten(stap: Stap, gepland: date, uiterlijk: date | None, vandaag: date, beleid: Beleid) -> bool:
    """Whether a reminder that was planned for `gepland` may wait until the next working day.

    Never longer than the setting in all, and an early reminder of an actiepunt never up to the day of its next one.
    """
    if stap not in KAN_WACHTEN or werkdagen_tussen(gepland, vandaag, beleid) >= beleid.spreid_werkdagen:
        return False
    if stap is not Stap.ACTIE_VOORAF or uiterlijk is None:
        return stap is not Stap.ACTIE_VOORAF
    return tel_werkdagen(vandaag, 1, beleid) < werkdag_op_of_voor(uiterlijk, beleid)


def wie_wachten(brieven: Sequence[Brief], gehad: Collection[str]) -> set[int]:
    """The numbers of the messages that wait. `gehad`: the persons who got another mail today already.

    What may not wait goes. Beside it nothing else does; where all may wait, the oldest goes.
    """
    per_persoon: dict[str, list[Brief]] = defaultdict(list)
    for brief in brieven:
        per_persoon[brief.persoon_id].append(brief)
    wachten: set[int] = set()
    for persoon_id, van_hem in per_persoon.items():
        kunnen = sorted((een for een in van_hem if een.kan_wachten), key=lambda een: (een.sinds, een.casus, een.nr))
        gaat_al_iets = len(kunnen) < len(van_hem) or persoon_id in gehad
        wachten.update(een.nr for een in kunnen[0 if gaat_al_iets else 1 :])
    return wachten
