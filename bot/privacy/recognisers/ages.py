"""Ages of people, in figures and in words. Durations and target groups pass.

Telling ages from durations ("2 jaar proeftijd") needs the words around: below fourteen only with a cue, from
fourteen on unless a cue speaks against it.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from bot.privacy.hit import Hit, Kind
from bot.privacy.reading import Reading
from bot.privacy.recognisers.birth import NUMBER_WORD
from bot.privacy.recognisers.durations import counts_siblings, is_duration

_ORDINAL: Final = (
    r"(?:zes|zeven|negen|tien|dertien|veertien|vijftien|zestien|zeventien|negentien|twaalf)de|"
    r"(?:acht|elf|achttien|[a-zë]{0,14}tig)(?:ste|de)"
)
_ONE_NAME: Final = r"(?-i:[A-Z][a-zéëü]{1,20})"
_N: Final = rf"(?:[0-9]{{1,3}}|{NUMBER_WORD})"
_POSSIBLE_AGE: Final = re.compile(
    rf"[0-9]|tiger\b|(?:{NUMBER_WORD})(?:[- ]?jari|[ ),.;!?]|$)|(?:ste|de) (?:verj|lev)|anderhalf|"
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
_FIGURES: Final = tuple("0123456789")
_WITH_YEARS: Final = ("jaar", "jr", "jari", "aña", "maand", "mnd", "weken", "year")


def _searches(*given: tuple[tuple[str, ...], str]) -> tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]:
    return tuple((needed, re.compile(pattern, re.IGNORECASE)) for needed, pattern in given)


_OF_SOMEBODY: Final = _searches(
    (("j ", "j.", "jr"), rf"(?<![\w-])(?P<a>[0-9]{{1,3}}[- ]?(?:jr|j)\.? )(?={_WHO}\b)"),
    (
        (" van ",),
        rf"\b{_WHO} van (?:nu |bijna |net |pas )?(?P<a>anderhalf|(?:rond|ongeveer|circa|ca\.?|in|begin|eind|midden|"
        rf"boven|ver in|rond de|in de|ver in de|tegen|tegen de|"
        rf"achter in de)(?: de)? {_N}(?: ?{_YEARS})?)\b(?! ?[0-9:%])",
    ),
    (
        _WITH_YEARS,
        rf"\b{_WHO}(?: ?[(,]| van| di| of| aged|,? is| zijn|:| \(|, (?:nu|inmiddels|bijna|pas|net)| (?:nu|"
        rf"inmiddels|bijna|pas|net))? ?(?:(?:nu|inmiddels|bijna|pas|net) )?(?P<a>{_ROW} ?{_YEARS})\b(?! "
        rf"(?:geleden|cel|gevangenisstraf|detentie|lang|samen|getrouwd|clean|bij|in|vast|tbs|"
        rf"voorwaardelijk|bekend|gescheiden|niet|geen|onder|jeugddetentie|zonder))",
    ),
    (
        (),
        rf"\b{_WHO}(?: ?\(| van| di| zijn| is| wordt| werd|,| of)(?: (?:nu|inmiddels|bijna|pas|net))? "
        rf"?(?P<a>{_ROW})(?!,[0-9])(?= ?[).,;!?]| en | die | is | met | op | heeft | naar | wil | woont | gaat |$|"
        rf"\n)(?! ?[0-9%])",
    ),
    (
        ("van ", "tussen "),
        rf"\b(?:{_N}|haar|zijn|hun|de|onze) (?:jonge |kleine )?{_WHO} (?:in de leeftijd )?(?:van|tussen)(?: de)? "
        rf"(?P<a>{_N} ?(?:tot|t/m|-|en) ?{_N}(?: ?{_YEARS})?)\b(?! ?[0-9])",
    ),
)
"""Patterns that need a word of _WHO, each with pieces without one of which it finds nothing."""
_LEEFTIJD: Final = _searches(
    (
        ("jarig",),
        rf"(?<![\w-])(?P<a>{_N}[- ]?jarigen?)\b(?! (?:opleiding|traject|looptijd|overeenkomst|contract|"
        rf"plan|periode|programma|jubileum|bestaan|convenant|project|cyclus|termijn|relatie|huwelijk|"
        rf"samenwerking|studie|garantie|proef))",
    ),
    (("oud",), rf"\b(?P<a>{_ROW} ?(?:{_YEARS}|wkn?) oude?)\b"),
    (
        ("op ",),
        rf"\bop (?:zijn|haar|mijn|hun|z'n|m'n|d'r) (?P<a>(?:[1-9][0-9]?(?:e|ste|de)|{_ORDINAL})(?: jaar)?)\b"
        rf"(?= ?[,.;!?)]|$|\n| (?:ging|kwam|was|werd|al|is|vertrok|begon|uit|naar|het|in|door|kreeg|liep|moest|voor|"
        rf"mishandeld|misbruikt|zwanger|moeder|vader|gaan|gestart|begonnen|en|heeft|had|woonde|verliet|stopte|raakte))",
    ),
    (
        ("tig",),
        r"\b(?:begin|eind|midden|ver in de|rond de|in de|achter in de|boven de|tegen de) "
        r"(?P<a>(?:twin|der|veer|vijf|zes|zeven|tach|negen)tig)\b(?! (?:euro|procent|keer|meter|uur|minuten|"
        r"mensen|jaren))",
    ),
    (
        (" van ",),
        rf"(?-i:(?<=[a-z,] )[A-Z][a-zéëü]{{2,15}}),? van (?:nu |bijna |net )?(?P<a>{_N} ?(?:{_YEARS}|anderhalf))\b",
    ),
    (_FIGURES, rf"\b{_ONE_NAME} (?P<a>[0-9]{{1,2}})(?=,? (?:en )?{_ONE_NAME} [0-9]{{1,2}}(?=[,.; ]|$))"),
    (
        _FIGURES,
        r"\b(?:vader|moeder|oma|opa|zoon|dochter|broer|zus|man|vrouw) (?P<a>[1-9][0-9])(?=[,.;)](?![0-9])|$)",
    ),
    (
        (" van ",),
        rf"\b{_ONE_NAME},? van (?P<a>[1-9][0-9])(?= (?:in|en|die|uit|met|heeft|is|woont|op|was|werd)\b|[,.)](?![0-9]))",
    ),
    (_FIGURES, rf"(?<=[0-9],) {_ONE_NAME} (?P<a>[0-9]{{1,2}})(?=[,.;]|$)"),
    (("old",), rf"\b(?P<a>{_N}[- ](?:year|month)s?[- ]olds?)\b"),
    (
        ("leeftijd", "oud", "age", "edat"),
        rf"\b(?:leeftijd|leeftijden|oud|age|edat|aged)\b(?: ?(?:is|van|:|=|\()){{0,2}} ?(?P<a>{_ROW}(?: "
        rf"?{_YEARS})?)\b(?! (?:en|jaar en) ouder| ?-)",
    ),
    (
        _WITH_YEARS,
        rf"\b(?:wordt|werd|is net|is bijna|is pas|is|was|net|bijna|pas|nu) (?:(?!om\b|tot\b|op\b|vanaf\b|"
        rf"voor\b|na\b)\w{{2,9}} )?(?P<a>{_N} "
        rf"?{_YEARS})(?= ?[).,;!?]|$|\n| en | maar | geworden)",
    ),
    (
        ("tien", *_FIGURES),
        r"\b(?:wordt|werd|is net|is bijna|is pas|pas|net|bijna)(?: \w{2,9})?(?: \w{2,9})? "
        r"(?P<a>(?:[0-9]{2}|achttien|zeventien|zestien))(?![.,:/-][0-9])(?= ?[).,;!?]|$|\n| en | geworden)",
    ),
    (
        (" is ", " wordt ", " werd ", " was "),
        rf"\b(?:hij|zij|ze|die|ik|jongste|oudste|middelste|{_WHO})(?: \w{{2,12}}){{0,2}} (?:is|wordt|werd|was) "
        rf"(?:(?:nu|pas|net|bijna|inmiddels|al|nog maar|nog) )?(?P<a>{_N})(?=[,.;!?)]|\n|$| en | maar | "
        rf"geworden)",
    ),
    (
        ("wordt ",),
        rf"\b(?:hij|zij|ze|die|ie|{_WHO}|en) wordt (?:(?!om\b|tot\b|op\b|vanaf\b|een\b|voor\b|na\b)\w{{2,9}} ){{0,2}}"
        rf"(?P<a>(?!een\b){NUMBER_WORD})(?= ?[.;!?)]|$|\n| en | geworden)",
    ),
    (
        ("zegt ", "denkt ", "beweert "),
        rf"\b(?:zegt|denkt|beweert) (?:dat (?:hij|zij|ze) )?(?P<a>{_N}) (?:te zijn|is\b)",
    ),
    (
        ("signalement",),
        r"\bsignalement\b[^.\n]{0,60}?\b(?:ca\.?|circa|plm\.?|rond(?: de)?|ongeveer) (?P<a>[1-9][0-9])\b",
    ),
    (("tiger",), r"\b(?P<a>(?:twin|der|veer|vijf|zes|zeven|tach|negen)tiger)\b"),
    (("(",), rf"\((?:m|v|x|man|vrouw|jongen|meisje|j)\.? ?[,/ ] ?(?P<a>{_N})(?: ?{_YEARS})?\)"),
    (("verjaardag", "levensjaar"), rf"\b(?P<a>{_N}(?:e|ste|de)) (?:verjaardag|levensjaar)\b"),
    (
        ("j)", "j,", "j )", *_WITH_YEARS),
        rf"[(,] ?(?P<a>{_ROW} ?(?:jaar|jr\.?|jr|j|aña|mnd|maanden|{_YEARS}))(?= ?[),])",
    ),
    (("(",), r"\b(?-i:[A-Z][a-zëéüïö]{1,20}) ?\((?P<a>[0-9]{1,2})\)"),
    (("(",), rf"\((?P<a>{_N}(?:(?: ?, ?| en | ?& ?){_N}){{1,6}})(?: jaar)?\)"),
    (("jong",), rf"\b(?P<a>{_N} ?jaar)(?= jong\b)"),
    (("tin ",), rf"\btin (?P<a>{_N} aña)\b"),
    (
        ("kinderen ",),
        rf"\bkinderen [^.\n]{{0,30}}?(?P<a>{_N}(?: ?, ?{_N}){{0,5}} en {_N}(?: jaar)?)(?= ?[).,;]|$|\n| "
        rf"naar| die| wonen)",
    ),
    (
        (" van ",),
        r"\b(?:zoon(?:tje)?|dochter(?:tje)?|jongen|jongetje|meisje|kind|broertje|zusje|baby|peuter|kleuter|tiener|"
        r"puber|"
        rf"man|vrouw|jongeman) van (?:nu |bijna |net |pas )?(?P<a>(?!een\b){_N})\b"
        r"(?! ?(?:[.,:/-]?[0-9]|uur|dag|week|weken|maand|euro|keer|ouders|de|het|hen|onze|hun|deze|die het))",
    ),
    (("jaar",), rf"\b(?:van|tussen) (?P<a>{_N} en {_N} jaar)\b(?! oud)"),
)
"""The other patterns with theirs: most texts need not be searched."""
_LARGE_NUMBER: Final = re.compile(
    r"(?<![\w€-])(?<!€ )(?P<a>(?:1[4-9]|[2-9][0-9]|10[0-9]) ?(?:jaar|jr))\b(?! (?:geleden|lang|cel|"
    r"gevangenis|detentie|jeugddetentie|tbs|en ouder|of ouder|ervaring|bestaan|bewaar|proeftijd|"
    r"voorwaardelijk|bewaren|bewaard|in dienst|getrouwd|samen|aan))",
    re.IGNORECASE,
)

_PERSON: Final = re.compile(_WHO)


@lru_cache(maxsize=2048)
def _is_who(word: str) -> bool:
    return _PERSON.fullmatch(word) is not None


def find_leeftijd(reading: Reading) -> Iterator[Hit]:
    """Ages of people and lists of children's ages, in digits or words. Durations and target groups pass."""
    text = reading.text
    if not reading.figures and _POSSIBLE_AGE.search(text) is None:
        return
    somebody = any(_is_who(word.lowered) for word in reading.words)
    for needed, pattern in (*_LEEFTIJD, *(_OF_SOMEBODY if somebody else ())):
        for found in pattern.finditer(text) if not needed or reading.has(needed) else ():
            if not (is_duration(text, *found.span("a")) or counts_siblings(found[0])):
                yield Hit(*found.span("a"), Kind.LEEFTIJD, "leeftijd")
    for found in _LARGE_NUMBER.finditer(text) if reading.figures else ():
        if not is_duration(text, *found.span("a")):
            yield Hit(*found.span("a"), Kind.LEEFTIJD, "leeftijd_los")
