"""Sentences for a meeting that does not take place, or did not."""

from dataclasses import replace
from zoneinfo import ZoneInfo

from commands.domain.bijeenkomst import Bijeenkomst
from commands.domain.casus import Casus
from commands.messages import Bericht, Blok
from commands.texts.bijeenkomst import afspraak, naam, wanneer
from commands.texts.uitnodiging import ANTWOORD_ALS

NIET_DOORGEGAAN = "het is niet doorgegaan"
"""Stands for the reason where the procesregisseur only answered that it was not held."""


def geen_reden(casus: Casus) -> Blok:
    """On that receipt: their words were no answer for the others."""
    deel = f"Wilt u die delen? Schrijf: {casus.code} bericht, met de reden"
    return Blok(tekst=f"De deelnemers lezen dat het niet doorging, en niet waarom. {deel}")


def afgezegd(casus: Casus, ico: Bijeenkomst, zone: ZoneInfo, reden: str) -> Bericht:
    """To each member: it does not take place."""
    op = "" if ico.moment is None else f" op {wanneer(ico.moment, zone)}"
    wat = f"Het {naam(ico)} van casus {casus.code}{op}"
    gezegd = Blok(tekst=f"{wat} gaat niet door. De reden:", citaat=reden)
    return Bericht(
        onderwerp=f"Casus {casus.code}: het {naam(ico)} gaat niet door",
        blokken=(Blok(tekst=f"{wat} is niet doorgegaan.") if reden == NIET_DOORGEGAAN else gezegd,),
        afspraak=None if ico.moment is None else afspraak(casus, ico, zone, afgezegd=True),
        antwoord_als=ANTWOORD_ALS,
    )


def in_afsluiting(bericht: Bericht, casus: Casus, ico: Bijeenkomst, zone: ZoneInfo) -> Bericht:
    """The closing message, which takes the meeting that was called off out of the calendar of its reader."""
    op = "waarvoor u momenten kreeg," if ico.moment is None else f"op {wanneer(ico.moment, zone)}"
    weg = "" if ico.moment is None else " Het gaat uit uw agenda."
    eerste, *rest = bericht.blokken
    return replace(
        bericht,
        blokken=(eerste, Blok(tekst=f"Het {naam(ico)} {op} gaat niet door.{weg}"), *rest),
        afspraak=None if ico.moment is None else afspraak(casus, ico, zone, afgezegd=True),
    )
