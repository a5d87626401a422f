"""The circle of a room: those who belong in it, are missing from it, or should not be there."""

import json
from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass
from datetime import datetime

from commands.domain.casus import Casus
from commands.domain.deelnemer import Deelnemer, Medewerker
from commands.domain.rollen import Kanaal

GEZIEN, BLIJVEND = "kamers.gezien", "kamers.blijvend"
"""Cursors: the findings of the last look at all rooms, and those of them that the look before had too."""


def kring(casus: Casus, leden: Iterable[Deelnemer], staf: Iterable[Medewerker]) -> frozenset[str]:
    """The Matrix ids of those who may be in the room of a casus: its deelnemers and its procesregisseur.

    A derde, who is sent nothing yet, is not among them, nor anybody who left. People of other casussen are passed over.
    """
    personen = [lid.persoon for lid in leden if lid.casus_id == casus.id and lid.ontvangt]
    personen += [een.persoon for een in staf if een.id == casus.geopend_door]
    return frozenset(persoon.matrix_id for persoon in personen if persoon.matrix_id)


def verwacht(casus: Casus, leden: Iterable[Deelnemer], staf: Iterable[Medewerker]) -> frozenset[str]:
    """The Matrix ids of those among them who get this casus by Matrix, and so should be there."""
    langs = [lid for lid in leden if Kanaal.MATRIX in lid.kanalen]
    return kring(casus, langs, [een for een in staf if Kanaal.MATRIX in een.kanalen])


@dataclass(frozen=True, slots=True, kw_only=True)
class Bewaakt:
    """A room, with the Matrix ids that may be in it and those that should."""

    kamer: str
    code: str
    """Of the casus; empty for a private room."""
    persoon_id: str
    """The owner of a private room; empty for a casus."""
    mag: frozenset[str]
    moet: frozenset[str]
    gesloten: bool = False
    """Whether it is the room of a closed casus, in which the bot alone speaks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kamerstand:
    """The findings of one look at all rooms: casus codes, and persoon ids for private rooms. Nobody's address."""

    op: str
    vreemd: tuple[str, ...] = ()
    """Rooms of casussen with somebody who does not belong there."""
    afwezig: tuple[str, ...] = ()
    """Rooms of casussen without somebody who belongs there: neither in nor invited."""
    prive_vreemd: tuple[str, ...] = ()
    prive_afwezig: tuple[str, ...] = ()

    def als_tekst(self) -> str:
        """As words that can be kept."""
        return json.dumps(asdict(self))

    def blijvend(self, vorige: "Kamerstand | None") -> "Kamerstand":
        """The findings that the look before had too: anybody on the way in or out then has arrived by now."""
        if vorige is None:
            return Kamerstand(op=self.op)
        namen = ("vreemd", "afwezig", "prive_vreemd", "prive_afwezig")
        samen = {naam: tuple(een for een in getattr(self, naam) if een in getattr(vorige, naam)) for naam in namen}
        return Kamerstand(op=self.op, **samen)


def stand_uit(tekst: str | None) -> Kamerstand | None:
    """The findings that were kept; None before the first look."""
    if tekst is None:
        return None
    waarden = json.loads(tekst)
    return Kamerstand(op=waarden.pop("op"), **{naam: tuple(codes) for naam, codes in waarden.items()})


def neem_op(gezien: Iterable[tuple[Bewaakt, Collection[str]]], op: datetime) -> Kamerstand:
    """The findings of a look at `op`; each room comes with the Matrix ids that are in it or invited."""
    vakken: dict[str, list[str]] = {"vreemd": [], "afwezig": [], "prive_vreemd": [], "prive_afwezig": []}
    for kamer, binnen in gezien:
        voor = "" if kamer.code else "prive_"
        if not kamer.mag.issuperset(binnen):
            vakken[f"{voor}vreemd"].append(kamer.code or kamer.persoon_id)
        if not kamer.moet.issubset(binnen):
            vakken[f"{voor}afwezig"].append(kamer.code or kamer.persoon_id)
    return Kamerstand(op=op.isoformat(), **{naam: tuple(codes) for naam, codes in vakken.items()})
