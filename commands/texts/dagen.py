"""Sentences around the days of one person for their calendar: by code and number alone."""

import hashlib
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from commands.domain.actiepunt import Actiepunt
from commands.domain.bijeenkomst import Bijeenkomst
from commands.domain.casus import Casus
from commands.domain.datum import schrijf_in_lijst
from commands.messages import Bericht, Blok
from commands.messages.dagen import Agendablad, Agendadag, Agendamoment
from commands.texts.bijeenkomst import afspraak, wanneer

AGENDA = "Uw datums en overleggen als bestand voor uw agenda"
_NOG: Final = timedelta(weeks=8)
"""What ended goes out of a calendar that was filled before; longer ago than this nobody looks (own choice)."""


def agenda(
    punten: Sequence[tuple[Casus, Actiepunt, str]],
    bijeenkomsten: Sequence[tuple[Casus, Bijeenkomst]],
    nu: datetime,
    vandaag: date,
    zone: ZoneInfo,
) -> Bericht:
    """The file and its entries in words; each actiepunt with the id of its owner, whom the file is for."""
    dagen = [_dag(casus, punt, lid) for casus, punt, lid in punten if punt.uiterlijk is not None]
    dagen = sorted((een for een in dagen if not een.voorbij or een.op >= vandaag - _NOG), key=_volgorde)
    momenten = [een for casus, ico in bijeenkomsten if (een := _moment(casus, ico, zone)) is not None]
    komt = [(een.op, f"{schrijf_in_lijst(een.op, vandaag)}: {een.titel}") for een in dagen if not een.voorbij]
    komt += [(een.begin.astimezone(zone).date(), f"{wanneer(een.begin, zone)}: {een.titel}") for een in momenten]
    zonder = [f"{casus.code} {punt.nummer}" for casus, punt, _ in punten if punt.uiterlijk is None and not punt.voorbij]
    leeg = not dagen and not momenten
    blokken = [
        Blok(
            kop="Uw agenda",
            tekst="U hebt geen datums die nog komen."
            if leeg
            else "Bij dit bericht zit een bestand voor uw agenda. Open het, dan staan uw datums erin, met alleen code "
            "en nummer. Verandert er iets? Vraag opnieuw: agenda. Uw agenda werkt dan bij.",
            regels=tuple(regel for _, regel in sorted(komt)),
        )
    ]
    if zonder:
        blokken.append(Blok(tekst=f"Zonder datum, dus niet in het bestand: {', '.join(zonder)}."))
    blad = Agendablad(naam="agenda", dagen=tuple(dagen), momenten=tuple(momenten), gemaakt_op=nu)
    return Bericht(
        onderwerp="Uw agenda", notice=True, breed=True, blokken=tuple(blokken), bijgevoegd=None if leeg else blad
    )


def _dag(casus: Casus, punt: Actiepunt, lid: str) -> Agendadag:
    return Agendadag(
        uid=hashlib.sha256(f"agenda/{punt.id}/{lid}".encode()).hexdigest()[:40],
        volgnummer=punt.versie,
        titel=f"Casus {casus.code}: actiepunt {punt.nummer}",
        op=punt.uiterlijk or date.max,
        voorbij=punt.voorbij,
    )


def _moment(casus: Casus, ico: Bijeenkomst, zone: ZoneInfo) -> Agendamoment | None:
    """The same entry as that of the invitation, so that a calendar keeps one."""
    gepland = afspraak(casus, ico, zone)
    if gepland is None:
        return None
    return Agendamoment(
        uid=gepland.uid,
        volgnummer=gepland.volgnummer,
        titel=gepland.titel,
        begin=gepland.begin,
        duur_min=gepland.duur_min,
        plaats=gepland.plaats,
    )


def _volgorde(dag: Agendadag) -> tuple[date, str]:
    return dag.op, dag.titel
