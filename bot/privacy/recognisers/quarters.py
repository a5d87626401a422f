"""Streets and quarters without a number: `aan het Jaagpad`, `in de Molenbuurt`, `bij Huize Avondrust`.

Endings after the street names of the BAG; a preposition and an article before it and a capital on it make an ordinary
word a name.
"""

import re
from collections.abc import Iterator
from typing import Final

from bot.privacy.hit import Hit, Kind
from bot.privacy.reading import Reading
from bot.privacy.recognisers.word_set import word_set

_QUARTER: Final = r"(?:buurt|wijk|kwartier|dorp|polder|eiland|landen|velden|akkers|oord|buurtschap)"
_STREET: Final = (
    r"(?:straat|laan|weg|plein|dreef|hof|kade|singel|gracht|steeg|park|pad|dijk|plantsoen|ring|baan|wal|markt|enk|"
    r"burg|hoek|veld|akker|donk|heide|poort|haven|kamp|erf|meent|stede|horst|weide|brink|waard|allee|hoeve|borg|"
    r"zoom|berg|dam|sluis|drift|diep|schans|bos|bocht|boog|rak|werf|vaart|tuin|tuinen|kolk|vliet|voort|beek|"
    r"plas|duin|duinen|es|stein|toren|tocht|kreek|terp|bleek|hage|gaarde|bongerd|boomgaard)"
)
_PLACE: Final = re.compile(
    r"\b(?:[Aa]an|[Oo]p|[Ii]n|[Nn]aar|[Vv]an|[Vv]anuit|[Uu]it|[Ll]angs|[Aa]chter|[Nn]abij|[Bb]ij|[Hh]oek|[Oo]ver|"
    r"[Tt]ussen|[Rr]ond|[Nn]aast) (?P<l>de |het |'t |den )?"
    rf"(?P<a>(?:[A-Z][\w'ëéèï-]{{2,24}} ){{0,2}}[A-Z][\w'ëéèï-]{{0,24}}?(?:(?P<b>{_QUARTER})|{_STREET}))(?![\w-])"
)
_LOOSE: Final = re.compile(
    r"\b(?:[Aa]an|[Oo]p|[Nn]aar|[Ll]angs) (?:de|het|'t) (?P<a>[A-Z][a-zëéï]{2,20} "
    r"(?:[Kk]olk|[Ee]nk|[Hh]of|[Ww]al|[Kk]amp|[Ww]eg|[Pp]ad|[Dd]ijk|[Kk]lif|[Ll]aan|[Kk]ade|[Ss]ingel|[Gg]racht|[Hh]oek))"
    r"(?![\w-])"
)
_AT: Final = re.compile(
    r"\b(?:(?:[Ww]oning(?:en)?|[Ww]oont|[Ww]onen|[Ww]oonde|[Hh]uis(?:je)?|[Pp]and|[Ff]lat|[Ss]peeltuin(?:tje)?|[Kk]amer|"
    r"[Aa]ppartement|[Ww]inkel|[Aa]dres|[Gg]arage|[Kk]erk|[Mm]oskee|[Oo]pvang|[Ii]ncident|[Oo]verlast|[Mm]elding|[Gg]ezien|"
    r"[Bb]rand|[Ss]chuur|[Bb]ox|[Bb]ankje|[Hh]angplek)(?: [a-z]{2,12}){0,2} aan|[Bb]ewoners? van|[Bb]uren van|"
    r"[Oo]mwonenden van|[Bb]uurtbewoners van|[Ww]oont op|[Ww]onen op|[Hh]oek|[Hh]oek van) "
    r"(?:de|het|'t) (?P<a>[A-Z][a-zëéï]{3,25}(?: [A-Z][a-zëéï]{2,25})?)(?![\w-])"
)
_LOOSE_WITH_NUMBER: Final = re.compile(
    r"(?<=[a-z] )(?P<a>(?:Plein|Park|Laan|Weg|Hof|Dijk|Kade|Singel|Gracht|Ring|Straat|Haven|Markt|Brink|Wal|Erf|"
    r"Kerkhof)"
    r" [1-9][0-9]{0,3}(?: ?[a-hA-H])?)(?![\w:.,-]?[0-9])"
)
_SMALL_WITH_NUMBER: Final = re.compile(
    r"\b(?:woon(?:t|de|achtig)|wonen|wonende?|adres|verblijft|huurder|bewoon(?:t|der|ster)|bewoners?|staat op|huis)"
    r"(?: [a-z]{2,12}){0,3}:? (?P<a>[a-zëéï]{3,20}(?:weg|pad|hof|dijk|park|kamp|veld|akker|wal|markt|ring|baan|"
    r"haven|erf|"
    r"weide|heide|brink|burg|berg|horst|oord|poort|hoek|zoom|tuin|bos|beek|dal|land|meent|hoeve) [1-9][0-9]{0,3}"
    r"(?: ?[a-h])?)(?! ?(?:\w|[%:]|[.,-][0-9]))",
    re.IGNORECASE,
)
NO_QUARTER: Final = word_set(
    "overweg snelweg onderweg rijksweg ringweg omweg buitenwijk achterstandswijk woonwijk binnenhof gerechtshof "
    "hof park plein straat weg laan wijk buurt dorp markt arbeidsmarkt woningmarkt huizenmarkt speelveld werkveld "
    "krachtenveld zuidwal schooltuin moestuin volkstuin kinderdorp geheugenpad loopbaan rijbaan kinderhof "
    "care leefgebied veld ring baan bos tuin hoek haven kamp berg dam duin"
)


def find_quarter(reading: Reading) -> Iterator[Hit]:
    """Names that end like a street or a quarter, behind a preposition."""
    for found in _PLACE.finditer(reading.text):
        lowered = found["a"].lower()
        if lowered not in NO_QUARTER and (not lowered.endswith("es") or lowered.endswith(" es")):
            kind = Kind.PLAATS if found["b"] or not found["l"] else Kind.ADRES
            yield Hit(*found.span("a"), kind, "buurt" if found["b"] else "straat_na_voorzetsel")
    for pattern in (_AT, _LOOSE_WITH_NUMBER, _SMALL_WITH_NUMBER):
        for found in pattern.finditer(reading.text):
            yield Hit(*found.span("a"), Kind.ADRES, "straat_na_woord")
    for found in _LOOSE.finditer(reading.text):
        yield Hit(*found.span("a"), Kind.ADRES, "straat_na_voorzetsel")
