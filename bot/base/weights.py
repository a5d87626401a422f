"""The weights of a small model as they are shipped: one line that says what they are, and a byte for each bucket."""

import hashlib
import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import sqrt
from typing import Final

_HEAD: Final = re.compile(
    rb"ketenbot-model 1 (?P<name>[a-z]+) size (?P<size>[0-9]{1,7}) bias (?P<bias>-?[0-9]+\.[0-9]+) "
    rb"scale (?P<scale>[0-9]+\.[0-9]+) texts (?P<texts>[0-9a-f]{64}) sha256 (?P<hash>[0-9a-f]{64})\n"
)


class DamagedWeights(Exception):
    """The weights are missing or not whole, so that less would be found than is said; the text tells the way out."""


@dataclass(frozen=True, slots=True)
class Weights:
    """A logistic regression over hashed features."""

    bias: float
    scale: float
    values: Sequence[int]
    texts: str
    """SHA-256 of what they were learned from."""

    def score(self, buckets: Sequence[int]) -> float:
        """The log-odds that the features in these buckets tell of; there must be one at least."""
        values = self.values
        return self.bias + self.scale * sum([values[bucket] for bucket in buckets]) / sqrt(len(buckets))


@cache
def shipped_with(package: str, name: str, whose: str) -> Weights:
    """The weights of this name in a package, read once; `whose`: who needs them. Raises DamagedWeights."""
    try:
        content = (files(package) / f"{name}.weights").read_bytes()
    except OSError as wrong:
        raise DamagedWeights(f"the weights {name} of the {whose} are missing: install ketenbot anew") from wrong
    return unpacked(name, content, whose)


def unpacked(name: str, content: bytes, whose: str = "guard") -> Weights:
    """The weights in the octets of a file. Raises DamagedWeights when they are not whole or of another model."""
    head = _HEAD.match(content)
    body = content[head.end() :] if head else b""
    if (
        head is None
        or head["name"] != name.encode()
        or len(body) != int(head["size"])
        or hashlib.sha256(_told(name, len(body), head["bias"], head["scale"]) + body).hexdigest().encode()
        != head["hash"]
    ):
        raise DamagedWeights(f"the weights {name} of the {whose} are damaged: install ketenbot anew")
    return Weights(float(head["bias"]), float(head["scale"]), array("b", body), head["texts"].decode())


def packed(name: str, bias: float, values: Sequence[float], texts: str) -> bytes:
    """The same as octets, each value rounded to a byte, for the trainer."""
    scale_text = f"{max(map(abs, values)) / 127:.6f}"
    bias_text = f"{bias:.4f}"
    scale = float(scale_text)
    body = array("b", [max(-127, min(127, round(value / scale))) for value in values]).tobytes()
    told = _told(name, len(body), bias_text.encode(), scale_text.encode())
    proof = hashlib.sha256(told + body).hexdigest()
    head = (
        f"ketenbot-model 1 {name} size {len(body)} bias {bias_text} scale {scale_text} texts {texts} sha256 {proof}\n"
    )
    return head.encode() + body


def _told(name: str, size: int, bias: bytes, scale: bytes) -> bytes:
    return b"%s %d %s %s\n" % (name.encode(), size, bias, scale)
