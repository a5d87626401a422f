"""The words around a word that could be a name, and the language of its sentence."""

import re
from typing import Final

from bot.privacy.dictionary import Dictionary
from bot.privacy.reading import Reading, Word
from bot.privacy.recognisers.naam_words import CALLED, FORMS_OF_ADDRESS, PREFIXES, VERBS
from bot.privacy.recognisers.word_set import word_set

_SHARED: Final = word_set(
    "is was in we had the her house me of over a on at an as am be by do go so to up no or it my man "
    "van he him his she if "
    "not but out for from all said last week school after before again test here there back still"
)
"""Words that stand in the Dutch and in the English list."""

_SENTENCE_ENDS: Final = frozenset(".!?\n")
_DAY: Final = re.compile(r"[0-9](?:e|ste|de)?[ /-]$")
_BESIDE: Final = word_set("bij met over door namens")
_LEARNED: Final = re.compile(
    r"(?:ieven?|isch|ische|atie|aties|eel|ele|iteit|ose|osen|ine|pam|gie|loog|ing|ingen|heid|baar|bare|lijk|lijke|ment|"
    r"teit|tie|ties|eren|eerd|eerde|age|ages|ist|isten|isme|iek|ieke|gram|team|teams|app|apps|tool|plan|loket|wet)$"
)
_ARTICLE: Final = re.compile(r"\bart(?:ikel|\.)? ?[0-9][0-9:.a-z]{0,7}(?: lid [0-9])? $", re.IGNORECASE)
_SHORTENED: Final = re.compile(r"\. [a-z]")
_LEEFTIJD: Final = re.compile(r" ?[( ][0-9]{1,2}\)?(?:[,.;]| en )")
_UNTIL: Final = re.compile(
    r"\.?(?: ?(?:t/m|tm|tot|tot en met|-|/|en|,) ?){1,2}"
    r"(?:jan|feb|mrt|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]{0,6}\b",
    re.IGNORECASE,
)
_YEAR: Final = re.compile(r"\.?[ /-](?:'?[0-9]{2}|(?:19|20)[0-9]{2})(?![0-9)])(?! ?ja)")


def word_before(reading: Reading, at: int) -> str:
    """The word before, past prefixes, if only spaces, dots and colons stand between; otherwise ""."""
    step = at
    while step and step > at - 4:
        between = reading.between(step)
        if between.strip(" .:'\"-,()") or between.count("\n") > 1 or len(between) > 4:
            return ""
        step -= 1
        lowered = reading.words[step].lowered
        if (
            lowered == "sr"
            and reading.text[max(0, reading.words[step].begin - 3) : reading.words[step].begin].strip().isdigit()
        ):
            return ""  # art. 285 Sr. is a law
        if lowered not in PREFIXES and len(lowered) > 1:
            if between.startswith(". ") and lowered not in FORMS_OF_ADDRESS and lowered not in CALLED:
                return ""
            return past_is(reading, step, lowered)
    return ""


def past_is(reading: Reading, step: int, lowered: str) -> str:
    """ "heet" where the words are `naam is X`; otherwise the given word."""
    if (
        lowered == "is"
        and step
        and reading.words[step - 1].lowered in {"naam", "voornaam", "achternaam", "bijnaam", "roepnaam"}
    ):
        return "heet"
    return lowered


def follows_prefix(reading: Reading, at: int) -> bool:
    """Whether it stands behind `van 't`, `van der`, `van den` or `vd`, where a capital is a surname."""
    previous = [word.lowered for word in reading.words[max(0, at - 2) : at]]
    joined = at and reading.between(at) in {" ", ". "}
    return bool(joined) and (
        previous[-2:] in (["van", "t"], ["van", "der"], ["v", "d"]) or previous[-1:] in (["vd"], ["vander"], ["vanden"])
    )


def has_initial(reading: Reading, at: int) -> bool:
    """Whether an initial with its dot stands before it. Prefixes between them do not count."""
    step = at
    while (
        step
        and step > at - 4
        and reading.words[step - 1].lowered in PREFIXES - {"e", "i", "o", "y", "d", "t", "v", "s", "l"}
    ):
        step -= 1
    if not step:
        return False
    previous = reading.words[step - 1]
    return len(previous.text) == 1 and previous.capital and reading.between(step) in {". ", "."}


def as_month(reading: Reading, word: Word) -> bool:
    """Whether it is a month in a date: `3 jan`, `jan 2026`, `jan t/m mrt`."""
    text = reading.text
    return (
        _DAY.search(text[max(0, word.begin - 5) : word.begin]) is not None
        or _YEAR.match(text[word.end : word.end + 7]) is not None
        or (
            word.lowered in {"jan", "mei", "april", "juni", "juli", "augustus", "maart"}
            and _UNTIL.match(text, word.end) is not None
        )
    )


