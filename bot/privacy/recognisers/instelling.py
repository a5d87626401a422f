"""Schools and institutions by their own names. "De school" and "de PI" pass, and so do partners, by the list of allowed
words.
"""

import re
from collections.abc import Iterator
from typing import Final

from bot.privacy.hit import Hit, Kind
from bot.privacy.reading import Reading
from bot.privacy.recognisers.word_set import word_set

_NAAM: Final = (
    r"(?:(?:[A-Z][\w'ëéèï-]{1,30}|[0-9][e]? ?Montessori|van|de|der|het|'t|St\.|Sint|&)(?: |$|(?=[.,;:)\n]))){1,5}"
)
_SCHOOL: Final = re.compile(
    r"\b(?i:(?:(?:basis|middelbare|praktijk|montessori|vrije|dalton|jenaplan|voorschool|speciale? "
    r"(?:basis)?)?school|basisschool|praktijkschool|montessorischool|daltonschool|jenaplanschool|obs|"
    r"ods|kbs|sws|cbs|rkbs|pcb|pcbs|rkb|sbo|vso|ikc|kindcentrum|"
    r"(?:[A-Z][\w-]{2,20} )?college|lyceum|gymnasium|scholengemeenschap|mavo|havo|vmbo|mbo|roc|"
    r"kinderdagverblijf|kdv|bso|peuterspeelzaal|peuterspeelplaats|crèche|kinderopvang|opvang|skol|"
    r"scol|school|hogeschool|universiteit|aoc|kleuterschool))"
    r"(?:-locatie|-vestiging|, locatie| locatie)? (?P<a>['\"]?(?:(?:[Dd]e|[Hh]et|'t|van|St\.|Sint|op|"
    r"aan|voor|of) )?['\"]?[A-Z][\w'ëéèïà-]{1,30}(?: (?:[A-Z][\w'ëéèï-]{1,30}|de|van|der|het|"
    r"en)){0,3})"
)
_PROPER_NAME: Final = re.compile(
    r"\b(?P<a>(?:(?:[A-Z][\w'ëéè-]{2,25}|van|de|der) ){0,3}[A-Z][\w'ëéè-]{2,25}[ -]?(?:[Cc]ollege|"
    r"[Ll]yceum|[Gg]ymnasium|[Ss]chool|schule|[Kk]liniek|[Zz]iekenhuis|[Mm]avo|MAVO|[Hh]ospital|"
    r"[Hh]ospitaal))\b"
)
_INSTELLING: Final = re.compile(
    (
        r"\b(?P<s>PI|P\.I\.|JJI|FPC|FPK|FPA|HvB|huis van bewaring|gevangenis|penitentiaire inrichting|"
        r"jeugdinrichting|kliniek|verslavingskliniek|tbs-kliniek|ziekenhuis|verpleeghuis|verzorgingshuis|"
        r"zorgboerderij|[Hh]uize|inloophuis|crisisopvang|nachtopvang|daklozenopvang|maatschappelijke opvang|dagopvang|"
        r"vrouwenopvang|noodopvang|opvanglocatie|opvang|slaaphuis|manege|zorghoeve|residentie|serviceflat|"
        r"seniorencomplex|"
        r"complex|behandelgroep|behandelcentrum|behandelkliniek|woonvorm|woonvoorziening|woonproject|wooncentrum|"
        r"dagbesteding|dagcentrum|safehouse|jeugdhuis|jongerenhuis|zorgvilla|woonzorg|zorgcentrum|polikliniek|locatie|"
        r"[Vv]illa|[Ff]lat|vakantiepark|bungalowpark|jachthaven|kinderboerderij|buurtcentrum|clubhuis|trefpunt|"
        r"speeltuin|kringloop|zorgboerderij|woonzorgcentrum|azc|asielzoekerscentrum|gezinshuis|woongroep|"
        r"leefgroep|logeerhuis|"
        r"opvanghuis|[Hh]ostel|[Hh]ospice|revalidatiecentrum|moskee|kerk|kerkgemeente|buurthuis|voetbalclub|"
        r"sportschool|vv|sv|"
        r"boksschool|coffeeshop|café|cafe|kroeg|supermarkt|(?:voetbal|sport|hockey|kaart|wijk)vereniging|[a-z]{4,14}bedrijf|[a-z]{3,12}gemeente|gospelchurch|harmonie|"
        r"fanfare|toneelclub|schaakclub|biljartclub|motorclub|zangkoor|kapsalon|slagerij|cafetaria|snackbar|"
        r"restaurant|eetcafé|bruin café|drukkerij|kwekerij|fietsenzaak|rijschool|winkel|"
        r"huisartsenpraktijk|huisartspraktijk|praktijk|"
        r"[Aa]potheek|[Pp]ension|advocatenkantoor|wijkcentrum|jongerencentrum|camping|hotel|zorghotel|begeleid wonen|"
        r"bakkerij|garage)"
        r"(?:,? locatie|,? vestiging)? (?P<a>['\"]?(?:(?:de|het|'t|van|St\.|Sint|in|te) "
        r")?['\"]?[A-Z][\w'ëéèï-]{1,30}(?: (?:[A-Z][\w'ëéèï-]{1,30}|de|van|der|het|aan|den)){0,3})"
    ),
)
_SHOP: Final = re.compile(
    r"\b(?i:werkt|baan|stage|werkzaam|baas|loopt stage|in dienst)(?: \w+)? bij (?:de |het "
    r")?(?P<a>[A-Z][\w'&-]{2,30}(?: [A-Z][\w'&-]{1,30}){0,3})"
)
_NO_NAME: Final = word_set(
    "Naar Van Vanuit Uit Door Na Tot Over Zonder Geen Eigen Vorige Nieuwe Andere Huidige Zijn Haar Hun Onze Deze "
    "Elke Via "
    "Nieuw Speciale Grote Kleine Volgende Oude Zelfde Tijdens Sinds Per De Het Een In Bij Op Voor En Of Met Is "
    "Moeder Vader Betrokkene Ook Er Dit Dat Vandaag Morgen Wij We Ik Hij Zij"
)
_LEAD_IN: Final = re.compile(r"^(?:(?:de|van|der) )+")
_TAIL: Final = re.compile(r"(?: (?:de|van|der|het|en|aan|den))+$")

