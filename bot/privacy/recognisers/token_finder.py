"""Words that a small model of our own takes for a name, a place, a dwelling, an age, a school or an institution.

It adds what the rules miss where it is sure, and drops what they find where it is very sure of an ordinary word.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Final

from bot.privacy.dictionary import Dictionary
from bot.privacy.hit import Hit, Kind
from bot.privacy.model.token_classes import classes_of
from bot.privacy.model.tokens import KINDS, Token, TokenReader, kind_buckets
from bot.privacy.model.weights import shipped
from bot.privacy.reading import Reading
from bot.privacy.recognisers.around_naam import as_month, foreign_sentences
from bot.privacy.recognisers.durations import is_duration
from bot.privacy.recognisers.naam_words import PREFIXES, TRADES
from bot.privacy.recognisers.nationaliteit import is_people, peoples
from bot.privacy.recognisers.ordinary import is_ordinary
from bot.privacy.recognisers.plaats import first_words_of_places
from bot.privacy.recognisers.quarters import NO_QUARTER
from bot.privacy.recognisers.word_set import word_set

HOLDS: Final = 0.25
HOLDS_NUMBER: Final = 1.0
"""Log-odds from which a word, and a number, is held."""
VETOES: Final = -1.5
"""Log-odds up to which all words of a finding must be ordinary to drop it."""
_FEWEST: Final = 3
"""Words of a text. Fewer tell too little to judge by."""
_AFTER: Final = re.compile(r"[ ,;|+*/]{0,3}([0-9]|[^\W\d_]+)")
_COUNTED: Final = re.compile(
    r"[0-9][ ,;|+*/]{1,3}$|wet \($|[€$] ?$|\bvitamine [a-z] ?$|"
    r"\b(?:boete|bedrag|huur|schuld|kosten|rekening|lening|factuur)(?: v| van| is)? $|"
    r"\b(?:persoon|top|nen|iso|dsm|code|stap|versie|artikel|art\.|"
    r"lid|lijn|bus|bericht|bericht nummer|fase|niveau|punt|actiepunt|actie|bijlage|doel|blok|ronde|casus|prio|score|"
    r"temperatuur|koorts|bloeddruk|bedrag|over|kamer|onderdeel|module|moca|mmse|katz|barthel|gaf|honos|bdi|bai"
    r"|gcs|pols|temp|sat|ediz)(?: (?:[a-z]-)?|-(?:[a-z]-?)?| (?:was|is|van|[a-z]{3,5} punt) )$",
    re.IGNORECASE,
)
_LONG: Final = re.compile(r"(?!(?:19[2-9]|20[01])[0-9]$)[0-9]{4,}|[0-9]+(?:[.,:/-][0-9]+)+|0[0-9]+")
"""A long number, a date, an amount, a time or a number in a row: the rules know which of these identify."""
_GROUP: Final = re.compile(
    r"[- ]?(?:jarige (?:opl|tra|loo|con|pla|per|pro)|jaar bewaa?r|% )|"
    r" (?:leerlingen|kinderen|bewoners|huishoudens|woningen|collega|dossiers|zaken)|"
    r" (?:jan|feb|mar|mrt|maart|apr|mei|may|jun|jul|aug|sep|o[kc]t|nov|dec)",
    re.IGNORECASE,
)
_SAID_TO_BE: Final = re.compile(
    r" is (?:een|de|het|haar|zijn|hun) (?:\w+ )?\w*(?:bloem|plant|boom|woord|kleur|vogel|dier|seizoen|merk|titel)\b",
    re.IGNORECASE,
)
"""Behind a word in front: what it is, and so nobody: `roos is haar lievelingsbloem`."""
_PASSED: Final = word_set("noord zuid oost west midden centrum enzo bot officier len base wachtwoord url sprong")
"""Words that it never judges."""
_VETOED: Final = frozenset({"namen", "plaatsen", "school", "school_eigennaam", "eigennaam", "instelling", "straatnaam"})
"""The recognisers that go by lists and capitals. What any other finds stays."""


@dataclass(frozen=True, slots=True)
class Judged:
    """The words of a text that the model knows enough of, with their log-odds."""

    text: str
    tokens: Sequence[Token]
    scores: Sequence[float]

    def is_ordinary(self, hit: Hit) -> bool:
        """Whether a finding of the rules is dropped."""
        if hit.recogniser not in _VETOED:
            return False
        first = bisect_right(self.tokens, hit.begin, key=_end)
        inside = self.scores[first : bisect_left(self.tokens, hit.end, key=_begin)]
        return bool(inside) and max(inside) <= VETOES


class TokenFinder:
    """Judges the words of Dutch sentences; of another language it knows too little. Raises DamagedWeights when made
    without its weights.
    """

    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary
        self._read = TokenReader(dictionary, first_words_of_places().__contains__)
        self._weights = shipped("token")
        self._kinds = shipped("soort")

    def judge(self, reading: Reading) -> Judged:
        """What the model thinks of each word that it judges."""
        text = reading.text
        if len(reading.words) < _FEWEST:
            return Judged(text, (), ())
        left = self._left(reading)
        tokens = list(self._read(text, lambda begin: begin in left or text[begin - 1 : begin] == "["))
        return Judged(text, tokens, [self._weights.score(token.buckets) for token in tokens])

    def _left(self, reading: Reading) -> set[int]:
        """Where the words begin that are left to the rules."""
        foreign = foreign_sentences(reading, self._dictionary)
        text = reading.text
        return {
            word.begin
            for at, word in enumerate(reading.words)
            if word.allowed
            or foreign[at]
            or word.lowered in peoples()
            or word.lowered in NO_QUARTER
            or word.lowered in _PASSED
            or as_month(reading, word)
            or (word.capital and self._is_named_thing(reading, at))
            or (word.lowered in TRADES and _is_a_trade(reading, at))
            or (word.opens and _SAID_TO_BE.match(text, word.end) is not None)
        }

    def _is_named_thing(self, reading: Reading, at: int) -> bool:
        """Whether a capital is a language, a holiday, a diagnosis or the like."""
        return is_people(reading, at, self._dictionary) or is_ordinary(reading, at, self._dictionary)

    def found(self, judged: Judged, taken: Sequence[Hit]) -> Iterator[Hit]:
        """What it holds beside the findings that are `taken`; words next to each other are one finding."""
        text, begin, last = judged.text, -1, None
        for token, score in zip(judged.tokens, judged.scores, strict=True):
            number = text[token.begin].isdigit()
            if score < (HOLDS_NUMBER if number else HOLDS) or (_is_number(text, token) and _counts(text, token)):
                continue
            if any(hit.begin < token.end and token.begin < hit.end and not hit.warning for hit in taken):
                continue
            if last is not None and _joined(text[last.end : token.begin]):
                last = token
                continue
            if last is not None:
                yield self._hit(begin, last)
            begin, last = token.begin, token
        if last is not None:
            yield self._hit(begin, last)

    def _hit(self, begin: int, last: Token) -> Hit:
        return Hit(begin, last.end, self._kind(last), "woordmodel")

    def _kind(self, token: Token) -> Kind:
        scores = [self._kinds.score(kind_buckets(token.buckets, place)) for place in range(len(KINDS))]
        return Kind(KINDS[scores.index(max(scores))])


def _is_a_trade(reading: Reading, at: int) -> bool:
    """Whether an article stands before it, and no capital says that it is a name."""
    word = reading.words[at]
    shouted = word.all_capitals and reading.words[at - 1].all_capitals
    return at > 0 and (not word.capital or shouted) and reading.words[at - 1].lowered in {"de", "een", "die"}


def _is_number(text: str, token: Token) -> bool:
    """Whether it is a number in figures, or one in words that no figure stands before."""
    if text[token.begin].isdigit():
        return True
    before = text[: token.begin].rstrip(" ,")
    return not before[-1:].isdigit() and "telwoord" in classes_of(text[token.begin : token.end].lower())


def _counts(text: str, token: Token) -> bool:
    """Whether a number counts or measures something, or stands in a row of numbers."""
    after = _AFTER.match(text, token.end)
    if after is not None:
        classes = classes_of(after[1].lower())
        if after[1].isdigit() or "geld" in classes or ("maat" in classes and "jaren" not in classes):
            return True
    if _LONG.fullmatch(text, token.begin, token.end):
        return True
    before = text[max(0, token.begin - 20) : token.begin]
    return (
        _COUNTED.search(before) is not None
        or _GROUP.match(text, token.end) is not None
        or is_duration(text, token.begin, token.end)
    )


def _joined(between: str) -> bool:
    """Whether only a space, a dash, an initial's dot or small words of a name stand between two words."""
    return between in {" ", "-", ". "} or (
        between[:1] == " " == between[-1:] and all(word in PREFIXES for word in between.split())
    )


_begin = attrgetter("begin")
_end = attrgetter("end")
