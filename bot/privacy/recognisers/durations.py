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
    r"(?:is|was|wordt|werd|blijft)(?: [a-z]{2,12})? ?$|"
    r"\bwacht(?:en|te|ten)?(?: (?:nu|soms|al|nog|vaak|wel|dan|ongeveer|gemiddeld|minstens|bijna)){1,3} $",
    re.IGNORECASE,
)


_LIMIT: Final = re.compile(
    r"\b(?:leeftijdsgrens|minimumleeftijd|maximumleeftijd|pensioenleeftijd|doelgroep)\b[^.\n]{0,30}$|"
    r"\b(?:tot|vanaf|onder|boven|voor|na|bij) (?:en met )?(?:de|een|hun) leeftijd van ?$",
    re.IGNORECASE,
)
"""The age from which or up to which something is meant for people."""
_WAITING: Final = re.compile(
    r"\b(?:wacht(?:tijd|lijst)|doorlooptijd|looptijd|termijn|contract|begeleiding|abonnement|garantie|sanering|"
    r"saneringskrediet|wsnp|behandelduur|opzegtermijn|terugvaltermijn|levertijd)\b[^.\n]{0,40}$",
    re.IGNORECASE,
)
_SHORT_UNIT: Final = re.compile(r"(?:weken|wk|wkn|maanden|mnd|maand)\.?$", re.IGNORECASE)
_BABY: Final = re.compile(
    r"\b(?:bab|kind|zoon|docht|jong|meisje|peuter|dreumes|kleuter|broer|zus|tweeling|oud|neef|nicht|pasgeboren"
    r"|zwanger|"
    r"zuigeling|pup|prematuur|yiu|mucha|son|daughter|boy|girl)",
    re.IGNORECASE,
)
"""Words beside which weeks and months may be the age of a small child."""


_THING: Final = re.compile(
    r"\b\w*(?:plan|besluit|beschikking|afspra(?:ak|ken)|melding|rapport|rapportage|verslag|dossier|foto|indicatie"
    r"|taxatie|brief|mail"
    r"|bericht|lijst|contract|aangifte|verklaring|vonnis|advies|aanvraag|uitslag|meting|test|registratie|notitie"
    r"|agenda|versie"
    r"|informatie|info|gegevens|auto|scooter|fiets|pand|woning|huis|flat|recept|delict|vog|paspoort|regeling|beleid"
    r"|protocol|folder|nieuws"
    r"|filmpje|opname|schuld|vordering|boete|kaart|pas|telefoon|laptop|systeem|wond|litteken|breuk|hond|kat|plan)"
    r"(?: (?:in|van|op|uit) (?:het |de )?\w+)?(?: (?:is|zijn|was|waren|ligt|inmiddels|nu|al|bijna|ruim|dus|pas"
    r"|ook|van)){0,4} $",
    re.IGNORECASE,
)
"""What is old and no person: `plan is nu 5 mnd oud`."""
_LEGAL: Final = re.compile(
    r"\b(?:isd|tbs|art\.?|artikel|maatregel|straf|gevangenisstraf|contactverbod|gebiedsverbod|proeftijd|ots"
    r"|machtiging|eis|vonnis"
    r"|max|maximum|maximaal|ontzegging|rijverbod|voorarrest|oplopen)\b(?:[^.\n]|\.(?= ?[0-9a-z])){0,40}$",
    re.IGNORECASE,
)
_PERSON: Final = re.compile(
    r"\b(?:man|vrouw|verdachte|dader|zoon|dochter|jongen|meisje|betrokkene|moeder|vader|partner|cli[eë]nte?"
    r"|jongere)\b",
    re.IGNORECASE,
)
_PREGNANT: Final = re.compile(r"zwanger(?: is)?,? (?:nu |al |pas |van )?$|in verwachting,? $", re.IGNORECASE)
_PREGNANT_AFTER: Final = re.compile(r" (?:zwanger|in verwachting)", re.IGNORECASE)


def _is_of_a_thing(text: str, begin: int, end: int) -> bool:
    """Whether a thing is so old, a woman so long pregnant, or a measure of the law takes so long."""
    before = text[max(0, begin - 60) : begin]
    thing = _THING.search(before)
    legal = _LEGAL.search(before)
    return (
        (thing is not None and not _PERSON.search(thing[0]))
        or (legal is not None and not _PERSON.search(legal[0]))
        or _PREGNANT.search(before) is not None
        or _PREGNANT_AFTER.match(text, end) is not None
    )


def is_duration(text: str, begin: int, end: int) -> bool:
    """Whether the words from `begin` to `end` are a term or the age of a group."""
    before = text[max(0, begin - 30) : begin]
    if _is_of_a_thing(text, begin, end):
        return True
    if _TERM.search(text[max(0, begin - 45) : begin]) or _LIMIT.search(text[max(0, begin - 45) : begin]):
        return True
    if _WAITING.search(text[max(0, begin - 70) : begin]) and not _BABY.search(text[max(0, begin - 40) : end + 6]):
        return True
    if _SHORT_UNIT.search(text[begin:end]) and not _BABY.search(text[max(0, begin - 60) : end + 30]):
        return True
    return (
        _DURATION.search(before) is not None
        or _AFTER_RANGE.match(text[end : end + 15]) is not None
        or _OTHER_COUNTS.search(before) is not None
    )


_MACHINE: Final = re.compile(
    r"\b(?:cv|ketel|cv-ketel|boiler|geiser|pand|woning|complex|flat|gebouw|dak|lift|installatie|auto|bus|scooter"
    r"|fiets|"
    r"brommer|caravan|boot|wagen|keuken|badkamer|warmtepomp|intergas|remeha|nefit)\b[^.\n]{0,40}$",
    re.IGNORECASE,
)
"""A thing that was built in that year."""


def is_built(text: str, begin: int) -> bool:
    """Whether the year that begins here is that of a thing."""
    return _MACHINE.search(text[max(0, begin - 50) : begin]) is not None


_SIBLINGS: Final = re.compile(
    r"(?:oudste|middelste|jongste) van (?:de |hun |haar )?"
    r"(?:drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|[3-9])$",
    re.IGNORECASE,
)


def counts_siblings(words: str) -> bool:
    """Whether they tell how many children there are: `oudste van vier`."""
    return _SIBLINGS.match(words) is not None
