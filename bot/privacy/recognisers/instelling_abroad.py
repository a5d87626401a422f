"""Churches, clubs and employers by their own English or Papiamentu names: `Living Word Church`, `klup Estrella`."""

import re
from collections.abc import Iterator
from typing import Final

from bot.privacy.hit import Hit, Kind
from bot.privacy.reading import Reading
from bot.privacy.recognisers.word_set import word_set

_ENGLISH: Final = re.compile(
    r"\b(?P<a>(?P<n>(?:[A-Z][\w'-]{1,25} (?:(?:of|the|and|&) )?){1,4})"
    r"(?:Church|Chapel|Ministr(?:y|ies)|Club|Academy|Gym|Resort|Divers|Hostel|Supermarket|Bakery|Restaurant|Hotel|"
    r"Steelband|Scouts|church|supermarket|bakery|resort|divers))(?![\w-])"
)
_PAPIAMENTU: Final = re.compile(
    r"\b(?:[Ii]glesia|[Mm]isa|[Kk]lup|[Kk]lub|[Tt]im|[Tt]ienda|[Bb]otika) (?:di |pa |na )?"
    r"(?P<a>[A-Z][\w'-]{2,25}(?: [A-Z][\w'-]{1,25}){0,3})(?![\w-])"
)
_ANY: Final = word_set(
    "the a an this that his her their our community health sports sport youth dive local night book fan day care new "
    "old catholic protestant methodist adventist de het een is she he they at in to from"
)
"""Words that name no church or club by themselves."""


def find_instelling_abroad(reading: Reading) -> Iterator[Hit]:
    """A name with a capital around the word that says what it is. "The Community Club" passes."""
    for found in _ENGLISH.finditer(reading.text):
        if not all(word.lower() in _ANY for word in found["n"].split()):
            yield Hit(*found.span("a"), Kind.INSTELLING, "instelling_buiten")
    for found in _PAPIAMENTU.finditer(reading.text):
        yield Hit(*found.span("a"), Kind.INSTELLING, "instelling_buiten")
