"""`casus antwoord <tekst>`: words about the proposal to close, which its proposer alone reads."""

from commands.casus.akkoord import neem_voorstel
from commands.command import Command, Context, Opdracht, Uitkomst
from commands.domain.bijval import is_kaal
from commands.domain.toestanden import Casusstap, wie_mag
from commands.domain.weigering import OpdrachtOnvolledig
from commands.messages import Lid, Say, Staf
from commands.texts import einde as teksten
from commands.texts import einde_antwoord as antwoordteksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """So are plain words in an answer to the proposal. They decide nothing: their writer is asked for a yes or a no.

    Raises as `neem_voorstel` does, and OpdrachtOnvolledig.
    """
    casus, voorstel = await neem_voorstel(context, Casusstap.NIET_AKKOORD)
    woorden = opdracht.tekst.strip()
    if not woorden:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    if is_kaal(woorden):
        bon = antwoordteksten.nog_geen_antwoord(casus, voorstel.einde, doorgegeven=False)
        return Uitkomst(antwoord=bon, object=casus.id)
    aan = Staf(medewerker_id=voorstel.staf, casus_id=casus.id) if voorstel.staf else Lid(deelnemer_id=voorstel.lid)
    say = Say(
        aan=aan,
        bericht=antwoordteksten.over_voorstel(casus, woorden),
        sleutel=f"afsluiten/{voorstel.id}/woorden/{context.ids.new_id()}",
    )
    bon = antwoordteksten.nog_geen_antwoord(casus, voorstel.einde, doorgegeven=True)
    return Uitkomst(antwoord=bon, effecten=(say,), object=casus.id)


CASUS_ANTWOORD = Command(
    woorden="casus antwoord",
    gebruik="casus antwoord <code> <tekst>",
    samenvatting=teksten.ANTWOORD,
    rollen=wie_mag(Casusstap.NIET_AKKOORD),
    prive=True,
    onder_ons=True,
    doorgeef=lambda tekst: () if is_kaal(tekst) else (tekst,),
    bewijs=False,
    run=run,
)
