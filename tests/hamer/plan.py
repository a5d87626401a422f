"""The Word plan of each casus that the hammer plays: who takes part, which points are answered, which are left."""

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import docx
from docx.table import Table

from bot.demo.days import werkdag_from, werkdagen_later
from bot.demo.replies import MONTHS
from tests.hamer.model import Lid
from tests.servers.bewoond import Huis
from tests.servers.bewoond_instellingen import VOORBEELD

ROLLEN = {
    "wijkteam": ("Gemeente", "wijkteam"),
    "politie": ("Politie", "wijkagent"),
    "ggz": ("GGZ-instelling", "behandelaar"),
    "reclassering": ("Reclassering", "toezichthouder"),
    "woningcorporatie": ("Woningcorporatie", "consulent"),
    "regie": ("School", "mentor"),
}
KANALEN = {
    "wijkteam": ("matrix",),
    "politie": ("mail",),
    "ggz": ("mail",),
    "reclassering": ("matrix",),
    "woningcorporatie": ("mail", "matrix"),
    "regie": ("mail",),
}
GROEP = ("wijkteam", "politie", "ggz", "reclassering", "woningcorporatie")
"""The deelnemers of each casus."""
SLOT = ("wijkteam", "ggz", "regie")
"""Those of the casus that meets and ends; the mailbox of the last is nobody else's."""
HOUDERS = ("wijkteam", "ggz", "woningcorporatie", "reclassering")
"""The casushouder of each casus in turn."""
VER = 900
"""Days until the points that are answered are due: no reminder of them ever comes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Regel:
    """One actiepunt of a plan."""

    nummer: int
    eigenaar: str
    uiterlijk: date
    stil: bool
    """Whether nobody answers it, so that it is reminded of."""


def leden(houder: str) -> tuple[Lid, ...]:
    """The deelnemers of a casus."""
    return tuple(
        Lid(wie=wie, mail="mail" in KANALEN[wie], matrix="matrix" in KANALEN[wie], houder=wie == houder)
        for wie in GROEP
    )


def regels(vandaag: date, casus: int) -> tuple[Regel, ...]:
    """For everybody one point that is answered and one that is not; the quiet ones fall due one after the other."""
    ver = werkdag_from(vandaag + timedelta(days=VER))
    druk = [Regel(nummer=nr, eigenaar=wie, uiterlijk=ver, stil=False) for nr, wie in enumerate(GROEP, start=1)]
    stil = [
        Regel(nummer=nr, eigenaar=wie, uiterlijk=werkdagen_later(vandaag, 4 + 3 * (nr - 6) + casus), stil=True)
        for nr, wie in enumerate(GROEP, start=len(druk) + 1)
    ]
    return (*druk, *stil)


def regel_van_slot(vandaag: date) -> tuple[Regel]:
    """The one point of the casus that meets and ends."""
    return (Regel(nummer=1, eigenaar="wijkteam", uiterlijk=werkdag_from(vandaag + timedelta(days=VER)), stil=False),)


def schrijf(bestand: Path, huis: Huis, houder: str, punten: tuple[Regel, ...], wie: tuple[str, ...] = GROEP) -> Path:
    """The shipped example with these people, points and dates in it."""
    document = docx.Document(str(VOORBEELD))
    _, casus, _, deelnemers, acties = document.tables
    casus.rows[0].cells[1].text = datum((huis.nu() - timedelta(days=1)).date())
    casus.rows[1].cells[1].text = _naam(houder)
    _houd(deelnemers, len(wie))
    _houd(acties, len(punten))
    for rij, een in zip(deelnemers.rows[1:], wie, strict=True):
        mail, matrix = "mail" in KANALEN[een], "matrix" in KANALEN[een]
        kanaal = "beide" if mail and matrix else KANALEN[een][0]
        adressen = (huis.adres(een) if mail else "", huis.mxid(een) if matrix else "")
        for cel, tekst in zip(rij.cells, (*ROLLEN[een], "privaat", *adressen, kanaal), strict=True):
            cel.text = tekst
    for rij, punt in zip(acties.rows[1:], punten, strict=True):
        woorden = ("Bespreekt met de cliënt hoe het gaat.", _naam(punt.eigenaar), datum(punt.uiterlijk))
        for cel, tekst in zip(rij.cells, woorden, strict=True):
            cel.text = tekst
    document.save(str(bestand))
    return bestand


def datum(dag: date) -> str:
    """As people write it."""
    return f"{dag.day} {MONTHS[dag.month - 1]} {dag.year}"


def als_houder(wie: str) -> str:
    """How a preview names the casushouder."""
    kanaal = " en ".join({"matrix": "Matrix"}.get(een, een) for een in KANALEN[wie])
    return f"{_naam(wie)}: privaat, {kanaal}, casushouder"


def _houd(tabel: Table, aantal: int) -> None:
    """So many rows below its head."""
    for _ in range(aantal + 1 - len(tabel.rows)):
        tabel.add_row()
    for rij in tabel.rows[aantal + 1 :]:
        tabel._tbl.remove(rij._tr)


def _naam(wie: str) -> str:
    organisatie, rol = ROLLEN[wie]
    return f"{organisatie} ({rol})"
