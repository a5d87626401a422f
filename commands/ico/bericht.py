"""`ico bericht <tekst>`: words of a member about the meeting, which the procesregisseur alone reads."""

from commands.command import EIGEN, Command, Context, Opdracht, Uitkomst
from commands.domain.bijeenkomst import lopende
from commands.domain.weigering import NietBevoegd, OpdrachtOnvolledig
from commands.messages import Say, Staf
from commands.texts import icobericht as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """So are plain words in an answer to an invitation, and those by mail before there is a group. They change nothing
    that is noted. Raises NietBevoegd, OpdrachtOnvolledig.
    """
    lid, casus, woorden = context.wie.deelnemer, context.casus, opdracht.tekst.strip()
    if lid is None:
        raise NietBevoegd
    if not woorden:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    ico = lopende(await context.uow.bijeenkomsten.of_casus(casus.id))
    bericht = teksten.voor_regie(casus, ico, lid, woorden, context.beleid.zone)
    aan = Staf(medewerker_id=casus.geopend_door, casus_id=casus.id)
    effect = Say(aan=aan, bericht=bericht, sleutel=f"ico_bericht/{lid.id}/{context.ids.new_id()}")
    gevraagd = ico is not None and ico.moment is not None and ico.moment > context.nu
    bon = teksten.doorgegeven(casus, gevraagd=gevraagd)
    return Uitkomst(antwoord=bon, effecten=(effect,), object=lid.id)


BERICHT = Command(
    woorden="ico bericht",
    gebruik="ico bericht <tekst>",
    samenvatting=teksten.BERICHT,
    rollen=EIGEN,
    prive=True,
    onder_ons=True,
    bewijs=False,
    run=run,
)
