"""A member who may not pause an actiepunt asks for it in plain words: told who can, and shared with nobody."""

import re
from typing import Final

from commands.domain.casus import Fase
from commands.domain.weigering_terug import NietGedeeld
from commands.grammar.grammar import zonder_slot
from commands.grammar.lezing import Plek
from commands.messages import Inbound
from commands.understanding.identiteit import Bekend
from commands.understanding.uitwerken import met_teken

_STIL: Final = (
    r"(?:stil ?leggen|stil ?zetten|pauzeren|parkeren|on hold(?: zetten)?|in de wacht(?: zetten)?|op pauze(?: zetten)?)"
)
_PUNT: Final = r"(?:actiepunt |punt |actie |nr |nummer )?(?P<{}>\d{{1,2}})"
_KLEIN: Final = r"(?:(?:maar|even|ff|graag|liever|dan|nu|tijdelijk|voorlopig|aub|svp|ook|wel|misschien)\s+)*"
_PAUZE: Final = re.compile(
    r"\W*(?:(?:hoi|hallo|kan|kun je|kunt u|mag|wil je|wilt u|kunnen we|moeten we|laten we|zullen we|graag|ok)\b\W*)*"
    rf"(?:{_PUNT.format('a')}\s+{_KLEIN}{_STIL}"
    rf"|(?:pauzeer|parkeer)\s+{_KLEIN}{_PUNT.format('b')}"
    rf"|(?:leg|zet)\s+{_PUNT.format('c')}\s+{_KLEIN}(?:stil|op pauze|on hold|in de wacht))\b.*",
    re.IGNORECASE | re.DOTALL,
)
_HOOGSTENS: Final = 24


def eis_mag_pauzeren(inbound: Inbound, wie: Bekend) -> None:
    """Raises NietGedeeld for such words of somebody who is neither casushouder nor procesregisseur."""
    lid, casus, tekst = wie.wie.deelnemer, wie.wie.casus, zonder_slot(inbound.tekst).strip()
    if lid is None or lid.is_derde or lid.casushouder or wie.wie.is_staf or casus is None:
        return
    if casus.fase is not Fase.LOPEND or wie.plek is Plek.KAMER or wie.antwoord_als or wie.wachtend is not None:
        return
    if inbound.bewerkt or inbound.doorgestuurd or met_teken(tekst) or len(tekst.split()) > _HOOGSTENS:
        return
    gezegd = _PAUZE.fullmatch(tekst)
    nummer = int(gezegd["a"] or gezegd["b"] or gezegd["c"]) if gezegd is not None else 0
    if any(een.nummer == nummer for een in wie.punten):
        raise NietGedeeld(code=casus.code, waarom="pauze", nummer=nummer, eigen=nummer in wie.eigen_punten)
