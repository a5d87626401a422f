"""`waarneming <collega> t/m <datum>`: a colleague gets all casussen of the asker for a while, and it ends by itself."""

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.afwezigheid import LANG, Afwezigheid
from commands.domain.afwezigwoorden import EEN_DAG, lees_waarneming
from commands.domain.weigering import DatumVoorbij, OpdrachtOnvolledig
from commands.effects.vervangen import is_dan_weg, vertel_collega, zoek_collega
from commands.texts import waarneming as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Messages and questions go to the colleague, who may do all that the asker may. `aanwezig` ends it sooner.

    Raises OpdrachtOnvolledig, DatumVoorbij, DeelnemerOnbekend, WelkeDeelnemer.
    """
    gezegd = lees_waarneming(opdracht.tekst, context.vandaag)
    if gezegd is None:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    if gezegd.tot < context.vandaag:
        raise DatumVoorbij(datum=gezegd.tot)
    zelf = context.procesregisseur
    collega = await zoek_collega(gezegd.vervanger, zelf, context.uow)
    if not gezegd.zeker and (gezegd.tot - max(gezegd.vanaf, context.vandaag)).days > LANG:
        return Uitkomst(antwoord=teksten.zo_lang_waarnemen(gezegd.tot, opdracht.tekst), object=collega.id)
    weg = Afwezigheid(
        persoon_id=context.wie.persoon.id,
        vanaf=gezegd.vanaf,
        tot=gezegd.tot,
        vervanger=collega.persoon.id,
        gemeld_op=context.nu,
    )
    await context.uow.afwezigheden.put_afwezigheid(weg)
    ook_weg = await is_dan_weg(weg, context.uow)
    antwoord = teksten.waargenomen(
        weg.vanaf if weg.vanaf > context.vandaag else None,
        weg.tot,
        ook_weg_tot=None if ook_weg is None else ook_weg.tot,
    )
    effecten = await vertel_collega(weg, (zelf,), context)
    return Uitkomst(antwoord=antwoord, effecten=tuple(effecten), object=collega.id)


WAARNEMING = Command(
    woorden="waarneming",
    gebruik="waarneming <collega> t/m <datum>",
    samenvatting=teksten.WAARNEMING,
    rollen=REGIE,
    bewijs=True,
    in_casus=False,
    prive=True,
    vrije_regels=False,
    past=lambda rest: lees_waarneming(rest, EEN_DAG) is not None,
    doorgeef=lambda _tekst: (),
    run=run,
)
