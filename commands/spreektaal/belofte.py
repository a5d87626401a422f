"""Whether words of done are a promise: "wordt vandaag gedaan" and "is vanavond klaar" report nothing that happened."""

from datetime import date

from commands.spreektaal.stukken import Deelzin
from commands.spreektaal.tijden import DATUM
from commands.spreektaal.woorden import reeks
from commands.spreektaal.woordkeus import TELWOORD

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
