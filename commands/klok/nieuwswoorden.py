"""The words of a person in the news: they are told on the next working day at the latest (own choice)."""

from collections.abc import Sequence
from typing import Final

from commands.domain.nieuwsmoment import moet_nu
from commands.ports import Nieuws, Transaction

_VAN_MENSEN: Final = ("feedback/", "bericht/", "kamerpraat/")
"""Keys of what people say; the text of a new actiepunt is told as any other change."""


def met_woorden(een: Nieuws) -> bool:
    """Whether the words of a person stand in it."""
    return een.key.startswith(_VAN_MENSEN) and any(blok.citaat for blok in een.blokken or ())


def moet_vandaag(deel: Sequence[Nieuws], tx: Transaction) -> bool:
    """Whether one of these pieces can wait no longer."""
    return any(moet_nu(een.op, tx.nu, tx.beleid, woorden=met_woorden(een)) for een in deel)
