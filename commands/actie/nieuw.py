"""`actie nieuw <wat>, <wie>, <datum>`: what was agreed after the plan; from a partner it is a proposal."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from commands.actie.antwoord import aanduiding, feedback_op, lopend
from commands.actie.betrokkenen import zeg_aan
from commands.actie.derden import keur_eigenaars
from commands.actie.verandering import BEHEER, aan_elk, eigenaars_in, vertel
from commands.actie.verzoeken import stel
from commands.command import LEDEN, LEIDING, REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.actiepunt import Actiepunt, FeedbackSoort, Status
from commands.domain.datum import lees_datum
from commands.domain.deelnemer import Deelnemer
from commands.domain.deelnemerzoeken import met_namen
from commands.domain.verzoek import VerzoekSoort
from commands.domain.weigering import ActiepuntOnjuist, DatumOnleesbaar, DatumVoorbij, TeVeelActiepunten
from commands.effects.termijnplan import plan_actie
from commands.texts import actie_verandering as teksten
from commands.texts import verzoek as verzoekteksten

ZONDER_DATUM = ("geen datum", "zonder datum")


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """The next number; its owners are asked, the others hear it."""
    casus = lopend(context.casus)
    wat, wie, uiterlijk = _lees(opdracht.tekst, context.vandaag)
    wat, wie = met_namen(wat, wie, await context.uow.deelnemers.of_casus(casus.id))
    gezocht = await eigenaars_in(wie, context)
    leden = gezocht.leden
    keur_eigenaars(context, leden)
    punten = await context.uow.actiepunten.of_casus(casus.id)
    if len(punten) >= context.beleid.max_actiepunten:
        raise TeVeelActiepunten(code=casus.code, hoogstens=context.beleid.max_actiepunten)
    punt = Actiepunt(
        id=context.ids.new_id(),
        casus_id=casus.id,
        nummer=max((een.nummer for een in punten), default=0) + 1,
        wat=wat,
        eigenaars=tuple(lid.id for lid in leden),
        uiterlijk=uiterlijk,
        ieder=gezocht.ieder,
    )
    if not context.wie.rollen & BEHEER:
        return await _stel_voor(context, replace(punt, status=Status.VOORGESTELD), leden)
    await context.uow.actiepunten.add_actiepunt(punt)
    await plan_actie(context, punt)
    weg = replace(punt, status=Status.VERVALLEN)
    await context.uow.feedback.add_feedback(feedback_op(context, punt, FeedbackSoort.NIEUW, terug=weg))
    van = aanduiding(context)
    apart = aan_elk(leden, lambda anderen: teksten.nieuw_voor_u(casus, punt, van, anderen))
    effecten = await vertel(context, punt, teksten.nieuw(casus, punt, leden, van), apart)
    return Uitkomst(antwoord=teksten.gemaakt(casus, punt, leden), effecten=effecten, object=punt.id)


async def _stel_voor(context: Context, punt: Actiepunt, leden: Sequence[Deelnemer]) -> Uitkomst:
    """From a partner it is a proposal: nothing is asked of its owners before somebody agrees."""
    casus = context.casus
    await context.uow.actiepunten.add_actiepunt(punt)
    verzoek, plekken = await stel(context, punt, VerzoekSoort.NIEUW)
    vraag = verzoekteksten.voorstel_gevraagd(casus, punt, leden, aanduiding(context))
    bon = verzoekteksten.voorstel_genoteerd(casus, punt, leden)
    return Uitkomst(antwoord=bon, effecten=zeg_aan(plekken, vraag, f"verzoek/{verzoek.id}"), object=punt.id)


def _lees(tekst: str, vandaag: date) -> tuple[str, str, date | None]:
    """Commas part it from behind, so that they may stand in what must be done.

    Raises ActiepuntOnjuist, DatumOnleesbaar, DatumVoorbij.
    """
    delen = [deel.strip() for deel in tekst.rstrip(" .").rsplit(",", 2)]
    if len(delen) != 3 or not all(delen):
        raise ActiepuntOnjuist
    wat, wie, wanneer = delen
    if wanneer.lower() in ZONDER_DATUM:
        return wat, wie, None
    woorden = wanneer.split()
    if woorden[0].lower() in ("uiterlijk", "voor", "vóór") and len(woorden) > 1:
        woorden = woorden[1:]
    dag = lees_datum(" ".join(woorden), vandaag=vandaag)
    if dag is None:
        raise DatumOnleesbaar(tekst=wanneer)
    if dag < vandaag:
        raise DatumVoorbij(datum=dag)
    return wat, wie, dag


def _wat(tekst: str) -> tuple[str, ...]:
    """Others read what must be done, and of the owner no more than the role; words in another form are refused."""
    delen = tekst.rsplit(",", 2)
    return (delen[0],) if len(delen) == 3 else ()


NIEUW = Command(
    woorden="actie nieuw",
    ook=("nieuwe actie", "actie toevoegen", "nieuw actiepunt"),
    gebruik="actie nieuw <tekst>, <organisatie, rol of adres>, <datum>",
    samenvatting=teksten.NIEUW,
    rollen=LEDEN | REGIE,
    doorgeef=_wat,
    raadt=True,
    bewijs=LEIDING,
    run=run,
)
