"""Makes the weights from the texts in the repository, the same bytes each time: python -m bot.addressee.train.

It takes half a minute. `--proef` writes nothing; it tells what is reached on our own texts that were left out in turn,
`--apart` what the shipped weights reach on the set aside.
"""

import hashlib
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from bot.addressee.features import SIZE, buckets_of, kind_bucket
from bot.addressee.reader import KINDS, MODELS, judged, shipped
from bot.addressee.texts import ASIDE, LEARNED, NEWS, REPLIES, Labelled, all_learned, all_own, careless, read_labelled
from bot.base.learn import learn
from bot.base.weights import Weights, packed, unpacked
from commands.domain.aanspraak import Oordeel, oordeel

_HERE: Final = Path(__file__).parent
_WEIGHT: Final = 2.0
_KIND_WEIGHT: Final = 3.0
_KIND_ROUNDS: Final = 6
_SURE: Final = 0.02
_PARTS: Final = 5


def fingerprint() -> str:
    """SHA-256 of all that the weights follow from: the texts and the classes of words."""
    read = [*LEARNED, *NEWS, REPLIES, _HERE / "klassen.txt"]
    return hashlib.sha256(b"".join(path.read_bytes() for path in read)).hexdigest()


def trained(given: Sequence[Labelled]) -> tuple[bytes, bytes]:
    """The weights for these texts as octets, in the order of MODELS."""
    rows = [buckets_of(text) for text, _ in given]
    told = [kind is not None for _, kind in given]
    first = packed(MODELS[0], *learn(rows, told, SIZE, _WEIGHT), fingerprint())
    asked = [
        ([kind_bucket(bucket, place) for bucket in row], kind is one)
        for row, (_, kind) in zip(rows, given, strict=True)
        if kind is not None
        for place, one in enumerate(KINDS)
    ]
    learned = learn(
        [row for row, _ in asked],
        [right for _, right in asked],
        SIZE,
        _KIND_WEIGHT,
        rounds=_KIND_ROUNDS,
        sure=_SURE,
    )
    return first, packed(MODELS[1], *learned, fingerprint())


def reached(given: Iterable[Labelled], weights: Sequence[Weights]) -> Counter[tuple[bool, Oordeel, bool]]:
    """How many of these texts are for the group, what became of them, and whether their kind is known."""
    counted: Counter[tuple[bool, Oordeel, bool]] = Counter()
    for text, kind in given:
        told = judged(buckets_of(text), *weights)
        counted[kind is None, oordeel(told), told.soort is kind] += 1
    return counted


def table(counted: Counter[tuple[bool, Oordeel, bool]]) -> str:
    """The figures for people to read."""
    lines = []
    for name, all_ in (("not for the group", False), ("for the group", True)):
        n = max(1, sum(count for (group, *_), count in counted.items() if group is all_))
        by = {one: sum(c for (g, o, _), c in counted.items() if g is all_ and o is one) for one in Oordeel}
        known = sum(c for (g, o, right), c in counted.items() if g is all_ and o is Oordeel.BOT and right)
        lines.append(
            f"{name}: {n}, answered by the bot {by[Oordeel.BOT] / n:.3f} (rightly {known / n:.3f}), "
            f"asked {by[Oordeel.VRAAG] / n:.3f}, shared {by[Oordeel.GROEP] / n:.3f}\n"
        )
    return "".join(lines)


def cross_checked() -> str:
    """What is reached on our own texts, one fifth left out at a time."""
    own, given = all_own(), all_learned()
    counted: Counter[tuple[bool, Oordeel, bool]] = Counter()
    for part in range(_PARTS):
        out = {careless(text) for text, _ in own[part::_PARTS]}
        rest = [one for one in given if careless(one[0]) not in out]
        weights = [unpacked(name, octets) for name, octets in zip(MODELS, trained(rest), strict=True)]
        counted += reached(own[part::_PARTS], weights)
    return table(counted)


def main(argv: list[str]) -> int:
    """Write the weights, or print what they reach."""
    if "--proef" in argv:
        sys.stdout.write(cross_checked())
        return 0
    if "--apart" in argv:
        for path in ASIDE:
            sys.stdout.write(f"{path.stem}\n{table(reached(read_labelled(path), [shipped(name) for name in MODELS]))}")
        return 0
    for name, octets in zip(MODELS, trained(all_learned()), strict=True):
        (_HERE / f"{name}.weights").write_bytes(octets)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
