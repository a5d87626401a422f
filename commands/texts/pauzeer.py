"""Sentences about an actiepunt of which nothing is said up to a day."""

import re
from dataclasses import replace
from datetime import date
from typing import Final

from commands.domain.actiepunt import Actiepunt
from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum, schrijf_kort
from commands.messages import Bericht, Blok
from commands.texts.actie import bon, vergissing
from commands.texts.bericht import voet
from commands.texts.nieuws import gemeld
from commands.texts.punt import met_de, voorop

PAUZEER = "Stuur tot een datum geen herinneringen over een actiepunt, met de reden"


_GEPAUZEERD: Final = re.compile(
    r"Actiepunt(?:en)? (?P<nrs>[\d, en]+) (?:is|zijn) gepauzeerd(?P<van> · [^\n]*)\n(?:.*\n)?(?P<tot>Geen herin.*)",
    re.DOTALL,
)
"""The line of news below, with the words of the agreement or without."""


def gepauzeerd(casus: Casus, punt: Actiepunt, van: str, dag: date, reden: str) -> Bericht:
    """What the group hears; `van`: who paused it, by role."""
    kop = f"Actiepunt {punt.nummer} is gepauzeerd"
    melding = gemeld(
        kop, f"door {met_de(van)}", punt, extra=f"Geen herinneringen tot {schrijf_datum(dag)}.", citaat=reden
    )
    return Bericht(
        onderwerp=f"Casus {casus.code}: actiepunt {punt.nummer} is gepauzeerd",
        van=f"{van} via casus {casus.code}",
        breed=True,
        draad=punt.nummer,
        blokken=(melding, *voet()),
        nieuws=(melding,),
    )


def samen(een: Blok, ander: Blok) -> Blok:
    """Two such lines of news as one, where the same person paused both up to the same day and for the same reason;
    `een` itself where they tell something else."""
    eerst, dan = _GEPAUZEERD.fullmatch(een.tekst), _GEPAUZEERD.fullmatch(ander.tekst)
    if eerst is None or dan is None or (een.citaat, een.deur) != (ander.citaat, ander.deur):
        return een
    if eerst.group("van", "tot") != dan.group("van", "tot"):
        return een
    nummers = sorted({int(nr) for gezegd in (eerst, dan) for nr in re.findall(r"\d+", gezegd["nrs"])})
    kop = f"Actiepunten {', '.join(map(str, nummers[:-1]))} en {nummers[-1]} zijn gepauzeerd"
    return replace(een, tekst=f"{kop}{eerst['van']}\n{eerst['tot']}", vet=kop) if len(nummers) > 1 else een


def voor_u(casus: Casus, punt: Actiepunt, van: str, dag: date, reden: str) -> Bericht:
    """To its owner: the actiepunt stays theirs."""
    zin = (
        f"{voorop(van)} meldt: over uw actiepunt {punt.nummer} krijgt u geen herinneringen tot {schrijf_datum(dag)}. "
        "Het actiepunt blijft van u."
    )
    return Bericht(
        onderwerp=f"Casus {casus.code}: uw actiepunt {punt.nummer} is gepauzeerd",
        breed=True,
        blokken=(Blok(tekst=zin, citaat=reden), Blok(tekst=f"Actiepunt {punt.nummer}: {punt.wat}")),
    )


def genoteerd(casus: Casus, punt: Actiepunt, dag: date, reden: str) -> Bericht:
    """Receipt."""
    zin = (
        f"Genoteerd: over actiepunt {punt.nummer} van casus {casus.code} sturen wij niets tot {schrijf_datum(dag)}. "
        "Daarna gaan de herinneringen verder."
    )
    return Bericht(
        onderwerp=f"Casus {casus.code}: actiepunt {punt.nummer} genoteerd",
        notice=True,
        breed=True,
        blokken=(bon(zin, reden), vergissing(casus)),
    )


def zo_lang(casus: Casus, punt: Actiepunt, dag: date, reden: str) -> Bericht:
    """The question about a long pause; nothing has changed yet."""
    antwoord = f"{casus.code} pauzeer {punt.nummer} zeker tot {schrijf_kort(dag)}, {reden}"
    return Bericht(
        onderwerp=f"Casus {casus.code}: actiepunt {punt.nummer} zo lang pauzeren?",
        blokken=(
            Blok(
                tekst=f"Wilt u actiepunt {punt.nummer} pauzeren tot {schrijf_datum(dag)}? Dat is lang. "
                "Er is nog niets veranderd.",
                regels=(f"Ja? Schrijf: {antwoord}",),
            ),
        ),
    )