def does_something(reading: Reading, at: int) -> bool:
    return at + 1 < len(reading.words) and reading.words[at + 1].lowered in VERBS


def without_possessive(lowered: str) -> tuple[str, ...]:
    """The word, and the word without its possessive ending if it has one."""
    if lowered.endswith("'s"):
        return lowered, lowered[:-2]
    return (lowered, lowered[:-1]) if lowered.endswith("s") and len(lowered) > 4 else (lowered,)


def is_abbreviation(reading: Reading, at: int, dictionary: Dictionary) -> bool:
    """Whether it has a capital inside, cannot be pronounced, or follows the number of an article of law."""
    word = reading.words[at]
    if len(word.lowered) < 6 and (not word.text[1:].islower() or not dictionary.pronounceable(word.lowered)):
        return True
    return _ARTICLE.search(reading.text[max(0, word.begin - 30) : word.begin]) is not None


def is_followed_by_age(between: str) -> bool:
    """Whether an age stands between two names: `Mila 10, Sem 8`."""
    return _LEEFTIJD.match(between) is not None


def is_beside_somebody(reading: Reading, at: int, dictionary: Dictionary) -> bool:
    """Whether it stands right behind `bij`, `met` or `over` and does not end like a learned word."""
    word = reading.words[at]
    if len(word.lowered) < 5 or not at or reading.between(at) != " " or reading.text.startswith("-", word.end):
        return False
    if _SHORTENED.match(reading.text, word.end):
        return False  # bij onvold. effect
    if reading.words[at - 1].lowered not in _BESIDE or not dictionary.pronounceable(word.lowered):
        return False
    return _LEARNED.search(word.lowered) is None and not any(
        dictionary.is_word(word.lowered[part:]) for part in range(1, len(word.lowered) - 4)
    )


def is_in_title(reading: Reading, at: int, dictionary: Dictionary) -> bool:
    """Whether it stands in a heading or in the name of an organisation: an allowed word with a capital is its
    neighbour.
    """
    neighbours = [reading.words[p] for p in (at - 1, at + 1) if 0 <= p < len(reading.words)]
    return any(
        neighbour.allowed
        and neighbour.capital
        and neighbour.lowered not in FORMS_OF_ADDRESS
        and abs(neighbour.begin - reading.words[at].end) < 2
        for neighbour in neighbours
    ) and not dictionary.is_roepnaam(reading.words[at].lowered)


def is_part_of_compound(reading: Reading, at: int, dictionary: Dictionary) -> bool:
    """Whether it is joined by a dash to an ordinary word: `GGZ-`, `Jeugd-`."""
    words = reading.words
    for neighbour, between in ((at + 1, at + 1), (at - 1, at)):
        if 0 <= neighbour < len(words) and reading.between(between) == "-" and not words[neighbour].capital:
            return dictionary.knows(words[neighbour].lowered) and len(words[neighbour].lowered) > 3
    return False


def is_unlisted(word: str, dictionary: Dictionary) -> bool:
    """Whether it is no word of the list, and none made of others that is longer than surnames are."""
    return not dictionary.is_word(word) and (len(word) < 10 or not dictionary.is_compound(word))


def foreign_sentences(reading: Reading, dictionary: Dictionary) -> list[bool]:
    """For each word whether its sentence is English or Papiamento rather than Dutch; worked out once for a reading."""
    if reading.foreign is None:
        reading.foreign = _foreign_sentences(reading, dictionary)
    return reading.foreign


def _foreign_sentences(reading: Reading, dictionary: Dictionary) -> list[bool]:
    result: list[bool] = []
    sentence: list[Word] = []
    for at, word in enumerate(reading.words):
        if at and not _SENTENCE_ENDS.isdisjoint(reading.between(at)):
            result += [is_foreign(sentence, dictionary)] * len(sentence)
            sentence = []
        sentence.append(word)
    return result + [is_foreign(sentence, dictionary)] * len(sentence)


def is_foreign(sentence: list[Word], dictionary: Dictionary) -> bool:
    small = [word.lowered for word in sentence if not word.capital or word.opens]
    foreign = sum(dictionary.is_foreign(lowered) for lowered in small)
    dutch = sum(
        dictionary.is_word(lowered) and not dictionary.is_papiamento(lowered) and lowered not in _SHARED
        for lowered in small
    )
    return foreign >= 2 and foreign > dutch
