"""Sentences about an actiepunt on the ladder: the ways to answer a step, and what follows from an answer."""

from collections.abc import Sequence
from datetime import date

from commands.domain.actiepunt import Actiepunt
from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum
from commands.domain.deelnemer import Deelnemer
from commands.domain.reactie import OVER_PUNT
from commands.domain.rollen import Rol
from commands.messages import Bericht, Blok, Knop
from commands.messages.paneel import Paneel
from commands.texts.actie import bon, vergissing
from commands.texts.bericht import voet
from commands.texts.punt import verwijzing, voorop, wie

OPGEPAKT = "Meld dat u achter een actiepunt aan gaat; de volgende stap wacht"
GEZIEN = "Meld dat u een bericht over een actiepunt hebt gezien"
OPSCHALEN = "Vraag hulp bij een actiepunt aan een hogere trede, met de reden"
BESLUIT = "Leg een besluit over een actiepunt vast; eigenaar, ~casushouder~ en ~procesregisseur~ krijgen het"
TERUG = "Geef een actiepunt terug aan wie verder moet"
BIJ = {
    Rol.PARTNER: "de eigenaar",
    Rol.CASUSHOUDER: "de ~casushouder~",
    Rol.PROCESREGISSEUR: "de ~procesregisseur~",
    Rol.MANAGER: "de ~manager~",
}
_HOREN = "De eigenaar, de ~casushouder~ en de ~procesregisseur~ krijgen bericht."
_RUST = "De volgende stap komt op zijn vroegst over vijf werkdagen."


def antwoorden(casus: Casus, punt: Actiepunt, rollen: Sequence[Rol], *, boven: bool = True) -> tuple[Knop, ...]:
    """The ways in which somebody with these roles answers a step of the ladder; `boven`: somebody stands above them."""
    code, nr = casus.code, punt.nummer
    opgepakt = Knop(label="Ik ga erachteraan", opdracht=f"{code} {nr} opgepakt")
    if tuple(rollen) == (Rol.MANAGER,):
        return (
            Knop(label="Gezien", opdracht=f"{code} {nr} gezien"),
            opgepakt,
            Knop(label="Besluit", opdracht=f"{code} besluit {nr} [besluit]"),
            Knop(label="Terug aan de ~casushouder~", opdracht=f"{code} terug {nr} aan ~casushouder~"),
        )
    return (
        opgepakt,
        Knop(label="Pauzeren", opdracht=f"{code} pauzeer {nr} tot [datum], omdat [reden]"),
        *((Knop(label="Opschalen", opdracht=f"{code} opschalen {nr} [reden]"),) if boven else ()),
    )


def wel_of_niet(casus: Casus, punt: Actiepunt) -> tuple[Knop, ...]:
    """To a procesregisseur who decides if the manager hears it."""
    code, nr = casus.code, punt.nummer
    return (
        Knop(label="Opschalen", opdracht=f"{code} opschalen {nr}"),
        Knop(label="Niet nodig, ik ga erachteraan", opdracht=f"{code} {nr} opgepakt"),
        Knop(label="Pauzeren", opdracht=f"{code} pauzeer {nr} tot [datum], omdat [reden]"),
    )


def opgepakt(casus: Casus, punt: Actiepunt, van: str, tekst: str) -> Bericht:
    """To owner, casushouder and procesregisseur; `van`: who took it up, by role."""
    return _nieuws(
        casus, punt, van, f"{_wie(van)} gaat achter actiepunt {punt.nummer} aan. De eigenaar blijft dezelfde.", tekst
    )


def opgepakt_genoteerd(
    casus: Casus, punt: Actiepunt, tekst: str, wacht_tot: date | None, weer: date | None = None
) -> Bericht:
    """Receipt. `wacht_tot`: the date to which the next message about it waits; None when it does not wait longer;
    `weer`: when its reader, a procesregisseur, is asked how it goes on; None where something else comes first."""
    dan = _wacht(wacht_tot) if weer is None else f" Wij vragen u op {schrijf_datum(weer)} hoe het verder gaat."
    zin = f"Genoteerd: u gaat achter actiepunt {punt.nummer} van casus {casus.code} aan.{dan} {_HOREN}"
    return _bon(casus, punt, zin, tekst)


def gezien(casus: Casus, punt: Actiepunt, van: str) -> Bericht:
    """To the procesregisseur: the manager saw it."""
    return _nieuws(casus, punt, van, f"{_wie(van)} heeft het bericht over actiepunt {punt.nummer} gezien.", "")


def gezien_genoteerd(casus: Casus, punt: Actiepunt) -> Bericht:
    """Receipt."""
    zin = f"Genoteerd: u hebt het bericht over actiepunt {punt.nummer} van casus {casus.code} gezien."
    return _bon(casus, punt, zin, "")


def opgeschaald_voor_u(
    casus: Casus, punt: Actiepunt, naar: Rol, eigenaars: Sequence[Deelnemer], van: str, reden: str, vandaag: date
) -> Bericht:
    """To the level that is asked: what it is about, and the reason of the asker."""
    hulp = "en schrijft:" if reden else "bij dit actiepunt."
    zinnen = (f"Dit actiepunt is van {wie(eigenaars)}.", f"{_wie(van)} vraagt uw hulp {hulp}")
    return _vraag(casus, punt, f"hulp gevraagd bij actiepunt {punt.nummer}", zinnen, naar, reden, vandaag)


