"""Where somebody lives without a street: `staanplaats 44`, `huisje 118`, `de bewoner van 24a`, `aan de wilgenlaan`."""

import re
from collections.abc import Iterator
from typing import Final

from bot.privacy.dictionary import Dictionary
from bot.privacy.hit import Hit, Kind
from bot.privacy.reading import Reading
from bot.privacy.recognisers.naam_words import VERBS
from bot.privacy.recognisers.word_set import word_set

_COUNTED: Final = (
    r"(?! ?(?:uur|uurs|jaar|jr\b|dag|week|weken|wk|maand|mnd|euro|keer|maal|personen|persoons|mensen|kinderen|kamer|"
    r"m2|meter|cm|km|procent|nachten|plaatsen|huis|woning|bed|van de|"
    r"hoog|verdieping|etage|onder 1|tot\b|t/m|en [0-9]|of [0-9])|[%:]|[.,/-][0-9])"
)
_NUMBER: Final = r"(?!(?:19|20)[0-9]{2}\b)[1-9][0-9]{0,3}"
_UNIT: Final = re.compile(
    r"\b(?P<a>(?:vakantie|recreatie|woon|sta|zomer|tuin)?(?:staanplaats|standplaats|ligplaats|huisje|kavel|chalet|caravan|"
    r"bungalow|appartement|woonwagen|woonboot|woonunit|wagen|boot|perceel|flatje|trekkershut|blokhut|stacaravan|"
    rf"appartementje|studio|woning|flat|portiek)(?: (?:nr\.?|nummer|no\.?))? {_NUMBER}(?: ?[a-h])?)(?!\w){_COUNTED}",
    re.IGNORECASE,
)
_NAMED_UNIT: Final = re.compile(
    r"\b(?i:bungalow|chalet|caravan|stacaravan|huisje|vakantiehuisje|recreatiewoning|appartement|flat|woonboot|boerderij"
    r"|kavel|unit"
    r"|studio) (?P<a>[A-Z][a-zëéï'-]{2,20}(?: [A-Z][a-zëéï'-]{2,20})? [1-9][0-9]{0,3}(?: ?[a-h])?)(?![\w:%]"
    r"|[.,/-][0-9])"
)
"""A house in a park by its name and number: `bungalow Heideduin 88`."""
_REPORTED: Final = re.compile(
    r"\b(?:melding|overlast|geluid|controle|huisbezoek|brand|ruzie|woont|woonde|staat ingeschreven|inval"
    r"|pandcontrole)"
    r"(?: \w+){0,2} (?:bij|op|aan|in) (?:de|het) (?P<a>[a-zëéï]{4,20} (?!(?:19"
    r"|20)[0-9]{2}\b)[1-9][0-9]{0,3}(?: ?[a-h])?)"
    r"(?![\w%:]|[.,/-][0-9]| (?:uur|jaar|dagen|weken|maanden|keer|personen|mensen|kinderen))"
)
_LOOSE: Final = re.compile(
    r"\b(?:op|aan|bij|in|naar|van) (?P<d>de|het|'t) (?P<a>(?P<w>[a-zëéï]{4,20}) (?!(?:19|20)[0-9]{2}\b)[1-9][0-9]{0,3}"
    r"(?P<l> ?(?:[a-h]|bis|rood|zwart|hs)\b)?)(?=[.,;!?)]?(?: [a-z]{3}|$))(?! ?(?:uur|jaar|jarig|dagen"
    r"|weken|maanden|keer|"
    r"personen|mensen|kinderen|euro|minuten|meter|procent|van de|leden|plekken|punten))"
)
"""A street by a word that no list has, or one with a letter behind its number: `naar 't zand 46 bis`."""
_NO_STREET_HERE: Final = word_set(
    "afdeling kamer groep lijst lijn bus week fase stap unit team zaal lokaal klas ruim ongeveer circa afgelopen "
    "laatste eerste tweede derde nummer balie verdieping etage portiek blok hal trein perron tram snelweg locatie"
)
_RESIDENT: Final = re.compile(
    r"\b(?:bewon(?:er|ers|ende)|bewoonster|huurders?|huurster|(?:over|onder|boven|achter)?(?:buren|buurman|buurvrouw)|"
    r"mensen|familie|melder|meldster|jongens?|man|vrouw)(?: (?:van|op|uit))? (?P<n>(?:nr\.?|nummer|no\.?|huisnummer) )?"
    rf"(?P<a>{_NUMBER}(?P<l> ?[a-h])?)(?!\w){_COUNTED}(?= (?P<v>\w+)|[^ ]|$)",
    re.IGNORECASE,
)
_PREPOSITION: Final = re.compile(" (?:van|op|uit) ", re.IGNORECASE)
"""Behind "van" a bare number may as well be somebody's age."""
_PITCH: Final = re.compile(
    rf"\b(?:camping|vakantiepark|park|woonwagen\w*|kamp|haven|jachthaven)\b[^.\n]{{0,25}}? "
    rf"(?P<a>(?:plek|plaats|veld) {_NUMBER}"
    rf"(?: ?[a-h])?)(?!\w){_COUNTED}",
    re.IGNORECASE,
)
_BED: Final = re.compile(
    r"\b(?P<a>(?:bed|kamer|cel|app\.?|appartement|unit) (?:nr\.? |nummer )?[0-9]{1,2}\.[0-9]{2})(?![\w:%]"
    r"| ?(?:uur|u\b))",
    re.IGNORECASE,
)
"""A bed, a room or a cell by its number: `kamer 2.14`."""
_OFFICE: Final = (
    r"(?:gemeentehuis|gemeentekantoor|stadhuis|raadhuis|stadskantoor|politiebureau|bureau|kantoor|rechtbank|vergader\w*|"
    r"zorg- en veiligheidshuis|veiligheidshuis|zvh|wijkcentrum|buurthuis)"
)
_BEFORE_ROOM: Final = re.compile(rf"\b{_OFFICE}\b[^.\n]{{0,25}}$", re.IGNORECASE)
_BEHIND_ROOM: Final = re.compile(rf"[, (]{{0,3}}(?:(?:in|op|van|bij) )?(?:het |de |ons )?{_OFFICE}\b", re.IGNORECASE)
"""Houses where people meet: a room there is nobody's."""
_STREET: Final = re.compile(
    r"\b(?:aan|in|op|langs|naar|van|bij|uit|vanaf|richting) (?:de|het|'t) (?P<a>[a-zëéï]{3,20}"
    r"(?:straat|laan|gracht|singel|kade|dreef|steeg|plantsoen|weg|dijk|plein))(?![\w-])"
)
_NO_STREET: Final = word_set(
    "winkelstraat zijstraat achterstraat woonstraat hoofdstraat schoolplein stationsplein dorpsplein marktplein "
    "snelweg "
    "rijksweg hoofdweg zijweg ringweg parallelweg uitvalsweg toegangsweg landweg zandweg bosweg fietsweg spoorweg "
    "waterweg luchtweg autoweg doorgaandeweg oprijlaan zeedijk rivierdijk parkeerplein speelplein buurtplein kerkplein "
    "dwarsstraat parkeerstraat eenrichtingsstraat probleemstraat doodlopendeweg omweg onderweg tussenweg middenweg "
    "bankweg rechtsweg klachtenweg bezwaarweg rijweg provincialeweg volgweg hulpverleningsweg"
)


