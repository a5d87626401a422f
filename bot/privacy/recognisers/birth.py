"""Dates of birth and ages. Dates of appointments pass: a date needs a word for birth, or a year long gone.

Telling ages from durations ("2 jaar proeftijd") needs the words around: below fourteen only with a cue, from
fourteen on unless a cue speaks against it.
"""

import re
from collections.abc import Iterator
from typing import Final

from bot.privacy.hit import Soort, Treffer
from bot.privacy.reading import Lezing
from bot.privacy.recognisers.durations import is_duur

_GETAL: Final = (
    r"(?:(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)[eë]n)?(?:twin|der|veer|vijf|zes|zeven|tach|"
    r"negen)tig|tien|elf|twaalf|dertien|"
    r"veertien|vijftien|zestien|zeventien|achttien|negentien|een|twee|drie|vier|vijf|zes|zeven|acht|negen"
)
_MAAND: Final = (
    r"(?:jan(?:uari)?|feb(?:ruari)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|"
    r"sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|"
    r"dec(?:ember)?|january|february|march|may|june|july|october|yan[üu]ari|febr[üu]ari|mart|aprel|"
    r"y[üu]ni|y[üu]li|ougùstùs|sèptèmber|"
    r"òktober|novèmber|desèmber)"
)
_DATUM: Final = (
    rf"(?:[0-9]{{1,2}}(?:e|ste|de)? ?[-./ ]{{0,2}}(?:di )?{_MAAND}\.?[-./ ]{{0,3}}(?:di "
    rf")?'?(?P<j1>[0-9]{{4}}|[0-9]{{2}})?(?![0-9])|"
    r"[0-9]{1,2} ?[-./] ?[0-9]{1,2} ?[-./] ?'?(?P<j2>[0-9]{4}|[0-9]{2})(?![0-9])|"
    r"(?P<j3>(?:19|20)[0-9]{2})[-./][0-9]{1,2}[-./][0-9]{1,2}(?![0-9])|"
    r"[0-9]{1,2} [0-9]{1,2} (?P<j4>(?:19|20)[0-9]{2})(?![0-9])|"
    rf"{_MAAND} [0-9]{{1,2}}(?:st|nd|rd|th)?,? (?P<j5>(?:19|20)[0-9]{{2}})(?![0-9])|"
    r"(?P<j6>(?:19|20)[0-9]{2})(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?![0-9])|"
    r"(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])(?P<j7>19[0-9]{2}|20[0-2][0-9])(?![0-9]))"
)
_LOS: Final = re.compile(rf"(?<![0-9A-Za-z./-]){_DATUM}", re.IGNORECASE)
_GEBOORTE: Final = re.compile(
    rf"(?:\bgeb(?:oren|oorte|oortedatum|oortedag|\.? ?datum|\.? ?dat\.?|\.? ?d\.?)?\b|\bg\.d\.|\bgd\b|"
    rf"\bg\. ?d\. ?|\bborn\b|\bnas[ií]\b|\bnac[ií]\w*|\bjarig\b|"
    rf"\bverjaar\w*|\bbirthday\b|\bdob\b|\bfecha di nasementu\b|"
    rf"\*)[^0-9\n]{{0,30}}(?:\n)?(?P<d>{_DATUM}|[0-9]{{6}}(?![0-9]))",
    re.IGNORECASE,
)
_JARIG: Final = re.compile(
    rf"\b(?P<d>(?:[0-9]{{1,2}}|{_GETAL}) ?(?:di )?{_MAAND}|"
    rf"[0-9]{{1,2}}[-/][0-9]{{1,2}})\b[^\n.]{{0,25}}\b(?:jarig|verjaardag|verjaart|wordt (?:hij|zij|"
    rf"ze)|geboren)",
    re.IGNORECASE,
)
_JARIG_NA: Final = re.compile(
    rf"\b(?:jarig|verjaardag|verjaart|geboren)\b[^\n.]{{0,20}}?(?P<d>(?:{_GETAL}) {_MAAND})", re.IGNORECASE
)
_JAAR_VOOR: Final = re.compile(
    rf"\b(?P<d>(?:{_MAAND} )?(?:19|20)[0-9]{{2}}) (?:\w{{2,12}} ){{0,2}}(?:geboren|ter wereld)\b", re.IGNORECASE
)
_KANS_DATUM: Final = re.compile(r"[0-9]|jarig|verja|geboren", re.IGNORECASE)
_MAAND_JAAR: Final = re.compile(
    rf"\b(?:geboren|geb\.?|nas[ií]|born)\b[^0-9\n]{{0,25}}(?P<d>(?:{_MAAND} )?(?:19|20)[0-9]{{2}}|"
    rf"'[0-9]{{2}})(?![0-9])",
    re.IGNORECASE,
)
_BOUWJAAR: Final = re.compile(
    r"\b(?:bouwjaar|geboortejaar|jaargang|lichting|b\.?j\.?|van het jaar|aña di nasementu)[: "
    r"]{1,3}(?:is )?(?P<d>'?(?:(?:19|20)[0-9]{2}|[0-9]{2}))(?![0-9])",
    re.IGNORECASE,
)
_VAN_JAAR: Final = re.compile(
    r"\b(?:(?:hij|zij|ze|die|ik) (?:is|was) (?:er eentje )?(?:van|uit)|(?:man|vrouw|jongen|meisje|zoon|dochter|"
    r"broer|zus|"
    r"jongere|verdachte|betrokkene|cliënte?|client|slachtoffer|kind|partner|ex) ?(?:van|uit|,|\(|\[)) ?"
    r"(?P<d>(?:19[3-9]|20[01])[0-9])(?![0-9-])|\b[A-Z][a-zëéü]{1,20} ?[(\[](?P<e>(?:19[3-9]|20[01])[0-9])[)\]]|"
    r"\b[A-Z][a-zëéü]{1,20},? ?[(\[]?(?P<f>(?:0?[1-9]|1[0-2]) ?[-/.] ?(?:19[3-9]|20[012])[0-9])(?![0-9-])"
)
_WORDT: Final = re.compile(
    rf"\b(?:wordt|werd|viert|vierde)\b[^0-9\n.]{{0,20}}(?P<d>[0-9]{{1,2}} ?{_MAAND}|"
    rf"[0-9]{{1,2}}[-/][0-9]{{1,2}}(?![-/0-9]))[^\n.]{{0,25}}\b(?:[0-9]{{1,3}}\b|meerderjarig|"
    rf"verjaardag)",
    re.IGNORECASE,
)
_GEBEURTENIS: Final = re.compile(
    r"(?:\b(?:op|sinds|vanaf|van|d\.?d\.?|per|tot|en|t/m|met ingang van|sedert|voor|v[oó][oó]r|na|"
    r"tussen|vonnis|uitspraak|arrest|besluit|datum|wet|beschikking|"
    r"incident|aangifte|melding|zitting|overleg|ico|verslag|versie|rapport\w*|afspraak)[: ]{0,2})$",
    re.IGNORECASE,
)
_RECENT: Final = 2022
_OUD: Final = 2012


