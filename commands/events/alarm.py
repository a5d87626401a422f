"""Alarms: the beheerder hears codes, the procesregisseur hears whom to call, the sender hears that it is kept."""

import json
from datetime import UTC, datetime, timedelta

from commands.domain.casus import Casus
from commands.domain.deelnemer import Deelnemer
from commands.domain.laatste_blik import REDEN
from commands.effects.beheer import ALARM, aan_beheerders
from commands.effects.logboekkop import kop_kwam_terug
from commands.messages import Effect, Inbound, Say, Staf
from commands.ports import InboxItem, OutboxItem, OutboxTask, Transaction, UnitOfWork
from commands.texts import alarm as teksten
from commands.texts import laatste_blik as bliktekst
from commands.texts import uitval as uitvalteksten
from commands.texts import vreemdeling as vreemdteksten
from commands.understanding.hier import hier_van
from commands.understanding.identiteit import Bekend, wie_is

TUSSEN_ALARMEN = timedelta(hours=1)
"""At least, between two alarms about messages of nobody we know: whoever likes can send those, as many as he likes."""


async def bij_parkeren(
    rij: InboxItem, inbound: Inbound | None, storing: str, tx: Transaction, *, opgehaald: bool = True
) -> list[Effect]:
    """What follows when a message is set aside: an alarm, one word to its sender.

    Of messages whose sender is nobody we know there is one alarm in TUSSEN_ALARMEN for each channel; the next one says
    how many there were without. `opgehaald`: False when its server cannot give it.
    """
    wie = await wie_is(inbound, tx.uow, tx.beleid) if inbound is not None else None
    vreemd = not isinstance(wie, Bekend) and not rij.storing  # who offers it again waits for what becomes of it
    eerder = await _zonder_alarm(rij, tx) if vreemd else 0
    effecten: list[Effect] = []
    if eerder is not None:
        sleutel = f"geparkeerd/{rij.id}/{tx.nu.isoformat()}"
        bericht = (
            teksten.geparkeerd(storing, rij.kanaal.value, eerder, vreemd=vreemd)
            if opgehaald
            else teksten.niet_opgehaald(storing, eerder, vreemd=vreemd)
        )
        effecten = await aan_beheerders(tx.uow, bericht, sleutel)
    if inbound is not None and isinstance(wie, Bekend):
        effecten.append(
            Say(aan=hier_van(inbound, wie.wie), bericht=teksten.storing(storing), sleutel=f"storing/{rij.id}")
        )
    return effecten


async def _zonder_alarm(rij: InboxItem, tx: Transaction) -> int | None:
    """How many were set aside without an alarm since the last one; None when it is too soon for another."""
    naam = f"parkeeralarm.{rij.kanaal.value}"
    laatst, aantal = json.loads(await tx.uow.cursors.get(naam) or '["", 0]')
    te_vroeg = bool(laatst) and timedelta(0) <= tx.nu - datetime.fromisoformat(laatst) < TUSSEN_ALARMEN
    stand = (laatst, aantal + 1) if te_vroeg else (tx.nu.astimezone(UTC).isoformat(), 0)
    await tx.uow.cursors.set(naam, json.dumps(stand))
    return None if te_vroeg else int(aantal)


