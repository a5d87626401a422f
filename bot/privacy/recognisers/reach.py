"""Where a person can be reached: telephone (NL, BQ, abroad, in words), e-mail (also written out), links, handles.

Dutch numbers have ten digits (Nummerplan telefoon), those of Bonaire +599 7 and six more (ITU E.164). Numbers of
services that are nobody's (112, 113, 144, 116 and three, 0800, 0900, 14 + area code) pass.
"""

import re
from collections.abc import Iterator
from typing import Final

from bot.privacy.hit import Soort, Treffer
from bot.privacy.reading import Lezing

_NL: Final = re.compile(
    r"(?<![0-9A-Za-z])(?:(?:\+|00) ?31[ .\-/]{0,3}(?:\(0\))?[ .\-/]{0,3}[1-9]|\(?0[1-9])(?:[ "
    r".\-/()]{0,3}[0-9]){8,9}(?![0-9])"
)
_BQ: Final = re.compile(r"(?<![0-9])(?:\+|00)? ?599[ .\-/]{0,3}[0-9](?:[ .\-]{0,2}[0-9]){6,7}(?![0-9])")
_BUITEN: Final = re.compile(
    r"(?<![0-9A-Za-z])(?:\+|00)[1-9][0-9]{0,2}[ .\-/()]{0,3}[0-9](?:[ .\-/()]{0,2}[0-9]){6,11}(?![0-9])"
)
_BQ_LOKAAL: Final = re.compile(r"(?<![0-9A-Za-z€.,/+-])(?<!€ )[37][0-9]{2}[ -][0-9]{4}(?![0-9]|[-/.,][0-9])")
_WOORD: Final = re.compile(
    r"(?<![\w-])(?:tel(?:efoon)?(?:nummer|nr)?|tel\.?nr|mobiel(?:nummer)?|mob|gsm|bel(?:len|t|de)?|gebeld|"
    r"app(?:en|t)?|whatsapp|bereikbaar|nummer|nr|sms(?:en|t)?|phone|call|yama|"
    r"noodnummer)\b[^0-9\n]{0,25}(?P<nr>\+?[0-9](?:[ .\-/()]{0,2}[0-9]){5,11})(?![0-9])",
    re.IGNORECASE,
)
_NUMMER: Final = ("nummer", "nr")
_DIENST: Final = re.compile(r"0 ?[89] ?0 ?[069]|11[23]$|144$|116 ?[0-9]{3}$|14 ?-?0[1-9][0-9]{1,2}$")
_DATUM: Final = re.compile(
    r"\(?[0-9]{1,2}[-./ ][0-9]{1,2}[-./ ](?:19|20)[0-9]{2}(?![0-9])|"
    r"(?:19|20)[0-9]{2}[-./ ][0-9]{1,2}[-./ ][0-9]{1,2}(?![0-9])|"
    r"[0-9]{1,2}[-/][0-9]{1,2}[-/][0-9]{2}(?![0-9]|[-./ ]?[0-9])"
)
_CIJFER: Final = r"(?:nul|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|dubbel|[0-9]{1,2})"
_IN_WOORDEN: Final = re.compile(rf"\b(?:(?:{_CIJFER})[ ,.\-]{{1,3}}){{6,14}}{_CIJFER}\b", re.IGNORECASE)
_CIJFERWOORD: Final = re.compile(r"nul|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen", re.IGNORECASE)
_GETAL: Final = (
    r"(?:[a-z]{0,14}(?:tig|tien|elf|twaalf)|nul|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|[0-9]{1,8})"
)
_NUL_ZES: Final = re.compile(
    rf"\b(?:nul[ -]?(?:zes|een|twee|drie|vier|vijf|zeven|acht)|06)"
    rf"(?:[ ,.\-]{{1,4}}(?:(?:en|dan|nog|iets|dus|dubbel|weer|daarna)[ ,.]{{1,3}}){{0,3}}{_GETAL}){{2,10}}\b",
    re.IGNORECASE,
)

