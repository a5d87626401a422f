"""Streets of Bonaire: `Kaya Watapana 5`, `kaminda Sorobon`."""

import re
from collections.abc import Iterator
from typing import Final

from bot.privacy.dictionary import Woordenboek
from bot.privacy.hit import Soort, Treffer
from bot.privacy.reading import Lezing
from bot.privacy.recognisers.naam_words import GEEN_NAAM
from bot.privacy.recognisers.word_set import reeks

_KAYA: Final = re.compile(
    r"\b(?:kaya|kaminda|caya|kunuku)(?P<n>(?: [^\W\d_][\w.'-]{0,25}){1,4})"
    r"(?P<nr> ?(?:#|nr\.?|no\.?)? ?[0-9]{1,4} ?[a-z]?\b)?",
    re.IGNORECASE,
)
_KAYA_DEEL: Final = re.compile(r"[^\W\d_][\w.'-]*(?<![.'-])")
_KAYA_AAN: Final = re.compile(r"\b(?:heer|meneer|mevrouw|mevr\.?|mw\.?|dhr\.?|fam\.?|familie|[A-Z]\.) $", re.IGNORECASE)
_KAYA_TUSSEN: Final = reeks("di den e la el")


class Kayas:
    """Finds the words behind a `Kaya` that are its name. Behind "de heer" Kaya is a surname."""

    def __init__(self, boek: Woordenboek) -> None:
        self._boek = boek

    def __call__(self, lezing: Lezing) -> Iterator[Treffer]:
        for gevonden in _KAYA.finditer(lezing.tekst):
            yield from self._kaya(gevonden)

    def _kaya(self, gevonden: re.Match[str]) -> Iterator[Treffer]:
        if _KAYA_AAN.search(gevonden.string[max(0, gevonden.start() - 12) : gevonden.start()]):
            return
        eind = begin = gevonden.start("n")
        for woord in _KAYA_DEEL.finditer(gevonden["n"]):
            klein = woord[0].islower()
            gewoon = woord[0] in GEEN_NAAM or (self._boek.kent(woord[0]) and not gevonden["nr"])
            if klein and gewoon and woord[0] not in _KAYA_TUSSEN:
                break
            if not klein or woord[0] not in _KAYA_TUSSEN:
                eind = begin + woord.end()
        if eind > begin:
            heel = eind == gevonden.end("n") and gevonden["nr"]
            yield Treffer(gevonden.start(), gevonden.end() if heel else eind, Soort.ADRES, "kaya")
