"""Moments for a meeting as typed, and whether one may be a slip, so that a person is asked; own choices all of them."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from enum import StrEnum

from commands.domain.beleid import Beleid
from commands.domain.momentlezen import lees_momenten
from commands.domain.werkdagen import is_werkdag, lokale_dag, op_tijd

_ZEKER = "zeker"


class Twijfel(StrEnum):
    """The reasons to ask whether a moment is right."""

    VRIJE_DAG = "vrije_dag"
    """A weekend, or a day on which the office is closed (Koningsdag)."""
    BUITEN_KANTOORTIJD = "buiten_kantoortijd"
    NA_GRENS = "na_grens"
    """Later than the vervolg-ICO should be."""


def lees_zeker(
    tekst: str, nu: datetime, beleid: Beleid, grens: date | None
) -> tuple[list[datetime], list[tuple[datetime, Twijfel]]]:
    """The moments (UTC) in it, and the doubts about those to come; none where "zeker" stands behind them.

    Raises MomentOnleesbaar.
    """
    kaal = tekst.strip(" .,!")
    zeker = kaal.lower().endswith(_ZEKER)
    if zeker:
        kaal = kaal[: -len(_ZEKER)].strip(" .,:;!")
    momenten = lees_momenten(kaal, vandaag=lokale_dag(nu, beleid), zone=beleid.zone)
    gevonden = [] if zeker else list(twijfels((een for een in momenten if een > nu), beleid, grens))
    return momenten, gevonden


def twijfels(momenten: Iterable[datetime], beleid: Beleid, grens: date | None) -> Iterator[tuple[datetime, Twijfel]]:
    """Each moment (UTC) that may be a slip, with the first reason; `grens`: the last local date for it."""
    for op in momenten:
        dag = lokale_dag(op, beleid)
        open_, dicht = op_tijd(dag, beleid.kantoor_open, beleid), op_tijd(dag, beleid.kantoor_dicht, beleid)
        if not is_werkdag(dag, beleid):
            yield op, Twijfel.VRIJE_DAG
        elif not open_ <= op < dicht:
            yield op, Twijfel.BUITEN_KANTOORTIJD
        elif grens is not None and dag > grens:
            yield op, Twijfel.NA_GRENS
