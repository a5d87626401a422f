"""`actie terug 3 aan casushouder [tekst]`: an actiepunt goes back down the ladder to whoever must act."""

from commands.actie.antwoord import aanduiding, feedback_op
from commands.actie.betrokkenen import vertel_betrokkenen, zeg_aan
from commands.actie.trede import vind_trede
from commands.actie.verandering import zoek_open
from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.actiepunt import Actiepunt, FeedbackSoort, antwoord
from commands.domain.deelnemerzoeken import zoek_lid
from commands.domain.eigenaars import hervat, is_eigenaar
from commands.domain.rollen import Rol
from commands.domain.trap import lees_rol
from commands.domain.weigering import GaatNietTerug, OpdrachtOnvolledig
from commands.effects.trapplan import plan_teruggegeven
from commands.texts import trap as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """They are asked now; the levels above them hear nothing for 5 working days. An owner for whom it did not work is
    reminded again.

    Raises as `zoek_open`, `zoek_lid` and `vind_trede` do, OpdrachtOnvolledig, and GaatNietTerug for a deelnemer who is
    neither owner nor casushouder, or for the manager.
    """
    punt = await zoek_open(opdracht, context)
    eerste, _, rest = opdracht.tekst.strip().partition(" ")
    tekst = rest if eerste.lower() in ("aan", "naar") else opdracht.tekst
    if not tekst.strip():
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    naar, woorden = await _naar(tekst, punt, context)
    plekken = await vind_trede(context, punt, naar)
    nieuw = antwoord(punt, op=context.nu)
    nieuw = hervat(nieuw) if naar is Rol.PARTNER else nieuw
    await context.uow.actiepunten.save_actiepunt(nieuw)
    await plan_teruggegeven(context, nieuw, naar)
    await context.uow.feedback.add_feedback(feedback_op(context, punt, FeedbackSoort.TERUGGEGEVEN, woorden, terug=punt))
    casus, van = context.casus, aanduiding(context)
    vraag = teksten.terug_bij_u(casus, nieuw, naar, van, woorden, context.vandaag)
    nieuws = teksten.teruggegeven(casus, nieuw, naar, van, woorden)
    return Uitkomst(
        antwoord=teksten.terug_genoteerd(casus, nieuw, naar, woorden),
        effecten=(
            *zeg_aan(plekken, vraag, f"teruggegeven/{nieuw.id}/{nieuw.versie}"),
            *await vertel_betrokkenen(context, nieuw, nieuws, behalve=plekken),
        ),
        object=punt.id,
    )


async def _naar(tekst: str, punt: Actiepunt, context: Context) -> tuple[Rol, str]:
    """The role that is named, or that the named deelnemer has, and the words behind it."""
    rol, woorden = lees_rol(tekst, context.beleid.woorden)
    if rol is Rol.MANAGER:
        raise GaatNietTerug(wie="De ~manager~", nummer=punt.nummer)
    if rol is not None:
        return rol, woorden
    leden = [lid for lid in await context.uow.deelnemers.of_casus(punt.casus_id) if lid.actief]
    voor, teken, woorden = tekst.partition(":") if ":" in tekst else tekst.partition(",")
    lid = zoek_lid(voor if teken else tekst.strip(" ."), leden)
    if is_eigenaar(punt, lid.id):
        return Rol.PARTNER, woorden.strip()
    if lid.casushouder:
        return Rol.CASUSHOUDER, woorden.strip()
    raise GaatNietTerug(wie=lid.aanduiding, nummer=punt.nummer)


TERUG = Command(
    woorden="actie terug",
    ook=("terug", "teruggeven"),
    gebruik="actie terug <nummer> aan <casushouder, procesregisseur of eigenaar> [tekst]",
    samenvatting=teksten.TERUG,
    rollen=REGIE | {Rol.MANAGER},
    over_punt=True,
    past=lambda rest: rest.lower().split(maxsplit=1)[:1] in (["aan"], ["naar"]),
    bewijs=True,
    run=run,
)
