"""The offer of the role of casushouder: whoever accepts it first becomes casushouder. Ids alone."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from commands.domain.deelnemer import Deelnemer
from commands.domain.minuut import BEGIN, minuut_van


@dataclass(frozen=True, slots=True, kw_only=True)
class Aanbod:
    """One offer; a newer one in the same casus takes its place."""

    van: str
    """Deelnemer id of the casushouder who offers it."""
    aan: tuple[str, ...]
    """Ids of the deelnemers who may still accept it."""
    sinds: datetime
    """UTC."""

    @property
    def merk(self) -> int:
        """The minute of it: tells it from another one in the same casus."""
        return minuut_van(self.sinds)

    def als_tekst(self) -> str:
        """As words that can be kept."""
        return json.dumps({"van": self.van, "aan": self.aan, "sinds": self.sinds.isoformat()})


def sleutel(casus_id: str) -> str:
    """The name under which the offer of a casus is kept."""
    return f"aanbod.{casus_id}"


def aanbod_uit(tekst: str | None) -> Aanbod | None:
    """The offer that was kept, of old without its moment; None when there is none."""
    if not tekst:
        return None
    waarden = json.loads(tekst)
    sinds = datetime.fromisoformat(waarden.get("sinds", BEGIN.isoformat()))
    return Aanbod(van=waarden["van"], aan=tuple(waarden["aan"]), sinds=sinds)


def geldt_nog(aanbod: Aanbod, leden: Iterable[Deelnemer]) -> bool:
    """Whether whoever offered it still is casushouder."""
    return any(lid.id == aanbod.van and lid.casushouder and lid.actief for lid in leden)
