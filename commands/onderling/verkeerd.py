"""Tells the procesregisseur that something stands in the wrong casus, should not have been read, came to the wrong
person, or that another follows a member. Nobody types it, so no table has it."""

from collections.abc import Callable
from dataclasses import replace

from commands.command import LEDEN, Command, Context, Opdracht, Uitkomst
from commands.domain.bezorgd import VERKEERDE_PERSOON
from commands.domain.casus import Casus
from commands.effects.uitgang import procesregisseur
from commands.effects.voorleggen import zoals_gezien
from commands.messages import Bericht, Say, Staf
from commands.texts import verkeerd as teksten


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """Their words go to nobody: those of one casus may not stand in a message about another."""
    effecten = await _meld(teksten.voor_regie, "verkeerde_casus", context)
    casus = context.casus
    return Uitkomst(antwoord=teksten.voor_afzender(casus, gehoord=bool(effecten)), effecten=effecten, object=casus.id)


async def run_persoon(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """Their words go to nobody: who has the mail may be a stranger to the casus, and no other member helps them."""
    effecten = await _meld(teksten.persoon_voor_regie, "verkeerde_persoon", context)
    casus = context.casus
    return Uitkomst(antwoord=teksten.persoon(casus, gehoord=bool(effecten)), effecten=effecten, object=casus.id)


async def run_opvolger(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """Their words go to nobody: they may name a colleague, and a change of person is for the procesregisseur."""
    effecten = await _meld(teksten.opvolger_voor_regie, "opvolger", context)
    casus = context.casus
    return Uitkomst(antwoord=teksten.opvolger(casus, gehoord=bool(effecten)), effecten=effecten, object=casus.id)


async def run_terughalen(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """Their words go to nobody: they may repeat what should not have been read."""
    effecten = await _meld(teksten.terughalen_voor_regie, "terughalen", context)
    casus = context.casus
    return Uitkomst(antwoord=teksten.terughalen(casus, gehoord=bool(effecten)), effecten=effecten, object=casus.id)


async def _meld(bericht: Callable[[Casus, str], Bericht], sleutel: str, context: Context) -> tuple[Say, ...]:
    """Tell the procesregisseur; empty where there is none."""
    casus, lid = context.casus, context.wie.deelnemer
    regie = await procesregisseur(context.uow, casus.id)
    if lid is None or regie is None:
        return ()
    return (
        Say(
            aan=Staf(medewerker_id=regie.id, casus_id=casus.id),
            bericht=bericht(casus, zoals_gezien(lid, context)),
            sleutel=f"{sleutel}/{lid.id}/{context.inbound.bron}",
        ),
    )


VERKEERD = Command(
    woorden="verkeerde casus",
    gebruik="",
    samenvatting="",
    rollen=LEDEN,
    onder_ons=True,
    doorgeef=lambda _tekst: (),
    run=run,
)

TERUGHALEN = replace(VERKEERD, woorden="terughalen", run=run_terughalen)

PERSOON = replace(VERKEERD, woorden=VERKEERDE_PERSOON, run=run_persoon)

OPVOLGER = replace(VERKEERD, woorden="opvolger", run=run_opvolger)
