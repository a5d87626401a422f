"""Whoever was named to stand in says that they cannot. Nobody types it as a command, so no table has it."""

from dataclasses import replace

from commands.aanwezigheid.aanwezig import AANWEZIG
from commands.command import Context, Opdracht, Uitkomst
from commands.domain.afwezigheid import Afwezigen, Afwezigheid
from commands.effects.vervangen import Plaats, plaatsen_van
from commands.messages import Effect, Lid, Say, Staf
from commands.texts import waarneming_weg as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """The absence stays, and nobody stands in: whoever is away hears it while they are still there, and the
    casushouder, or the procesregisseur where there is none to hear it. `tekst`: the absent one, as others see them."""
    zelf = context.wie.persoon.id
    for weg in await context.uow.afwezigheden.since(context.vandaag):
        if weg.vervanger != zelf:
            continue
        plaatsen = await plaatsen_van(weg.persoon_id, context.uow)
        hier = next((een for een in plaatsen if een.casus.id == context.casus.id), None)
        if hier is None or hier.lid.aanduiding != opdracht.tekst:
            continue
        await context.uow.afwezigheden.put_afwezigheid(replace(weg, vervanger=None))
        effecten = [een for plaats in plaatsen for een in await _vertel(weg, plaats, context)]
        return Uitkomst(antwoord=teksten.u_vervangt_niet(opdracht.tekst), effecten=tuple(effecten), object=zelf)
    return Uitkomst(antwoord=teksten.u_vervangt_niet(opdracht.tekst), object=zelf)


async def _vertel(weg: Afwezigheid, plaats: Plaats, context: Context) -> list[Effect]:
    """In one casus, where the one who refuses takes part."""
    vervanger = plaats.vervanger(weg)
    if vervanger is None:
        return []
    casus, lid, merk = plaats.casus, plaats.lid, f"niet_waar/{plaats.lid.id}/{context.ids.new_id()}"
    begin = weg.vanaf if weg.vanaf > context.vandaag else None
    effecten: list[Effect] = []
    if begin is not None:
        bericht = teksten.kan_u_niet_vervangen(casus, vervanger.aanduiding, begin, weg.tot)
        effecten.append(Say(aan=Lid(deelnemer_id=lid.id), bericht=bericht, sleutel=f"{merk}/zelf"))
    afwezigen = Afwezigen(await context.uow.afwezigheden.since(context.vandaag), context.vandaag)
    houders: list[Lid | Staf] = [
        Lid(deelnemer_id=een.id)
        for een in plaats.anderen
        if een.casushouder and een.bereikbaar_via and een.id != vervanger.id and not afwezigen.is_weg(een.persoon.id)
    ]
    aan = houders or [Staf(medewerker_id=casus.geopend_door, casus_id=casus.id)]
    bericht = teksten.niemand_vervangt(casus, lid.aanduiding, vervanger.aanduiding, begin, weg.tot)
    return [*effecten, *(Say(aan=een, bericht=bericht, sleutel=f"{merk}/{nr}") for nr, een in enumerate(aan))]


NIET_WAAR = replace(AANWEZIG, woorden="kan niet waarnemen", ook=(), gebruik="", run=run)
