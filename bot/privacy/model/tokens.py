"""The features of each word and number of a text: its shape, its ends, our lists, and the words beside it."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final
from zlib import crc32

from bot.privacy.dictionary import Dictionary, fold
from bot.privacy.model.token_classes import classes_of, is_small_word

SIZE: Final = 1 << 17
"""Buckets of the features that say whether a word identifies somebody."""
GROUPS: Final = {
    **{kind: kind for kind in ("name", "place", "address", "age", "school", "facility")},
    "postcode": "address",
    "dob": "age",
}
"""The kinds that the models find, each with the group that they call it."""
KINDS: Final = tuple(sorted(set(GROUPS.values())))
KIND_SIZE: Final = 1 << 16
"""Buckets of the features that say by which kind it identifies."""
_TOKEN: Final = re.compile(r"[0-9]+(?:[.,:/-][0-9]+)+|[^\W_]+(?:'[^\W_]+)*")
_PARTS: Final = re.compile("[.,:/-]")
_ENDS: Final = frozenset(".!?:;\n")
_LONGEST: Final = 40
_ALIASES: Final = {
    **dict.fromkeys(("v", "vd", "vh", "vvd"), "van"),
    **dict.fromkeys(("t", "d"), "het"),
    **dict.fromkeys(("mt", "m"), "met"),
    **dict.fromkeys(("vlgs", "vgls", "vlg"), "volgens"),
    **dict.fromkeys(("mn", "m'n"), "mijn"),
    **dict.fromkeys(("zn", "z'n"), "zijn"),
    **dict.fromkeys(("jr", "jaartjes"), "jaar"),
    "iem": "iemand",
    "nummer": "nr",
    "huisnummer": "nr",
}
_OUTSIDE: Final = "^"


class Known:
    """What is known of a word wherever it stands: its own buckets, and how features with its neighbours begin.

    `flags` has a letter for each of our lists that has it. `key` is the word itself when it is an ordinary one,
    otherwise what sort of number or word it is. A `small` word identifies nobody.
    """

    __slots__ = (
        *("begins_after_far", "begins_after_left", "begins_with_right", "beyond_alone", "buckets", "classes_after"),
        *("classes_far", "classes_pair", "far_alone", "flags", "flags_after", "flags_with", "key", "key_before_sort"),
        *("left_alone", "right_alone", "small", "sort_with_right"),
    )

    def __init__(self, features: Iterable[str], flags: str, key: str, classes: Sequence[str], *, small: bool) -> None:
        self.buckets = [_bucket(feature) for feature in features]
        self.small = small
        self.flags, self.key = flags.encode(), key.encode(errors="surrogatepass")
        self.begins_after_left = crc32(b"5%s~" % self.key)
        self.begins_after_far = crc32(b"6%s~" % self.key)
        self.begins_with_right = crc32(b"7%s~" % self.key)
        self.key_before_sort = crc32(b"8%s~" % self.key)
        self.sort_with_right = crc32(b"9%s~" % self.flags)
        self.flags_after = crc32(b"A%s~" % self.flags)
        self.flags_with = crc32(b"B%s~" % self.flags)
        named = [name.encode() for name in classes]
        self.left_alone = [_bucket("1" + key), *(_bucket("C" + name) for name in classes)]
        self.far_alone = [_bucket("2" + key)]
        self.right_alone = [_bucket("3" + key), *(_bucket("F" + name) for name in classes)]
        self.beyond_alone = [_bucket("4" + key), *(_bucket("J" + name) for name in classes)]
        self.classes_after = [crc32(b"D%s~" % name) for name in named]
        self.classes_far = [crc32(b"I%s~" % name) for name in named]
        self.classes_pair = [crc32(b"E%s~" % name) for name in named], [crc32(b"G%s~" % name) for name in named], named


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a number of a text, with the buckets of its features; none for a word that is never judged."""

    begin: int
    end: int
    buckets: Sequence[int]


class TokenReader:
    """Cuts a normalised text into tokens. `is_place` says whether a word begins the name of a place."""

    def __init__(self, dictionary: Dictionary, is_place: Callable[[str], bool]) -> None:
        self._dictionary = dictionary
        self._is_place = is_place
        self._known = lru_cache(maxsize=8192)(self._know)

    def __call__(self, text: str, skip: Callable[[int], bool]) -> Iterator[Token]:
        """The tokens in order. Those whose begin `skip` names are only looked at as neighbours."""
        found = list(_TOKEN.finditer(text))
        if not found:
            return
        known = [_NOBODY, _NOBODY, *(self._known(one[0].lower()) for one in found), _NOBODY, _NOBODY]
        gaps = [_gap(text, 0, found[0].start())]
        gaps += [_gap(text, one.end(), other.start()) for one, other in pairwise(found)]
        gaps.append(_gap(text, found[-1].end(), len(text)))
        mode = _mode(text)
        for at, one in enumerate(found):
            if known[at + 2].small or skip(one.start()):
                continue
            shape = _shape(one[0]) + mode + ("o" if not at or not _ENDS.isdisjoint(gaps[at]) else "i")
            yield Token(*one.span(), _buckets(known[at : at + 5], shape, gaps[at], gaps[at + 1]))

    def _know(self, word: str) -> Known:
        classes = classes_of(word)
        if word[0].isdigit() or (len(word) < 12 and any(sign.isdigit() for sign in word)):
            sort = _number(word)
            return Known(("n" + sort,), sort, sort, classes, small=False)
        small = is_small_word(word) or len(word) > _LONGEST
        dictionary = self._dictionary
        flags = self._flags(word)
        ordinary = small or bool(classes) or dictionary.is_word(word) or dictionary.is_foreign(word)
        bare = fold(word)
        features = ["f" + flags, f"l{min(len(word), 12)}", "p" + bare[:3], "s" + bare[-2:], "t" + bare[-3:]]
        if len(word) > 4:
            features += ["u" + bare[-4:], "P" + bare[:4]]
        if ordinary or dictionary.knows(word):
            features.append("w" + word)
        features += ["c" + name for name in classes]
        key = _ALIASES.get(word, word) if ordinary else flags
        return Known(features, flags, key, classes or ("-",), small=small)

    def _flags(self, word: str) -> str:
        dictionary = self._dictionary
        told = (
            ("v", dictionary.is_voornaam(word)),
            ("a", dictionary.is_achternaam(word)),
            ("f", dictionary.is_frequent_achternaam(word)),
            ("r", dictionary.is_roepnaam(word)),
            ("w", dictionary.is_always_naam(word)),
            ("e", dictionary.is_foreign(word)),
            ("p", self._is_place(word)),
            ("s", _STREET.fullmatch(word) is not None),
        )
        known = "k" if dictionary.is_word(word) else "c" if dictionary.knows(word) else "u"
        return known + "".join(letter for letter, is_so in told if is_so)


