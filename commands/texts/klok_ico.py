"""Sentences of the clock about meetings: moments are asked, and whether one was held."""

from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

from commands.domain.beleid import Beleid
from commands.domain.bijeenkomst import Bijeenkomst, IcoSoort
from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum
from commands.domain.herinnering import Stap
from commands.domain.rollen import Rol
from commands.messages import Blok, Knop
from commands.texts.bijeenkomst import VOORAF, naam, wanneer
from commands.texts.eersteico import hoe_voorbereiden
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
    zinnen = [f"Het ~vervolg-ICO~ is tussen {schrijf_datum(begin)} en {schrijf_datum(eind)}.{laat}"]
    knoppen: tuple[Knop, ...] = ()
    if Rol.PROCESREGISSEUR not in rollen:
        zinnen.append("Er is nog geen moment. Overleg met de ~procesregisseur~ of u kunt helpen.")
    elif peilt:
        zinnen.append("De deelnemers hebben momenten gekregen. Welke wordt het?")
        knoppen = (
            Knop(label="Kies een moment", opdracht=f"{casus.code} ico vast [nummer]"),
            Knop(label="Wie kan wanneer", opdracht=f"{casus.code} ico stand"),
            _niet_nodig(casus.code),
        )
    else:
        zinnen.append("Welke momenten kunt u? Noem er twee tot vijf. De bot vraagt wie wanneer kan.")
        knoppen = (_momenten(casus.code, "Momenten noemen"), _niet_nodig(casus.code))
    dag = "" if dan is None else f"Is er dan nog geen moment, dan vragen wij het opnieuw op {schrijf_datum(dan.dag)}."
    return Blok(kop=onderwerp_vervolg(casus), tekst="\n".join(zinnen), keuzes=knoppen, na=dag, vervalt=True)


def _momenten(code: str, label: str) -> Knop:
    return Knop(label=label, opdracht=f"{code} ico momenten [dagen en uren]")


def _niet_nodig(code: str) -> Knop:
    return Knop(label="Niet nodig", opdracht=f"{code} ico niet nodig [reden]")


def over_ico(casus: Casus, ico: Bijeenkomst, stap: Stap, beleid: Beleid, dan: Vervolg | None) -> Blok:
    """About one meeting, by the step."""
    zone = beleid.zone
    if stap is Stap.ICO_VOORBEREIDEN:
        return voorbereiden(casus, ico, beleid)
    if stap is Stap.ICO_NOG:
        return nog_een(casus, ico, zone, dan)
    if stap is Stap.ICO_KIEZEN:
        return kiezen(casus, dan)
    return ander(casus, dan) if stap is Stap.ICO_ANDER else geweest(casus, ico, zone, dan)


def knoppen(code: str, stap: object) -> tuple[Knop, ...]:
    """The answers to a question about a meeting, by its step."""
    verzet = f"{code} ico verzet [dag en uur]"
    afgezegd = f"{code} ico afgezegd [reden]"
    if stap is Stap.ICO_MIST:
        return (Knop(label="Plaats doorgeven", opdracht=f"{code} ico plaats [plaats]"),)
    if stap is Stap.ICO_ANDER:
        return (Knop(label="Een ander moment", opdracht=verzet),)
    if stap is Stap.ICO_KIEZEN:
        return (
            Knop(label="Kies een moment", opdracht=f"{code} ico vast [nummer]"),
            Knop(label="Wie kan wanneer", opdracht=f"{code} ico stand"),
            Knop(label="Uitnodigen", opdracht=f"{code} ico uitnodigen"),
            _momenten(code, "Andere momenten"),
            Knop(label="Er komt geen ~ICO~", opdracht=afgezegd),
        )
    if stap is Stap.ICO_GEWEEST:
        return (
            Knop(label="Ja, geweest", opdracht=f"{code} ico gehouden"),
            Knop(label="Verschoven", opdracht=verzet),
            Knop(label="Ging niet door", opdracht=afgezegd),
        )
    return (_momenten(code, "Ja, momenten noemen"), _niet_nodig(code))


