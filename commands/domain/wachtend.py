"""A text that waits: the Toets held it, or its sender wrote too much; a person decides."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from commands.domain.aanspraak import Aan, aan_wie
from commands.domain.casus import is_code
from commands.domain.nietdelen import GEEN_PLEK, NIET_DELEN, VAN_DERDE
from commands.domain.rollen import Kanaal
from commands.domain.vondst import ANDERE_CASUS, WEGGELATEN, Vondst, met_voorstel


class WachtStatus(StrEnum):
    """Where a held text stands."""

    BIJ_AFZENDER = "bij_afzender"
    """The sender may take the proposal, write anew, or ask for release."""
    BIJ_REGIE = "bij_regie"
    """The sender asked for release, or wrote too much; the procesregisseur decides."""
    VOORSTEL = "voorstel"
    """Goes through the line once more, in the words of the proposal."""
    VRIJGELATEN = "vrijgelaten"
    """Goes through the line once more, as it was written: a named person released it."""
    GEWEIGERD = "geweigerd"
    HERSCHREVEN = "herschreven"
    """The sender wrote something else instead."""
    VERWIJDERD = "verwijderd"
    GEDAAN = "gedaan"
    """It went, after the proposal or the release."""


OPEN = frozenset({WachtStatus.BIJ_AFZENDER, WachtStatus.BIJ_REGIE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Bewaard:
    """A command of a held message, as it was read when the message came in."""

    woorden: str
    """The words of the command itself."""
    code: str | None = None
    nummer: int | None = None
    tekst: str = field(default="", repr=False)
    telt: bool = False
    """It was done at once; only its words wait."""
    meldt: bool = True
    """It reports how an actiepunt stands; otherwise it only asked its sender something."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wachtend:
    """One held message; `teksten` are its free texts, `vondsten` the places in them (none: there are too many)."""

    id: str
    nummer: int
    """Short, for people: W12."""
    casus_id: str
    inbox_id: str
    persoon_id: str
    """The sender."""
    deelnemer_id: str | None
    """The sender's place in the casus; None for a medewerker."""
    kanaal: Kanaal
    sinds: datetime
    teksten: tuple[str, ...] = field(repr=False)
    vondsten: tuple[Vondst, ...] = field(repr=False)
    status: WachtStatus = WachtStatus.BIJ_AFZENDER
    kamer: str = field(default="", repr=False)
    """Room of the casus where all can read it already; empty when nobody saw it."""
    extern_id: str = field(default="", repr=False)
    """Its Matrix event or Message-ID."""
    opdrachten: tuple[Bewaard, ...] = ()
    """Its commands; empty when it was kept without being read."""

    @property
    def kort(self) -> str:
        """Its short name for people: W12."""
        return f"W{self.nummer}"

    @property
    def open(self) -> bool:
        """Whether somebody must still decide."""
        return self.status in OPEN

    @property
    def telt_al(self) -> bool:
        """Whether something that it reports counted at once, and nothing of it is still asked."""
        gevraagd = any(een.telt and not een.meldt for een in self.opdrachten)
        return not gevraagd and any(een.telt and een.meldt for een in self.opdrachten)

    def gaat_over(self, nummer: int) -> bool:
        """Whether its words are about this actiepunt, or report something without saying of which."""
        return any(een.nummer == nummer or (een.nummer is None and een.meldt) for een in self.opdrachten)

    @property
    def te_veel(self) -> bool:
        """Whether nothing is wrong with its words, but its sender wrote too much."""
        return not self.vondsten

    @property
    def niet_delen(self) -> bool:
        """Whether its sender asked that not everybody reads it."""
        return any(een.soort == NIET_DELEN for een in self.vondsten)

    @property
    def voor_wie(self) -> Aan | None:
        """What it wants, where it may not be meant for all, so that its sender says for whom it is; otherwise None."""
        return aan_wie(frozenset(een.soort for een in self.vondsten))

    @property
    def van_derde(self) -> bool:
        """Whether a derde wrote it, so that the procesregisseur reads it first."""
        return any(een.soort == VAN_DERDE for een in self.vondsten)

    @property
    def herkenbaar(self) -> bool:
        """Whether something in it may point to a person."""
        return any(een.soort not in GEEN_PLEK and not een.waarschuwing for een in self.vondsten)

    @property
    def andere_casus(self) -> bool:
        """Whether the code of another casus is all that holds it."""
        return all(een.soort == ANDERE_CASUS or een.waarschuwing for een in self.vondsten) and bool(self.vondsten)

    @property
    def samen(self) -> tuple[str, ...]:
        """Kinds of the facts about the client that hold it together; none when something else holds it."""
        return next((een.samen for een in self.vondsten if een.samen), ())

    def in_tekst(self, nr: int) -> tuple[Vondst, ...]:
        """The places in one of the texts that may point to a person."""
        return tuple(
            een for een in self.vondsten if een.tekst_nr == nr and not een.waarschuwing and een.soort not in GEEN_PLEK
        )

    @property
    def gehouden(self) -> tuple[int, ...]:
        """The indexes of the texts that hold it; of all when there is too much."""
        if self.te_veel:
            return tuple(range(len(self.teksten)))
        return tuple(sorted({een.tekst_nr for een in self.vondsten if not een.waarschuwing}))

    @property
    def getoond(self) -> tuple[int, ...]:
        """The indexes of the texts to show: of a message in the room the whole, otherwise each text that was held."""
        return (0,) if self.kamer else self.gehouden

    @property
    def heeft_voorstel(self) -> bool:
        """Whether words are left to send: not of a text that had to go as a whole, or that may not be shared."""
        return not (self.te_veel or self.niet_delen or self.van_derde or self.voor_wie) and all(
            tekst.strip() != WEGGELATEN for tekst in self.vervangingen.values()
        )

    @property
    def voorstel(self) -> str:
        """The texts to show, in the words of the proposal."""
        return "\n".join(met_voorstel(self.teksten[nr], self.in_tekst(nr)) for nr in self.getoond)

    @property
    def vervangingen(self) -> dict[str, str]:
        """Each text that holds it, with the words of the proposal."""
        return {self.teksten[nr]: met_voorstel(self.teksten[nr], self.in_tekst(nr)) for nr in self.gehouden}


def volgend_nummer(hoogste: int) -> int:
    """The number after this one that nobody can take for a casus code (W234 has the shape of one)."""
    nummer = hoogste + 1
    while is_code(f"W{nummer}"):
        nummer += 1
    return nummer


def lees_nummer(tekst: str) -> int | None:
    """Read "W12"; None for anything else."""
    woord = tekst.strip().rstrip(".,:;!")
    goed = 1 < len(woord) <= 8 and woord[0] in "wW" and woord[1:].isascii() and woord[1:].isdigit()
    return int(woord[1:]) if goed else None
