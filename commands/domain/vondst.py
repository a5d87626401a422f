"""What the Toets found in a text, and what it may know of a casus while it looks."""

from collections.abc import Sequence
from dataclasses import dataclass, field


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
    """Role words to put there instead: "betrokkene", "[adres]"."""
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
    return _vervang(tekst, [(een, een.voorstel) for een in vondsten])


def gemerkt(tekst: str, vondsten: Sequence[Vondst]) -> str:
    """The text with a mark around each place."""
    return _vervang(tekst, [(een, f"«{tekst[een.begin : een.eind]}»") for een in vondsten])


def verborgen(tekst: str, vondsten: Sequence[Vondst]) -> str:
    """The text with the places blotted out; how long they were is not told."""
    return _vervang(tekst, [(een, "█████") for een in vondsten])


def _vervang(tekst: str, paren: Sequence[tuple[Vondst, str]]) -> str:
    stukken, plek = [], 0
    for een, nieuw in sorted(paren, key=lambda paar: (paar[0].begin, -paar[0].eind)):
        if een.begin >= plek:
            stukken += [tekst[plek : een.begin], nieuw]
            plek = een.eind
    return "".join((*stukken, tekst[plek:]))
