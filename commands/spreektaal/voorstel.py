"""The command for which plain words stand, before it is known whom they mean."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Voorstel:
    """A command as it would be typed, without the code of the casus."""

    woorden: str
    wie: str = ""
    """The deelnemer as they were named; they stand as "{wie}" in `woorden`."""
    mist: str = ""
    """What it lacks before it can be carried out: "de reden"."""
    nummer: int | None = None
    """The actiepunt, where the deelnemer must be found in the whole sentence."""
    klaar: int | None = None
    """The actiepunt that may be meant as done instead."""
    weg: bool = False
    """Whether the deelnemer is said to be away; `woorden` is then the day on which they are back, if one was said."""
    opnieuw: bool = False
    """Whether somebody is to get the plan once more."""
    toont: bool = False
    """Whether it changes nothing by itself."""
    moment: bool = False
    """Whether a moment of the poll is chosen; `woorden` is then its day or its number."""
    vast: bool = False
    """Whether it says nothing to the bot where no deelnemer is meant."""
    heel: str = ""
    """What stands behind the command where no deelnemer is meant, with what it then lacks."""
    houder: bool = False
    """Whether the deelnemer must be the casushouder."""
    eigenaar: bool = False
    """Whether the deelnemer must be one who does that actiepunt."""
    schuif: str = ""
    """So much later than its date: "2 weken"; the new day stands as "{schuif}" in `woorden`."""
    nummers: tuple[int, ...] = ()
    """The actiepunten of which it is said, where there are several; `PLAATS` stands for each in `woorden`."""
    van: str = ""
    """Whose they are, where all of somebody are meant."""
    melding: bool = False
    """Whether it reports how an actiepunt stands."""

    @property
    def moet_kloppen(self) -> bool:
        """Whether nobody but a deelnemer can be meant: "cliënt is ziek" says nothing to the bot."""
        vast = ("deelnemer verwijder", "deelnemer casushouder", "deelnemer wijzig")
        return (
            self.vast
            or self.weg
            or self.houder
            or self.eigenaar
            or self.nummer is not None
            or self.woorden.startswith(vast)
        )
