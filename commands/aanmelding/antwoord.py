"""`aanmelding antwoord <tekst>`: the answers of an aanmelder, by number or in plain words."""

from dataclasses import replace

from commands.aanmelding.lezen import de_aanmelding, regels_van
from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.aanmelding import ontbreekt, voldoet
from commands.domain.aanmeldlezing import lees_antwoorden
from commands.domain.rollen import Rol
from commands.domain.triagedag import is_verschoven
from commands.domain.weigering_aanmelding import AlBeslist
from commands.effects.aannemen import neem_aan
from commands.texts import aanmelding as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Kept; what is missing is asked back, and only that. Once complete it is told what happens when.

    Raises AanmeldenUit, NietAangemeld, AlBeslist, CasusOnbekend.
    """
    regels, casus = regels_van(context), context.casus
    een = await de_aanmelding(context)
    if not een.open:
        raise AlBeslist(code=casus.code)
    gelezen = lees_antwoorden(opdracht.tekst, regels, ontbreekt(een, regels), context.vandaag)
    een = replace(een, antwoorden={**een.antwoorden, **gelezen.antwoorden})
    await context.uow.aanmeldingen.save_aanmelding(een)
    open_ = ontbreekt(een, regels)
    aantal = len(gelezen.antwoorden)
    if open_ or not aantal:
        bericht = teksten.nog_nodig(
            casus.code, open_, regels, over=gelezen.over, geen_dag=gelezen.geen_dag, gelezen=aantal
        )
        return Uitkomst(antwoord=bericht, object=casus.id)
    een, effecten = await neem_aan(context, casus, een, regels)
    verschoven = een.triage_op is not None and is_verschoven(een.triage_op, context.beleid)
    bericht = teksten.compleet(casus.code, een, verschoven=verschoven, voldoet=voldoet(een, regels))
    return Uitkomst(antwoord=bericht, effecten=tuple(effecten), object=casus.id)


AANMELDING_ANTWOORD = Command(
    woorden="aanmelding antwoord",
    gebruik="aanmelding antwoord <tekst>",
    samenvatting=teksten.ANTWOORD,
    rollen=REGIE | {Rol.AANMELDER},
    prive=True,
    onder_ons=True,
    run=run,
)