def opgeschaald(casus: Casus, punt: Actiepunt, naar: Rol, van: str, reden: str) -> Bericht:
    """To the others who must know."""
    return _nieuws(casus, punt, van, f"{_wie(van)} vraagt {BIJ[naar]} om hulp bij actiepunt {punt.nummer}.", reden)


def opgeschaald_genoteerd(casus: Casus, punt: Actiepunt, naar: Rol, reden: str) -> Bericht:
    """Receipt."""
    zin = f"Genoteerd: {BIJ[naar]} is gevraagd om hulp bij actiepunt {punt.nummer} van casus {casus.code}."
    return _bon(casus, punt, f"{zin} {_RUST}", reden, vergissing(casus))


def besluit(casus: Casus, punt: Actiepunt, van: str, tekst: str) -> Bericht:
    """To owner, casushouder and procesregisseur."""
    return _nieuws(casus, punt, van, f"{_wie(van)} heeft een besluit genomen over actiepunt {punt.nummer}:", tekst)


def besluit_genoteerd(casus: Casus, punt: Actiepunt, tekst: str, wacht_tot: date | None) -> Bericht:
    """Receipt; `wacht_tot` as in `opgepakt_genoteerd`."""
    zin = f"Genoteerd: uw besluit staat bij actiepunt {punt.nummer} van casus {casus.code}.{_wacht(wacht_tot)} {_HOREN}"
    return _bon(casus, punt, zin, tekst)


def terug_bij_u(casus: Casus, punt: Actiepunt, naar: Rol, van: str, tekst: str, vandaag: date) -> Bericht:
    """To whoever must act now."""
    vraag = "Hoe staat het ervoor?" if naar is Rol.PARTNER else "Wat gaat u doen?"
    zinnen = (f"{_wie(van)} vraagt u om verder te gaan met dit actiepunt. {vraag}",)
    return _vraag(casus, punt, f"actiepunt {punt.nummer} ligt weer bij u", zinnen, naar, tekst, vandaag)


def teruggegeven(casus: Casus, punt: Actiepunt, naar: Rol, van: str, tekst: str) -> Bericht:
    """To the others who must know."""
    return _nieuws(casus, punt, van, f"{_wie(van)} geeft actiepunt {punt.nummer} terug aan {BIJ[naar]}.", tekst)


def terug_genoteerd(casus: Casus, punt: Actiepunt, naar: Rol, tekst: str) -> Bericht:
    """Receipt."""
    zin = f"Genoteerd: actiepunt {punt.nummer} van casus {casus.code} is terug bij {BIJ[naar]}."
    return _bon(casus, punt, f"{zin} {_RUST}", tekst, vergissing(casus))


def _wacht(tot: date | None) -> str:
    return "" if tot is None else f" Het volgende bericht hierover wacht tot {schrijf_datum(tot)}."


def _wie(van: str) -> str:
    """At the front of a sentence: an office has an article, an organisation has none."""
    return voorop(van)


def _vraag(
    casus: Casus, punt: Actiepunt, onderwerp: str, zinnen: Sequence[str], naar: Rol, citaat: str, vandaag: date
) -> Bericht:
    eigen = naar is Rol.PARTNER
    datum = "" if punt.uiterlijk is None else _hoofdletter(_sinds(punt.uiterlijk, vandaag))
    blok = Blok(
        kop=f"Casus {casus.code}, actiepunt {punt.nummer}",
        paneel=Paneel(label="De afspraak", woorden=punt.wat, onder=datum),
        tekst="\n".join(zinnen),
        citaat=citaat,
        punt=verwijzing(casus, punt),
        knoppen=eigen,
        keuzes=() if eigen else antwoorden(casus, punt, (naar,)),
    )
    tekens = OVER_PUNT if eigen else ()
    return Bericht(onderwerp=f"Casus {casus.code}: {onderwerp}", blokken=(blok,), tekens=tekens)


def _hoofdletter(zin: str) -> str:
    return zin[:1].upper() + zin[1:]


def _sinds(uiterlijk: date, vandaag: date) -> str:
    """The due date as it is said before it, and after it."""
    return f"{'wacht sinds' if uiterlijk < vandaag else 'uiterlijk'} {schrijf_datum(uiterlijk)}"


def _nieuws(casus: Casus, punt: Actiepunt, van: str, zin: str, citaat: str) -> Bericht:
    return Bericht(
        onderwerp=f"Casus {casus.code}: over actiepunt {punt.nummer}",
        van=f"{van} via casus {casus.code}",
        blokken=(
            Blok(tekst=zin, citaat=citaat),
            Blok(tekst=f"Actiepunt {punt.nummer}: {punt.wat}"),
            *voet(woorden=True),
        ),
        breed=True,
    )


def _bon(casus: Casus, punt: Actiepunt, zin: str, citaat: str, *onder: Blok) -> Bericht:
    return Bericht(
        onderwerp=f"Casus {casus.code}: actiepunt {punt.nummer} genoteerd",
        notice=True,
        breed=True,
        blokken=(bon(zin, citaat), *onder),
    )
