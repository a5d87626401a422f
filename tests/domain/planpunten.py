"""Actiepunten of plans for tests, and how they run."""

from dataclasses import replace
from datetime import date

from commands.domain.planverschil import Looppunt, Planpunt

DAG = date(2026, 11, 20)
HUISARTS, SCHOOL, WONING, GELD = "Belt de huisarts", "Maakt een afspraak met school", "Zoekt een woning", "Regelt geld"


def punt(
    nummer: int, wat: str = HUISARTS, wie: str = "ggz", dag: date | None = DAG, keuze: int | None = None
) -> Planpunt:
    """One of a plan."""
    return Planpunt(nummer=nummer, wat=wat, wie=(wie,), uiterlijk=dag, keuze=keuze)


def loop(een: Planpunt, *, met_de_hand: bool = False, **anders: object) -> Looppunt:
    """It runs as its plan has it, but for what is told."""
    zo = Looppunt(nummer=een.nummer, wat=een.wat, wie=een.wie, uiterlijk=een.uiterlijk, plan=een)
    return replace(zo, plan=None if met_de_hand else een, **anders)
