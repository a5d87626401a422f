"""Stretches of a text that are of the work and not of a client: an office with its street, a team with its town, a law
with its year, a drug with its dose, a score, opening hours. What is found inside such a stretch is nobody's.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bot.privacy.dictionary import Dictionary, fold
from bot.privacy.hit import Hit, Kind
from bot.privacy.recognisers.plaats import first_words_of_places

_TOWN: Final = (
    r"(?:den (?:haag|bosch|helder|burg|oever)|[A-ZÀ-Ža-zà-ž][\w'-]{2,24}"
    r"(?: op zoom| aan (?:de|den) (?:rijn|ijssel))?)"
)
_OFFICE: Final = re.compile(
    r"\b(?:[a-z]*kantoor|(?:politie|wijk)?bureau|loket|gemeentehuis|stadhuis|raadhuis|[a-z]*locatie(?: poli)?"
    r"|rechtbank"
    r"|gerechtshof|poli|polikliniek|wijkcentrum|wijkgebouw|vergaderzaal|office|ofisina)(?: [A-Z]{2,6})?"
    r"(?P<s>(?:[,:( ]|\b(?:aan|op|de|het|is|adres|nu)\b){1,9})"
    r"(?P<a>(?:(?:(?-i:[A-ZÀ-Ž])[\w'.-]{1,20}|van|de|der|den|het|'t|kaya) ){0,4}[\w'-]{0,24}?(?:straat|laan|weg"
    r"|plein|dreef|hof|kade"
    r"|singel|gracht|steeg|park|pad|dijk|plantsoen|ring|baan|wal|markt|boulevard|brink|haven|haag|grandi)"
    r" [1-9][0-9]{0,3}(?: ?[a-h])?)(?![\w%])",
    re.IGNORECASE,
)
_TEAM: Final = re.compile(
    r"\b(?:(?:[a-z]+-?)?team(?!s)|[a-z]*kantoor|bureau|bibliotheek|library|(?:wijk|buurt|kind|jongeren|congres"
    r"|vergader)centrum|ggz|ggd|politie(?:bureau)?|reclassering|rechtbank|gerechtshof|crisisdienst"
    r"|veilig thuis"
    r"|centrum voor jeugd en gezin|cjg|centrumgemeente|veiligheidshuis|arrondissement|jeugdbescherming|voogdijraad"
    r"|kredietbank|omgevingsdienst|veiligheidshuizen|gemeentehuis|stadhuis|raadhuis|straatteam|pilot"
    r"|(?<![a-z] )locatie:?(?! [a-z]*(?:centrum|gebouw|kantoor|huis)))(?: (?:van|regio|in|te))? "
    rf"(?P<a>{_TOWN}(?:[- ](?:noord|zuid|oost|west|centrum))?(?:(?:, | en ){_TOWN}){{0,6}})(?![\w])",
    re.IGNORECASE,
)
_SEVERAL: Final = re.compile(", | en ")
_AWAY: Final = re.compile(
    r"\b(?:overleg|bijeenkomst|vergadering|uitzending|overleg|bijeen|vergad|uitzend|congres|symposium|studiedag|training|cursus|scholing|conferentie|beurs|werkbezoek|intervisie|bijscholing"
    r"|heidag|teamuitje|kennisdag|opleidingsdag|themadag|netwerkdag|vakantie|weekendje|wij|we|ik|collega(?:'s)?)"
    rf"(?: (?!woon|kom|zit|werk)[a-z]{{1,12}}){{0,4}} (?:in|op|te|naar|uit) (?P<a>{_TOWN}(?: {_TOWN})?)(?![\w])",
    re.IGNORECASE,
)
_MEETING: Final = (
    r"(?:[a-z]*overleg|mdo|pga|ico|bijeenkomst|vergadering|[a-z]*zitting|[a-z]{3,}tafel|meeting|reuni[oó]n"
    r"|intervisie|afstemming|casusbespreking)"
)
_NO_STAY: Final = r"(?: (?!woon|wone|kom|zit|werk|slaap|verbl|zijn|haar|hun)[a-z]{1,12})"
_MEETS: Final = re.compile(
    rf"\b{_MEETING}{_NO_STAY}{{0,3}}? (?:in|te|na|at) (?P<a>{_TOWN})(?![\w])"
    rf"(?:,?(?: en| maar)? (?:niet|not) (?:in|te) (?P<b>{_TOWN})(?![\w]))?"
    rf"|\b(?:morgen|overmorgen|vandaag|vanmiddag|vanochtend|[a-z]{{2,6}}dag|om [0-9][0-9:.]*(?: ?uur|u)?|we|wij) in "
    rf"(?P<c>{_TOWN}){_NO_STAY}{{0,4}} (?:bij|voor|op|tijdens) (?:(?:het|'?t|een|ons|dit|de) )?{_MEETING}\b"
    rf"|\btot (?:[a-z]{{2,6}}dag|morgen|overmorgen|straks|dan) in (?P<d>{_TOWN})(?![\w])",
    re.IGNORECASE,
)
"""Where people of the work meet: `de zitting is in Breda en niet in Middelburg`, `tot donderdag in Den Bosch`."""
_ROOM: Final = re.compile(
    r"\b(?:vergader|overleg|bespreek)(?:zaal|kamer|ruimte) (?P<a>(?:[Dd]e |[Hh]et )?(?-i:[A-Z])[\w'-]{2,20})(?![\w])",
    re.IGNORECASE,
)
_FOR_WORK: Final = re.compile(
    r"overleg|bijeenkomst|vergadering|uitzending|congres|symposium|studiedag|training|cursus|scholing|conferentie"
    r"|beurs|werkbezoek|intervisie|heidag|uitje"
    r"|kennisdag|dag\b|vakantie|weekend|trein|vlucht|verlof|vrij\b|met de bus|met de auto",
    re.IGNORECASE,
)
"""Where one goes for a congress or a holiday says nothing of a client."""
_LAW: Final = re.compile(
    r"(?:\b(?:[Dd]e|[Hh]et) )?\b[A-Za-zë]*(?:[Ww]et|[Ww]etboek|besluit|verordening|regeling|richtlijn|verdrag)"
    r"(?: van [A-Z][a-z]+)?(?: uit| van)? (?P<a>1[89][0-9]{2}|20[0-9]{2})(?![\w-])"
)
_DOSE: Final = re.compile(
    r"\b(?P<a>[A-Z]{4,20})(?= (?:[0-9]+(?:[.,/-][0-9]+)* ?(?:MG|MCG|UG|ML|GR|IE|DD)\b|[1-4] ?DD))|"
    r"\b(?P<b>[A-Z]{4,20})(?= [0-9]+(?:[.,-][0-9]+)* (?:->|naar|NAAR) [0-9])"
)
_MEASURE: Final = (
    r"(?:hb|hba1c|crp|kreat|e?gfr|chol|ldl|hdl|tsh|prol|prolactine|ggt|alat|asat|rr|qtc|li|spiegel|bmi|gewicht"
    r"|lengte|pols"
    r"|temp|sat|sdq|cbcl|trf|ysr|bdi|bai|phq|gaf|honos|mmse|moca|panss|cgi|risc|hkt-?r?|hcr|scil|tiq|iq|audit"
    r"|dast|bprs"
    r"|totaal|intern|extern|leerkracht)"
)
_SCORES: Final = re.compile(
    rf"\b{_MEASURE}(?:[ -]?(?:t-?|totaal)?score)?:?(?: (?:vader|moeder|leerkracht|ouders?|totaal|zelf|was|is|t"
    rf"|nu)){{0,2}}"
    r" (?P<a>[0-9]{1,3}(?:[.,/][0-9]{1,3})?)(?:,? (?:en )?(?:vader|moeder|leerkracht|ouders?|totaal|intern|extern"
    rf"|was|{_MEASURE}) [0-9]{{1,3}}(?:[.,/][0-9]{{1,3}})?)*(?![\w%])",
    re.IGNORECASE,
)
_HOURS: Final = re.compile(
    r"(?<![\d.:])(?:[01]?[0-9]|2[0-4])[.:][0-5][0-9] ?(?:-|–|tot|t/m) ?(?:[01]?[0-9]"
    r"|2[0-4])(?:[.:][0-5][0-9])?(?![\d])"
)
_WHERE: Final = frozenset({Kind.ADRES, Kind.PLAATS})
_STREET: Final = frozenset({Kind.ADRES, Kind.PLAATS, Kind.NAAM})
_NAMED: Final = frozenset({Kind.NAAM, Kind.PLAATS, Kind.INSTELLING, Kind.SCHOOL})
_COUNTED: Final = frozenset({Kind.LEEFTIJD, Kind.ADRES, Kind.KENTEKEN, Kind.GEBOORTEDATUM, Kind.ID, Kind.POSTCODE})
_IN_LAW: Final = _COUNTED | _NAMED
_LIVES: Final = re.compile(
    r"\b(?:woont|wonen|woonde|thuis|boven|bewon\w*|ingeschreven|slaapt)\b[^.\n]{0,25}$", re.IGNORECASE
)
_MAY_HOLD: Final = re.compile(
    rf"{_FOR_WORK.pattern}|kantoor|bureau|loket|dhuis|eentehuis|locatie|recht|poli|wijk|office|ofisina|team|ggz|ggd"
    r"|reclass|dienst|thuis|cjg|centrum|gemeente|bank|biblio|library|wet|besluit|ordening|regeling|richtlijn|verdrag"
    r"|vergaderzaal|arrondissement|jeugdbescherming|voogdijraad|veiligheidsh|pilot|[0-9]"
    r"|mdo|pga|ico|zitting|tafel|meeting|reuni|afstemming|bespre|\btot .{3,12} in ",
    re.IGNORECASE,
)
"""What none of the patterns above can do without."""

Stretch = tuple[int, int, frozenset[Kind]]


def _stretches(text: str, dictionary: Dictionary, kinds: frozenset[Kind]) -> Iterator[Stretch]:
    """Those in which something of these kinds may pass."""
    if not kinds.isdisjoint(_STREET):
        for found in _OFFICE.finditer(text):
            if not _LIVES.search(text[max(0, found.start() - 40) : found.start()]):
                yield *found.span("a"), _STREET
    if not kinds.isdisjoint(_NAMED | _WHERE):
        yield from _of_meetings(text)
    if not kinds.isdisjoint(_STREET) and _FOR_WORK.search(text):
        for found in _AWAY.finditer(text):
            yield *found.span("a"), _NAMED | _WHERE if _is_town(found["a"]) else _WHERE
    if any(map(str.isdigit, text)):
        yield from _with_figures(text, dictionary, kinds)


def _of_meetings(text: str) -> Iterator[Stretch]:
    """The towns of a team, an office or a meeting, and the name of a room to meet in."""
    for found in _TEAM.finditer(text):
        yield from _towns(text, *found.span("a"))
    for found in _MEETS.finditer(text):
        if not _LIVES.search(text[max(0, found.start() - 40) : found.start()]):
            yield from (
                (*found.span(name), _NAMED | _WHERE) for name in filter(found.group, "abcd") if _is_town(found[name])
            )
    for found in _ROOM.finditer(text):
        yield *found.span("a"), _NAMED


def _towns(text: str, begin: int, end: int) -> Iterator[Stretch]:
    """The towns of a row. A name passes only as the first; what stands behind a comma and is no place ends the row."""
    for at, part in enumerate(_SEVERAL.split(text[begin:end])):
        is_town = _is_town(part)
        if at and not is_town:
            return
        yield begin, begin + len(part), _NAMED | _WHERE if is_town and not at else _WHERE
        between = _SEVERAL.match(text, begin + len(part))
        begin += len(part) + (len(between[0]) if between else 0)


def _is_town(words: str) -> bool:
    """Whether the first word of these begins the name of a place."""
    return fold(words.lower()).replace("-", " ").split()[0] in first_words_of_places()


def _with_figures(text: str, dictionary: Dictionary, kinds: frozenset[Kind]) -> Iterator[Stretch]:
    if not kinds.isdisjoint(_IN_LAW):
        for pattern in (_LAW, _HOURS):
            for found in pattern.finditer(text):
                yield *found.span(), _IN_LAW
    if not kinds.isdisjoint(_COUNTED):
        for found in _SCORES.finditer(text):
            yield *found.span(), _COUNTED
    if not kinds.isdisjoint(_NAMED):
        for found in _DOSE.finditer(text):
            name = found["a"] or found["b"]
            if not (dictionary.is_achternaam(name.lower()) or dictionary.is_voornaam(name.lower())):
                yield *found.span("a" if found["a"] else "b"), _NAMED


def without_workplace(hits: Sequence[Hit], text: str, dictionary: Dictionary) -> list[Hit]:
    """The findings but those that lie inside such a stretch."""
    kinds = frozenset(hit.kind for hit in hits)
    if kinds.isdisjoint(_IN_LAW | _STREET) or _MAY_HOLD.search(text) is None:
        return list(hits)
    stretches = list(_stretches(text, dictionary, kinds))
    if not stretches:
        return list(hits)
    return [
        hit
        for hit in hits
        if not any(begin <= hit.begin and hit.end <= end and hit.kind in kinds for begin, end, kinds in stretches)
    ]
