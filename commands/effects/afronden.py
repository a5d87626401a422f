"""Ends all that waits in a casus that closes, told to whoever waits; and brings it back when it opens again."""

from collections.abc import Sequence
from dataclasses import replace

from commands.domain.aanbod import sleutel as aanbodsleutel
from commands.domain.bijeenkomst import IcoSoort, IcoStand, lopende, zeg_af
from commands.domain.casus import Casus
from commands.domain.herinnering import HerinneringSoort
from commands.domain.navraag import NavraagStatus
from commands.domain.rollen import Kanaal
from commands.domain.voorgelegd import VoorlegSoort
from commands.domain.werkdagen import lokale_dag
from commands.effects.icoderden import vertel_derden
from commands.effects.icoplan import plan_vervolg
from commands.effects.icopost import regie_ook
from commands.effects.navragen import doel, gooi_weg
from commands.effects.termijnplan import plan_uitnodiging
from commands.effects.uitgang import leden_met, procesregisseur
from commands.effects.verklaringplan import begin_verklaring
from commands.messages import Bericht, Effect, Lid, NodigUit, Say
from commands.ports import Transaction
from commands.texts import einde as teksten
from commands.texts import icoafgezegd

_VERVOLG_KEREN = 12
"""So many questions for a vervolg-ICO lie in its window at most."""


async def rond_af(casus: Casus, tx: Transaction) -> list[Effect]:
    """Questions to the casushouder, messages that wait for their sender, and addresses that wait for the
    procesregisseur end: each is told to whom it concerns. No clock of a deelnemer, a question or a meeting asks on."""
    effecten: list[Effect] = [*await _vragen(casus, tx), *await _navragen(casus, tx)]
    uow = tx.uow
    await uow.cursors.set(aanbodsleutel(casus.id), "")
    onderwerpen = [een.id for een in await uow.deelnemers.of_casus(casus.id)]
    onderwerpen += [een.id for een in await uow.verzoeken.open_of_casus(casus.id)]
    onderwerpen += [een.id for een in await uow.bijeenkomsten.of_casus(casus.id)]
    for een in onderwerpen:
        await uow.herinneringen.make_void(een)
    return effecten


async def zeg_ico_af(
    casus: Casus, berichten: Sequence[Bericht], tx: Transaction, *, regie_apart: bool
) -> tuple[list[Bericht], list[Effect]]:
    """A closed casus does not meet: the closing messages take the meeting that is polled or planned out of every
    calendar, so that nobody gets two mails. The derden hear it apart; so does the procesregisseur who gets none of
    those messages (`regie_apart`)."""
    ico = lopende(await tx.uow.bijeenkomsten.of_casus(casus.id))
    if ico is None:
        return list(berichten), []
    af, zone = zeg_af(ico), tx.beleid.zone
    await tx.uow.bijeenkomsten.save_bijeenkomst(af)
    sleutel = f"ico/{af.id}/{af.volgnummer}/{af.stand.value}"
    effecten = await vertel_derden(tx, casus, af, sleutel) if af.moment is not None else []
    if regie_apart:
        apart = icoafgezegd.afgezegd(casus, af, zone, teksten.ICO_VERVALT)
        effecten += await regie_ook(tx, casus, af, apart, sleutel)
    return [icoafgezegd.in_afsluiting(een, casus, af, zone) for een in berichten], effecten


async def _vragen(casus: Casus, tx: Transaction) -> list[Effect]:
    effecten: list[Effect] = []
    for een in await tx.uow.voorgelegd.open_of_casus(casus.id):
        await tx.uow.herinneringen.make_void(een.id)
        await tx.uow.voorgelegd.save_voorgelegd(replace(een, beantwoord_op=tx.nu))
        if een.soort is VoorlegSoort.VRAAG:
            bericht = teksten.vraag_vervalt(casus, een.kort)
            effecten.append(Say(aan=Lid(deelnemer_id=een.van), bericht=bericht, sleutel=f"vraag_vervalt/{een.id}"))
    return effecten


async def _navragen(casus: Casus, tx: Transaction) -> list[Effect]:
    effecten: list[Effect] = []
    for een in await tx.uow.navragen.open_navragen():
        if een.casus_id == casus.id:
            effecten += await gooi_weg(een, NavraagStatus.VERLOPEN, tx.uow)
            bericht = teksten.navraag_vervalt(casus, lokale_dag(een.sinds, tx.beleid))
            effecten.append(Say(aan=doel(een), bericht=bericht, sleutel=f"navraag_vervalt/{een.id}"))
    for een in await tx.uow.navragen.confirmed_navragen():
        if een.casus_id == casus.id and een.voorgesteld:  # nobody need decide any more whether this address counts
            await tx.uow.navragen.save_navraag(replace(een, status=NavraagStatus.VERLOPEN))
    return effecten


async def breng_terug(casus: Casus, tx: Transaction) -> list[Effect]:
    """Everybody who reads Matrix is asked into the room once more, and the question for a vervolg-ICO goes on.

    Whoever is in the room hears nothing of that; the room itself is made anew where it is no more.
    """
    leden = await tx.uow.deelnemers.of_casus(casus.id)
    for lid in leden:
        await begin_verklaring(tx, lid)
    uitgenodigd: list[Effect] = []
    for lid in leden_met(leden, Kanaal.MATRIX):
        uitgenodigd.append(NodigUit(casus_id=casus.id, deelnemer_id=lid.id))
        if lid.in_kamer_sinds is None:
            await plan_uitnodiging(tx, lid)
    regie = await procesregisseur(tx.uow, casus.id)
    if uitgenodigd and regie is not None and Kanaal.MATRIX in regie.kanalen:
        uitgenodigd.append(NodigUit(casus_id=casus.id, medewerker_id=regie.id))
    gehouden = [een for een in await tx.uow.bijeenkomsten.of_casus(casus.id) if een.stand is IcoStand.GEHOUDEN]
    if not any(een.soort is IcoSoort.VERVOLG for een in gehouden):
        await _vervolg(casus, tx)
    return uitgenodigd


async def _vervolg(casus: Casus, tx: Transaction) -> None:
    """Plan the first question that was not put before the closing."""
    for keer in range(1, _VERVOLG_KEREN + 1):
        await plan_vervolg(tx, casus, keer)
        if any(een.soort is HerinneringSoort.VERVOLG for een in await tx.uow.herinneringen.planned_for(casus.id)):
            return
