"""How a casus ends in this house: which ends there are, where that is decided, and who reads it afterwards."""

from dataclasses import dataclass

from commands.domain.sluiting import WOORD, Einde


@dataclass(frozen=True, slots=True, kw_only=True)
class Einden:
    """The part of a werkwijze about the end."""

    soorten: tuple[Einde, ...] = (Einde.AFGESCHAALD, Einde.VOORLOPIG)
    """The ends of this house, in the order in which they are offered."""
    schaduw_maanden: int = 0
    """Months on the schaduwlijst before a casus is put back on the agenda (SOURCES: S4); 0: there is no such list."""
    in_overleg: bool = False
    """Whether an end is decided in a meeting together, so that a proposal names its day and who was there.

    SOURCES: S3, S4.
    """
    namens: bool = True
    """Whether it is noted on whose behalf a casus was closed (SOURCES: WGS 2.31)."""
    evaluatie: bool = True
    """Whether everybody is asked how it went (SOURCES: S4, WGS 2.26)."""
    afgeschermd: bool = True
    """Whether from its closing nobody reads a casus but the procesregisseur, for a reason (SOURCES: WGS 2.31)."""

    @property
    def woorden(self) -> tuple[str, ...]:
        """The words with which people name these ends."""
        return tuple(WOORD[een] for een in self.soorten)

    def einde(self, gelezen: Einde | None, tekst: str) -> Einde | None:
        """The end that is meant: the one that was read, or the only one where these words name none; None: ask."""
        if gelezen in self.soorten:
            return gelezen
        return self.soorten[0] if gelezen is None and len(self.soorten) == 1 and not tekst.strip() else None
