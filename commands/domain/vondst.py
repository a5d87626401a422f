"""What the Toets found in a text, and what it may know of a casus while it looks."""

from collections.abc import Sequence
from dataclasses import dataclass, field

ZONDER_NAAM = "[naam]"
WEGGELATEN = "[weggelaten]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Vondst:
    """A place that may point to a person, in code points of the text it stands in; `eind` exclusive."""

    tekst_nr: int
    """Which of the texts that were looked at together."""
    begin: int
    eind: int
    soort: str
    """What it looks like: "name", "address", "bsn"; "verboden" when it stands on the list of the casus."""
    voorstel: str
    """Role words to put there instead: "betrokkene", "[adres]"; empty when the word before it says enough."""
    waarschuwing: bool = False
    """Whether it is only told and holds nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Casuslijst:
    """What the Toets knows of one casus: hashes of its words that must never pass, and what may pass everywhere."""

    sleutel: bytes = field(default=b"", repr=False)
    afdrukken: frozenset[bytes] = field(default=frozenset(), repr=False)
    toegestaan: tuple[str, ...] = field(default=(), repr=False)


def met_voorstel(tekst: str, vondsten: Sequence[Vondst]) -> str:
    """The text with the proposal in each place; `vondsten` are those of this text."""
    return vervang(tekst, [(een.begin, een.eind, een.voorstel) for een in vondsten])


def gemerkt(tekst: str, vondsten: Sequence[Vondst]) -> str:
    """The text with a mark around each place."""
    return vervang(tekst, [(een.begin, een.eind, f"«{tekst[een.begin : een.eind]}»") for een in vondsten])


def verborgen(tekst: str, vondsten: Sequence[Vondst]) -> str:
    """The text with the places blotted out; how long they were is not told."""
    return vervang(tekst, [(een.begin, een.eind, "█████") for een in vondsten])


@dataclass(frozen=True, slots=True)
class Stuk:
    """A part of a text with words in the place of others: what it was, and what it says now."""

    begin: int
    eind: int
    woorden: str
    nieuw: bool


def vervang(tekst: str, plekken: Sequence[tuple[int, int, str]]) -> str:
    """The text with other words in each place; where nothing is put, the space before it goes too."""
    return "".join(stuk.woorden for stuk in stukken(tekst, plekken))


def stukken(tekst: str, plekken: Sequence[tuple[int, int, str]]) -> list[Stuk]:
    """The same, part by part; of places that overlap the first and longest counts."""
    uit: list[Stuk] = []
    plek = 0
    for begin, eind, woorden in sorted(plekken, key=lambda een: (een[0], -een[1])):
        if begin >= plek:
            tot = begin - 1 if not woorden and tekst[plek:begin].endswith(" ") else begin
            uit += [Stuk(plek, tot, tekst[plek:tot], nieuw=False), Stuk(begin, eind, woorden, nieuw=True)]
            plek = eind
    return [*uit, Stuk(plek, len(tekst), tekst[plek:], nieuw=False)]
