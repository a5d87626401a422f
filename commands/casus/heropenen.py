"""`casus heropenen <code> <reden>`: a closed casus runs again."""

from commands.command import Command, Context, Opdracht, Uitkomst
from commands.domain.toestanden import Casusstap, leidt_naar, wie_mag
from commands.domain.weigering import OpdrachtOnvolledig
from commands.domain.weigering_einde import NietGesloten
from commands.effects.afronden import breng_terug
from commands.effects.sluiten import heropen_casus
from commands.messages import Effect, Groep, Say, ZetSpreekrecht
from commands.texts import einde as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Everybody hears it, with the reason; the clocks start again. Raises NietGesloten, OpdrachtOnvolledig."""
    casus = context.casus
    if leidt_naar(casus.fase, Casusstap.HEROPENEN) is None:
        raise NietGesloten(code=casus.code)
    reden = opdracht.tekst.strip()
    if not reden:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    loopt = await heropen_casus(casus, context)
    say = Say(
        aan=Groep(casus_id=casus.id),
        bericht=teksten.heropend(loopt, reden),
        sleutel=f"heropend/{context.ids.new_id()}",
    )
    effecten: tuple[Effect, ...] = (say, ZetSpreekrecht(casus_id=casus.id), *await breng_terug(loopt, context))
    return Uitkomst(antwoord=teksten.heropend_genoteerd(loopt), effecten=effecten, object=casus.id)


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
