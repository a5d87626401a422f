"""News that waits goes along with a mail that its reader gets anyway: a receipt, or the words of another deelnemer.

It is looked up when the message is read, its words pass the door with those of the message, and in the transaction of
the answer it is taken: a piece that was told meanwhile is left out.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from commands.command import Opdracht
from commands.domain.casus import Casus, Fase
from commands.domain.rollen import Kanaal
from commands.klok.meegeven import leest_mee
from commands.klok.nieuwsboek import neem
from commands.klok.nieuwsregels import maak_regels, vertel_gehouden, zijn_gehouden
from commands.line.gelezen import Gelezen
from commands.messages import Bericht, Effect, Groep, Hier, Lid, Say
from commands.onderling.bericht import BERICHT
from commands.ports import Nieuws, Transaction
from commands.texts import nieuws as teksten
from commands.understanding.identiteit import Bekend


async def zoek_nieuws(bekend: Bekend, opdrachten: Sequence[Opdracht], tx: Transaction) -> tuple[Nieuws, ...]:
    """What waits in the casus of this message for its sender, and where its words go to all, for each who reads mail.

    Nothing for a procesregisseur, who reads the news of all casussen in the morning.
    """
    wie = bekend.wie
    if wie.casus is None or wie.deelnemer is None or wie.casus.fase is not Fase.LOPEND:
        return ()
    leden = [wie.deelnemer]
    if any(een.command.woorden == BERICHT.woorden for een in opdrachten):
        leden = await tx.uow.deelnemers.of_casus(wie.casus.id)
    hier = {lid.id: lid for lid in leden if lid.ontvangt and Kanaal.MAIL in lid.bereikbaar_via}
    personen = {lid.persoon.id for lid in hier.values() if leest_mee(lid.persoon, tx)}
    nieuws = await tx.uow.nieuws.waiting_for(personen) if personen else []
    return tuple(een for een in nieuws if een.deelnemer_id in hier and een.blokken is not None)


async def neem_mee(effecten: Sequence[Effect], gelezen: Gelezen, tx: Transaction) -> list[Effect]:
    """The same effects, with that news behind what its readers get by mail now, once; and a word to the
    procesregisseur about each piece whose words were held."""
    casus = gelezen.bekend.wie.casus
    if not gelezen.nieuws or casus is None:
        return list(effecten)
    wacht: dict[str, list[Nieuws]] = defaultdict(list)
    for een in gelezen.nieuws:
        wacht[een.deelnemer_id or ""].append(een)
    uit: list[Effect] = []
    for effect in effecten:
        lezers = [lid for lid in _lezers(effect) if lid in wacht] if isinstance(effect, Say) else []
        if isinstance(effect, Say) and isinstance(effect.aan, Groep):
            lezers = [lid for lid in wacht if lid not in effect.aan.behalve] if _gaat_naar_allen(effect) else []
        if not isinstance(effect, Say) or not lezers:
            uit.append(effect)
            continue
        uit += await _met_nieuws(effect, {lid: wacht.pop(lid) for lid in lezers}, gelezen, casus, tx)
    return uit


def _lezers(say: Say) -> Iterable[str]:
    """The deelnemer who gets this as a receipt by mail."""
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
    say: Say, wacht: dict[str, list[Nieuws]], gelezen: Gelezen, casus: Casus, tx: Transaction
) -> list[Effect]:
    uit: list[Effect] = []
    apart: list[str] = []
    for lid, nieuws in wacht.items():
        genomen = await neem(nieuws, "verteld", tx)
        mee = [een for een in nieuws if een.id in genomen]
        regels = maak_regels(mee, gelezen.nieuws_gehouden, tx.beleid).get(casus.id)
        if regels:
            if isinstance(say.aan, Groep):
                apart.append(lid)
                say_mee = replace(say, aan=Lid(deelnemer_id=lid, kanaal=Kanaal.MAIL))
            else:
                say_mee = replace(say, bericht=teksten.en_nieuws(say.bericht))
            uit.append(replace(say_mee, bericht=teksten.mee_voor_lid(say_mee.bericht, regels)))
        uit += [vertel_gehouden(een, casus) for een in zijn_gehouden(mee, gelezen.nieuws_gehouden)]
    if isinstance(say.aan, Groep):
        return [replace(say, aan=replace(say.aan, behalve=(*say.aan.behalve, *apart))), *uit]
    return uit if any(isinstance(een, Say) and een.sleutel == say.sleutel for een in uit) else [say, *uit]
