"""A question or a signaal that a deelnemer lays before the casushouder alone (SOURCES: S1, S2)."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from commands.domain.casus import is_code
from commands.domain.deelnemer import Deelnemer


class VoorlegSoort(StrEnum):
    """Whether an answer is expected."""

    VRAAG = "vraag"
    """It is asked again until somebody answers."""
    SIGNAAL = "signaal"
    """It may be answered; nothing is asked again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voorgelegd:
    """One of these; whoever is casushouder now is asked, not who was when it came in."""

    id: str
    nummer: int
    """Short, for people: V3."""
    casus_id: str
    van: str
    """Id of the deelnemer who wrote it."""
    soort: VoorlegSoort
    tekst: str = field(repr=False)
    sinds: datetime
    beantwoord_op: datetime | None = None
    """When the first answer went back (UTC)."""

    @property
    def kort(self) -> str:
        """How people name it."""
        return f"V{self.nummer}"


def casushouders(leden: Iterable[Deelnemer], van: str) -> list[Deelnemer]:
    """The casushouders who are reached, without the deelnemer `van` who asks; where there is none the procesregisseur
    is asked instead."""
    return [lid for lid in leden if lid.casushouder and lid.wordt_gevraagd and lid.bereikbaar_via and lid.id != van]


def volgend_voorlegnummer(hoogste: int) -> int:
    """The number after this one that nobody can take for a casus code (V234 has the shape of one)."""
    nummer = hoogste + 1
    while is_code(f"V{nummer}"):
        nummer += 1
    return nummer


def deel_antwoord(tekst: str) -> tuple[int | None, str]:
    """ "V3 ja, dat kan" as the number and the words behind it; no number where none stands in front."""
    woord, *rest = tekst.split(maxsplit=1) or [""]
    kern = woord.strip("#.,:;!-")
    goed = 1 < len(kern) <= 8 and kern[0] in "vV" and kern[1:].isascii() and kern[1:].isdigit()
    return (int(kern[1:]), rest[0].lstrip(":,;- ") if rest else "") if goed else (None, tekst)


VRAAG, SIGNAAL, ANTWOORD, KAN = "vraag", "signaal", "antwoord", "kan"
"""The words of the three commands."""


def antwoord_op(nummer: int) -> str:
    """The command for which a plain reply to this question stands."""
    return f"{ANTWOORD} V{nummer}"


_STAART = {"v": VRAAG, "s": SIGNAAL, "k": KAN, "c": "contact antwoord", "e": "casus antwoord"}


def staart(als: str) -> str:
    """This command as the end of a reply address: "v", "v3", "s", "k", "c" or "e"; empty for any other."""
    woord, _, rest = als.partition(" ")
    if woord == ANTWOORD:
        return rest.lower()
    return next((deel for deel, woord in _STAART.items() if woord == als), "")


def uit_staart(deel: str) -> str:
    """The command for which this end of a reply address stands; empty for any other."""
    if deel in _STAART:
        return _STAART[deel]
    nummer, rest = deel_antwoord(deel)
    return antwoord_op(nummer) if nummer is not None and not rest else ""
