"""The limits after which work that nobody speaks of any more counts as forgotten. Own choices, each a setting."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from commands.domain.beleid import Beleid
from commands.domain.bevinding import BevindingSoort
from commands.domain.werkdagen import lokale_dag, tel_werkdagen

ONGEVRAAGD = (
    BevindingSoort.ZONDER_DATUM,
    BevindingSoort.LUKT_NIET,
    BevindingSoort.NA_LADDER,
    BevindingSoort.PLAN_BLIJFT_LIGGEN,
)
"""Actiepunten, and plans, about which somebody must decide while nobody will be asked: the question is planned."""
VERTELD = (BevindingSoort.VER_WEG,)
"""The findings that the procesregisseur hears: the bot will not speak of them for a very long time."""
VERGETEN = (*ONGEVRAAGD, *VERTELD)
"""The findings about work that people forgot."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stilte:
    """The limits at one moment: beyond them silence is too long."""

    sinds: datetime
    """Work that was last spoken of at or before this moment (UTC) is forgotten."""
    ver_weg: date
    """A due date after this local date is too far away."""


def stilte(nu: datetime, beleid: Beleid) -> Stilte | None:
    """The limits at `nu`; None when the settings ask for none (`vergeten_na` is 0)."""
    if not beleid.vergeten_na:
        return None
    plaatselijk = nu.astimezone(beleid.zone)
    dag = tel_werkdagen(plaatselijk.date(), -beleid.vergeten_na, beleid)
    return Stilte(
        sinds=datetime.combine(dag, plaatselijk.time(), tzinfo=beleid.zone).astimezone(UTC),
        ver_weg=lokale_dag(nu, beleid) + timedelta(days=beleid.ver_weg_dagen),
    )
