"""Looks up what a batch of outbox rows speaks of, in a few questions to the database right before it goes out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from commands.domain.actiepunt import Actiepunt
from commands.domain.casus import Casus
from commands.domain.deelnemer import Deelnemer, Medewerker, Persoon
from commands.domain.kenmerken import Kenmerksoort
from commands.domain.rollen import Kanaal
from commands.messages.bestandsblad import Bestandsblad
from commands.ports import OutboxItem, OutboxTask, SentMail, UnitOfWork, do_or_halve


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookup:
    """The facts as they stand now, by id; `threads` by the id of the row.

    `deelnemers` also holds those who may have come back, and of a casus of which a member reads something all of them.
    """

    casussen: Mapping[str, Casus]
    deelnemers: Mapping[str, Deelnemer]
    medewerkers: Mapping[str, Medewerker]
    personen: Mapping[str, Persoon]
    actiepunten: Mapping[str, Actiepunt]
    threads: Mapping[str, tuple[SentMail, ...]]
    files: Mapping[str, bytes]
    """The bytes of held files that go along, by their id."""
    rooms: Mapping[str, Casus]
    """The casussen in whose room something must be said or somebody put out, by room id. Of these casussen,
    `deelnemers` and `medewerkers` hold everybody."""
    permitted: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Of each casus in which a name of somebody is known: the words that may go out all the same, by casus id."""


_IN_A_ROOM = (OutboxTask.SAY, OutboxTask.PUT_OUT, OutboxTask.SHUT_OUT)


async def look_up(rows: Sequence[OutboxItem], uow: UnitOfWork) -> list[tuple[OutboxItem, Lookup | Exception]]:
    """The facts for each row, or why they cannot be read; a row that fails holds up no other (SOURCES: C21)."""

    async def read(together: Sequence[OutboxItem]) -> Lookup:
        return await _read(together, uow)

    return [(row, lookup) for together, lookup in await do_or_halve(rows, read) for row in together]


async def _read(rows: Sequence[OutboxItem], uow: UnitOfWork) -> Lookup:
    deelnemers = _present(row.deelnemer_id for row in rows)
    medewerkers = {row.medewerker_id for row in rows if row.deelnemer_id is None}
    personen = _present(row.persoon_id for row in rows if row.deelnemer_id is None and row.medewerker_id is None)
    casussen, actiepunten = _present(row.casus_id for row in rows), _present(_actiepunt_ids(rows))
    rooms = await _rooms(rows, uow)
    # somebody who left may have come back, and a room that replaces another is for everybody
    whole_casussen = _present(
        row.casus_id for row in rows if row.task is OutboxTask.REMOVE_MEMBER or _replaces_room(row)
    )
    whole_casussen |= {casus.id for casus in rooms.values()}
    whole_casussen |= _present(row.casus_id for row in rows if row.task is OutboxTask.SAY and not row.medewerker_id)
    kring = await uow.deelnemers.of_casussen(whole_casussen) if whole_casussen else []
    named = {one.casus_id for one in kring if one.naam}
    files = _present(_file_ids(rows))
    mail_rows = [row for row in rows if row.kanaal is Kanaal.MAIL]
    return Lookup(
        casussen={one.id: one for one in await uow.casussen.find_ids(casussen)} if casussen else {},
        deelnemers={
            one.id: one for one in (*kring, *(await uow.deelnemers.find_ids(deelnemers) if deelnemers else ()))
        },
        medewerkers={one.id: one for one in await uow.medewerkers.all_medewerkers()}
        if medewerkers - {None} or rooms or named
        else {},
        personen={one.id: one for one in await uow.personen.find_ids(personen)} if personen else {},
        actiepunten={one.id: one for one in await uow.actiepunten.find_ids(actiepunten)} if actiepunten else {},
        threads=await uow.outbox.threads(mail_rows) if mail_rows else {},
        files=await uow.bestanden.contents(files) if files else {},
        rooms=rooms,
        permitted=await _permitted(named, kring, uow) if named else {},
    )


async def _permitted(
    casussen: Iterable[str], kring: Sequence[Deelnemer], uow: UnitOfWork
) -> dict[str, tuple[str, ...]]:
    """How its members are called by role, what the house allows, and what a person let through in this casus."""
    allowed = await uow.toegestaan.all_words()
    found = {}
    for casus_id in sorted(casussen):
        called = [word for one in kring if one.casus_id == casus_id for word in (one.organisatie, one.functie) if word]
        told = [one.kenmerk for one in await uow.kenmerken.of_casus(casus_id)]
        released = [one.waarde for one in told if one.soort is Kenmerksoort.VRIJGEGEVEN]
        found[casus_id] = tuple(dict.fromkeys((*allowed, *called, *released)))
    return found


async def _rooms(rows: Sequence[OutboxItem], uow: UnitOfWork) -> dict[str, Casus]:
    aimed = [row for row in rows if row.kanaal is Kanaal.MATRIX and row.task in _IN_A_ROOM]
    groups = _present(row.casus_id for row in aimed if row.to_group and not row.room)
    casussen = await uow.casussen.find_ids(groups) if groups else []
    found = [await uow.casussen.find_room(room) for room in sorted({row.room for row in aimed if row.room})]
    return {one.kamer: one for one in (*casussen, *found) if one is not None and one.kamer}


def _replaces_room(row: OutboxItem) -> bool:
    return row.task is OutboxTask.OPEN_ROOM and bool(row.room)


def _present(ids: Iterable[str | None]) -> set[str]:
    return {one for one in ids if one is not None}


def _actiepunt_ids(rows: Sequence[OutboxItem]) -> Iterable[str]:
    for row in rows:
        blocks = row.bericht.bericht.blokken if row.bericht is not None else ()
        yield from (block.punt.actiepunt_id for block in blocks if block.vervalt and block.punt is not None)


def _file_ids(rows: Sequence[OutboxItem]) -> Iterable[str]:
    for row in rows:
        piece = row.bericht.bericht.bijgevoegd if row.bericht is not None else None
        if isinstance(piece, Bestandsblad):
            yield piece.bestand_id
