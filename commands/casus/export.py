"""`export <code>`: the casus as a record for the system of the house, with the plan to read (SOURCES: S1, S3, S4)."""

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.casusexport import exporteer
from commands.domain.planlopend import nog_open, zoals_het_loopt
from commands.effects.planblad import planblad
from commands.effects.planversie import lopend_plan
from commands.texts import casusexport as teksten
from commands.texts.planword import bestand


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """What is there now; before the release without goals and without the Word file. Raises PlanOntbreekt."""
    casus, uow = context.casus, context.uow
    leden = await uow.deelnemers.of_casus(casus.id)
    punten = await uow.actiepunten.of_casus(casus.id)
    lopend = None if casus.vrijgegeven_op is None else await lopend_plan(context, casus)
    plan = None if lopend is None else lopend.document
    inhoud = exporteer(
        casus,
        () if plan is None else plan.doelen,
        leden,
        [(punt, await uow.feedback.of_actiepunt(punt.id)) for punt in punten],
        await uow.bijeenkomsten.of_casus(casus.id),
        await uow.bewaringen.of_casus(casus.id),
        context.beleid,
    )
    word = None
    if plan is not None:
        document = zoals_het_loopt(plan, leden, casus.ico_op)
        word = bestand(casus, document, nog_open(punten), leden, context.vandaag)
    papier = None if lopend is None else await planblad(lopend, casus, context)
    regels = context.beleid.aanmelden
    waar = "" if regels is None else regels.vastleggen
    antwoord = teksten.geexporteerd(casus, inhoud, word, None if papier is None else papier.bijgevoegd, waar)
    return Uitkomst(antwoord=antwoord, object=casus.id)


EXPORT = Command(
    woorden="casus export",
    ook=("export", "casus exporteren", "exporteren"),
    gebruik="casus export <code>",
    samenvatting=teksten.EXPORT,
    rollen=REGIE,
    kaal=True,
    leest=True,
    prive=True,
    bewijs=True,
    run=run,
)
