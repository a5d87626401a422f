"""The guard must be whole before anything runs: one that lost its weights would find less and say nothing of it."""

from bot.addressee import reader
from bot.base.weights import DamagedWeights
from bot.cli.ending import CliError
from bot.privacy.model.weights import MODELS, shipped


def require_guard() -> None:
    """Raises CliError when the weights of the guard, or of whoever tells for whom words are, are missing or damaged."""
    try:
        for name in MODELS:
            shipped(name)
        for name in reader.MODELS:
            reader.shipped(name)
    except DamagedWeights as wrong:
        raise CliError(str(wrong)) from wrong
