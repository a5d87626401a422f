"""A file that a deelnemer sent: held until a person decides, and never passed on as it came."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Final

from commands.domain.vondst import Vondst

MAX_BYTES: Final = 25_000_000
"""A larger file is not taken (own choice: what most mail servers let through)."""
MAX_BIJ_BERICHT: Final = 10
"""So many files of one message are taken (own choice)."""
MAX_OPEN: Final = 20
"""So many files of one deelnemer may wait in a casus at once (own choice)."""
MAX_TEKST: Final = 20_000
"""Characters of its text that are kept; longer than anybody reads in a mail (own choice)."""


class Bestandsoort(StrEnum):
    """The kinds that can be made anew."""

    FOTO = "foto"
    PDF = "pdf"
    WORD = "word"
    TEKST = "tekst"
    """Words alone: there is no file to make of it."""


class Bestandsfout(StrEnum):
    """Why a file is not taken."""

    LEEG = "leeg"
    TE_GROOT = "te_groot"
    TE_VEEL = "te_veel"
    """More files than one message, or one person, may have waiting."""
    ARCHIEF = "archief"
    PROGRAMMA = "programma"
    FILM = "film"
    """Film or sound."""
    MACRO = "macro"
    WACHTWOORD = "wachtwoord"
    KAPOT = "kapot"
    BOM = "bom"
    """Small outside, and unpacked larger than any honest file."""
    BEELDPUNTEN = "beeldpunten"
    BLADZIJDEN = "bladzijden"
    OUD = "oud"
    """An older Office format."""
    HEIC = "heic"
    """A photo of a telephone that cannot be opened, where a JPEG of it can."""
    WINMAIL = "winmail"
    AGENDA = "agenda"
    MAIL = "mail"
    """A whole mail."""
    ANDERS = "anders"


class Weggelaten(StrEnum):
    """What the file that is made anew no longer has."""

    PLAATS = "plaats"
    """Where and when a photo was taken, and with what."""
    EIGENSCHAPPEN = "eigenschappen"
    OPMERKINGEN = "opmerkingen"
    WIJZIGINGEN = "wijzigingen"
    """Tracked changes: the text is the one where all were accepted."""
    VERBORGEN = "verborgen"
    RAND = "rand"
    """Headers, footers and notes."""
    BEELD = "beeld"
    """Pictures in a Word file."""
    SCRIPT = "script"
    FORMULIER = "formulier"
    INGEPAKT = "ingepakt"
    """Files in the file."""
    VERKLEIND = "verkleind"
    TEKSTLAAG = "tekstlaag"
    """Pages are pictures: nobody can copy or search words in them."""
    INGEKORT = "ingekort"
    """Of its text the end is not shown."""


class Bestandstand(StrEnum):
    """Where a held file stands."""

    WACHT = "wacht"
    GEDEELD = "gedeeld"
    TEKST = "tekst"
    """Its text went to the group, and the file did not."""
    WEG = "weg"
    VERLOPEN = "verlopen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wachtbestand:
    """One file that was made anew; its bytes lie beside it."""

    id: str
    casus_id: str
    nummer: int
    """In its casus, from 1."""
    deelnemer_id: str
    """The sender."""
    sinds: datetime
    tot: datetime
    """From then on it is kept no longer."""
    soort: Bestandsoort
    stand: Bestandstand = Bestandstand.WACHT
    naam: str = ""
    """Its neutral name, with an ending; empty where there is no file."""
    mime: str = ""
    tekst: str = field(default="", repr=False)
    vondsten: tuple[Vondst, ...] = field(default=(), repr=False)
    zonder: tuple[Weggelaten, ...] = ()
    breedte: int = 0
    """In pixels, of a picture."""
    hoogte: int = 0
    in_kamer: bool = False
    """Whether the original stands in the room of the casus."""

    @property
    def vraagt_zeker(self) -> bool:
        """Whether the file is shared only by who says so twice: something was found, or its end was not looked at."""
        return bool(self.vondsten) or Weggelaten.INGEKORT in self.zonder

    @property
    def open(self) -> bool:
        """Whether somebody must still decide."""
        return self.stand is Bestandstand.WACHT


def neutrale_naam(code: str, nummer: int, einde: str) -> str:
    """The only name under which others see it; that of its sender may hold a name of somebody."""
    return f"bijlage-{code}-{nummer}.{einde}"


def houdbaar(vondsten: Iterable[Vondst]) -> tuple[Vondst, ...]:
    """The places that may point to a person."""
    return tuple(een for een in vondsten if not een.waarschuwing)
