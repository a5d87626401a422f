"""A held file that goes along with a message."""

from dataclasses import dataclass, field

from commands.domain.bestanden import Bestandsoort, Weggelaten


@dataclass(frozen=True, slots=True, kw_only=True)
class Bestandsblad:
    """Which file: its bytes are looked up when the message goes out, so that they lie in one place alone."""

    bestand_id: str
    naam: str
    """With its ending."""
    mime: str
    breedte: int = 0
    """In pixels, of a picture."""
    hoogte: int = 0
    inhoud: bytes = field(default=b"", repr=False)
    """Empty until then, and where the file is gone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hermaakt:
    """A file made anew, before it is kept."""

    soort: Bestandsoort
    mime: str = ""
    einde: str = ""
    """The ending of its name: "jpg"."""
    inhoud: bytes = field(default=b"", repr=False)
    """Empty where there are words alone."""
    tekst: str = field(default="", repr=False)
    zonder: tuple[Weggelaten, ...] = ()
    breedte: int = 0
    """In pixels, of a picture."""
    hoogte: int = 0