_SMALL: Final = re.compile(
    r"\b(?:(?:obs|cbs|rkbs|pcbs|kbs|ikc|kindcentrum) (?P<a>(?:de |het |'t |sint |st\.? )?[a-zëéï]{4,20})|"
    r"huize (?P<h>(?:sint |st\.? |de |het )?[a-zëéï]{3,20}))\b",
    re.IGNORECASE,
)
_GOES_TO: Final = re.compile(
    r"\b(?:[Ll]eerling(?:en)?|[Ll]eerkracht|[Jj]uf|[Mm]eester|[Gg]roep [1-8]|[Kk]las [1-6]|school)"
    r"(?: [a-z]{2,12}){0,2} (?:op|van|naar) (?:de|het|'t) (?P<a>[A-Z][a-zëéï]{3,25}(?: [A-Z][a-zëéï]{2,25})?)(?![\w-])|"
    r"\bop (?:de|het|'t) (?P<b>[A-Z][a-zëéï]{3,25}(?: [A-Z][a-zëéï]{2,25})?),? ?\(?(?:groep|klas) [1-8]"
)

_SHORT: Final = ("obs", "cbs", "kbs", "ikc", "kindcentrum", "huize")
_ENDS: Final = ("college", "lyceum", "gymnasium", "school", "schule", "kliniek", "ziekenhuis", "mavo", "hospita")
_CLASSES: Final = ("leerling", "leerkracht", "juf", "meester", "groep", "klas", "school")
_SCHOOLS: Final = (
    *(
        "school",
        "obs",
        "ods",
        "kbs",
        "sws",
        "cbs",
        "pcb",
        "rkb",
        "sbo",
        "vso",
        "ikc",
        "kindcentrum",
        "college",
        "lyceum",
    ),
    *("gymnasium", "gemeenschap", "mavo", "havo", "vmbo", "mbo", "roc", "verblijf", "kdv", "bso", "speel", "crèche"),
    *("opvang", "skol", "scol", "universiteit", "aoc"),
)
"""Pieces without one of which such a pattern finds nothing."""


def find_school(reading: Reading) -> Iterator[Hit]:
    """A word for a school and a name behind it, or a name that ends like a school."""
    for found in _SCHOOL.finditer(reading.text) if reading.has(_SCHOOLS) else ():
        name = _TAIL.sub("", found["a"])
        if _with_capital(name):
            yield Hit(found.start("a"), found.start("a") + len(name), Kind.SCHOOL, "school")
    for found in _SMALL.finditer(reading.text) if reading.has(_SHORT) else ():
        group = "a" if found["a"] else "h"
        kind = Kind.SCHOOL if group == "a" else Kind.INSTELLING
        yield Hit(*found.span(group), kind, "school_klein")
    for found in _GOES_TO.finditer(reading.text) if reading.has(_CLASSES) else ():
        yield Hit(*found.span("a" if found["a"] else "b"), Kind.SCHOOL, "zit_op")
    for found in _PROPER_NAME.finditer(reading.text) if reading.has(_ENDS) else ():
        first = found["a"].split()[0]
        if first not in _NO_NAME or len(found["a"].split()) > 2:
            clinical = found["a"].lower().endswith(("kliniek", "ziekenhuis", "hospital", "hospitaal"))
            begin = found.end("a") - len(_LEAD_IN.sub("", found["a"]))
            yield Hit(begin, found.end("a"), Kind.INSTELLING if clinical else Kind.SCHOOL, "school_eigennaam")


def find_instelling(reading: Reading) -> Iterator[Hit]:
    """A word for an institution, a club or a shop and a name behind it; the place of somebody's work."""
    for found in _INSTELLING.finditer(reading.text):
        name = _TAIL.sub("", found["a"])
        if _with_capital(name):
            begin = found.start("a") + (3 if name.startswith(("in ", "te ")) else 0)
            yield Hit(begin, found.start("a") + len(name), Kind.INSTELLING, "instelling")
    for found in _SHOP.finditer(reading.text):
        yield Hit(*found.span("a"), Kind.INSTELLING, "werkgever")


def _with_capital(name: str) -> bool:
    """Whether one of its words has a capital, not counting words that only begin the next sentence."""
    words = [word.strip("'\"") for word in name.split()]
    return any(word[:1].isupper() and word not in _NO_NAME for word in words)
