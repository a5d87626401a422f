"""A meeting to store, and what members answered."""

from dataclasses import replace
from typing import Any

from commands.domain.bijeenkomst import Beschikbaarheid, Bijeenkomst, Deelname, DeelnameSoort, IcoSoort, IcoStand
from commands.domain.casus import Casus
from commands.domain.deelnemer import Deelnemer
from tests.storage.bouwers import NU, een_id


def een_ico(casus: Casus, **anders: Any) -> Bijeenkomst:
    ico = Bijeenkomst(
        id=een_id(), casus_id=casus.id, soort=IcoSoort.VERVOLG, stand=IcoStand.PEILING, uid=een_id(), gemaakt_op=NU
    )
    return replace(ico, **anders)


def kan(lid: Deelnemer, *nummers: int) -> Beschikbaarheid:
    return Beschikbaarheid(deelnemer_id=lid.id, kan=nummers, op=NU)


def komt(lid: Deelnemer, antwoord: DeelnameSoort = DeelnameSoort.JA, volgnummer: int = 0) -> Deelname:
    return Deelname(deelnemer_id=lid.id, volgnummer=volgnummer, antwoord=antwoord, op=NU)
