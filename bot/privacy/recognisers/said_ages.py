"""Ages and births as people pass them on: `hij zegt dat ie 22 is`, `schat m rond de 50`, `ze is van 12 7 91`."""

import re
from collections.abc import Iterator
from typing import Final

from bot.privacy.hit import Hit, Kind
from bot.privacy.reading import Reading
from bot.privacy.recognisers.durations import is_duration

_N: Final = (
    r"(?P<a>(?:1[0-9]|[2-9][0-9]|[5-9])(?: ?(?:jaar|jr\.?))?)(?![\w%€:]|[.,:/-][0-9]| (?:euro|uur|u\b|keer|x"
    r"|dagen|weken|wkn|min|km|mg|nov|dec|jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|januari|februari|maart|april"
    r"|juni|juli|augustus|september|oktober|november|december))"
)
_WHO: Final = r"(?:ie|hij|ze|zij|die|m|hem|haar|betrokkene|cl|pt)"
_SAYS: Final = (
    r"(?:zegt|zei|zeggen|zeiden|denk|denkt|dacht|beweert|geloof|gok|schat|volgens \w+(?: \w+)?|hoorde|liegt|loog"
    r"|blijkt)"
)
_OLD: Final = re.compile(
    rf"\b{_SAYS} (?:\w+ ){{0,3}}?{_WHO} (?:nu |net |al |pas |bijna |zeker |hooguit |rond de "
    rf"|in de )?{_N}(?= (?:is|was|of zo|ofzo)\b)"
    rf"|\bvolgens (?:\w+ ){{1,3}}(?:is|was) {_WHO} {_N.replace('?P<a>', '?P<b>')}"
    rf"|\b(?:is|was|lijkt) (?:{_WHO}|(?:dat|die|deze) (?:joch|jongen|meid|meisje|gast|man|vrouw|kind)) (?:al|nu"
    rf"|pas|net|echt|ouder dan|jonger"
    rf" dan|dan)? ?{_N.replace('?P<a>', '?P<c>')}(?= (?:of niet|of)\b|\?)"
    rf"|\bschat(?:te)? {_WHO} (?:op|rond|tegen|begin|eind)(?: de)? {_N.replace('?P<a>', '?P<d>')}"
    rf"|\b{_WHO} (?:\w+ )?(?:is|moet) (?:gewoon|echt|zeker|minstens|hooguit|nog maar"
    rf"|bijna) {_N.replace('?P<a>', '?P<e>')}(?=[.,;!?)]|$| zijn\b)"
    rf"|\b(?:liegt|loog)(?: \w+)? (?:is|was) (?:gewoon |echt )?{_N.replace('?P<a>', '?P<f>')}(?=[.,;!?)]|$)",
    re.IGNORECASE,
)
_SPACED: Final = re.compile(
    r"\b(?:geb\w{0,12}\.?|(?:is|was|ben) van|dob|born)[ :]{1,2}(?P<a>(?:0?[1-9]|[12][0-9]|3[01])[ ]"
    r"(?:0?[1-9]|1[0-2])[ ](?:19|20)?[0-9]{2})(?![\w%€]|[ .,:/-][0-9]| ?(?:uur|u\b|euro|keer|x\b))",
    re.IGNORECASE,
)
"""A date of birth with nothing but spaces between its parts."""
_ENGLISH: Final = re.compile(
    r"\b(?:she|he)(?:'s| is| was|s) (?:only |just |now |about )?(?P<a>1[0-9]|[2-9][0-9])"
    r"(?=[.,;!?)](?![0-9])|$| (?:and|now|years|already|but|with)\b)",
    re.IGNORECASE,
)
_MAY_HOLD: Final = re.compile(
    r"\b(?:zeg|zei|denk|dacht|bewee|gelo|gok|schat|volgens|hoorde|li?eg|loog|lijkt|is |was |moet )", re.IGNORECASE
)


def find_said_age(reading: Reading) -> Iterator[Hit]:
    """What somebody says, thinks or guesses of an age; terms pass."""
    text = reading.text
    for found in _SPACED.finditer(text):
        yield Hit(*found.span("a"), Kind.GEBOORTEDATUM, "geboortedatum")
    for found in _ENGLISH.finditer(text) if reading.has(("he ", "he'", "hes ")) else ():
        yield Hit(*found.span("a"), Kind.LEEFTIJD, "leeftijd_gezegd")
    if _MAY_HOLD.search(text) is None:
        return
    for found in _OLD.finditer(text):
        group = next(one for one in "abcdef" if found[one])
        if not is_duration(text, *found.span(group)):
            yield Hit(*found.span(group), Kind.LEEFTIJD, "leeftijd_gezegd")
