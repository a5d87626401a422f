"""`casus niet akkoord <reden>`: the other role holder does not agree, and the casus goes on."""

from commands.casus.akkoord import neem_voorstel
from commands.command import Command, Context, Opdracht, Uitkomst
from commands.domain.toestanden import Casusstap, wie_mag
from commands.domain.weigering import OpdrachtOnvolledig
from commands.effects.sluiten import trek_in
from commands.messages import Lid, Say, Staf
from commands.texts import einde as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """The proposer alone hears it, with the reason. Raises as `neem_voorstel` does, and OpdrachtOnvolledig."""
    casus, voorstel = await neem_voorstel(context, Casusstap.NIET_AKKOORD)
    if not opdracht.tekst.strip():
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    await trek_in(casus, context)
    aan = Staf(medewerker_id=voorstel.staf, casus_id=casus.id) if voorstel.staf else Lid(deelnemer_id=voorstel.lid)
    say = Say(
        aan=aan,
        bericht=teksten.niet_akkoord(casus, opdracht.tekst.strip()),
        sleutel=f"afsluiten/{voorstel.id}/nee",
    )
    return Uitkomst(antwoord=teksten.niet_akkoord_genoteerd(casus), effecten=(say,), object=casus.id)


NIET_AKKOORD = Command(
    woorden="casus niet akkoord",
    ook=("niet akkoord met afsluiten",),
    gebruik="casus niet akkoord <code> <reden>",
    samenvatting=teksten.NIET_AKKOORD,
    rollen=wie_mag(Casusstap.NIET_AKKOORD),
    prive=True,
    onder_ons=True,
    bewijs=False,
    run=run,
)
