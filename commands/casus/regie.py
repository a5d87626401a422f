"""`casus regie <organisatie>`: the party that has the regie on the content, where not the inbrenger (SOURCES: S0)."""

from dataclasses import replace

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.weigering import OpdrachtOnvolledig
from commands.domain.weigering_aanmelding import NietAangemeld
from commands.texts import aanmelding as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Noted, and shown by `casus toon`. Raises OpdrachtOnvolledig, NietAangemeld."""
    casus, wie = context.casus, opdracht.tekst.strip(" .,:;!")
    if not wie:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    een = await context.uow.aanmeldingen.find_casus(casus.id)
    if een is None:
        raise NietAangemeld(code=casus.code)
    await context.uow.aanmeldingen.save_aanmelding(replace(een, regie=wie))
    return Uitkomst(antwoord=teksten.regie_genoteerd(casus.code, wie), object=casus.id)


CASUS_REGIE = Command(
    woorden="casus regie",
    gebruik="casus regie <organisatie>",
    samenvatting=teksten.REGIE,
    rollen=REGIE,
    prive=True,
    vrije_regels=False,
    onder_ons=True,
    bewijs=False,
    run=run,
)
