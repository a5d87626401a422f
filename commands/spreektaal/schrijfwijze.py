"""Other ways to write the same, before a text is read: drawn-out letters, a series of numbers, a file that goes along.

Pure; never raises. "Klaarrr" is "klaar", "punten 1 t/m 4" is "punten 1, 2, 3 en 4", and "hierbij de foto" says nothing
of how an actiepunt stands.
"""

import re
from collections.abc import Collection
from typing import Final

from commands.spreektaal.allesvanmij import als_alle_punten
from commands.spreektaal.puntenlijst import NA_GETAL

_GEREKT: Final = re.compile(r"([^\W\d_])\1{2,}(?=(\w?))", re.IGNORECASE)
_KLINKERS: Final = frozenset("aeou")
_REEKS: Final = re.compile(
    rf"(?<![\d/.:-])(?P<van>\d{{1,2}}) ?(?:t/m|tm|tot en met|-) ?(?P<tot>\d{{1,2}})(?![\d/:-]|\.\d)(?! ?{NA_GETAL})",
    re.IGNORECASE,
)
_PUNTEN: Final = re.compile(r"(?:(?:actie)?punten|acties|nummers|nrs\.?|actiepunten)\W*$", re.IGNORECASE)
_MEEST: Final = 12
_BIJLAGE: Final = re.compile(
    r"^\W*(?:(?:hoi|hallo|beste allen|goedemorgen|goedemiddag)\b\W*)?(?:(?:hierbij|bijgaand|bijgevoegd|zie"
    r"|in de bijlage"
    r"|als bijlage|hier)\s+)(?:(?:is|zit|vindt u|vind je|stuur ik|treft u|treft u aan|ook|nog|de|het|een|mijn|ons"
    r"|onze)\s+)*"
    r"(?:foto(?:'s|s)?|bijlagen?|verslag(?:je)?|document(?:en)?|pdf|bestand(?:en)?|rapport(?:age)?|brief|scan"
    r"|formulier)"
    r"(?:\s+(?:van|uit) (?:vandaag|gisteren|vanmorgen))?(?:\s*[,.;:\n–-]+\s*(?:en\s+)?|\s+en\s+)(?=\S)",
    re.IGNORECASE,
)


def zoals_bedoeld(tekst: str, punten: Collection[int]) -> str:
    """The text as it is read. `punten`: the actiepunten that exist."""
    tekst = _BIJLAGE.sub("", _GEREKT.sub(_kort, tekst), count=1)
    return als_alle_punten(_REEKS.sub(lambda een: _reeks(een, punten), tekst))


def _kort(een: re.Match[str]) -> str:
    """One letter; a vowel within a syllable that ends closed is two: "klaaaar"."""
    letter, volgend = een[1], een[2].lower()
    dubbel = letter.lower() in _KLINKERS and volgend.isalpha() and volgend not in "aeiou"
    return letter * 2 if dubbel else letter


def _reeks(een: re.Match[str], punten: Collection[int]) -> str:
    """Each number of it, where all are actiepunten; behind a bare hyphen only with the word in front."""
    van, tot = int(een["van"]), int(een["tot"])
    if not van < tot <= van + _MEEST or not set(range(van, tot + 1)) <= set(punten):
        return een[0]
    if _PUNTEN.search(een.string[: een.start()]) is None and ("-" in een[0] or _is_tijd(een)):
        return een[0]
    *eerst, laatste = (str(nummer) for nummer in range(van, tot + 1))
    return f"{', '.join(eerst)} en {laatste}"


def _is_tijd(een: re.Match[str]) -> bool:
    """ "van 1 t/m 4" may be days."""
    return (
        re.search(r"\b(?:van|vanaf|tussen|op|afwezig|verlof)\W*$", een.string[: een.start()], re.IGNORECASE) is not None
    )
