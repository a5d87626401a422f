"""The guard must be whole before anything runs: one that lost its weights would find less and say nothing of it."""

from bot.cli.ending import CliError
from bot.privacy.model.weights import MODELS, DamagedWeights, shipped


def require_guard() -> None:
    """Raises CliError when the weights of the guard are missing or damaged."""
    try:
        for name in MODELS:
            shipped(name)
    except DamagedWeights as wrong:
        raise CliError(str(wrong)) from wrong
