"""Where a person can be reached: telephone (NL, BQ, abroad, in words), e-mail (also written out), links, handles.

Dutch numbers have ten digits (Nummerplan telefoon), those of Bonaire +599 7 and six more (ITU E.164). Numbers of
services that are nobody's (112, 113, 144, 116 and three, 0800, 0900, 14 + area code) pass.
"""

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote

from bot.privacy.hit import Hit, Kind
from bot.privacy.reading import Reading

_NL: Final = re.compile(
    r"(?<![0-9A-Za-z])(?:(?:\+|00) ?31[ .\-/]{0,3}(?:\(0\))?[ .\-/]{0,3}[1-9]|\(?0 ?[1-9])(?:[ "
    r".\-/()]{0,3}[0-9]){8,9}(?![0-9])"
)
_BQ: Final = re.compile(r"(?<![0-9])(?:\+|00)? ?599[ .\-/]{0,3}[0-9](?:[ .\-]{0,2}[0-9]){6,7}(?![0-9])")
_ABROAD: Final = re.compile(
    r"(?<![0-9A-Za-z])(?:\+|00)[1-9][0-9]{0,2}[ .\-/()]{0,3}[0-9](?:[ .\-/()]{0,2}[0-9]){6,11}(?![0-9])"
)
_BQ_LOCAL: Final = re.compile(r"(?<![0-9A-Za-z€.,/+-])(?<!€ )[37][0-9]{2}[ -][0-9]{4}(?![0-9]|[-/.,][0-9])")
_WORD: Final = re.compile(
    r"(?<![\w-])(?:tel(?:efoon)?(?:nummer|nr)?|tel\.?nr|mobiel(?:nummer)?|mob|gsm|bel(?:len|t|de)?|gebeld|"
    r"app(?:en|t)?|whatsapp|bereikbaar|nummer|nr|sms(?:en|t)?|phone|call|yama|"
    r"noodnummer)\b[^0-9\n]{0,25}(?P<nr>\+?[0-9](?:[ .\-/()]{0,2}[0-9]){5,11})(?![0-9])",
    re.IGNORECASE,
)
_NUMBER: Final = ("nummer", "nr")
_SERVICE: Final = re.compile(r"0 ?[89] ?0 ?[069]|11[23]$|144$|116 ?[0-9]{3}$|14 ?-?0[1-9][0-9]{1,2}$")
_DATE: Final = re.compile(
    r"\(?[0-9]{1,2}[-./ ][0-9]{1,2}[-./ ](?:19|20)[0-9]{2}(?![0-9])|"
    r"(?:19|20)[0-9]{2}[-./ ][0-9]{1,2}[-./ ][0-9]{1,2}(?![0-9])|"
    r"[0-9]{1,2}[-/][0-9]{1,2}[-/][0-9]{2}(?![0-9]|[-./ ]?[0-9])"
)
_HOURS: Final = re.compile(r"[0-2]?[0-9][.:][0-5][0-9] ?[-/] ?[0-2]?[0-9][.:][0-5][0-9]$")
_DIGIT: Final = r"(?:nul|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|dubbel|[0-9]{1,2})"
_IN_WORDS: Final = re.compile(rf"\b(?:(?:{_DIGIT})[ ,.\-]{{1,3}}){{6,14}}{_DIGIT}\b", re.IGNORECASE)
_DIGIT_WORD: Final = re.compile(r"nul|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen", re.IGNORECASE)
_NUMBER_WORD: Final = (
    r"(?:[a-zëéï]{0,14}(?:tig|tien|elf|twaalf)|nul|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|[0-9]{1,8})"
)
_ZERO_SIX: Final = re.compile(
    rf"\b(?:nul[ -]?(?:zes|een|twee|drie|vier|vijf|zeven|acht)|06)"
    rf"(?:[ ,.\-]{{1,4}}(?:(?:en|dan|nog|iets|dus|dubbel|weer|daarna)[ ,.]{{1,3}}){{0,3}}{_NUMBER_WORD}){{2,10}}\b",
    re.IGNORECASE,
)
_DAY_AND_COUNT: Final = re.compile(r"0[0-9]-[01][0-9],? [0-9]{1,2}")
"""A day and how many there are: `start 06-02, 10 bijeenkomsten`."""

