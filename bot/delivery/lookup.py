"""What a batch of outbox rows speaks of, read in a few questions right before it goes out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from commands.domain.actiepunt import Actiepunt
from commands.domain.casus import Casus
from commands.domain.deelnemer import Deelnemer, Medewerker, Persoon
from commands.domain.rollen import Kanaal
from commands.ports import OutboxRij, OutboxTaak, UnitOfWork, do_or_halve


@dataclass(frozen=True, slots=True, kw_only=True)
class Naslag:
    """By id, as it stands now; `draden` by the id of the row; `leden` with those who may have come back."""

    casussen: Mapping[str, Casus]
    leden: Mapping[str, Deelnemer]
    staf: Mapping[str, Medewerker]
    personen: Mapping[str, Persoon]
    punten: Mapping[str, Actiepunt]
    draden: Mapping[str, tuple[str, ...]]
    kamers: Mapping[str, Casus]
    """By room id: the casussen in whose room something must be said or somebody put out; `leden` and `staf` hold all of
    theirs."""


_IN_EEN_KAMER = (OutboxTaak.SAY, OutboxTaak.ZET_UIT, OutboxTaak.SLUIT_UIT)


async def sla_na(rijen: Sequence[OutboxRij], uow: UnitOfWork) -> list[tuple[OutboxRij, Naslag | Exception]]:
    """For each row what it speaks of, or why that cannot be read: one that fails holds up no other (SOURCES: C21)."""

    async def lees(samen: Sequence[OutboxRij]) -> Naslag:
        return await _lees(samen, uow)

    return [(rij, naslag) for samen, naslag in await do_or_halve(rijen, lees) for rij in samen]


async def _lees(rijen: Sequence[OutboxRij], uow: UnitOfWork) -> Naslag:
    leden = _samen(rij.deelnemer_id for rij in rijen)
    staf = {rij.medewerker_id for rij in rijen if rij.deelnemer_id is None}
    personen = _samen(rij.persoon_id for rij in rijen if rij.deelnemer_id is None and rij.medewerker_id is None)
    casussen, punten = _samen(rij.casus_id for rij in rijen), _samen(_punten(rijen))
    kamers = await _kamers(rijen, uow)
    # who left may have come back; and a room in the place of another one is for all
    om_kamer = _samen(rij.casus_id for rij in rijen if rij.taak is OutboxTaak.VERWIJDER_LID or _opnieuw(rij))
    om_kamer |= {casus.id for casus in kamers.values()}
    kring = await uow.deelnemers.of_casussen(om_kamer) if om_kamer else []
    mail = [rij for rij in rijen if rij.kanaal is Kanaal.MAIL]
    return Naslag(
        casussen={een.id: een for een in await uow.casussen.find_ids(casussen)} if casussen else {},
        leden={een.id: een for een in (*kring, *(await uow.deelnemers.find_ids(leden) if leden else ()))},
        staf={een.id: een for een in await uow.medewerkers.all_medewerkers()} if staf - {None} or kamers else {},
        personen={een.id: een for een in await uow.personen.find_ids(personen)} if personen else {},
        punten={een.id: een for een in await uow.actiepunten.find_ids(punten)} if punten else {},
        draden=await uow.outbox.threads(mail) if mail else {},
        kamers=kamers,
    )


async def _kamers(rijen: Sequence[OutboxRij], uow: UnitOfWork) -> dict[str, Casus]:
    gericht = [rij for rij in rijen if rij.kanaal is Kanaal.MATRIX and rij.taak in _IN_EEN_KAMER]
    groepen = _samen(rij.casus_id for rij in gericht if rij.groep and not rij.kamer)
    casussen = await uow.casussen.find_ids(groepen) if groepen else []
    gevonden = [await uow.casussen.find_kamer(kamer) for kamer in sorted({rij.kamer for rij in gericht if rij.kamer})]
    return {een.kamer: een for een in (*casussen, *gevonden) if een is not None and een.kamer}


def _opnieuw(rij: OutboxRij) -> bool:
    return rij.taak is OutboxTaak.OPEN_KAMER and bool(rij.kamer)


def _samen(ids: Iterable[str | None]) -> set[str]:
    return {een for een in ids if een is not None}


def _punten(rijen: Sequence[OutboxRij]) -> Iterable[str]:
    for rij in rijen:
        blokken = rij.bericht.bericht.blokken if rij.bericht is not None else ()
        yield from (blok.punt.actiepunt_id for blok in blokken if blok.vervalt and blok.punt is not None)
