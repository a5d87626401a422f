"""When a named person was last asked something, by what it was about."""

import re
from datetime import date
from typing import Final

from commands.domain.rollen import Rol
from commands.messages import Bericht
from tests.halfjaar.klassen import Klasse
from tests.halfjaar.mensen import Mens, Stuk

_PLAN, _ALLE = 0, -1
_OVER_PLAN: Final = re.compile(r"\bCasus (\w{4}): (?:het plan is nog niet vrijgegeven|is het ICO geweest\?)")
"""Whether the first ICO was held is the question until somebody says so; it asks for the plan in the same breath."""


def vragen(bericht: Bericht) -> list[str]:
    """Where a message says what it asks: subject, headings, and the lines that sum up what else waits."""
    return [bericht.onderwerp, *(een for blok in bericht.blokken for een in (blok.kop, *blok.regels))]


class Gevraagd:
    """Knows the local day of the last question."""

    def __init__(self) -> None:
        self._laatst: dict[tuple[str, int], date] = {}

    def hoor(self, stuk: Stuk, mens: Mens, vandaag: date) -> None:
        """Somebody got this message today; mail to an address that bounces asks nobody."""
        vraagt = stuk.klasse in (Klasse.VRAAG, Klasse.PLAN) or any(een.knoppen for een in stuk.bericht.blokken)
        if not vraagt or mens.teruggestuurd:
            return
        for punt in stuk.bericht.punten:
            self._laatst[punt.code, punt.nummer] = vandaag
        if stuk.sleutel.startswith("afwezig/") and mens.rol is Rol.PROCESREGISSEUR:
            for code in {stuk.code, *(blok.kop.split()[1].rstrip(":") for blok in stuk.bericht.blokken if blok.kop)}:
                self._laatst[code, _ALLE] = vandaag
        for code in _OVER_PLAN.findall("\n".join(vragen(stuk.bericht))):
            self._laatst[code, _PLAN] = vandaag

    def over_punt(self, code: str, nummer: int) -> date | None:
        """The day of the last question about this actiepunt, or about somebody for whom all of its casus waits."""
        dagen = [self._laatst.get((code, nummer)), self._laatst.get((code, _ALLE))]
        return max((dag for dag in dagen if dag is not None), default=None)

    def over_plan(self, code: str) -> date | None:
        """The day of the last question about the plan of this casus."""
        return self._laatst.get((code, _PLAN))
