"""For whom words are meant: for the group, for one person of it, or for the bot. The rule; a model gives the odds.

Own choice, no source: news that waits an hour costs more than one question, and a question to the bot that everybody
reads cannot be taken back. So words are answered by the bot alone only where that is sure, and asked in doubt.
"""

from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from typing import Final


class Aan(StrEnum):
    """What words that are not for the group want; the values are kept with what waits."""

    MAIL = "aan_bot_mail"
    """Fewer mails, or other ones."""
    AFMELDEN = "aan_bot_afmelden"
    """To leave the group."""
    LEEST = "aan_bot_leest"
    """Who reads along, and what is kept."""
    ROBOT = "aan_bot_robot"
    """Who or what writes to them."""
    PUNTEN = "aan_bot_punten"
    """Which actiepunten are open, and of whom."""
    HOUDER = "aan_bot_houder"
    """Who leads the casus, and how to reach them."""
    OPVOLGER = "aan_bot_opvolger"
    """They leave, and another follows."""
    AFWEZIG = "aan_bot_afwezig"
    """They are away a while."""
    AANWEZIG = "aan_bot_aanwezig"
    """They are there after all."""
    VERKEERD = "aan_bot_verkeerd"
    """Their last message was wrong, or in the wrong casus."""
    MOET = "aan_bot_moet"
    """What they must do."""
    HOE = "aan_bot_hoe"
    """How to answer, or what does not work."""
    BEL = "aan_bot_bel"
    """Somebody must call them."""
    EEN = "aan_een"
    """Words for the casushouder alone."""
    REGIE = "aan_regie"
    """Words for the procesregisseur alone."""


NIET_AAN_ALLEN: Final = frozenset(een.value for een in Aan)
AAN_HOUDER: Final = frozenset((Aan.BEL, Aan.EEN))
"""What the casushouder must read; the bot has no answer to it."""
AAN_MENS: Final = AAN_HOUDER | {Aan.REGIE}
"""Words for one person, who may be all that they trust: asked each time."""
ZEKER: Final = 1.5
"""From these log-odds on, words are not for the group."""
TWIJFEL: Final = 0.5
"""From these on, less what it is unclear that they want, it is asked."""
HOOGSTENS: Final = 2
"""So many of one person wait for that answer at most; what they write then goes to the group, as all words do,
but for words to one person."""
HELDER: Final = 0.0
"""From these log-odds on, it is clear what they want."""
HEEL_HELDER: Final = 1.0
"""The same where a person hears of it at once."""
HOORT_IEMAND: Final = AAN_HOUDER | {Aan.OPVOLGER, Aan.VERKEERD}
"""Wishes of which a person hears at once."""


class Oordeel(Enum):
    """What becomes of the words."""

    GROEP = auto()
    """They go to the group, as all words do."""
    VRAAG = auto()
    """They wait until their writer says for whom they are."""
    BOT = auto()
    """The bot answers them alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Aanspraak:
    """The odds of a text, as natural logarithms: that it is not for the group, and that it wants `soort`."""

    soort: Aan
    kans: float
    helder: float


def oordeel(een: Aanspraak) -> Oordeel:
    """What becomes of them. Words for the procesregisseur are always asked: the bot cannot tell how much they hide."""
    if een.kans + min(0.0, een.helder) < TWIJFEL:
        return Oordeel.GROEP
    helder = HEEL_HELDER if een.soort in HOORT_IEMAND else HELDER
    zeker = een.kans >= ZEKER and een.helder >= helder and een.soort is not Aan.REGIE
    return Oordeel.BOT if zeker else Oordeel.VRAAG


def aan_wie(soorten: frozenset[str]) -> Aan | None:
    """What the words want that are kept under these kinds of places; None where they wait for something else."""
    return next((een for een in Aan if een.value in soorten), None)
