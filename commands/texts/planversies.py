"""Sentences about the versions of a plan: one of them, and what it changed."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from commands.domain.afstemmingsplan import Afstemmingsplan, PlanDocument
from commands.domain.casus import Casus
from commands.domain.datum import schrijf_datum, schrijf_kort, schrijf_met_dag
from commands.domain.eigenaars import opgesomd
from commands.messages import Bericht, Blok
from commands.messages.paneel import Afspraakregel

TOON = "Het hele plan, of een eerdere versie ervan"
WEG = "Gooi een nieuw plan weg dat nog niet is vrijgegeven"
VERSCHIL = "Wat een nieuwe versie van het plan veranderde"


def toon(
    casus: Casus, plan: Afstemmingsplan, versies: Sequence[Afstemmingsplan], blokken: Sequence[Blok], zone: ZoneInfo
) -> Bericht:
    """One version, and which others there are."""
    ico = "" if plan.document.ico_op is None else f" Datum ~ICO~: {schrijf_datum(plan.document.ico_op)}."
    regels = tuple(f"Versie {een.versie}: {_wanneer(een, zone)}" for een in versies) if len(versies) > 1 else ()
    meer = (Blok(kop="Versies", regels=regels),) if regels else ()
    return Bericht(
        onderwerp=f"Casus {casus.code}: het plan",
        notice=True,
        breed=True,
        blokken=(
            Blok(tekst=f"Versie {plan.versie} van het plan van casus {casus.code}, {_wanneer(plan, zone)}.{ico}"),
            *blokken,
            *meer,
        ),
    )


def zoals_toen(document: PlanDocument) -> tuple[Blok, ...]:
    """A version as it was brought, whatever became of it."""
    doelen = tuple(f"{doel.leefgebied}: {doel.doel}" if doel.leefgebied else doel.doel for doel in document.doelen)
    punten = []
    for actie in document.acties:
        leden = [document.deelnemers[nr].aanduiding for nr in actie.eigenaars]
        wie = opgesomd(leden) if leden else "nog niemand"
        wie += ", ieder apart" if actie.ieder and len(leden) > 1 else ""
        dag = "geen datum" if actie.uiterlijk is None else schrijf_met_dag(actie.uiterlijk)
        punten.append(Afspraakregel(nummer=actie.nummer, woorden=actie.wat, onder=f"{dag} · {wie}"))
    meedoen = tuple(
        lid.aanduiding + (", ~casushouder~" if nr == document.casushouder else "")
        for nr, lid in enumerate(document.deelnemers)
    )
    blokken = (
        Blok(kop="Doelen", regels=doelen),
        Blok(kop="Afspraken", afspraken=tuple(punten)),
        Blok(kop="Deelnemers", regels=meedoen),
    )
    return tuple(blok for blok in blokken if blok.regels or blok.afspraken)


def verschil(
    casus: Casus, plan: Afstemmingsplan, eerder: Afstemmingsplan, blokken: Sequence[Blok], zone: ZoneInfo
) -> Bericht:
    """What one version changed against the one before."""
    kop = f"Versie {plan.versie} van het plan van casus {casus.code}, {_wanneer(plan, zone)}"
    return Bericht(
        onderwerp=f"Casus {casus.code}: wat het plan veranderde",
        notice=True,
        breed=True,
        blokken=(Blok(tekst=f"{kop}, vergeleken met versie {eerder.versie}."), *blokken),
    )


def eerste_versie(casus: Casus) -> Bericht:
    """The first version changed nothing."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: één versie",
        notice=True,
        breed=True,
        blokken=(
            Blok(
                tekst=f"Dit is de eerste versie van het plan van casus {casus.code}. Er is geen eerdere om mee te "
                "vergelijken. Het plan ziet u met: plan toon"
            ),
        ),
    )


def weggegooid(casus: Casus) -> Bericht:
    """Receipt: a version that waited is no more."""
    return Bericht(
        onderwerp=f"Casus {casus.code}: het nieuwe plan is weggegooid",
        notice=True,
        blokken=(
            Blok(
                tekst=f"Het nieuwe plan van casus {casus.code} is weggegooid. Het plan dat loopt, gaat door. "
                "Geen deelnemer krijgt er iets van. De mail waarmee u het stuurde, staat nog in uw eigen mailbox."
            ),
        ),
    )


def _wanneer(plan: Afstemmingsplan, zone: ZoneInfo) -> str:
    return "niet vrijgegeven" if plan.vrijgegeven_op is None else f"vrijgegeven op {_dag(plan.vrijgegeven_op, zone)}"


def _dag(op: datetime, zone: ZoneInfo) -> str:
    return schrijf_kort(op.astimezone(zone).date())
