"""News that waits goes along with a mail that its reader gets anyway: a receipt, or the words of another deelnemer.

It is looked up when the message is read, its words pass the door with those of the message, and in the transaction of
the answer it is taken: a piece that was told meanwhile is left out.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from commands.command import Opdracht
from commands.domain.casus import Casus, Fase
from commands.domain.deelnemer import Deelnemer
from commands.domain.rollen import Kanaal
from commands.effects.icopost import PEILING
from commands.ico.momenten import MOMENTEN
from commands.klok.meegeven import leest_mee
from commands.klok.nieuwsboek import neem
from commands.klok.nieuwsregels import maak_regels, vertel_gehouden, zijn_gehouden
from commands.line.gelezen import Gelezen
from commands.messages import Bericht, Effect, Groep, Hier, Lid, Say
from commands.onderling.bericht import BERICHT
from commands.ports import Nieuws, Transaction
from commands.texts import nieuws as teksten
from commands.understanding.identiteit import Bekend

_NAAR_ALLEN = (BERICHT.woorden, MOMENTEN.woorden)
"""Commands of which each deelnemer gets a mail at once."""


async def zoek_nieuws(bekend: Bekend, opdrachten: Sequence[Opdracht], tx: Transaction) -> tuple[Nieuws, ...]:
    """What waits in the casus of this message for its sender, and where it goes to all, for each who reads mail.

    Nothing for a procesregisseur, who reads the news of all casussen in the morning.
    """
    allen = {een.code for een in opdrachten if een.command.woorden in _NAAR_ALLEN}
    leden = []
    for casus in await _casussen(bekend, allen, tx):
        lid = bekend.wie.deelnemer
        aan_allen = casus.code in allen or (None in allen and bekend.wie.casus is not None)
        leden += await tx.uow.deelnemers.of_casus(casus.id) if aan_allen else [lid] if lid is not None else []
    hier = {lid.id: lid for lid in leden if _per_mail(lid)}
    personen = {lid.persoon.id for lid in hier.values() if leest_mee(lid.persoon, tx)}
    nieuws = await tx.uow.nieuws.waiting_for(personen) if personen else []
    return tuple(een for een in nieuws if een.deelnemer_id in hier and een.blokken is not None)


def _per_mail(lid: Deelnemer) -> bool:
    return lid.ontvangt and Kanaal.MAIL in lid.bereikbaar_via


async def _casussen(bekend: Bekend, codes: Iterable[str | None], tx: Transaction) -> list[Casus]:
    """That of the message; of a medewerker, who stands in none, those that the commands to all name."""
    hier = bekend.wie.casus
    if hier is not None:
        gevonden = [hier]
    elif bekend.wie.medewerkers:
        gezocht = [await tx.uow.casussen.find_code(een) for een in sorted(filter(None, codes))]
        gevonden = [een for een in gezocht if een is not None]
    else:
        gevonden = []
    return [een for een in gevonden if een.fase is Fase.LOPEND]


async def neem_mee(effecten: Sequence[Effect], gelezen: Gelezen, tx: Transaction) -> list[Effect]:
    """The same effects, with that news behind what its readers get by mail now, once; and a word to the
    procesregisseur about each piece whose words were held.

    To be called last: what is taken here must go out.
    """
    if not gelezen.nieuws:
        return list(effecten)
    casussen = {een.id: een for een in await tx.uow.casussen.find_ids({een.casus_id for een in gelezen.nieuws})}
    wacht: dict[str, list[Nieuws]] = defaultdict(list)
    leden = await tx.uow.deelnemers.find_ids({een.deelnemer_id for een in gelezen.nieuws if een.deelnemer_id})
    bereikt = {lid.id for lid in leden if _per_mail(lid)}
    for een in gelezen.nieuws:
        if een.deelnemer_id in bereikt and casussen[een.casus_id].fase is Fase.LOPEND:
            wacht[een.deelnemer_id].append(een)
    uit: list[Effect] = []
    for effect in effecten:
        lezers = [lid for lid in _lezers(effect) if lid in wacht] if isinstance(effect, Say) else []
        if isinstance(effect, Say) and isinstance(effect.aan, Groep):
            hier = [lid for lid, deel in wacht.items() if deel[0].casus_id == effect.aan.casus_id]
            lezers = [lid for lid in hier if lid not in effect.aan.behalve] if _gaat_naar_allen(effect) else []
        if not isinstance(effect, Say) or not lezers:
            uit.append(effect)
            continue
        uit += await _met_nieuws(effect, {lid: wacht.pop(lid) for lid in lezers}, gelezen, casussen, tx)
    return uit


def _lezers(say: Say) -> Iterable[str]:
    """The deelnemer who gets this by mail as a receipt, or as a poll."""
    if isinstance(say.aan, Lid) and say.aan.kanaal is Kanaal.MAIL and say.sleutel.startswith(PEILING):
        yield say.aan.deelnemer_id
    if not isinstance(say.aan, Hier) or say.aan.kamer or say.aan.deelnemer_id is None:
        return
    if say.bericht.notice and not say.geweigerd and _kan_meer_bevatten(say.bericht):
        yield say.aan.deelnemer_id


def _gaat_naar_allen(say: Say) -> bool:
    """Whether each deelnemer who reads mail gets these words now."""
    return (
        isinstance(say.aan, Groep)
        and not say.aan.alleen_kamer
        and not say.bericht.nieuws
        and say.sleutel.startswith("bericht/")
        and _kan_meer_bevatten(say.bericht)
    )


def _kan_meer_bevatten(bericht: Bericht) -> bool:
    """Not where a plain reply is the answer to a question, and not what goes into a calendar."""
    return not (bericht.antwoord_als or bericht.bij_ja or bericht.vraag_ico or bericht.afspraak or bericht.formulier)


async def _met_nieuws(
    say: Say, wacht: dict[str, list[Nieuws]], gelezen: Gelezen, casussen: dict[str, Casus], tx: Transaction
) -> list[Effect]:
    uit: list[Effect] = []
    apart: list[str] = []
    for lid, nieuws in wacht.items():
        genomen = await neem(nieuws, "verteld", tx)
        mee = [een for een in nieuws if een.id in genomen]
        for regels in maak_regels(mee, gelezen.nieuws_gehouden, tx.beleid).values():
            if isinstance(say.aan, Groep):
                apart.append(lid)
                say_mee = replace(say, aan=Lid(deelnemer_id=lid, kanaal=Kanaal.MAIL))
            else:
                say_mee = replace(say, bericht=teksten.en_nieuws(say.bericht)) if say.bericht.notice else say
            uit.append(replace(say_mee, bericht=teksten.mee_voor_lid(say_mee.bericht, regels)))
        uit += [vertel_gehouden(een, casussen[een.casus_id]) for een in zijn_gehouden(mee, gelezen.nieuws_gehouden)]
    if isinstance(say.aan, Groep):
        return [replace(say, aan=replace(say.aan, behalve=(*say.aan.behalve, *apart))), *uit]
    return uit if any(isinstance(een, Say) and een.sleutel == say.sleutel for een in uit) else [say, *uit]
