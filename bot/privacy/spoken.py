"""Dates, years and numbers written as they are said (`drie mei negentienzesentachtig`), turned into figures."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bot.privacy.dictionary import fold
from bot.privacy.encoded_words import Place
from bot.privacy.spoken_words import (
    ALPHABET,
    DIGITS_ISLAND,
    LETTERS,
    MONTHS,
    MONTHS_ISLAND,
    NINETIES_ISLAND,
    TENS_ISLAND,
    cardinals,
    digit,
    ordinals,
    words,
    years,
)

_SIGNS: Final = {"streepje": "-", "streep": "-", "slash": "/", "punt": "."}
_FILLERS: Final = frozenset(words("en dan nog keer dubbel dus weer daarna schuine spatie"))
_WORD: Final = re.compile(r"[^\W\d_]+")
_GAP: Final = frozenset({" ", ", ", ",", "-", " - ", "  "})
_ANY: Final = re.compile(
    r"negentien|tweeduizend|tig\b|benti|henti|(?:\b(?:nul|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|sero|un|uno|dos|"
    r"tres|kuater|cuatro|sinku|cinco|seis|shete|siete|ocho|nuebe|nueve)\b[ ,.-]{1,2}){2}",
    re.IGNORECASE,
)
_YEAR_WORD: Final = frozenset(words("bouwjaar geboortejaar lichting jaargang"))
_FEWEST: Final = 3
"""Numbers behind each other, from which they are read as one."""


@dataclass(frozen=True, slots=True)
class _Token:
    begin: int
    end: int
    word: str
    capital: bool


def spoken(text: str) -> tuple[str, list[tuple[Place, Place]]]:
    """The text with what is said in words put into figures, and for each such run its place in that text and in the
    given one.
    """
    if _ANY.search(text) is None:
        return text, []
    pieces: list[str] = []
    places: list[tuple[Place, Place]] = []
    length = last = 0
    for (begin, end), figures in _runs(text):
        pieces += text[last:begin], figures
        length += begin - last
        places.append(((length, length + len(figures)), (begin, end)))
        length, last = length + len(figures), end
    return "".join([*pieces, text[last:]]), places


def _runs(text: str) -> Iterator[tuple[Place, str]]:
    """What is said in words, in order: its place, and the figures."""
    tokens = [_Token(one.start(), one.end(), fold(one[0].lower()), one[0].isupper()) for one in _WORD.finditer(text)]
    at = 0
    while at < len(tokens):
        read = _date(tokens, at) or _number(text, tokens, at) or _year_alone(tokens, at)
        if read is None:
            at += 1
            continue
        count, figures = read
        yield (tokens[at].begin, tokens[at + count - 1].end), figures
        at += count


def _date(tokens: Sequence[_Token], at: int) -> tuple[int, str] | None:
    """A day, a month and a year: how many words, and the date in figures."""
    day, step = _day(tokens, at)
    if not 0 < day < 32:
        return None
    while _word(tokens, step) in {"van", "de", "di"}:
        step += 1
    month = _month(_word(tokens, step))
    year, count = _year(tokens, step + 1)
    return (step + 1 + count - at, f"{day}-{month}-{year}") if month and year else None


def _day(tokens: Sequence[_Token], at: int) -> tuple[int, int]:
    word, following = _word(tokens, at), _word(tokens, at + 1)
    if word in TENS_ISLAND and following in DIGITS_ISLAND:
        return TENS_ISLAND[word] + DIGITS_ISLAND.index(following), at + 2
    return ordinals().get(word) or cardinals().get(word) or TENS_ISLAND.get(word) or digit(word) or 0, at + 1


def _month(word: str) -> int:
    """The month of this name, or of this place in the year; 0 for none."""
    for names in (MONTHS, MONTHS_ISLAND):
        if word in names:
            return names.index(word) + 1
    nth = ordinals().get(word, 0)
    return nth if nth < 13 else 0


def _year(tokens: Sequence[_Token], at: int) -> tuple[int, int]:
    """A year from 1910 on and how many words it takes; zeros for none."""
    word, following = _word(tokens, at), _word(tokens, at + 1)
    if word == "tweeduizend" and following == "en":
        value = cardinals().get(_word(tokens, at + 2), 100)
        return (2000 + value, 3) if value < 30 else (2000, 1)
    hundreds = {"negentien": 1900, "negentienhonderd": 1900, "tweeduizend": 2000}.get(word)
    value = cardinals().get(following, 100)
    if hundreds and (9 < value < 100 or (hundreds == 2000 and value < 30)):
        return hundreds + value, 2
    if word in years():
        return years()[word], 1
    if hundreds == 2000:
        return 2000, 1
    value = cardinals().get(word, 0)
    if 30 < value < 100:
        return 1900 + value, 1
    stem = next((stem for stem in NINETIES_ISLAND if word.startswith(stem)), "")
    unit = word.removeprefix(stem)
    return (1900 + NINETIES_ISLAND[stem] + DIGITS_ISLAND.index(unit), 1) if stem and unit in DIGITS_ISLAND else (0, 0)


def _year_alone(tokens: Sequence[_Token], at: int) -> tuple[int, str] | None:
    """A year without a day: in full, or behind a word for it."""
    after = at and tokens[at - 1].word in _YEAR_WORD
    value, count = _year(tokens, at)
    full = _word(tokens, at) in years() or count > 1
    return (count, str(value)) if value and (after or (full and value < 2013)) else None


def _number(text: str, tokens: Sequence[_Token], at: int) -> tuple[int, str] | None:
    """Numbers and letters said behind each other: how many words, and what they spell."""
    spelled: list[str] = []
    step, numbers, last = at, 0, at
    times = 1
    while step < len(tokens) and (step == at or text[tokens[step - 1].end : tokens[step].begin] in _GAP):
        word = tokens[step].word
        if word == "dubbel":
            times = 2
        elif (
            _word(tokens, step + 1) == "keer" and (digit(word) or 0) > 1 and digit(_word(tokens, step + 2)) is not None
        ):
            times, step = digit(word) or 1, step + 1
        elif (sign := _spelled(tokens[step])) is not None:
            spelled.append(sign * times)
            numbers += sign.isdigit()
            times, last = 1, step
        elif word not in _FILLERS or step == at:
            break
        step += 1
    while spelled and not spelled[-1][-1].isalnum():
        spelled.pop()
    whole = "".join(spelled)
    if numbers < _FEWEST or not whole[:1].isalnum():
        return None
    if re.fullmatch("[A-Z][0-9]{3,5}", whole):
        whole = f"{whole[0]}-{whole[1:]}"
    return last + 1 - at, whole


def _spelled(token: _Token) -> str | None:
    """The figures, the letter or the sign that a word stands for."""
    word = token.word
    value = cardinals().get(word, digit(word))
    if value is not None:
        return str(value)
    if word in ALPHABET:
        return word[0].upper()
    if word in LETTERS or (token.capital and len(word) == 1):
        return LETTERS.get(word, word).upper()
    return _SIGNS.get(word)


def _word(tokens: Sequence[_Token], at: int) -> str:
    return tokens[at].word if at < len(tokens) else ""
