"""`aanmelding`: somebody reports a case, without anybody's name; the bot asks the rest (SOURCES: S1, S3, S4)."""

from commands.aanmelding.lezen import regels_van
from commands.command import LEDEN, REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.aanmelden import WieMeldt
from commands.domain.deelnemer import Deelnemer
from commands.domain.rollen import Kanaal, Rol
from commands.domain.weigering_aanmelding import AlleenContactpersonen
from commands.effects.aannemen import als_aanmelder, begin_aanmelding, zeg_aanmelder
from commands.texts import aanmelding as teksten


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """A code of its own and the questions of this house; words beside the command are kept nowhere.

    Who takes part in a casus gets them apart, in a place of no casus. Raises AanmeldenUit, AlleenContactpersonen,
    GeenProcesregisseur.
    """
    regels, wie = regels_van(context), context.wie
    genoemd = {een.rol for een in wie.medewerkers} & {Rol.AANMELDER, Rol.PROCESREGISSEUR}
    if not genoemd and regels.wie is WieMeldt.CONTACTPERSONEN:
        raise AlleenContactpersonen
    plaatsen = [een for een in await context.uow.deelnemers.of_persoon(wie.persoon.id) if een.actief]
    staf = await als_aanmelder(context, wie.persoon, kanalen_van(plaatsen, context))
    lid = wie.deelnemer or next(iter(plaatsen), None)
    casus, aanmelding = await begin_aanmelding(context, staf, lid.organisatie if lid is not None else "")
    vragen = teksten.formulier(casus.code, regels)
    if wie.deelnemer is None:
        return Uitkomst(antwoord=vragen, object=casus.id, casus_id=casus.id)
    zeg = zeg_aanmelder(context, aanmelding, vragen, "vragen")
    return Uitkomst(antwoord=teksten.apart(casus.code), effecten=(zeg,), object=casus.id)


def kanalen_van(plaatsen: list[Deelnemer], context: Context) -> tuple[Kanaal, ...]:
    """Where they are heard: the channel on which they wrote, and where that is not theirs all that they have."""
    heeft = {kanaal for lid in plaatsen for kanaal in lid.kanalen}
    hier = context.inbound.kanaal
    return (hier,) if hier in heeft or not heeft else tuple(kanaal for kanaal in Kanaal if kanaal in heeft)


AANMELDING = Command(
    woorden="aanmelding",
    ook=("casus aanmelden", "aanmelden", "nieuwe aanmelding", "ico aanvragen"),
    gebruik="aanmelding",
    samenvatting=teksten.AANMELDING,
    rollen=LEDEN | REGIE | {Rol.AANMELDER},
    in_casus=False,
    prive=True,
    kaal=True,
    bewijs=False,
    run=run,
)
