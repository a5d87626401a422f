"""Schools and institutions in small letters: `zit op havo de triade`, `opgenomen in kliniek de lindeboom`."""

import re
from collections.abc import Iterator
from typing import Final

from bot.privacy.dictionary import Dictionary
from bot.privacy.hit import Hit, Kind
from bot.privacy.reading import Reading
from bot.privacy.recognisers.word_set import word_set

_SCHOOL: Final = (
    r"havo|vmbo|mavo|vwo|mbo|hbo|roc|sbo|vso|obs|cbs|basisschool|praktijkschool|middelbare school|lyceum|college|"
    r"gymnasium|kinderdagverblijf|kdv|bso|peuterspeelzaal|crèche|school"
)
_HOUSE: Final = (
    r"(?:[a-z]{3,12})?kliniek|verpleeghuis|verzorgingshuis|woonzorgcentrum|zorgcentrum|ziekenhuis|dagbesteding|"
    r"woongroep|woonvorm|zorgboerderij|manege|buurthuis|jongerencentrum|wijkcentrum|inloophuis|opvanghuis|leefgroep|"
    r"begeleid wonen|hospice|camping|voetbalclub|sportschool|boksschool|rijschool|kroeg|"
    r"motorclub|moskee|kerk|garage|bakkerij|"
    r"slagerij|caf[ée]|kapsalon|cafetaria|snackbar|restaurant|kringloop(?:winkel)?|hotel|resort|pi|jji|fpk|muziekvereniging|zangvereniging|toneelvereniging|carnavalsvereniging|"
    r"zwembad|winkelcentrum|uitzendbureau|scouting|korfbalclub|hockeyclub|biljartclub|duivenclub|schaakclub|judoclub|sporthal|stichting|"
    r"supermarkt|bouwbedrijf|schildersbedrijf|transportbedrijf|taxibedrijf|kwekerij|drukkerij|fysiotherapie"
)
_FOLLOW: Final = (
    r"(?=[.,;:!?)\n]|$| (?:in|op|te|dus|als|die|dan|waar|gaat|is|wil|door|voor|met|en|bij|niet|heeft|was"
    r"|meldt|belt|belde|geeft|vraagt|om|"
    r"vanwege|wegens|sinds|maar|gaan|wordt|werd|naar|weer|gemeld)\b)"
)
_NAMED: Final = re.compile(
    rf"(?:\b(?:op|naar|bij|van|door|in|via|met|uit) |^|(?<=[.!?\n] ))(?:(?P<s>{_SCHOOL})|(?:{_HOUSE})) "
    rf"(?:(?P<a>(?:de|het|'t|sint|st\.?|ons) (?P<w>[a-zëéï]{{4,20}}))|(?P<b>[a-zëéï]{{4,20}})){_FOLLOW}",
    re.MULTILINE,
)
_STAYS: Final = re.compile(
    r"\b(?:opgenomen|overgeplaatst|geplaatst|verblijft|verbleef|opname|gedetineerd|uit huis geplaatst|gesloten)"
    r"(?: \w+){0,2} (?:bij|in|op|naar) (?P<a>(?:de|het|'t) (?P<w>[a-zëéï]{4,20}))(?![\w-]| (?:van|in|op"
    r"|kliniek|locatie) "
    r"(?:de|het)\b)"
)
"""Where somebody stays, by a name of trees, birds or water: `opgenomen bij de bosrand`."""
_AS_NAMED: Final = re.compile(
    r"(?:bos|duin|heide|water|zee|linden?|eiken?|beuken?|berken?|rozen|zonne|molen|berg|dijk|veld|hof|kasteel|sterren|parel|"
    r"vogel|vlinder|regen|morgen|avond|water|weide)(?:rand|hof|oord|burg|zicht|heem|horst|bosch|dael|rust|stein|state|"
    r"waard|vliet|duin|rank|boog|bloem|tuin|hoek|poort|kroon|boom|berg|veld|straal|beek|bron|wijk|ster|rood|gloren|lelie)|"
    r"wielewaal|regenboog|vuurtoren|zonnebloem|wilgen?|linde|eik|beuk|berk|kastanje|zwaluw|kievit|ijsvogel|reiger|"
    r"grutto|nachtegaal|leeuwerik|klaproos|korenbloem|waterlelie|meander|horizon|schelp|branding|haven|steiger|ark|"
    r"brug|terp|hoeve|schakel|spil|kring|kompas|anker|baken|sprong|opstap|wending"
)
_IN_GROUP: Final = re.compile(
    r"\b(?:gaat naar|zit (?:nu )?op|gaan naar|zitten op|leerling van|juf van|meester van) "
    r"(?P<a>(?:de|het|'t) (?P<w>[a-zëéï]{4,20})),? \(?(?:in |uit )?(?:groep|klas) [1-8]"
)
_COLLEGE: Final = re.compile(r"\b(?P<a>(?P<w>[a-zëéï]{3,20}?)(?:college|lyceum|gymnasium))\b")
_NO_COLLEGE: Final = word_set(
    "hoor werk burgemeester gemeente studie rechters mbo vmbo havo raads deel gast avond dag bestuurs"
)
_ENDING: Final = re.compile(r".{3,}(?:hof|oord|burg|zicht|heem|horst|bosch|dael|rust|stein|state|waard|vliet|duin)")
_ORDINARY: Final = word_set(
    "opleiding uren klas lessen docent docenten mentor ouders leerling leerlingen begeleiding zorg dagen weken kans "
    "plek "
    "plaats intake aanmelding start toets stage regels groep directeur juffrouw meester leraar gemeente politie "
    "laatste "
    "eerste tweede derde afgelopen komende volgende hele halve week maand zomer winter vakantie basisschool middelbare "
    "overstap buurt wijk stad regio dorp straat hoek afspraak afspraken verzuim gesprek overleg dossier rapport plan "
    "advies team behandeling behandelaar arts dokter medicatie opname crisis nacht avond middag ochtend moeder vader "
    "kinderen jongen meisje betrokkene cliënt situatie overlast school leiding rest vorige nieuwe oude andere zelfde "
    "enige juiste goede onderbouw bovenbouw brugklas praktijk theorie techniek sector richting niveau reguliere "
    "speciale "
    "regulier speciaal onderwijs verlengde examen deur balie receptie afdeling locatie centrum"
)


