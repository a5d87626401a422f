"""Tells numbers of years and weeks that are no age: a term, or the ages for which something is meant."""

import re
from typing import Final

_DURATION: Final = re.compile(
    r"(?:\b(?:al|sinds|na|over|binnen|elke|iedere|afgelopen|laatste|komende|gedurende|ruim|voor|tot|"
    r"vanaf|boven|onder|minstens|maximaal|maximum|duur|termijn|meer dan|ongeveer"
    r"|straf|gevangenisstraf|celstraf|jeugddetentie|detentie|proeftijd|voorwaardelijk|eis|geëist|cel|"
    r"per|om de|bewaartermijn|t/m|jongeren van|mensen van|voor het|door de|volle|langer dan|ouder dan|"
    r"jonger dan|tenminste|ten minste)"
    r"(?: van| de| het)?|[0-9] ?(?:-|tot|t/m|/))[ ]?$",
    re.IGNORECASE,
)
_AFTER_RANGE: Final = re.compile(
    r" ?(?:jaar )?(?:en|of) (?:ouder|jonger)|-plus|\+| ?(?:tot|t/m|-) ?[0-9]|minners|-min", re.IGNORECASE
)
_OTHER_COUNTS: Final = re.compile(
    r"\b(?:actiepunten|afspraken|stappen|punten|fases?|gesprekken|keer|sessies)\b[^.\n]{0,20}$", re.IGNORECASE
)
_TERM: Final = re.compile(
    r"(?:(?<!leef)tijd|termijn|duur|periode|verlof|straf|contract|traject|plaatsing|indicatie)[a-z]{0,3} "
    r"(?:is|was|wordt|werd|blijft)(?: [a-z]{2,12})? ?$",
    re.IGNORECASE,
)


def is_duration(text: str, begin: int, end: int) -> bool:
    """Whether the words from `begin` to `end` are a term or the age of a group."""
    before = text[max(0, begin - 30) : begin]
    if _TERM.search(text[max(0, begin - 45) : begin]):
        return True
    return (
        _DURATION.search(before) is not None
        or _AFTER_RANGE.match(text[end : end + 15]) is not None
        or _OTHER_COUNTS.search(before) is not None
    )
