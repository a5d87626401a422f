"""`namens politie 3 klaar`: what an owner said by telephone, reported by casushouder or procesregisseur.

"3 klaar namens politie" means the same.
"""

from collections.abc import Sequence
from dataclasses import replace

from commands.actie.antwoord import zoek
from commands.actie.bezig import BEZIG
from commands.actie.gereed import GEREED
from commands.actie.lukt_niet import LUKT_NIET
from commands.actie.uitstel import UITSTEL
from commands.actie.verandering import BEHEER, eigenaars_in, zoek_open
from commands.command import Command, Context, Opdracht, Uitkomst
from commands.domain.actiepunt import Actiepunt
from commands.domain.deelnemer import Deelnemer
from commands.domain.eigenaars import eigenaars_van, is_eigenaar
from commands.domain.rollen import Rol
from commands.domain.weigering import DeelnemerOnbekend, NietUwPunt, OpdrachtOnvolledig, Weigering
from commands.texts import actie as teksten
from commands.texts.punt import wie as zo_heten

_MELDINGEN = (GEREED, BEZIG, LUKT_NIET, UITSTEL)
_EINDE = ",.;:!"
_LANGSTE_NAAM = 8
_ERTUSSEN = frozenset({"is", "nu", "en", "punt", "actie", "actiepunt", "nummer", "nr"})


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """It counts as their own answer; the group reads who reported it, and for whom.

    Raises as the report itself does, OpdrachtOnvolledig, and NietUwPunt when the named deelnemer is no owner.
    """
    gelezen = _lees(opdracht.tekst)
    if gelezen is None:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    wie, melding = gelezen
    punt = await zoek_open(melding, context)
    van = await _eigenaar((await eigenaars_in(wie, context)).leden, punt, context)
    return await melding.command.run(replace(melding, code=opdracht.code), replace(context, namens=van))


async def met_naam_erachter(opdracht: Opdracht, context: Context) -> tuple[Opdracht, Context]:
    """ "3 klaar namens politie, gebeld" as the report without the name, for that owner; any other as it is.

    Words that name nobody are their own. Raises as `run` does where the words behind "namens" are a name and no more.
    """
    mag = opdracht.command in _MELDINGEN and opdracht.nummer is not None and context.wie.rollen & BEHEER
    woorden = opdracht.tekst.split() if mag and context.namens is None else []
    kaal = [woord.lower() for woord in woorden]
    vooraan = kaal[:1] == ["namens"]
    plek = kaal.index("namens") if "namens" in kaal else len(kaal)
    los = opdracht.command is UITSTEL or vooraan or (0 < plek < len(kaal) and kaal[plek - 1][-1] in _EINDE)
    eind = next((nr for nr in range(plek + 1, len(kaal)) if kaal[nr][-1] in _EINDE), len(kaal) - 1) + 1
    if not los or not 0 < eind - plek - 1 <= _LANGSTE_NAAM:
        return opdracht, await _voor_de_eigenaar(opdracht, context) if mag else context
    punt = await zoek(opdracht, context)
    for tot in range(eind, plek + 1, -1):
        heel = vooraan and tot == eind
        try:
            gezocht = (await eigenaars_in(" ".join(woorden[plek + 1 : tot]).rstrip(_EINDE), context)).leden
        except DeelnemerOnbekend as fout:
            if heel and fout.gegevens.get("lijkt_op"):
                raise
            continue
        except Weigering:
            if heel:
                raise
            continue
        if len(gezocht) == 1 and (
            gezocht[0] == context.wie.deelnemer or (not heel and not is_eigenaar(punt, gezocht[0].id))
        ):
            break
        if len(gezocht) == 1 or heel:
            rest = " ".join((*woorden[:plek], *woorden[tot:])).strip(_EINDE + " ")
            return replace(opdracht, tekst=rest), replace(context, namens=await _eigenaar(gezocht, punt, context))
    return opdracht, await _voor_de_eigenaar(opdracht, context)


async def _voor_de_eigenaar(opdracht: Opdracht, context: Context) -> Context:
    """Of the actiepunt of another "5 klaar" tells what its only owner did, and is shown so (own choice).

    The date that a casushouder gives it is their own.
    """
    lid = context.wie.deelnemer
    regie = Rol.PROCESREGISSEUR in context.wie.rollen and lid is None
    houder = lid is not None and lid.casushouder and opdracht.command is not UITSTEL
    if not (regie or houder) or context.namens is not None or context.wie.casus is None:
        return context
    punten = {een.nummer: een for een in await context.uow.actiepunten.of_casus(context.casus.id)}
    punt = punten.get(opdracht.nummer or 0)
    eigenaars = () if punt is None else tuple(await context.uow.deelnemers.find_ids(punt.eigenaars))
    enige = eigenaars[0] if len(eigenaars) == 1 and eigenaars[0].actief and not eigenaars[0].is_derde else None
    return context if enige is None or enige == lid else replace(context, namens=enige)


async def _eigenaar(gezocht: Sequence[Deelnemer], punt: Actiepunt, context: Context) -> Deelnemer:
    if len(gezocht) != 1:
        raise OpdrachtOnvolledig(gebruik=NAMENS.gebruik)
    if not is_eigenaar(punt, gezocht[0].id):
        eigenaars = eigenaars_van(punt, await context.uow.deelnemers.of_casus(punt.casus_id))
        raise NietUwPunt(nummer=punt.nummer, wie=zo_heten(eigenaars) if eigenaars else "niemand")
    return gezocht[0]


def _lees(tekst: str) -> tuple[str, Opdracht] | None:
    """ "de politie: 3 is klaar, gebeld" as the name and the report; None where there is none in it."""
    woorden = tekst.split()
    kaal = [woord.strip("#.,:;!-()").lower() for woord in woorden]
    for nr in range(1, len(woorden)):
        if not kaal[nr].isdecimal() or len(kaal[nr]) > 4:
            continue
        begin = nr + 1
        while begin < len(woorden) and (kaal[begin] in _ERTUSSEN or not kaal[begin]):
            begin += 1
        gevonden = _werkwoord(kaal, begin)
        namen = nr
        while namen and (kaal[namen - 1] in _ERTUSSEN or not kaal[namen - 1]):
            namen -= 1
        if gevonden is not None and namen:
            command, aantal = gevonden
            rest = " ".join(woorden[begin + aantal :]).lstrip(",.:;- ")
            wie = " ".join(woorden[:namen]).strip(" ,:;-")
            return wie, Opdracht(command=command, nummer=int(kaal[nr]), tekst=rest)
    return None


def _werkwoord(kaal: list[str], begin: int) -> tuple[Command, int] | None:
    vormen = sorted(((vorm.split(), een) for een in _MELDINGEN for vorm in een.vormen), key=lambda paar: -len(paar[0]))
    return next(((een, len(delen)) for delen, een in vormen if kaal[begin : begin + len(delen)] == delen), None)


def _woorden(tekst: str) -> tuple[str, ...]:
    """Others read the words of the report; of the owner no more than the role."""
    gelezen = _lees(tekst)
    return (gelezen[1].tekst if gelezen is not None else tekst,)


NAMENS = Command(
    woorden="namens",
    gebruik="namens <organisatie, rol of adres> <nummer van het actiepunt> klaar [toelichting]",
    samenvatting=teksten.NAMENS,
    rollen=BEHEER,
    doorgeef=_woorden,
    past=lambda rest: _lees(rest) is not None,
    raadt=True,
    bewijs=True,
    run=run,
)
