"""How a casus stands when its role holders are asked for contact: numbers and dates, no words of people."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from commands.domain.actiepunt import Actiepunt, FeedbackSoort, Status
from commands.domain.beleid import Beleid
from commands.domain.bijeenkomst import Bijeenkomst
from commands.domain.herinnering import VAN_EIGENAAR, Herinnering, HerinneringSoort, Stap
from commands.domain.werkdagen import lokale_dag

_TREDEN = (HerinneringSoort.ACTIE, HerinneringSoort.BESLUIT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Volgende:
    """All that comes next in a casus, as it is planned now."""

    punt: tuple[int, date] | None = None
    """The actiepunt that is due first from today on, with its date."""
    trede: tuple[int, Stap, date] | None = None
    """The actiepunt about which somebody beside its owner hears next, the step, and its local date."""
    ico: Bijeenkomst | None = None
    """The meeting that is polled or planned."""
    venster: tuple[date, date] | None = None
    """The first and the last local date for the vervolg-ICO, while nothing is polled or planned."""


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
    volgende: Volgende = Volgende()


def maak_statusblad(
    punten: Sequence[Actiepunt],
    gezegd: Iterable[tuple[int, FeedbackSoort, datetime]],
    vandaag: date,
    beleid: Beleid,
    *,
    gepland: Iterable[Herinnering] = (),
    ico: Bijeenkomst | None = None,
    venster: tuple[date, date] | None = None,
) -> Statusblad:
    """`gezegd`: what was told since the last contact, of which actiepunt and when (UTC). `gepland`: the reminders of
    its actiepunten; `ico` and `venster` as in Volgende."""
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
        volgende=Volgende(
            punt=_eerst(punten, vandaag),
            trede=_trede(punten, gepland, vandaag, beleid),
            ico=ico,
            venster=venster if ico is None else None,
        ),
    )


def _eerst(punten: Sequence[Actiepunt], vandaag: date) -> tuple[int, date] | None:
    komend = [
        (punt.uiterlijk, punt.nummer)
        for punt in punten
        if punt.loopt and punt.uiterlijk is not None and punt.uiterlijk >= vandaag
    ]
    return next(((nummer, dag) for dag, nummer in sorted(komend)), None)


def _trede(
    punten: Sequence[Actiepunt], gepland: Iterable[Herinnering], vandaag: date, beleid: Beleid
) -> tuple[int, Stap, date] | None:
    """Never one that is due: it may stand in this very message."""
    per_id = {punt.id: punt for punt in punten}
    komend = [
        (rij.due_at, per_id[rij.onderwerp_id].nummer, rij.stap)
        for rij in gepland
        if rij.soort in _TREDEN
        and rij.stap not in VAN_EIGENAAR
        and rij.onderwerp_id in per_id
        and rij.versie == per_id[rij.onderwerp_id].versie
        and lokale_dag(rij.due_at, beleid) > vandaag
    ]
    eerst = next(((nummer, stap, lokale_dag(op, beleid)) for op, nummer, stap in sorted(komend)), None)
    if eerst is not None and eerst[1] is Stap.ACTIE_MANAGER and beleid.manager_na_besluit:
        return eerst[0], Stap.ACTIE_PROCESREGISSEUR, eerst[2]  # who decides if the manager hears it
    return eerst
