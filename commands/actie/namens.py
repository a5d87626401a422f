"""`namens politie 3 klaar`: what an owner said by telephone, reported by casushouder or procesregisseur."""

from dataclasses import replace

from commands.actie.bezig import BEZIG
from commands.actie.gereed import GEREED
from commands.actie.lukt_niet import LUKT_NIET
from commands.actie.uitstel import UITSTEL
from commands.actie.verandering import BEHEER, eigenaars_in, zoek_open
from commands.command import Command, Context, Opdracht, Uitkomst
from commands.domain.eigenaars import eigenaars_van, is_eigenaar
from commands.domain.weigering import NietUwPunt, OpdrachtOnvolledig
from commands.texts import actie as teksten
from commands.texts.punt import wie as zo_heten

_MELDINGEN = (GEREED, BEZIG, LUKT_NIET, UITSTEL)
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
    gezocht = (await eigenaars_in(wie, context)).leden
    if len(gezocht) != 1:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    if not is_eigenaar(punt, gezocht[0].id):
        eigenaars = eigenaars_van(punt, await context.uow.deelnemers.of_casus(punt.casus_id))
        raise NietUwPunt(nummer=punt.nummer, wie=zo_heten(eigenaars) if eigenaars else "niemand")
    return await melding.command.run(replace(melding, code=opdracht.code), replace(context, namens=gezocht[0]))


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
    run=run,
)
