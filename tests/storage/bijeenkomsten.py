"""A meeting to store, and what members answered, by tapping too."""

from dataclasses import replace
from typing import Any

from commands.domain.bijeenkomst import Beschikbaarheid, Bijeenkomst, Deelname, DeelnameSoort, IcoSoort, IcoStand
from commands.domain.casus import Casus
from commands.domain.deelnemer import Deelnemer, Persoon
from commands.domain.reactie import Reactie
from tests.storage.bouwers import NU, een_id


def een_ico(casus: Casus, **anders: Any) -> Bijeenkomst:
    ico = Bijeenkomst(
        id=een_id(), casus_id=casus.id, soort=IcoSoort.VERVOLG, stand=IcoStand.PEILING, uid=een_id(), gemaakt_op=NU
    )
    return replace(ico, **anders)


def kan(lid: Deelnemer, *nummers: int) -> Beschikbaarheid:
    return Beschikbaarheid(deelnemer_id=lid.id, kan=nummers, op=NU)


def een_reactie(persoon: Persoon, **anders: Any) -> Reactie:
    """A tap on the first moment of a poll."""
    return replace(
        Reactie(extern_id=f"${een_id()}", onder="$peiling", persoon_id=persoon.id, teken="1", op=NU), **anders
    )


def komt(lid: Deelnemer, antwoord: DeelnameSoort = DeelnameSoort.JA, volgnummer: int = 0) -> Deelname:
    return Deelname(deelnemer_id=lid.id, volgnummer=volgnummer, antwoord=antwoord, op=NU)
