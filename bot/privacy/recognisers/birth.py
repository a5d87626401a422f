"""Dates of birth. Dates of appointments pass: a date needs a word for birth, or a year long gone."""

import re
from collections.abc import Iterator
from typing import Final

from bot.privacy.hit import Hit, Kind
from bot.privacy.reading import Reading
from bot.privacy.recognisers.durations import is_built

NUMBER_WORD: Final = (
    r"(?:(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)[eë]n)?(?:twin|der|veer|vijf|zes|zeven|tach|"
    r"negen)tig|tien|elf|twaalf|dertien|"
    r"veertien|vijftien|zestien|zeventien|achttien|negentien|een|twee|drie|vier|vijf|zes|zeven|acht|negen"
)
_MONTH: Final = (
    r"(?:jan(?:uari)?|feb(?:ruari)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|"
    r"sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|"
    r"dec(?:ember)?|january|february|march|may|june|july|october|yan[üu]ari|febr[üu]ari|mart|aprel|"
    r"y[üu]ni|y[üu]li|ougùstùs|sèptèmber|"
    r"òktober|novèmber|desèmber)"
)
_DATE: Final = (
    rf"(?:[0-9]{{1,2}}(?:e|ste|de)? ?[-./ ]{{0,2}}(?:di )?{_MONTH}\.?[-./ ]{{0,3}}(?:di "
    rf")?'?(?P<j1>[0-9]{{4}}|[0-9]{{2}})?(?![0-9])|"
    r"[0-9]{1,2} ?[-./] ?[0-9]{1,2} ?[-./] ?'?(?P<j2>[0-9]{4}|[0-9]{2})(?![0-9])|"
    r"(?P<j3>(?:19|20)[0-9]{2})[-./][0-9]{1,2}[-./][0-9]{1,2}(?![0-9])|"
    r"[0-9]{1,2} [0-9]{1,2} (?P<j4>(?:19|20)[0-9]{2})(?![0-9])|"
    rf"{_MONTH} [0-9]{{1,2}}(?:st|nd|rd|th)?,? (?P<j5>(?:19|20)[0-9]{{2}})(?![0-9])|"
    r"(?P<j6>(?:19|20)[0-9]{2})(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?![0-9])|"
    r"(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])(?P<j7>19[0-9]{2}|20[0-2][0-9])(?![0-9]))"
)
_LOOSE: Final = re.compile(rf"(?<![0-9A-Za-z./-]){_DATE}", re.IGNORECASE)
_BIRTH: Final = re.compile(
    rf"(?:\bgeb(?:oren|oorte|oortedatum|oortedag|\.? ?datum|\.? ?dat\.?|\.? ?d\.?)?\b|\bg\.d\.|\bgd\b|"
    rf"\bg\. ?d\. ?|\bborn\b|\bnas[ií]\b|\bnac[ií]\w*|\bjarig\b|"
    rf"\bverjaar\w*|\bbirthday\b|\bdob\b|\bfecha di nasementu\b|"
    rf"\*)[^0-9\n]{{0,30}}(?:\n)?(?P<d>{_DATE}|[0-9]{{6}}(?![0-9]))",
    re.IGNORECASE,
)
_BIRTHDAY: Final = re.compile(
    rf"\b(?P<d>(?:[0-9]{{1,2}}|{NUMBER_WORD}) ?(?:di )?{_MONTH}|"
    rf"[0-9]{{1,2}}[-/][0-9]{{1,2}})\b[^\n.]{{0,25}}\b(?:jarig|verjaardag|verjaart|wordt (?:hij|zij|"
    rf"ze)|geboren)",
    re.IGNORECASE,
)
_BIRTHDAY_AFTER: Final = re.compile(
    rf"\b(?:jarig|verjaardag|verjaart|geboren)\b[^\n.]{{0,20}}?(?P<d>(?:{NUMBER_WORD}) {_MONTH})", re.IGNORECASE
)
_YEAR_BEFORE: Final = re.compile(
    rf"\b(?P<d>(?:{_MONTH} )?(?:19|20)[0-9]{{2}}) (?:\w{{2,12}} ){{0,2}}(?:geboren|ter wereld)\b", re.IGNORECASE
)
_POSSIBLE_DATE: Final = re.compile(r"[0-9]|jarig|verja|geboren", re.IGNORECASE)
_MONTH_YEAR: Final = re.compile(
    rf"\b(?:geboren|geb\.?|nas[ií]|born)\b[^0-9\n]{{0,25}}(?P<d>(?:{_MONTH} )?(?:19|20)[0-9]{{2}}|"
    rf"'[0-9]{{2}})(?![0-9])",
    re.IGNORECASE,
)
_YEAR_BUILT: Final = re.compile(
    r"\b(?:bouwjaar|geboortejaar|jaargang|lichting|b\.?j\.?|van het jaar|aña di nasementu)[: "
    r"]{1,3}(?:is )?(?P<d>'?(?:(?:19|20)[0-9]{2}|[0-9]{2}))(?![0-9])",
    re.IGNORECASE,
)
_FROM_YEAR: Final = re.compile(
    r"\b(?:(?:hij|zij|ze|die|ik) (?:is|was) (?:er eentje )?(?:van|uit)|(?:man|vrouw|jongen|meisje|zoon|dochter|"
    r"broer|zus|"
    r"jongere|verdachte|betrokkene|cliënte?|client|slachtoffer|kind|partner|ex) ?(?:van|uit|,|\(|\[)) ?"
    r"(?P<d>(?:19[3-9]|20[01])[0-9])(?![0-9-])|\b[A-Z][a-zëéü]{1,20} ?[(\[](?P<e>(?:19[3-9]|20[01])[0-9])[)\]]|"
    r"\b[A-Z][a-zëéü]{1,20},? ?[(\[]?(?P<f>(?:0?[1-9]|1[0-2]) ?[-/.] ?(?:19[3-9]|20[012])[0-9])(?![0-9-])"
)
_BECOMES: Final = re.compile(
    rf"\b(?:wordt|werd|viert|vierde)\b[^0-9\n.]{{0,20}}(?P<d>[0-9]{{1,2}} ?{_MONTH}|"
    rf"[0-9]{{1,2}}[-/][0-9]{{1,2}}(?![-/0-9]))[^\n.]{{0,25}}\b(?:[0-9]{{1,3}}\b|meerderjarig|"
    rf"verjaardag)",
    re.IGNORECASE,
)
_IS_FROM: Final = re.compile(
    rf"\b(?:(?:(?:hij|zij|ze|ie|die) (?:is|was)|(?:is|was) (?:hij|zij|ze|ie)|(?:zoon|dochter|kind|jongen"
    rf"|meisje|baby"
    rf"|cliënte?"
    rf"|betrokkene|moeder|vader|oma|opa|man|vrouw|broer|zus|jongste|oudste) is)(?: ook| dacht ik"
    rf"| volgens mij| toch)? van"
    rf" (?P<d>(?:0?[1-9]|[12][0-9]|3[01])(?:e)? {_MONTH}|(?:0?[1-9]|[12][0-9]|3[01])[-/](?:0?[1-9]|1[0-2])))"
    r"(?![\w:/-]|[.,][0-9]| (?:uur|t/m|tot|jl|jongstleden|vorig|dit|en later))",
    re.IGNORECASE,
)
"""Somebody is of a day: `zij is van 3 mei`. A letter or a plan is named by its own word, or by `het`."""
_EVENT: Final = re.compile(
    r"(?:\b(?:op|sinds|vanaf|van|d\.?d\.?|per|tot|en|t/m|met ingang van|sedert|voor|v[oó][oó]r|na|"
    r"tussen|art\.?|artikel|vonnis|uitspraak|arrest|besluit|datum|wet|beschikking|"
    r"incident|aangifte|melding|zitting|overleg|ico|verslag|versie|rapport\w*|afspraak)[: ]{0,2})$",
    re.IGNORECASE,
)
_RECENT: Final = 2022
_OLD: Final = 2012
_CLOCK: Final = re.compile(
    r"[a-z]\.? [0-2]?[0-9][.:][0-5][0-9](?![0-9.-])|[a-z] [0-2]?[0-9] ?(?:uur|u\b|h\b)|"
    r"[.:](?:00|1[3-9]|[2-5][0-9])-[0-9]{1,2}",
    re.IGNORECASE,
)
"""A date with an hour behind it, or opening hours: `10 juni 13.30`, `8.00-12.00`."""

