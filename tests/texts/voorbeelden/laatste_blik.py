"""A message was stopped on its way out."""

from collections.abc import Iterator

from commands.texts import laatste_blik
from tests.texts.decor import GGZ
from tests.texts.zin import Zin, zin


def zinnen() -> Iterator[Zin]:
    """Each at least once."""
    yield zin(laatste_blik.tegengehouden, "", "K7Q2", "mail", "a1b2")
    yield zin(laatste_blik.tegengehouden_regie, "", "K7Q2", GGZ.aanduiding)
