"""`casus heropenen <code> <reden>`: a closed casus runs again."""

from commands.command import Command, Context, Opdracht, Uitkomst
from commands.domain.casus import Casus
from commands.domain.toestanden import Casusstap, leidt_naar, wie_mag
from commands.domain.vernietiging import TERUG
from commands.domain.weigering import OpdrachtOnvolledig
from commands.domain.weigering_einde import NietGesloten
from commands.domain.weigering_vernietigen import WordtVernietigd
from commands.effects.afronden import breng_terug
from commands.effects.sluiten import heropen_casus
from commands.effects.vernietigen import neem_terug
from commands.messages import Effect, Groep, Lid, Say, ZetSpreekrecht
from commands.texts import einde as teksten
from commands.texts.derde import casus_heropend


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Everybody hears it, with the reason, and a derde without it; the clocks start again.

    Raises NietGesloten, OpdrachtOnvolledig, and WordtVernietigd once that has begun.
    """
    casus = context.casus
    if leidt_naar(casus.fase, Casusstap.HEROPENEN) is None:
        raise NietGesloten(code=casus.code)
    reden = opdracht.tekst.strip()
    if not reden:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    effecten_vooraf = await _niet_vernietigd(casus, context)
    loopt = await heropen_casus(casus, context)
    say = Say(
        aan=Groep(casus_id=casus.id),
        bericht=teksten.heropend(loopt, reden),
        sleutel=f"heropend/{context.ids.new_id()}",
    )
    derden = [
        Say(aan=Lid(deelnemer_id=lid.id, derde=True), bericht=casus_heropend(loopt), sleutel=f"{say.sleutel}/{lid.id}")
        for lid in await context.uow.deelnemers.of_casus(casus.id)
        if lid.krijgt_eigen
    ]
    effecten: tuple[Effect, ...] = (
        *effecten_vooraf,
        say,
        *derden,
        ZetSpreekrecht(casus_id=casus.id),
        *await breng_terug(loopt, context),
    )
    return Uitkomst(antwoord=teksten.heropend_genoteerd(loopt), effecten=effecten, object=casus.id)


async def _niet_vernietigd(casus: Casus, context: Context) -> list[Effect]:
    """A destruction that was proposed or decided is taken back; whoever proposed it hears that."""
    een = await context.uow.vernietigingen.find_code(casus.code)
    if een is None:
        return []
    if een.stand not in TERUG:
        raise WordtVernietigd(code=casus.code, terug=False)
    return (await neem_terug(een, "", context))[:1]


HEROPENEN = Command(
    woorden="casus heropenen",
    ook=("heropenen", "heropen"),
    gebruik="casus heropenen <code> <reden>",
    samenvatting=teksten.HEROPENEN,
    rollen=wie_mag(Casusstap.HEROPENEN),
    prive=True,
    bewijs=True,
    vrij=True,
    na_sluiting=True,
    run=run,
)
