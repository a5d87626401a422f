"""How long a piece of news may wait: the words of a person least (own choice)."""

from collections.abc import Sequence
from typing import Final

from commands.domain.nieuwsmoment import BIJ_STAND, RUSTIG, WOORDEN
from commands.messages import Blok

_VAN_MENSEN: Final = ("feedback/", "bericht/", "kamerpraat/")
"""Keys of what people say; the text of a new actiepunt is told as any other change."""


def binnen(key: str, blokken: Sequence[Blok]) -> int:
    """The working days within which these lines are told: the words of a person in two, a few more where they stand
    beside the news that their actiepunt is done, under way or put off."""
    gezegd = [blok for blok in blokken if blok.citaat] if key.startswith(_VAN_MENSEN) else []
    if not gezegd:
        return RUSTIG
    return BIJ_STAND if all(blok.stand is not None for blok in gezegd) else WOORDEN
