"""Words that must never go out, known only by keyed hashes: of the words, their forms, their sound and near-typos.

HMAC-SHA256 cut to 16 bytes, with a key of the casus (SOURCES: P13): without that key a hash tells nothing, and
the list is gone once the key is destroyed. Pure and linear in the length of the text.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from typing import Final

from commands.domain.normal_form import normal_form

LENGTE: Final = 16
_BLOK: Final = 64
"""Octets that SHA-256 takes in at a time."""
_WOORD: Final = re.compile(r"[^\W_]{1,64}")
_LETTERS_LOS: Final = re.compile(r"(?<![^\W_])[^\W\d_](?:[ .\-*]{1,3}[^\W\d_](?![^\W_])){2,40}")
_CIJFERS: Final = re.compile(r"\d(?:[ .\-/]{0,2}\d){3,40}")
_KLEIN: Final = frozenset(
    (
        *("de", "den", "der", "des", "van", "het", "een", "ter", "ten", "te", "in", "op", "aan", "bij", "en", "of"),
        *("la", "le", "el", "del", "di", "da", "von", "straat", "laan", "weg", "plein", "kade", "gracht", "dorp"),
        *("huis", "geb", "geboren", "mevrouw", "meneer", "heer", "mevr", "dhr"),
    )
)
_ACHTER: Final = ("s", "je", "tje", "etje", "pje", "ie", "en")
_KLANKEN: Final = (
    ("sch", "sg"), ("ch", "g"), ("ij", "y"), ("ei", "y"), ("ey", "y"), ("aij", "y"), ("au", "ou"), ("ouw", "ou"),
    ("oe", "u"), ("ae", "a"), ("ck", "k"), ("qu", "kw"), ("q", "k"), ("x", "ks"), ("ph", "f"), ("th", "t"),
    ("dt", "t"), ("ce", "se"), ("ci", "si"), ("c", "k"), ("z", "s"), ("v", "f"), ("j", "y"), ("uu", "u"),
)  # fmt: skip
_NABIJ_VANAF: Final = 5
"""Letters; nearly every shorter word has a neighbour that means something else."""


def glad(woord: str) -> str:
    """Lower case, without accents and without anything but letters and figures."""
    los = normal_form("NFKD", woord).casefold()
    return "".join(teken for teken in los if teken.isalnum())


def klank(woord: str) -> str:
    """How a Dutch word sounds, roughly: "Meijer", "Meyer" and "Meier" are one, so are "Vries" and "Fries"."""
    for van, naar in _KLANKEN:
        woord = woord.replace(van, naar)
    if woord[-1:] in ("d", "b"):
        woord = woord[:-1] + {"d": "t", "b": "p"}[woord[-1]]
    return "".join(teken for nr, teken in enumerate(woord) if nr == 0 or teken != woord[nr - 1])


def afdrukken(waarden: Iterable[str], sleutel: bytes) -> frozenset[bytes]:
    """The hashes to keep of these values: names, numbers and places, of one word or more."""
    druk = _drukker(sleutel)
    return frozenset(druk(vorm) for waarde in waarden for vorm in _vormen(waarde))


def vind(tekst: str, sleutel: bytes, bekend: frozenset[bytes]) -> Iterator[tuple[int, int]]:
    """The places in a text where one of the hashed values stands, in code points; they may overlap."""
    return Zoeker(sleutel, bekend).vind(tekst)


class Zoeker:
    """Looks for the values in several texts, and asks for each word and each form once."""

    def __init__(self, sleutel: bytes, bekend: frozenset[bytes]) -> None:
        self._druk = _drukker(sleutel)
        self._bekend = bekend
        self._vormen: dict[str, bool] = {}
        self._woorden: dict[str, bool] = {}

    def vind(self, tekst: str) -> Iterator[tuple[int, int]]:
        """As the function of this name."""
        if not self._bekend:
            return
        vorig: tuple[int, str] | None = None
        for woord in _WOORD.finditer(tekst):
            vlak = glad(woord[0])
            if self._woord(vlak):
                yield woord.span()
            elif vorig is not None and self._vorm(f"w:{vorig[1]}{vlak}"):
                yield vorig[0], woord.end()
            else:
                yield from (stuk for stuk in _aaneen(woord) if self._woord(glad(tekst[slice(*stuk)])))
            vorig = woord.start(), vlak
        for los in _LETTERS_LOS.finditer(tekst):
            if self._vorm(f"w:{glad(los[0])}"):
                yield los.span()
        for cijfers in _CIJFERS.finditer(tekst):
            if self._vorm(f"c:{_alleen_cijfers(cijfers[0])}"):
                yield cijfers.span()

    def _woord(self, vlak: str) -> bool:
        if vlak not in self._woorden:
            self._woorden[vlak] = any(map(self._vorm, _zoekvormen(vlak)))
        return self._woorden[vlak]

    def _vorm(self, vorm: str) -> bool:
        if vorm not in self._vormen:
            self._vormen[vorm] = self._druk(vorm) in self._bekend
        return self._vormen[vorm]


def _aaneen(woord: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The places of the words that a thumb wrote as one, a capital after a small letter: "belleYilmaz"."""
    letters, begin = woord[0], 0
    naden = [nr for nr in range(1, len(letters)) if letters[nr - 1].islower() and letters[nr].isupper()]
    for eind in (*naden, len(letters)) if naden else ():
        yield woord.start() + begin, woord.start() + eind
        begin = eind


