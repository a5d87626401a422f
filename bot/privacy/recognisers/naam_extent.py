"""How far a name reaches: from one part of it to the first and the last word, with prefixes and initials."""

import re

from bot.privacy.reading import Reading
from bot.privacy.recognisers.naam_words import FIRST_PREFIXES, FORMS_OF_ADDRESS, PREFIXES


def extent_of_naam(reading: Reading, names: list[bool], at: int) -> tuple[int, int]:
    """The first and last word of the whole name around the word `at`; `names` says of each word whether it is one."""
    return _first_word(reading, at), _last_word(reading, names, at)


def end_of_naam(reading: Reading, at: int) -> int:
    """The end of a name. The dot of a last initial belongs to it where the sentence goes on."""
    word = reading.words[at]
    goes_on = re.match(r"\. [a-z]", reading.text[word.end : word.end + 3])
    return word.end + 1 if len(word.lowered) == 1 and goes_on else word.end


def _last_word(reading: Reading, names: list[bool], at: int) -> int:
    words, end = reading.words, at
    while end + 1 < len(words):
        step = _past_prefixes(reading, end)
        sentence_end = any(words[w].opens and "." in reading.between(w) for w in range(end + 1, step + 1))
        line_break = "\n" in reading.between(step) and not names[step]
        if not _is_joined(reading.between(step)) or words[step].allowed or sentence_end or line_break:
            break
        continues = names[step] or (
            words[step].capital and not words[step].all_capitals and words[step].lowered not in PREFIXES
        )
        if not continues or (step > end + 1 and not words[step].capital and not names[step]):
            break
        end = step
    return end + 1 if end + 1 < len(words) and _is_last_initial(reading, end + 1) else end


def _past_prefixes(reading: Reading, at: int) -> int:
    """The word after this one, past up to three prefixes between them."""
    words, step = reading.words, at + 1
    while (
        step < len(words) - 1
        and words[step].lowered in PREFIXES
        and _is_joined(reading.between(step))
        and step < at + 4
    ):
        step += 1
    return step


def _first_word(reading: Reading, at: int) -> int:
    words, begin = reading.words, at
    while begin and _is_joined(reading.between(begin)) and begin > at - 4:
        previous = words[begin - 1]
        if (
            not (previous.lowered in FIRST_PREFIXES and (previous.lowered != "te") and not previous.allowed)
            and len(previous.lowered) > 1
        ):
            break
        if (
            not previous.capital
            and previous.lowered in {"van", "de", "der"}
            and not _belongs_to_naam(reading, begin - 1)
        ):
            break
        if not previous.capital and len(words[begin].lowered) == 1 and words[begin].capital:
            break  # t.n.v. J. Kok
        begin -= 1
    while begin < at and words[begin].lowered in {"la", "le", "van"} and words[begin].opens:
        begin += 1
    return begin


def _is_joined(between: str) -> bool:
    return between in {" ", "-", ". ", "."} or between == "\n"


def _belongs_to_naam(reading: Reading, at: int) -> bool:
    """Whether a prefix belongs to the name: another part of it or a form of address stands before it."""
    if not at:
        return False
    previous = reading.words[at - 1]
    return (
        previous.lowered in FORMS_OF_ADDRESS
        or previous.lowered in FIRST_PREFIXES
        or (len(previous.lowered) == 1 and previous.capital)
    )


def _is_last_initial(reading: Reading, at: int) -> bool:
    """Whether it is the first letter of a surname, with its dot, behind a first name: `Danny V.`"""
    word = reading.words[at]
    return (
        len(word.lowered) == 1
        and word.capital
        and reading.between(at) == " "
        and reading.text.startswith(".", word.end)
    )
