"""The brake on answers by mail: a robot that answers at once must not keep the bot talking (SOURCES: C28, M14).

Only answers to the sender are counted and held in, never words to the group. A robot writes no commands, so a sender of
commands is answered far longer, and so is somebody of the house: four sentences that were not understood are no robot.
A person loses nothing: the last answer says that it is the last for now, the first mail after it is told once that it
gets none, and news of texts that the door held in the meantime follows when the hour is over.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from commands.brakes.doorgeefrem import teller
from commands.domain.rollen import Kanaal
from commands.domain.werkdagen import lokale_dag
from commands.effects.beheer import ALARM, aan_beheerders
from commands.effects.opnieuw import vraag_wacht
from commands.effects.rijen import rijsleutel
from commands.messages import Effect, Hier, Inbound, Say, Staf
from commands.ports import Transaction, UnitOfWork
from commands.texts import alarm as teksten
from commands.texts import gesprek as gespreksteksten
from commands.toets.zoek import SLEUTEL, van_sleutel

VENSTER = timedelta(hours=1)
MAX_ANTWOORDEN = 5
"""To one person in VENSTER, on what is no command."""
MAX_AAN_MEDEWERKER = 12
"""The same to somebody of the house, who tries other words until one is understood (own choice)."""
MAX_VASTGEHOUDEN = 20
"""To one person in VENSTER, when the answer says that their words are held: without it they would believe that these
went on."""
MAX_BEWIJZEN = 60
"""To one person in VENSTER, in all."""

STIL = "even_stil/"
"""The key of the mail that says that there is no answer begins so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Antwoord:
    op: datetime
    op_opdracht: bool


async def rem_af(effecten: Sequence[Effect], inbound: Inbound, tx: Transaction) -> list[Effect]:
    """Leave out the answer to this mail when its sender got too many; then somebody hears of it, once a day.

    The last one that they get says so, and so does one short mail in place of the first that is left out.
    """
    antwoord = next((een for een in effecten if isinstance(een, Say) and isinstance(een.aan, Hier)), None)
    if inbound.kanaal is not Kanaal.MAIL or antwoord is None or not isinstance(antwoord.aan, Hier):
        return list(effecten)
    if await tx.uow.outbox.has_key(rijsleutel(antwoord.sleutel, Kanaal.MAIL, antwoord.aan.persoon_id)):
        return list(effecten)  # said before, so it is not said again
    naam = teller("antwoorden", antwoord.aan.persoon_id, bewezen=inbound.is_proven)
    eerder = _lees(await tx.uow.cursors.get(naam), tx.nu)
    hoogstens = _hoogstens(antwoord)
    if _te_veel(eerder, hoogstens):
        over = [een for een in effecten if een is not antwoord]
        await _hoort_later(antwoord, antwoord.aan.persoon_id, tx)
        gehouden = antwoord.sleutel.startswith(SLEUTEL)  # of these they hear when the hour is over
        stil = [] if gehouden else await _zeg_dat_het_stil_is(antwoord.aan, eerder, tx)
        return over + stil + await _meld(antwoord.aan, tx.uow, tx.vandaag.isoformat())
    nieuw = [*eerder, _Antwoord(op=tx.nu, op_opdracht=hoogstens in (MAX_VASTGEHOUDEN, MAX_BEWIJZEN))]
    tijden = [(een.op.astimezone(UTC).isoformat(), een.op_opdracht) for een in nieuw]
    await tx.uow.cursors.set(naam, json.dumps(tijden))
    if not _te_veel(nieuw, hoogstens):
        return list(effecten)
    laatste = _als_laatste(antwoord, antwoord.aan, alles=_te_veel(nieuw, MAX_BEWIJZEN))
    return [laatste if een is antwoord else een for een in effecten]


