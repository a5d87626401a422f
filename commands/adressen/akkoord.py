"""`akkoord N3`: a procesregisseur accepts a second mail address of a member, after the member confirmed it."""

from dataclasses import replace

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.navraag import NavraagStatus, is_ontkend, lees_navraagnummer
from commands.domain.weigering import AdresOntkend, EigenAdres, NavraagOnbekend, OpdrachtOnvolledig
from commands.effects.navragen import regel_van
from commands.texts import navraag as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """The member may write from it from now on; nothing is ever sent to it.

    Raises OpdrachtOnvolledig, NavraagOnbekend, AdresOntkend, EigenAdres.
    """
    uow = context.uow
    nummer = lees_navraagnummer(opdracht.tekst)
    if nummer is None:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    navraag = await uow.navragen.find_number(nummer)
    if navraag is not None and is_ontkend(await uow.navragen.of_persoon(navraag.persoon_id), navraag.afzender):
        raise AdresOntkend(nummer=navraag.kort, wie=(await regel_van(navraag, context)).van)
    if navraag is None or not navraag.voorgesteld:
        raise NavraagOnbekend(nummer=f"N{nummer}")
    if context.beleid.eigen.heeft(navraag.afzender):
        raise EigenAdres
    regel = await regel_van(navraag, context)
    door = context.procesregisseur.id
    nieuw = await uow.personen.add_address(navraag.persoon_id, navraag.afzender, door=door, at=context.nu)
    for een in await uow.navragen.of_persoon(navraag.persoon_id):
        if een.voorgesteld and een.afzender == navraag.afzender:
            await uow.navragen.save_navraag(replace(een, status=NavraagStatus.TOEGEVOEGD))
    antwoord = teksten.toegevoegd(regel) if nieuw else teksten.al_van_iemand(regel)
    return Uitkomst(antwoord=antwoord, object=navraag.kort, geweigerd=not nieuw)


AKKOORD = Command(
    woorden="akkoord",
    gebruik="akkoord <N3>",
    samenvatting=teksten.AKKOORD,
    rollen=REGIE,
    bewijs=True,
    in_casus=False,
    prive=True,
    vrije_regels=False,
    past=lambda rest: lees_navraagnummer(rest) is not None,
    doorgeef=lambda _tekst: (),
    run=run,
)
