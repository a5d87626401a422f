"""`thema <onderwerp>`, `thema weg <nr>`: the subjects for a meeting without casussen (SOURCES: S4)."""

import re

from commands.command import Command, Context, Opdracht, Uitkomst
from commands.domain.huisoverleg import Thema
from commands.domain.overleggen import Agendasoort
from commands.domain.rollen import Rol
from commands.domain.weigering import OpdrachtOnvolledig
from commands.domain.weigering_overleg import GeenThemas, ThemaOnbekend
from commands.texts import huisoverleg as teksten

_WEG = re.compile(r"(?:weg|eraf|klaar|besproken)\W*(\d{1,2})|(\d{1,2})\W*(?:weg|eraf|klaar|besproken)", re.IGNORECASE)


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Added at the end or taken away; the answer is the list.

    Raises GeenThemas, OpdrachtOnvolledig, ThemaOnbekend.
    """
    if not any(een.agenda is Agendasoort.THEMAS for een in context.beleid.overleggen):
        raise GeenThemas
    themas, tekst = list(await context.uow.huisoverleggen.all_themes()), opdracht.tekst.strip()
    if (weg := _WEG.fullmatch(tekst.strip(" ."))) is not None:
        nr = int(weg[1] or weg[2])
        if not 1 <= nr <= len(themas):
            raise ThemaOnbekend(nummer=nr)
        await context.uow.huisoverleggen.remove_themes(themas.pop(nr - 1).id)
    elif tekst:
        nieuw = Thema(id=context.ids.new_id(), tekst=" ".join(tekst.split()), sinds=context.nu)
        await context.uow.huisoverleggen.add_theme(nieuw)
        themas.append(nieuw)
    else:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    return Uitkomst(antwoord=teksten.thema_genoteerd(themas), object="overleggen")


THEMA = Command(
    woorden="thema",
    gebruik="thema <onderwerp>",
    samenvatting=teksten.THEMA,
    rollen=frozenset({Rol.PROCESREGISSEUR, Rol.MANAGER}),
    in_casus=False,
    prive=True,
    onder_ons=True,
    bewijs=False,
    run=run,
)
