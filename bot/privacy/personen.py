"""Who is who among the names found in one message: two people stay two, and one stays one."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from bot.privacy.dictionary import vouw
from bot.privacy.recognisers.naam_words import AANSPREEK, TUSSEN
from bot.privacy.recognisers.word_set import reeks

_WOORD: Final = re.compile(r"[^\W\d_]+")
_MAN: Final = reeks("meneer mijnheer dhr heer hr mnr menir mener señor shon sr mister")
_VROUW: Final = reeks("mevrouw mevr mw dame juffrouw mej señora sra mrs ms miss")


MOST: Final = 60
"""People told apart in one message; of more than these nobody could keep track, and the work stays linear."""


@dataclass(slots=True)
class Persoon:
    """Somebody, by the words of his name as far as they are known."""

    woorden: set[str]
    soort: str = ""
    """How he is addressed, as a man or as a woman; "" when nothing says so."""
    voor: set[str] = field(default_factory=set)
    """What was written before his name: a relation, a role, a form of address; "" for nothing."""
    nummer: int = 0


class Personen:
    """The people of one message, each found again by any part of his name."""

    def __init__(self) -> None:
        self._bij_woord: dict[str, list[Persoon]] = {}
        self.alle: list[Persoon] = []

    def meld(self, naam: str, voor: str) -> None:
        """Take note of a name, with the word before it."""
        woorden = naamwoorden(naam)
        gelijk = list(self._passend(woorden, aanspreek(voor)))
        if len(gelijk) > 1:
            return  # it may be any of them
        if gelijk:
            persoon = gelijk[0]
        elif len(self.alle) >= MOST:
            return
        else:
            persoon = Persoon(set())
            self.alle.append(persoon)
        for woord in woorden - persoon.woorden:
            self._bij_woord.setdefault(woord, []).append(persoon)
        persoon.woorden |= woorden
        persoon.soort = persoon.soort or aanspreek(voor)
        persoon.voor.add(voor)

    def wie(self, naam: str, voor: str) -> Persoon | None:
        """Whose name it is; None when more people could be meant."""
        gelijk = list(self._passend(naamwoorden(naam), aanspreek(voor)))
        return gelijk[0] if len(gelijk) == 1 else None

    def _passend(self, woorden: set[str], soort: str) -> Iterator[Persoon]:
        """Those whose name holds this one, or is part of it; a man is no woman."""
        gezien: set[int] = set()
        for woord in woorden:
            for persoon in self._bij_woord.get(woord, ()):
                if id(persoon) in gezien or (soort and persoon.soort and soort != persoon.soort):
                    continue
                gezien.add(id(persoon))
                if woorden <= persoon.woorden or woorden >= persoon.woorden:
                    yield persoon

    def nummer(self, vanaf: int) -> None:
        """Give each a number, in the order in which they are first named."""
        for nummer, persoon in enumerate(self.alle, vanaf):
            persoon.nummer = nummer


def aanspreek(voor: str) -> str:
    """Whether a form of address is that of a man or of a woman."""
    return "man" if voor in _MAN else "vrouw" if voor in _VROUW else ""


def naamwoorden(naam: str) -> set[str]:
    """What tells one name from another: no prefixes, and initials only when there is nothing else."""
    alle = [vouw(woord.lower()) for woord in _WOORD.findall(naam.removesuffix("'s").removesuffix("’s"))]
    vol = {woord for woord in alle if len(woord) > 1 and woord not in TUSSEN and woord not in AANSPREEK}
    return vol or {".".join(alle)}


def zelfde_eind(woord: str, eindes: Iterable[str]) -> bool:
    """Whether a word ends like one of these: `wijkagent`, `jeugdagent`."""
    return any(woord.endswith(einde) for einde in eindes)