_STAYING: Final = ("opgenomen", "plaatst", "verbl", "opname", "gedetineerd", "gesloten")


class SmallInstellingFinder:
    """Finds their names by the word before them; an ordinary word behind it passes."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary

    def __call__(self, reading: Reading) -> Iterator[Hit]:
        for found in _NAMED.finditer(reading.text):
            kind = Kind.SCHOOL if found["s"] else Kind.INSTELLING
            if found["w"] and found["w"] not in _ORDINARY:
                yield Hit(*found.span("a"), kind, "instelling_klein")
            elif found["b"] and self._is_name(found["b"]):
                yield Hit(*found.span("b"), kind, "instelling_klein")
        for found in _STAYS.finditer(reading.text) if reading.has(_STAYING) else ():
            if _AS_NAMED.fullmatch(found["w"]) is not None:
                yield Hit(*found.span("a"), Kind.INSTELLING, "instelling_klein")
        for found in _COLLEGE.finditer(reading.text):
            if found["w"] not in _NO_COLLEGE:
                yield Hit(*found.span("a"), Kind.SCHOOL, "instelling_klein")
        for found in _IN_GROUP.finditer(reading.text):
            if found["w"] not in _ORDINARY:
                yield Hit(*found.span("a"), Kind.SCHOOL, "instelling_klein")

    def _is_name(self, word: str) -> bool:
        dictionary = self._dictionary
        if word in _ORDINARY or dictionary.is_word(word):
            return False
        if _ENDING.fullmatch(word):
            return True
        return not (dictionary.knows(word) or dictionary.is_foreign(word) or dictionary.is_typo(word))
