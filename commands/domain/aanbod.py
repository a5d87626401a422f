"""The offer of the role of casushouder: whoever accepts it first becomes casushouder. Ids alone."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from commands.domain.deelnemer import Deelnemer


@dataclass(frozen=True, slots=True, kw_only=True)
class Aanbod:
    """One offer; a newer one in the same casus takes its place."""

    van: str
    """Deelnemer id of the casushouder who offers it."""
    aan: tuple[str, ...]
    """Ids of the deelnemers who may still accept it."""

    def als_tekst(self) -> str:
        """As words that can be kept."""
        return json.dumps(asdict(self))


def sleutel(casus_id: str) -> str:
    """The name under which the offer of a casus is kept."""
    return f"aanbod.{casus_id}"


def aanbod_uit(tekst: str | None) -> Aanbod | None:
    """The offer that was kept; None when there is none."""
    if not tekst:
        return None
    waarden = json.loads(tekst)
    return Aanbod(van=waarden["van"], aan=tuple(waarden["aan"]))


def geldt_nog(aanbod: Aanbod, leden: Iterable[Deelnemer]) -> bool:
    """Whether whoever offered it still is casushouder."""
    return any(lid.id == aanbod.van and lid.casushouder and lid.actief for lid in leden)
