"""How long a piece of news may wait: the words of a person least (own choice)."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from commands.domain.nieuwsmoment import BIJ_STAND, RUSTIG, WOORDEN, moet_nu, uiterlijk_verteld
from commands.effects.rijen import sleutel_antwoord
from commands.ports import Nieuws, Transaction

TELT_NIET: Final = (sleutel_antwoord(""), "bericht/", "nieuws/", "toets/")
"""Keys of what is no message of the day: receipts, conversation, the news itself, and a held text."""
_VAN_MENSEN: Final = ("feedback/", "bericht/", "kamerpraat/")
"""Keys of what people say; the text of a new actiepunt is told as any other change."""


def binnen(een: Nieuws) -> int:
    """The working days within which it is told: the words of a person on the next one, and a few later where they
    stand beside the news that their actiepunt is done, under way or put off."""
    gezegd = [blok for blok in een.blokken or () if blok.citaat] if een.key.startswith(_VAN_MENSEN) else []
    if not gezegd:
        return RUSTIG
    return BIJ_STAND if all(blok.stand is not None for blok in gezegd) else WOORDEN


def met_woorden(een: Nieuws) -> bool:
    """Whether it is the words of a person."""
    return binnen(een) == WOORDEN


def moet_vandaag(deel: Sequence[Nieuws], tx: Transaction) -> bool:
    """Whether one of these pieces can wait no longer for a reader who gets another mail today."""
    return any(moet_nu(een.op, tx.nu, tx.beleid, binnen(een) + tx.beleid.spreid_werkdagen) for een in deel)


def uiterlijk(deel: Sequence[Nieuws], tx: Transaction) -> datetime:
    """The moment (UTC) at which the first of these can wait no longer."""
    return min(uiterlijk_verteld(een.op, tx.beleid, binnen(een)) for een in deel)
