"""Reads for whom a text is meant, by the weights that are shipped."""

from typing import Final

from bot.addressee.features import buckets_of, kind_bucket
from bot.base.weights import Weights, shipped_with
from commands.domain.aanspraak import TWIJFEL, Aan, Aanspraak

MODELS: Final = ("aanspraak", "wens")
"""Whether words are not for the group, and what they want; each has its weights."""
KINDS: Final = tuple(Aan)
"""In the order that the weights know."""


def shipped(name: str) -> Weights:
    """The weights of this name, read once. Raises DamagedWeights."""
    return shipped_with("bot.addressee", name, "addressee")


class AddresseeReader:
    """Tells for whom words are. Raises DamagedWeights when made without its weights."""

    def __init__(self) -> None:
        self._not_for_all, self._kind = (shipped(name) for name in MODELS)

    def read(self, tekst: str) -> Aanspraak:
        """The odds that it is not for the group, and of what it then wants most likely."""
        return judged(buckets_of(tekst), self._not_for_all, self._kind)


def judged(buckets: list[int], not_for_all: Weights, kind: Weights) -> Aanspraak:
    """The same by these weights, for a text with these buckets; what words for the group want is not looked at."""
    kans = not_for_all.score(buckets)
    if kans < TWIJFEL:
        return Aanspraak(soort=Aan.EEN, kans=kans, helder=0.0)
    scores = [kind.score([kind_bucket(bucket, place) for bucket in buckets]) for place in range(len(KINDS))]
    place = max(range(len(KINDS)), key=scores.__getitem__)
    return Aanspraak(soort=KINDS[place], kans=kans, helder=scores[place])
