"""Places that the Toets found in a text, and the lists that it knows of a casus."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from commands.domain.kenmerken import Kenmerk

ZONDER_NAAM = "[naam]"
WEGGELATEN = "[weggelaten]"
ANDERE_CASUS = "andere_casus"
"""Kind of a place where the code of another casus stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vondst:
    """A place that may point to a person, in code points of the text it stands in; `eind` exclusive."""

    tekst_nr: int
    """The index of its text among those that were looked at together."""
    begin: int
    eind: int
    soort: str
    """Its kind: "name", "address", "bsn"; "verboden" when it stands on the list of the casus."""
    voorstel: str
    """Role words to put there instead: "betrokkene", "[adres]"; empty when the word before it says enough."""
    waarschuwing: bool = False
    """Whether it is only told to the sender, and does not hold the text."""
    samen: tuple[str, ...] = ()
    """Kinds of the facts that point to somebody together with this one (commands.domain.mozaiek)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Casuslijst:
    """The lists of one casus: hashes of the words that must never pass, words that may pass everywhere, and names."""

    sleutel: bytes = field(default=b"", repr=False)
    afdrukken: frozenset[bytes] = field(default=frozenset(), repr=False)
    toegestaan: tuple[str, ...] = field(default=(), repr=False)
    namen: tuple[str, ...] = field(default=(), repr=False)
    """Names of its members, where members do not see each other's."""
    kenmerken: tuple[Kenmerk, ...] = field(default=(), repr=False)
    """Facts about its client that went out before."""
    mozaiek_grens: int = 0
    """How many of those together hold a text that adds one; 0: nothing is weighed."""


def met_voorstel(tekst: str, vondsten: Sequence[Vondst]) -> str:
    """The text with the proposal in each place; `vondsten` are those of this text."""
    return vervang(tekst, [(een.begin, een.eind, een.voorstel) for een in vondsten])


def gemerkt(tekst: str, vondsten: Sequence[Vondst]) -> str:
    """The text with a mark around each place."""
    return vervang(tekst, [(een.begin, een.eind, f"«{tekst[een.begin : een.eind]}»") for een in vondsten])


def weggehaald(tekst: str, vondsten: Sequence[Vondst]) -> str:
    """The text without the places, in words: blocks are white in a dark mail, and a screen reader spells them."""
    return vervang(tekst, [(een.begin, een.eind, "[weggehaald]") for een in vondsten])


def verborgen(tekst: str, vondsten: Sequence[Vondst]) -> str:
    """The text with the places blotted out; how long they were is not told."""
    return vervang(tekst, [(een.begin, een.eind, "█████") for een in vondsten])


@dataclass(frozen=True, slots=True)
class Stuk:
    """A part of a text, before and after other words were put in its place."""

    begin: int
    eind: int
    woorden: str
    nieuw: bool


def vervang(tekst: str, plekken: Sequence[tuple[int, int, str]]) -> str:
    """The text with other words in each place; where nothing is put, the space before it goes too."""
    return "".join(stuk.woorden for stuk in stukken(tekst, plekken))


def stukken(tekst: str, plekken: Sequence[tuple[int, int, str]]) -> list[Stuk]:
    """That text part by part; of places that overlap the first and longest counts."""
    uit: list[Stuk] = []
    plek = 0
    for begin, eind, woorden in sorted(plekken, key=lambda een: (een[0], -een[1])):
        if begin >= plek:
            tot = begin - 1 if not woorden and tekst[plek:begin].endswith(" ") else begin
            uit += [Stuk(plek, tot, tekst[plek:tot], nieuw=False), Stuk(begin, eind, woorden, nieuw=True)]
            plek = eind
    return [*uit, Stuk(plek, len(tekst), tekst[plek:], nieuw=False)]
