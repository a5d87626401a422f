"""`3 akkoord`: what waits about an actiepunt for the asker counts from now on."""

from dataclasses import replace

from commands.actie.antwoord import aanduiding, feedback_op, zoek
from commands.actie.samen import wie_meedoet
from commands.actie.verandering import aan_elk, eigenaars, geef_over, verander, vertel
from commands.actie.verzoeken import andere_gevraagden, neem_aan, sluit
from commands.command import HUIS, LEDEN, REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.actiepunt import Actiepunt, FeedbackSoort, Status
from commands.domain.deelnemer import Deelnemer
from commands.domain.eigenaars import met_eigenaars, overgedragen
from commands.domain.navraag import lees_navraagnummer
from commands.domain.verzoek import Verzoek, VerzoekSoort
from commands.effects.termijnplan import plan_actie
from commands.effects.voorleggen import zoals_gezien
from commands.messages import Bericht, Effect
from commands.texts import actie as actieteksten
from commands.texts import actie_verandering as verandering
from commands.texts import verzoek as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """The actiepunt changes, and each of those whom it concerns hears it.

    Raises as `zoek` and `neem_aan` do.
    """
    punt = await zoek(opdracht, context)
    verzoek, van = await neem_aan(context, punt)
    await sluit(context, verzoek, akkoord=True)
    match verzoek.soort:
        case VerzoekSoort.NIEUW:
            nieuw, effecten = await _begin(context, punt, verzoek, van)
        case VerzoekSoort.OVERDRACHT:
            nieuw, effecten = await _neem_over(context, punt, verzoek, van)
        case VerzoekSoort.UITSTEL:
            nieuw, effecten = await _stel_uit(context, punt, verzoek, van)
        case VerzoekSoort.VERVALT:
            nieuw, effecten = await _laat_vervallen(context, punt, verzoek, van)
    bon = teksten.akkoord_genoteerd(context.casus, nieuw, verzoek.soort, zoals_gezien(van, context))
    return Uitkomst(antwoord=bon, effecten=effecten, object=punt.id)


async def _begin(
    context: Context, punt: Actiepunt, verzoek: Verzoek, van: Deelnemer
) -> tuple[Actiepunt, tuple[Effect, ...]]:
    """A proposed actiepunt runs from now on, for the owners who still take part."""
    leden = [lid for lid in await eigenaars(context, punt) if lid.ontvangt]
    nieuw = replace(met_eigenaars(punt, leden, ieder=punt.ieder), versie=punt.versie + 1)
    await context.uow.actiepunten.save_actiepunt(nieuw)
    await plan_actie(context, nieuw)
    terug = replace(nieuw, status=Status.VERVALLEN)
    await context.uow.feedback.add_feedback(feedback_op(context, nieuw, FeedbackSoort.NIEUW, terug=terug))
    door, casus = aanduiding(context), context.casus
    apart = _uitkomst(context, nieuw, verzoek, van)
    apart |= aan_elk(leden, lambda anderen: verandering.nieuw_voor_u(casus, nieuw, door, anderen))
    return nieuw, await vertel(context, nieuw, verandering.nieuw(casus, nieuw, leden, door), apart)


async def _neem_over(
    context: Context, punt: Actiepunt, verzoek: Verzoek, van: Deelnemer
) -> tuple[Actiepunt, tuple[Effect, ...]]:
    """It is of the asker of this command in the place of `van`; the others who were asked hear that they need not."""
    aan = overgedragen(punt, van.id, context.wie.actor)
    nieuw = await geef_over(context, punt, aan)
    casus, wie = context.casus, aanduiding(context)
    leden = await eigenaars(context, nieuw)
    apart = {van.id: teksten.overgenomen_van_u(casus, nieuw, wie)} if van.ontvangt else {}
    anderen = await andere_gevraagden(context, verzoek)
    niet_meer = teksten.niet_meer_nodig(casus, nieuw, wie)
    apart |= {een.deelnemer_id: niet_meer for een in anderen}
    nieuws = verandering.gegeven(casus, nieuw, leden, wie)
    return nieuw, await vertel(context, nieuw, nieuws, apart)


async def _stel_uit(
    context: Context, punt: Actiepunt, verzoek: Verzoek, van: Deelnemer
) -> tuple[Actiepunt, tuple[Effect, ...]]:
    nieuw = await verander(
        context, punt, FeedbackSoort.UITSTEL, verzoek.tekst, status=Status.OPEN, uiterlijk=verzoek.dag, delen=()
    )
    wie = zoals_gezien(van, context)
    nieuws = actieteksten.voor_groep(context.casus, nieuw, FeedbackSoort.UITSTEL, wie, verzoek.tekst)
    apart = await wie_meedoet(context, nieuw, wie, verzoek.tekst) | _uitkomst(context, nieuw, verzoek, van)
    return nieuw, await vertel(context, nieuw, nieuws, apart)


async def _laat_vervallen(
    context: Context, punt: Actiepunt, verzoek: Verzoek, van: Deelnemer
) -> tuple[Actiepunt, tuple[Effect, ...]]:
    """Nothing is asked about it any more, for the reason of whoever proposed it; its owners hear it apart."""
    nieuw = await verander(context, punt, FeedbackSoort.VERVALLEN, verzoek.tekst, status=Status.VERVALLEN)
    casus, door, reden = context.casus, aanduiding(context), verzoek.tekst
    apart = _uitkomst(context, nieuw, verzoek, van)
    leden = await eigenaars(context, punt)
    apart |= aan_elk(leden, lambda _anderen: verandering.vervallen_voor_u(casus, nieuw, door, reden))
    return nieuw, await vertel(context, nieuw, verandering.vervallen(casus, nieuw, door, reden), apart)


def _uitkomst(context: Context, punt: Actiepunt, verzoek: Verzoek, van: Deelnemer) -> dict[str, Bericht]:
    """To whoever asked."""
    return {van.id: teksten.is_akkoord(context.casus, punt, verzoek.soort, aanduiding(context))} if van.ontvangt else {}


AKKOORD = Command(
    woorden="actie akkoord",
    ook=("akkoord", "ga akkoord", "ik ga akkoord", "mee eens", "neem ik over", "ik neem het over", "ik neem dit over"),
    gebruik="actie akkoord <nummer>",
    samenvatting=teksten.AKKOORD,
    rollen=LEDEN | REGIE,
    over_punt=True,
    past=lambda rest: lees_navraagnummer(rest) is None,
    bewijs=HUIS,
    run=run,
)
