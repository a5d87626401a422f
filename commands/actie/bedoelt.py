"""Asks once whether a procesregisseur means the command for which their plain words stand.

Nobody types it, so no table has it.
"""

from collections.abc import Sequence
from dataclasses import replace

from commands.actie.vraag import VRAAG
from commands.command import Context, Opdracht, Uitkomst
from commands.domain.bijeenkomst import lopende
from commands.domain.deelnemer import Deelnemer
from commands.domain.deelnemerraden import genoemd_in, op_deel
from commands.domain.eigenaars import aan_zet
from commands.domain.peilantwoord import lees_kan
from commands.domain.weigering import OpdrachtOnbekend, Weigering
from commands.domain.weigering_terug import BedoeltU, NietGedeeld
from commands.spreektaal.regie import Voorstel, lees_regie
from commands.spreektaal.woorden import aangehaald


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Raises BedoeltU with the command, the deelnemer in it as others see them."""
    voorstel = lees_regie(opdracht.tekst, context.vandaag)
    if voorstel is None:
        raise OpdrachtOnbekend(tekst=aangehaald(opdracht.tekst), lijkt_op="")
    code = context.casus.code
    if voorstel.moment:
        raise await _moment(voorstel.woorden, opdracht.tekst, context)
    leden = [lid for lid in await context.uow.deelnemers.of_casus(context.casus.id) if lid.actief]
    gevonden = _gevonden(voorstel.wie, leden)
    if gevonden is None and voorstel.wie and voorstel.nummer is not None:
        raise NietGedeeld(code=code, waarom="punt", nummer=voorstel.nummer)
    if gevonden is None and voorstel.wie and voorstel.moet_kloppen:
        raise OpdrachtOnbekend(tekst=aangehaald(opdracht.tekst), lijkt_op="")
    naam = gevonden.aanduiding if gevonden is not None else voorstel.wie
    if voorstel.opnieuw:
        raise BedoeltU(code=code, voorbeeld="", zelf="", opnieuw=True, wie="" if gevonden is None else naam)
    if voorstel.weg:
        raise await _weg(voorstel, gevonden, context)
    heel = f"{code} {voorstel.woorden.replace('{wie}', naam)}"
    klaar = "" if voorstel.klaar is None else f"{code} actie gereed {voorstel.klaar}"
    raise BedoeltU(code=code, voorbeeld=heel, zelf=heel, mist=voorstel.mist, klaar=klaar)


async def _moment(dag: str, tekst: str, context: Context) -> Weigering:
    """The moment of the poll on this day or with this number, where there is one."""
    code, ico = context.casus.code, lopende(await context.uow.bijeenkomsten.of_casus(context.casus.id))
    momenten = () if ico is None or ico.moment is not None else ico.momenten
    nummers = lees_kan(dag, momenten, context.beleid.zone) or ()
    if len(nummers) != 1 or nummers[0] not in {een.nr for een in momenten}:
        return OpdrachtOnbekend(tekst=aangehaald(tekst), lijkt_op="")
    heel = f"{code} ico vast {nummers[0]}"
    return BedoeltU(code=code, voorbeeld=heel, zelf=heel)


async def _weg(voorstel: Voorstel, lid: Deelnemer | None, context: Context) -> BedoeltU:
    """Only who is away can say so; what is theirs can wait."""
    code = context.casus.code
    punten = await context.uow.actiepunten.of_casus(context.casus.id)
    eigen = [punt.nummer for punt in punten if lid is not None and not punt.voorbij and lid.id in aan_zet(punt)]
    tot = voorstel.woorden
    zinnen = tuple(f"{code} pauzeer {nummer} tot {tot or '[datum]'} afwezig" for nummer in eigen)
    heel = zinnen[0] if len(zinnen) == 1 and tot else ""
    wie = "" if lid is None else lid.aanduiding
    return BedoeltU(code=code, voorbeeld=heel, zelf=heel, weg=True, wie=wie, pauzes=zinnen)


def _gevonden(wie: str, leden: Sequence[Deelnemer]) -> Deelnemer | None:
    """The one deelnemer who may be meant."""
    if not wie:
        return None
    gevonden = op_deel(wie, leden) or genoemd_in(wie, leden)
    return gevonden[0] if len(gevonden) == 1 else None


def bedoelt(tekst: str, code: str | None) -> Opdracht:
    """The question about this sentence; `code`: of the casus that it names."""
    return Opdracht(command=BEDOELT, code=code, tekst=tekst)


BEDOELT = replace(VRAAG, woorden="bedoelt", run=run, na_sluiting=True)
