"""Sentences about a meeting (ICO) to which a derde comes: to the derde, and to the procesregisseur (SOURCES: BGS 2.21).

A derde reads when and where it is, and nothing of the others.
"""

from collections.abc import Sequence
from dataclasses import replace
from zoneinfo import ZoneInfo

from commands.domain.bijeenkomst import Bijeenkomst
from commands.domain.casus import Casus
from commands.domain.deelnemer import Deelnemer
from commands.domain.eigenaars import opgesomd
from commands.messages import Bericht, Blok
from commands.texts.bijeenkomst import afspraak, naam, wanneer
from commands.texts.derde import schrijf_verklaring
from commands.texts.vorm import hoofdletter

_GEHEIM = "U houdt geheim wat u daar hoort. Wat u hier antwoordt, leest alleen de ~procesregisseur~."


def uitnodiging(casus: Casus, ico: Bijeenkomst, zone: ZoneInfo) -> Bericht:
    """To a derde who signed the statement of secrecy: when and where it is; it goes into their calendar."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: uitnodiging voor het {naam(ico)}",
        blokken=(
            Blok(
                kop=f"U bent uitgenodigd voor het {naam(ico)}",
                regels=_gegevens(casus, ico, zone),
                tekst=f"De ~procesregisseur~ bespreekt met u wat u kunt voorbereiden. {_GEHEIM}",
            ),
        ),
        afspraak=afspraak(casus, ico, zone),
    )


def gewijzigd(casus: Casus, ico: Bijeenkomst, zone: ZoneInfo) -> Bericht:
    """To a derde who was invited: another moment or another place."""
    wat = f"het {naam(ico)} is gewijzigd"
    return Bericht(
        onderwerp=f"Casus {casus.code}: {wat}",
        blokken=(Blok(kop=hoofdletter(wat), regels=_gegevens(casus, ico, zone), tekst=_GEHEIM),),
        afspraak=afspraak(casus, ico, zone),
    )


def afgezegd(casus: Casus, ico: Bijeenkomst, zone: ZoneInfo) -> Bericht:
    """To a derde who was invited: it does not take place; the reason is for the group."""
    op = "" if ico.moment is None else f" op {wanneer(ico.moment, zone)}"
    return Bericht(
        onderwerp=f"Casus {casus.code}: het {naam(ico)} gaat niet door",
        blokken=(Blok(tekst=f"Het {naam(ico)} van casus {casus.code}{op} gaat niet door. U hoeft niets te doen."),),
        afspraak=None if ico.moment is None else afspraak(casus, ico, zone, afgezegd=True),
    )


def met_derden(bon: Bericht, casus: Casus, ico: Bijeenkomst, derden: Sequence[Deelnemer]) -> Bericht:
    """The receipt of the procesregisseur, with which derden are invited too, who is not, and what to do."""
    komt = [een.aanduiding for een in derden if een.krijgt_eigen]
    blokken: list[Blok] = []
    if komt and ico.moment is None:
        wie = hoofdletter(opgesomd(komt))
        blokken.append(Blok(tekst=f"{wie}: derde, en niet gevraagd. De uitnodiging gaat mee als u het moment kiest."))
    elif komt:
        blokken.append(
            Blok(
                tekst=f"Ook uitgenodigd, als derde: {opgesomd(komt)}. Een derde leest alleen waar en wanneer het is.",
                regels=(f"Meer laten weten? Schrijf: {casus.code} doorgeven aan {komt[0]}: en uw tekst",),
            )
        )
    blokken += [
        Blok(
            tekst=f"Niet uitgenodigd: {een.aanduiding}. Een derde komt pas na de geheimhoudingsverklaring. Noteert u "
            "die, dan wordt deze derde ook uitgenodigd.",
            regels=(schrijf_verklaring(casus, een),),
        )
        for een in derden
        if een.mist_verklaring
    ]
    return replace(bon, blokken=(*bon.blokken, *blokken))


def _gegevens(casus: Casus, ico: Bijeenkomst, zone: ZoneInfo) -> tuple[str, ...]:
    op = () if ico.moment is None else (f"Wanneer: {wanneer(ico.moment, zone)}",)
    return (f"Casus: {casus.code}", *op, f"Waar: {ico.plaats}" if ico.plaats else "Waar: dat hoort u nog")
