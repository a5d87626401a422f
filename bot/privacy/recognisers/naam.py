"""Names of people: by lists, by unknown words with a capital, by what stands before them.

Lists and a dictionary together find most (SOURCES: P12). A name that is also a word needs a capital inside the
sentence or a word before it that announces a name.
"""

from collections.abc import Iterator
from typing import Final

from bot.privacy.dictionary import Dictionary
from bot.privacy.hit import Hit, Kind
from bot.privacy.reading import Reading
from bot.privacy.recognisers.around_naam import (
    as_month,
    does_something,
    follows_prefix,
    foreign_sentences,
    has_initial,
    is_abbreviation,
    is_beside_somebody,
    is_followed_by_age,
    is_in_title,
    is_part_of_compound,
    is_unlisted,
    without_possessive,
    word_before,
)
from bot.privacy.recognisers.naam_extent import end_of_naam, extent_of_naam
from bot.privacy.recognisers.naam_words import (
    ADDRESSED,
    BEFORE_MONTH,
    CALLED,
    FEELS,
    FIRST_PREFIXES,
    FORMS_OF_ADDRESS,
    NO_NAAM,
    PERSONAL,
    PREFIXES,
    RELATIONS,
    SPOKEN_TO,
    VERBS,
    WHERE,
)
from bot.privacy.recognisers.nationaliteit import is_people
from bot.privacy.recognisers.ordinary import is_ordinary
from bot.privacy.recognisers.word_set import word_set

_MONTHS: Final = word_set(
    "jan feb mrt apr mei jun jul aug sep sept okt nov dec april augustus juli juni maart june july january february"
)
_CALLED: Final = word_set("alias bijnaam genaamd genoemd heet noemt roepnaam")
_ROMAN: Final = word_set("ii iii iv vi vii viii ix xi xii")