def _vormen(waarde: str) -> set[str]:
    woorden = [vlak for woord in _WOORD.findall(waarde) if (vlak := glad(woord))]
    vormen = {f"c:{_alleen_cijfers(cijfers)}" for cijfers in _CIJFERS.findall(waarde)}
    eigen = [woord for woord in woorden if len(woord) > 1 and woord not in _KLEIN and not woord.isdigit()]
    heel = "".join(woorden)
    if len(woorden) > 1 and len(heel) > 3:
        vormen.add(f"w:{heel}")
        vormen.add(f"w:{''.join(eigen)}")
    for woord in eigen:
        vormen |= {f"w:{woord}", *(f"w:{woord}{staart}" for staart in (*_ACHTER, f"{woord[-1]}etje"))}
        if len(woord) >= _NABIJ_VANAF:
            vormen |= {f"d:{woord}", *(f"d:{buur}" for buur in _zonder_een(woord)), f"k:{klank(woord)}"}
    return vormen


def _zoekvormen(woord: str) -> Iterator[str]:
    """The forms under which one word of a text may be known, the cheapest first."""
    if len(woord) < 2 or woord in _KLEIN:
        return
    yield f"w:{woord}"
    letters = "".join(teken for teken in woord if not teken.isdigit())
    if len(letters) < len(woord) and len(letters) > 3:
        yield f"w:{letters}"
    if len(letters) >= _NABIJ_VANAF - 1:
        yield f"d:{letters}"
    if len(letters) >= _NABIJ_VANAF:
        yield f"k:{klank(letters)}"
        yield from (f"d:{buur}" for buur in _zonder_een(letters))


def _zonder_een(woord: str) -> Iterator[str]:
    """Every form of the word with one letter less: two words that are one letter apart meet in one of these."""
    return (woord[:plek] + woord[plek + 1 :] for plek in range(len(woord)))


def _alleen_cijfers(tekst: str) -> str:
    return "".join(teken for teken in tekst if teken.isdigit())


def _drukker(sleutel: bytes) -> Callable[[str], bytes]:
    """HMAC of a form (SOURCES: P13). Both halves of the key are hashed once; `hmac.digest` does so for each form, which
    takes more than twice as long.
    """
    blok = (sha256(sleutel).digest() if len(sleutel) > _BLOK else sleutel).ljust(_BLOK, b"\0")
    binnen, buiten = (sha256(bytes(een ^ vulling for een in blok)) for vulling in (0x36, 0x5C))

    def druk(vorm: str) -> bytes:
        eerst, dan = binnen.copy(), buiten.copy()
        eerst.update(vorm.encode())
        dan.update(eerst.digest())
        return dan.digest()[:LENGTE]

    return druk
