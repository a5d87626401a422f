"""Answers of the bot to questions in plain words that are for itself."""

from collections.abc import Iterator

from commands.texts import aan_de_bot
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    g: dict[str, object] = {"code": "K7Q2", "telefoon": "088 000 00 00", "houder": False}
    yield zin(aan_de_bot.wie_leest, "", g)
    yield zin(aan_de_bot.wie_te_bereiken, "", g)
    yield zin(aan_de_bot.wie_te_bereiken, "een casushouder", {"code": "K7Q2", "houder": True})
    yield zin(aan_de_bot.hoe_antwoorden, "", g)
    yield zin(aan_de_bot.tot_wanneer, "", g)
    yield zin(aan_de_bot.wat_was_verkeerd, "", g)