_EMAIL: Final = re.compile(r"[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_APENSTAART: Final = (
    r"(?: ?[(\[{<] ?(?:at|@|apenstaart(?:je)?|apestaart(?:je)?|aapje) ?[)\]}>] ?| (?:at|"
    r"apenstaart(?:je)?|apestaart(?:je)?|arroba|aapje) | @ ?|@ )"
)
_PUNT: Final = r"(?: ?[(\[{<]? ?(?:punt|dot|\.) ?[)\]}>]? ?)"
_UITGESCHREVEN: Final = re.compile(
    rf"\b[\w.+-]{{1,40}}(?: (?:punt|streepje|underscore|laag streepje|dot) "
    rf"[\w+-]{{1,40}}){{0,4}}{_APENSTAART}[\w-]{{1,40}}"
    rf"(?:{_PUNT}[\w-]{{1,30}}){{0,2}}{_PUNT}(?:nl|com|net|org|eu|be|de|an|info|me)\b",
    re.IGNORECASE,
)
_APEN_LOS: Final = re.compile(
    r"\b[\w.+-]{1,40}(?: (?:punt|streepje|underscore|laag streepje|dot) [\w+-]{1,40}){0,4} "
    r"[(\[]?(?:apenstaart(?:je)?|apestaart(?:je)?|aapje|arroba)[)\]]?(?: [\w.-]{2,40}(?: (?:punt|"
    r"dot) [\w-]{2,30}){0,3})?",
    re.IGNORECASE,
)
_AANBIEDER: Final = re.compile(
    r"\b[\w.+-]{2,40}(?: ?[@(\[]| at | bij | van )[ )\]]{0,2}(?:at[)\]] ?)?"
    r"(?:gmail|hotmail|outlook|live|ziggo|kpnmail|planet|icloud|yahoo|protonmail|proton|telbo)\b(?! ?(?:is|was|en|"
    r"of)\b)",
    re.IGNORECASE,
)
_FUNCTIE: Final = re.compile(
    r"(?:info|contact|secretariaat|meldpunt|casus-[a-z0-9]{3,8}|zvh|veiligheidshuis|zorgenveiligheidshuis)@",
    re.IGNORECASE,
)

_LINK: Final = re.compile(r"\b(?:https?://|www\.)[^\s<>\"')\]]{3,300}", re.IGNORECASE)
_DOMEIN: Final = re.compile(
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
_KENMERKEND: Final = re.compile(r"[0-9_]|[a-z][A-Z]|\w\.\w")


def zoek_telefoon(lezing: Lezing) -> Iterator[Treffer]:
    """Telephone numbers; those in words from seven digits on."""
    tekst = lezing.tekst
    for patroon in (_NL, _BQ, _BUITEN, _BQ_LOKAAL):
        for gevonden in patroon.finditer(tekst):
            if not _DATUM.match(gevonden[0]) and not _DIENST.match(gevonden[0].lstrip("(")):
                yield Treffer(*gevonden.span(), Soort.TELEFOON, "telefoon")
    for gevonden in _WOORD.finditer(tekst):
        aaneen = gevonden[0].lower().startswith(_NUMMER) and gevonden["nr"].isdigit()  # `nummer 140229` may be a file's
        if not _DATUM.match(gevonden["nr"]) and (aaneen or not _DIENST.match(gevonden["nr"])):
            yield Treffer(*gevonden.span("nr"), Soort.TELEFOON, "telefoon_na_woord")
    for gevonden in _NUL_ZES.finditer(tekst):
        if not _DATUM.match(gevonden[0]) and len(re.findall(r"[0-9]|[a-z]{3,}", gevonden[0], re.IGNORECASE)) > 4:
            yield Treffer(*gevonden.span(), Soort.TELEFOON, "telefoon_nul_zes")
    for gevonden in _IN_WOORDEN.finditer(tekst):
        if len(_CIJFERWOORD.findall(gevonden[0])) >= 4:
            yield Treffer(*gevonden.span(), Soort.TELEFOON, "telefoon_in_woorden")


def zoek_email(lezing: Lezing) -> Iterator[Treffer]:
    """Addresses, written as such or spelled out; mailboxes of a function pass."""
    if "@" not in lezing.tekst and not re.search(
        r"\bat\b|ap(?:en|e)staart|aapje|arroba|mail\b|ziggo|outlook|icloud|yahoo", lezing.tekst, re.IGNORECASE
    ):
        return
    for gevonden in _EMAIL.finditer(lezing.tekst):
        if not _FUNCTIE.match(gevonden[0]):
            yield Treffer(*gevonden.span(), Soort.EMAIL, "email")
    for gevonden in _APEN_LOS.finditer(lezing.tekst):
        yield Treffer(*gevonden.span(), Soort.EMAIL, "email_apenstaart")
    for gevonden in _AANBIEDER.finditer(lezing.tekst):
        if not re.search(r" (?:bij|van) ", gevonden[0]) or re.search(r"[0-9._]", gevonden[0].split()[0]):
            yield Treffer(*gevonden.span(), Soort.EMAIL, "email_aanbieder")
    for gevonden in _UITGESCHREVEN.finditer(lezing.tekst):
        if not _FUNCTIE.match(gevonden[0]):
            yield Treffer(*gevonden.span(), Soort.EMAIL, "email_uitgeschreven")


def zoek_link(lezing: Lezing) -> Iterator[Treffer]:
    """Links, bare domains, handles, names on social media."""
    tekst = lezing.tekst
    for patroon, naam in ((_LINK, "link"), (_DOMEIN, "domein"), (_HANDLE, "handle")):
        for gevonden in patroon.finditer(tekst):
            yield Treffer(gevonden.start(), gevonden.start() + len(gevonden[0].rstrip(".,;:!?")), Soort.URL, naam)
    for gevonden in _MEDIUM.finditer(tekst):
        if gevonden["nr"].startswith("@") or _KENMERKEND.search(gevonden["nr"].rstrip(".")):
            yield Treffer(*gevonden.span("nr"), Soort.URL, "medium")
