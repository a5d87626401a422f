"""`ico voorzitter <rol>`: somebody else than the procesregisseur leads the meeting (SOURCES: S0)."""

from dataclasses import replace

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.weigering import OpdrachtOnvolledig
from commands.effects.icopost import vul_aan
from commands.ico.lezen import het_ico
from commands.texts import bijeenkomst as icoteksten
from commands.texts import eersteico as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """In words of a role, as others read them; those who were invited hear it. Raises OpdrachtOnvolledig,
    IcoNietGepland.
    """
    wie = " ".join(opdracht.tekst.split()).strip(" .,:;!")
    if not wie:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    ico = replace(await het_ico(context), voorzitter=wie)
    await context.uow.bijeenkomsten.save_bijeenkomst(ico)
    effecten = await vul_aan(context, ico, teksten.over_voorzitter(wie))
    bon = icoteksten.genoteerd(context.casus, ico, context.beleid.zone, "De voorzitter is genoteerd.")
    return Uitkomst(antwoord=bon, effecten=tuple(effecten), object=ico.id)


VOORZITTER = Command(
    woorden="ico voorzitter",
    ook=("voorzitter ico",),
    gebruik="ico voorzitter <rol van de voorzitter>",
    samenvatting=teksten.VOORZITTER,
    rollen=REGIE,
    bewijs=True,
    vrij=True,
    run=run,
)
