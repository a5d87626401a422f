"""One message of a person, from its sender to its answer: the transactions around that."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from commands.brakes.antwoordrem import rem_af
from commands.brakes.doorgeefrem import te_veel
from commands.command import Context
from commands.domain.navraag import NavraagReden
from commands.door.gekeurd import Keuring
from commands.effects.uitgang import zet_klaar
from commands.events.terugpost import bounce
from commands.line.antwoorden import antwoord, teken_van_leven
from commands.line.bekijken import bekijk
from commands.line.bestanden import bewaar_bestanden, vertel_bestanden
from commands.line.bevestigen import bewaar, met_bevestiging, verwerk
from commands.line.dicht import laat_liggen, laat_twijfel_liggen
from commands.line.echo import EchoNodig
from commands.line.gelezen import Gelezen, Werk
from commands.line.keuren import zonder_woorden
from commands.line.meenemen import neem_mee
from commands.line.meetellen import laat_tellen
from commands.line.mozaiek import is_meer_gedeeld, onthoud
from commands.line.navraagantwoord import lees_antwoord
from commands.line.open_adres import meld_open_adres
from commands.line.vasthouden import houd_vast, rond_af, sluit_beantwoorde
from commands.line.vooraf import lees, lees_van_ander_adres
from commands.line.vreemden import antwoord_vreemde
from commands.messages import Afloop, Effect, Inbound, MailStaat, Say
from commands.ports import TemporaryFailure, Transaction
from commands.understanding.hier import zeg_hier
from commands.understanding.identiteit import Vreemd, wie_is
from commands.understanding.los_bericht import als_antwoord

KEREN = 5
"""Transactions in which one message is looked at, before it has to wait for its turn anew."""


async def behandel(inbound: Inbound, rij_id: str, werk: Werk, *, nu: datetime) -> Afloop:
    """Read, decide, answer, store: all that follows from it in one transaction, with the claim.

    Raises TemporaryFailure when its sender changes each time while it is looked at.
    """
    gelezen: Gelezen | None = None
    for _ in range(KEREN):
        async with werk.begin(nu) as tx:
            uit = await _in_transactie(inbound, rij_id, gelezen, tx, werk)
        if isinstance(uit, Afloop):
            return uit
        gelezen = await bekijk(uit, werk)
    raise TemporaryFailure("read_anew")


async def _in_transactie(
    inbound: Inbound, rij_id: str, gelezen: Gelezen | None, tx: Transaction, werk: Werk
) -> Afloop | Gelezen:
    """The end of the message; or the message itself, when something of it must be looked at outside first.

    It is judged by the place that its sender has in this transaction. `gelezen`: as it was read before; that reading
    stands as long as this place is the same, and what went out of the casus.
    """
    if not await tx.uow.inbox.is_new(rij_id):
        return Afloop.ELDERS
    inbound = await met_bevestiging(inbound, rij_id, tx.uow)
    keuring = await zonder_woorden(werk.poort)
    if inbound.staat is MailStaat.BOUNCE:
        return await _doe_af(await bounce(inbound, _eigen(tx, inbound.bron)), inbound, rij_id, keuring, tx)
    op_vraag = await lees_antwoord(inbound, tx.uow) if gelezen is None else None
    if op_vraag is not None:
        return await _doe_af(await verwerk(op_vraag, inbound, tx), inbound, rij_id, keuring, tx)
    inbound = await als_antwoord(inbound, werk.tabel, tx)
    wie = await wie_is(inbound, tx.uow, tx.beleid)
    if isinstance(wie, Vreemd):
        gelezen = await lees_van_ander_adres(inbound, rij_id, wie, tx, werk)
        if gelezen is None:
            return await _doe_af(await antwoord_vreemde(inbound, wie, tx, werk), inbound, rij_id, keuring, tx)
    elif gelezen is None or gelezen.bekend != wie or await is_meer_gedeeld(gelezen, tx):
        gelezen = await lees(inbound, rij_id, wie, tx, werk)
    if gelezen.twijfel is not None:
        if gelezen.blijft_liggen:
            return await _doe_af(await laat_twijfel_liggen(gelezen, tx), inbound, rij_id, keuring, tx)
        return await _leg_apart(gelezen, gelezen.twijfel, keuring, tx)
    if gelezen.keuring is None:
        return gelezen
    try:
        return await _behandel(gelezen, gelezen.keuring, tx, werk)
    except EchoNodig as nodig:
        return replace(gelezen, echo_nodig=nodig.teksten)


async def _behandel(gelezen: Gelezen, keuring: Keuring, tx: Transaction, werk: Werk) -> Afloop:
    inbound = gelezen.inbound
    context = _context(gelezen, _eigen(tx, inbound.bron if gelezen.eerder is None else f"{inbound.bron}/later"), werk)
    wacht = bool(gelezen.vondsten) or await _te_veel(gelezen, tx)
    if wacht and gelezen.blijft_liggen:
        return await _doe_af(await laat_liggen(gelezen, context), inbound, gelezen.rij_id, keuring, tx)
    bestanden = await bewaar_bestanden(gelezen, context)
    context = replace(context, met_bestanden=bestanden.iets)
    if wacht:
        await teken_van_leven(context)
        geteld = await laat_tellen(gelezen, context, werk)
        if geteld.geweigerd is not None:
            nee = zeg_hier(context, geteld.geweigerd, geweigerd=True)
            return await _doe_af(vertel_bestanden([nee], bestanden, context), inbound, gelezen.rij_id, keuring, tx)
        effecten = await houd_vast(gelezen, geteld, tx)
        effecten = [*vertel_bestanden(effecten, bestanden, context), *await meld_open_adres(context)]
        await sluit_beantwoorde(gelezen, tx.uow, behalve=gelezen.rij_id)
        await _zeg_en_bewaar(effecten, inbound, keuring, tx)
        return Afloop.VASTGEHOUDEN
    effecten = vertel_bestanden(await antwoord(gelezen, context), bestanden, context)
    if gelezen.eerder is None:
        effecten = [*effecten, *await meld_open_adres(context)]
    await onthoud(gelezen, effecten, tx)
    await rond_af(gelezen.eerder, tx.uow)
    return await _doe_af(effecten, inbound, gelezen.rij_id, keuring, tx, gelezen)


async def _te_veel(gelezen: Gelezen, tx: Transaction) -> bool:
    """Whether these words for the group are more than one sender may send now; if not, they count."""
    if not gelezen.vrij or gelezen.eerder is not None or not gelezen.delen or gelezen.delen[0].casus_id is None:
        return False
    return await te_veel(gelezen.bekend.wie.persoon.id, tx, bewezen=gelezen.inbound.is_proven)


async def _leg_apart(gelezen: Gelezen, reden: NavraagReden, keuring: Keuring, tx: Transaction) -> Afloop:
    """Its sender is doubtful: it is kept, and the member is asked where they are known."""
    await zet_klaar(await bewaar(gelezen, reden, tx), tx, keuring)
    await tx.uow.commit()
    return Afloop.VASTGEHOUDEN


async def _doe_af(
    effecten: Sequence[Effect],
    inbound: Inbound,
    rij_id: str,
    keuring: Keuring,
    tx: Transaction,
    gelezen: Gelezen | None = None,
) -> Afloop:
    """The message is done with. `gelezen`: where news may go along with what follows from it."""
    await tx.uow.inbox.mark_handled(rij_id)
    await _zeg_en_bewaar(effecten, inbound, keuring, tx, gelezen)
    geweigerd = any(isinstance(effect, Say) and effect.geweigerd for effect in effecten)
    return Afloop.GEWEIGERD if geweigerd else Afloop.BEHANDELD


async def _zeg_en_bewaar(
    effecten: Sequence[Effect], inbound: Inbound, keuring: Keuring, tx: Transaction, gelezen: Gelezen | None = None
) -> None:
    """Queue it, with no more answers by mail than one sender gets, and commit."""
    over = await rem_af(effecten, inbound, tx)
    await zet_klaar(over if gelezen is None else await neem_mee(over, gelezen, tx), tx, keuring)
    await tx.uow.commit()


def _eigen(tx: Transaction, bron: str) -> Transaction:
    """With ids that follow from the message: handled anew after a restore, it makes the same casus and mail."""
    return replace(tx, ids=tx.ids.following(bron))


def _context(gelezen: Gelezen, tx: Transaction, werk: Werk) -> Context:
    return Context(
        uow=tx.uow,
        nu=tx.nu,
        beleid=tx.beleid,
        ids=tx.ids,
        wie=gelezen.bekend.wie,
        inbound=gelezen.inbound,
        tabel=werk.tabel,
        plan=gelezen.plan,
        plan_vragen=gelezen.plan_vragen,
        echo=gelezen.echo,
    )
