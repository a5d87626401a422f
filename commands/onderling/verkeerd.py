"""Tells the procesregisseur that something stands in the wrong casus. Nobody types it, so no table has it."""

from commands.command import LEDEN, Command, Context, Opdracht, Uitkomst
from commands.effects.uitgang import procesregisseur
from commands.effects.voorleggen import zoals_gezien
from commands.messages import Say, Staf
from commands.texts import verkeerd as teksten


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """Their words go to nobody: those of one casus may not stand in a message about another."""
    casus, lid = context.casus, context.wie.deelnemer
    regie = await procesregisseur(context.uow, casus.id)
    effecten: tuple[Say, ...] = ()
    if lid is not None and regie is not None:
        say = Say(
            aan=Staf(medewerker_id=regie.id, casus_id=casus.id),
            bericht=teksten.voor_regie(casus, zoals_gezien(lid, context)),
            sleutel=f"verkeerde_casus/{lid.id}/{context.inbound.bron}",
        )
        effecten = (say,)
    return Uitkomst(antwoord=teksten.voor_afzender(casus, gehoord=bool(effecten)), effecten=effecten, object=casus.id)


VERKEERD = Command(
    woorden="verkeerde casus",
    gebruik="",
    samenvatting="",
    rollen=LEDEN,
    onder_ons=True,
    doorgeef=lambda _tekst: (),
    run=run,
)
