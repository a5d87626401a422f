"""Sentences about an actiepunt on the ladder: the ways to answer a step, and what follows from an answer."""

from collections.abc import Sequence
from datetime import date

from commands.domain.actiepunt import Actiepunt
from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum
from commands.domain.rollen import Rol
from commands.messages import Bericht, Blok, Knop

OPGEPAKT = "Meld dat u een bericht over een actiepunt oppakt; de volgende stap wacht"
GEZIEN = "Meld dat u een bericht over een actiepunt hebt gezien"


def antwoorden(casus: Casus, punt: Actiepunt, rollen: Sequence[Rol]) -> tuple[Knop, ...]:
    """The ways in which somebody with these roles answers a step of the ladder."""
    code, nr = casus.code, punt.nummer
    opgepakt = Knop(label="Opgepakt", opdracht=f"{code} {nr} opgepakt")
    if tuple(rollen) == (Rol.MANAGER,):
        return (Knop(label="Gezien", opdracht=f"{code} {nr} gezien"), opgepakt)
    return (opgepakt, Knop(label="Pauzeren, met datum en reden", opdracht=f"{code} pauzeer {nr} tot"))


def opgepakt(casus: Casus, punt: Actiepunt, van: str, tekst: str) -> Bericht:
    """To owner, casushouder and procesregisseur; `van`: who took it up, by role."""
    return _nieuws(casus, punt, van, f"{_wie(van)} pakt actiepunt {punt.nummer} op.", tekst)


def opgepakt_genoteerd(casus: Casus, punt: Actiepunt, tekst: str, wacht_tot: date | None) -> Bericht:
    """Receipt. `wacht_tot`: the date to which the next message about it waits; None when it does not wait longer."""
    wacht = "" if wacht_tot is None else f" Het volgende bericht hierover wacht tot {schrijf_datum(wacht_tot)}."
    zin = f"Genoteerd: u pakt actiepunt {punt.nummer} van casus {casus.code} op.{wacht} {_HOREN}"
    return _bon(casus, punt, zin, tekst)


def gezien(casus: Casus, punt: Actiepunt, van: str) -> Bericht:
    """To the procesregisseur: the manager saw it."""
    return _nieuws(casus, punt, van, f"{_wie(van)} heeft het bericht over actiepunt {punt.nummer} gezien.", "")


def gezien_genoteerd(casus: Casus, punt: Actiepunt) -> Bericht:
    """Receipt."""
    zin = f"Genoteerd: u hebt het bericht over actiepunt {punt.nummer} van casus {casus.code} gezien."
    return _bon(casus, punt, zin, "")


_HOREN = "De eigenaar, de casushouder en de procesregisseur krijgen bericht."


def _wie(van: str) -> str:
    """At the front of a sentence: an office has an article, an organisation has none."""
    return f"De {van}" if van[:1].islower() else van


def _nieuws(casus: Casus, punt: Actiepunt, van: str, zin: str, citaat: str) -> Bericht:
    return Bericht(
        onderwerp=f"Casus {casus.code}: over actiepunt {punt.nummer}",
        van=f"{van} via casus {casus.code}",
        blokken=(Blok(tekst=zin, citaat=citaat), Blok(tekst=f"Actiepunt {punt.nummer}: {punt.wat}")),
        breed=True,
    )


def _bon(casus: Casus, punt: Actiepunt, zin: str, citaat: str) -> Bericht:
    return Bericht(
        onderwerp=f"Casus {casus.code}: actiepunt {punt.nummer} genoteerd",
        notice=True,
        breed=True,
        blokken=(Blok(tekst=zin, citaat=citaat),),
    )
