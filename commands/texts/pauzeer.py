"""Sentences about an actiepunt of which nothing is said up to a day."""

from datetime import date

from commands.domain.actiepunt import Actiepunt
from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum, schrijf_kort
from commands.messages import Bericht, Blok
from commands.texts.actie import bon, vergissing
from commands.texts.bericht import voet
from commands.texts.nieuws import gemeld
from commands.texts.punt import met_de, voorop

PAUZEER = "Stuur tot een datum geen herinneringen over een actiepunt, met de reden"


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
