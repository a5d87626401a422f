"""A casus as a record for the system of the house (KeDo, VIS2), of which no interface is known: JSON with a version.

It holds no name and no address: who takes part is an organisation and a role. The schema: deploy/schema.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from commands.domain.actiepunt import Actiepunt, Feedback
from commands.domain.afstemmingsplan import Doel
from commands.domain.beleid import Beleid
from commands.domain.bewaren import Bewaring, laatste_dag
from commands.domain.bijeenkomst import Bijeenkomst
from commands.domain.casus import Casus
from commands.domain.deelnemer import Deelnemer
from commands.domain.werkdagen import lokale_dag

SCHEMA: Final = "ketenbot/casus"
VERSIE: Final = 1
"""Goes up when a reader of the version before would misread it; the file of an older version stays."""


def exporteer(
    casus: Casus,
    doelen: Sequence[Doel],
    leden: Sequence[Deelnemer],
    punten: Sequence[tuple[Actiepunt, Sequence[Feedback]]],
    icos: Sequence[Bijeenkomst],
    bewaring: Bewaring,
    beleid: Beleid,
) -> Mapping[str, Any]:
    """All that a record needs, in words and local dates that JSON can hold."""
    wie = {lid.id: lid.aanduiding for lid in leden}
    laatste = laatste_dag(casus, bewaring, beleid)
    return {
        "schema": SCHEMA,
        "versie": VERSIE,
        "casus": casus.code,
        "fase": casus.fase.value,
        "geopend_op": str(lokale_dag(casus.geopend_op, beleid)),
        "eerste_overleg_op": _dag(casus.ico_op),
        "gesloten_op": None if casus.uitkomst_op is None else str(lokale_dag(casus.uitkomst_op, beleid)),
        "uitkomst": casus.uitkomst,
        "namens": [wie[een] for een in bewaring.namens if een in wie],
        "bewaren_tot": _dag(laatste),
        "deelnemers": [
            {
                "organisatie": lid.organisatie,
                "rol": lid.functie,
                "soort": lid.soort.value,
                "casushouder": lid.casushouder,
                "doet_mee": lid.actief,
            }
            for lid in leden
        ],
        "doelen": [{"leefgebied": een.leefgebied, "doel": een.doel} for een in doelen],
        "overleggen": [
            {
                "soort": een.soort.value,
                "stand": een.stand.value,
                "op": None if een.moment is None else str(lokale_dag(een.moment, beleid)),
            }
            for een in icos
        ],
        "actiepunten": [_punt(punt, antwoorden, wie, beleid) for punt, antwoorden in punten],
    }


def _punt(punt: Actiepunt, antwoorden: Sequence[Feedback], wie: Mapping[str, str], beleid: Beleid) -> Mapping[str, Any]:
    return {
        "nummer": punt.nummer,
        "wat": punt.wat,
        "wie": [wie[een] for een in punt.eigenaars if een in wie],
        "uiterlijk": _dag(punt.uiterlijk),
        "status": punt.status.value,
        "antwoorden": [
            {
                "op": str(lokale_dag(een.op, beleid)),
                "soort": een.soort.value,
                "van": wie.get(een.namens or een.door, ""),
                "tekst": een.tekst,
            }
            for een in antwoorden
        ],
    }


def _dag(dag: object) -> str | None:
    return None if dag is None else str(dag)