def _hoogstens(antwoord: Say) -> int:
    if antwoord.sleutel.startswith(SLEUTEL):
        return MAX_VASTGEHOUDEN
    if antwoord.op_opdracht:
        return MAX_BEWIJZEN
    huis = isinstance(antwoord.aan, Hier) and antwoord.aan.medewerker_id is not None
    return MAX_AAN_MEDEWERKER if huis else MAX_ANTWOORDEN


def _te_veel(eerder: Sequence[_Antwoord], hoogstens: int) -> bool:
    """Whether there were as many as there may be; answers to commands weigh in the wide bounds alone."""
    gewoon = hoogstens in (MAX_ANTWOORDEN, MAX_AAN_MEDEWERKER)
    geteld = sum(not een.op_opdracht for een in eerder) if gewoon else len(eerder)
    return geteld >= hoogstens or len(eerder) >= MAX_BEWIJZEN


def _als_laatste(antwoord: Say, aan: Hier, *, alles: bool) -> Say:
    slot = gespreksteksten.laatste_antwoord(alles=alles, medewerker=aan.medewerker_id is not None)
    return replace(antwoord, bericht=replace(antwoord.bericht, blokken=(*antwoord.bericht.blokken, slot)))


async def _zeg_dat_het_stil_is(aan: Hier, eerder: Sequence[_Antwoord], tx: Transaction) -> list[Effect]:
    """One short mail in place of the first answer that is left out: nobody who writes meets silence unannounced."""
    sleutel = f"{STIL}{aan.persoon_id}/{eerder[-1].op.astimezone(UTC).isoformat()}"
    if await tx.uow.outbox.has_key(rijsleutel(sleutel, Kanaal.MAIL, aan.persoon_id)):
        return []
    medewerker = aan.medewerker_id is not None
    bericht = gespreksteksten.nu_geen_antwoord(alles=_te_veel(eerder, MAX_BEWIJZEN), medewerker=medewerker)
    return [Say(aan=aan, bericht=bericht, sleutel=sleutel)]


async def _hoort_later(antwoord: Say, persoon_id: str, tx: Transaction) -> None:
    """News of held texts follows when the hour is over, all of it at once.

    Once a day, for a robot answers that too. A text held later that day waits for the question of the next working day.
    """
    wachtend = await van_sleutel(antwoord.sleutel, tx.uow)
    if wachtend is None:
        return
    naam = f"hoort_later.{persoon_id}"
    waarde = await tx.uow.cursors.get(naam)
    moment = None if waarde is None else datetime.fromisoformat(waarde)
    if moment is None or lokale_dag(moment - VENSTER, tx.beleid) != tx.vandaag:
        moment = (tx.nu + VENSTER).astimezone(UTC)
        await tx.uow.cursors.set(naam, moment.isoformat())
    if moment > tx.nu:
        await vraag_wacht(tx, wachtend, moment)


def _lees(waarde: str | None, nu: datetime) -> list[_Antwoord]:
    """Those that still count."""
    alle = json.loads(waarde) if waarde is not None else []
    antwoorden = (_Antwoord(op=datetime.fromisoformat(op), op_opdracht=opdracht) for op, opdracht in alle)
    return [een for een in antwoorden if abs(nu - een.op) < VENSTER]


async def _meld(wie: Hier, uow: UnitOfWork, dag: str) -> list[Effect]:
    sleutel = f"geen_antwoord/{wie.persoon_id}/{dag}"
    if wie.deelnemer_id is None or wie.casus_id is None:
        nummer = wie.medewerker_id or wie.persoon_id
        return await aan_beheerders(uow, teksten.antwoordt_niet_meer(f"nummer {nummer}"), sleutel)
    casus = await uow.casussen.get_casus(wie.casus_id)
    lid = await uow.deelnemers.get_deelnemer(wie.deelnemer_id)
    aan = Staf(medewerker_id=casus.geopend_door, casus_id=casus.id)
    bericht = teksten.antwoordt_niet_meer(lid.aanduiding)
    return [Say(aan=aan, bericht=bericht, sleutel=f"{ALARM}{sleutel}")]
