"""The auditor: looks over all open casussen for things past their time, whatever the sweep believes (SOURCES: C26).

It asks the facts and tells the beheerder the new findings, in codes. The procesregisseur hears of work that people
forgot (commands.klok.vergeten). Each round is noted, so that the silence of the auditor itself is seen.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta

from commands.domain.afspraken import Gelijken, afspraken_van, groepen
from commands.domain.beleid import Beleid
from commands.domain.bevinding import (
    Bevinding,
    BevindingSoort,
    Geheugen,
    Grenzen,
    contact_grens,
    grenzen,
    ico_grens,
    onthoud,
)
from commands.domain.herinnering import Stap
from commands.domain.kring import BLIJVEND, stand_uit
from commands.door.gekeurd import Keuring
from commands.effects.beheer import aan_beheerders
from commands.effects.uitgang import zet_klaar
from commands.klok.casushouder import vraag_casushouder
from commands.klok.stilvallen import kijk_wat_stilvalt, kijk_wie_niet_vraagt, vraag_hoe_verder, vraag_vervolg
from commands.klok.vergeten import kijk_wat_vergeten_is, vertel_wat_vergeten_is
from commands.ports import OpenUow, Transaction, Transactions, UnitOfWork
from commands.texts import nazien as teksten

OM = timedelta(hours=1)
LAATST, BEKEND = "nazien.laatst", "nazien.bekend"
"""Cursors: the moment of the last round (ISO, UTC), and the findings that were told (JSON)."""
_CONTACT = {
    Stap.CONTACT_CASUSHOUDER: BevindingSoort.CONTACT_CASUSHOUDER,
    Stap.CONTACT_PROCESREGISSEUR: BevindingSoort.CONTACT_PROCESREGISSEUR,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Ronde:
    """One round of the auditor: its findings, and the messages they led to."""

    bevindingen: tuple[Bevinding, ...]
    nieuw: int
    """Outbox rows queued."""


async def nazien(lees: OpenUow, transactions: Transactions, nu: datetime, *, om: timedelta = OM) -> Ronde | None:
    """Look, tell the new findings, and note the round.

    None when the last round was less than `om` ago, or when another process was first. Looking (through `lees`) waits
    for nobody and holds up nobody.
    """
    async with lees() as uow:
        vorige = await laatst_nagezien(uow)
        if vorige is not None and abs(nu - vorige) < om:
            return None
        alle = await groepen_van(uow, transactions.beleid)
        gevonden = await kijk_na(uow, grenzen(nu, vorige, transactions.beleid), nu, alle)
        vergeten = await kijk_wat_vergeten_is(uow, nu, alle)
        stil, klaar = await kijk_wat_stilvalt(uow, nu, alle)
        zonder_vervolg = await kijk_wie_niet_vraagt(uow, alle)
    keuring = transactions.poort.opgeslagen()
    async with transactions.begin(nu) as tx:
        if await laatst_nagezien(tx.uow) != vorige:
            return None
        nieuw = await _meld(gevonden, tx, keuring)
        effecten = await vertel_wat_vergeten_is(vergeten, tx)
        nieuw += await zet_klaar(effecten, tx, keuring)
        await vraag_hoe_verder(stil, klaar, tx)
        await vraag_vervolg(zonder_vervolg, tx)
        zonder = [een.code for een in gevonden if een.soort is BevindingSoort.ZONDER_CASUSHOUDER]
        nieuw += await zet_klaar(await vraag_casushouder(zonder, tx), tx, keuring)
        await tx.uow.cursors.set(LAATST, nu.astimezone(UTC).isoformat())
        await tx.uow.commit()
    return Ronde(bevindingen=(*gevonden, *vergeten), nieuw=nieuw)


async def laatst_nagezien(uow: UnitOfWork) -> datetime | None:
    """The moment (UTC) of the last round of the auditor; None before the first."""
    waarde = await uow.cursors.get(LAATST)
    return None if waarde is None else datetime.fromisoformat(waarde)


async def groepen_van(uow: UnitOfWork, huis: Beleid) -> tuple[Gelijken, ...]:
    """All open casussen by their terms; `huis`: the rules of the house."""
    return groepen(await uow.casussen.with_other_terms(afspraken_van(huis)), huis)


async def kijk_na(uow: UnitOfWork, grens: Grenzen, nu: datetime, alle: Sequence[Gelijken]) -> tuple[Bevinding, ...]:
    """All findings. The number of questions to the database grows with that of the terms, not with that of the
    casussen; `alle`: the casussen by their terms."""
    kijk, soort = uow.nazicht, BevindingSoort
    return (
        *_van(soort.ONLEESBAAR, await kijk.unreadable()),
        *_van(soort.ACTIEPUNT, await kijk.actiepunten_without_herinnering()),
        *_van(soort.PLAN, await _plannen(uow, nu, alle)),
        *await _contact(uow, nu, alle),
        *_van(soort.ZONDER_CASUSHOUDER, await kijk.without_casushouder()),
        *_van(soort.ZONDER_PROCESREGISSEUR, await kijk.without_procesregisseur()),
        *await _kamers(uow, grens),
        *_van(soort.ADRES, await kijk.addresses_unasked()),
        *(_van(soort.UITNODIGING, await kijk.invitations_unasked()) if grens.uitnodigingen else ()),
        *_van(soort.WACHTEND, await kijk.wachtend_since(grens.wachtend)),
        *_van(soort.HERINNERING, await kijk.overdue_herinneringen(grens.herinnering)),
        *_van(soort.BINNENGEKOMEN, await kijk.channels_with_unhandled(grens.in_de_rij)),
        *_van(soort.UITGAAND, await kijk.channels_with_unsent(grens.in_de_rij)),
        *_van(soort.GEPARKEERD, await kijk.parked_since(grens.geparkeerd)),
    )


async def meld_stilte(transactions: Transactions, sinds: datetime | None, nu: datetime) -> int:
    """Tell the beheerder, once for each silence, that the auditor is silent since `sinds` (None: always).

    Returns how many outbox rows are new.
    """
    sleutel = "nazien_stil/" + ("nooit" if sinds is None else sinds.isoformat())
    async with transactions.begin(nu) as tx:
        effecten = await aan_beheerders(tx.uow, teksten.stil(), sleutel)
        nieuw = await zet_klaar(effecten, tx, transactions.poort.opgeslagen())
        await tx.uow.commit()
    return nieuw


def _van(soort: BevindingSoort, gevonden: Sequence[str] | Sequence[tuple[str, int]]) -> Iterator[Bevinding]:
    for een in gevonden:
        code, nummer = (een, 0) if isinstance(een, str) else een
        yield Bevinding(soort=soort, code=str(code), nummer=nummer)


async def _plannen(uow: UnitOfWork, nu: datetime, alle: Sequence[Gelijken]) -> list[str]:
    return [
        code
        for groep in alle
        if (grens := ico_grens(nu, groep.beleid)) is not None
        for code in await uow.nazicht.plannen_without_herinnering(grens)
        if groep.hoort(code)
    ]


async def _contact(uow: UnitOfWork, nu: datetime, alle: Sequence[Gelijken]) -> list[Bevinding]:
    met_grens = [(groep, grens) for groep in alle if (grens := contact_grens(nu, groep.beleid)) is not None]
    return [
        Bevinding(soort=soort, code=stand.code)
        for stand in (await uow.nazicht.last_contacts() if met_grens else ())
        for groep, grens in met_grens
        if groep.hoort(stand.code)
        for stap, soort in _CONTACT.items()
        if max(stand.laatste.get(stap, stand.begin), stand.begin) < grens
    ]


async def _kamers(uow: UnitOfWork, grens: Grenzen) -> list[Bevinding]:
    """The findings of the looks at the rooms; none when nobody looks at them any more."""
    stand, soort = stand_uit(await uow.cursors.get(BLIJVEND)), BevindingSoort
    if stand is None or datetime.fromisoformat(stand.op) < grens.kamers:
        return []
    return [
        *_van(soort.VREEMD_IN_KAMER, stand.vreemd),
        *_van(soort.NIET_IN_KAMER, stand.afwezig),
        *_van(soort.VREEMD_IN_GESPREK, stand.prive_vreemd),
        *_van(soort.NIET_IN_GESPREK, stand.prive_afwezig),
    ]


async def _meld(gevonden: Sequence[Bevinding], tx: Transaction, keuring: Keuring) -> int:
    oud = _uit(await tx.uow.cursors.get(BEKEND))
    nieuw, geheugen = onthoud([een.sleutel for een in gevonden], oud, tx.vandaag)
    if nieuw:
        verteld = [een for een in gevonden if een.sleutel in nieuw]
        bericht = teksten.bevindingen(verteld, len(gevonden) - len(verteld))
    elif oud.gemeld and not gevonden:
        bericht = teksten.alles_op_tijd()
    else:
        await _bewaar(geheugen, oud, tx.uow)
        return 0
    effecten = await aan_beheerders(tx.uow, bericht, f"nazien/{tx.nu.astimezone(UTC).isoformat()}")
    if not effecten:  # nobody to tell: it is told once there is somebody
        return 0
    await _bewaar(geheugen, oud, tx.uow)
    return await zet_klaar(effecten, tx, keuring)


async def _bewaar(geheugen: Geheugen, oud: Geheugen, uow: UnitOfWork) -> None:
    if geheugen != oud:
        await uow.cursors.set(BEKEND, json.dumps(asdict(geheugen)))


def _uit(waarde: str | None) -> Geheugen:
    return Geheugen() if waarde is None else Geheugen(**json.loads(waarde))
