"""Sentences about a first ICO of which the moment is still to be chosen."""

from dataclasses import replace
from zoneinfo import ZoneInfo

from commands.domain.bijeenkomst import Bijeenkomst
from commands.domain.casus import Casus
from commands.messages import Bericht, Blok
from commands.texts import bijeenkomst
from commands.texts.eersteico import SAMEN


def peiling(casus: Casus, ico: Bijeenkomst, zone: ZoneInfo, *, bonnen: bool) -> Bericht:
    """To each who is named, before a moment was chosen: which moments suit them; `bonnen`: whether a bare answer has a
    receipt."""
    bericht = bijeenkomst.peiling(casus, ico, zone, bonnen=bonnen)
    return replace(
        bericht,
        blokken=(
            Blok(
                tekst=f"{SAMEN} Het gaat om casus {casus.code}. Als het moment vastligt, krijgt u de uitnodiging. "
                "Daarin staat wat u kunt voorbereiden."
            ),
            *bericht.blokken,
        ),
    )


def momenten_klaar(casus: Casus, ico: Bijeenkomst, zone: ZoneInfo) -> Bericht:
    """Receipt for the procesregisseur: moments that were put to nobody yet."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: momenten voor het ~ICO~",
        notice=True,
        blokken=(
            Blok(
                tekst=f"Deze momenten voor casus {casus.code} staan klaar. Er is nog niets verstuurd.",
                regels=tuple(bijeenkomst.lijst(ico, zone).splitlines()),
            ),
            Blok(regels=(f"Iedereen vragen wanneer het kan? Schrijf: {casus.code} ico uitnodigen",)),
        ),
    )