def plan_erbij(code: str, stap: object, *, eerste: bool = False) -> str:
    """What takes a Word file, and so has no button; `eerste`: of the first meeting."""
    stuur = f"Schrijf: casus plan {code}, met het Word-bestand erbij"
    if stap is Stap.ICO_ANDER:
        return f"Is er al een plan? {stuur}\nKomt er geen ~ICO~? Schrijf: casus weg {code}"
    if stap is Stap.ICO_GEWEEST:
        return f"{'Is het plan er' if eerste else 'Nieuwe afspraken'}? {stuur}"
    return ""


def keuzes(code: str, stap: object) -> tuple[str, ...]:
    """The same as lines."""
    regels = tuple(f"{knop.label}? Schrijf: {knop.opdracht}" for knop in knoppen(code, stap))
    if stap in (Stap.VERVOLG_VRAAG, Stap.VERVOLG_LAAT, Stap.ICO_NOG):
        regels = (*regels, f"Ligt het al vast? Schrijf: {code} ico vast [dag en uur]")
    return (*regels, *plan_erbij(code, stap).splitlines())


def _vraag(casus: Casus, stap: Stap, zin: str, dan: Vervolg | None, *, eerste: bool = False) -> Blok:
    weer = "" if dan is None else f"Zonder antwoord vragen wij het opnieuw op {schrijf_datum(dan.dag)}."
    return Blok(
        kop=onderwerp_ico(casus, stap),
        tekst=zin,
        keuzes=knoppen(casus.code, stap),
        na="\n".join(filter(None, (plan_erbij(casus.code, stap, eerste=eerste), weer))),
        vervalt=True,
    )


def voorbereiden(casus: Casus, ico: Bijeenkomst, beleid: Beleid) -> Blok:
    """To those who come, once, some working days before it."""
    eerste = ico.soort is IcoSoort.EERSTE
    op = "" if ico.moment is None else f" is op {wanneer(ico.moment, beleid.zone)}"
    waar = f"\nWaar: {ico.plaats or 'dat hoort u nog'}"  # no full stop: it may be a link
    neem = hoe_voorbereiden(beleid.voorbereiding) if eerste else f"Neem mee wat uw organisatie weet. {VOORAF}"
    return Blok(
        kop=onderwerp_ico(casus, Stap.ICO_VOORBEREIDEN),
        tekst=f"Het {naam(ico)}{op}.{waar}\n"
        f"U hoeft niet te antwoorden. Komt u toch niet? Antwoord: {casus.code} ico antwoord nee\n{neem}",
        regels=beleid.voorbereiding.onderwerpen if eerste else (),
    )


def nog_een(casus: Casus, ico: Bijeenkomst, zone: ZoneInfo, dan: Vervolg | None) -> Blok:
    """To the procesregisseur, some weeks after a vervolg-ICO was held."""
    op = "" if ico.moment is None else f" was op {wanneer(ico.moment, zone)}"
    zin = f"Het laatste {naam(ico)}{op}.\nBesluit met de ~casushouder~ of er nog een komt."
    return _vraag(casus, Stap.ICO_NOG, zin, dan)


def ander(casus: Casus, dan: Vervolg | None) -> Blok:
    """To the procesregisseur, of a first ICO that was cancelled."""
    return _vraag(casus, Stap.ICO_ANDER, "Het eerste ~ICO~ is afgezegd, en er is geen ander moment.", dan)


def kiezen(casus: Casus, dan: Vervolg | None) -> Blok:
    """To the procesregisseur, of a first ICO for which no moment was chosen."""
    return _vraag(casus, Stap.ICO_KIEZEN, "Er is nog geen moment gekozen voor het eerste ~ICO~.", dan)


def geweest(casus: Casus, ico: Bijeenkomst, zone: ZoneInfo, dan: Vervolg | None) -> Blok:
    """To the procesregisseur, the working day after it."""
    op = "" if ico.moment is None else f" van {wanneer(ico.moment, zone)}"
    eerste = ico.soort is IcoSoort.EERSTE
    return _vraag(casus, Stap.ICO_GEWEEST, f"Is het {naam(ico)}{op} geweest?", dan, eerste=eerste)
