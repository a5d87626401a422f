"""Whether a message is nothing but a courtesy."""

import re
from collections.abc import Sequence
from typing import Final

from commands.spreektaal import woordkeus as w

_SORRY: Final = r"\W*(?:(?:hoi|hallo|beste \w+)\b[\s,:!]*)*(?:(?:sorry|excuus|excuses|pardon|oeps|oei)\b[\s,:!]*)"
_MAIL: Final = (
    r"(?:(?:ik|had|heb|dit|deze|de|je|uw|het|was|mail|bericht|mailtje|nu|pas|net|even|echt|nog|helaas)\b\s*)*"
)
_GEZIEN: Final = r"(?:gezien|gelezen|gereageerd|geantwoord|met (?:mijn )?(?:reactie|antwoord)|reactie|antwoord)"
_EXCUUS: Final = re.compile(
    rf"(?:{_SORRY}+{_MAIL}(?:(?:te |wat |zo )?laat(?: {_GEZIEN})?|gemist"
    rf"|(?:niet|over het hoofd)(?: eerder| op tijd)* {_GEZIEN})"
    rf"|{_SORRY}*{_MAIL}(?:te |wat )?laat {_GEZIEN})\s*[.!;\n]+\s*(?=\S)",
    re.IGNORECASE,
)


def zonder_excuus(tekst: str) -> str:
    """The words behind a first sentence that only says sorry for answering late: "sorry te laat gezien. is gedaan"."""
    excuus = _EXCUUS.match(tekst)
    return tekst if excuus is None else tekst[excuus.end() :]


def is_beleefd(woorden: Sequence[str], met_slot: Sequence[str]) -> bool:
    """Whether there is nothing but thanks; "graag gedaan" answers thanks, and "gedaan" alone reports something."""
    paren = (("graag", "gedaan"), ("waarvan", "akte"))
    graag = [nr for nr in range(len(woorden)) if tuple(woorden[nr : nr + 2]) in paren]
    over = {woord for nr, woord in enumerate(woorden) if nr not in graag and nr - 1 not in graag}
    return over <= w.BELEEFD and bool(graag or set(met_slot) & w.DANK)


def bevat(woorden: Sequence[str], reeksen: Sequence[tuple[str, ...]]) -> bool:
    """Whether one of these series of words stands in it."""
    return any(tuple(woorden[plaats : plaats + len(een)]) == een for plaats in range(len(woorden)) for een in reeksen)