async def bij_opgeven(rij: OutboxItem, tx: Transaction, reden: str = "") -> list[Effect]:
    """What follows when something cannot be delivered: giving up is an alarm, never a silent delete (SOURCES: M17).

    About one person on one channel it is told once a day, however many messages it are.
    """
    if rij.key.startswith(ALARM):
        return []
    if (kop := await kop_kwam_terug(rij, tx)) is not None:
        return kop
    casus = await tx.uow.casussen.get_casus(rij.casus_id) if rij.casus_id else None
    if reden == REDEN and casus is not None:
        return await _tegengehouden(rij, casus, tx)
    code = casus.code if casus is not None else ""
    if rij.task in (OutboxTask.PUT_OUT, OutboxTask.SHUT_OUT):
        sleutel = f"blijft/{rij.lane}/{tx.vandaag.isoformat()}"
        effecten = await aan_beheerders(tx.uow, vreemdteksten.blijft(code), sleutel)
        if casus is not None:
            aan = Staf(medewerker_id=casus.geopend_door, casus_id=casus.id)
            effecten.append(Say(aan=aan, bericht=vreemdteksten.blijft_regie(code), sleutel=f"{ALARM}{sleutel}"))
        return effecten
    if rij.task in (OutboxTask.ERASE_MAIL, OutboxTask.REDACT):
        return await _niet_gewist(rij, casus, tx.uow)
    lid = await _lid(rij, casus, tx.uow)
    bericht = teksten.niet_verzonden(code, rij.kanaal.value, rij.task.value, rij.id, regie=lid is not None)
    wie = rij.deelnemer_id or rij.medewerker_id
    keer = f"{wie}/{rij.kanaal.value}/{tx.vandaag.isoformat()}" if wie is not None else rij.id
    effecten = await aan_beheerders(tx.uow, bericht, f"opgegeven/{keer}")
    if casus is not None and lid is not None:
        melding = teksten.lid_niet_bereikt(code, lid.aanduiding, rij.kanaal.value)
        aan = Staf(medewerker_id=casus.geopend_door, casus_id=casus.id)
        effecten.append(Say(aan=aan, bericht=melding, sleutel=f"{ALARM}niet_bereikt/{keer}"))
    return effecten


async def _tegengehouden(rij: OutboxItem, casus: Casus, tx: Transaction) -> list[Effect]:
    """Another member stood in it by address or name: the beheerder looks how, the procesregisseur who missed it."""
    lid = await _lid(rij, casus, tx.uow)
    sleutel = f"laatste_blik/{casus.id}/{rij.kanaal.value}/{tx.vandaag.isoformat()}"
    effecten = await aan_beheerders(tx.uow, bliktekst.tegengehouden(casus.code, rij.kanaal.value, rij.id), sleutel)
    aan = Staf(medewerker_id=casus.geopend_door, casus_id=casus.id)
    bericht = bliktekst.tegengehouden_regie(casus.code, lid.aanduiding if lid is not None else "de kamer")
    wie = rij.deelnemer_id or "kamer"
    return [*effecten, Say(aan=aan, bericht=bericht, sleutel=f"{ALARM}{sleutel}/{wie}")]


async def _lid(rij: OutboxItem, casus: Casus | None, uow: UnitOfWork) -> Deelnemer | None:
    """The deelnemer who should have had it, where the procesregisseur can ask for another address."""
    if casus is None or rij.deelnemer_id is None or rij.task not in (OutboxTask.SAY, OutboxTask.INVITE):
        return None
    lid = await uow.deelnemers.get_deelnemer(rij.deelnemer_id)
    return lid if lid.actief else None


async def _niet_gewist(rij: OutboxItem, casus: Casus | None, uow: UnitOfWork) -> list[Effect]:
    """Whoever asked for it was told that it would be done."""
    code, kanaal = casus.code if casus is not None else "", rij.kanaal.value
    effecten = await aan_beheerders(uow, teksten.niet_gewist(code, kanaal, rij.id), f"niet_gewist/{rij.id}")
    wie = rij.medewerker_id or (casus.geopend_door if casus is not None else None)
    if wie is not None:
        aan = Staf(medewerker_id=wie, casus_id=rij.casus_id)
        bericht = teksten.niet_gewist_regie(code, kanaal)
        effecten.append(Say(aan=aan, bericht=bericht, sleutel=f"{ALARM}niet_gewist/{rij.id}"))
    return effecten


async def bij_stilstand(kanaal: str, reden: str, tx: Transaction, *, opnieuw: bool = False) -> list[Effect]:
    """What follows when a whole channel stands still: once a day for each reason. `opnieuw`: a new login mends it."""
    keer = f"stilstand/{kanaal}/{reden}/{tx.vandaag.isoformat()}"
    return await aan_beheerders(tx.uow, uitvalteksten.kanaal_weg(kanaal, reden, opnieuw=opnieuw), keer)
