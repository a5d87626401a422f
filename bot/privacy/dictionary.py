"""What is a word, what is a name: the lists and the questions that are put to them. Loaded once, then only read."""

import re
import unicodedata
from functools import cache, lru_cache
from typing import Final

from bot.privacy.lists import geschreven, ingepakt
from commands.domain.normal_form import normal_form

_LANGSTE: Final = 40
"""Longer runs of letters are no words; not taking them apart keeps the work linear."""
_KLINKERS: Final = re.compile(r"[aeiouyáéíóúàèëïöüê]")
_UITGANG: Final = re.compile(
    r".{3,}(?:stra|sma|inga|enga|ema|oglu|oğlu|ovic|ović|evic|ević|owski|ewski|owska|ewska|idis|akis|yan|"
    r"ssen|zadeh|abad|shvili|enko|wala|singh)"
)


class Woordenboek:
    """Dutch words with their compounds, frequent foreign words, first names, surnames; all asked in lower case."""

    def __init__(self) -> None:
        self._woorden = ingepakt("woorden")
        self._engels = ingepakt("engels")
        self._voornamen = ingepakt("voornamen")
        self._achternamen = ingepakt("achternamen")
        self._veel = ingepakt("achternamen_veel")
        roep = geschreven("roepnamen")
        grens = roep.index("---")
        self._altijd_naam = frozenset(naam.lower() for naam in roep[:grens])
        self._roepnamen = frozenset(naam.lower() for naam in roep if naam != "---")
        self._papiaments = frozenset(geschreven("papiaments"))
        self.kent = lru_cache(maxsize=8192)(self._kent)
        self.is_samenstelling = lru_cache(maxsize=2048)(self._is_samenstelling)

    def _kent(self, woord: str) -> bool:
        """Whether it is a Dutch word, whole or made of two or three others; the accents of stress do not count."""
        if len(woord) > _LANGSTE:
            return False
        if woord in self._woorden or len(woord) == 1:
            return True
        kaal = vouw(woord)
        return (kaal != woord and kaal in self._woorden) or self._buiging(kaal) or self.is_samenstelling(woord)

    def _buiging(self, woord: str) -> bool:
        """Endings that the word list does not spell out for every word."""
        return any(
            woord.endswith(einde) and len(woord) > len(einde) + 3 and woord[: -len(einde)] in self._woorden
            for einde in ("'s", "s", "e", "en", "je", "jes", "tje", "tjes")
        )

    def _is_samenstelling(self, woord: str) -> bool:
        return len(woord) <= _LANGSTE and self._deelbaar(woord, 2)

    def _deelbaar(self, woord: str, diepte: int) -> bool:
        for plek in range(3, len(woord) - 3):
            na = woord[plek:]
            if na not in self._woorden and not (diepte > 1 and len(na) > 8 and self._deelbaar(na, diepte - 1)):
                continue
            voor = woord[:plek]
            if voor in self._woorden and (plek > 3 or len(na) > 4):
                return True
            if plek > 4 and voor[-1] == "s" and voor[:-1] in self._woorden:
                return True
        return False

    def is_woord(self, woord: str) -> bool:
        """Exactly in the word list, so no guess at a compound."""
        return woord in self._woorden

    def is_vreemd(self, woord: str) -> bool:
        """A frequent English or Papiamentu word."""
        return woord in self._engels or woord in self._papiaments

    def is_papiaments(self, woord: str) -> bool:
        return woord in self._papiaments

    def is_voornaam(self, woord: str) -> bool:
        return woord in self._voornamen or woord in self._roepnamen or vouw(woord) in self._voornamen

    def is_roepnaam(self, woord: str) -> bool:
        """A first name that is also an ordinary word."""
        return woord in self._roepnamen

    def is_altijd_naam(self, woord: str) -> bool:
        """A first name also in lower case, though the word list has it."""
        return woord in self._altijd_naam

    def is_verkleind(self, woord: str) -> bool:
        """A first name with the ending of the small: Dirkje, Hendrikje."""
        stam = next((woord[: -len(einde)] for einde in ("tje", "je", "ke") if woord.endswith(einde)), "")
        return len(stam) > 2 and (stam in self._altijd_naam or (stam in self._voornamen and not self.is_woord(woord)))

    def is_achternaam(self, woord: str) -> bool:
        return woord in self._achternamen or vouw(woord) in self._achternamen

    def is_veel_achternaam(self, woord: str) -> bool:
        """A surname of seven hundred people or more."""
        return woord in self._veel

    def lijkt_achternaam(self, woord: str) -> bool:
        """An ending that surnames have and words have not."""
        return len(woord) < _LANGSTE and _UITGANG.fullmatch(woord) is not None

    def is_tikfout(self, woord: str) -> bool:
        """One letter too many, too few, wrong or swapped, of a word of seven letters or more."""
        if not 7 <= len(woord) <= 20:
            return False
        for plek in range(len(woord)):
            voor, na = woord[:plek], woord[plek:]
            if voor + na[1:] in self._woorden or (len(na) > 1 and voor + na[1] + na[0] + na[2:] in self._woorden):
                return True
            if any(voor + letter + na in self._woorden or voor + letter + na[1:] in self._woorden for letter in _ABC):
                return True
        return False

    def uitspreekbaar(self, woord: str) -> bool:
        return _KLINKERS.search(woord) is not None


_ABC: Final = "enatirodslghvkmubpwjzcf"


def vouw(woord: str) -> str:
    """Without the marks on its letters: é becomes e, ı becomes i."""
    if woord.isascii():
        return woord
    kaal = normal_form("NFD", woord.replace("ı", "i").replace("ł", "l").replace("ø", "o").replace("đ", "d"))
    return "".join(teken for teken in kaal if not unicodedata.combining(teken))


@cache
def woordenboek() -> Woordenboek:
    """The one of this process."""
    return Woordenboek()
