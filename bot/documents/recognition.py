"""From the words of a document to a RuwPlan: finds the tables and the facts of the casus wherever they stand."""

from collections.abc import Iterable, Iterator
from typing import Final

from bot.documents.blocks import Content, TableRow
from bot.documents.columns import to_content
from bot.documents.facts import find_facts
from bot.documents.headings import Heading, find_heading
from bot.documents.sections import sort_lines
from bot.documents.transposed import transposed
from commands.domain.planstand import is_vorig_overleg
from commands.domain.ruwplan import (
    TABEL_ACTIEPUNTEN,
    TABEL_DEELNEMERS,
    TABEL_DOELEN,
    RuwDoel,
    RuweActie,
    RuweDeelnemer,
    RuwPlan,
    RuwVeld,
)
from commands.domain.woorden import KENNEMERLAND, Woorden

_ZEGT_NIETS: Final = frozenset(("nummer", "status", "overig"))
"""Fields that alone make no row."""

Filled = tuple[str, int, dict[str, str], int]
"""Name of the table, row, words per field, points of a list in it."""


def recognise(inhoud: Content, woorden: Woorden = KENNEMERLAND) -> RuwPlan:
    """Sort all words; the first fact of a kind counts, tables of one kind are put behind each other."""
    rijen: dict[str, list[Filled]] = {}
    overige: list[tuple[TableRow, ...]] = []
    aantal: dict[str, int] = {}
    vorige: list[RuwVeld] = []
    for titel, rows in zip(inhoud.titles, inhoud.tables, strict=True):
        kop, table = find_heading(rows), rows
        per_kolom = kop is None
        if kop is None and (kop := find_heading(transposed(rows)[:1])) is not None:
            table = transposed(rows)
        if kop is None:
            overige.append(table)
            continue
        kop = to_content(kop, table)
        volgnummer = aantal[kop.table] = aantal.get(kop.table, 0) + 1
        naam = kop.table if volgnummer == 1 else f"{kop.table} ({volgnummer}e tabel)"
        naam = f"{naam}, per kolom" if per_kolom else naam
        erboven = [titel, *(cel.text for row in table[: kop.row.row - 1] for cel in row.cells)]
        if kop.table == TABEL_ACTIEPUNTEN and (oud := next(filter(is_vorig_overleg, erboven), "")):
            vorige.append(RuwVeld(tekst=oud, tabel=naam))
            continue
        rijen.setdefault(kop.table, []).extend((naam, *row) for row in _gevulde_rijen(kop, table))
    tekst = sort_lines(inhoud.lines)
    feiten = find_facts(overige, inhoud, woorden)
    doelen, deelnemers, acties = (rijen.get(naam) for naam in (TABEL_DOELEN, TABEL_DEELNEMERS, TABEL_ACTIEPUNTEN))
    return RuwPlan(
        ico=feiten.get("ico"),
        casushouder=feiten.get("casushouder"),
        doelen=None
        if doelen is None
        else tuple(
            RuwDoel(rij=row, leefgebied=fields.get("leefgebied", ""), doel=fields.get("doel", ""))
            for _, row, fields, _ in doelen
        ),
        deelnemers=None
        if deelnemers is None
        else tuple(RuweDeelnemer(tabel=table, rij=row, **fields) for table, row, fields, _ in deelnemers),
        acties=None
        if acties is None
        else tuple(
            RuweActie(
                tabel=table, rij=row, punten=points, **{veld: fields[veld] for veld in fields if veld != "overig"}
            )
            for table, row, fields, points in acties
        ),
        regels=tuple(tekst.actions),
        overige=tuple(tekst.others),
        adresregels=tuple(tekst.members),
        vorige=(*vorige, *tekst.earlier),
    )


def _gevulde_rijen(kop: Heading, rijen: Iterable[TableRow]) -> Iterator[tuple[int, dict[str, str], int]]:
    """The rows below the heading that hold anything of their own beside a number or a status."""
    for row in rijen:
        if row.row <= kop.row.row or kop.is_repeated(row):
            continue
        fields = kop.read(row)
        eigen = any(cel.text and not cel.from_above for cel in row.cells)
        if eigen and any(text.strip() for veld, text in fields.items() if veld not in _ZEGT_NIETS):
            yield row.row, fields, kop.points(row)
