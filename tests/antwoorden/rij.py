"""One labelled text: who writes it, where, what it answers, and what must come of it."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Rij:
    """As a line of the files has it; see `lees_rijen`."""

    id: str
    persoon: str
    deur: str
    """mail_punt, mail_plan, mail_ladder, kamer, kamer_antwoord or prive."""
    over: int | None
    """The actiepunt that the answered message is about."""
    rol: str
    eigen: tuple[int, ...]
    """His open actiepunten."""
    punten: dict[int, date]
    """All actiepunten with their due dates."""
    vandaag: date
    tekst: str
    stand: dict[int, str]
    """What a right reading sets: gereed, bezig, lukt_niet, uitstel:2026-12-04."""
    vraag: frozenset[int]
    """The points about which a question is right, or may stand instead."""
    delen: bool | None
    """Whether the words are for the group; None: either."""
    gereed: frozenset[int]
    """Actiepunten that are done already."""


def lees_rij(een: dict[str, Any]) -> Rij:
    """A line of a file as a value."""
    return Rij(
        id=een["id"],
        persoon=een["persoon"],
        deur=een["deur"],
        over=een.get("over"),
        rol=een.get("rol", "eigenaar"),
        eigen=tuple(een["eigen"]),
        punten={int(nummer): date.fromisoformat(dag) for nummer, dag in een["punten"].items()},
        vandaag=date.fromisoformat(een["vandaag"]),
        tekst=een["tekst"],
        stand={int(nummer): waarde for nummer, waarde in een["stand"].items()},
        vraag=frozenset(een["vraag"]),
        delen=een.get("delen"),
        gereed=frozenset(een.get("gereed", ())),
    )


def lees_rijen(paden: Iterable[Path]) -> list[Rij]:
    """All rows of these files."""
    return [lees_rij(json.loads(regel)) for pad in paden for regel in pad.read_text("utf-8").splitlines() if regel]