def zoek_geboortedatum(lezing: Lezing) -> Iterator[Treffer]:
    """Dates behind a word for birth, years of birth, and full dates of years that no appointment has."""
    tekst = lezing.tekst
    if _KANS_DATUM.search(tekst) is None:
        return
    for patroon in (_GEBOORTE, _JARIG, _JARIG_NA, _JAAR_VOOR, _MAAND_JAAR, _BOUWJAAR, _WORDT):
        for gevonden in patroon.finditer(tekst):
            yield Treffer(*gevonden.span("d"), Soort.GEBOORTEDATUM, "geboortedatum")
    for gevonden in _VAN_JAAR.finditer(tekst):
        yield Treffer(
            *gevonden.span(next(groep for groep in "def" if gevonden[groep])), Soort.GEBOORTEDATUM, "geboortejaar"
        )
    for gevonden in _LOS.finditer(tekst):
        jaar = _jaar(gevonden)
        if jaar is None or jaar > _RECENT or jaar < 1900:
            continue
        gebeurtenis = _GEBEURTENIS.search(tekst[max(0, gevonden.start() - 20) : gevonden.start()])
        if not (
            gebeurtenis and (jaar > _OUD or gebeurtenis[0].strip(" :").lower() not in {"van", "op", "datum", "en"})
        ):
            yield Treffer(
                gevonden.start(), gevonden.start() + len(gevonden[0].rstrip(" .-/")), Soort.GEBOORTEDATUM, "oude_datum"
            )


