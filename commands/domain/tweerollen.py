"""One mailbox in two roles of one organisation is one deelnemer with both roles (SOURCES: C27)."""

from typing import Final

from commands.domain.contactgegevens import woorden

_EN: Final = " en "


def rollen(functie: str) -> list[str]:
    """The roles in one cell: "wijkteam en inkomen" is two."""
    return functie.split(_EN)


def met_rol(functie: str, erbij: str) -> str | None:
    """Both roles as one; None where one of them is not there, or the first holds the other already."""
    if not functie or not erbij or woorden(erbij) in [woorden(rol) for rol in rollen(functie)]:
        return None
    return f"{functie}{_EN}{erbij}"
