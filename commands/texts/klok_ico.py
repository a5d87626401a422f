"""Sentences of the clock about meetings: moments are asked, and whether one was held."""

from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

from commands.domain.bijeenkomst import Bijeenkomst
from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum
from commands.domain.rollen import Rol
from commands.messages import Blok
from commands.texts.bijeenkomst import naam, wanneer
from commands.texts.klok import Vervolg


def onderwerp_vervolg(casus: Casus) -> str:
    """The subject of a message about one vervolg-ICO."""
    return f"Casus {casus.code}: wanneer is het vervolg-ICO?"


def onderwerp_geweest(casus: Casus) -> str:
    """The subject of a message about one meeting that lies behind."""
    return f"Casus {casus.code}: is het ICO geweest?"


def vervolg(
    casus: Casus, rollen: Sequence[Rol], *, venster: tuple[date, date], peilt: bool, dan: Vervolg | None, vandaag: date
) -> Blok:
    """To the procesregisseur, past the term to the manager too. `venster`: the first and the last day for it;
    `peilt`: moments were put to the members, and none is fixed."""
    begin, eind = venster
    laat = " Die datum is voorbij." if eind < vandaag else ""
    zinnen = [
        "U krijgt dit als manager ZVH." if Rol.PROCESREGISSEUR not in rollen else "U krijgt dit als procesregisseur.",
        f"Het vervolg-ICO is tussen {schrijf_datum(begin)} en {schrijf_datum(eind)}.{laat}",
    ]
    regels: tuple[str, ...] = ()
    if Rol.PROCESREGISSEUR not in rollen:
        zinnen.append("Er is nog geen moment. Overleg met de procesregisseur of u kunt helpen.")
    elif peilt:
        zinnen.append("De deelnemers hebben momenten gekregen. Kies er een.")
        regels = (
            f"Wie kan wanneer? Schrijf: {casus.code} ico stand",
            f"Kiezen? Schrijf: {casus.code} ico vast, met het nummer",
        )
    else:
        zinnen.append("Welke momenten kunt u? Noem er twee tot vijf: de bot vraagt de deelnemers wie wanneer kan.")
        regels = (f"Momenten? Schrijf: {casus.code} ico momenten, met de dagen en uren",)
    if Rol.PROCESREGISSEUR in rollen:
        regels = (
            *regels,
            f"Besloot u met de casushouder dat het niet nodig is? Schrijf: {casus.code} ico niet nodig, met de reden",
        )
    if dan is not None:
        zinnen.append(f"Is er dan nog geen moment, dan vragen wij het opnieuw op {schrijf_datum(dan.dag)}.")
    return Blok(kop=onderwerp_vervolg(casus), tekst="\n".join(zinnen), regels=regels, vervalt=True)


def geweest(casus: Casus, ico: Bijeenkomst, zone: ZoneInfo, dan: Vervolg | None) -> Blok:
    """To the procesregisseur, the working day after it."""
    op = "" if ico.moment is None else f" van {wanneer(ico.moment, zone)}"
    weer = "" if dan is None else f"\nZonder antwoord vragen wij het opnieuw op {schrijf_datum(dan.dag)}."
    return Blok(
        kop=onderwerp_geweest(casus),
        tekst=f"U krijgt dit als procesregisseur. Is het {naam(ico)}{op} geweest?{weer}",
        regels=(
            f"Ja? Schrijf: {casus.code} ico gehouden",
            f"Nieuwe afspraken? Schrijf: casus plan {casus.code}, met het Word-bestand erbij",
            f"Verschoven? Schrijf: {casus.code} ico verzet, met de dag en het uur",
            f"Ging het niet door? Schrijf: {casus.code} ico afgezegd, met de reden",
        ),
        vervalt=True,
    )
