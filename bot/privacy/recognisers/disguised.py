"""Names in other clothes: initials, s p a c e d letters, glued together in handles and file names."""

import re
from collections.abc import Iterator
from typing import Final

from bot.privacy.dictionary import Dictionary, the_dictionary
from bot.privacy.hit import Hit, Kind
from bot.privacy.reading import Reading
from bot.privacy.recognisers.naam_words import PREFIXES
from bot.privacy.recognisers.word_set import word_set

_LETTERS: Final = re.compile(
    r"(?<![\w.])(?:[A-Z]\.[ -]?(?:[JT]h\.|Ch\.|Ph\.)?){1,5}(?: ?(?:van|de|der|den|el|al|ter|ten|van "
    r"'t|v\.d\.|v/d|vd|da|dos)){0,3} ?[A-ZÀ-Ž][\w'ëéèïöü-]{0,30}\.?(?:-[A-ZÀ-Ž][\w'-]{1,30})?"
)
_INITIALS: Final = re.compile(r"(?<![\w.])(?:(?:[A-Z]\.){2,5}|[A-Z]\.(?:[vdtl]\.){1,2}[A-Z]\.)(?![\w])")
"""`X.Y.`, and with small words between: `A.v.d.B.`"""
_WITH_PREFIX: Final = re.compile(
    r"(?<![\w.])(?:[A-Z]\.){1,4} ?(?i:van|de|der|den|te|ter|ten|v\.d\.|vd|el)(?: (?i:de|der|den))? [A-Z]\.(?!\w)|"
    r"\b(?i:meneer|mijnheer|mevrouw|mevr\.?|mw\.?|dhr\.?|hr\.?|de heer|fam\.?|familie) "
    r"(?P<a>(?i:van der|van den|van de|van|vd|v\.d\.|de|el) [A-Z])(?![\w'-])"
)
"""Initials with a small word before the last: `C. van R.`, `mw vd B`."""
_FORM_OF_ADDRESS: Final = re.compile(
    r"\b(?:meneer|mijnheer|mevrouw|mevr\.?|mw\.?|dhr\.?|de heer|fam\.?|familie|juffrouw) "
    r"(?P<a>[A-W]\.?)(?![\w'.]|-[a-z])",
    re.IGNORECASE,
)
_LETTER_ACTS: Final = re.compile(
    r"(?:^|(?<=[.!?\n] )|(?<=\n))(?P<a>[A-W]\.) (?=(?:belde?|zegt|zei|wil|wilde|appte?|mailde?|vertelde?|vindt|vond|"
    r"heeft|had|gaat|ging|komt|kwam|woont|woonde|reageert|reageerde|was|werd|slaapt|sliep|drinkt|gebruikt)\b)"
)
_RELATION_LETTER: Final = re.compile(
    r"\b(?:[Vv]erdachte|[Bb]etrokkene|[Cc]li[ëe]nte?|[Ss]lachtoffer|[Zz]oon|[Dd]ochter|[Bb]roer|[Zz]us|[Vv]riend(?:in)?|"
    r"[Mm]oeder|[Vv]ader|[Pp]artner|[Bb]uurman|[Bb]uurvrouw|[Pp]ati[ëe]nt|[Jj]ongere) (?P<a>[A-W]\.)(?= [a-z])"
)
_DOTS_SAID: Final = re.compile(r"\b(?:[a-z] punt ?){2,5}\b", re.IGNORECASE)
"""Initials as they are said: `h punt v punt`."""
_SPELLED: Final = re.compile(r"(?<![\w])[^\W\d_](?:[ .\-_*] {0,2}[^\W\d_]){3,24}(?![\w])")
_ABBREVIATIONS: Final = word_set(
    "b.v n.v o.m n.b p.s b.w a.u.b i.v.m m.b.t o.a t.a.v z.s.m d.d e.d b.s.n a.s p.i o.l.b i.c.o z.v.h "
    "g.g.z g.g.d u.s.a a.v.g p.v w.o s.v.p r.k q.q h.b.o m.b.o k.v.k d.m.v "
    "n.a.v t.b.v t.o.v i.p.v n.v.t v.o.g i.o.m p.m a.m"
)
_PIECE: Final = re.compile(r"(?<![\w@])(?=[\w.@-]{0,60}[0-9_.@#-])[\w][\w.@+#-]{4,120}")
_FILE_NAME: Final = re.compile(
    r"\.(?:docx?|pdf|jpe?g|png|xlsx?|msg|eml|txt|mp[34]|zip|heic|pptx?|odt|csv|rtf)$", re.IGNORECASE
)
_PART: Final = re.compile(r"[A-ZÀ-Ž]{2,}(?![a-zà-ž])|[A-ZÀ-Ž]?[a-zà-ž]+|[A-ZÀ-Ž]")


