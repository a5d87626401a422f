"""How a casus stands when its role holders are asked for contact: numbers and dates, no words of people."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from commands.domain.actiepunt import Actiepunt, FeedbackSoort, Status
from commands.domain.beleid import Beleid
from commands.domain.werkdagen import lokale_dag


@dataclass(frozen=True, slots=True, kw_only=True)
class Statusblad:
    """The actiepunten by number, each in one place, and what was told since the last contact."""

    klaar: tuple[int, ...] = ()
    laat: tuple[tuple[int, date], ...] = ()
    """With the date that is past, the oldest first."""
    vast: tuple[int, ...] = ()
    """They do not work out."""
    stil: tuple[int, ...] = ()
    """They run, are not late, and nothing was heard of them since the last contact."""
    verder: tuple[int, ...] = ()
    """They run, and something was heard."""
    gezegd: tuple[tuple[int, FeedbackSoort, date], ...] = ()
    """Of which actiepunt what was told, and the local date: the latest of each kind, the newest first."""


def maak_statusblad(
    punten: Sequence[Actiepunt],
    gezegd: Iterable[tuple[int, FeedbackSoort, datetime]],
    vandaag: date,
    beleid: Beleid,
) -> Statusblad:
    """`gezegd`: what was told since the last contact, of which actiepunt and when (UTC)."""
    laatste: dict[tuple[int, FeedbackSoort], date] = {}
    for nummer, soort, op in gezegd:
        dag = lokale_dag(op, beleid)
        laatste[nummer, soort] = max(dag, laatste.get((nummer, soort), dag))
    gehoord = {nummer for nummer, _ in laatste}
    laat = sorted(
        (punt.uiterlijk, punt.nummer)
        for punt in punten
        if punt.loopt and punt.uiterlijk is not None and punt.uiterlijk < vandaag
    )
    lopend = [punt.nummer for punt in punten if punt.loopt and punt.nummer not in {nummer for _, nummer in laat}]
    nieuwste = sorted(((dag, nummer, soort) for (nummer, soort), dag in laatste.items()), reverse=True)
    return Statusblad(
        klaar=tuple(punt.nummer for punt in punten if punt.voorbij),
        laat=tuple((nummer, dag) for dag, nummer in laat),
        vast=tuple(punt.nummer for punt in punten if punt.status is Status.LUKT_NIET),
        stil=tuple(nummer for nummer in lopend if nummer not in gehoord),
        verder=tuple(nummer for nummer in lopend if nummer in gehoord),
        gezegd=tuple((nummer, soort, dag) for dag, nummer, soort in nieuwste),
    )
