"""Sentences of the clock about meetings: moments are asked, and whether one was held."""

from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

from commands.domain.bijeenkomst import Bijeenkomst, IcoSoort
from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum
from commands.domain.herinnering import Stap
from commands.domain.rollen import Rol
from commands.messages import Blok
from commands.texts.bijeenkomst import VOORAF, naam, wanneer
from commands.texts.eersteico import ONDERWERPEN
from commands.texts.klok import Vervolg


def onderwerp_vervolg(casus: Casus) -> str:
    """The subject of a message about one vervolg-ICO."""
    return f"Casus {casus.code}: wanneer is het ~vervolg-ICO~?"


def onderwerp_ico(casus: Casus, stap: Stap) -> str:
    """The subject of a message about one meeting: to prepare, held or not, or cancelled."""
    wat = {
        Stap.ICO_VOORBEREIDEN: "bereid het ~ICO~ voor",
        Stap.ICO_MIST: "wat moet u nog regelen voor het ~ICO~?",
        Stap.ICO_KIEZEN: "welk moment wordt het voor het ~ICO~?",
        Stap.ICO_ANDER: "komt er een ander moment voor het ~ICO~?",
        Stap.ICO_NOG: "komt er nog een ~vervolg-ICO~?",
    }
    return f"Casus {casus.code}: {wat.get(stap, 'is het ~ICO~ geweest?')}"


def vervolg(
    casus: Casus, rollen: Sequence[Rol], *, venster: tuple[date, date], peilt: bool, dan: Vervolg | None, vandaag: date
) -> Blok:
    """To the procesregisseur, past the term to the manager too. `venster`: the first and the last day for it;
    `peilt`: moments were put to the members, and none is fixed."""
    begin, eind = venster
    laat = " Die datum is voorbij." if eind < vandaag else ""
    zinnen = [
        "U krijgt dit als ~manager~." if Rol.PROCESREGISSEUR not in rollen else "U krijgt dit als ~procesregisseur~.",
        f"Het ~vervolg-ICO~ is tussen {schrijf_datum(begin)} en {schrijf_datum(eind)}.{laat}",
    ]
    regels: tuple[str, ...] = ()
    if Rol.PROCESREGISSEUR not in rollen:
        zinnen.append("Er is nog geen moment. Overleg met de ~procesregisseur~ of u kunt helpen.")
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
            f"Besloot u met de ~casushouder~ dat het niet nodig is? Schrijf: {casus.code} ico niet nodig, met de reden",
        )
    if dan is not None:
        zinnen.append(f"Is er dan nog geen moment, dan vragen wij het opnieuw op {schrijf_datum(dan.dag)}.")
    return Blok(kop=onderwerp_vervolg(casus), tekst="\n".join(zinnen), regels=regels, vervalt=True)


def over_ico(casus: Casus, ico: Bijeenkomst, stap: Stap, zone: ZoneInfo, dan: Vervolg | None) -> Blok:
    """About one meeting, by the step."""
    if stap is Stap.ICO_VOORBEREIDEN:
        return voorbereiden(casus, ico, zone)
    if stap is Stap.ICO_NOG:
        return nog_een(casus, ico, zone, dan)
    if stap is Stap.ICO_KIEZEN:
        return kiezen(casus, dan)
    return ander(casus, dan) if stap is Stap.ICO_ANDER else geweest(casus, ico, zone, dan)


def keuzes(code: str, stap: object, *, eerste: bool = False) -> tuple[str, ...]:
    """The answers to a question about a meeting, by its step; `eerste`: of the first one."""
    if stap is Stap.ICO_MIST:
        return (f"Waar is het? Schrijf: {code} ico plaats, met de plaats of de link",)
    if stap is Stap.ICO_ANDER:
        return (
            f"Een ander moment? Schrijf: {code} ico verzet, met de dag en het uur",
            f"Is er al een plan? Schrijf: casus plan {code}, met het Word-bestand erbij",
            f"Komt er geen ~ICO~? Schrijf: casus weg {code}",
        )
    if stap is Stap.ICO_KIEZEN:
        return (
            f"Nog niemand gevraagd? Schrijf: {code} ico uitnodigen",
            f"Wie kan wanneer? Schrijf: {code} ico stand",
            f"Kiezen? Schrijf: {code} ico vast, met het nummer",
            f"Andere momenten? Schrijf: {code} ico momenten, met de dagen en uren",
            f"Komt er geen ~ICO~? Schrijf: {code} ico afgezegd, met de reden",
        )
    if stap is Stap.ICO_GEWEEST:
        return (
            f"Ja? Schrijf: {code} ico gehouden",
            f"{'Is het plan er' if eerste else 'Nieuwe afspraken'}? Schrijf: casus plan {code}, met het Word-bestand "
            "erbij",
            f"Verschoven? Schrijf: {code} ico verzet, met de dag en het uur",
            f"Ging het niet door? Schrijf: {code} ico afgezegd, met de reden",
        )
    return (
        f"Ja? Schrijf: {code} ico momenten, met de dagen en uren",
        f"Nee? Schrijf: {code} ico niet nodig, met de reden",
    )


