"""The difference between two versions of a plan, in blocks."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from commands.domain.afstemmingsplan import Doel, PlanDeelnemer
from commands.domain.datum import schrijf_datum, schrijf_kort
from commands.domain.eigenaars import opgesomd
from commands.domain.planverschil import Looppunt, Paar, Planpunt, Veld, met_nummers
from commands.domain.planwijziging import Planwijziging
from commands.domain.rollen import Kanaal, Soort
from commands.messages import Blok
from commands.texts.derde import WACHT_OP_VERKLARING

Namen = Callable[[str], str]
"""Gives the owner with this mark as others see them."""


def verschilblokken(wijziging: Planwijziging, namen: Namen) -> tuple[Blok, ...]:
    """The difference: new, changed, dropped, and what goes on."""
    verschil, af = wijziging.verschil, {punt.nummer for punt in wijziging.klaar}
    bezet = [
        *(een.oud.nummer for een in (*verschil.gelijk, *verschil.gewijzigd)),
        *(een.nummer for een in (*verschil.weg, *verschil.eigen, *verschil.voorbij, *verschil.betwijfeld)),
    ]
    nieuw = [_regel(nr, punt, namen, anders=punt.nummer != nr) for punt, nr in met_nummers(verschil.nieuw, bezet)]
    delen = (
        ("Nieuw", nieuw),
        ("Gewijzigd", [_gewijzigd(paar, namen) for paar in verschil.gewijzigd]),
        ("Klaar volgens het nieuwe plan", [_regel(een.nummer, een, namen) for een in wijziging.klaar]),
        ("Vervalt", [_regel(een.nummer, een, namen) for een in verschil.weg if een.nummer not in af]),
        ("Gaat door", _gaat_door(wijziging)),
        ("Deelnemers", _deelnemers(wijziging)),
        ("Doelen", [*_doelen("Erbij", wijziging.doelen_erbij), *_doelen("Vervalt", wijziging.doelen_weg)]),
        ("Datum ~ICO~", [] if wijziging.ico_op is None else [f"Wordt: {schrijf_datum(wijziging.ico_op)}"]),
    )
    return tuple(Blok(kop=kop, regels=tuple(regels)) for kop, regels in delen if regels)


def _regel(nummer: int, punt: Planpunt | Looppunt, namen: Namen, *, anders: bool = False) -> str:
    bestand = f". In het bestand is dit punt {punt.nummer}." if anders else ""
    return f"{nummer}. {punt.wat} ({_wie(punt, namen)}, {_dag(punt.uiterlijk)}){bestand}"


def _gewijzigd(paar: Paar, namen: Namen) -> str:
    oud, nieuw, velden = paar.oud, paar.nieuw, paar.velden
    wat = nieuw.wat if Veld.WAT in velden else oud.wat
    wie: Planpunt | Looppunt = nieuw if Veld.WIE in velden else oud
    dag = nieuw.uiterlijk if Veld.UITERLIJK in velden else oud.uiterlijk
    was = [
        *([oud.wat] if wat != oud.wat else []),
        *([_wie(oud, namen)] if Veld.WIE in velden else []),
        *([_dag(oud.uiterlijk)] if Veld.UITERLIJK in velden else []),
    ]
    nu = f"{oud.nummer}. {wat} ({_wie(wie, namen)}, {_dag(dag)})"
    stand = " Dit is klaar en blijft klaar." if oud.voorbij else ""
    if oud.vervallen:
        stand = " Dit was vervallen en geldt weer."
    return f"{nu}. Was: {', '.join(was)}.{stand}" if was else f"{nu}.{stand}"


def _gaat_door(wijziging: Planwijziging) -> list[str]:
    verschil = wijziging.verschil
    loopt = [paar.oud.nummer for paar in verschil.gelijk if not paar.oud.voorbij]
    voorbij = sorted([paar.oud.nummer for paar in verschil.gelijk if paar.oud.voorbij] + _nummers(verschil.voorbij))
    regels = [("Zoals het was", loopt), ("Al klaar of vervallen, en dat blijft zo", voorbij)]
    regels.append(("Na de vrijgave gemaakt, niet in het bestand", _nummers(verschil.eigen)))
    return [f"{kop}: {opsomming(nummers)}" for kop, nummers in regels if nummers]


def _nummers(punten: Sequence[Looppunt]) -> list[int]:
    return [punt.nummer for punt in punten]


def opsomming(nummers: Sequence[int]) -> str:
    """Numbers in a few words: "1 t/m 4, 6"."""
    reeksen: list[list[int]] = []
    for nr in sorted(nummers):
        if reeksen and nr == reeksen[-1][-1] + 1:
            reeksen[-1].append(nr)
        else:
            reeksen.append([nr])
    return ", ".join(f"{een[0]} t/m {een[-1]}" if len(een) > 2 else ", ".join(str(nr) for nr in een) for een in reeksen)


def _wie(punt: Planpunt | Looppunt, namen: Namen) -> str:
    wie = opgesomd([namen(merk) for merk in punt.wie]) if punt.wie else "nog niemand"
    return f"{wie}, ieder apart" if punt.door[1] else wie


def _dag(dag: date | None) -> str:
    return "geen datum" if dag is None else f"uiterlijk {schrijf_kort(dag)}"


def _doelen(kop: str, doelen: Iterable[Doel]) -> list[str]:
    return [f"{kop}: {doel.leefgebied}: {doel.doel}" if doel.leefgebied else f"{kop}: {doel.doel}" for doel in doelen]


def _deelnemers(wijziging: Planwijziging) -> list[str]:
    """Who comes, who is called otherwise, and what the plan says that a command must do."""
    leden = wijziging.leden
    regels = [f"Erbij: {leden.rijen[nr].aanduiding}: {_soort(leden.rijen[nr])}" for nr in leden.erbij]
    for nr in leden.anders:
        lid = leden.van[nr]
        heette = "" if lid is None else f" (nu {lid.aanduiding}~[, {lid.soort.value}]~)"
        regels.append(f"Wordt: {leden.rijen[nr].aanduiding}~[, {leden.rijen[nr].soort.value}]~{heette}")
    regels += [
        f"{leden.rijen[nr].aanduiding}: in het bestand staat een ander adres of kanaal. Dat neemt de bot niet over. "
        "Klopt het nieuwe? Dan verandert u dat met: deelnemer wijzig"
        for nr in leden.adres
    ]
    regels += [
        f"{leden.rijen[nr].aanduiding}: staat in het bestand, maar doet niet meer mee. Dat blijft zo."
        for nr in leden.vertrokken
    ]
    regels += [
        f"{lid.aanduiding}: staat niet meer in het plan, maar blijft meedoen. Moet dat stoppen? Dan schrijft u daarna: "
        "deelnemer verwijder"
        for lid in leden.weg
    ]
    if leden.casushouder is not None:
        regels.append(
            f"{leden.rijen[leden.casushouder].aanduiding}: is in het bestand ~casushouder~. Dat neemt de bot "
            "niet over. "
            "Klopt het? Dan verandert u dat met: deelnemer ~casushouder~"
        )
    return regels


def _soort(lid: PlanDeelnemer) -> str:
    kanalen = " en ".join("Matrix" if kanaal is Kanaal.MATRIX else "mail" for kanaal in lid.kanalen) or "geen kanaal"
    return f"~[{lid.soort.value}, ]~{kanalen}" + (f", {WACHT_OP_VERKLARING}" if lid.soort is Soort.DERDE else "")