_STREET: Final = re.compile(
    r".{3,}(?:straat|laan|weg|plein|dreef|hof|kade|singel|gracht|steeg|pad|dijk|plantsoen|wal|markt|burg|hoek|veld|"
    r"akker|haven|erf|horst|weide|brink|waard|hoeve|zoom|vaart|wijk|buurt|kwartier|polder|oord|stee|stein|veen|kamp)"
)


def _buckets(five: Sequence[Known], shape: str, before: str, after: str) -> list[int]:
    """The buckets of the token in the middle of five."""
    far, left, own, right, beyond = five
    flags, key, last = own.flags, right.key, SIZE - 1
    _, with_right, named = right.classes_pair
    return [
        *own.buckets,
        *left.left_alone,
        *far.far_alone,
        *right.right_alone,
        *beyond.beyond_alone,
        crc32(key, left.begins_after_left) & last,
        crc32(left.key, far.begins_after_far) & last,
        crc32(beyond.key, right.begins_with_right) & last,
        crc32(flags, left.key_before_sort) & last,
        crc32(key, own.sort_with_right) & last,
        crc32(flags, left.flags_after) & last,
        crc32(right.flags, own.flags_with) & last,
        *[crc32(flags, begun) & last for begun in left.classes_after],
        *[crc32(flags, begun) & last for begun in far.classes_far],
        *[crc32(flags, begun) & last for begun in with_right],
        *[crc32(name, begun) & last for begun in left.classes_pair[0] for name in named],
        *_of_shape(shape, before, after),
        crc32(flags, _shape_begun(shape)) & last,
    ]


@lru_cache(maxsize=2048)
def _of_shape(shape: str, before: str, after: str) -> tuple[int, ...]:
    return tuple(map(_bucket, ("h" + shape, "q" + before, "Q" + after, f"z{before}{shape}{after}")))


@cache
def _shape_begun(shape: str) -> int:
    return crc32(f"H{shape}".encode())


def kind_buckets(buckets: Sequence[int], kind: int) -> list[int]:
    """The buckets that speak for or against the kind with this place in KINDS."""
    return [(bucket * len(KINDS) + kind) % KIND_SIZE for bucket in buckets]


def _bucket(feature: str) -> int:
    return crc32(feature.encode(errors="surrogatepass")) & SIZE - 1


def _number(word: str) -> str:
    parts = _PARTS.split(word)
    if len(parts) > 1:
        return "0" + "".join(sign for sign in word if not sign.isdigit()) + str(min(4, max(map(len, parts))))
    if not word.isdigit():
        figures = sum(sign.isdigit() for sign in word)
        letters = len(word) - figures
        tail = word.lstrip("0123456789")
        return f"0{min(figures, 4)}{tail if letters == len(tail) < 4 else 'x' * min(letters, 4)}"
    if len(word) == 4 and word[:2] in {"19", "20"}:
        return "0year19" if word[0] == "1" else "0year20"
    if len(word) > 3:
        return f"0len{min(len(word), 8)}"
    value = int(word)
    return next(f"0<{limit}" for limit in (3, 10, 14, 18, 25, 32, 60, 100, 1000) if value < limit)


def _shape(word: str) -> str:
    if word.islower():
        return "l"
    if word.isupper():
        return "A" if len(word) > 1 else "I"
    return "C" if word[1:].islower() else "m"


def _mode(text: str) -> str:
    """How the text is typed: without capitals, all in capitals, or with both."""
    capitals = sum(map(str.isupper, text))
    if not capitals:
        return "l"
    return "A" if capitals > 2 * sum(map(str.islower, text)) else "n"


def _gap(text: str, begin: int, end: int) -> str:
    """The signs between two tokens, without what tells nothing."""
    if end == begin + 1 and text[begin] == " ":
        return " "
    return text[begin:end].replace(" ", "")[:3] or " "


_NOBODY: Final = Known((), _OUTSIDE, _OUTSIDE, (_OUTSIDE,), small=True)
