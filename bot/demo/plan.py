"""Reads an afstemmingsplan as an outsider does: just enough to know who takes part and who promised what by when."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import docx
from docx.table import Table

from bot.demo.antwoorden import MAANDEN

_DATUM = re.compile(r"(\d{1,2})[-/. ](\d{1,2}|[a-z]{3,9})[-/. ](\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """One deelnemer as the plan names him."""

    organisatie: str
    rol: str
    derde: bool
    email: str = ""
    matrix_id: str = ""

    @property
    def wie(self) -> str:
        """Organisation and role: how others see him."""
        return f"{self.organisatie} ({self.rol})" if self.rol else self.organisatie


@dataclass(frozen=True, slots=True, kw_only=True)
class Punt:
    """One actiepunt; `van` is an index in the partners, None when nobody fits."""

    nummer: int
    wat: str
    van: int | None
    uiterlijk: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What the demo needs of a plan."""

    bestand: Path
    ico: date | None
    casushouder: int | None
    partners: tuple[Partner, ...]
    punten: tuple[Punt, ...]

    @property
    def matrix_servers(self) -> list[str]:
        """Server names in the Matrix ids, the commonest first."""
        namen = [partner.matrix_id.partition(":")[2] for partner in self.partners if partner.matrix_id]
        return sorted(set(namen), key=lambda naam: (-namen.count(naam), naam))

    def van(self, index: int) -> list[Punt]:
        """The points of one partner."""
        return [punt for punt in self.punten if punt.van == index]


def lees_plan(bestand: Path) -> Plan:
    """Read the tables of a Word plan by the words in their first rows; raises ValueError without deelnemers."""
    document = docx.Document(str(bestand))
    partners: list[Partner] = []
    rijen: list[dict[str, str]] = []
    losse: dict[str, str] = {}
    for tabel in document.tables:
        kop, inhoud = _met_kop(tabel)
        if {"organisatie", "soort"} <= kop.keys():
            partners += [_partner(rij) for rij in inhoud if rij.get("organisatie")]
        elif {"wat", "wie"} <= kop.keys():
            rijen += [rij for rij in inhoud if rij.get("wat")]
        else:
            losse |= {cellen[0].lower().rstrip(": "): cellen[1] for cellen in _rijen(tabel) if len(cellen) > 1}
    for alinea in document.paragraphs:
        naam, dubbelepunt, waarde = alinea.text.partition(":")
        if dubbelepunt:
            losse.setdefault(naam.strip().lower(), waarde.strip())
    if not partners:
        raise ValueError("in dit plan staat geen tabel met deelnemers (organisatie, rol, soort, ...)")
    return Plan(
        bestand=bestand,
        ico=next((lees_datum(waarde) for naam, waarde in losse.items() if "ico" in naam.split()), None)
        or next((lees_datum(waarde) for naam, waarde in losse.items() if "ico" in naam), None),
        casushouder=_zoek(next((waarde for naam, waarde in losse.items() if "casushouder" in naam), ""), partners),
        partners=tuple(partners),
        punten=tuple(
            Punt(
                nummer=nummer,
                wat=rij["wat"],
                van=_zoek(rij.get("wie", ""), partners),
                uiterlijk=lees_datum(rij.get("uiterlijk", "")),
            )
            for nummer, rij in enumerate(rijen, start=1)
        ),
    )


def lees_datum(tekst: str) -> date | None:
    """A Dutch date in figures or words, or ISO; None when there is none."""
    if gevonden := _ISO.search(tekst):
        jaar, maand, dag = (int(deel) for deel in gevonden.groups())
        return date(jaar, maand, dag)
    gevonden = _DATUM.search(tekst.lower())
    if gevonden is None:
        return None
    dag_tekst, maand_tekst, jaar_tekst = gevonden.groups()
    if maand_tekst.isdigit():
        maand = int(maand_tekst)
    else:
        maand = next((nr for nr, naam in enumerate(MAANDEN, start=1) if naam.startswith(maand_tekst[:3])), 0)
    try:
        return date(int(jaar_tekst), maand, int(dag_tekst))
    except ValueError:
        return None


def _partner(rij: dict[str, str]) -> Partner:
    kanaal = rij.get("kanaal", "").lower()
    matrix_id = next((waarde for naam, waarde in rij.items() if "matrix" in naam), "")
    email = next((waarde for naam, waarde in rij.items() if "mail" in naam), "").lower()
    chat = "matrix" in kanaal or "chat" in kanaal or "beide" in kanaal
    mail = "mail" in kanaal or "beide" in kanaal
    if not chat and not mail:
        chat, mail = bool(matrix_id), not matrix_id
    return Partner(
        organisatie=rij["organisatie"],
        rol=rij.get("rol", ""),
        derde="derde" in rij.get("soort", "").lower(),
        email=email if mail else "",
        matrix_id=matrix_id if chat else "",
    )


def _zoek(wie: str, partners: list[Partner]) -> int | None:
    """Who is meant by these words: the whole, the organisation, the role; None when nobody or more than one."""
    kaal = wie.strip().lower()
    if not kaal:
        return None
    for vorm in ("wie", "organisatie", "rol"):
        gevonden = [index for index, partner in enumerate(partners) if getattr(partner, vorm).lower() == kaal]
        if len(gevonden) == 1:
            return gevonden[0]
    gevonden = [index for index, partner in enumerate(partners) if partner.organisatie.lower() in kaal]
    return gevonden[0] if len(gevonden) == 1 else None


def _met_kop(tabel: Table) -> tuple[dict[str, int], list[dict[str, str]]]:
    """The first row that looks like a heading, and the rows under it by column name."""
    rijen = _rijen(tabel)
    for plaats, cellen in enumerate(rijen[:3]):
        kop = {cel.lower().rstrip(": "): kolom for kolom, cel in enumerate(cellen) if cel}
        if {"organisatie", "soort"} <= kop.keys() or {"wat", "wie"} <= kop.keys():
            return kop, [
                {naam: rij[kolom] for naam, kolom in kop.items() if kolom < len(rij)} for rij in rijen[plaats + 1 :]
            ]
    return {}, []


def _rijen(tabel: Table) -> list[list[str]]:
    return [[cel.text.strip() for cel in rij.cells] for rij in tabel.rows]
