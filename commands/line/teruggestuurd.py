"""A Word file of a procesregisseur without a command: its name, or the message that it answers, says which casus."""

import re
from dataclasses import replace
from typing import Final

from commands.casus.plan import PLAN
from commands.command import Opdracht
from commands.domain.casus import OPEN, Fase
from commands.domain.rollen import Rol
from commands.domain.weigering import OpdrachtOnbekend
from commands.grammar.lezing import Beleefd, Niets, VrijeTekst
from commands.line.gelezen import Gelezen
from commands.ports import UnitOfWork

_NAAM: Final = re.compile(r"\bafstemmingsplan[\s_-]+([A-Z0-9]{4})(?![A-Z0-9])[^/\\]*\.docx$", re.IGNORECASE)
_WORD: Final = (".docx", ".doc")
_GEEN_OPDRACHT: Final = (Niets, Beleefd, VrijeTekst, OpdrachtOnbekend)


async def met_sjabloon(gelezen: Gelezen, uow: UnitOfWork) -> Gelezen:
    """The message as if it said `casus plan` with the code in the name of its file, if nothing of it is a command.

    Without a code there, an answer about a casus that runs brings its new plan: that shows what would change, and sends
    nothing to anybody. Otherwise as it came: then the bot asks what to do with the file.
    """
    bekend = gelezen.bekend
    regie = any(een.rol is Rol.PROCESREGISSEUR for een in bekend.wie.medewerkers)
    if not regie or not bekend.onder_ons or not isinstance(gelezen.gezegd, _GEEN_OPDRACHT):
        return gelezen
    namen = [bijlage.naam for bijlage in gelezen.inbound.bijlagen]
    genoemd = [gevonden[1].upper() for naam in namen if (gevonden := _NAAM.search(naam)) is not None]
    for code in genoemd:
        casus = await uow.casussen.find_code(code)
        if casus is not None and casus.fase in OPEN:
            return _als_plan(gelezen, casus.code)
    casus = bekend.wie.casus
    met_bestand = not genoemd and any(naam.lower().endswith(_WORD) for naam in namen)
    if met_bestand and casus is not None and casus.fase is Fase.LOPEND:
        return _als_plan(gelezen, casus.code)
    return gelezen


def _als_plan(gelezen: Gelezen, code: str) -> Gelezen:
    opdrachten = (Opdracht(command=PLAN, code=code),)
    return replace(gelezen, gezegd=opdrachten, lezing=opdrachten)