class NaamFinder:
    """Finds names of people, in one pass over the words."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary

    def __call__(self, reading: Reading) -> Iterator[Hit]:
        words = reading.words
        foreign = foreign_sentences(reading, self._dictionary)
        names = [self._is_naam(reading, at, foreign[at]) for at in range(len(words))]
        at = 0
        while at < len(words):
            if not names[at]:
                at += 1
                continue
            begin, end = extent_of_naam(reading, names, at)
            how = "aanspreking" if words[at].capital and word_before(reading, at) in ADDRESSED else "namen"
            yield Hit(words[begin].begin, end_of_naam(reading, end), Kind.NAAM, how)
            at = end + 1

    def _is_naam(self, reading: Reading, at: int, foreign: bool) -> bool:
        word = reading.words[at]
        lowered = word.lowered
        if (
            word.allowed
            or is_people(reading, at, self._dictionary)
            or len(lowered) < 2
            or (lowered.endswith("nr") and len(lowered) > 3)
            or (lowered in _MONTHS and (as_month(reading, word) or word_before(reading, at) in BEFORE_MONTH))
        ):
            return False
        before = word_before(reading, at)
        if before in FORMS_OF_ADDRESS and self._after_form_of_address(reading, at):
            return True
        if not word.capital:
            return self._small(reading, at, before, foreign)
        if lowered in PREFIXES or lowered in FORMS_OF_ADDRESS or lowered in _ROMAN:
            return False
        return self._with_capital(reading, at, before, foreign) and not is_ordinary(reading, at, self._dictionary)

    def _after_form_of_address(self, reading: Reading, at: int) -> bool:
        word = reading.words[at]
        if (
            word.lowered in NO_NAAM
            or word.lowered in PREFIXES
            or word.lowered in FORMS_OF_ADDRESS
            or word.lowered in RELATIONS
        ):
            return (
                word.capital
                and not word.opens
                and not word.all_capitals
                and word.lowered not in PREFIXES | FORMS_OF_ADDRESS
                and word.lowered in NO_NAAM
            )
        dictionary = self._dictionary
        if word.capital:
            return True
        if at and reading.words[at - 1].lowered in WHERE and dictionary.is_word(word.lowered):
            return False  # fam. in rouw
        if reading.text[max(0, word.begin - 3) : word.begin] == "dr ":
            return not dictionary.knows(word.lowered)  # `uit dr tuin`
        return (
            not dictionary.knows(word.lowered)
            or dictionary.is_frequent_achternaam(word.lowered)
            or dictionary.is_roepnaam(word.lowered)
            or (reading.words[at - 1].lowered in FIRST_PREFIXES and is_unlisted(word.lowered, dictionary))
        )

    def _small(self, reading: Reading, at: int, before: str, foreign: bool) -> bool:
        """Whether a word without a capital is a name."""
        dictionary, lowered = self._dictionary, reading.words[at].lowered
        if lowered in NO_NAAM or lowered in PREFIXES:
            return False
        if dictionary.is_always_naam(lowered):
            return not (foreign and dictionary.is_foreign(lowered))
        if dictionary.is_roepnaam(lowered) and self._small_acts(reading, at, foreign):
            return True
        known = dictionary.knows(lowered)
        if (
            not foreign
            and len(lowered) > 2
            and (before in RELATIONS or before in CALLED)
            and (dictionary.is_roepnaam(lowered) or (not known and dictionary.is_voornaam(lowered)))
        ):
            return True
        if known or dictionary.is_foreign(lowered):
            return False
        if before in CALLED and before not in {"naam", "namen", "dag"} and not foreign and len(lowered) > 3:
            return not dictionary.is_typo(lowered)
        if foreign or len(lowered) < 4:
            return (
                len(lowered) == 3
                and not foreign
                and dictionary.is_voornaam(lowered)
                and (before in RELATIONS or does_something(reading, at))
            )
        bare = without_possessive(lowered)
        if any(dictionary.is_voornaam(form) or dictionary.is_achternaam(form) for form in bare):
            return not dictionary.is_typo(lowered) or any(
                dictionary.is_frequent_achternaam(v) or len(v) < 7 for v in bare
            )
        return dictionary.ends_like_achternaam(lowered) or (
            not dictionary.is_typo(lowered) and is_beside_somebody(reading, at, dictionary)
        )

    def _small_acts(self, reading: Reading, at: int, foreign: bool) -> bool:
        """Whether a verb that only people take follows: `roos wil niet`, `bas gesproken`."""
        if foreign or at + 1 >= len(reading.words) or reading.words[at].lowered in _MONTHS:
            return False
        following = reading.words[at + 1].lowered
        return following in SPOKEN_TO or (reading.words[at].opens and following in PERSONAL)

    def _with_capital(self, reading: Reading, at: int, before: str, foreign: bool) -> bool:
        dictionary, word = self._dictionary, reading.words[at]
        lowered = word.lowered
        bare = without_possessive(lowered)
        listed = any(dictionary.is_voornaam(form) or dictionary.is_achternaam(form) for form in bare)
        if dictionary.knows(lowered) and not (
            dictionary.is_compound(lowered) and not dictionary.is_word(lowered) and listed
        ):
            return self._known_word(reading, at, before)
        if word.all_capitals and len(lowered) <= 4:
            return dictionary.is_always_naam(lowered) or (listed and (before in RELATIONS or before in CALLED))
        if word.all_capitals and len(lowered) <= 5:
            return listed and dictionary.pronounceable(lowered) and len(lowered) > 2
        if listed and not (dictionary.is_papiamento(lowered) and (foreign or word.opens)):
            return True
        if dictionary.is_foreign(lowered) or (foreign and word.opens):
            return False
        if not word.all_capitals and is_abbreviation(reading, at, dictionary):
            return False  # Wfz, CoVa, artikel 7:1 Xyz
        if (len(lowered) < 6 or word.all_capitals) and reading.text[word.end : word.end + 2] == ". ":
            return False  # Betr. Cl. Pt.
        return not (word.opens and dictionary.is_typo(lowered)) and not is_part_of_compound(reading, at, dictionary)

    def _known_word(self, reading: Reading, at: int, before: str) -> bool:
        """Whether an ordinary word with a capital is a name."""
        dictionary, word = self._dictionary, reading.words[at]
        lowered = word.lowered
        likely = dictionary.is_roepnaam(lowered) or dictionary.is_frequent_achternaam(lowered)
        always = dictionary.is_always_naam(lowered)
        if word.all_capitals or word.opens:
            if lowered in _MONTHS and not always:
                return word.opens and not word.all_capitals and self._feels(reading, at)
            if always and (not word.all_capitals or len(lowered) > 3):
                return True
            return (likely or dictionary.is_achternaam(lowered)) and self._opens_naam(reading, at, before, likely)
        if before in _CALLED or (before and follows_prefix(reading, at)):
            return True
        if before in RELATIONS and lowered not in NO_NAAM and reading.between(at) == " " and not word.all_capitals:
            return True
        if dictionary.is_diminutive(lowered) and not word.all_capitals:
            return True
        if always or likely:
            return not is_in_title(reading, at, dictionary)
        return follows_prefix(reading, at) or (dictionary.is_achternaam(lowered) and has_initial(reading, at))

    def _feels(self, reading: Reading, at: int) -> bool:
        """Whether a month does what only people do: `April huilde`."""
        words = reading.words
        return at + 1 < len(words) and reading.between(at + 1) == " " and words[at + 1].lowered in FEELS

    def _opens_naam(self, reading: Reading, at: int, before: str, likely: bool) -> bool:
        """Whether the words around it make it a name, at the start of a sentence or in capitals."""
        dictionary, words = self._dictionary, reading.words
        lowered = words[at].lowered
        if has_initial(reading, at) or (before in CALLED and dictionary.is_roepnaam(lowered)):
            return True
        if at + 1 >= len(words):
            return dictionary.is_roepnaam(lowered) and at > 0
        following, between = words[at + 1], reading.between(at + 1)
        if is_followed_by_age(between):
            return dictionary.is_roepnaam(lowered)
        if between.strip(" -") and between not in {", ", "'s "}:
            return dictionary.is_roepnaam(lowered) and "\n" in between and at > 0
        if following.lowered in FIRST_PREFIXES and following.lowered != "te":
            following_words = words[at + 2 : at + 4]
            return dictionary.is_roepnaam(lowered) and any(w.capital and not w.allowed for w in following_words)
        if (
            following.capital
            and not following.allowed
            and dictionary.is_roepnaam(lowered)
            and not words[at].all_capitals
        ):
            return self._is_naam(reading, at + 1, False)
        if not likely or lowered in NO_NAAM or words[at].all_capitals:
            return False
        if following.lowered == "is" and at + 2 < len(words) and words[at + 2].lowered in {"een", "het", "de"}:
            return False
        acts = (
            dictionary.is_roepnaam(lowered)
            and following.lowered.endswith(("te", "de", "t"))
            and len(following.lowered) > 4
        )
        return between == " " and (following.lowered in VERBS or (acts and following.lowered not in NO_NAAM))
