"""The part of a werkwijze about the ladder of an overdue actiepunt."""

from collections.abc import Sequence
from typing import Annotated, Final, Literal

from pydantic import Field

from bot.settings.kinds import Section
from bot.settings.werkwijze_values import Source

_BEGIN: Final = "eigenaar"
"""Who stands below the ladder: the owner of the actiepunt."""


class Step(Section):
    """One step."""

    van: Literal["eigenaar", "casushouder", "procesregisseur"]
    naar: Literal["casushouder", "procesregisseur", "manager"]
    werkdagen: Annotated[int, Field(ge=1, le=366)]
    """After the due date."""
    hoe: Literal["vanzelf", "na besluit"] = "vanzelf"
    """Whether the level hears it by itself, or after a decision of the procesregisseur."""
    bron: Source

    def told(self) -> str:
        """In words."""
        return f"na {self.werkdagen} werkdagen{', na besluit van de procesregisseur' if self.decided else ''}"

    @property
    def decided(self) -> bool:
        """Whether the procesregisseur decides on it."""
        return self.hoe == "na besluit"


def check_ladder(treden: Sequence[Step]) -> None:
    """Raises ValueError for a circle, a gap, or a step that does not rise."""
    gehad, vorige, dagen = [_BEGIN], _BEGIN, 0
    for trede in treden:
        if trede.naar in gehad:
            raise ValueError(f"the ladder goes round in a circle: it reaches {trede.naar} twice; take one step out")
        if trede.van != vorige:
            raise ValueError(f"the ladder has a gap: the step to {trede.naar} must begin at {vorige}")
        if trede.decided and trede.naar != "manager":
            raise ValueError(f'only the step to the manager can be "na besluit", not the one to {trede.naar}')
        if trede.werkdagen <= dagen:
            raise ValueError(f"the ladder must rise: the step to {trede.naar} needs more than {dagen} werkdagen")
        gehad.append(trede.naar)
        vorige, dagen = trede.naar, trede.werkdagen
