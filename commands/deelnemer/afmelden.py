"""`afmelden zeker [reden]`: my part in this casus ends; the others and the casushouder hear it (SOURCES: S1, S2)."""

from collections.abc import Sequence
from dataclasses import replace

from commands.command import EIGEN, Command, Context, Opdracht, Uitkomst
from commands.domain.actiepunt import Actiepunt
from commands.domain.casus import OPEN, VOORAF, Casus
from commands.domain.deelnemer import Deelnemer
from commands.domain.weigering import CasusNietLopend, NietBevoegd
from commands.effects.icopost import haal_uit_agenda
from commands.effects.vervangen import aanwezige_houders
from commands.effects.zonder_casushouder import vraag_regie
from commands.messages import Effect, Groep, Lid, Say, Staf
from commands.spreektaal.woorden import eerste_woord
from commands.texts import afmelden as teksten
from commands.texts import eersteico

ZEKER = "zeker"


def _is_zeker(woord: str) -> bool:
    return woord.strip(".,:;!").lower() == ZEKER


def _past(woorden: str) -> bool:
    """Whether "zeker" or nothing follows: "afmelden voor de training" in a mail stays an ordinary sentence."""
    return not woorden or _is_zeker(eerste_woord(woorden)[0])


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Everybody hears it; the procesregisseur then takes the member out, so that no actiepunt falls on the floor.

    Without the word "zeker" the bot asks first: mail programs make a button of List-Unsubscribe. Raises NietBevoegd,
    CasusNietLopend.
    """
    casus, lid = context.casus, context.wie.deelnemer
    if lid is None:
        raise NietBevoegd
    if casus.fase not in OPEN:
        raise CasusNietLopend(code=casus.code)
    eerste, reden = eerste_woord(opdracht.tekst)
    if casus.fase in VOORAF:
        return await _genodigde(casus, lid, reden if _is_zeker(eerste) else None, context)
    punten = [punt for punt in await context.uow.actiepunten.of_owner(lid.id) if punt.loopt]
    if not _is_zeker(eerste):
        return Uitkomst(antwoord=teksten.weet_u_het_zeker(casus, punten), object=lid.id)
    await context.uow.deelnemers.save_deelnemer(replace(lid, afgemeld_op=context.nu))
    groep = Groep(casus_id=casus.id, behalve=(lid.id,), zonder_kamer=context.in_casuskamer)
    say = Say(
        aan=groep,
        bericht=teksten.voor_groep(casus, lid, punten, reden),
        sleutel=f"afmelden/{lid.id}/{context.vandaag.isoformat()}",
    )
    effecten: list[Effect] = [say, *([vraag_regie(casus, context.vandaag)] if lid.casushouder else ())]
    if punten:
        effecten += await _vraag_waarheen(casus, lid, punten, context)
    return Uitkomst(antwoord=teksten.ontvangen(casus, punten), effecten=tuple(effecten), object=lid.id)


async def _genodigde(casus: Casus, lid: Deelnemer, reden: str | None, context: Context) -> Uitkomst:
    """Before the first plan the procesregisseur alone hears it, as there is no group; `reden`: None where not sure."""
    if reden is None:
        return Uitkomst(antwoord=eersteico.wilt_u_stoppen(casus), object=lid.id)
    await context.uow.deelnemers.save_deelnemer(replace(lid, afgemeld_op=context.nu))
    say = Say(
        aan=Staf(medewerker_id=casus.geopend_door, casus_id=casus.id),
        bericht=eersteico.stopt(casus, lid, reden),
        sleutel=f"afmelden/{lid.id}/{context.vandaag.isoformat()}",
    )
    effecten = (say, *await haal_uit_agenda(context, casus, lid))
    return Uitkomst(antwoord=eersteico.afgemeld(casus), effecten=effecten, object=lid.id)


async def _vraag_waarheen(casus: Casus, lid: Deelnemer, punten: Sequence[Actiepunt], context: Context) -> list[Effect]:
    """Ask the casushouder, where nobody is the procesregisseur, to whom the actiepunten go."""
    houders = await aanwezige_houders(casus.id, lid.id, context)
    aan: list[Lid | Staf] = [Lid(deelnemer_id=een.id) for een in houders]
    bericht = teksten.waar_gaan_punten(casus, lid, punten)
    return [
        Say(aan=wie, bericht=bericht, sleutel=f"afmelden/{lid.id}/{context.vandaag.isoformat()}/punten/{nr}")
        for nr, wie in enumerate(aan or [Staf(medewerker_id=casus.geopend_door, casus_id=casus.id)])
    ]


AFMELDEN = Command(
    woorden="afmelden",
    ook=("meld mij af",),
    gebruik="afmelden zeker [reden]",
    samenvatting=teksten.AFMELDEN,
    rollen=EIGEN,
    past=_past,
    bewijs=True,
    bewijs_als=lambda tekst: _is_zeker(eerste_woord(tekst)[0]),
    run=run,
)
