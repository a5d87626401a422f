"""Addresses and postcodes: street and number, streets by their ending alone; 1234 AB.

The postcode as PostNL issues it: four digits from 1000, two letters, never SA, SD or SS. Small letters need a word
before them, or "2026 om" would be one.
"""

import re
from collections.abc import Iterator
from typing import Final

from bot.privacy.dictionary import Dictionary
from bot.privacy.hit import Hit, Kind
from bot.privacy.reading import Reading
from bot.privacy.recognisers.word_set import word_set

_STREET_ENDING: Final = (
    r"(?:straat|straatje|str\.?|laan|weg|plein|pleintje|dreef|hof|hofje|kade|singel|gracht|steeg|park|"
    r"pad|dijk|plantsoen|ring|baan|wal|markt|"
    r"burg|hoek|veld|akker|donk|heide|poort|haven|kamp|erf|oord|meent|stede|horst|weide|rade|brink|es|"
    r"waard|boulevard|allee|avenue|"
    r"passage|promenade|hage|gaarde|hoeve|borg|land|zoom|berg|dal|brug|dam|sluis|kwartier|drift|"
    r"laantje|wegje|diep|kreek|polder|eiland|"
    r"schans|bos|bocht|boog|rak|werf|straatweg|vaart|tuin|zijde|stein|burcht|kolk|wijk|vliet|voort|"
    r"beek|gang|steenweg|road|street|strasse)"
)
_NUMBER: Final = (
    r"(?:(?:nr|nummer|no|huisnummer)\.? ?)?[1-9][0-9]{0,4}(?: ?[-/]? ?(?:[a-hA-H]\b|[IVX]{1,4}\b|hs\b|"
    r"bis\b|huis\b|rood\b|zwart\b|[0-9]{1,4}\b(?!-))){0,2}"
)
_HOUSE_NUMBER: Final = re.compile(rf"(?<=[ ,.\n]){_NUMBER}(?![0-9%:]|[.,][0-9])", re.IGNORECASE)
_BEFORE: Final = re.compile(
    rf"(?<![\w])(?P<a>(?:(?-i:[A-Z0-9])[\w.'ëéèï-]{{0,24}} (?:(?:van|de|der|den|het|'t|ter|ten|en|"
    rf"(?-i:[A-Z])[\w.'ëéèïáñ-]{{1,24}}) ){{0,4}})?[a-zëéèï'-]{{1,30}}?{_STREET_ENDING}),?[ \n]$",
    re.IGNORECASE,
)
_ENDS_AS_STREET: Final = re.compile(rf"{_STREET_ENDING},?[ \n]$", re.IGNORECASE)
_CAPITALS: Final = re.compile(
    r"(?<![\w])(?P<a>[A-Z][\w'ëéèï-]{2,24}(?: (?:van|de|der|den|het|'t|op|aan|in|"
    r"[A-Z][\w'ëéèï-]{1,24})){0,4}) (?P<n>[1-9][0-9]{0,3}(?: ?-? ?[a-hA-H]\b| ?(?:hs|bis|"
    r"huis)\b)?)(?![\w%:€]|[.,/-][0-9]| (?:jaar|uur|keer|maal|dagen|weken|maanden|euro|personen|"
    r"januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan|feb|"
    r"mrt|apr|jun|jul|aug|sept?|okt|nov|dec|van de|mensen|kinderen|actie)\b)"
)
_WITHOUT_NUMBER: Final = re.compile(
    r"(?<![\w])(?P<a>(?:[A-Z][\w.'-]{1,20} (?:(?:van|de|der|den|het|'t) "
    r"){0,2})?[A-Z][\w'ëéèï-]{2,25}(?:straat|laan|weg|plein|dreef|kade|singel|gracht|steeg|plantsoen|"
    r"dijk|pad|boulevard|straat))(?![\w])"
)
_POSTBUS: Final = re.compile(r"\bpostbus [0-9]{1,6}", re.IGNORECASE)
_HUISNUMMER: Final = re.compile(
    r"\b(?:huisnummer|huisnr\.?|flatnummer|kamernummer|woont op(?: nummer| nr\.?)|(?:woont|woonachtig|"
    r"verblijft|huis|flat|appartement|wonen|woning|pand) op? ?(?:nummer|nr\.?)|op nummer|op nr\.?|van "
    r"nummer|van nr\.?|buren van|perceel)[: ]{1,2}(?P<a>[1-9][0-9]{0,4} ?[a-hA-H]?)(?![\w/-])",
    re.IGNORECASE,
)
_CAPITAL_WORD: Final = word_set(
    "artikel art lid kamer fase week wijk team ico actiepunt actie bijlage pagina blz tabel punt "
    "stap dag versie hoofdstuk paragraaf "
    "nummer vraag optie ronde groep klas niveau lokaal gebouw zaal unit afdeling verdieping vak blok "
    "deel cluster regel route lijn bus "
    "tram overleg casus plan doel top perron kanaal scenario kwartaal januari februari maart april "
    "mei juni juli augustus september "
    "oktober november december jan feb mrt apr jun jul aug sep sept okt nov dec maandag dinsdag "
    "woensdag donderdag vrijdag zaterdag "
    "zondag ma di wo do vr za zo pinksteren pasen kerst covid windows office nen iso postbus "
    "categorie code schaal score graad type "
    "lijst nieuwsbrief rond circa ongeveer totaal minimaal maximaal vanaf tot van per om bel tel "
    "telefoon uiterlijk deadline iedere "
    "elke nog al met binnen over in de het een er zijn we ik wij uur afspraak afspraken vervolg "
    "vervolgoverleg overlegmoment betreft"
)
_NO_STREET: Final = word_set(
    "onderweg overweg weg snelweg omweg halfweg zijweg straat laan plein park hof pad ring baan "
    "markt hoek veld poort haven kamp erf oord "
    "wal es land berg dal brug dam wijk bos tuin beek gang zijde werf burg rak bocht boog voort "
    "vanweg thuisweg ziekenhuispark uitweg "
    "kinderboerderij nederland gezondheidsland plaatsvervangend onderzoek bezoek verzoek gezoek zoek "
    "samenhang omgang toegang ingang "
    "voortgang overgang gang uitgang aanvang omvang omhoog terrein rechtbank aanpak buurt zorgland "
    "ondergang doorgang opgang voorgang "
    "huisbezoek dossieronderzoek vooronderzoek vervolgbezoek kantoorbezoek afgang herhaling maandag "
    "burgerbezoek aangang teruggang buitenland "
    "platteland vakantiepark treinbaan loopbaan banen werkgang woonwagenkamp vakantieland "
    "inloopmarkt arbeidsmarkt woningmarkt "
    "spelregels wijkteam heidag hulpgang eiland werkveld leefgebied speelveld krachtenveld woonwijk achterstandswijk"
)
_POSTCODE: Final = re.compile(r"(?<![\w.,-])(?P<a>[1-9][0-9]{3} ?-? ?(?P<l>[A-Za-z]{2}))(?![\w])")
_PC_WORD: Final = re.compile(
    r"\b(?:postcode(?:gebied|nummer)?|pc4?|wijkcode)[:s ]{1,4}(?:is )?(?P<a>[1-9][0-9]{3}(?: ?-? "
    r"?[A-Za-z]{2}\b)?)(?![0-9])",
    re.IGNORECASE,
)
_PC_CONTEXT: Final = re.compile(
    r"(?:\b[1-9][0-9]{0,4} ?[a-zA-Z]?\s*,?\s*|postcode:? ?|\bte ?|woont(?: in| op)? ?)$", re.IGNORECASE
)
_SHORT_WORDS: Final = word_set(
    "om in is en op te de er ik we ze je al zo na nu af we me an as at be by do go he if it my no of "
    "on or so to up us was met ma di wo do vr za zo jr uu st kg km mg ml cm mm pm am"
)


