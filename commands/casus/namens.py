"""`casus namens <code> <wie>`: on whose behalf a casus was closed (SOURCES: WGS 2.31)."""

from dataclasses import replace

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.casus import Fase
from commands.domain.deelnemerzoeken import zoek_eigenaars
from commands.domain.toestanden import Casusstap, leidt_naar
from commands.domain.weigering import OpdrachtOnvolledig
from commands.domain.weigering_einde import NietGesloten
from commands.effects.sluiten import voorstel_van
from commands.texts import slot as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Those of the casus, also who left it; noted as soon as the closing is proposed.

    Raises NietGesloten, OpdrachtOnvolledig, DeelnemerOnbekend, WelkeDeelnemer.
    """
    casus, uow = context.casus, context.uow
    if leidt_naar(casus.fase, Casusstap.HEROPENEN) is None and await voorstel_van(casus, context) is None:
        raise NietGesloten(code=casus.code)
    if not opdracht.tekst.strip():
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    leden = await uow.deelnemers.of_casus(casus.id)
    wie = zoek_eigenaars(opdracht.tekst.strip(" ."), leden).leden
    bewaring = await uow.bewaringen.of_casus(casus.id)
    await uow.bewaringen.put_bewaring(replace(bewaring, namens=tuple(een.id for een in wie)))
    return Uitkomst(
        antwoord=teksten.namens_genoteerd(casus, wie, gesloten=casus.fase is Fase.GESLOTEN), object=casus.id
    )


NAMENS = Command(
    woorden="casus namens",
    ook=("gesloten namens", "afgesloten namens"),
    gebruik="casus namens <code> <organisatie>",
    samenvatting=teksten.NAMENS,
    rollen=REGIE,
    prive=True,
    bewijs=True,
    vrije_regels=False,
    doorgeef=lambda _tekst: (),
    na_sluiting=True,
    run=run,
)
