"""News that may wait no longer, and what is no message of the day."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from commands.domain.nieuwsmoment import WOORDEN, hoogstens, moet_nu, uiterlijk_verteld
from commands.effects.nieuwsduur import binnen
from commands.effects.rijen import sleutel_antwoord
from commands.ports import Nieuws, Transaction

TELT_NIET: Final = (sleutel_antwoord(""), "bericht/", "nieuws/", "toets/")
"""Keys of what is no message of the day: receipts, conversation, the news itself, and a held text."""


def _binnen(een: Nieuws) -> int:
    return binnen(een.key, een.blokken or ())


def met_woorden(een: Nieuws) -> bool:
    """Whether it is the words of a person."""
    return _binnen(een) == WOORDEN


def moet_vandaag(deel: Sequence[Nieuws], tx: Transaction) -> bool:
    """Whether one of these pieces can wait no longer for a reader who gets another mail today."""
    return any(moet_nu(een.op, tx.nu, tx.beleid, hoogstens(_binnen(een), tx.beleid)) for een in deel)


def uiterlijk(deel: Sequence[Nieuws], tx: Transaction) -> datetime:
    """The moment (UTC) at which the first of these can wait no longer."""
    return min(uiterlijk_verteld(een.op, tx.beleid, _binnen(een)) for een in deel)
