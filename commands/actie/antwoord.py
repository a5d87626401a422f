"""The steps that all answers to an actiepunt share: find it, check the right, note it, plan anew, tell the others."""

from dataclasses import replace
from datetime import date

from commands.actie.derden import aan_derden
from commands.actie.doorgeven import vertel, vertel_vaak_bezig
from commands.command import Context, Opdracht, Uitkomst
from commands.domain.actiepunt import Actiepunt, Feedback, FeedbackSoort, Status, antwoord
from commands.domain.casus import Casus, Fase
from commands.domain.eigenaars import aan_zet, eigen_stand, eigenaars_van, gemeld, is_eigenaar
from commands.domain.meldingen import heeft_haast
from commands.domain.rollen import Kanaal, Rol
from commands.domain.stopwoorden import zonder_stopwoorden
from commands.domain.uitstelgrens import is_zoveelste_bezig
from commands.domain.weigering import AlGereed, CasusNietLopend, NietUwPunt, OpdrachtOnvolledig, PuntVervallen
from commands.domain.weigering_derde import GeenEigenPunt
from commands.domain.weigering_verzoek import PuntVoorgesteld
from commands.domain.werkdagen import lokale_dag
from commands.effects.nieuws import wanneer_gehoord
from commands.effects.termijnplan import plan_actie
from commands.effects.vervangen import vervangt
from commands.messages import Groep, Say
from commands.spreektaal.houdt import houdt_op
from commands.spreektaal.woorden import eerste_woord
from commands.texts import actie as teksten
from commands.texts import vraag as vraagteksten
from commands.texts.punt import wie

ROL_VAN_STAF = "~procesregisseur~"
MANAGER = "~manager~"


def lopend(casus: Casus) -> Casus:
    """The casus, if its plan has been released; raises CasusNietLopend."""
    if casus.fase is not Fase.LOPEND:
        raise CasusNietLopend(code=casus.code)
    return casus


def aanduiding(context: Context) -> str:
    """The asker as the others see them: by organisation and role, or by office at the ZVH."""
    if context.namens is not None:
        zelf = replace(context, namens=None)
        return f"{aanduiding(zelf)} namens {context.namens.aanduiding}"
    lid = context.wie.deelnemer
    if lid is None:
        return MANAGER if context.wie.rollen == {Rol.MANAGER} else ROL_VAN_STAF
    return f"{lid.naam}, {lid.aanduiding}" if context.beleid.leden_zien_namen and lid.naam else lid.aanduiding


async def zoek(opdracht: Opdracht, context: Context, *, ook_gesloten: bool = False) -> Actiepunt:
    """The actiepunt that is meant; raises OpdrachtOnvolledig, ActiepuntOnbekend, CasusNietLopend, CasusOntbreekt.
    `ook_gesloten`: to read it, also once the casus is closed.

    For a derde one of their own; raises GeenEigenPunt for any other.
    """
    if opdracht.nummer is None:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    dicht = ook_gesloten and context.casus.fase is Fase.GESLOTEN
    casus, lid = context.casus if dicht else lopend(context.casus), context.wie.deelnemer
    if lid is not None and lid.is_derde:
        eigen = [een for een in await context.uow.actiepunten.of_owner(lid.id) if een.nummer == opdracht.nummer]
        if not eigen:
            raise GeenEigenPunt(nummer=opdracht.nummer)
        return eigen[0]
    return await context.uow.actiepunten.get_actiepunt(casus, opdracht.nummer)


async def mag_melden(context: Context, punt: Actiepunt) -> None:
    """Raises NietUwPunt unless the asker is the owner, the casushouder or the procesregisseur.

    Whoever stands in for the owner today may too. Raises PuntVervallen for an actiepunt that was dropped, and
    PuntVoorgesteld for one that is only proposed.
    """
    if punt.status is Status.VERVALLEN:
        raise PuntVervallen(code=context.casus.code, nummer=punt.nummer)
    if punt.status is Status.VOORGESTELD:
        raise PuntVoorgesteld(code=context.casus.code, nummer=punt.nummer)
    if context.wie.rollen & {Rol.CASUSHOUDER, Rol.PROCESREGISSEUR}:
        return
    if context.wie.deelnemer is not None and is_eigenaar(punt, context.wie.deelnemer.id):
        return
    eigenaars = eigenaars_van(punt, await context.uow.deelnemers.find_ids(punt.eigenaars))
    if any([await vervangt(context.wie.persoon.id, een, context) for een in eigenaars]):
        return
    raise NietUwPunt(nummer=punt.nummer, wie=wie(eigenaars) if eigenaars else "niemand")


