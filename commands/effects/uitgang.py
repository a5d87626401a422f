"""From effects to outbox rows: one row per recipient and channel, in the transaction of the fact."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from commands.domain.deelnemer import Deelnemer, Medewerker, Persoon
from commands.domain.rollen import Kanaal, Rol
from commands.door.gekeurd import Keuring
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
    ZetUit,
)
from commands.ports import Ids, OutboxRij, OutboxTaak, Transaction, UnitOfWork
from commands.ports.zending import Wisopdracht


def sleutel_antwoord(bron: str) -> str:
    """Key of the answer to one incoming message."""
    return f"antwoord/{bron}"


def rijsleutel(sleutel: str, kanaal: Kanaal, ontvanger: str) -> str:
    """Key of one row: what is said, on which channel, to whom."""
    return f"{sleutel}/{kanaal.value}/{ontvanger}"


def rij_id(sleutel: str, ids: Ids) -> str:
    """The id of the row with this key: the same for ever, so that a database put back from a backup says under the same
    transaction id and Message-ID what went out before. Recipients see it; without the secret it tells them nothing.
    """
    return ids.voor(f"outbox/{sleutel}").nieuw()


def sleutel_kamer(casus_id: str) -> str:
    """Key of the row that makes the room of a casus; rows for that room wait for it."""
    return f"open_kamer/{casus_id}"


def sleutel_prive(persoon_id: str) -> str:
    """Key of the row that makes a private room."""
    return f"open_prive/{persoon_id}"


async def zet_klaar(effecten: Sequence[Effect], tx: Transaction, keuring: Keuring) -> int:
    """Queue these effects; a key that is there already is skipped. Returns how many rows are new."""
    klaarzetter = _Klaarzetter(tx.uow, keuring, tx.nu, tx.ids)
    await klaarzetter.leer_kennen(effecten)
    return await tx.uow.outbox.add_items([rij for effect in effecten for rij in await klaarzetter.rijen(effect)])


async def open_gesprek(persoon_id: str, tx: Transaction) -> None:
    """Queue the making of his private room, unless that was done; no text goes out, so nothing passes the door."""
    await tx.uow.outbox.add_item(_prive_rij(persoon_id, tx.nu, tx.ids))


async def zet_buiten(persoon_id: str, tx: Transaction) -> None:
    """Queue that somebody leaves every room of a casus in which he is no deelnemer."""
    hoort_in = {lid.casus_id for lid in await tx.uow.deelnemers.of_persoon(persoon_id) if lid.actief}
    for casus in await tx.uow.casussen.all_casussen():
        if casus.kamer is not None and casus.id not in hoort_in:
            sleutel = f"{OutboxTaak.VERWIJDER_LID.value}/{persoon_id}/{tx.ids.nieuw()}"
            rij = _taakrij(OutboxTaak.VERWIJDER_LID, sleutel, f"lid/{casus.id}/{persoon_id}", tx.nu, tx.ids)
            await tx.uow.outbox.add_item(replace(rij, casus_id=casus.id, persoon_id=persoon_id))


class _Klaarzetter:
    """Makes the rows of many effects; what they share is read once."""

    def __init__(self, uow: UnitOfWork, keuring: Keuring, nu: datetime, ids: Ids) -> None:
        self._uow = uow
        self._keuring = keuring
        self._nu = nu
        self._ids = ids
        self._leden: dict[str, Deelnemer] = {}
        self._allen: list[Medewerker] | None = None

    async def leer_kennen(self, effecten: Sequence[Effect]) -> None:
        """Read the deelnemers to speak to, when there are several, in one question."""
        gezocht = {
            effect.aan.deelnemer_id for effect in effecten if isinstance(effect, Say) and isinstance(effect.aan, Lid)
        }
        if len(gezocht) > 1:
            self._leden = {lid.id: lid for lid in await self._uow.deelnemers.find_ids(gezocht)}

    async def rijen(self, effect: Effect) -> list[OutboxRij]:
        """In the order in which they must be queued."""
        match effect:
            case Say():
                return await self._say(effect)
            case OpenKamer(casus_id=casus_id):
                return [self._kamer_rij(casus_id)]
            case OpenPrive(persoon_id=persoon_id):
                return [_prive_rij(persoon_id, self._nu, self._ids)]
            case NodigUit(casus_id=casus_id, deelnemer_id=lid, medewerker_id=staf):
                return [self._lidtaak(OutboxTaak.NODIG_UIT, casus_id, lid, staf)]
            case VerwijderLid(casus_id=casus_id, deelnemer_id=lid, medewerker_id=staf):
                # nothing is said in the room before he is out: it is looked at before each word there
                return [self._lidtaak(OutboxTaak.VERWIJDER_LID, casus_id, lid, staf)]
            case ZetUit():
                return [self._zet_uit(effect)]
            case WisBericht():
                return [self._wis(effect)]

    async def _say(self, say: Say) -> list[OutboxRij]:
        match say.aan:
            case Groep():
                return await self._groep(say, say.aan)
            case Lid(deelnemer_id=deelnemer_id, kanaal=alleen):
                lid = self._leden.get(deelnemer_id) or await self._uow.deelnemers.get_deelnemer(deelnemer_id)
                kanalen = [kanaal for kanaal in lid.bereikbaar_via if alleen in (None, kanaal)]
                return list(self._privaat(say, lid.persoon, kanalen, casus=lid.casus_id, deelnemer=lid.id))
            case Staf(medewerker_id=medewerker_id, casus_id=casus_id):
                return [
                    rij
                    for staf in await self._staf(medewerker_id)
                    for rij in self._privaat(say, staf.persoon, staf.kanalen, casus=casus_id, medewerker=staf.id)
                ]
            case Hier():
                return [self._hier(say, say.aan)]

    async def _groep(self, say: Say, groep: Groep) -> list[OutboxRij]:
        leden = [lid for lid in await self._uow.deelnemers.of_casus(groep.casus_id) if lid.ontvangt]
        rijen = []
        if not groep.zonder_kamer and leden_met(leden, Kanaal.MATRIX):
            # first in the lane, for what is said there waits for it
            rijen.append(self._kamer_rij(groep.casus_id))
            rijen.append(
                replace(
                    self._rij(say, Kanaal.MATRIX, f"kamer/{groep.casus_id}", "kamer", casus=groep.casus_id),
                    groep=True,
                    wacht_op=sleutel_kamer(groep.casus_id),
                )
            )
        if groep.alleen_kamer:
            return rijen
        rijen += [
            replace(self._mail(say, lid.persoon, casus=groep.casus_id, deelnemer=lid.id), groep=True)
            for lid in leden
            if Kanaal.MAIL in lid.bereikbaar_via and lid.id not in groep.behalve
        ]
        regie = await procesregisseur(self._uow, groep.casus_id)
        if regie is not None and Kanaal.MAIL in regie.kanalen and regie.id not in groep.behalve:
            rij = self._mail(say, regie.persoon, casus=groep.casus_id, medewerker=regie.id)
            rijen.append(replace(rij, groep=True))
        return rijen

    async def _staf(self, medewerker_id: str) -> list[Medewerker]:
        """Him, or every procesregisseur when he is not there any more: no signal may fall on the floor."""
        if self._allen is None:
            self._allen = await self._uow.medewerkers.all_medewerkers()
        zelf = [een for een in self._allen if een.id == medewerker_id]
        return zelf or [een for een in self._allen if een.rol is Rol.PROCESREGISSEUR]

    def _privaat(
        self,
        say: Say,
        persoon: Persoon,
        kanalen: Iterable[Kanaal],
        *,
        casus: str | None,
        deelnemer: str | None = None,
        medewerker: str | None = None,
    ) -> Iterable[OutboxRij]:
        if Kanaal.MATRIX in kanalen:
            yield _prive_rij(persoon.id, self._nu, self._ids)
            rij = self._rij(say, Kanaal.MATRIX, f"prive/{persoon.id}", persoon.id, casus=casus)
            yield replace(
                rij,
                persoon_id=persoon.id,
                deelnemer_id=deelnemer,
                medewerker_id=medewerker,
                wacht_op=sleutel_prive(persoon.id),
            )
        if Kanaal.MAIL in kanalen:
            yield self._mail(say, persoon, casus=casus, deelnemer=deelnemer, medewerker=medewerker)

    def _hier(self, say: Say, hier: Hier) -> OutboxRij:
        if not hier.kamer:
            rij = self._rij(
                say, Kanaal.MAIL, f"mail/{hier.casus_id or '-'}/{hier.persoon_id}", hier.persoon_id, casus=hier.casus_id
            )
        else:
            baan = f"kamer/{hier.casus_id}" if hier.in_casuskamer else f"prive/{hier.persoon_id}"
            rij = replace(self._rij(say, Kanaal.MATRIX, baan, hier.persoon_id, casus=hier.casus_id), kamer=hier.kamer)
        return replace(
            rij,
            persoon_id=hier.persoon_id,
            deelnemer_id=hier.deelnemer_id,
            medewerker_id=hier.medewerker_id,
            antwoord_op=hier.antwoord_op,
        )

    def _mail(
        self,
        say: Say,
        persoon: Persoon,
        *,
        casus: str | None,
        deelnemer: str | None = None,
        medewerker: str | None = None,
    ) -> OutboxRij:
        rij = self._rij(say, Kanaal.MAIL, f"mail/{casus or '-'}/{persoon.id}", persoon.id, casus=casus)
        return replace(rij, persoon_id=persoon.id, deelnemer_id=deelnemer, medewerker_id=medewerker)

    def _rij(self, say: Say, kanaal: Kanaal, baan: str, ontvanger: str, *, casus: str | None) -> OutboxRij:
        sleutel = rijsleutel(say.sleutel, kanaal, ontvanger)
        return OutboxRij(
            id=rij_id(sleutel, self._ids),
            sleutel=sleutel,
            baan=baan,
            kanaal=kanaal,
            taak=OutboxTaak.SAY,
            aangemaakt_op=self._nu,
            retry_at=self._nu,
            casus_id=casus,
            bericht=self._keuring.verzegel(say.bericht),
        )

    def _lidtaak(self, taak: OutboxTaak, casus_id: str, deelnemer_id: str, medewerker_id: str = "") -> OutboxRij:
        # one lane per member, so that one refused invitation holds up nobody else
        wie = deelnemer_id or medewerker_id
        rij = self._taak(taak, f"{taak.value}/{wie}/{self._ids.nieuw()}", f"lid/{casus_id}/{wie}", casus=casus_id)
        return replace(
            rij,
            deelnemer_id=deelnemer_id or None,
            medewerker_id=medewerker_id or None,
            wacht_op=sleutel_kamer(casus_id),
        )

    def _zet_uit(self, effect: ZetUit) -> OutboxRij:
        taak = OutboxTaak.SLUIT_UIT if effect.voorgoed else OutboxTaak.ZET_UIT
        rij = _taakrij(taak, effect.sleutel, f"uit/{effect.merk}", self._nu, self._ids)
        return replace(
            rij,
            kamer=effect.kamer,
            antwoord_op=effect.matrix_id,
            casus_id=effect.casus_id,
            persoon_id=effect.persoon_id,
        )

    def _wis(self, effect: WisBericht) -> OutboxRij:
        # a lane of its own: nothing waits for it, and it waits for nothing
        taak = OutboxTaak.REDIGEER if effect.kamer else OutboxTaak.WIS_MAIL
        rij = _taakrij(taak, f"{taak.value}/{self._ids.nieuw()}", f"wis/{self._ids.nieuw()}", self._nu, self._ids)
        kanaal = Kanaal.MATRIX if effect.kamer else Kanaal.MAIL
        wat = effect.extern_id if effect.kamer else Wisopdracht(effect.extern_id, effect.bron).schrijf()
        rij = replace(rij, kanaal=kanaal, kamer=effect.kamer, antwoord_op=wat)
        return replace(rij, casus_id=effect.casus_id, medewerker_id=effect.medewerker_id)

    def _kamer_rij(self, casus_id: str) -> OutboxRij:
        return self._taak(OutboxTaak.OPEN_KAMER, sleutel_kamer(casus_id), f"kamer/{casus_id}", casus=casus_id)

    def _taak(self, taak: OutboxTaak, sleutel: str, baan: str, *, casus: str) -> OutboxRij:
        return replace(_taakrij(taak, sleutel, baan, self._nu, self._ids), casus_id=casus)


def _prive_rij(persoon_id: str, nu: datetime, ids: Ids) -> OutboxRij:
    rij = _taakrij(OutboxTaak.OPEN_PRIVE, sleutel_prive(persoon_id), f"prive/{persoon_id}", nu, ids)
    return replace(rij, persoon_id=persoon_id)


def _taakrij(taak: OutboxTaak, sleutel: str, baan: str, nu: datetime, ids: Ids) -> OutboxRij:
    return OutboxRij(
        id=rij_id(sleutel, ids),
        sleutel=sleutel,
        baan=baan,
        kanaal=Kanaal.MATRIX,
        taak=taak,
        aangemaakt_op=nu,
        retry_at=nu,
    )


def leden_met(leden: Iterable[Deelnemer], kanaal: Kanaal) -> list[Deelnemer]:
    """Those who are sent things on this channel."""
    return [lid for lid in leden if lid.ontvangt and kanaal in lid.kanalen]


async def procesregisseur(uow: UnitOfWork, casus_id: str) -> Medewerker | None:
    """The one who opened the casus or took it over, if he is still there."""
    casus = await uow.casussen.get_casus(casus_id)
    return next(
        (een for een in await uow.medewerkers.with_rol(Rol.PROCESREGISSEUR) if een.id == casus.geopend_door), None
    )
