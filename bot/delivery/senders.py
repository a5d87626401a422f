"""The two ways out, as the outbox loop knows them."""

from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial

from bot.delivery.composing import Vervallen, doet_weer_mee, mag_erin, mail_van, matrix_van, ontvanger_van
from bot.delivery.deliverer import Verzender
from bot.delivery.lookup import Naslag
from bot.delivery.outcome import Bewaar, Klus
from commands.domain.casus import Casus
from commands.domain.deelnemer import Persoon
from commands.domain.rollen import Kanaal
from commands.effects.uitgang import leden_met
from commands.ports import (
    KamerKwijt,
    KanaalWeigert,
    MailSender,
    MailWisser,
    MatrixSender,
    OpenUow,
    OutboxRij,
    OutboxTaak,
    PermanentFailure,
    TemporaryFailure,
    UnitOfWork,
    VreemdInKamer,
)
from commands.ports.zending import MailZending, MatrixZending, Wisopdracht


class MailVerzender(Verzender):
    """Mail: one envelope per row; and the erasing of what must not stay in our own mailbox."""

    kanaal = Kanaal.MAIL

    def __init__(self, sender: MailSender, domein: str, wisser: MailWisser) -> None:
        self._sender = sender
        self._domein = domein
        self._wisser = wisser

    def bereid_voor(self, rij: OutboxRij, naslag: Naslag) -> Klus:
        """To hand the mail to the relay, under its Message-ID. Erasing twice is erasing once."""
        if rij.taak is OutboxTaak.WIS_MAIL:
            return partial(self._wis, Wisopdracht.lees(rij.antwoord_op))
        return partial(self._zend, mail_van(rij, naslag, self._domein))

    async def _zend(self, zending: MailZending) -> tuple[str, Bewaar | None]:
        return await self._sender.send(zending), None

    async def _wis(self, opdracht: Wisopdracht) -> tuple[str, Bewaar | None]:
        try:
            await self._wisser.wis_mail(opdracht)
        except TemporaryFailure as fout:  # it is our own mailbox, and what must be erased is never left there
            raise KanaalWeigert(str(fout), wacht=fout.wacht) from fout
        return "", None


