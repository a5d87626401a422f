"""The guard itself: runs all recognisers over one text, joins their findings and drops the allowed ones."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import Final

from bot.privacy.dictionary import the_dictionary
from bot.privacy.displayed import displayed
from bot.privacy.encoded_words import Place, decoded
from bot.privacy.folded import fold
from bot.privacy.hit import Hit, Kind
from bot.privacy.leet import unmasked
from bot.privacy.line_ends import over_line_ends
from bot.privacy.lists import written
from bot.privacy.normalised import Normalised
from bot.privacy.overlap import merge, untangle
from bot.privacy.reading import Allowed, Reading, read_words
from bot.privacy.recognisers.adres import AdresFinder, find_postcode
from bot.privacy.recognisers.ages import find_leeftijd
from bot.privacy.recognisers.bare_names import TitledNameFinder, find_other_script, find_two_letters
from bot.privacy.recognisers.birth import find_geboortedatum
from bot.privacy.recognisers.capital_prefix import find_capital_prefix
from bot.privacy.recognisers.case_numbers import find_case_number, find_loose_code, find_vnummer
from bot.privacy.recognisers.coordinates import find_coordinates
from bot.privacy.recognisers.disguised import GluedFinder, SpelledFinder, find_initials
from bot.privacy.recognisers.fronted_names import FrontedNameFinder
from bot.privacy.recognisers.handles import find_handle_by_word
from bot.privacy.recognisers.instelling import find_instelling, find_school
from bot.privacy.recognisers.instelling_abroad import find_instelling_abroad
from bot.privacy.recognisers.instelling_small import SmallInstellingFinder
from bot.privacy.recognisers.island_names import IslandNameFinder
from bot.privacy.recognisers.kaya import KayaFinder
from bot.privacy.recognisers.kenteken import find_kenteken
from bot.privacy.recognisers.mistyped_places import MistypedPlaceFinder
from bot.privacy.recognisers.monogram import ShoutedFinder, find_monogram
from bot.privacy.recognisers.naam import NaamFinder
from bot.privacy.recognisers.named_houses import NamedHouseFinder
from bot.privacy.recognisers.nationaliteit import NationaliteitFinder, find_indirect
from bot.privacy.recognisers.nicknames import find_nickname, find_proper_name
from bot.privacy.recognisers.numbers import find_bsn, find_iban, find_police_number, find_sedula
from bot.privacy.recognisers.pairs import PairFinder
from bot.privacy.recognisers.plaats import PlaatsFinder
from bot.privacy.recognisers.pointing import PointingFinder
from bot.privacy.recognisers.quarters import find_quarter
from bot.privacy.recognisers.reach import find_email, find_link, find_telefoon, words_of_path
from bot.privacy.recognisers.register import RegisterFinder
from bot.privacy.recognisers.said_ages import find_said_age
from bot.privacy.recognisers.small_initials import SmallInitialFinder
from bot.privacy.recognisers.small_names import SmallNameFinder
from bot.privacy.recognisers.small_nicknames import SmallNicknameFinder
from bot.privacy.recognisers.token_finder import TokenFinder
from bot.privacy.recognisers.turned import TurnedFinder
from bot.privacy.recognisers.units import UnitFinder
from bot.privacy.recognisers.workplace import without_workplace
from bot.privacy.spoken import spoken

MAX_BYTES: Final = 200_000
"""A longer text (in UTF-8) is held unread."""

Recogniser = Callable[[Reading], Iterable[Hit]]


class Toetser:
    """Looks a text over for what could identify a person.

    `allow` are phrases that pass besides the shipped ones: a finding that lies within one is dropped. Building the
    first one in a process takes some tenths of a second (the lists), a text of fifty words a few milliseconds.
    """

    def __init__(self, allow: Iterable[str] = ()) -> None:
        dictionary = the_dictionary()
        self._allowed = Allowed([*written("toegestaan"), *written("vaktaal"), *allow])
        self._tokens = TokenFinder(dictionary)
        self._with_digits: tuple[Recogniser, ...] = (
            *(find_bsn, find_iban, find_police_number, find_sedula, find_vnummer, find_case_number, find_kenteken),
            *(find_postcode, find_coordinates, find_said_age, find_loose_code),
        )
        self._always: tuple[Recogniser, ...] = (
            *(
                find_telefoon,
                find_email,
                find_link,
                find_handle_by_word,
                find_geboortedatum,
                find_leeftijd,
                AdresFinder(dictionary),
                KayaFinder(dictionary),
                find_quarter,
                find_nickname,
                find_proper_name,
                find_school,
                find_instelling,
                find_instelling_abroad,
            ),
            *(
                NationaliteitFinder(),
                PlaatsFinder(dictionary),
                NaamFinder(dictionary),
                RegisterFinder(dictionary),
                find_initials,
                SpelledFinder(dictionary),
                GluedFinder(dictionary),
                TurnedFinder(dictionary),
                UnitFinder(dictionary),
                SmallNicknameFinder(dictionary),
                SmallNameFinder(dictionary),
                SmallInitialFinder(dictionary),
                find_monogram,
                ShoutedFinder(dictionary),
                PairFinder(dictionary),
                SmallInstellingFinder(dictionary),
                *(IslandNameFinder(dictionary), FrontedNameFinder(dictionary), NamedHouseFinder(dictionary)),
                *(TitledNameFinder(dictionary), find_capital_prefix, find_two_letters, find_other_script),
                MistypedPlaceFinder(dictionary),
                find_indirect,
                PointingFinder(),
            ),
        )

    def toets(self, text: str) -> list[Hit]:
        """The findings in order, not overlapping, in code points of `text`."""
        if len(text) > MAX_BYTES or len(text.encode("utf-8", "surrogatepass")) > MAX_BYTES:
            return [Hit(0, len(text), Kind.INDIRECT, "te_lang")]
        found = self._all(text)
        over = over_line_ends(text, found, self._all, the_dictionary())
        return merge(found, over) if over else found

    def _all(self, text: str) -> list[Hit]:
        """The findings in the text as it is written, and as it reads where something hides words."""
        found = self._find(text)
        for written_otherwise in (decoded, displayed, spoken):
            read, places = written_otherwise(text)
            if places:
                if written_otherwise is spoken:
                    found = [hit for hit in found if not _is_guess_inside(hit, places)]
                found = merge(found, self._inside(read, places))
        return merge(found, masked) if (masked := self._masked(text)) else found

    def _masked(self, text: str) -> list[Hit]:
        """The names that show once figures and signs inside words are read as letters."""
        read, runs = unmasked(text)
        if not runs:
            return []
        return [
            one
            for one in self._find(read)
            if one.kind is Kind.NAAM and not one.warning and any(a < one.end and one.begin < b for a, b in runs)
        ]

    def _inside(self, read: str, places: list[tuple[Place, Place]]) -> list[Hit]:
        """The findings inside runs that read otherwise than they are written. The place of each is the whole run."""
        return [
            Hit(*here, one.kind, one.recogniser, one.warning)
            for one in self._find(read)
            for there, here in places
            if one.begin < there[1] and there[0] < one.end
        ]

    def _find(self, text: str) -> list[Hit]:
        normal = Normalised(text)
        found = self._read(normal.text)
        folded = fold(normal.text, self._joins)
        if folded is not None:
            again = [one for one in self._read(folded.text) if folded.touches(one.begin, one.end)]
            places = [folded.in_source(one.begin, one.end) for one in again]
            found = merge(found, [replace(one, begin=a, end=b) for one, (a, b) in zip(again, places, strict=True)])
        return [Hit(*normal.in_original(one.begin, one.end), one.kind, one.recogniser, one.warning) for one in found]

    def _read(self, text: str) -> list[Hit]:
        reading = read_words(text, self._allowed)
        recognisers = (*self._with_digits, *self._always) if reading.figures else self._always
        judged = self._tokens.judge(reading)
        found = [hit for recogniser in recognisers for hit in recogniser(reading) if not judged.is_ordinary(hit)]
        found = [hit for hit in found if not _passes(hit, reading) or self._path_tells(hit, text)]
        found = [*found, *self._tokens.found(judged, found)]
        return list(untangle(without_workplace(found, text, the_dictionary())))

    def _path_tells(self, hit: Hit, text: str) -> bool:
        """Whether a link of which the host is allowed points to a person behind it."""
        words = words_of_path(text[hit.begin : hit.end]) if hit.kind is Kind.URL else ""
        return bool(words) and any(one.kind in _TELLING_IN_PATH and not one.warning for one in self._read(words))

    def _joins(self, pieces: Sequence[str]) -> bool:
        """Whether pieces with signs between them are one word: single letters, or together a name or a word, or not
        one of them known by itself.
        """
        if 2 * sum(len(piece) == 1 for piece in pieces) >= len(pieces):
            return True
        dictionary = the_dictionary()
        whole = "".join(pieces).lower()
        if dictionary.is_voornaam(whole) or dictionary.is_achternaam(whole) or dictionary.knows(whole):
            return True
        return not any(
            dictionary.knows(piece.lower()) or dictionary.is_foreign(piece.lower()) or self._allowed.is_word(piece)
            for piece in pieces
        )


_WORD_KINDS: Final = frozenset(
    {
        Kind.NAAM,
        Kind.PLAATS,
        Kind.ADRES,
        Kind.SCHOOL,
        Kind.INSTELLING,
        Kind.NATIONALITEIT,
        Kind.URL,
        Kind.EMAIL,
        Kind.INDIRECT,
    }
)


_WHATEVER_IS_ALLOWED: Final = frozenset(
    {"letter", "huisnummer", "initialen", "ander_schrift", "aanspreking_hoofdletter"}
)
_TELLING_IN_PATH: Final = frozenset(
    {Kind.NAAM, Kind.ADRES, Kind.POSTCODE, Kind.GEBOORTEDATUM, Kind.TELEFOON, Kind.EMAIL}
)


def _is_guess_inside(hit: Hit, places: list[tuple[Place, Place]]) -> bool:
    """Whether the word model alone found it, in a run of which the figures tell more."""
    return hit.recogniser == "woordmodel" and any(here[0] <= hit.begin and hit.end <= here[1] for _, here in places)


def _passes(hit: Hit, reading: Reading) -> bool:
    """Whether all words of a finding are allowed. Digits do not count for kinds that are made of words."""
    if hit.kind not in _WORD_KINDS or hit.recogniser in _WHATEVER_IS_ALLOWED:
        return False
    end = hit.end
    if hit.kind is Kind.URL:
        path = reading.text.find("/", reading.text.find("//", hit.begin, end) + 2 or hit.begin, end)
        end = path if path > hit.begin + 7 else end
    first = bisect_right(reading.words, hit.begin, key=_end)
    last = bisect_left(reading.words, end, key=_begin)
    inside = reading.words[first:last]
    return bool(inside) and all(word.allowed for word in inside)


_begin = attrgetter("begin")
_end = attrgetter("end")
