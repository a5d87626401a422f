"""The two ways out, as the outbox loop knows them."""

from dataclasses import replace

from bot.delivery import Bewaar, Verzender
from bot.zendingen import Vervallen, doet_weer_mee, mail_van, matrix_van, ontvanger_van
from commands.domain.rollen import Kanaal
from commands.ports import (
    MailSender,
    MailWisser,
    MatrixSender,
    OpenUow,
    OutboxRij,
    OutboxTaak,
    PermanentFailure,
    UnitOfWork,
)


class MailVerzender(Verzender):
    """Mail: one envelope per row; and the erasing of what must not stay in our own mailbox."""

    kanaal = Kanaal.MAIL

    def __init__(self, sender: MailSender, domein: str, wisser: MailWisser) -> None:
        self._sender = sender
        self._domein = domein
        self._wisser = wisser

    async def voer_uit(self, rij: OutboxRij, open_uow: OpenUow) -> tuple[str, Bewaar | None]:
        """Hand the mail to the relay, under its Message-ID. Erasing twice is erasing once."""
        if rij.taak is OutboxTaak.WIS_MAIL:
            await self._wisser.wis_mail(rij.antwoord_op)
            return "", None
        async with open_uow() as uow:
            zending = await mail_van(rij, uow, self._domein)
        return await self._sender.send(zending), None


class MatrixVerzender(Verzender):
    """Matrix: messages and the making of rooms."""

    kanaal = Kanaal.MATRIX

    def __init__(self, sender: MatrixSender) -> None:
        self._sender = sender

    async def voer_uit(self, rij: OutboxRij, open_uow: OpenUow) -> tuple[str, Bewaar | None]:
        """Each task is safe to repeat: same transaction id, same alias, already invited, already out."""
        match rij.taak:
            case OutboxTaak.SAY:
                async with open_uow() as uow:
                    zending = await matrix_van(rij, uow)
                return await self._sender.send(zending), None
            case OutboxTaak.OPEN_KAMER:
                return await self._open_kamer(rij, open_uow)
            case OutboxTaak.OPEN_PRIVE:
                return await self._open_prive(rij, open_uow)
            case OutboxTaak.NODIG_UIT | OutboxTaak.VERWIJDER_LID:
                return await self._lid(rij, open_uow)
            case OutboxTaak.REDIGEER:
                await self._sender.redigeer(rij.kamer, rij.antwoord_op, rij.id)
                return "", None
            case OutboxTaak.WIS_MAIL:
                raise PermanentFailure("wrong_channel")

    async def _open_kamer(self, rij: OutboxRij, open_uow: OpenUow) -> tuple[str, Bewaar | None]:
        async with open_uow() as uow:
            casus = (await ontvanger_van(rij, uow)).casus
        if casus is None:
            raise PermanentFailure("no_casus")
        kamer = casus.kamer or await self._sender.open_kamer(casus.code)

        async def bewaar(uow: UnitOfWork) -> None:
            await uow.casussen.save(replace(await uow.casussen.get(casus.id), kamer=kamer))

        return "", bewaar

    async def _open_prive(self, rij: OutboxRij, open_uow: OpenUow) -> tuple[str, Bewaar | None]:
        async with open_uow() as uow:
            persoon = (await ontvanger_van(rij, uow)).persoon
        if persoon is None or not persoon.matrix_id:
            raise PermanentFailure("no_matrix_id")
        kamer = persoon.prive_kamer or await self._sender.open_prive(persoon.matrix_id, persoon.id)

        async def bewaar(uow: UnitOfWork) -> None:
            await uow.personen.save(replace(await uow.personen.get(persoon.id), prive_kamer=kamer))

        return "", bewaar

    async def _lid(self, rij: OutboxRij, open_uow: OpenUow) -> tuple[str, Bewaar | None]:
        async with open_uow() as uow:
            naar = await ontvanger_van(rij, uow)
            terug = await doet_weer_mee(naar, uow)
        if naar.casus is None or naar.casus.kamer is None or naar.persoon is None or not naar.persoon.matrix_id:
            raise PermanentFailure("no_room")
        if rij.taak is OutboxTaak.NODIG_UIT:
            await self._sender.nodig_uit(naar.casus.kamer, naar.persoon.matrix_id)
        elif terug:
            raise Vervallen
        else:
            await self._sender.verwijder(naar.casus.kamer, naar.persoon.matrix_id)
        return "", None
