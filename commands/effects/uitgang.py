"""From effects to outbox rows: one row per recipient and channel, in the transaction of the fact."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from commands.domain.casus import VOORAF
from commands.domain.deelnemer import Deelnemer, Medewerker, Persoon
from commands.domain.rollen import Kanaal, Rol
from commands.door.gekeurd import Keuring
from commands.effects.nieuws import Nieuwsbak
from commands.effects.rijen import (
    kamer_rij,
    lid_rij,
    prive_rij,
    rij_id,
    rijsleutel,
    sleutel_kamer,
    sleutel_prive,
    spreekrecht_rij,
    taakrij,
    wis_rij,
    zet_uit_rij,
)
from commands.effects.verzegeld import Verzegelaar
from commands.effects.waarneming import Waarneming
from commands.messages import (
    Effect,
    Groep,
    Hier,
    Lid,
    NodigUit,
    OpenKamer,
    OpenPrive,
    Say,
    Staf,
    VerwijderLid,
    WisBericht,
    ZetSpreekrecht,
    ZetUit,
)
from commands.ports import OutboxItem, OutboxTask, Transaction, UnitOfWork
from commands.texts.in_kamer import in_kamer


async def zet_klaar(effecten: Sequence[Effect], tx: Transaction, keuring: Keuring) -> int:
    """Queue these effects; a key that is there already is skipped. Returns how many rows are new.

    News for somebody who hears that once a day or a week is no row: it waits for its hour.
    """
    klaarzetter = _Klaarzetter(tx, keuring)
    await klaarzetter.leer_kennen(effecten)
    nieuw = await tx.uow.outbox.add_items([rij for effect in effecten for rij in await klaarzetter.rijen(effect)])
    await klaarzetter.nieuws.bewaar()
    return nieuw


async def open_gesprek(persoon_id: str, tx: Transaction) -> None:
    """Queue the making of their private room, unless that was done; no text goes out, so nothing passes the door."""
    await tx.uow.outbox.add_item(prive_rij(persoon_id, tx))


async def zet_buiten(persoon_id: str, tx: Transaction) -> None:
    """Queue that somebody leaves every room of a casus in which they are no deelnemer."""
    hoort_in = {lid.casus_id for lid in await tx.uow.deelnemers.of_persoon(persoon_id) if lid.actief}
    for casus in await tx.uow.casussen.all_casussen():
        if casus.kamer is not None and casus.id not in hoort_in:
            sleutel = f"{OutboxTask.REMOVE_MEMBER.value}/{persoon_id}/{tx.ids.new_id()}"
            rij = taakrij(OutboxTask.REMOVE_MEMBER, sleutel, f"lid/{casus.id}/{persoon_id}", tx)
            await tx.uow.outbox.add_item(replace(rij, casus_id=casus.id, persoon_id=persoon_id))


class _Klaarzetter:
    """Makes the rows of many effects; what they share is read once."""

    def __init__(self, tx: Transaction, keuring: Keuring) -> None:
        self._tx = tx
        self._uow = tx.uow
        self.nieuws = Nieuwsbak(tx, door_mens=keuring.door_mens)
        self._leden: dict[str, Deelnemer] = {}
        self._waarneming = Waarneming(tx)
        self._verzegelaar = Verzegelaar(keuring, tx.beleid.woorden)

    async def leer_kennen(self, effecten: Sequence[Effect]) -> None:
        """Read the deelnemers to speak to, when there are several, in one question."""
        await self.nieuws.leer_kennen(effecten)
        gezocht = {
            effect.aan.deelnemer_id for effect in effecten if isinstance(effect, Say) and isinstance(effect.aan, Lid)
        }
        if len(gezocht) > 1:
            self._leden = {lid.id: lid for lid in await self._uow.deelnemers.find_ids(gezocht)}

    async def rijen(self, effect: Effect) -> list[OutboxItem]:
        """In the order in which they must be queued."""
        match effect:
            case Say():
                return await self._say(effect)
            case OpenKamer(casus_id=casus_id):
                return [kamer_rij(casus_id, self._tx)]
            case OpenPrive(persoon_id=persoon_id):
                return [prive_rij(persoon_id, self._tx)]
            case NodigUit() | VerwijderLid():
                return [lid_rij(effect, self._tx)]
            case ZetSpreekrecht(casus_id=casus_id):
                return [spreekrecht_rij(casus_id, self._tx)]
            case ZetUit():
                return [zet_uit_rij(effect, self._tx)]
            case WisBericht():
                return [wis_rij(effect, self._tx)]

    async def _say(self, say: Say) -> list[OutboxItem]:
        match say.aan:
            case Groep():
                return await self._groep(say, say.aan)
            case Lid(deelnemer_id=deelnemer_id, kanaal=alleen, derde=derde):
                lid = self._leden.get(deelnemer_id) or await self._uow.deelnemers.get_deelnemer(deelnemer_id)
                if lid.is_derde and (not derde or lid.verklaring_op is None):
                    return []  # nothing goes to a derde but what was made for one (SOURCES: BGS 2.21)
                kanalen = [kanaal for kanaal in self._kanalen(say, lid) if alleen in (None, kanaal)]
                return list(self._privaat(say, lid.persoon, kanalen, casus=lid.casus_id, deelnemer=lid.id))
            case Staf(medewerker_id=medewerker_id, casus_id=casus_id, kanaal=alleen, zelf=zelf):
                return [
                    rij
                    for staf in await self._waarneming.wie_hoort(medewerker_id, zelf=zelf)
                    for rij in self._privaat(
                        say,
                        staf.persoon,
                        [kanaal for kanaal in staf.kanalen if alleen in (None, kanaal)],
                        casus=casus_id,
                        medewerker=staf.id,
                    )
                ]
            case Hier():
                return [self._hier(say, say.aan)]

    async def _groep(self, say: Say, groep: Groep) -> list[OutboxItem]:
        """None before the first plan: those who are named for an ICO make no group, and may not know of the casus."""
        casus = await self._uow.casussen.get_casus(groep.casus_id)
        if casus.fase in VOORAF:
            return []
        leden = [lid for lid in await self._uow.deelnemers.of_casus(groep.casus_id) if lid.ontvangt]
        rijen = []
        if not groep.zonder_kamer and leden_met(leden, Kanaal.MATRIX):
            # first in the lane, for what is said there waits for it
            rijen.append(kamer_rij(groep.casus_id, self._tx))
            gezegd = replace(say, bericht=in_kamer(say.bericht, casus.code))
            rij = self._rij(gezegd, Kanaal.MATRIX, f"kamer/{casus.id}", "kamer", casus=casus.id)
            rijen.append(replace(rij, to_group=True, waits_for=sleutel_kamer(casus.id)))
        if groep.alleen_kamer:
            return rijen
        rijen += [
            replace(rij, to_group=True)
            for lid in leden
            if Kanaal.MAIL in self._kanalen(say, lid) and lid.id not in groep.behalve
            for rij in self._mail(say, lid.persoon, casus=groep.casus_id, deelnemer=lid.id)
        ]
        regie = await procesregisseur(self._uow, groep.casus_id)
        if regie is not None and not self.nieuws.wacht(say, regie.persoon, groep.casus_id):
            [regie] = await self._waarneming.wie_hoort(regie.id)
        if regie is not None and Kanaal.MAIL in regie.kanalen and regie.id not in groep.behalve:
            mails = self._mail(say, regie.persoon, casus=groep.casus_id, medewerker=regie.id)
            rijen += [replace(rij, to_group=True) for rij in mails]
        return rijen

    def _kanalen(self, say: Say, lid: Deelnemer) -> tuple[Kanaal, ...]:
        """News waits for a deelnemer whose address fails, until they have one that works. A derde has mail alone."""
        if lid.is_derde:
            return tuple(een for een in lid.bereikbaar_via if een is Kanaal.MAIL)
        return lid.kanalen if self.nieuws.wacht(say, lid.persoon, lid.casus_id) else lid.bereikbaar_via

    def _privaat(
        self,
        say: Say,
        persoon: Persoon,
        kanalen: Iterable[Kanaal],
        *,
        casus: str | None,
        deelnemer: str | None = None,
        medewerker: str | None = None,
    ) -> Iterable[OutboxItem]:
        if Kanaal.MATRIX in kanalen:
            yield prive_rij(persoon.id, self._tx)
            rij = self._rij(say, Kanaal.MATRIX, f"prive/{persoon.id}", persoon.id, casus=casus)
            yield replace(
                rij,
                persoon_id=persoon.id,
                deelnemer_id=deelnemer,
                medewerker_id=medewerker,
                waits_for=sleutel_prive(persoon.id),
            )
        if Kanaal.MAIL in kanalen:
            yield from self._mail(say, persoon, casus=casus, deelnemer=deelnemer, medewerker=medewerker)

    def _hier(self, say: Say, hier: Hier) -> OutboxItem:
        if not hier.kamer:
            rij = self._rij(
                say, Kanaal.MAIL, f"mail/{hier.casus_id or '-'}/{hier.persoon_id}", hier.persoon_id, casus=hier.casus_id
            )
        else:
            baan = f"kamer/{hier.casus_id}" if hier.in_casuskamer else f"prive/{hier.persoon_id}"
            rij = replace(self._rij(say, Kanaal.MATRIX, baan, hier.persoon_id, casus=hier.casus_id), room=hier.kamer)
        return replace(
            rij,
            persoon_id=hier.persoon_id,
            deelnemer_id=hier.deelnemer_id,
            medewerker_id=hier.medewerker_id,
            target=hier.antwoord_op,
        )

    def _mail(
        self,
        say: Say,
        persoon: Persoon,
        *,
        casus: str | None,
        deelnemer: str | None = None,
        medewerker: str | None = None,
    ) -> list[OutboxItem]:
        """The row of one mail; none where it is news that waits."""
        rij = self._rij(say, Kanaal.MAIL, f"mail/{casus or '-'}/{persoon.id}", persoon.id, casus=casus)
        rij = replace(rij, persoon_id=persoon.id, deelnemer_id=deelnemer, medewerker_id=medewerker)
        return [] if self.nieuws.vang(say, rij, persoon) else [rij]

    def _rij(self, say: Say, kanaal: Kanaal, baan: str, ontvanger: str, *, casus: str | None) -> OutboxItem:
        sleutel = rijsleutel(say.sleutel, kanaal, ontvanger)
        return OutboxItem(
            id=rij_id(sleutel, self._tx.ids),
            key=sleutel,
            lane=baan,
            kanaal=kanaal,
            task=OutboxTask.SAY,
            created_at=self._tx.nu,
            retry_at=self._tx.nu,
            casus_id=casus,
            bericht=self._verzegelaar.verzegel(say.bericht),
        )


def leden_met(leden: Iterable[Deelnemer], kanaal: Kanaal) -> list[Deelnemer]:
    """The deelnemers who are sent things on this channel."""
    return [lid for lid in leden if lid.ontvangt and kanaal in lid.kanalen]


async def procesregisseur(uow: UnitOfWork, casus_id: str) -> Medewerker | None:
    """The procesregisseur who opened the casus or took it over, if they are still there."""
    casus = await uow.casussen.get_casus(casus_id)
    return next(
        (een for een in await uow.medewerkers.with_rol(Rol.PROCESREGISSEUR) if een.id == casus.geopend_door), None
    )
