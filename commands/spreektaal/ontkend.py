"""What a sentence takes out: a day that does not work out, and the actiepunten behind "alles behalve"."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from commands.domain.actiepunt import FeedbackSoort
from commands.spreektaal.stukken import Deelzin, Stuk
from commands.spreektaal.woorden import reeks
from commands.spreektaal.zegt import Zegt

_LUKT: Final = reeks("kan kunnen red redden haal halen lukt lukte lukken gaat")
_ALLES: Final = reeks("alles allemaal alle rest anderen andere overige")
_BEHALVE: Final = reeks("behalve uitgezonderd alleen")
_TUSSEN: Final = reeks("en & + punt actiepunt nummer actie voor van")
_ALS_LATER: Final = Zegt(FeedbackSoort.UITSTEL, sterk=True)


def zonder_ontkende_dag(delen: Sequence[Deelzin], zegt: Sequence[Zegt]) -> list[Zegt]:
    """The same meanings; a day with which it does not work out ("24 nov kan ik niet") is no new day.

    Where nothing else says that it does not work out at all, more time is asked for.
    """
    ontkend = [
        bool(een.tijden) and "niet" in deel.woorden and not _LUKT.isdisjoint(deel.woorden)
        for deel, een in zip(delen, zegt, strict=True)
    ]
    anders = any(een.tijden and not nee for een, nee in zip(zegt, ontkend, strict=True))
    return [
        replace(_ALS_LATER, bezwaren=een.bezwaren)
        if nee and (anders or een.soort is not FeedbackSoort.LUKT_NIET)
        else een
        for een, nee in zip(zegt, ontkend, strict=True)
    ]


def alles_behalve(zinnen: Sequence[Sequence[Stuk]], eigen: Sequence[int]) -> frozenset[int]:
    """The writer's own actiepunten behind "alles behalve", or between "op" and "na"; empty where all are meant."""
    for zin in zinnen:
        kaal = [stuk.kaal for stuk in zin]
        if _ALLES.isdisjoint(kaal):
            continue
        for plaats, woord in enumerate(kaal):
            op_na = woord == "op" and "na" in kaal[plaats + 1 :]
            genoemd = frozenset(_nummers(zin[plaats + 1 :]))
            if (woord in _BEHALVE or op_na) and genoemd and genoemd < set(eigen):
                return genoemd
    return frozenset()


def _nummers(stukken: Sequence[Stuk]) -> list[int]:
    """The numbers in front, and the small words between them."""
    uit: list[int] = []
    for stuk in stukken:
        if stuk.getal is not None:
            uit.append(stuk.getal)
        elif stuk.kaal not in _TUSSEN:
            break
    return uit
