"""What a planned meeting (ICO) lacks, and when its procesregisseur is asked for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from commands.domain.beleid import Beleid
from commands.domain.bijeenkomst import Bijeenkomst
from commands.domain.casus import Casus, Fase
from commands.domain.deelnemer import Deelnemer
from commands.domain.herhaling import tussentijd
from commands.domain.herinnering import HerinneringSoort, Moment, Stap
from commands.domain.werkdagen import lokale_dag, moment, tel_werkdagen

_NA: Final = (1, 3, 5)
"""Working days before each question (own choice)."""
_LAATST: Final = 2
"""Working days before the meeting on which it is asked in any case, and once more the day after (own choice)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Icogemis:
    """What is still to be arranged."""

    plaats: bool = False
    """Whether nobody said where it is."""
    niemand: bool = False
    """Whether nobody was invited to a first ICO yet."""
    derden: tuple[Deelnemer, ...] = ()
    """Who cannot be invited, as their statement of secrecy is not noted (SOURCES: BGS 2.21)."""

    def __bool__(self) -> bool:
        """Whether there is anything to ask: for a statement alone only where no other clock does."""
        return self.plaats or self.niemand or bool(self.derden)


def wat_mist(ico: Bijeenkomst, casus: Casus, leden: Sequence[Deelnemer]) -> Icogemis:
    """Of a meeting that has a moment. In a casus that runs the statement of a derde is asked for by itself."""
    vooraf = casus.fase is Fase.GEPLAND
    actief = [een for een in leden if een.actief]
    return Icogemis(
        plaats=not ico.plaats,
        niemand=vooraf and all(een.uitgenodigd_op is None for een in actief),
        derden=tuple(een for een in actief if vooraf and een.mist_verklaring and een.afgemeld_op is None),
    )


def mist_moment(ico: Bijeenkomst, keer: int, beleid: Beleid, nu: datetime) -> Moment | None:
    """Question `keer` (from 1): ever less often, yet in any case in the last two working days before the meeting.

    None for one without a moment, and on its own day.
    """
    if ico.moment is None:
        return None
    vandaag, ico_dag = lokale_dag(nu, beleid), lokale_dag(ico.moment, beleid)
    laatst = tel_werkdagen(ico_dag, -_LAATST, beleid)
    dag = tel_werkdagen(vandaag, tussentijd(keer, _NA), beleid)
    if dag > laatst:
        rust = 2 if keer > 1 and vandaag < laatst else 1  # never on three days in a row
        dag = max(laatst, tel_werkdagen(vandaag, rust, beleid))
    if dag >= ico_dag:
        return None
    return Moment(soort=HerinneringSoort.ICO, stap=Stap.ICO_MIST, volgnummer=keer, due_at=moment(dag, beleid))