def find_initials(reading: Reading) -> Iterator[Hit]:
    """Initials: `J.P. de Boer`, `X.Y.`, `meneer B.` A single X, Y or Z is nobody."""
    text = reading.text
    if not reading.lone:
        return
    for pattern, name in ((_LETTERS, "voorletters"), (_INITIALS, "initialen")):
        for found in pattern.finditer(text):
            short = found[0].rstrip(".").lower()
            if short not in _ABBREVIATIONS and not (_sentence_border(found[0], name) or _is_cut_short(found)):
                yield Hit(*found.span(), Kind.NAAM, name)
    for found in _DOTS_SAID.finditer(text):
        if ".".join(found[0].lower().replace("punt", "").split()) not in _ABBREVIATIONS:
            yield Hit(*found.span(), Kind.NAAM, "initialen")
    for found in _WITH_PREFIX.finditer(text):
        yield Hit(*found.span("a" if found["a"] else 0), Kind.NAAM, "letter")
    for pattern in (_LETTER_ACTS, _RELATION_LETTER):
        for found in pattern.finditer(text):
            yield Hit(*found.span("a"), Kind.NAAM, "letter")
    for found in _FORM_OF_ADDRESS.finditer(text):
        if found["a"][0].isupper():
            yield Hit(*found.span("a"), Kind.NAAM, "letter")


_ROUTE: Final = re.compile(r"(?:I\.M|I\.V|S\.C|P\.O|A\.N|Z\.N|D\.D|I\.C|H\.S)\.? ")
"""How a medicine is given, in a text all in capitals."""


def _is_cut_short(found: re.Match[str]) -> bool:
    """Whether a text all in capitals cuts a word short: `PSYCHIATER V.D. DIENST`, `Z.M. OVERDR.`"""
    around = found.string[max(0, found.start() - 30) : found.end() + 30]
    if around.upper() != around or len(around) < len(found[0]) + 10:
        return False
    if _ROUTE.match(found[0]):
        return True
    name = found[0].rpartition(" ")[2].strip(".").lower()
    return len(name) < 3 or not (the_dictionary().is_achternaam(name) or the_dictionary().is_voornaam(name))


def _sentence_border(text: str, name: str) -> bool:
    """Whether a single capital and its dot end a sentence ("optie A. De moeder"), so that no name follows."""
    if name == "initialen":
        return len(text.replace(".", "")) < 2
    first = text.rsplit(" ", maxsplit=1)[-1].strip(".").lower()
    return text.count(".") < 2 and first in {
        "de",
        "het",
        "een",
        "er",
        "dit",
        "dat",
        "we",
        "wij",
        "ik",
        "hij",
        "zij",
        "op",
        "in",
        "voor",
        "met",
        "ook",
        "als",
        "na",
        "bij",
        "en",
        "of",
    }


class SpelledFinder:
    """Finds letters with a space, dot or dash between them that make a word which no dictionary has."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary

    def __call__(self, reading: Reading) -> Iterator[Hit]:
        for found in _SPELLED.finditer(reading.text) if reading.lone else ():
            word = "".join(sign for sign in found[0] if sign.isalpha()).lower()
            if ".".join(word) in _ABBREVIATIONS or (
                self._dictionary.knows(word)
                and not self._dictionary.is_roepnaam(word)
                and not self._dictionary.is_frequent_achternaam(word)
            ):
                continue
            if self._dictionary.pronounceable(word):
                yield Hit(*found.span(), Kind.NAAM, "gespeld")


class GluedFinder:
    """Finds names inside file names, handles and addresses. These are cut at signs, digits and inner capitals first."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary

    def __call__(self, reading: Reading) -> Iterator[Hit]:
        for found in _PIECE.finditer(reading.text):
            piece = found[0].rstrip(".-")
            if (
                "@" not in piece
                and "_" not in piece
                and not _FILE_NAME.search(piece)
                and not _handle(reading.text, found.start(), piece)
            ):
                continue
            parts = [part.lower() for part in _PART.findall(_FILE_NAME.sub("", piece))]
            if any(self._is_naam(part) for part in parts if len(part) > 2):
                yield Hit(found.start(), found.start() + len(piece), Kind.NAAM, "geplakt")

    def _is_naam(self, part: str) -> bool:
        dictionary = self._dictionary
        if dictionary.is_always_naam(part):
            return True
        if dictionary.knows(part):
            return (dictionary.is_roepnaam(part) and part not in {"mei", "min", "los", "job", "constant", "april"}) or (
                dictionary.is_frequent_achternaam(part)
                and part in {"bakker", "visser", "mulder", "vos", "bos", "dekker", "brouwer", "smit", "boer", "prins"}
            )
        if dictionary.is_foreign(part):
            return False
        return dictionary.is_voornaam(part) or dictionary.is_achternaam(part) or self._is_composed(part)

    def _is_composed(self, part: str) -> bool:
        """Whether it is a first name, prefixes and a surname in one: jandevries, fatimaelamrani."""
        if len(part) > 40:
            return False
        for at in range(3, len(part) - 2):
            if self._dictionary.is_voornaam(part[:at]) and self._is_rest(part[at:]):
                return True
        return False

    def _is_rest(self, rest: str) -> bool:
        forms = [
            rest,
            *(
                rest[len(before) :]
                for before in ("van", "de", "vande", "vander", "vanden", "el", "al", "ter", "van")
                if rest.startswith(before)
            ),
        ]
        return any(len(form) > 3 and self._dictionary.is_achternaam(form) and form not in PREFIXES for form in forms)


def _handle(text: str, begin: int, piece: str) -> bool:
    """Whether it is a handle: a word with digits behind it, or right after an at sign."""
    return (begin > 0 and text[begin - 1] in "@/=") or re.fullmatch(r"[^\W\d_]{5,30}[0-9]{1,4}", piece) is not None
