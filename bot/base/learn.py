"""Logistic regression by stochastic gradient descent (AdaGrad), the same to the last bit on every machine.

Only what IEEE 754 rounds exactly is used: no exp, no pow, and sums by fsum.
"""

import random
from collections.abc import Sequence
from math import fsum, sqrt
from typing import Final

_ROUNDS: Final = 20
_RATE: Final = 0.3
_DECAY: Final = 1e-5
_SEED: Final = 1


def learn(
    rows: Sequence[Sequence[int]],
    labels: Sequence[bool],
    size: int,
    weight: float,
    *,
    rounds: int = _ROUNDS,
    sure: float = 0.0,
) -> tuple[float, list[float]]:
    """The bias and the value of each bucket. A row that is true counts `weight` times; one that is less wrong than
    `sure` is passed over.
    """
    values, grown = [0.0] * size, [0.01] * size
    bias, bias_grown = 0.0, 0.01
    order = list(range(len(rows)))
    chance = random.Random(_SEED)  # noqa: S311 the same order each time is what is asked
    for _ in range(rounds):
        chance.shuffle(order)
        for at in order:
            row, label = rows[at], labels[at]
            length = 1 / sqrt(len(row))
            wrong = _logistic(bias + length * fsum([values[bucket] for bucket in row])) - label
            if -sure < wrong < sure:
                continue
            if label:
                wrong *= weight
            bias_grown += wrong * wrong
            bias -= _RATE * wrong / sqrt(bias_grown)
            wrong *= length
            for bucket in row:
                slope = wrong + _DECAY * values[bucket]
                grown[bucket] += slope * slope
                values[bucket] -= _RATE * slope / sqrt(grown[bucket])
    return bias, values


def _logistic(odds: float) -> float:
    """1 / (1 + e^-odds), with e^x as (1 + x/4096)^4096."""
    power = 1 - max(-30.0, min(30.0, odds)) / 4096
    for _ in range(12):
        power *= power
    return 1 / (1 + power)
