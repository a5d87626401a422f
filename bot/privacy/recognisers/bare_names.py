"""Names with nothing to show that they are one: `huisarts lam belde`, `WJ is gezien`, and names in another script."""

import re
from collections.abc import Iterator
from typing import Final

from bot.privacy.dictionary import Dictionary
from bot.privacy.hit import Hit, Kind
from bot.privacy.reading import Reading
from bot.privacy.recognisers.naam_words import NO_NAAM, PREFIXES, RELATIONS, SPOKEN_TO, VERBS
from bot.privacy.recognisers.word_set import word_set

_BEFORE: Final = word_set(
    "huisarts arts dokter psychiater psycholoog wijkagent agent rechercheur juf juffrouw meester leraar docent mentor "
    "begeleider begeleidster behandelaar casemanager jeugdbeschermer gezinsvoogd voogd reclasseringswerker advocaat "
    "curator bewindvoerder verpleegkundige therapeut coach consulent directeur tandarts verloskundige klantmanager "
    "buurman buurvrouw oom tante vader moeder opa oma broer zus zoon dochter cliënt client betrokkene verdachte"
)
_NO_SURNAME: Final = word_set(
    "pas vrij dol mak dik kaal vroom vrolijk blaak bont brom broos bruin bitter treur zwart wit rood mensen geven last "
    "troost dost koop stap stel span out punt put tel tot bel bak schoon krom donker geel blauw groen blank snel meer "
    "menen stout rebel mis uit deen pool turk belg rus bang gek vet fluit aan roes zondag stop dorst hoes geluk les "
    "gevers schuld faas staats pot pols buik hart voet voeten haak fortuin luiten hu ho li mom maas mink taal oranje "
    "kennis kunst paas pers plas staan sol ton top trip vast winter zomer"
)
"""Frequent surnames that say more often how somebody is, or what is theirs."""
_FOLLOWS: Final = VERBS | SPOKEN_TO | word_set("vervangt akkoord afgemeld aanwezig schrijft schreef adviseert tekent")
_OF_HOUSE: Final = re.compile(
    r"(?:^|(?<=[.!?\n] ))(?P<a>[^\W\d_]{3,20}) (?:vd|v d|van de|van het|v) (?:reclassering|politie|ggz"
    r"|gemeente|jeugdzorg"
    r"|wijkteam|woningcorporatie|raad|jeugdbescherming|leerplicht|schuldhulp|verslavingszorg) "
    r"(?:zegt|zei|belt|belde|meldt|meldde|komt|kwam|wil|vraagt|vroeg|mailt|mailde|appt|appte|geeft|gaat|heeft|is)\b",
    re.IGNORECASE | re.MULTILINE,
)
"""Who works there, by a surname: `koning vd reclassering zegt dat`."""
_NO_HOUSE: Final = NO_NAAM | RELATIONS | _NO_SURNAME | word_set("bode kok portier mensen mans voogd schrijver ploeg")
_LETTERS: Final = re.compile(
    r"(?<![\w.&/-])(?P<a>[A-Z]{2})(?=(?: is| was| wordt| werd)(?: weer| nu| vandaag| net| gisteren"
    r"| vannacht| wel| ook)?"
    r" (?:gezien|gehoord|verhoord|aangehouden|opgepakt|opgenomen|gesproken|boos|ziek|bang|verdrietig"
    r"|onrustig"
    r"|agressief"
    r"|psychotisch|zwanger|dronken|nuchter|overleden|jarig|weggelopen|te laat|niet thuis|niet verschenen"
    r"|thuis\b|er niet"
    r"|heengezonden|thuisgebracht|verhuisd)| heeft (?:zich|vannacht|geblowd|geslapen|gedronken|gehuild"
    r"|gegeten|haar|zijn)"
    r"| (?:huilt|huilde|slaapt|sliep|blowt|schreeuwt|schreeuwde|drinkt|dronk|schold|woont|vertelt|vertelde|liep weg"
    r"|wil naar|kwam niet|komt niet|wil niet (?:praten|meer)|weigert (?:medicatie|eten|contact|urine|zorg)))"
)
_ORGANISATIONS: Final = word_set(
    "OM VT GI PI OZ BW SW GZ GW AC EK RM ZM CM HV MW PV VO VC MT PO VP SO BB BO PB TL ZH HA KP TR VG HB OV KB IB JB "
    "JR GB AB BV NV VZ WB WM CJ GG MD TK AP AI IT HR PR PC TV UV UC DJ EU VN VS NL GV ZA ZO MA DI WO DO VR BS ME DT AT "
    "AA NA CA CU DD ER FB GP IC SP LB LP LO MK MH OB OC OD OR PM PS RC RV SB SI SK ST SV TB TG WA WW ZW BG PG RR CT RI "
    "JW PW WZ WD WI WG AO DB VB VH HC BH SE OP KM KL CV VV PA MG DE EN OK JA NU IK HE WE ZE DIE IQ IV II VI XL"
)
"""Two capitals that mean a service, a law, a country or a thing."""
_SCRIPT: Final = re.compile(
    "["
    "\u0370-\u03ff\u0400-\u052f\u0531-\u058f\u0590-\u05ff\u0600-\u06ff\u0700-\u07bf\u0900-\u0dff\u0e00-\u0eff\u10a0-\u10ff"
    "\u1200-\u137f\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
    "]{2,}(?:[ -][\u0370-\u03ff\u0400-\u052f\u0531-\u058f\u0590-\u05ff\u0600-\u06ff\u0900-\u0dff\u1200-\u137f]{2,})*"
)
"""Two letters or more that are not Latin. Nobody in the group can weigh them, nor can the guard."""


def find_other_script(reading: Reading) -> Iterator[Hit]:
    """Words in another script than the Latin one."""
    if not reading.text.isascii():
        for found in _SCRIPT.finditer(reading.text):
            yield Hit(*found.span(), Kind.NAAM, "ander_schrift")


def find_two_letters(reading: Reading) -> Iterator[Hit]:
    """Two capitals in front of what only a person does or undergoes."""
    if reading.text.isupper():
        return
    allowed = {word.begin for word in reading.words if word.allowed}
    for found in _LETTERS.finditer(reading.text):
        if found["a"] not in _UPPER and found.start("a") not in allowed:
            yield Hit(*found.span("a"), Kind.NAAM, "twee_letters")


_UPPER: Final = _ORGANISATIONS | {one.upper() for one in _ORGANISATIONS}


class TitledNameFinder:
    """Finds surnames in small letters that are words, right behind a trade or a relation and in front of an act."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary

    def __call__(self, reading: Reading) -> Iterator[Hit]:
        words = reading.words
        for at in range(1, len(words)):
            word = words[at]
            if words[at - 1].lowered in _BEFORE and not word.allowed and self._is_naam(reading, at):
                yield Hit(word.begin, word.end, Kind.NAAM, "naam_na_beroep")
        for found in _OF_HOUSE.finditer(reading.text):
            surname = found["a"].lower()
            if surname not in _NO_HOUSE and self._dictionary.is_frequent_achternaam(surname):
                yield Hit(*found.span("a"), Kind.NAAM, "naam_van_huis")

    def _is_naam(self, reading: Reading, at: int) -> bool:
        words, lowered = reading.words, reading.words[at].lowered
        if lowered in NO_NAAM | RELATIONS | PREFIXES | _NO_SURNAME or lowered in VERBS or reading.between(at) != " ":
            return False
        if not self._dictionary.is_frequent_achternaam(lowered) or at + 1 >= len(words):
            return False
        return reading.between(at + 1) == " " and words[at + 1].lowered in _FOLLOWS
