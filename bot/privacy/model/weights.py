"""The weights of the models of the guard."""

from typing import Final

from bot.base.weights import DamagedWeights, Weights, packed, shipped_with, unpacked

__all__ = ["MODELS", "DamagedWeights", "Weights", "packed", "shipped", "unpacked"]
MODELS: Final = ("indirect", "token", "soort")
"""The models of the guard; each has its weights."""


def shipped(name: str) -> Weights:
    """The weights of this name, read once. Raises DamagedWeights."""
    return shipped_with("bot.privacy.model", name, "guard")