def zonder_zeker(tekst: str) -> tuple[bool, str]:
    """Whether the words begin with "zeker", which answers a question of the bot; and the other words."""
    eerste, rest = eerste_woord(tekst)
    return (True, rest.lstrip(" ,")) if eerste.lower().strip(",.!") == "zeker" else (False, tekst)


async def heropent(opdracht: Opdracht, context: Context) -> Uitkomst | None:
    """For an actiepunt that is done: the question whether it is open again. None for any other.

    Raises as `zoek` and `mag_melden` do.
    """
    punt = await zoek(opdracht, context)
    await mag_melden(context, punt)
    return vraag_na(context, punt, None, None) if punt.status is Status.GEREED else None


def vraag_na(context: Context, punt: Actiepunt, soort: FeedbackSoort | None, dag: date | None) -> Uitkomst:
    """Ask before anything changes; the question shows the answer that makes the change."""
    vraag = vraagteksten.Vraag(punt=punt, soort=soort, dag=dag)
    bericht = vraagteksten.hoe_staat_het(context.casus, [vraag], met_code=met_code(context))
    return Uitkomst(antwoord=bericht, object=punt.id)


def met_code(context: Context) -> bool:
    """Whether an answer must name its casus; it need not in the room, nor to the reply address of a deelnemer."""
    if context.inbound.kanaal is Kanaal.MATRIX:
        return not context.in_casuskamer
    return context.wie.deelnemer is None


def feedback_op(
    context: Context, punt: Actiepunt, soort: FeedbackSoort, tekst: str = "", *, terug: Actiepunt | None = None
) -> Feedback:
    """An answer of the asker to this actiepunt, or a change of it, given now; `terug`: how it stands if taken back."""
    return Feedback(
        id=context.ids.new_id(),
        casus_id=punt.casus_id,
        actiepunt_id=punt.id,
        door=context.wie.actor,
        soort=soort,
        tekst=tekst,
        op=context.nu,
        terug=terug,
        namens=context.namens.id if context.namens is not None else None,
    )


def wie_meldt(context: Context) -> str:
    """The id of the one whose answer it is: the asker, or the owner for whom they report."""
    return context.namens.id if context.namens is not None else context.wie.actor


async def meld(
    opdracht: Opdracht,
    context: Context,
    soort: FeedbackSoort,
    *,
    status: Status | None = None,
    uiterlijk: date | None = None,
    tekst: str | None = None,
) -> Uitkomst:
    """Note the answer, plan the reminders anew, tell the group, and give the receipt.

    "Klaar" a second time brings its words alone; a question or an apology holds no step. Raises as `zoek` and
    `mag_melden` do; AlGereed without new words.
    """
    punt = await zoek(opdracht, context)
    woorden = zonder_stopwoorden(opdracht.tekst if tekst is None else tekst)
    if opdracht.alleen_woorden:
        return await _voeg_woorden_toe(opdracht, context, punt, woorden)
    if soort is not FeedbackSoort.TERUGKOPPELING:
        await mag_melden(context, punt)
    if soort is FeedbackSoort.GEREED and eigen_stand(punt, wie_meldt(context)) is Status.GEREED:
        if not await _is_nieuw(context, punt, woorden):
            raise AlGereed(code=context.casus.code, nummer=punt.nummer)
        soort, status = FeedbackSoort.TERUGKOPPELING, None
    houdt = soort is not FeedbackSoort.TERUGKOPPELING or houdt_op(woorden)
    if opdracht.zonder_woorden:
        woorden = ""
    nieuw = antwoord(punt, op=context.nu, uiterlijk=uiterlijk) if houdt else punt
    nieuw = nieuw if status is None else gemeld(nieuw, wie_meldt(context), status)
    feedback = feedback_op(context, punt, soort, woorden, terug=None if soort is FeedbackSoort.TERUGKOPPELING else punt)
    alleen_woorden = opdracht.zonder_woorden and soort is FeedbackSoort.TERUGKOPPELING
    bekend = not alleen_woorden and await _is_bekend(context, punt, nieuw, feedback)
    await context.uow.actiepunten.save_actiepunt(nieuw)
    wacht_tot = await plan_actie(context, nieuw, soort) if houdt else None
    nog = await _nog_aan_zet(context, nieuw) if status is not None else None
    derde = Rol.DERDE in context.wie.rollen
    ontvangen = teksten.ontvangen(
        context.casus,
        nieuw,
        soort,
        woorden,
        woorden_wachten=opdracht.zonder_woorden,
        hoort_het="~procesregisseur~" if Rol.CASUSHOUDER in context.wie.rollen else "~casushouder~",
        bekend=bekend,
        wacht_tot=wacht_tot,
        nog=None if derde else nog,
        gehoord="" if alleen_woorden else wanneer_gehoord(soort, woorden, context),
        aangetikt=context.inbound.aangetikt,
        namens=context.namens.organisatie if context.namens is not None else "",
    )
    if alleen_woorden:
        return Uitkomst(antwoord=ontvangen, object=punt.id)  # without words there is nothing to tell the others
    await context.uow.feedback.add_feedback(feedback)
    van = aanduiding(context)
    effecten = () if bekend else tuple(await vertel(context, nieuw, feedback, opdracht, van, nog))
    if not bekend and (nieuw.voorbij or uiterlijk is not None):
        effecten += await aan_derden(context, nieuw, feedback.id)
    if is_zoveelste_bezig(await context.uow.feedback.of_actiepunt(punt.id)):
        effecten = (*effecten, *await vertel_vaak_bezig(context, nieuw, feedback, van))
    return Uitkomst(antwoord=ontvangen, effecten=effecten, object=punt.id)