class MatrixVerzender(Verzender):
    """Matrix: messages and the making of rooms."""

    kanaal = Kanaal.MATRIX

    def __init__(
        self,
        sender: MatrixSender,
        kwijt: Callable[[str], Awaitable[None]],
        open_uow: OpenUow,
        vreemd: Callable[[str, frozenset[str]], Awaitable[None]],
    ) -> None:
        """`kwijt` hears which room the bot turned out not to be in any more; `vreemd` who is in one and should not."""
        self._sender = sender
        self._kwijt = kwijt
        self._vreemd = vreemd
        self._open_uow = open_uow

    def bereid_voor(self, rij: OutboxRij, naslag: Naslag) -> Klus:
        """Each task is safe to repeat: same transaction id, same alias, already invited, already out."""
        return partial(self._let_op, self._klus(rij, naslag))

    async def _let_op(self, klus: Klus) -> tuple[str, Bewaar | None]:
        try:
            return await klus()
        except KamerKwijt as fout:
            await self._kwijt(fout.kamer)
            raise
        except VreemdInKamer as fout:
            await self._vreemd(fout.kamer, fout.wie)
            raise

    def _klus(self, rij: OutboxRij, naslag: Naslag) -> Klus:
        match rij.taak:
            case OutboxTaak.SAY:
                return partial(self._zeg, matrix_van(rij, naslag))
            case OutboxTaak.OPEN_KAMER:
                casus = ontvanger_van(rij, naslag).casus
                if casus is None:
                    raise PermanentFailure("no_casus")
                return partial(self._open_kamer, casus, rij, _in_de_kamer(casus, naslag))
            case OutboxTaak.OPEN_PRIVE:
                persoon = ontvanger_van(rij, naslag).persoon
                if persoon is None or not persoon.matrix_id:
                    raise PermanentFailure("no_matrix_id")
                return partial(self._open_prive, persoon, persoon.matrix_id, rij)
            case OutboxTaak.NODIG_UIT | OutboxTaak.VERWIJDER_LID:
                return self._lid(rij, naslag)
            case OutboxTaak.ZET_UIT | OutboxTaak.SLUIT_UIT:
                return self._vreemde(rij, naslag)
            case OutboxTaak.REDIGEER:
                return partial(self._redigeer, rij)
            case OutboxTaak.WIS_MAIL:
                raise PermanentFailure("wrong_channel")

    async def _zeg(self, zending: MatrixZending) -> tuple[str, Bewaar | None]:
        return await self._sender.send(zending), None

    async def _open_kamer(self, casus: Casus, rij: OutboxRij, leden: Sequence[str]) -> tuple[str, Bewaar | None]:
        kamer = casus.kamer or await self._sender.open_kamer(casus.code, na=rij.kamer)

        async def bewaar(uow: UnitOfWork) -> None:
            await uow.casussen.save_casus(replace(await uow.casussen.get_casus(casus.id), kamer=kamer))
            await _volg(rij, uow)

        if rij.kamer:
            await self._nodig_allen_uit(casus, kamer, leden)
        return "", bewaar

    async def _nodig_allen_uit(self, casus: Casus, kamer: str, leden: Sequence[str]) -> None:
        """Before a word is said there; and who comes in at once must be known to have come into this room."""
        async with self._open_uow() as uow:
            await uow.casussen.save_casus(replace(await uow.casussen.get_casus(casus.id), kamer=kamer))
            await uow.commit()
        for matrix_id in leden:
            with suppress(PermanentFailure):  # asked for once more by itself, and told of then
                await self._sender.nodig_uit(kamer, matrix_id)

    async def _open_prive(self, persoon: Persoon, matrix_id: str, rij: OutboxRij) -> tuple[str, Bewaar | None]:
        kamer = persoon.prive_kamer or await self._sender.open_prive(matrix_id, persoon.id, na=rij.kamer)

        async def bewaar(uow: UnitOfWork) -> None:
            await uow.personen.save_persoon(replace(await uow.personen.get_persoon(persoon.id), prive_kamer=kamer))
            await _volg(rij, uow)

        return "", bewaar

    def _lid(self, rij: OutboxRij, naslag: Naslag) -> Klus:
        naar = ontvanger_van(rij, naslag)
        if naar.casus is None or naar.casus.kamer is None or naar.persoon is None or not naar.persoon.matrix_id:
            raise PermanentFailure("no_room")
        if rij.taak is OutboxTaak.NODIG_UIT:
            return partial(self._nodig_uit, naar.casus.kamer, naar.persoon.matrix_id)
        if doet_weer_mee(naar, naslag):
            raise Vervallen
        return partial(self._verwijder, rij, naar.casus.kamer, naar.persoon.matrix_id)

    async def _nodig_uit(self, kamer: str, matrix_id: str) -> tuple[str, Bewaar | None]:
        await self._sender.nodig_uit(kamer, matrix_id)
        return "", None

    def _vreemde(self, rij: OutboxRij, naslag: Naslag) -> Klus:
        """Raises Vervallen when he takes part meanwhile, or the room is nobody's any more."""
        naar = ontvanger_van(rij, naslag)
        van_ons = rij.kamer in naslag.kamers or (naar.persoon is not None and naar.persoon.prive_kamer == rij.kamer)
        if not van_ons or rij.antwoord_op in mag_erin(rij.kamer, naar.persoon, naslag):
            raise Vervallen
        return partial(self._verwijder, rij, rij.kamer, rij.antwoord_op)

    async def _verwijder(self, rij: OutboxRij, kamer: str, matrix_id: str) -> tuple[str, Bewaar | None]:
        await self._sender.verwijder(kamer, matrix_id, voorgoed=rij.taak is OutboxTaak.SLUIT_UIT)
        baan = f"kamer/{rij.casus_id}" if rij.casus_id is not None else f"prive/{rij.persoon_id}"

        async def bewaar(uow: UnitOfWork) -> None:
            await uow.outbox.release_lane(baan, at=rij.retry_at)  # what waited until he was out

        return "", bewaar

    async def _redigeer(self, rij: OutboxRij) -> tuple[str, Bewaar | None]:
        await self._sender.redigeer(rij.kamer, rij.antwoord_op, rij.id)
        return "", None


async def _volg(rij: OutboxRij, uow: UnitOfWork) -> None:
    """What the lost room refused goes to the new one at once."""
    if rij.kamer:
        await uow.outbox.release_followers(rij)


def _in_de_kamer(casus: Casus, naslag: Naslag) -> list[str]:
    """Who belongs in its room, when that is known: where it takes the place of another one."""
    leden = (lid for lid in naslag.leden.values() if lid.casus_id == casus.id)
    return [lid.persoon.matrix_id for lid in leden_met(leden, Kanaal.MATRIX) if lid.persoon.matrix_id]
