"""The part of a werkwijze about the meetings of the house, and about who puts a casus on their agenda again."""

from typing import Annotated, Final, Literal, Self

from pydantic import Field, model_validator

from bot.settings.kinds import Section
from bot.settings.werkwijze_values import Source, Sourced
from commands.domain.overleggen import Agendasoort, Huisoverleg
from commands.domain.rollen import Rol

Seat = Literal["procesregisseur", "manager", "triagelid", "aanmelder"]
Wish = Literal["casushouder", "procesregisseur"]
Wishes = Sourced[tuple[Wish, ...]]
_BOTH: Final = (Rol.CASUSHOUDER, Rol.PROCESREGISSEUR)


class Meeting(Section):
    """One kind of meeting; see commands.domain.overleggen.Huisoverleg."""

    naam: Annotated[str, Field(pattern=r"^[a-zà-ÿ](?:[a-zà-ÿ -]{0,38}[a-zà-ÿ])?$")]
    weken: Annotated[int, Field(ge=1, le=52)] | None = None
    per_jaar: Annotated[int, Field(ge=1, le=12)] | None = None
    wie: Annotated[tuple[Seat, ...], Field(min_length=1)]
    agenda: Agendasoort
    vooraf_werkdagen: Annotated[int, Field(ge=1, le=20)] = 3
    bron: Source

    @model_validator(mode="after")
    def _ritme(self) -> Self:
        if (self.weken is None) == (self.per_jaar is None):
            raise ValueError(f"how often is {self.naam}? say weken (every so many weeks), or per_jaar; not both")
        return self

    def told(self) -> str:
        """In words."""
        vaak = f"elke {self.weken} weken" if self.weken else f"{self.per_jaar} keer per jaar"
        return f"{vaak}; agenda: {self.agenda}, {self.vooraf_werkdagen} werkdagen vooraf aan: {', '.join(self.wie)}"

    def rules(self) -> Huisoverleg:
        """For the rules."""
        return Huisoverleg(
            naam=self.naam,
            wie=tuple(Rol(een) for een in self.wie),
            agenda=self.agenda,
            vooraf_werkdagen=self.vooraf_werkdagen,
            weken=self.weken or 0,
            per_jaar=self.per_jaar or 0,
        )


def wishes(gegeven: Wishes | None) -> tuple[Rol, ...]:
    """Whose wish it must be that a casus is discussed again; where nothing is said: both role holders."""
    return _BOTH if gegeven is None else tuple(Rol(een) for een in gegeven.waarde)
