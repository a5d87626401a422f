"""Asks once whether a procesregisseur or casushouder means the commands for which their plain words stand.

Nobody types it, so no table has it.
"""

from dataclasses import replace

from commands.actie.bedoelde import Bedoelde, Omgeving, als_zinnen, gevonden
from commands.actie.vraag import VRAAG
from commands.command import Context, Opdracht, Uitkomst
from commands.domain.bijeenkomst import lopende
from commands.domain.eigenaars import aan_zet
from commands.domain.peilantwoord import lees_kan
from commands.domain.rollen import Rol
from commands.domain.weigering import OpdrachtOnbekend, Weigering
from commands.domain.weigering_terug import BedoeltU, NietGedeeld
from commands.spreektaal.meerpunten import Deel, Meer, lees_meer
from commands.spreektaal.regie import lees_regie
from commands.spreektaal.voorstel import Voorstel
from commands.spreektaal.woorden import aangehaald


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Raises BedoeltU with each command, the deelnemer in it as others see them."""
    leden = [lid for lid in await context.uow.deelnemers.of_casus(context.casus.id) if lid.actief]
    punten = await context.uow.actiepunten.of_casus(context.casus.id)
    omgeving = Omgeving(tuple(leden), tuple(punten), context.vandaag, als_houder=_als_houder(context))
    if (meer := lees_meer(opdracht.tekst, context.vandaag)) is not None:
        raise _over_meer(meer, omgeving, opdracht, context)
    voorstel = lees_regie(opdracht.tekst, context.vandaag)
    if voorstel is None:
        raise OpdrachtOnbekend(tekst=aangehaald(opdracht.tekst), lijkt_op="")
    raise await _over_een(voorstel, omgeving, opdracht, context)


def _als_houder(context: Context) -> bool:
    """Whether they speak as casushouder, who may do less."""
    return Rol.PROCESREGISSEUR not in context.wie.rollen


async def _over_een(voorstel: Voorstel, omgeving: Omgeving, opdracht: Opdracht, context: Context) -> Weigering:
    code = context.casus.code
    if voorstel.moment:
        return await _moment(voorstel.woorden, opdracht.tekst, context)
    lid = gevonden(voorstel.wie, omgeving.leden)
    if voorstel.opnieuw:
        return BedoeltU(code=code, voorbeeld="", zelf="", opnieuw=True, wie="" if lid is None else lid.aanduiding)
    if voorstel.weg and lid is not None:
        return _weg(voorstel, omgeving, context)
    if lid is None and voorstel.wie and voorstel.nummer is not None:
        return NietGedeeld(code=code, waarom="punt", nummer=voorstel.nummer)
    bedoeld = als_zinnen(voorstel, omgeving)
    if not bedoeld:
        return OpdrachtOnbekend(tekst=aangehaald(opdracht.tekst), lijkt_op="")
    klaar = "" if voorstel.klaar is None else f"{code} actie gereed {voorstel.klaar}"
    return _vraag(bedoeld, context, klaar=klaar)


def _over_meer(meer: Meer, omgeving: Omgeving, opdracht: Opdracht, context: Context) -> Weigering:
    """Every part: what is clear as a command, and what is not with the words themselves."""
    bedoeld: list[Bedoelde] = []
    over = [*meer.los, *meer.over]
    for deel in meer.delen:
        zinnen = () if _los(deel) else als_zinnen(deel.voorstel, omgeving)
        if not zinnen:
            over.append(deel.tekst)
        bedoeld += zinnen
    if not bedoeld:
        return OpdrachtOnbekend(tekst=aangehaald(opdracht.tekst), lijkt_op="")
    return _vraag(tuple(bedoeld), context, over="; ".join(over))


def _los(deel: Deel) -> bool:
    """Whether it takes a message of its own: a moment of a poll, an absence, the plan once more."""
    return deel.voorstel.moment or deel.voorstel.weg or deel.voorstel.opnieuw


def _vraag(bedoeld: tuple[Bedoelde, ...], context: Context, *, klaar: str = "", over: str = "") -> BedoeltU:
    code = "" if context.in_casuskamer else f"{context.casus.code} "
    heel = "\n".join(f"{code}{een.woorden}" for een in bedoeld)
    mist = tuple(een.mist for een in bedoeld)
    return BedoeltU(
        code=context.casus.code,
        voorbeeld=heel,
        zelf=heel,
        mist=mist[0] if len(mist) == 1 else "",
        elk_mist=mist if len(mist) > 1 else (),
        klaar=klaar,
        tekst=aangehaald(over) if over else "",
        kamer=context.in_casuskamer,
    )


async def _moment(dag: str, tekst: str, context: Context) -> Weigering:
    """The moment of the poll on this day or with this number, where there is one."""
    code, ico = context.casus.code, lopende(await context.uow.bijeenkomsten.of_casus(context.casus.id))
    momenten = () if ico is None or ico.moment is not None else ico.momenten
    nummers = lees_kan(dag, momenten, context.beleid.zone) or ()
    if len(nummers) != 1 or nummers[0] not in {een.nr for een in momenten}:
        return OpdrachtOnbekend(tekst=aangehaald(tekst), lijkt_op="")
    heel = f"{code} ico vast {nummers[0]}"
    return BedoeltU(code=code, voorbeeld=heel, zelf=heel)


def _weg(voorstel: Voorstel, omgeving: Omgeving, context: Context) -> BedoeltU:
    """Only who is away can say so; what is theirs can wait."""
    code, lid = context.casus.code, gevonden(voorstel.wie, omgeving.leden)
    eigen = [
        punt.nummer for punt in omgeving.punten if lid is not None and not punt.voorbij and lid.id in aan_zet(punt)
    ]
    tot = voorstel.woorden
    zinnen = tuple(f"{code} pauzeer {nummer} tot {tot or '[datum]'} afwezig" for nummer in eigen)
    heel = zinnen[0] if len(zinnen) == 1 and tot else ""
    wie = "" if lid is None else lid.aanduiding
    return BedoeltU(code=code, voorbeeld=heel, zelf=heel, weg=True, wie=wie, pauzes=zinnen)


def bedoelt(tekst: str, code: str | None) -> Opdracht:
    """The question about this sentence; `code`: of the casus that it names."""
    return Opdracht(command=BEDOELT, code=code, tekst=tekst)


BEDOELT = replace(VRAAG, woorden="bedoelt", run=run, na_sluiting=True)