class AdresFinder:
    """Streets with or without a number."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary

    def __call__(self, reading: Reading) -> Iterator[Hit]:
        text = reading.text
        for number in _HOUSE_NUMBER.finditer(text):
            yield from self._at_number(text, *number.span())
        for found in _CAPITALS.finditer(text):
            words = found["a"].lower().split()
            if not _CAPITAL_WORD.intersection((words[0], words[-1])) and _may_be_street(found, text):
                begin = found.end("a") - len(_without_lead_in(found["a"], self._dictionary))
                yield Hit(begin, found.end(), Kind.ADRES, "straat_zonder_eind")
        for found in _WITHOUT_NUMBER.finditer(text):
            if found["a"].rpartition(" ")[2].lower() not in _NO_STREET and not self._dictionary.is_word(
                found["a"].lower()
            ):
                begin = found.end("a") - len(_without_lead_in(found["a"], self._dictionary))
                yield Hit(begin, found.end(), Kind.ADRES, "straatnaam")
        for found in _HUISNUMMER.finditer(text):
            yield Hit(*found.span("a"), Kind.ADRES, "huisnummer")

    def _at_number(self, text: str, start: int, end: int) -> Iterator[Hit]:
        """The street that ends right before this number, if there is one."""
        window = max(0, start - 90)
        if not _ENDS_AS_STREET.search(text, max(window, start - 14), start) or _before_unit_of_time(text, end):
            return
        found = _BEFORE.search(text[window:start])
        if found is None:
            return
        street = found["a"]
        last = street.rpartition(" ")[2]
        if self._is_street(last):
            loose = not (street[0].isupper() or street[0].isdigit())
            short = _without_lead_in(street, self._dictionary)
            begin = window + found.start() + len(street) - (len(last) if loose else len(short))
            yield Hit(begin, end, Kind.ADRES, "straat")

    def _is_street(self, word: str) -> bool:
        lowered = word.lower()
        if lowered in _NO_STREET:
            return False
        if word[0].isupper():
            return not self._dictionary.is_word(lowered) or lowered.endswith(
                ("straat", "weg", "laan", "plein", "gracht", "kade", "singel", "dijk", "dreef")
            )
        endings = ("straat", "laan", "plein", "gracht", "singel", "steeg", "dreef", "kade", "plantsoen")
        return (lowered.endswith(endings) and len(lowered) > 7) or (
            lowered.endswith(("weg", "dijk", "pad", "hof", "str.", "str"))
            and len(lowered) > 5
            and not self._dictionary.is_word(lowered)
        )


def _without_lead_in(street: str, dictionary: Dictionary) -> str:
    """The street without the words of the sentence before it: `Inwoner van Wilgenlaan`, `Aan de Lindenhof`, `Flat
    Kruislaan`.
    """
    first, _, rest = street.partition(" ")
    if not rest or not _CAPITAL_INSIDE.search(rest):
        return street
    lowered = first.lower()
    loose = rest.startswith(("van ", "op ", "aan ")) and dictionary.is_word(lowered) and lowered not in _STREET_WORD
    if loose or lowered in _LEAD_IN or (lowered in _PREPOSITION and rest.startswith(("de ", "het ", "'t "))):
        while (part := rest.partition(" "))[0].islower() and part[2]:
            rest = part[2]
        return _without_lead_in(rest, dictionary)
    return street


_CAPITAL_INSIDE: Final = re.compile(r"[A-Z]")
_LEAD_IN: Final = word_set("adres flat woning huis bewoner huurder woont woonadres woonachtig verblijft")
_PREPOSITION: Final = word_set("aan op in naar bij langs uit vanuit nabij")
_STREET_WORD: Final = word_set("laan straat weg plein park hof singel kade gracht dijk pad burg baan markt steeg ring")


def _may_be_street(found: re.Match[str], text: str) -> bool:
    """Whether words with capitals are a street: somebody lives there, or a place or postcode follows."""
    before = (text[max(0, found.start() - 30) : found.start()] + found["a"].split()[0] + " ").lower()
    if re.search(
        r"(?:woont|woonachtig|ingeschreven|adres|verblijft|gevestigd|wonende)[^.]{0,20}$", before
    ) or re.search(r"\b(?:aan de|aan het|aan)\s$", before):
        return True
    after = text[found.end() : found.end() + 12]
    return re.match(r",? (?:te|in) [A-Z]|,? ?[1-9][0-9]{3} ?[A-Z]{2}\b", after) is not None


def _before_unit_of_time(text: str, end: int) -> bool:
    return re.match(r" ?(?:uur|jaar|keer|dagen|weken|maanden|km|min)\b", text[end : end + 10]) is not None


def find_postcode(reading: Reading) -> Iterator[Hit]:
    """Postcodes with capitals. Small letters need a word or a house number before them; four digits alone need the
    word.
    """
    text = reading.text
    for found in _PC_WORD.finditer(text):
        yield Hit(*found.span("a"), Kind.POSTCODE, "postcode_na_woord")
    for found in _POSTCODE.finditer(text):
        letters, digits = found["l"], found["a"][:4]
        if letters.upper() in {"SA", "SD", "SS"}:
            continue
        joined = len(found["a"]) == 6
        like_year = digits[:2] in {"19", "20"} and letters.lower() in _SHORT_WORDS | {
            "ov",
            "om",
            "pi",
            "iq",
            "vt",
            "cn",
            "nl",
        }
        context = _PC_CONTEXT.search(text[max(0, found.start() - 20) : found.start()]) is not None
        if letters.isupper() and (not like_year or (context and not joined)):
            yield Hit(*found.span("a"), Kind.POSTCODE, "postcode")
        elif letters.lower() not in _SHORT_WORDS and (joined or context or _loose_small(digits, letters)):
            yield Hit(*found.span("a"), Kind.POSTCODE, "postcode_klein")


def _loose_small(digits: str, letters: str) -> bool:
    """Whether it is like `6904 tz`: four digits that are no year, time or round amount, then letters that are no word
    or unit.
    """
    return (
        digits[:2] not in {"19", "20"}
        and not digits.endswith("00")
        and letters.lower() not in _UNIT
        and letters.islower()
    )


_UNIT: Final = word_set("ov pi iq vt cn nl kb mb gb tb pv bv nv st ie es eu hz kw wh cc cl dl ms gr mm ft ok ja oh ha")
