"""A mail of ours came back: that is told, and an address that is none any more gets no more mail.

Anybody can write a report of a mail server. So an address is only given up for a report that names a mail which really
went to it, and that comes in at the address of its envelope, with its token, or is vouched for by our own server. Any
other is a question to the procesregisseur, and a mail goes out to try the address: a report on that one counts.
"""

from dataclasses import replace

from commands.adres import lees_postadres
from commands.domain.casus import Casus, Fase
from commands.domain.deelnemer import Deelnemer, Medewerker
from commands.domain.rollen import Kanaal
from commands.effects.beheer import aan_beheerders, aan_regie
from commands.effects.logboekkop import kop_kwam_terug
from commands.effects.termijnplan import plan_adres, stop_adres
from commands.messages import Effect, Inbound, Lid, Say
from commands.messages.authentication import Authentication
from commands.ports import LogRegel, OutboxItem, Transaction, UnitOfWork
from commands.texts import alarm
from commands.texts import terugpost as teksten

PROEF = "adresproef/"
"""The key of a mail that tries an address begins so; nobody but who reads there has seen its id."""


async def bounce(inbound: Inbound, tx: Transaction) -> list[Effect]:
    """Told once a day: of a member to the procesregisseur, of medewerkers and the officer to the beheerder."""
    adres = lees_postadres(inbound.adres)
    token = adres.token if adres is not None else None
    if token:
        lid = await tx.uow.deelnemers.find_token(token)
        staf = await tx.uow.medewerkers.find_token(token) if lid is None else None
    else:
        lid, staf = await _in_draad(inbound, tx.uow)
    casus = await tx.uow.casussen.get_casus(lid.casus_id) if lid is not None else None
    await tx.uow.logboek.write_line(
        LogRegel(
            actor="systeem",
            actie="bounce",
            object=lid.id if lid is not None else staf.id if staf is not None else "",
            resultaat=inbound.staat.name,
            herkomst=inbound.kanaal.value,
            op=tx.nu,
            casus_id=casus.id if casus is not None else None,
        )
    )
    dag = tx.vandaag.isoformat()
    if staf is not None:
        return await aan_beheerders(tx.uow, alarm.medewerker_niet_bereikt(staf.id), f"bounce/{staf.id}/{dag}")
    if lid is None:
        return await _van_de_kop(inbound, tx)
    if casus is None or not lid.actief:
        return []
    await _noteer_terug(inbound, lid, tx)
    op = await _ging_naar_hem(inbound, lid, tx.uow) if inbound.address_gone else []
    if any(een.key.startswith(PROEF) for een in op) or (op and _is_bewezen(inbound, lid, tx, met_token=bool(token))):
        return await _geef_op(lid, inbound, tx)
    if op:
        return _probeer(lid, casus, tx)
    return [aan_regie(casus, teksten.kwam_terug(casus, lid), f"bounce/{lid.id}/{dag}")]


async def _van_de_kop(inbound: Inbound, tx: Transaction) -> list[Effect]:
    """What came back without a token may be the end of the logboek, which names nobody."""
    for extern_id in inbound.antwoord_op[:20]:
        alarm_ = await kop_kwam_terug(await tx.uow.outbox.find_external(extern_id), tx)
        if alarm_ is not None:
            return alarm_
    return []


async def _in_draad(inbound: Inbound, uow: UnitOfWork) -> tuple[Deelnemer | None, Medewerker | None]:
    """The receiver of the mail that came back, where all mail has one envelope sender; none when it is not known."""
    for extern_id in inbound.antwoord_op[:20]:
        rij = await uow.outbox.find_external(extern_id)
        if rij is None or rij.kanaal is not Kanaal.MAIL:
            continue
        if rij.deelnemer_id is not None:
            return await uow.deelnemers.get_deelnemer(rij.deelnemer_id), None
        staf = await uow.medewerkers.all_medewerkers()
        return None, next((een for een in staf if een.id == rij.medewerker_id), None)
    return None, None


async def _ging_naar_hem(inbound: Inbound, lid: Deelnemer, uow: UnitOfWork) -> list[OutboxItem]:
    """The mails to them that it names."""
    rijen = [await uow.outbox.find_external(extern_id) for extern_id in inbound.antwoord_op[:20]]
    return [rij for rij in rijen if rij is not None and rij.persoon_id == lid.persoon.id]


def _is_bewezen(inbound: Inbound, lid: Deelnemer, tx: Transaction, *, met_token: bool) -> bool:
    """Whether more than its words says that a mail server wrote it: the token of the envelope, or the mark of our own
    server on the domain of the member or of the house."""
    if inbound.authentication is Authentication.FAIL:
        return False
    domeinen = {(lid.persoon.email or "").rpartition("@")[2], tx.beleid.eigen.domein} - {""}
    goed = inbound.authentication is Authentication.PASS and inbound.afzender.rpartition("@")[2] in domeinen
    return met_token or goed


def _probeer(lid: Deelnemer, casus: Casus, tx: Transaction) -> list[Effect]:
    """The procesregisseur is asked, and the address is tried, once a day; mail goes on."""
    if lid.persoon.mail_failed_at is not None:
        return []
    dag = tx.vandaag.isoformat()
    aan = Lid(deelnemer_id=lid.id, kanaal=Kanaal.MAIL, derde=True)
    return [
        aan_regie(casus, teksten.kwam_misschien_terug(casus, lid), f"bounce/{lid.id}/{dag}"),
        Say(aan=aan, bericht=teksten.proef(casus), sleutel=f"{PROEF}{lid.id}/{dag}"),
    ]


async def _noteer_terug(inbound: Inbound, lid: Deelnemer, tx: Transaction) -> None:
    """Which mail to them it was, and why; the last that it names, as a report may name the whole thread."""
    for extern_id in reversed(inbound.antwoord_op[:20]):
        rij = await tx.uow.outbox.find_external(extern_id)
        if rij is not None and rij.kanaal is Kanaal.MAIL and rij.persoon_id == lid.persoon.id:
            await tx.uow.outbox.mark_returned(rij.id, code=inbound.bounce_code, at=tx.nu)
            return


async def _geef_op(lid: Deelnemer, inbound: Inbound, tx: Transaction) -> list[Effect]:
    """The procesregisseur is told now, and asked in every casus where they take part until it is mended: from the next
    working day on, in one message."""
    if lid.persoon.mail_failed_at is not None:
        return []
    await tx.uow.personen.save_persoon(replace(lid.persoon, mail_failed_at=tx.nu))
    effecten: list[Effect] = []
    for plaats in await tx.uow.deelnemers.of_persoon(lid.persoon.id):
        casus = await tx.uow.casussen.get_casus(plaats.casus_id)
        if plaats.actief and casus.fase is Fase.LOPEND:
            await plan_adres(tx, plaats, 1)
            if plaats.id == lid.id:
                bericht = teksten.adres_is_weg(casus, plaats)
                effecten.append(aan_regie(casus, bericht, f"adres_weg/{plaats.id}/{inbound.bron}"))
    return effecten


async def leeft_weer(lid: Deelnemer, inbound: Inbound, uow: UnitOfWork) -> None:
    """A mail from the address that was given up shows that it works: mail goes there again."""
    if lid.persoon.mail_failed_at is None or inbound.afzender != lid.persoon.email:
        return
    await uow.personen.save_persoon(replace(lid.persoon, mail_failed_at=None))
    for plaats in await uow.deelnemers.of_persoon(lid.persoon.id):
        await stop_adres(uow, plaats)
