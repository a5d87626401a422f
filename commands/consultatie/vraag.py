"""`consultatie vraag <tekst>`: the question itself, for the procesregisseurs."""

from dataclasses import replace

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.consultatie.lezen import de_consultatie
from commands.domain.aanmelding import Veld
from commands.domain.herinnering import Stap
from commands.domain.rollen import Rol
from commands.domain.weigering import OpdrachtOnvolledig
from commands.effects.aanmeldplan import plan_vraag, stop_vragen
from commands.effects.aannemen import zeg_regie
from commands.texts import consultatie as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Told to each procesregisseur, and asked again ever less often until one answers.

    Raises OpdrachtOnvolledig, ConsultatieVoorbij, CasusOnbekend.
    """
    casus, een = context.casus, await de_consultatie(context)
    tekst = opdracht.tekst.strip()
    if not tekst:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    vraag = f"{een.zegt(Veld.VRAAG)}\n{tekst}".strip()
    await context.uow.aanmeldingen.save_aanmelding(replace(een, antwoorden={Veld.VRAAG: vraag}))
    await stop_vragen(context.uow, casus.id)
    await plan_vraag(context, casus.id, Stap.CONSULTATIE_VRAAG)
    effecten = await zeg_regie(context, casus, teksten.voor_regie(casus.code, tekst), "vraag")
    return Uitkomst(antwoord=teksten.ontvangen(casus.code), effecten=tuple(effecten), object=casus.id)


CONSULTATIE_VRAAG = Command(
    woorden="consultatie vraag",
    gebruik="consultatie vraag <tekst>",
    samenvatting=teksten.VRAAG,
    rollen=REGIE | {Rol.AANMELDER},
    prive=True,
    onder_ons=True,
    bewijs=False,
    run=run,
)
