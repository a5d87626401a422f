"""Actiepunten in lines of text: "Actie: belt de huisarts (GGZ, 12/11)", or a list below a heading "Afspraken".

The owner and the day are taken off the line where they are set apart from it (in brackets, behind a dash, at its
begin or its end). What is not understood stays in the words, so that a person is asked.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Final

from commands.domain.celtekst import glad
from commands.domain.contactgegevens import woorden
from commands.domain.plandatum import is_termijn, lees_plandag, zegt_geen_dag
from commands.domain.planwie import Wiezoeker
from commands.domain.ruwplan import TABEL_TEKST, RuweActie, RuweRegel

_ACTIE: Final = frozenset(("actie", "actiepunt", "afspraak"))
_LANGSTE_KOP: Final = 6
_STREPEN: Final = (" \u2013 ", " \u2014 ", " - ", " | ", "; ", "\t")
_TUSSEN: Final = (",", ";", "|", " \u2013 ", " - ")
_ZONDER_DAG: Final = frozenset(("bij", "na", "voor", "tijdens", "nog", "nader", "begin", "rond", "in", "ntb", "n"))
"""The first word of a day that is left open, in a place where an owner may stand too."""
_MERKEN: Final = ("uiterlijk", "voor", "v\u00f3\u00f3r", "deadline:", "deadline")
_LANGSTE_NAAM: Final = 6
_LANGSTE_REGEL: Final = 600
"""In characters; a longer line is not cut up."""
_RAND: Final = " ,;.:|-\u2013\u2014"
_EEN_DAG: Final = date(2026, 1, 1)


def is_actieregel(tekst: str) -> bool:
    """Whether a line begins as an actiepunt in minutes does: "Actie: ...", "Actie GGZ: ..."."""
    kop, dubbele_punt, rest = tekst.partition(":")
    gelezen = woorden(kop)
    return bool(dubbele_punt and rest.strip() and gelezen) and len(gelezen) <= _LANGSTE_KOP and gelezen[0] in _ACTIE


def lees_regels(regels: Iterable[RuweRegel], zoeker: Wiezoeker) -> tuple[RuweActie, ...]:
    """The actiepunten in these lines, each with the place of its line.

    A point that names an owner alone gives them to the points below it. A line outside any list counts only when it
    holds an owner and a day.
    """
    acties: list[RuweActie] = []
    boven = ""
    for regel, onder in pairwise((*regels, RuweRegel(rij=0, tekst=""))):
        if regel.niveau <= 1:
            boven = ""
        if onder.niveau > regel.niveau > 0 and zoeker.zoek(regel.tekst.rstrip(" :")).index is not None:
            boven = regel.tekst.rstrip(" :")
            continue
        actie = _knip(regel, zoeker)
        if regel.niveau > 1 and boven and not actie.wie:
            actie = replace(actie, wie=boven)
        if regel.niveau or is_actieregel(regel.tekst) or (actie.wie and actie.uiterlijk):
            acties.append(actie)
    return tuple(acties)


def aantal_afspraken(regels: Iterable[RuweRegel], zoeker: Wiezoeker) -> int:
    """How many of these lines name a deelnemer and a day, as an actiepunt does."""
    geknipt = (_knip(regel, zoeker) for regel in regels)
    return sum(bool(een.uiterlijk) and _kent(zoeker, een.wie) for een in geknipt)


def _knip(regel: RuweRegel, zoeker: Wiezoeker) -> RuweActie:
    tekst, wie, nummer = glad(regel.tekst), "", regel.nummer
    if is_actieregel(tekst):
        kop, _, tekst = tekst.partition(":")
        achter = kop.split(maxsplit=1)[1:]
        wie = achter[0].strip(" ()") if achter else ""
        if wie.rstrip(".").isdigit():
            wie, nummer = "", wie.rstrip(".")
    if len(tekst) > _LANGSTE_REGEL:
        return RuweActie(rij=regel.rij, tabel=TABEL_TEKST, nummer=nummer, wat=tekst, wie=wie)
    tekst = tekst.strip().rstrip(".")
    tekst, gevonden, dag = _achteraan(tekst, zoeker)
    wie = wie or gevonden
    if not dag:
        tekst, dag = _dag_achteraan(tekst)
    if not wie:
        tekst, wie = _wie_vooraan(tekst, zoeker)
    return RuweActie(rij=regel.rij, tabel=TABEL_TEKST, nummer=nummer, wat=tekst.strip(_RAND), wie=wie, uiterlijk=dag)


def _achteraan(tekst: str, zoeker: Wiezoeker) -> tuple[str, str, str]:
    """The words without what stands apart at their end, with the owner and the day in it."""
    ervoor, haak, binnen = tekst.rpartition("(")
    while haak and binnen.count(")") > binnen.count("(") + 1:  # "(GGZ (behandelaar), 12/11)"
        ervoor, haak, meer = ervoor.rpartition("(")
        binnen = f"{meer}({binnen}"
    if haak and tekst.endswith(")"):
        delen = [binnen[:-1]]
        for teken in _TUSSEN:
            delen = [stuk for deel in delen for stuk in deel.split(teken)]
        wie, dag = _wie_en_dag([deel.strip() for deel in delen if deel.strip()], zoeker)
        if wie or dag:
            return ervoor.strip(), wie, dag
    for streep in _STREPEN:
        delen = [deel.strip() for deel in tekst.split(streep)]
        for aantal in range(min(2, len(delen) - 1), 0, -1):
            wie, dag = _wie_en_dag(delen[-aantal:], zoeker, bekend=True)
            if wie or dag:
                return streep.join(delen[:-aantal]), wie, dag
    return tekst, "", ""


def _wie_en_dag(delen: list[str], zoeker: Wiezoeker, *, bekend: bool = False) -> tuple[str, str]:
    """All parts told apart as an owner and a day, in either order; nothing where a part is neither.

    An unknown name before a real day is an owner too, unless it must be `bekend`: a person is asked then.
    """
    plaatsen = range(len(delen) + 1)
    keuzes = [(", ".join(delen[:een]), ", ".join(delen[een:])) for een in plaatsen]
    keuzes += [(wie, dag) for dag, wie in keuzes]
    met_dag = [(wie, dag) for wie, dag in keuzes if dag and _is_dag(dag)]
    goed = [(wie, dag) for wie, dag in keuzes if wie and (not dag or (wie, dag) in met_dag) and _kent(zoeker, wie)]
    op_rij = (
        *(een for een in goed if een[1]),
        *(een for een in met_dag if not een[0] or (_is_datum(een[1]) and not bekend)),
        *goed,
    )
    return next(iter(op_rij), ("", ""))


def _dag_achteraan(tekst: str) -> tuple[str, str]:
    """A day at the end that is set apart by a comma or a word such as "uiterlijk"."""
    stukken = tekst.split(" ")
    for plaats in range(max(1, len(stukken) - _LANGSTE_NAAM), len(stukken)):
        dag = " ".join(stukken[plaats:])
        apart = stukken[plaats - 1].endswith(",") or stukken[plaats].casefold() in _MERKEN
        if apart and _is_datum(dag.casefold().removeprefix("deadline").strip(" :")):
            return " ".join(stukken[:plaats]), dag.casefold().removeprefix("deadline").strip(" :")
        if stukken[plaats - 1].endswith(",") and is_termijn(dag):
            return " ".join(stukken[:plaats]), dag
    return tekst, ""


def _wie_vooraan(tekst: str, zoeker: Wiezoeker) -> tuple[str, str]:
    """A name at the begin, whole; a part of one only where a colon or capitals set it apart."""
    kop, dubbele_punt, rest = tekst.partition(":")
    if dubbele_punt and rest.strip() and _kent(zoeker, kop):
        return rest, kop.strip()
    stukken = tekst.split(" ")
    for aantal in range(min(_LANGSTE_NAAM, len(stukken) - 1), 0, -1):
        naam = " ".join(stukken[:aantal])
        treffer = zoeker.zoek(naam)
        if treffer.index is not None and (not treffer.geraden or (naam.isupper() and len(naam) > 1)):
            return " ".join(stukken[aantal:]), naam
    return tekst, ""


def _kent(zoeker: Wiezoeker, tekst: str) -> bool:
    treffer = zoeker.zoek(tekst)
    return treffer.index is not None or treffer.meerdere


def _is_datum(tekst: str) -> bool:
    return bool(tekst) and lees_plandag(tekst, vandaag=_EEN_DAG) is not None


def _is_dag(tekst: str) -> bool:
    """A day, or words that leave it open and cannot be a name."""
    return _is_datum(tekst) or is_termijn(tekst) or (zegt_geen_dag(tekst) and woorden(tekst)[0] in _ZONDER_DAG)
