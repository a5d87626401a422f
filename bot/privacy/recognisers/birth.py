"""Dates of birth and ages. Dates of appointments pass: a date needs a word for birth, or a year long gone.

Telling ages from durations ("2 jaar proeftijd") needs the words around: below fourteen only with a cue, from
fourteen on unless a cue speaks against it.
"""

import re
from collections.abc import Iterator
from typing import Final

from bot.privacy.hit import Hit, Kind
from bot.privacy.reading import Reading
from bot.privacy.recognisers.durations import counts_siblings, is_built, is_duration

_NUMBER_WORD: Final = (
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
    rf"\b(?P<d>(?:[0-9]{{1,2}}|{_NUMBER_WORD}) ?(?:di )?{_MONTH}|"
    rf"[0-9]{{1,2}}[-/][0-9]{{1,2}})\b[^\n.]{{0,25}}\b(?:jarig|verjaardag|verjaart|wordt (?:hij|zij|"
    rf"ze)|geboren)",
    re.IGNORECASE,
)
_BIRTHDAY_AFTER: Final = re.compile(
    rf"\b(?:jarig|verjaardag|verjaart|geboren)\b[^\n.]{{0,20}}?(?P<d>(?:{_NUMBER_WORD}) {_MONTH})", re.IGNORECASE
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
_EVENT: Final = re.compile(
    r"(?:\b(?:op|sinds|vanaf|van|d\.?d\.?|per|tot|en|t/m|met ingang van|sedert|voor|v[oó][oó]r|na|"
    r"tussen|vonnis|uitspraak|arrest|besluit|datum|wet|beschikking|"
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


def find_geboortedatum(reading: Reading) -> Iterator[Hit]:
    """Dates behind a word for birth, years of birth, and full dates too old for an appointment."""
    text = reading.text
    if _POSSIBLE_DATE.search(text) is None:
        return
    for pattern in (_BIRTH, _BIRTHDAY, _BIRTHDAY_AFTER, _YEAR_BEFORE, _MONTH_YEAR, _YEAR_BUILT, _BECOMES):
        for found in pattern.finditer(text):
            if pattern is not _YEAR_BUILT or not is_built(text, found.start()):
                yield Hit(*found.span("d"), Kind.GEBOORTEDATUM, "geboortedatum")
    for found in _FROM_YEAR.finditer(text):
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


_ORDINAL: Final = (
    r"(?:zes|zeven|negen|tien|dertien|veertien|vijftien|zestien|zeventien|negentien|twaalf)de|"
    r"(?:acht|elf|achttien|[a-zë]{0,14}tig)(?:ste|de)"
)
_ONE_NAME: Final = r"(?-i:[A-Z][a-zéëü]{1,20})"
_N: Final = rf"(?:[0-9]{{1,3}}|{_NUMBER_WORD})"
_POSSIBLE_AGE: Final = re.compile(
    rf"[0-9]|tiger\b|(?:{_NUMBER_WORD})(?:[- ]?jari|[ ),.;!?]|$)|(?:ste|de) (?:verj|lev)|anderhalf|"
    rf"op (?:zijn|haar|mijn|"
    rf"hun) \w{{4,}}de",
    re.IGNORECASE,
)
_ROW: Final = rf"{_N}(?:(?: ?, ?| en | ?& ?| of | ?/ ?| ?\+ ?){_N}){{0,7}}"
_YEARS: Final = r"(?:jaar|jaartjes|jr\.?|jarigen?|aña|maanden|mnd|weken|years?)"
_WHO: Final = (
    r"(?:zoon(?:tje)?s?|zonen|dochter(?:tje)?s?|kind(?:eren|je|jes)?|jongens?|jongetjes?|meisjes?|"
    r"dreumes|broer(?:tje)?s?|zus(?:je|sen|jes)?|baby|peuter|kleuter|tiener|puber|man|vrouw|"
    r"moeder|vader|partner|vriend(?:in)?|oma|opa|ex|jongere|jongeman|minderjarigen?|betrokkene|"
    r"cliënte?|client|verdachte|slachtoffer|neef(?:je)?|nicht(?:je)?|"
    r"tweeling|kleinkind(?:eren)?|kleinzoon|kleindochter|stiefzoon|stiefdochter|pleegkind(?:eren)?|"
    r"pleegzoon|pleegdochter|heer|mevrouw|dame|leerling|"
    r"yiu(?:nan)?|mucha(?:nan)?|son|daughter|boy|girl|oudste|jongste|middelste)"
)
_NEEDED: Final = {
    "jarigen?)": "jarig",
    " oude?)": "oud",
    "[- ]olds?)": "old",
    "(?:verjaardag|": "jaar",
    "(?= jong": "jong",
    "tin (?P<a>": "tin ",
    r"\bop (?:zijn": "op ",
    r"\b(?:begin|eind": "tig",
    r"\bsignalement": "signalement",
    "negen)tiger)": "tiger",
    "|en) wordt ": "wordt ",
    r"\bkinderen [": "kinderen ",
    r"\((?:m|v|x": "(",
    r"\b[A-Z]\w{1,20} ?\(": "(",
    r"\b(?:zegt|denkt": "t ",
}
"""Part of a pattern, and letters without which that pattern finds nothing: most texts need not be searched for it."""
_LEEFTIJD: Final = tuple(
    (next((letters for part, letters in _NEEDED.items() if part in pattern), ""), re.compile(pattern, re.IGNORECASE))
    for pattern in (
        rf"(?<![\w-])(?P<a>{_N}[- ]?jarigen?)\b(?! (?:opleiding|traject|looptijd|overeenkomst|contract|"
        rf"plan|periode|programma|jubileum|bestaan|convenant|project|cyclus|termijn|relatie|huwelijk|"
        rf"samenwerking|studie|garantie|proef))",
        rf"\b(?P<a>{_ROW} ?(?:{_YEARS}|wkn?) oude?)\b",
        rf"(?<![\w-])(?P<a>[0-9]{{1,3}}[- ]?(?:jr|j)\.? )(?={_WHO}\b)",
        rf"\b{_WHO} van (?:nu |bijna |net |pas )?(?P<a>anderhalf|(?:rond|ongeveer|circa|ca\.?|in|begin|eind|midden|"
        rf"boven|ver in|rond de|in de|ver in de|tegen|tegen de|"
        rf"achter in de)(?: de)? {_N}(?: ?{_YEARS})?)\b(?! ?[0-9:%])",
        rf"\bop (?:zijn|haar|mijn|hun|z'n|m'n|d'r) (?P<a>(?:[1-9][0-9]?(?:e|ste|de)|{_ORDINAL})(?: jaar)?)\b"
        rf"(?= ?[,.;!?)]|$|\n| (?:ging|kwam|was|werd|al|is|vertrok|begon|uit|naar|het|in|door|kreeg|liep|moest|voor|"
        rf"mishandeld|misbruikt|zwanger|moeder|vader|gaan|gestart|begonnen|en|heeft|had|woonde|verliet|stopte|raakte))",
        r"\b(?:begin|eind|midden|ver in de|rond de|in de|achter in de|boven de|tegen de) "
        r"(?P<a>(?:twin|der|veer|vijf|zes|zeven|tach|negen)tig)\b(?! (?:euro|procent|keer|meter|uur|minuten|"
        r"mensen|jaren))",
        rf"(?-i:(?<=[a-z,] )[A-Z][a-zéëü]{{2,15}}),? van (?:nu |bijna |net )?(?P<a>{_N} ?(?:{_YEARS}|anderhalf))\b",
        rf"\b{_ONE_NAME} (?P<a>[0-9]{{1,2}})(?=,? (?:en )?{_ONE_NAME} [0-9]{{1,2}}(?=[,.; ]|$))",
        r"\b(?:vader|moeder|oma|opa|zoon|dochter|broer|zus|man|vrouw) (?P<a>[1-9][0-9])(?=[,.;)](?![0-9])|$)",
        rf"\b{_ONE_NAME},? van (?P<a>[1-9][0-9])(?= (?:in|en|die|uit|met|heeft|is|woont|op|was|werd)\b|[,.)](?![0-9]))",
        rf"(?<=[0-9],) {_ONE_NAME} (?P<a>[0-9]{{1,2}})(?=[,.;]|$)",
        rf"\b(?P<a>{_N}[- ](?:year|month)s?[- ]olds?)\b",
        rf"\b(?:leeftijd|leeftijden|oud|age|edat|aged)\b(?: ?(?:is|van|:|=|\()){{0,2}} ?(?P<a>{_ROW}(?: "
        rf"?{_YEARS})?)\b(?! (?:en|jaar en) ouder| ?-)",
        rf"\b{_WHO}(?: ?[(,]| van| di| of| aged|,? is| zijn|:| \(|, (?:nu|inmiddels|bijna|pas|net)| (?:nu|"
        rf"inmiddels|bijna|pas|net))? ?(?:(?:nu|inmiddels|bijna|pas|net) )?(?P<a>{_ROW} ?{_YEARS})\b(?! "
        rf"(?:geleden|cel|gevangenisstraf|detentie|lang|samen|getrouwd|clean|bij|in|vast|tbs|"
        rf"voorwaardelijk|bekend|gescheiden|niet|geen|onder|jeugddetentie|zonder))",
        rf"\b{_WHO}(?: ?\(| van| di| zijn| is| wordt| werd|,| of)(?: (?:nu|inmiddels|bijna|pas|net))? "
        rf"?(?P<a>{_ROW})(?!,[0-9])(?= ?[).,;!?]| en | die | is | met | op | heeft | naar | wil | woont | gaat |$|"
        rf"\n)(?! ?[0-9%])",
        rf"\b(?:wordt|werd|is net|is bijna|is pas|is|was|net|bijna|pas|nu) (?:(?!om\b|tot\b|op\b|vanaf\b|"
        rf"voor\b|na\b)\w{{2,9}} )?(?P<a>{_N} "
        rf"?{_YEARS})(?= ?[).,;!?]|$|\n| en | maar | geworden)",
        r"\b(?:wordt|werd|is net|is bijna|is pas|pas|net|bijna)(?: \w{2,9})?(?: \w{2,9})? "
        r"(?P<a>(?:[0-9]{2}|achttien|zeventien|zestien))(?![.,:/-][0-9])(?= ?[).,;!?]|$|\n| en | geworden)",
        rf"\b(?:hij|zij|ze|die|ik|jongste|oudste|middelste|{_WHO})(?: \w{{2,12}}){{0,2}} (?:is|wordt|werd|was) "
        rf"(?:(?:nu|pas|net|bijna|inmiddels|al|nog maar|nog) )?(?P<a>{_N})(?=[,.;!?)]|\n|$| en | maar | "
        rf"geworden)",
        rf"\b(?:hij|zij|ze|die|ie|{_WHO}|en) wordt (?:(?!om\b|tot\b|op\b|vanaf\b|een\b|voor\b|na\b)\w{{2,9}} ){{0,2}}"
        rf"(?P<a>(?!een\b){_NUMBER_WORD})(?= ?[.;!?)]|$|\n| en | geworden)",
        rf"\b(?:zegt|denkt|beweert) (?:dat (?:hij|zij|ze) )?(?P<a>{_N}) (?:te zijn|is\b)",
        r"\bsignalement\b[^.\n]{0,60}?\b(?:ca\.?|circa|plm\.?|rond(?: de)?|ongeveer) (?P<a>[1-9][0-9])\b",
        r"\b(?P<a>(?:twin|der|veer|vijf|zes|zeven|tach|negen)tiger)\b",
        rf"\((?:m|v|x|man|vrouw|jongen|meisje|j)\.? ?[,/ ] ?(?P<a>{_N})(?: ?{_YEARS})?\)",
        rf"\b(?P<a>{_N}(?:e|ste|de)) (?:verjaardag|levensjaar)\b",
        rf"[(,] ?(?P<a>{_ROW} ?(?:jaar|jr\.?|jr|j|aña|mnd|maanden|{_YEARS}))(?= ?[),])",
        r"\b[A-Z]\w{1,20} ?\((?P<a>[0-9]{1,2})\)",
        rf"\((?P<a>{_N}(?:(?: ?, ?| en | ?& ?){_N}){{1,6}})(?: jaar)?\)",
        rf"\b(?P<a>{_N} ?jaar)(?= jong\b)",
        rf"\btin (?P<a>{_N} aña)\b",
        rf"\bkinderen [^.\n]{{0,30}}?(?P<a>{_N}(?: ?, ?{_N}){{0,5}} en {_N}(?: jaar)?)(?= ?[).,;]|$|\n| "
        rf"naar| die| wonen)",
        rf"\b(?:{_N}|haar|zijn|hun|de|onze) (?:jonge |kleine )?{_WHO} (?:in de leeftijd )?(?:van|tussen)(?: de)? "
        rf"(?P<a>{_N} ?(?:tot|t/m|-|en) ?{_N}(?: ?{_YEARS})?)\b(?! ?[0-9])",
        r"\b(?:zoon(?:tje)?|dochter(?:tje)?|jongen|jongetje|meisje|kind|broertje|zusje|baby|peuter|kleuter|tiener|"
        r"puber|"
        rf"man|vrouw|jongeman) van (?:nu |bijna |net |pas )?(?P<a>(?!een\b){_N})\b"
        r"(?! ?(?:[.,:/-]?[0-9]|uur|dag|week|weken|maand|euro|keer|ouders|de|het|hen|onze|hun|deze|die het))",
        rf"\b(?:van|tussen) (?P<a>{_N} en {_N} jaar)\b(?! oud)",
    )
)
_LARGE_NUMBER: Final = re.compile(
    r"(?<![\w€-])(?<!€ )(?P<a>(?:1[4-9]|[2-9][0-9]|10[0-9]) ?(?:jaar|jr))\b(?! (?:geleden|lang|cel|"
    r"gevangenis|detentie|jeugddetentie|tbs|en ouder|of ouder|ervaring|bestaan|bewaar|proeftijd|"
    r"voorwaardelijk|bewaren|bewaard|in dienst|getrouwd|samen|aan))",
    re.IGNORECASE,
)


def find_leeftijd(reading: Reading) -> Iterator[Hit]:
    """Ages of people and lists of children's ages, in digits or words. Durations and target groups pass."""
    text = reading.text
    if _POSSIBLE_AGE.search(text) is None:
        return
    lowered = text.lower()
    for needed, pattern in _LEEFTIJD:
        for found in pattern.finditer(text) if needed in lowered else ():
            if not (is_duration(text, *found.span("a")) or counts_siblings(found[0])):
                yield Hit(*found.span("a"), Kind.LEEFTIJD, "leeftijd")
    for found in _LARGE_NUMBER.finditer(text):
        if not is_duration(text, *found.span("a")):
            yield Hit(*found.span("a"), Kind.LEEFTIJD, "leeftijd_los")
