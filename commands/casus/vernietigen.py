"""`casus vernietigen <code> zeker`: a procesregisseur proposes to destroy a closed casus; another person agrees."""

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.bewaren import laatste_dag
from commands.domain.toestanden import Casusstap, wie_mag
from commands.domain.weigering_vernietigen import WordtVernietigd
from commands.effects.vernietigen import anderen, mag_vernietigd, stel_voor
from commands.messages import Say, Staf
from commands.texts import vernietigen as teksten

ZEKER = "zeker"


def is_zeker(tekst: str) -> bool:
    """Whether these words say so, and nothing else."""
    return tekst.strip(".,:;! ").lower() == ZEKER


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Asked first, with all that goes; then proposed to all who may agree. Nothing is destroyed before.

    Raises EerstAfsluiten, BezwaarLoopt, WordtVernietigd.
    """
    casus, uow = context.casus, context.uow
    await mag_vernietigd(casus, context)
    if not is_zeker(opdracht.tekst):
        leden = await uow.deelnemers.of_casus(casus.id)
        inhoud = teksten.Inhoud(
            leden=len({een.persoon.id for een in leden}),
            punten=len(await uow.actiepunten.of_casus(casus.id)),
            plannen=len(await uow.plannen.of_casus(casus.id)),
        )
        laatste = laatste_dag(casus, await uow.bewaringen.of_casus(casus.id), context.beleid)
        return Uitkomst(antwoord=teksten.weet_u_het_zeker(casus, inhoud, laatste), object=casus.id)
    eerder = await uow.vernietigingen.find_code(casus.code)
    if eerder is not None and eerder.van != context.wie.persoon.id:
        raise WordtVernietigd(code=casus.code, terug=True)
    een = await stel_voor(casus, context.wie.persoon.id, context.procesregisseur.id, context)
    vraag = teksten.gevraagd(casus.code, context.beleid.bewaren.bedenktijd_dagen)
    effecten = tuple(
        Say(
            aan=Staf(medewerker_id=ander.id, casus_id=casus.id),
            bericht=vraag,
            sleutel=f"vernietigen/{context.ids.new_id()}",
        )
        for ander in await anderen(een.van, context)
    )
    return Uitkomst(antwoord=teksten.voorgesteld(casus.code), effecten=effecten, object=casus.id)


VERNIETIGEN = Command(
    woorden="casus vernietigen",
    ook=("vernietigen", "vernietig"),
    gebruik="casus vernietigen <code>",
    samenvatting=teksten.VERNIETIGEN,
    rollen=REGIE & wie_mag(Casusstap.VERNIETIGEN_VOORSTELLEN),
    past=lambda rest: not rest or is_zeker(rest),
    bewijs=True,
    prive=True,
    vrije_regels=False,
    doorgeef=lambda _tekst: (),
    na_sluiting=True,
    run=run,
)
