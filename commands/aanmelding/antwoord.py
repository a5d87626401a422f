"""`aanmelding antwoord <tekst>`: the answers of an aanmelder, by number or in plain words."""

from dataclasses import replace

from commands.aanmelding.lezen import de_aanmelding, regels_van
from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.aanmelding import Aanmelding, AanmeldStand, ontbreekt, voldoet
from commands.domain.aanmeldlezing import lees_antwoorden
from commands.domain.aanmeldnaloop import Naloop, is_kort, lees_naloop, met_nummer, zegt_iets
from commands.domain.rollen import Rol
from commands.domain.triagedag import is_verschoven
from commands.domain.weigering_aanmelding import AlBeslist
from commands.effects.aannemen import neem_aan, zeg_regie
from commands.texts import aanmelding as teksten
from commands.texts import aanmeldnaloop as naloopteksten
from commands.texts.aanmeldvragen import gesteld


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Kept; what is missing is asked back, and only that. Once complete it is told what happens when.

    Raises AanmeldenUit, NietAangemeld, AlBeslist, CasusOnbekend.
    """
    regels, casus = regels_van(context), context.casus
    een = await de_aanmelding(context)
    if not een.open:
        raise AlBeslist(code=casus.code)
    vroeg = ontbreekt(een, regels)
    zo = gesteld(regels, context.beleid.woorden)
    tekst = opdracht.tekst if vroeg else met_nummer(opdracht.tekst)
    gelezen = lees_antwoorden(tekst, regels, vroeg, context.vandaag, zo)
    if een.stand is not AanmeldStand.ONVOLLEDIG and not vroeg and not gelezen.antwoorden:
        return await _na_het_laatste(opdracht.tekst, een, context)
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
    over = gelezen.over if zegt_iets(gelezen.over) else ""
    bericht = teksten.compleet(casus.code, een, regels, verschoven=verschoven, voldoet=voldoet(een, regels), over=over)
    if over:  # no question asks for these words, and nothing of them may be lost
        effecten = [
            *effecten,
            *await zeg_regie(context, casus, naloopteksten.nog_gezegd(casus.code, over), "nagekomen"),
        ]
    return Uitkomst(antwoord=bericht, effecten=tuple(effecten), object=casus.id)


async def _na_het_laatste(tekst: str, een: Aanmelding, context: Context) -> Uitkomst:
    """Nothing is asked any more: the day is told, and any words with more in them go to the procesregisseur."""
    casus, naloop = context.casus, lees_naloop(tekst)
    if naloop is Naloop.WANNEER:
        return Uitkomst(antwoord=naloopteksten.wanneer(casus.code, een, regels_van(context)), object=casus.id)
    if naloop is Naloop.LAAT_MAAR and is_kort(tekst):
        return Uitkomst(antwoord=naloopteksten.wilt_u_intrekken(casus.code), object=casus.id)
    effecten = await zeg_regie(context, casus, naloopteksten.nog_gezegd(casus.code, tekst), "nagekomen")
    antwoord = naloopteksten.doorgegeven(casus.code)
    if naloop is Naloop.LAAT_MAAR:
        antwoord = naloopteksten.wilt_u_intrekken(casus.code, verteld=True)
    return Uitkomst(antwoord=antwoord, effecten=tuple(effecten), object=casus.id)


AANMELDING_ANTWOORD = Command(
    woorden="aanmelding antwoord",
    gebruik="aanmelding antwoord <tekst>",
    samenvatting=teksten.ANTWOORD,
    rollen=REGIE | {Rol.AANMELDER},
    prive=True,
    onder_ons=True,
    bewijs=False,
    run=run,
)
