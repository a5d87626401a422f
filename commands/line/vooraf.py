"""A message is read once, in a transaction: its words, and all that the database knows of it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from commands.command import Command, Opdracht
from commands.domain.aanspraak import AAN_MENS, HOOGSTENS, NIET_AAN_ALLEN, Oordeel, oordeel
from commands.domain.navraag import NavraagReden
from commands.domain.rollen import Kanaal, Rol
from commands.domain.vondst import Vondst
from commands.domain.wachtend import Wachtend
from commands.domain.werkdagen import lokale_dag
from commands.effects.casuslijsten import lijsten
from commands.grammar.lezing import Niets, Plek
from commands.line.bestanden import te_maken
from commands.line.bevestigen import reden_van
from commands.line.gelezen import Gelezen, Stuk, Werk
from commands.line.keuren import niet_delen, planplek, stukken, van_derde, voor_wie, zonder_woorden
from commands.line.meenemen import zoek_nieuws
from commands.line.teruggestuurd import met_sjabloon
from commands.line.vasthouden import in_woorden_van
from commands.messages import Bijlage, Inbound, MailStaat
from commands.ports import Transaction, UnitOfWork
from commands.understanding.identiteit import Bekend, Vreemd, Waarom, wie_is
from commands.understanding.lezing import lees_bericht
from commands.understanding.voor_wie import voor_de_bot, weeg

WACHTKAMER = timedelta(hours=1)
"""How long a Word file that came without a command waits for the command that says what to do with it."""
WORD = (".docx", ".doc")
_MET_WOORDEN = (MailStaat.GEWOON, MailStaat.AUTOMATISCH)


async def lees(inbound: Inbound, rij_id: str, bekend: Bekend, tx: Transaction, werk: Werk) -> Gelezen:
    """The message with the meaning of its words and all that is known of it.

    A file that is taken from the waiting room comes back when the transaction is undone. Its `keuring` is there already
    when nothing of it takes long or must pass the door.
    """
    gelezen = replace(_woorden(inbound, rij_id, bekend, werk), keuring=await zonder_woorden(werk.poort))
    if inbound.staat is not MailStaat.GEWOON:
        return gelezen  # nothing of it goes to anybody
    gelezen = await met_sjabloon(gelezen, tx.uow)
    gelezen = replace(gelezen, twijfel=_reden(gelezen, tx))
    if gelezen.twijfel is not None:
        return gelezen
    eerder = await tx.uow.wachtenden.find_inbox(rij_id)
    bewaard = _zoals_bewaard(eerder, werk.tabel)
    if eerder is not None:
        gelezen = replace(gelezen, eerder=eerder, lezing=gelezen.gezegd if bewaard is None else bewaard)
    if gelezen.opdrachten is None:
        return gelezen  # it is taken away, so that nothing of it need be held
    if gelezen.is_dicht:
        return gelezen  # it is refused, so that nobody need look at its words
    gelezen = await _met_bestand(gelezen, tx)
    if eerder is None:
        gelezen = replace(gelezen, bestanden=te_maken(inbound, bekend))
    return await _met_delen(gelezen, gelezen.opdrachten or (), tx)


async def lees_van_ander_adres(
    inbound: Inbound, rij_id: str, wie: Vreemd, tx: Transaction, werk: Werk
) -> Gelezen | None:
    """The message as if its sender were the member whose token it has; None when there is no member to ask."""
    vraagbaar = inbound.kanaal is Kanaal.MAIL and not inbound.confirmed_by and inbound.staat is MailStaat.GEWOON
    if not vraagbaar or wie.waarom is not Waarom.ANDER_ADRES or wie.persoon is None:
        return None
    als_lid = await wie_is(replace(inbound, confirmed_by=wie.persoon.id), tx.uow, tx.beleid)
    if isinstance(als_lid, Vreemd):
        return None
    return replace(_woorden(inbound, rij_id, als_lid, werk), twijfel=NavraagReden.ANDER_ADRES)


def _woorden(inbound: Inbound, rij_id: str, bekend: Bekend, werk: Werk) -> Gelezen:
    heeft = inbound.staat in _MET_WOORDEN
    gezegd = lees_bericht(inbound, bekend, werk.tabel, werk.beleid) if heeft else Niets()
    gelezen = Gelezen(inbound=inbound, rij_id=rij_id, bekend=bekend, gezegd=gezegd, lezing=gezegd)
    gewogen = weeg(gezegd, inbound, bekend, werk.addressee) if inbound.staat is MailStaat.GEWOON else None
    if gewogen is None:
        return gelezen
    if oordeel(gewogen) is Oordeel.VRAAG:
        return replace(gelezen, aanspraak=gewogen)
    dag = lokale_dag(inbound.ontvangen_op, werk.beleid)
    return replace(gelezen, lezing=voor_de_bot(gewogen, inbound, bekend, werk.beleid, dag))


def _reden(gelezen: Gelezen, tx: Transaction) -> NavraagReden | None:
    """Whether its member must be asked first whether they wrote it."""
    inbound = gelezen.inbound
    if inbound.kanaal is not Kanaal.MAIL or inbound.confirmed_by:
        return None
    return reden_van(inbound, gelezen.bekend, gelezen.opdrachten or (), tx.beleid)


def _zoals_bewaard(eerder: Wachtend | None, tabel: Sequence[Command]) -> tuple[Opdracht, ...] | None:
    """The meaning of a held message when it came in, under the day on which it was written; None: that was not kept.

    A report that counted at once is not done again: only its words follow.
    """
    if eerder is None or not eerder.opdrachten:
        return None
    vormen = {command.woorden: command for command in tabel}
    return tuple(
        Opdracht(
            command=vormen[een.woorden],
            code=een.code,
            nummer=een.nummer,
            tekst=een.tekst,
            alleen_woorden=een.telt,
            geschreven_op=eerder.sinds,
        )
        for een in eerder.opdrachten
        if een.woorden in vormen and (een.tekst or not een.telt)
    )


async def _met_bestand(gelezen: Gelezen, tx: Transaction) -> Gelezen:
    """With the Word file of a procesregisseur: one that came along, otherwise one that waits for its command."""
    bekend = gelezen.bekend
    if not any(een.rol is Rol.PROCESREGISSEUR for een in bekend.wie.medewerkers):
        return gelezen
    bijlage = next(word_bestanden(gelezen.inbound), None)
    if bijlage is not None or not bekend.onder_ons:
        return replace(gelezen, bijlage=bijlage)
    bijlage = await tx.uow.waiting_plans.take_plan(bekend.wie.persoon.id, since=tx.nu - WACHTKAMER)
    return replace(gelezen, bijlage=bijlage, gewacht=bijlage is not None)


async def _met_delen(gelezen: Gelezen, opdrachten: tuple[Opdracht, ...], tx: Transaction) -> Gelezen:
    """With all that must be looked at outside the transaction, if anything."""
    uow = tx.uow
    inbound, bekend, eerder = gelezen.inbound, gelezen.bekend, gelezen.eerder
    gewogen = gelezen.aanspraak
    if gewogen is not None and gewogen.soort not in AAN_MENS and await _is_genoeg_gevraagd(bekend, uow):
        gelezen = replace(gelezen, aanspraak=None)
    geschreven = await stukken(inbound, bekend, opdrachten, uow, eerder_gezien=False)
    versies: tuple[tuple[Stuk, ...], ...] = (geschreven,)
    if eerder is not None:
        gekozen = in_woorden_van(opdrachten, eerder)
        versies = (await stukken(inbound, bekend, gekozen, uow, eerder_gezien=True), geschreven)
    casus_id, document = await planplek(bekend, opdrachten, uow)
    gelezen = replace(
        gelezen,
        versies=versies,
        plan_casus=casus_id,
        document=document,
        vrij=bekend.plek is Plek.MAIL and bool(opdrachten) and all(een.command.voor_mensen for een in opdrachten),
        niet_delen=_gevraagd(gelezen, opdrachten, geschreven) if eerder is None else (),
        nieuws=await zoek_nieuws(bekend, opdrachten, tx) if opdrachten else (),
    )
    if not (gelezen.bijlage or gelezen.bestanden or document or eerder or geschreven or gelezen.nieuws):
        return gelezen
    casussen = [casus_id, *(stuk.casus_id for delen in versies for stuk in delen)]
    casussen += [een.casus_id for een in gelezen.nieuws]
    if gelezen.bestanden and bekend.wie.casus is not None:
        casussen.append(bekend.wie.casus.id)
    return replace(gelezen, lijst=await lijsten(casussen, uow, tx.beleid), keuring=None)


async def _is_genoeg_gevraagd(bekend: Bekend, uow: UnitOfWork) -> bool:
    """Whether they were asked for whom their words are more often than they answered."""
    open_ = await uow.wachtenden.open_wachtenden(persoon_id=bekend.wie.persoon.id)
    return sum(any(een.soort in NIET_AAN_ALLEN for een in wacht.vondsten) for wacht in open_) >= HOOGSTENS


def _gevraagd(gelezen: Gelezen, opdrachten: tuple[Opdracht, ...], geschreven: tuple[Stuk, ...]) -> tuple[Vondst, ...]:
    """Where its sender asks that not everybody reads it, and all of it where a derde wrote it, or where it may not be
    meant for all."""
    inbound, bekend, aanspraak = gelezen.inbound, gelezen.bekend, gelezen.aanspraak
    derde = van_derde(bekend, opdrachten, geschreven)
    return derde or niet_delen(inbound, bekend, opdrachten, geschreven) or voor_wie(aanspraak, geschreven)


def word_bestanden(inbound: Inbound) -> Iterator[Bijlage]:
    """The Word files among the attachments."""
    return (bijlage for bijlage in inbound.bijlagen if bijlage.naam.lower().endswith(WORD))