def voorbereiden(casus: Casus, ico: Bijeenkomst, zone: ZoneInfo) -> Blok:
    """To those who come, once, some working days before it."""
    eerste = ico.soort is IcoSoort.EERSTE
    op = "" if ico.moment is None else f" is op {wanneer(ico.moment, zone)}"
    waar = f"\nWaar: {ico.plaats or 'dat hoort u nog'}"  # no full stop: it may be a link
    neem = f"Neem mee wat uw organisatie weet.{' Denk ook aan informatie over:' if eerste else f' {VOORAF}'}"
    return Blok(
        kop=onderwerp_ico(casus, Stap.ICO_VOORBEREIDEN),
        tekst=f"U krijgt dit omdat u bent uitgenodigd. Het {naam(ico)}{op}.{waar}\n"
        f"U hoeft niet te antwoorden. Komt u toch niet? Antwoord: {casus.code} ico antwoord nee\n{neem}",
        regels=ONDERWERPEN if eerste else (),
    )


def nog_een(casus: Casus, ico: Bijeenkomst, zone: ZoneInfo, dan: Vervolg | None) -> Blok:
    """To the procesregisseur, some weeks after a vervolg-ICO was held."""
    op = "" if ico.moment is None else f" was op {wanneer(ico.moment, zone)}"
    weer = "" if dan is None else f"\nZonder antwoord vragen wij het opnieuw op {schrijf_datum(dan.dag)}."
    return Blok(
        kop=onderwerp_ico(casus, Stap.ICO_NOG),
        tekst=f"U krijgt dit als ~procesregisseur~. Het laatste {naam(ico)}{op}. Besluit met de ~casushouder~ "
        "of er nog "
        f"een komt.{weer}",
        regels=keuzes(casus.code, Stap.ICO_NOG),
        vervalt=True,
    )


def ander(casus: Casus, dan: Vervolg | None) -> Blok:
    """To the procesregisseur, of a first ICO that was cancelled."""
    weer = "" if dan is None else f"\nZonder antwoord vragen wij het opnieuw op {schrijf_datum(dan.dag)}."
    return Blok(
        kop=onderwerp_ico(casus, Stap.ICO_ANDER),
        tekst=f"U krijgt dit als ~procesregisseur~. Het eerste ~ICO~ is afgezegd, en er is geen ander moment.{weer}",
        regels=keuzes(casus.code, Stap.ICO_ANDER),
        vervalt=True,
    )


def kiezen(casus: Casus, dan: Vervolg | None) -> Blok:
    """To the procesregisseur, of a first ICO for which no moment was chosen."""
    weer = "" if dan is None else f"\nZonder antwoord vragen wij het opnieuw op {schrijf_datum(dan.dag)}."
    return Blok(
        kop=onderwerp_ico(casus, Stap.ICO_KIEZEN),
        tekst=f"U krijgt dit als ~procesregisseur~. Er is nog geen moment gekozen voor het eerste ~ICO~.{weer}",
        regels=keuzes(casus.code, Stap.ICO_KIEZEN),
        vervalt=True,
    )


def geweest(casus: Casus, ico: Bijeenkomst, zone: ZoneInfo, dan: Vervolg | None) -> Blok:
    """To the procesregisseur, the working day after it."""
    op = "" if ico.moment is None else f" van {wanneer(ico.moment, zone)}"
    weer = "" if dan is None else f"\nZonder antwoord vragen wij het opnieuw op {schrijf_datum(dan.dag)}."
    return Blok(
        kop=onderwerp_ico(casus, Stap.ICO_GEWEEST),
        tekst=f"U krijgt dit als ~procesregisseur~. Is het {naam(ico)}{op} geweest?{weer}",
        regels=keuzes(casus.code, Stap.ICO_GEWEEST, eerste=ico.soort is IcoSoort.EERSTE),
        vervalt=True,
    )
