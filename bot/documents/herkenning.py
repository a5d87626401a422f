"""From the words of a document to a RuwPlan: finds the tables and the facts of the casus wherever they stand."""

from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import Final

from bot.documents.blokken import Inhoud, TabelRij
from bot.documents.kolommen import naar_inhoud
from bot.documents.koppen import Kop, kopwoorden, zoek_kop
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

_FEITEN: Final = {
    "ico": ("ico datum", "icodatum", "datum ico", "ico", "ico op", "datum van het ico", "ico gehouden op"),
    "casushouder": ("casushouder", "casusregisseur", "casushouder is"),
}

_ZEGT_NIETS: Final = frozenset(("nummer", "status", "overig"))
"""Fields that alone make no row."""

Gevuld = tuple[str, int, dict[str, str], int]
"""Name of the table, row, words per field, points of a list in it."""


def herken(inhoud: Inhoud) -> RuwPlan:
    """Sort all words; the first fact of a kind counts, tables of one kind are put behind each other."""
    rijen: dict[str, list[Gevuld]] = {}
    overige: list[tuple[TabelRij, ...]] = []
    aantal: dict[str, int] = {}
    vorige: list[RuwVeld] = []
    for titel, tabel in zip(inhoud.titels, inhoud.tabellen, strict=True):
        kop = zoek_kop(tabel)
        if kop is None:
            overige.append(tabel)
            continue
        kop = naar_inhoud(kop, tabel)
        volgnummer = aantal[kop.tabel] = aantal.get(kop.tabel, 0) + 1
        naam = kop.tabel if volgnummer == 1 else f"{kop.tabel} ({volgnummer}e tabel)"
        erboven = [titel, *(cel.tekst for rij in tabel[: kop.rij.rij - 1] for cel in rij.cellen)]
        if kop.tabel == TABEL_ACTIEPUNTEN and (oud := next(filter(is_vorig_overleg, erboven), "")):
            vorige.append(RuwVeld(tekst=oud, tabel=naam))
            continue
        rijen.setdefault(kop.tabel, []).extend((naam, *rij) for rij in _gevulde_rijen(kop, tabel))
    feiten = _feiten(overige, inhoud.alineas)
    doelen, deelnemers, acties = (rijen.get(naam) for naam in (TABEL_DOELEN, TABEL_DEELNEMERS, TABEL_ACTIEPUNTEN))
    return RuwPlan(
        ico=feiten.get("ico"),
        casushouder=feiten.get("casushouder"),
        doelen=None
        if doelen is None
        else tuple(
            RuwDoel(rij=rij, leefgebied=velden.get("leefgebied", ""), doel=velden.get("doel", ""))
            for _, rij, velden, _ in doelen
        ),
        deelnemers=None
        if deelnemers is None
        else tuple(RuweDeelnemer(tabel=tabel, rij=rij, **velden) for tabel, rij, velden, _ in deelnemers),
        acties=None
        if acties is None
        else tuple(
            RuweActie(
                tabel=tabel, rij=rij, punten=punten, **{veld: velden[veld] for veld in velden if veld != "overig"}
            )
            for tabel, rij, velden, punten in acties
        ),
        vorige=tuple(vorige),
    )


def _gevulde_rijen(kop: Kop, rijen: Iterable[TabelRij]) -> Iterator[tuple[int, dict[str, str], int]]:
    """The rows below the heading that hold anything of their own beside a number or a status."""
    for rij in rijen:
        if rij.rij <= kop.rij.rij or kop.is_herhaling(rij):
            continue
        velden = kop.lees(rij)
        eigen = any(cel.tekst and not cel.van_boven for cel in rij.cellen)
        if eigen and any(tekst.strip() for veld, tekst in velden.items() if veld not in _ZEGT_NIETS):
            yield rij.rij, velden, kop.punten(rij)


def _feiten(tabellen: Iterable[tuple[TabelRij, ...]], alineas: Iterable[str]) -> dict[str, RuwVeld]:
    """ICO date and casushouder, out of tables first, then out of lines such as "ICO-datum: 2 november 2026"."""
    feiten: dict[str, RuwVeld] = {}
    for veld, gevonden in (*_uit_tabellen(tabellen), *_uit_alineas(alineas)):
        if veld not in feiten or (gevonden.tekst.strip() and not feiten[veld].tekst.strip()):
            feiten[veld] = gevonden
    return feiten


def _uit_tabellen(tabellen: Iterable[tuple[TabelRij, ...]]) -> Iterator[tuple[str, RuwVeld]]:
    for rijen in tabellen:
        for rij, onder in zip_longest(rijen, rijen[1:]):
            yield from _uit_rij(rij, onder)


def _uit_rij(rij: TabelRij, onder: TabelRij | None) -> Iterator[tuple[str, RuwVeld]]:
    """A value stands beside its word; below it where the row holds nothing but such words."""
    velden = [None if cel.van_boven else _feit(cel.tekst) for cel in rij.cellen]
    kopregel = all(velden)
    for plaats, veld in enumerate(velden):
        if veld is None:
            yield from _uit_alineas([rij.cellen[plaats].tekst], rij.rij)
        elif not kopregel:
            ernaast = rij.cellen[plaats + 1].tekst if plaats + 1 < len(rij.cellen) else ""
            yield veld, RuwVeld(tekst=ernaast, rij=rij.rij)
        elif onder is not None and plaats < len(onder.cellen):
            eronder = onder.cellen[plaats].tekst
            yield veld, RuwVeld(tekst="" if _feit(eronder) else eronder, rij=onder.rij)


def _uit_alineas(alineas: Iterable[str], rij: int = 0) -> Iterator[tuple[str, RuwVeld]]:
    for alinea in alineas:
        for regel in alinea.split("\n"):
            kop, dubbele_punt, waarde = regel.partition(":")
            veld = _feit(kop)
            if dubbele_punt and veld is not None:
                yield veld, RuwVeld(tekst=waarde, rij=rij)


def _feit(tekst: str) -> str | None:
    # Without the first word alone: "ICO en vervolg" is no date.
    manieren = kopwoorden(tekst)[:-1]
    return next((veld for veld, namen in _FEITEN.items() if not set(namen).isdisjoint(manieren)), None)
