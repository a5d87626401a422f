"""Which lines of a document may be actiepunten, or hold deelnemers: those below a heading that says so.

"Actie: ..." and "Deelnemers: ..." count anywhere.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from bot.documents.lines import Line
from commands.domain.contactgegevens import woorden
from commands.domain.planregels import is_actieregel
from commands.domain.planstand import is_vorig_overleg
from commands.domain.ruwplan import TABEL_TEKST, RuweRegel, RuwVeld

_ACTIES: Final = frozenset(("actiepunten", "acties", "actielijst", "actiepuntenlijst", "afspraken", "takenlijst"))
_WIE: Final = frozenset(
    ("deelnemers", "deelnemerslijst", "verzendlijst", "distributielijst", "aanwezig", "aanwezigen", "betrokkenen")
)
_LANGSTE_KOP: Final = 4
"""In words; a longer line without the style of a heading is text."""


@dataclass(slots=True)
class Sections:
    """The lines that may be actiepunten, those that may hold deelnemers, and the titles of sections that look back."""

    actions: list[RuweRegel] = field(default_factory=list)
    others: list[RuweRegel] = field(default_factory=list)
    members: list[RuweRegel] = field(default_factory=list)
    earlier: list[RuwVeld] = field(default_factory=list)


def sort_lines(lines: Iterable[Line]) -> Sections:
    """Sort all lines; a section ends at the next heading, at a table, and at text behind its points."""
    uit = Sections()
    acties = wie = begonnen = False
    terug = ""
    for line in lines:
        if line.table:
            acties = wie = False
        elif _is_kop(line):
            terug = line.text if is_vorig_overleg(line.text) else ""
            wie = not _WIE.isdisjoint(woorden(line.text))
            acties, begonnen = not _ACTIES.isdisjoint(woorden(line.text)), False
        elif (regel := _na_wie(line.text)) or (wie and "@" in " ".join((line.text, *line.addresses))):
            tekst = " ".join((regel or line.text, *(een for een in line.addresses if een not in line.text)))
            uit.members.append(RuweRegel(rij=len(uit.members) + 1, tekst=tekst, niveau=line.level))
        elif is_actieregel(line.text) or (acties and (line.level or not begonnen)):
            begonnen = begonnen or bool(line.level)
            if terug:
                if terug not in [een.tekst for een in uit.earlier]:
                    uit.earlier.append(RuwVeld(tekst=terug, tabel=TABEL_TEKST))
                continue
            uit.actions.append(
                RuweRegel(rij=len(uit.actions) + 1, tekst=line.text, niveau=line.level, nummer=line.number)
            )
        elif line.level:
            uit.others.append(RuweRegel(rij=len(uit.others) + 1, tekst=line.text, niveau=line.level))
        else:
            acties = False
    return uit


def _na_wie(text: str) -> str:
    """The words behind "Deelnemers:"; empty for any other line."""
    kop, _, rest = text.partition(":")
    return rest.strip() if len(gelezen := woorden(kop)) <= 2 and not _WIE.isdisjoint(gelezen) else ""


def _is_kop(line: Line) -> bool:
    """A line in the style of a heading, or a short one outside lists that says no more than a heading does."""
    if line.heading:
        return True
    text = line.text.rstrip().removesuffix(":")
    gelezen = woorden(text)
    if not 0 < len(gelezen) <= _LANGSTE_KOP or any(teken.isdigit() or teken in ":." for teken in text):
        return False
    # "1. Actiepunten" is a heading, "1. Belt de huisarts" is a point.
    return not line.level or (bool(line.number) and not _ACTIES.isdisjoint(gelezen))
