"""The filled template that comes back without a command: its name says for which casus it is."""

import re
from dataclasses import replace
from typing import Final

from commands.casus.plan import PLAN
from commands.command import Opdracht
from commands.domain.casus import Fase
from commands.domain.rollen import Rol
from commands.domain.weigering import OpdrachtOnbekend
from commands.grammar.lezing import Beleefd, Niets, VrijeTekst
from commands.line.gelezen import Gelezen
from commands.ports import UnitOfWork

_NAAM: Final = re.compile(r"\bafstemmingsplan[\s_-]+([A-Z0-9]{4})(?![A-Z0-9])[^/\\]*\.docx$", re.IGNORECASE)
_GEEN_OPDRACHT: Final = (Niets, Beleefd, VrijeTekst, OpdrachtOnbekend)


async def met_sjabloon(gelezen: Gelezen, uow: UnitOfWork) -> Gelezen:
    """The message as if it said `casus plan` with the code in the name of its file, if nothing of it is a command.

    As it came where that casus is not there, is closed or was thrown away: then the bot asks what to do with the file.
    """
    bekend = gelezen.bekend
    regie = any(een.rol is Rol.PROCESREGISSEUR for een in bekend.wie.medewerkers)
    if not regie or not bekend.onder_ons or not isinstance(gelezen.gezegd, _GEEN_OPDRACHT):
        return gelezen
    for bijlage in gelezen.inbound.bijlagen:
        genoemd = _NAAM.search(bijlage.naam)
        casus = await uow.casussen.find_code(genoemd[1].upper()) if genoemd is not None else None
        if casus is not None and casus.fase in (Fase.CONCEPT, Fase.LOPEND):
            opdrachten = (Opdracht(command=PLAN, code=casus.code),)
            return replace(gelezen, gezegd=opdrachten, lezing=opdrachten)
    return gelezen
