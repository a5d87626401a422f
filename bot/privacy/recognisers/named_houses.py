"""Houses, shops and firms by a name: `apotheek de vijzel`, `het Schippershuis`, `bij pitstop uitzendbureau`."""

import re
from collections.abc import Iterator
from typing import Final

from bot.privacy.dictionary import Dictionary
from bot.privacy.hit import Hit, Kind
from bot.privacy.reading import Reading
from bot.privacy.recognisers.word_set import word_set

_SORT: Final = (
    r"apoth(?:eek|\.)|(?:ha|huisarts(?:en)?|tandarts(?:en)?)[ -]?praktijk|tandarts|pension|hostel|hotel|tankstation|"
    r"gym|bso|kdv|dierenarts|drogist|fysio|nagelstudio|camping|jachthaven|afhaal|eetcafé|eetcafe|kerk|"
    r"slachterij|viswinkel|bloemist|restaurant|gasterij|herberg|buurtsuper|kringloop"
)
_SORTED: Final = re.compile(
    rf"(?<![\w-])(?:{_SORT}) (?P<a>(?:de|het|'?t|den|sint|st\.?) (?P<w>[^\W\d_]{{3,20}})(?P<x> [^\W\d_]{{3,20}})?)"
    r"(?=[.,;:!?)\n]|$| (?:in|op|te|gaat|is|wil|door|voor|met|en|bij|niet|heeft|was|meldt|belt|belde|geeft|vraagt|om|"
    r"want|tot|kamer|plek|nr|start|sinds|maar|wordt|werd|naar|weer|die|dat)\b)",
    re.IGNORECASE,
)
_FIRM: Final = re.compile(
    r"\b(?:bij|via|voor|van|naar) (?P<a>(?P<w>[a-zëéï]{4,20})(?: [a-zëéï]{3,15})?) "
    r"(?:uitzendbureau|afhaal|uitzendburo|"
    r"(?:schoonmaak|timmer|bouw|schilders|transport|hoveniers|klus|verhuis|taxi|sloop|loon|stucadoors|installatie|"
    r"beveiligings|koeriers)bedrijf|transport|hotel|pension|kapsalon|autobedrijf|garage|sloperij|makelaars?|dierenarts)"
    r"(?![\w-])",
    re.IGNORECASE,
)
_NO_FIRM: Final = word_set(
    "een het de den dit dat deze die ons onze zijn haar hun mijn jullie elk elke ander andere welk welke geen ieder "
    "iedere groot grote klein kleine nieuw nieuwe lokaal lokale plaatselijk plaatselijke vorig vorige vast vaste eigen "
    "goed goedkoop dezelfde zelfde zelf twee drie meerdere verschillende diverse paar soort bekend erkend openbaar "
    "gemeente cliënt vader moeder broer"
)
_ISLAND: Final = re.compile(
    r"\b(?:at|na|den|for|pa) (?P<a>(?P<w>[a-zëéïòèñ]{4,15})(?: [a-zëéïòèñ]{3,15})?) "
    r"(?:snack|bar|supermarket|minimarket|resort|hotel|restaurant|diving|toko|trading|security|apartments|bakery|guesthouse)(?![\w-])",
    re.IGNORECASE,
)
_NO_ISLAND: Final = word_set(
    "some another local small same nearby every this that their other different nobo chikí grandi otro mesun tur kada "
    "hopi beach airport city"
)
_HOUSE: Final = (
    r"[A-Z][a-zëéï]{2,18}(?:huis|hof|horst|hoeve|burg|stede|rust|stein|heem|zicht|borg|poort|brug|hoek|oord)(?![\w-])"
)
_PLACED: Final = re.compile(
    rf"(?<=[a-z,] )(?:in|van|vanuit|naar|bij|uit|aan) (?:het|de) (?P<a>{_HOUSE})|"
    rf"^(?:Het|De) [a-z]{{4,20}} (?:in|vanuit|naar|bij|uit|aan) (?:het|de) (?P<b>{_HOUSE})"
)
_PUBLIC: Final = re.compile(
    r"(?i:gemeente|stad|raad|zieken|veiligheids|provincie|buurt|wijk|dorps|jongeren|verpleeg|verzorgings|gerechts|"
    r"opvang|te|hulpverlenings|paleis|kantoor|park|dames|heren|advies)(?:huis|hof)"
)
_ORDINARY: Final = word_set(
    "medicatie medicijnen pillen baxter recept rekening rekeningen afspraak afspraken behandeling intake aanmelding "
    "deur balie receptie sleutel week maand dag dagen weken ochtend middag avond nacht hele halve eerste tweede "
    "laatste volgende vorige komende afgelopen oude nieuwe juiste enige goede moeder vader kinderen jongen cliënt "
    "betrokkene gemeente politie school dokter assistente arts eigenaar buren kosten uitslag foto foto's hond kat "
    "tijd plek plaats kamer kamers huur contract hoek overkant buurt wijk stad dorp straat familie groep dienst "
    "dienstdoende avondspits"
)

_SORTS: Final = (
    *("apoth", "praktijk", "tandarts", "pension", "hostel", "hotel", "tankstation", "gym", "bso", "kdv", "dierenarts"),
    *(
        "drogist",
        "fysio",
        "nagelstudio",
        "camping",
        "jachthaven",
        "afhaal",
        "eetcaf",
        "kerk",
        "slachterij",
        "viswinkel",
    ),
    *("bloemist", "restaurant", "gasterij", "herberg", "buurtsuper", "kringloop"),
)
_FIRMS: Final = (
    *("uitzend", "afhaal", "bedrijf", "transport", "hotel", "pension", "kapsalon", "garage", "sloperij", "makelaar"),
    "dierenarts",
)
_ISLANDS: Final = (
    *("snack", "bar", "market", "resort", "hotel", "restaurant", "diving", "toko", "trading", "security", "apartments"),
    *("bakery", "guesthouse"),
)
"""Pieces without one of which such a pattern finds nothing."""


class NamedHouseFinder:
    """Finds them by the word for their kind beside them, or by a capital inside the sentence."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary

    def __call__(self, reading: Reading) -> Iterator[Hit]:
        text = reading.text
        for found in _SORTED.finditer(text) if reading.has(_SORTS) else ():
            if found["w"].lower() not in _ORDINARY:
                yield Hit(*found.span("a"), Kind.INSTELLING, "huis_naam")
        for found in _FIRM.finditer(text) if reading.has(_FIRMS) else ():
            if found["w"].lower() not in _NO_FIRM:
                yield Hit(*found.span("a"), Kind.INSTELLING, "zaak_naam")
        for found in _ISLAND.finditer(text) if reading.has(_ISLANDS) else ():
            if found["w"].lower() not in _NO_ISLAND:
                yield Hit(*found.span("a"), Kind.INSTELLING, "zaak_naam")
        for found in _PLACED.finditer(text):
            group = "a" if found["a"] else "b"
            if not (_PUBLIC.fullmatch(found[group]) or self._dictionary.is_word(found[group].lower())):
                yield Hit(*found.span(group), Kind.INSTELLING, "huis_naam")