_EMAIL: Final = re.compile(r"[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_AT_SIGN: Final = (
    r"(?: ?[(\[{<] ?(?:at|@|apenstaart(?:je)?|apestaart(?:je)?|aapje) ?[)\]}>] ?| (?:at|"
    r"apenstaart(?:je)?|apestaart(?:je)?|arroba|aapje) | @ ?|@ )"
)
_DOT: Final = r"(?: ?[(\[{<]? ?(?:punt|dot|\.) ?[)\]}>]? ?)"
_SPELLED_OUT: Final = re.compile(
    rf"\b[\w.+-]{{1,40}}(?: (?:punt|streepje|underscore|laag streepje|dot) "
    rf"[\w+-]{{1,40}}){{0,4}}{_AT_SIGN}[\w-]{{1,40}}"
    rf"(?:{_DOT}[\w-]{{1,30}}){{0,2}}{_DOT}(?:nl|com|net|org|eu|be|de|an|info|me)\b",
    re.IGNORECASE,
)
_AT_SPELLED: Final = re.compile(
    r"\b[\w.+-]{1,40}(?: (?:punt|streepje|underscore|laag streepje|dot) [\w+-]{1,40}){0,4} "
    r"[(\[]?(?:apenstaart(?:je)?|apestaart(?:je)?|aapje|arroba)[)\]]?(?: [\w.-]{2,40}(?: (?:punt|"
    r"dot) [\w-]{2,30}){0,3})?",
    re.IGNORECASE,
)
_PROVIDER: Final = re.compile(
    r"\b[\w.+-]{2,40}(?: ?[@(\[]| at | bij | van )[ )\]]{0,2}(?:at[)\]] ?)?"
    r"(?:gmail|hotmail|outlook|live|ziggo|kpnmail|planet|icloud|yahoo|protonmail|proton|telbo)\b(?! ?(?:is|was|en|"
    r"of)\b)",
    re.IGNORECASE,
)
_FUNCTION: Final = re.compile(
    r"(?:info|contact|secretariaat|meldpunt|casus-[a-z0-9]{3,8}|zvh|veiligheidshuis|zorgenveiligheidshuis)@",
    re.IGNORECASE,
)

_LINK: Final = re.compile(r"\b(?:https?://|www\.)[^\s<>\"')\]]{3,300}", re.IGNORECASE)
_DOMAIN: Final = re.compile(
    r"(?<![\w@.-])(?:[a-z0-9-]{1,40}\.){1,3}(?:nl|com|net|org|eu|be|me|info|tv|bq|cw|io|gg|ly|"
    r"app)(?:/[^\s<>\"')\]]{0,200})?(?![\w@-])",
    re.IGNORECASE,
)
_HANDLE: Final = re.compile(r"(?<![\w.@/])@[A-Za-z][\w.]{2,40}(?::[\w.-]{3,60})?")
_MEDIUM: Final = re.compile(
    r"\b(?:insta(?:gram)?|snap(?:chat)?|tiktok|facebook|fb|telegram|twitter|x-account|linkedin|"
    r"discord|steam|playstation|psn|gamertag|"
    r"marktplaats|tinder)(?:[- ]?(?:account|naam|profiel|handle|id))?(?: ?(?:is|onder|als|van|heet|hij|zij|ze|:|"
    r"=|de naam|haar|zijn|,|\()){0,3} ?(?P<nr>@?[A-Za-z0-9][\w.\-]{2,40})",
    re.IGNORECASE,
)
_TELLING: Final = re.compile(r"[0-9_]|[a-z][A-Z]|\w\.\w")

