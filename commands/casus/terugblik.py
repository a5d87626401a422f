"""`terugblik <tekst>`: words about a closed casus, for the procesregisseur alone."""

from commands.command import LEDEN, Command, Context, Opdracht, Uitkomst
from commands.domain.casus import Fase
from commands.domain.rollen import Rol
from commands.domain.terugblik import heet_terugblik, is_terugblik, noemt_gevaar
from commands.domain.weigering import NietBevoegd, OpdrachtOnvolledig
from commands.domain.weigering_einde import TerugblikLater
from commands.effects.voorleggen import zoals_gezien
from commands.messages import Say, Staf
from commands.texts import einde as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """What clearly answers the two questions is told as that, and so is what its writer calls one, unless it
    names danger or today; anything else at once as a question about opening again.

    Raises NietBevoegd, TerugblikLater, OpdrachtOnvolledig.
    """
    casus, lid = context.casus, context.wie.deelnemer
    if lid is None:
        raise NietBevoegd
    if casus.fase is not Fase.GESLOTEN:
        raise TerugblikLater(code=casus.code)
    if not opdracht.tekst.strip():
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    van, tekst = zoals_gezien(lid, context), opdracht.tekst.strip()
    genoemd = heet_terugblik(context.inbound.tekst) and not noemt_gevaar(tekst)
    if genoemd or is_terugblik(tekst):
        bericht, bon = teksten.terugblik(casus, van, tekst), teksten.terugblik_genoteerd(casus)
    else:
        bericht = teksten.na_afsluiting(casus, van, tekst)
        bon = teksten.na_afsluiting_genoteerd(casus, context.beleid.telefoon)
    say = Say(
        aan=Staf(medewerker_id=casus.geopend_door, casus_id=casus.id),
        bericht=bericht,
        sleutel=f"terugblik/{context.ids.new_id()}",
    )
    return Uitkomst(antwoord=bon, effecten=(say,), object=lid.id)


TERUGBLIK = Command(
    woorden="terugblik",
    gebruik="terugblik <tekst>",
    samenvatting=teksten.TERUGBLIK,
    rollen=LEDEN | {Rol.DERDE},
    prive=True,
    onder_ons=True,
    na_sluiting=True,
    bewijs=False,
    run=run,
)
