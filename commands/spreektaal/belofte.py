"""Whether words of done are a promise: "wordt vandaag gedaan" and "is vanavond klaar" report nothing that happened.

And whether a message is nothing but thanks and a promise: "duidelijk, ik ga ermee aan de slag".
"""

from collections.abc import Sequence
from datetime import date
from typing import Final

from commands.spreektaal.stukken import Deelzin
from commands.spreektaal.tijden import DATUM
from commands.spreektaal.woorden import reeks
from commands.spreektaal.woordkeus import BELEEFD, DANK, TELWOORD, frasen

_WORDT = reeks("wordt worden word zal zullen komt ga gaan")
"""A participle beside one of these is still to come."""
_MAG = reeks("kan mag mogen kunnen")
""" "Kan worden afgesloten", "mag weg zodra" : leave to close it, which these words do not turn into a promise."""
_STRAKS = reeks("vanmiddag vanavond straks dadelijk binnenkort spoedig zsm gauw weldra asap")
_HEB = reeks("heb heeft hebben had hadden is't")
_IS = reeks("is zijn was waren werd werden")
_TOESTAND = reeks("klaar gereed rond af done listo kaba [klaar]")
"""Beside a day to come these say how it will be: "is vandaag klaar"; a participle says what was done."""
_DEED = reeks("gedaan gebeurd gelukt")
_TOEZEGGING: Final = frozenset(
    frasen(
        (
            "ik|wij|we? ga|gaan ermee|hiermee|daarmee? aan de slag", "ik|wij|we? ga|gaan er|hier|daar mee aan de slag",
            "ga|gaan ik|wij|we ermee|hiermee|daarmee? aan de slag", "hier|daar ga|gaan ik|wij|we mee aan de slag",
            "hiermee|daarmee ga|gaan ik|wij|we aan de slag", "ermee|hiermee|daarmee? aan de slag",
            "ik|wij|we? ga|gaan met mijn|onze|ons deel|punt|actie|actiepunt aan de slag",
            "dat|dit|het? komt helemaal|allemaal|zeker? goed", "dat|dit|het? komt in orde",
            "dat|dit|het? komt voor elkaar",
            "ik|wij|we? pak|pakken dit|dat|het op", "dit|dat? pak|pakken ik|wij|we op",
            "ik|wij|we? ga|gaan dit|dat|het doen|regelen|oppakken", "dit|dat? ga|gaan ik|wij|we doen|regelen|oppakken",
            "ik|wij|we? zal|zullen dit|dat|het doen|regelen|oppakken",
            "dit|dat? zal|zullen ik|wij|we doen|regelen|oppakken",
            "dit|dat? doe|doen|regel|regelen ik|wij|we", "ik|wij|we doe|doen|regel|regelen dit|dat|het",
            "ik|wij|we? zorg|zorgen ervoor|hiervoor|daarvoor", "daar|hier zorg|zorgen ik|wij|we voor",
            "ik|wij|we? hou|houd|houden jullie|u|je op de hoogte",
        )
    )
)  # fmt: skip
"""Promises that name no fact, no day and nobody else."""
_GERUST: Final = frozenset(
    frasen(
        (
            "dat|dit|het? komt helemaal|allemaal|zeker|vast? goed",
            "dat|dit|het? komt in orde",
            "dat|dit|het? komt voor elkaar",
            "dat|dit? is goed|prima|best",
            "doe|doen ik|wij|we er|dat|dit|het? ook? nog? even|wel? bij|erbij?",
            "dat|dit kan er ook? nog? even|wel? bij",
        )
    )
)
"""That it will be well: no more than a courtesy, for it names nobody and nothing."""
_LANGST: Final = max(len(een) for een in _TOEZEGGING | _GERUST)
_ERBIJ: Final = reeks("en dan hoor ja direct meteen gelijk plan afstemmingsplan")
_SORRY: Final = reeks("sorry oeps excuses excuus tuurlijk natuurlijk uiteraard joh zeker jazeker ja")


def is_toezegging(woorden: Sequence[str]) -> bool:
    """Whether these words are thanks with a promise that names no fact, and nothing else."""
    over = _zonder(woorden, _TOEZEGGING)
    return over is not None and over <= BELEEFD | _ERBIJ and not over.isdisjoint(DANK)


def is_geruststelling(woorden: Sequence[str]) -> bool:
    """Whether these words say that it will be well, with or without thanks, and nothing else: "komt goed hoor"."""
    over = _zonder(woorden, _GERUST)
    return over is not None and over <= BELEEFD | _ERBIJ | _SORRY


def _zonder(woorden: Sequence[str], reeksen: frozenset[tuple[str, ...]]) -> set[str] | None:
    """The words that belong to none of these series; None where none of the series stands there."""
    plaats, gevonden, over = 0, False, set[str]()
    while plaats < len(woorden):
        lang = next((n for n in range(_LANGST, 1, -1) if tuple(woorden[plaats : plaats + n]) in reeksen), 0)
        gevonden = gevonden or lang > 0
        over |= set() if lang else {woorden[plaats]}
        plaats += lang or 1
    return over if gevonden else None


def belooft(deel: Deelzin, vandaag: date) -> bool:
    """Whether a part of a sentence that says "done" may mean that it will be."""
    woorden = {stuk.kaal for stuk in deel.stukken}
    if woorden & _WORDT and not woorden & _MAG:
        return True
    tijden = {stuk.ruw.lower() for stuk in deel.stukken if stuk.kaal == DATUM and stuk.dag == vandaag}
    straks = bool((woorden | tijden) & _STRAKS)
    if not straks and not tijden - {"vanmorgen", "vanochtend"} and "vandaag" not in woorden:
        return False
    if woorden & _TOESTAND:
        return True
    if woorden & _HEB:
        return False
    return straks or not woorden & (_IS | _DEED)


def is_deels(deel: Deelzin) -> bool:
    """ "Twee van de drie gedaan"."""
    rij = deel.stukken
    aantallen = [stuk.getal or TELWOORD.get(stuk.kaal) for stuk in rij]
    return any(
        [stuk.kaal for stuk in rij[nr + 1 : nr + 3]] == ["van", "de"]
        and None not in (aantallen[nr], aantallen[nr + 3])
        and aantallen[nr] != aantallen[nr + 3]
        for nr in range(len(rij) - 3)
    )


def is_straks(deel: Deelzin) -> bool:
    """Whether it says nothing but a time still to come: ", vanavond"."""
    tijden = {stuk.ruw.lower() for stuk in deel.stukken if stuk.kaal == DATUM}
    return (
        bool(deel.stukken)
        and all(
            stuk.kaal == DATUM or stuk.kaal in ("en", "dan", "pas", "al", "ook") or stuk.kaal in _STRAKS
            for stuk in deel.stukken
        )
        and bool((tijden | {*deel.woorden}) & _STRAKS)
    )
