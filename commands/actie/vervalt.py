"""`actie vervalt 3 <reden>`: it need not be done any more; from its owner that is a proposal."""

from commands.actie.antwoord import aanduiding, feedback_op, mag_melden
from commands.actie.betrokkenen import zeg_aan
from commands.actie.verandering import BEHEER, aan_elk, eigenaars, verander, vertel, zoek_open
from commands.actie.verzoeken import stel
from commands.command import LEDEN, LEIDING, REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.actiepunt import Actiepunt, FeedbackSoort, Status, antwoord
from commands.domain.verzoek import VerzoekSoort
from commands.domain.weigering import OpdrachtOnvolledig, Weigering
from commands.domain.weigering_terug import BedoeltU
from commands.effects.termijnplan import plan_actie
from commands.texts import actie_verandering as teksten
from commands.texts import verzoek as verzoekteksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Its reminders end; its owners hear apart that nothing is asked any more.

    From an owner: the casushouder, otherwise the procesregisseur, is asked, and the next step waits as after words
    about it. Raises as `zoek_open`, `mag_melden` and `stel` do, and OpdrachtOnvolledig or BedoeltU without a
    reason.
    """
    punt, reden = await zoek_open(opdracht, context), opdracht.tekst.strip()
    if not reden:
        raise _zonder_reden(opdracht, context, punt)
    if not context.wie.rollen & BEHEER:
        return await _stel_voor(context, punt, reden)
    nieuw = await verander(context, punt, FeedbackSoort.VERVALLEN, reden, status=Status.VERVALLEN)
    casus, van = context.casus, aanduiding(context)
    leden = await eigenaars(context, punt)
    apart = aan_elk(leden, lambda _anderen: teksten.vervallen_voor_u(casus, nieuw, van, reden))
    effecten = await vertel(context, nieuw, teksten.vervallen(casus, nieuw, van, reden), apart)
    return Uitkomst(antwoord=teksten.vervallen_genoteerd(casus, nieuw, reden), effecten=effecten, object=punt.id)


def _zonder_reden(opdracht: Opdracht, context: Context, punt: Actiepunt) -> Weigering:
    """Whoever may do it is asked for the reason alone, where nobody reads along."""
    if context.in_casuskamer or not context.wie.rollen & BEHEER:
        return OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    heel = f"{context.casus.code} {opdracht.command.woorden} {punt.nummer}"
    return BedoeltU(code=context.casus.code, voorbeeld=heel, zelf=heel, mist="de reden")


async def _stel_voor(context: Context, punt: Actiepunt, reden: str) -> Uitkomst:
    await mag_melden(context, punt)
    verzoek, plekken = await stel(context, punt, VerzoekSoort.VERVALT, tekst=reden)
    nieuw = antwoord(punt, op=context.nu)
    await context.uow.actiepunten.save_actiepunt(nieuw)
    await plan_actie(context, nieuw, FeedbackSoort.OPMERKING)
    await context.uow.feedback.add_feedback(feedback_op(context, punt, FeedbackSoort.OPMERKING, reden))
    vraag = verzoekteksten.verval_gevraagd(context.casus, nieuw, aanduiding(context), reden)
    bon = verzoekteksten.verval_genoteerd(context.casus, nieuw, reden)
    return Uitkomst(antwoord=bon, effecten=zeg_aan(plekken, vraag, f"verzoek/{verzoek.id}"), object=punt.id)


VERVALT = Command(
    woorden="actie vervalt",
    ook=("actie vervallen", "vervalt"),
    gebruik="actie vervalt <nummer> <reden>",
    samenvatting=teksten.VERVALT,
    rollen=LEDEN | REGIE,
    over_punt=True,
    bewijs=LEIDING,
    run=run,
)