def _jaar(gevonden: re.Match[str]) -> int | None:
    tekst = next((deel for deel in gevonden.groups() if deel), None)
    if tekst is None:
        return None
    if len(tekst) == 4:
        return int(tekst)
    return int(tekst) + (1900 if int(tekst) > 30 else 2000)


_RANG: Final = (
    r"(?:zes|zeven|negen|tien|dertien|veertien|vijftien|zestien|zeventien|negentien|twaalf)de|"
    r"(?:acht|elf|achttien|[a-zë]{0,14}tig)(?:ste|de)"
)
_EEN: Final = r"(?-i:[A-Z][a-zéëü]{1,20})"
_N: Final = rf"(?:[0-9]{{1,3}}|{_GETAL})"
_KANS: Final = re.compile(
    rf"[0-9]|(?:{_GETAL})(?:[- ]?jari|[ ),.;!?]|$)|(?:ste|de) (?:verj|lev)|anderhalf|op (?:zijn|haar|mijn|"
    rf"hun) \w{{4,}}de",
    re.IGNORECASE,
)
_RIJ: Final = rf"{_N}(?:(?: ?, ?| en | ?& ?| of | ?/ ?| ?\+ ?){_N}){{0,7}}"
_JAAR: Final = r"(?:jaar|jaartjes|jr\.?|jarigen?|aña|maanden|mnd|weken|years?)"
_WIE: Final = (
    r"(?:zoon(?:tje)?s?|zonen|dochter(?:tje)?s?|kind(?:eren|je|jes)?|jongens?|jongetjes?|meisjes?|"
    r"dreumes|broer(?:tje)?s?|zus(?:je|sen|jes)?|baby|peuter|kleuter|tiener|puber|man|vrouw|"
    r"moeder|vader|partner|vriend(?:in)?|oma|opa|ex|jongere|jongeman|minderjarigen?|betrokkene|"
    r"cliënte?|client|verdachte|slachtoffer|neef(?:je)?|nicht(?:je)?|"
    r"tweeling|kleinkind(?:eren)?|kleinzoon|kleindochter|stiefzoon|stiefdochter|pleegkind(?:eren)?|"
    r"pleegzoon|pleegdochter|heer|mevrouw|dame|leerling|"
    r"yiu(?:nan)?|mucha(?:nan)?|son|daughter|boy|girl|oudste|jongste|middelste)"
)
_LEEFTIJD: Final = tuple(
    re.compile(patroon, re.IGNORECASE)
    for patroon in (
        rf"(?<![\w-])(?P<a>{_N}[- ]?jarigen?)\b(?! (?:opleiding|traject|looptijd|overeenkomst|contract|"
        rf"plan|periode|programma|jubileum|bestaan|convenant|project|cyclus|termijn|relatie|huwelijk|"
        rf"samenwerking|studie|garantie|proef))",
        rf"\b(?P<a>{_RIJ} ?{_JAAR} oude?)\b",
        rf"(?<![\w-])(?P<a>[0-9]{{1,3}}[- ]?(?:jr|j)\.? )(?={_WIE}\b)",
        rf"\b{_WIE} van (?:nu |bijna |net |pas )?(?P<a>anderhalf|(?:rond|ongeveer|circa|ca\.?|in|begin|eind|midden|"
        rf"boven|ver in|rond de|in de|ver in de|tegen|tegen de|"
        rf"achter in de)(?: de)? {_N}(?: ?{_JAAR})?)\b(?! ?[0-9:%])",
        rf"\bop (?:zijn|haar|mijn|hun|z'n|m'n|d'r) (?P<a>(?:[1-9][0-9]?(?:e|ste|de)|{_RANG})(?: jaar)?)\b"
        rf"(?= ?[,.;!?)]|$|\n| (?:ging|kwam|was|werd|al|is|vertrok|begon|uit|naar|het|in|door|kreeg|liep|moest|voor|"
        rf"mishandeld|misbruikt|zwanger|moeder|vader|gaan|gestart|begonnen|en|heeft|had|woonde|verliet|stopte|raakte))",
        r"\b(?:begin|eind|midden|ver in de|rond de|in de|achter in de|boven de|tegen de) "
        r"(?P<a>(?:twin|der|veer|vijf|zes|zeven|tach|negen)tig)\b(?! (?:euro|procent|keer|meter|uur|minuten|"
        r"mensen|jaren))",
        rf"(?-i:(?<=[a-z,] )[A-Z][a-zéëü]{{2,15}}),? van (?:nu |bijna |net )?(?P<a>{_N} ?(?:{_JAAR}|anderhalf))\b",
        rf"\b{_EEN} (?P<a>[0-9]{{1,2}})(?=,? (?:en )?{_EEN} [0-9]{{1,2}}(?=[,.; ]|$))",
        r"\b(?:vader|moeder|oma|opa|zoon|dochter|broer|zus|man|vrouw) (?P<a>[1-9][0-9])(?=[,.;)](?![0-9])|$)",
        rf"\b{_EEN},? van (?P<a>[1-9][0-9])(?= (?:in|en|die|uit|met|heeft|is|woont|op|was|werd)\b|[,.)](?![0-9]))",
        rf"(?<=[0-9],) {_EEN} (?P<a>[0-9]{{1,2}})(?=[,.;]|$)",
        rf"\b(?P<a>{_N}[- ](?:year|month)s?[- ]olds?)\b",
        rf"\b(?:leeftijd|leeftijden|oud|age|edat|aged)\b(?: ?(?:is|van|:|=|\()){{0,2}} ?(?P<a>{_RIJ}(?: "
        rf"?{_JAAR})?)\b(?! (?:en|jaar en) ouder| ?-)",
        rf"\b{_WIE}(?: ?[(,]| van| di| of| aged|,? is| zijn|:| \(|, (?:nu|inmiddels|bijna|pas|net)| (?:nu|"
        rf"inmiddels|bijna|pas|net))? ?(?:(?:nu|inmiddels|bijna|pas|net) )?(?P<a>{_RIJ} ?{_JAAR})\b(?! "
        rf"(?:geleden|cel|gevangenisstraf|detentie|lang|samen|getrouwd|clean|bij|in|vast|tbs|"
        rf"voorwaardelijk|bekend|gescheiden|niet|geen|onder|jeugddetentie|zonder))",
        rf"\b{_WIE}(?: ?\(| van| di| zijn| is| wordt| werd|,| of)(?: (?:nu|inmiddels|bijna|pas|net))? "
        rf"?(?P<a>{_RIJ})(?= ?[).,;!?]| en | die | is | met | op | heeft | naar | wil | woont | gaat |$|"
        rf"\n)(?! ?[0-9%])",
        rf"\b(?:wordt|werd|is net|is bijna|is pas|is|was|net|bijna|pas|nu) (?:(?!om\b|tot\b|op\b|vanaf\b|"
        rf"voor\b|na\b)\w{{2,9}} )?(?P<a>{_N} "
        rf"?{_JAAR})(?= ?[).,;!?]|$|\n| en | maar | geworden)",
        r"\b(?:wordt|werd|is net|is bijna|is pas|pas|net|bijna)(?: \w{2,9})?(?: \w{2,9})? "
        r"(?P<a>(?:[0-9]{2}|achttien|zeventien|zestien))(?![.,:/-][0-9])(?= ?[).,;!?]|$|\n| en | geworden)",
        rf"\b(?:hij|zij|ze|die|ik|jongste|oudste|middelste|{_WIE})(?: \w{{2,12}})? (?:is|wordt|werd|was) "
        rf"(?:(?:nu|pas|net|bijna|inmiddels|al|nog maar|nog) )?(?P<a>{_N})(?=[,.;!?)]|\n|$| en | maar | "
        rf"geworden)",
        rf"\((?:m|v|x|man|vrouw|jongen|meisje|j)\.? ?[,/ ] ?(?P<a>{_N})(?: ?{_JAAR})?\)",
        rf"\b(?P<a>{_N}(?:e|ste|de)) (?:verjaardag|levensjaar)\b",
        rf"[(,] ?(?P<a>{_RIJ} ?(?:jaar|jr\.?|jr|j|aña|mnd|maanden|{_JAAR}))(?= ?[),])",
        r"\b[A-Z]\w{1,20} ?\((?P<a>[0-9]{1,2})\)",
        rf"\((?P<a>{_N}(?:(?: ?, ?| en | ?& ?){_N}){{1,6}})(?: jaar)?\)",
        rf"\b(?P<a>{_N} ?jaar)(?= jong\b)",
        rf"\btin (?P<a>{_N} aña)\b",
        rf"\bkinderen [^.\n]{{0,30}}?(?P<a>{_N}(?: ?, ?{_N}){{0,5}} en {_N}(?: jaar)?)(?= ?[).,;]|$|\n| "
        rf"naar| die| wonen)",
        rf"\b(?:{_N}|haar|zijn|hun|de|onze) (?:jonge |kleine )?{_WIE} (?:in de leeftijd )?(?:van|tussen)(?: de)? "
        rf"(?P<a>{_N} ?(?:tot|t/m|-|en) ?{_N}(?: ?{_JAAR})?)\b(?! ?[0-9])",
        r"\b(?:zoon(?:tje)?|dochter(?:tje)?|jongen|jongetje|meisje|kind|broertje|zusje|baby|peuter|kleuter|tiener|"
        r"puber|"
        rf"man|vrouw|jongeman) van (?:nu |bijna |net |pas )?(?P<a>(?!een\b){_N})\b"
        r"(?! ?(?:[.,:/-]?[0-9]|uur|dag|week|weken|maand|euro|keer|ouders|de|het|hen|onze|hun|deze|die het))",
        rf"\b(?:van|tussen) (?P<a>{_N} en {_N} jaar)\b(?! oud)",
    )
)
_GROOT: Final = re.compile(
    r"(?<![\w€-])(?<!€ )(?P<a>(?:1[4-9]|[2-9][0-9]|10[0-9]) ?(?:jaar|jr))\b(?! (?:geleden|lang|cel|"
    r"gevangenis|detentie|jeugddetentie|tbs|en ouder|of ouder|ervaring|bestaan|bewaar|proeftijd|"
    r"voorwaardelijk|bewaren|bewaard|in dienst|getrouwd|samen|aan))",
    re.IGNORECASE,
)


def zoek_leeftijd(lezing: Lezing) -> Iterator[Treffer]:
    """Ages of people, lists of children's ages, in digits or words; durations and target groups pass."""
    tekst = lezing.tekst
    if _KANS.search(tekst) is None:
        return
    for patroon in _LEEFTIJD:
        for gevonden in patroon.finditer(tekst):
            if not is_duur(tekst, *gevonden.span("a")):
                yield Treffer(*gevonden.span("a"), Soort.LEEFTIJD, "leeftijd")
    for gevonden in _GROOT.finditer(tekst):
        if not is_duur(tekst, *gevonden.span("a")):
            yield Treffer(*gevonden.span("a"), Soort.LEEFTIJD, "leeftijd_los")