_NEEDED: Final = (
    (_BIRTH, ("geb", "g.d", "gd", "g. ", "born", "nas", "nac", "jarig", "verjaar", "birthd", "dob", "*")),
    (_BIRTHDAY, ("jarig", "verjaar", "wordt ", "geboren")),
    (_BIRTHDAY_AFTER, ("jarig", "verjaa", "geboren")),
    (_YEAR_BEFORE, ("geboren", "wereld")),
    (_MONTH_YEAR, ("geb", "nas", "born")),
    (_YEAR_BUILT, ("jaar", "lichting", "bj", "b.j", "aña")),
    (_BECOMES, ("word", "werd", "vier")),
    (_IS_FROM, (" van ",)),
)
"""Patterns, each with pieces without which it finds nothing."""


def find_geboortedatum(reading: Reading) -> Iterator[Hit]:
    """Dates behind a word for birth, years of birth, and full dates too old for an appointment."""
    text = reading.text
    if _POSSIBLE_DATE.search(text) is None:
        return
    for pattern, needed in _NEEDED:
        for found in pattern.finditer(text) if reading.has(needed) else ():
            if pattern is not _YEAR_BUILT or not is_built(text, found.start()):
                yield Hit(*found.span("d"), Kind.GEBOORTEDATUM, "geboortedatum")
    for found in _FROM_YEAR.finditer(text) if reading.figures else ():
        yield Hit(*found.span(next(group for group in "def" if found[group])), Kind.GEBOORTEDATUM, "geboortejaar")
    for found in _LOOSE.finditer(text):
        year = _year(found)
        if year is None or year > _RECENT or year < 1900 or _CLOCK.search(found[0] + text[found.end() :][:6]):
            continue
        event = _EVENT.search(text[max(0, found.start() - 20) : found.start()])
        if not (event and (year > _OLD or event[0].strip(" :").lower() not in {"van", "op", "datum", "en"})):
            yield Hit(found.start(), found.start() + len(found[0].rstrip(" .-/")), Kind.GEBOORTEDATUM, "oude_datum")


def _year(found: re.Match[str]) -> int | None:
    text = next((part for part in found.groups() if part), None)
    if text is None:
        return None
    if len(text) == 4:
        return int(text)
    return int(text) + (1900 if int(text) > 30 else 2000)
