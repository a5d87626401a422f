"""Words beside "klaar" with which it is not said: a condition, or the question repeated before a no."""

from collections.abc import Sequence, Set

from commands.domain.actiepunt import FeedbackSoort
from commands.spreektaal.woorden import reeks
from commands.spreektaal.zegt import Zegt

_VOORWAARDE = reeks("tenzij mits zodra indien")


def is_voorwaarde(gezegd: Sequence[Zegt], bezwaren: Set[str]) -> bool:
    """ "Nee tenzij cliënt akkoord": a word that may say done, under a condition, says nothing of how it stands."""
    return not any(een.sterk for een in gezegd) and not _VOORWAARDE.isdisjoint(bezwaren)


def herhaalt_vraag(gezegd: Sequence[Zegt], bezwaren: Set[str]) -> bool:
    """ "3 klaar? nee nog niet": they repeat the question, and say no."""
    gevraagd = all(een.vraag for een in gezegd if een.soort is FeedbackSoort.GEREED)
    return gevraagd and bezwaren >= {"nog", "niet"}
