"""Makes the weights from the texts in the repository, the same bytes each time: python -m bot.privacy.model.train.

It takes some seconds. `--proef` writes nothing; it tells what is reached on texts that were left out in turn.
"""

import hashlib
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from bot.base.learn import learn
from bot.privacy.model import token_texts
from bot.privacy.model.labelled import labelled, places_beside
from bot.privacy.model.sentences import SIZE, sentence_buckets, sentences
from bot.privacy.model.tokens import KIND_SIZE, KINDS, kind_buckets
from bot.privacy.model.tokens import SIZE as TOKEN_SIZE
from bot.privacy.model.weights import packed, unpacked
from bot.privacy.recognisers.pointing import HOLDS, WARNS

_HERE: Final = Path(__file__).parent
_TEXTS: Final = _HERE.parents[2] / "tests/bot/privacy/teksten"
LEARNED: Final = (
    *("eigen", "eigen_2", "ontwikkel", "ontwikkel_kort", "ontwikkel_lang", "derdehand", "schoon", "soorten"),
    *("soorten_apart", "hand_a", "hand_b", "hand_c", "ongezien", "ongezien_2", "ongezien_3"),
    *("eigen_3", "eigen_4", "ongezien_4", "ongezien_5", "eigen_5", "ongezien_6", "ongezien_7", "eigen_6"),
    *("ongezien_8", "eigen_7"),
)
"""The sets that the models learn from. What the README measures on last is not among them."""
_WEIGHT: Final = 3.0
_PARTS: Final = 5
_TOKEN_WEIGHT: Final = 2.5
_TOKEN_ROUNDS: Final = 5
_LISTS: Final = (
    *((name, ".xz") for name in ("woorden", "engels", "voornamen", "achternamen", "achternamen_veel", "plaatsen")),
    *((name, "") for name in ("papiaments", "roepnamen", "plaatsen_eigen")),
)
"""The lists that the features of a word come from."""
_SURE: Final = 0.02
Row = tuple[int, str, bool]
"""A sentence with the number of its text, and whether it points to somebody."""


def rows() -> list[Row]:
    """The sentences to learn from."""
    texts = [one for name in LEARNED for one in labelled(_TEXTS / f"{name}.jsonl")]
    return [row for number, one in enumerate(texts) for row in _sentences_of(number, one)]


def _sentences_of(number: int, one: dict[str, Any]) -> Iterator[Row]:
    places = [(span["start"], span["end"]) for span in one["spans"] if span["kind"] == "indirect"]
    for begin, end in sentences(one["text"]):
        points = any(start < end and begin < stop for start, stop in places)
        yield number, one["text"][begin:end], points


def fingerprint() -> str:
    """SHA-256 of all that the weights follow from: the texts and the classes of words."""
    read = [*(_TEXTS / f"{name}.jsonl" for name in LEARNED), _HERE / "klassen.txt"]
    return hashlib.sha256(b"".join(path.read_bytes() for path in read)).hexdigest()


def trained(given: list[Row]) -> bytes:
    """The weights for these sentences, as octets."""
    buckets = [sentence_buckets(sentence) for _, sentence, _ in given]
    return packed("indirect", *learn(buckets, [points for *_, points in given], SIZE, _WEIGHT), fingerprint())


def token_fingerprint() -> str:
    """SHA-256 of all that the weights `token` and `soort` follow from: texts, places, templates, classes and lists."""
    texts = [token_texts.TEXTS / f"{name}.jsonl" for name in LEARNED]
    lists = [_HERE.parent / "lists" / f"{name}.txt{packing}" for name, packing in _LISTS]
    places = [beside for beside in map(places_beside, texts) if beside.exists()]
    read = [*texts, *places, _HERE / "sjablonen.txt", _HERE / "token_klassen.txt", *lists]
    return hashlib.sha256(b"".join(path.read_bytes() for path in read)).hexdigest()


def token_trained(given: Sequence[token_texts.Example]) -> bytes:
    """The weights that say whether a word identifies somebody, as octets."""
    told = [bool(group) for _, group in given]
    learned = learn([row for row, _ in given], told, TOKEN_SIZE, _TOKEN_WEIGHT, rounds=_TOKEN_ROUNDS, sure=_SURE)
    return packed("token", *learned, token_fingerprint())


def kind_trained(given: Sequence[token_texts.Example]) -> bytes:
    """The weights that say by which kind a word identifies, as octets."""
    asked = [(row, group, place, kind) for row, group in given if group for place, kind in enumerate(KINDS)]
    buckets = [kind_buckets(row, place) for row, _, place, _ in asked]
    told = [group == kind for _, group, _, kind in asked]
    return packed("soort", *learn(buckets, told, KIND_SIZE, 1.0, rounds=2, sure=_SURE), token_fingerprint())


def cross_checked(given: list[Row]) -> str:
    """What it reaches on sentences of texts that it did not learn from, one fifth left out at a time."""
    held = warned = wrong_held = wrong_warned = 0
    for part in range(_PARTS):
        weights = unpacked("indirect", trained([row for row in given if row[0] % _PARTS != part]))
        for number, sentence, points in given:
            if number % _PARTS == part:
                score = weights.score(sentence_buckets(sentence))
                held += points and score >= HOLDS
                warned += points and score >= WARNS
                wrong_held += not points and score >= HOLDS
                wrong_warned += not points and score >= WARNS
    points_in_all = sum(points for *_, points in given)
    others = len(given) - points_in_all
    return (
        f"pointing: {held} held, {warned} held or warned of {points_in_all}\n"
        f"others: {wrong_held} held, {wrong_warned} held or warned of {others}\n"
    )


def main(argv: list[str]) -> int:
    """Write the weights, or with --proef print what they reach."""
    if "--proef" in argv:
        sys.stdout.write(cross_checked(rows()))
        return 0
    (_HERE / "indirect.weights").write_bytes(trained(rows()))
    given = list(token_texts.examples(LEARNED))
    (_HERE / "token.weights").write_bytes(token_trained(given))
    (_HERE / "soort.weights").write_bytes(kind_trained(given))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