_FEWEST: Final = 6
"""Figures of a number at least."""
_SAID: Final = ("nul", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")


_LETTER_FOR_ZERO: Final = re.compile(r"(?<!\w)0 ?6[- ]?(?=[0-9 ]{0,9}[oO])[0-9oO](?:[ -]?[0-9oO]){7}(?!\w)")
"""A mobile number with a letter for a zero: `06-0o19 2283`."""


def find_telefoon(reading: Reading) -> Iterator[Hit]:
    """Telephone numbers in digits, and in words from seven digits on."""
    text = reading.text
    many = reading.figures >= _FEWEST
    for pattern in (_NL, _BQ, _ABROAD, _BQ_LOCAL):
        for found in pattern.finditer(text) if many else ():
            if not _DATE.match(found[0]) and not _SERVICE.match(found[0].lstrip("(")):
                yield Hit(*found.span(), Kind.TELEFOON, "telefoon")
    for found in _WORD.finditer(text) if many else ():
        joined = found[0].lower().startswith(_NUMBER) and found["nr"].isdigit()  # `nummer 140229` may be a file's
        if (
            not _DATE.match(found["nr"])
            and not _HOURS.match(found["nr"])
            and (joined or not _SERVICE.match(found["nr"]))
        ):
            yield Hit(*found.span("nr"), Kind.TELEFOON, "telefoon_na_woord")
    for found in _LETTER_FOR_ZERO.finditer(text) if many else ():
        yield Hit(*found.span(), Kind.TELEFOON, "telefoon_letter")
    for found in _ZERO_SIX.finditer(text) if reading.has(("nul", "06")) else ():
        if (
            _DAY_AND_COUNT.fullmatch(found[0]) is None
            and not _DATE.match(found[0])
            and len(re.findall(r"[0-9]|[a-z]{3,}", found[0], re.IGNORECASE)) > 4
        ):
            yield Hit(*found.span(), Kind.TELEFOON, "telefoon_nul_zes")
    for found in _IN_WORDS.finditer(text) if reading.has(_SAID) else ():
        if len(_DIGIT_WORD.findall(found[0])) >= 4:
            yield Hit(*found.span(), Kind.TELEFOON, "telefoon_in_woorden")


def find_email(reading: Reading) -> Iterator[Hit]:
    """Mail addresses, also spelled out. Mailboxes of a function pass."""
    if "@" not in reading.text and not re.search(
        r"\bat\b|ap(?:en|e)staart|aapje|arroba|mail\b|ziggo|outlook|icloud|yahoo", reading.text, re.IGNORECASE
    ):
        return
    for found in _EMAIL.finditer(reading.text):
        if not _FUNCTION.match(found[0]):
            yield Hit(*found.span(), Kind.EMAIL, "email")
    for found in _AT_SPELLED.finditer(reading.text):
        yield Hit(*found.span(), Kind.EMAIL, "email_apenstaart")
    for found in _PROVIDER.finditer(reading.text):
        if not re.search(r" (?:bij|van) ", found[0]) or re.search(r"[0-9._]", found[0].split()[0]):
            yield Hit(*found.span(), Kind.EMAIL, "email_aanbieder")
    for found in _SPELLED_OUT.finditer(reading.text):
        if not _FUNCTION.match(found[0]):
            yield Hit(*found.span(), Kind.EMAIL, "email_uitgeschreven")


_LINKS: Final = (
    (_LINK, "link", ("http", "www.")),
    (
        *(_DOMAIN, "domein"),
        (
            *(".nl", ".com", ".net", ".org", ".eu", ".be", ".me", ".info", ".tv", ".bq", ".cw", ".io", ".gg", ".ly"),
            ".app",
        ),
    ),
    (_HANDLE, "handle", ("@",)),
)
_MEDIA: Final = (
    *("insta", "snap", "tiktok", "facebook", "fb", "telegram", "twitter", "x-acc", "linkedin", "discord", "steam"),
    *("playstation", "psn", "gamertag", "marktplaats", "tinder"),
)
"""Pieces without one of which the pattern finds nothing."""


def find_link(reading: Reading) -> Iterator[Hit]:
    """Links, bare domains, handles, names on social media."""
    text = reading.text
    for pattern, name, needed in _LINKS:
        for found in pattern.finditer(text) if reading.has(needed) else ():
            yield Hit(found.start(), found.start() + len(found[0].rstrip(".,;:!?")), Kind.URL, name)
    for found in _MEDIUM.finditer(text) if reading.has(_MEDIA) else ():
        if found["nr"].startswith("@") or _TELLING.search(found["nr"].rstrip(".")):
            yield Hit(*found.span("nr"), Kind.URL, "medium")


def words_of_path(link: str) -> str:
    """What stands in a link behind its host, in words: a street or a name may hide between its signs."""
    path = unquote(link).partition("://")[-1 if "://" in link else 0].partition("/")[2]
    return " ".join(re.findall(r"[^\W_]+", path))