async def _voeg_woorden_toe(opdracht: Opdracht, context: Context, punt: Actiepunt, woorden: str) -> Uitkomst:
    """Share the words of an answer that counted before, under the day on which they were written."""
    casus, op = context.casus, opdracht.geschreven_op or context.nu
    feedback = replace(feedback_op(context, punt, FeedbackSoort.TERUGKOPPELING, woorden), op=op)
    await context.uow.feedback.add_feedback(feedback)
    groep = Groep(casus_id=casus.id, behalve=(context.wie.actor,), zonder_kamer=context.in_casuskamer)
    dag, haast = context.eerder_dan_vandaag(op), heeft_haast(woorden)
    bericht = teksten.woorden_achteraf(casus, punt, aanduiding(context), woorden, dag, haast=haast)
    return Uitkomst(
        antwoord=teksten.woorden_gedeeld(casus, punt, woorden),
        effecten=(Say(aan=groep, bericht=bericht, sleutel=f"feedback/{feedback.id}", samen=True),),
        object=punt.id,
    )


async def _nog_aan_zet(context: Context, punt: Actiepunt) -> list[str] | None:
    """Where the asker answered for a part of it: the owners of whom an answer is still expected, as others see them."""
    if not punt.delen:
        return None
    anderen = [een for een in eigenaars_van(punt, await context.uow.deelnemers.find_ids(aan_zet(punt))) if een.actief]
    return [een.aanduiding for een in anderen if een.id != wie_meldt(context)]


async def _is_nieuw(context: Context, punt: Actiepunt, woorden: str) -> bool:
    """Whether there are words, and the asker did not say them of this actiepunt before."""
    eerder = await context.uow.feedback.of_actiepunt(punt.id)
    return bool(woorden) and not any(een.door == context.wie.actor and een.tekst == woorden for een in eerder)


async def _is_bekend(context: Context, punt: Actiepunt, nieuw: Actiepunt, feedback: Feedback) -> bool:
    """Whether the others know it already: the state is the same, and the asker said its words, if any, today.

    Of an overdue actiepunt the ladder speaks; there an answer is news once a day.
    """
    if (punt.status, punt.delen, punt.uiterlijk) != (nieuw.status, nieuw.delen, nieuw.uiterlijk):
        return False
    eerder = await context.uow.feedback.of_actiepunt(punt.id)
    zijn = [een for een in eerder if een.soort is feedback.soort and een.door == feedback.door]
    if feedback.tekst:
        return bool(zijn) and zijn[-1].tekst == feedback.tekst and _vandaag(context, zijn[-1])
    al = [een for een in eerder if een.soort is feedback.soort]
    te_laat = punt.uiterlijk is not None and punt.uiterlijk < context.vandaag
    return bool(al) and (not te_laat or _vandaag(context, al[-1]))


def _vandaag(context: Context, feedback: Feedback) -> bool:
    return lokale_dag(feedback.op, context.beleid) == context.vandaag
