"""Asks whether somebody means another command than a report: `vraag`, `overdragen`, `afmelden`, `afwezig`.

Nobody types it, so no table has it.
"""

import re
from dataclasses import replace
from typing import Final

from commands.actie.antwoord import lopend, met_code
from commands.actie.vraag import VRAAG
from commands.command import Context, Opdracht, Uitkomst
from commands.domain.actiepunt import Actiepunt
from commands.domain.afwezigwoorden import lees_afwezig
from commands.domain.deelnemerraden import genoemd_in
from commands.domain.rollen import Kanaal, Rol
from commands.spreektaal.anders import Anders, weg_van_tot, zegt_anders
from commands.texts import anders as teksten
from commands.texts.punt import verwijzing

_LANGST = 200
"""A longer question is not typed once more."""


_NEEMT_OVER: Final = re.compile(
    r"([^.,;:\n]+)\b(?:vervangt|vervangen|neemt|nemen) (?:mij|me|ons|over|waar)\b", re.IGNORECASE
)
"""Who stands in stands before these words."""


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """One question, with the command filled in; raises CasusNietLopend, ActiepuntOnbekend."""
    casus, nummer = lopend(context.casus), opdracht.nummer
    punt = await context.uow.actiepunten.get_actiepunt(casus, nummer) if nummer is not None else None
    code = f"{casus.code} " if met_code(context) else ""
    hier, bij_ja = f"{code}{nummer}", ""
    match zegt_anders(opdracht.tekst):
        case Anders.STOPT:
            tekst = teksten.stopt_u(casus.code, nummer, hier, f"{code}afmelden")
        case Anders.AFWEZIG:
            tekst, bij_ja = teksten.bent_u_weg(nummer, *weg_van_tot(opdracht.tekst, context.vandaag)), teksten.WEG
        case Anders.VERVANGEN:
            wie = await _vervanger(opdracht.tekst, context)
            tekst = teksten.neemt_waar(nummer, hier, *weg_van_tot(opdracht.tekst, context.vandaag), wie=wie)
        case Anders.NIET_VAN_MIJ if punt is not None:
            tekst = teksten.niet_van_u(punt.nummer, hier, await _wie(opdracht.tekst, punt, context))
        case _:
            tekst, bij_ja = _vraag(opdracht, code, context)
    over = verwijzing(casus, punt) if punt is not None else None
    return Uitkomst(antwoord=teksten.vraag(casus, tekst, over, bij_ja), object=casus.id)


def _vraag(opdracht: Opdracht, code: str, context: Context) -> tuple[str, str]:
    """The question whether they ask something, and for which command a yes stands; in a mail no word is repeated."""
    casus, nummer = context.casus, opdracht.nummer
    zelf = f"vraag {'' if nummer is None else f'over actiepunt {nummer}: '}{' '.join(opdracht.tekst.split())}"
    past = len(opdracht.tekst) <= _LANGST and not opdracht.zonder_woorden
    op_mail = context.inbound.kanaal is Kanaal.MAIL
    hier = ("ja" if op_mail else f"{code}{zelf}") if past else f"{code}vraag, met uw vraag"
    prive = casus.code if context.in_casuskamer else ""
    houder = Rol.CASUSHOUDER in context.wie.rollen  # who is that themselves asks the procesregisseur
    zin = teksten.hebt_u_een_vraag(casus.code, nummer, prive=prive, hier=hier, regie=houder)
    return zin, zelf if op_mail and past else ""


async def _wie(tekst: str, punt: Actiepunt, context: Context) -> str:
    """The one other deelnemer whom these words name, as others see them; empty where it is nobody or several."""
    leden = [
        lid
        for lid in await context.uow.deelnemers.of_casus(punt.casus_id)
        if lid.wordt_gevraagd and not lid.is_derde and lid.id not in punt.eigenaars
    ]
    gevonden = genoemd_in(tekst, leden)
    return gevonden[0].aanduiding if len({lid.aanduiding for lid in gevonden}) == len(gevonden) == 1 else ""


async def _vervanger(tekst: str, context: Context) -> str:
    """The one deelnemer who is said to stand in, as others see them; empty where it is nobody or several."""
    gezegd = lees_afwezig(" ".join(tekst.split()), context.vandaag)
    leden = [een for een in await context.uow.deelnemers.of_casus(context.casus.id) if een.wordt_gevraagd]
    voor = _NEEMT_OVER.search(tekst)
    genoemd = (gezegd.vervanger if gezegd is not None else "") or (voor[1] if voor is not None else "")
    gevonden = {lid.aanduiding for lid in genoemd_in(genoemd, leden)} if genoemd else set()
    return gevonden.pop() if len(gevonden) == 1 else ""


def anders(nummer: int | None, tekst: str) -> Opdracht:
    """The question about these words, in answer to a message about this actiepunt."""
    return Opdracht(command=ANDERS, nummer=nummer, tekst=tekst)


ANDERS = replace(VRAAG, woorden="anders", run=run)
