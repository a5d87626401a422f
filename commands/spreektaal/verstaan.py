"""The meaning of a message: for each actiepunt a state that is certain, or likely and worth a question."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from commands.domain.actiepunt import FeedbackSoort


@dataclass(frozen=True, slots=True, kw_only=True)
class Omstandigheid:
    """The facts that the reading may use: the day, the actiepunten of the casus, and the message that is answered."""

    vandaag: date
    punten: dict[int, date | None]
    """Every actiepunt with its present date."""
    eigen: tuple[int, ...] = ()
    """The open ones of the writer."""
    over: int | None = None
    """The one that the answered message is about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Melding:
    """The report of one actiepunt."""

    nummer: int
    soort: FeedbackSoort | None
    """None: it is named, but its state is not clear."""
    dag: date | None = None
    """The date that goes with it."""
    zeker: bool = False
    sterk: bool = False
    """Whether a word of state stands there, and not only words that may come with one."""
    twijfel: bool = False
    """Whether other words in the message speak against it."""
    gevraagd: bool = False
    """Whether it stands in a question only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verstaan:
    """A message as it was understood."""

    meldingen: tuple[Melding, ...] = ()
    """At most one for each actiepunt, in the order in which they were named."""
    los: FeedbackSoort | None = None
    """A state without an actiepunt: "is gedaan" from somebody who may mean several."""
    los_dagen: Mapping[int, date | None] = field(default_factory=dict)
    """The date that goes with it, for each of the writer's own actiepunten."""
    beleefd: bool = False
    """Nothing but thanks or a greeting."""
    toegezegd: bool = False
    """Nothing but thanks and a promise that names no fact: "dank, komt goed"."""
    gerust: bool = False
    """Nothing but that it will be well: "komt goed hoor"."""
    leeg: bool = False
    """Words that say nothing alone: "klopt", "zie mijn vorige mail", "1"."""
    verbeterd: bool = False
    """The writer takes back what they wrote."""
    heel: bool = False
    """Every part of the message was understood, so that nothing of it need be shared."""
    genoemd: frozenset[int] = field(default=frozenset())
    """The actiepunten that were named by number."""

    @property
    def zeker(self) -> bool:
        """Whether all that is said is certain."""
        return bool(self.meldingen) and all(een.zeker for een in self.meldingen) and not self.verbeterd


_SLUITEN: Final = ("afsluiten?", "sluiten?", "afschalen?")


def zonder_sluitvraag(gezegd: Verstaan, tekst: str) -> Verstaan:
    """Without its reports where it asks to close: "we zijn klaar, afsluiten?" is about the casus."""
    if gezegd.genoemd or not any(woord in _SLUITEN for woord in tekst.lower().split()):
        return gezegd
    return replace(gezegd, meldingen=(), los=None, heel=False)
