"""Whether a moment for a meeting may be a slip, so that a person is asked; own choices all of them."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from enum import StrEnum

from commands.domain.beleid import Beleid
from commands.domain.werkdagen import is_werkdag, lokale_dag, op_tijd


class Twijfel(StrEnum):
    """The reasons to ask whether a moment is right."""

    VRIJE_DAG = "vrije_dag"
    """A weekend, or a day on which the office is closed (Koningsdag)."""
    BUITEN_KANTOORTIJD = "buiten_kantoortijd"
    NA_GRENS = "na_grens"
    """Later than the vervolg-ICO should be."""


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
