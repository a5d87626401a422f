"""The look of somebody who checks the meetings, at the end of each working day: was a vervolg-ICO held in its window,
or is a person asked about it each week until that ends, and then ever less often?"""

import re
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Final

from commands.domain.casus import Casus
from commands.domain.rollen import Rol
from commands.domain.vervolg import vervolg_venster
from commands.domain.werkdagen import lokale_dag, werkdagen_tussen
from commands.messages import Bericht
from tests.halfjaar.boek import Boek
from tests.halfjaar.gevraagd import vragen
from tests.halfjaar.mensen import Mens
from tests.wereld import BELEID

_VRAAG: Final = re.compile(
    r"\bCasus (\w{4}): (?:(?:wanneer is het vervolg-ICO|is het ICO geweest|komt er nog een vervolg-ICO)\?"
    r"|de procesregisseur is afwezig)"
)
"""A question about a meeting, or for a colleague to take over from somebody for whom all of the casus waits."""
_VOORGELEGD: Final = re.compile(r"\bDeze momenten voor casus (\w{4}) zijn voorgelegd")
"""They put new moments to the members, so that it is in their hands."""
_NIET_NODIG: Final = re.compile(r"\bcasus (\w{4}):? geen vervolg-ICO", re.IGNORECASE)
_ICOS: Final = "SELECT casus_id, stand, moment FROM bijeenkomst WHERE soort = 'vervolg' ORDER BY gemaakt_op, id"
WEEK, TWEE_WEKEN, DRIE_WEKEN, ZES_WEKEN = 5, 10, 15, 30
"""Working days within which a person must have been asked: from week 5 on, from week 3 on, of another meeting after one
that was held, and of a poll for that one, whose moments may be weeks away."""
ERNA = ((6, 20), (3, DRIE_WEKEN), (1, TWEE_WEKEN))
"""Past the window: asked so many weeks after it, a person must be asked again within so many working days."""


@dataclass(frozen=True, slots=True)
class Stand:
    """How the vervolg-ICOs of a casus stand."""

    peilt: bool = False
    gepland: date | None = None
    """The local day of the one that is planned."""
    gehouden: date | None = None
    """The local day of the first that was held."""
    laatst: date | None = None
    """The local day of the last that was held: from then on another one is asked about."""


class IcoToets:
    """Knows when somebody of the house was last asked about a meeting of each casus."""

    def __init__(self, database: Path) -> None:
        self._database = database
        self._gevraagd: dict[str, date] = {}
        self._niet_nodig: set[str] = set()
        self._stand: dict[str, tuple[Stand, date]] = {}
        """By code, with the day since when."""
        self._stil: set[str] = set()

    def hoor(self, bericht: Bericht, mens: Mens, vandaag: date) -> None:
        """Somebody got this message today."""
        for regel in (bericht.onderwerp, *(blok.tekst for blok in bericht.blokken)):
            self._niet_nodig.update(_NIET_NODIG.findall(regel))
        if mens.rol not in (Rol.PROCESREGISSEUR, Rol.MANAGER) or mens.teruggestuurd:
            return
        for regel in vragen(bericht):
            for code in _VRAAG.findall(regel):
                self._gevraagd[code] = vandaag
        for blok in bericht.blokken:
            for code in _VOORGELEGD.findall(blok.tekst):
                self._gevraagd[code] = vandaag

    def standen(self) -> dict[str, Stand]:
        """By id of the casus; none of those that never had a vervolg-ICO."""
        with closing(sqlite3.connect(f"file:{self._database}?mode=ro", uri=True)) as lees:
            rijen = lees.execute(_ICOS).fetchall()
        standen: dict[str, Stand] = {}
        for casus_id, stand, moment in rijen:
            dag = None if moment is None else _dag(moment)
            nu = standen.get(casus_id, Stand())
            if stand == "gehouden":
                nu = Stand(nu.peilt, nu.gepland, nu.gehouden or dag, dag or nu.laatst)
            elif stand in ("peiling", "gepland"):
                nu = Stand(stand == "peiling", dag, nu.gehouden, nu.laatst)
            standen[casus_id] = nu
        return standen

    def kijk(self, boek: Boek, casussen: Iterable[Casus], vandaag: date) -> None:
        """Look at these casussen, all of which run."""
        standen = self.standen()
        for casus in casussen:
            if casus.ico_op is None:
                continue
            stand = standen.get(casus.id, Stand())
            eerder = self._stand.get(casus.code)
            if eerder is None or eerder[0] != stand:
                self._stand[casus.code] = eerder = (stand, vandaag)
            sinds, grens = self._grens(stand, eerder[1], casus.ico_op, vandaag)
            laatst = max(sinds, self._gevraagd.get(casus.code, sinds))
            if grens and stand.gepland is None and stand.laatst is None:
                grens = max(grens, _erna(laatst, casus.ico_op))
            if grens and casus.code not in self._niet_nodig and werkdagen_tussen(laatst, vandaag, BELEID) > grens:
                if casus.code not in self._stil:
                    boek.fout("zonder_ico", casus.code, f"{stand}, and nobody was asked since {laatst}")
                self._stil.add(casus.code)
            else:
                self._stil.discard(casus.code)
            boek.icos[casus.code] = self._uitkomst(casus.code, stand, casus.ico_op, vandaag)

    @staticmethod
    def _grens(stand: Stand, sinds: date, ico_op: date, vandaag: date) -> tuple[date, int]:
        """Since which day somebody must be asked, and within how many working days; 0: nobody need be."""
        if stand.gepland is not None:
            return stand.gepland, WEEK if stand.gepland < vandaag else 0
        if stand.laatst is not None:
            begin = sinds if stand.peilt else max(sinds, stand.laatst + timedelta(weeks=6))
            return begin, 0 if begin >= vandaag else ZES_WEKEN if stand.peilt else DRIE_WEKEN
        begin = max(sinds, ico_op + timedelta(weeks=3))
        if begin >= vandaag:
            return begin, 0
        return begin, TWEE_WEKEN if vandaag <= ico_op + timedelta(weeks=5) else WEEK

    def _uitkomst(self, code: str, stand: Stand, ico_op: date, vandaag: date) -> str:
        begin, eind = vervolg_venster(ico_op, BELEID)
        if stand.gehouden is not None:
            return "held in the window" if begin <= stand.gehouden <= eind else "held outside it"
        if code in self._niet_nodig:
            return "not needed"
        if stand.gepland is not None:
            return "planned"
        return "asked" if vandaag > eind else "before its end"


def _erna(laatst: date, ico_op: date) -> int:
    weken = (laatst - vervolg_venster(ico_op, BELEID)[1]).days // 7
    return next((grens for vanaf, grens in ERNA if weken >= vanaf), 0)


def _dag(moment: str) -> date:
    return lokale_dag(datetime.fromisoformat(moment).replace(tzinfo=UTC), BELEID)