def _in_office(text: str, found: re.Match[str]) -> bool:
    """Whether it is a room where people meet, and not where somebody sleeps."""
    return found[0][:5].lower() == "kamer" and (
        _BEFORE_ROOM.search(text[max(0, found.start() - 60) : found.start()]) is not None
        or _BEHIND_ROOM.match(text, found.end()) is not None
    )


class UnitFinder:
    """Finds numbers of dwellings that stand beside no street, and streets in small letters without a number."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary

    def __call__(self, reading: Reading) -> Iterator[Hit]:
        if reading.figures:
            yield from self._numbered(reading)
        for found in _STREET.finditer(reading.text):
            if found["a"] not in _NO_STREET and not self._dictionary.is_word(found["a"]):
                yield Hit(*found.span("a"), Kind.ADRES, "straat_klein")

    def _numbered(self, reading: Reading) -> Iterator[Hit]:
        for pattern in (_UNIT, _PITCH, _BED):
            for found in pattern.finditer(reading.text):
                if pattern is not _BED or not _in_office(reading.text, found):
                    yield Hit(*found.span("a"), Kind.ADRES, "huisnummer")
        for pattern in (_NAMED_UNIT, _REPORTED):
            for found in pattern.finditer(reading.text):
                if found["a"].split()[0].lower() not in _NO_STREET_HERE:
                    yield Hit(*found.span("a"), Kind.ADRES, "huisnummer")
        for found in _LOOSE.finditer(reading.text):
            word = found["w"]
            if word not in _NO_STREET_HERE and (found["l"] or not self._dictionary.knows(word)):
                yield Hit(*found.span("a"), Kind.ADRES, "huisnummer")
        for found in _RESIDENT.finditer(reading.text):
            follows = (found["v"] or "").lower()
            placed = _PREPOSITION.search(found[0])
            if found["n"] or (placed and (found["l"] or (placed[0] != " van " and follows in VERBS))):
                yield Hit(*found.span("a"), Kind.ADRES, "huisnummer")
