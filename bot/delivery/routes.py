"""The routes of the two channels: each makes of an outbox row a job that sends it."""

from collections.abc import Awaitable, Callable, Collection, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial

from bot.delivery.composing import (
    Lapsed,
    event_for,
    mail_for,
    may_enter,
    recipient_of,
    takes_part_again,
    without_content,
)
from bot.delivery.deliverer import Route
from bot.delivery.in_words import in_words
from bot.delivery.lookup import Lookup
from bot.delivery.outcome import Job, Keep
from commands.domain.casus import Casus, Fase
from commands.domain.deelnemer import Persoon
from commands.domain.inhoud import zonder_inhoud
from commands.domain.rollen import Kanaal
from commands.domain.woorden import KENNEMERLAND, Woorden
from commands.effects.uitgang import leden_met
from commands.ports import (
    ChannelRefused,
    MailEraser,
    MailSender,
    MatrixSender,
    OpenUow,
    OutboxItem,
    OutboxTask,
    PermanentFailure,
    RoomLost,
    StrangerInRoom,
    TemporaryFailure,
    UnitOfWork,
)
from commands.ports.outgoing import MailToErase, OutgoingEvent, OutgoingMail


class MailRoute(Route):
    """Sends one mail per row, and erases mails that must not stay in our own mailbox."""

    channel = Kanaal.MAIL

    def __init__(
        self,
        sender: MailSender,
        domain: str,
        eraser: MailEraser,
        woorden: Woorden = KENNEMERLAND,
        *,
        no_content: Collection[str] = (),
        names_shown: bool = False,
    ) -> None:
        """`woorden`: how the house calls its roles, in the head and the foot of each mail. `no_content`: the addresses
        and domains whose mail only says that there is news; `names_shown`: members see each other's names."""
        self._names_shown = names_shown
        self._no_content = no_content
        self._sender = sender
        self._woorden = woorden
        self._domain = domain
        self._eraser = eraser

    def prepare(self, row: OutboxItem, lookup: Lookup) -> Job:
        """A job that hands the mail to the relay, or that erases one. Each may be repeated."""
        if row.task is OutboxTask.ERASE_MAIL:
            return partial(self._erase, MailToErase.parse(row.target))
        outgoing = mail_for(row, lookup, self._domain, names_shown=self._names_shown)
        persoon = recipient_of(row, lookup).persoon
        if zonder_inhoud(outgoing.recipient, None if persoon is None else persoon.inhoud, self._no_content):
            outgoing = without_content(outgoing, lookup.casussen[row.casus_id].code if row.casus_id else "")
        return partial(self._send, in_words(outgoing, self._woorden))

    async def _send(self, outgoing: OutgoingMail) -> tuple[str, Keep | None]:
        return await self._sender.send(outgoing), None

    async def _erase(self, order: MailToErase) -> tuple[str, Keep | None]:
        try:
            await self._eraser.erase_mail(order)
        except TemporaryFailure as error:  # the mailbox is ours, and a mail that must be erased never stays there
            raise ChannelRefused(str(error), retry_after=error.retry_after) from error
        return "", None


class MatrixRoute(Route):
    """Sends messages, makes rooms, and lets people in and out of them."""

    channel = Kanaal.MATRIX

    def __init__(
        self,
        sender: MatrixSender,
        lost: Callable[[str], Awaitable[None]],
        open_uow: OpenUow,
        strangers: Callable[[str, frozenset[str]], Awaitable[None]],
        *,
        names_shown: bool = False,
    ) -> None:
        """`lost` hears of a room that the bot turned out to be out of; `strangers` of the people in a room who do not
        belong there."""
        self._names_shown = names_shown
        self._sender = sender
        self._lost = lost
        self._strangers = strangers
        self._open_uow = open_uow

    def prepare(self, row: OutboxItem, lookup: Lookup) -> Job:
        """A job for the task of this row. Each may be repeated: same transaction id, same alias, already in or out."""
        return partial(self._reporting, self._job(row, lookup))

    async def _reporting(self, job: Job) -> tuple[str, Keep | None]:
        try:
            return await job()
        except RoomLost as error:
            await self._lost(error.room)
            raise
        except StrangerInRoom as error:
            await self._strangers(error.room, error.strangers)
            raise

    def _job(self, row: OutboxItem, lookup: Lookup) -> Job:
        match row.task:
            case OutboxTask.SAY:
                return partial(self._say, event_for(row, lookup, names_shown=self._names_shown))
            case OutboxTask.OPEN_ROOM:
                casus = recipient_of(row, lookup).casus
                if casus is None:
                    raise PermanentFailure("no_casus")
                return partial(self._open_room, casus, row, _belong_in_room(casus, lookup))
            case OutboxTask.OPEN_PRIVATE_ROOM:
                persoon = recipient_of(row, lookup).persoon
                if persoon is None or not persoon.matrix_id:
                    raise PermanentFailure("no_matrix_id")
                return partial(self._open_private, persoon, persoon.matrix_id, row)
            case OutboxTask.INVITE | OutboxTask.REMOVE_MEMBER:
                return self._member(row, lookup)
            case OutboxTask.SET_SPEAKING:
                return self._speaking(recipient_of(row, lookup).casus)
            case OutboxTask.PUT_OUT | OutboxTask.SHUT_OUT:
                return self._stranger(row, lookup)
            case OutboxTask.REDACT:
                return partial(self._redact, row)
            case OutboxTask.LEAVE_ROOM:
                return partial(self._leave, row)
            case OutboxTask.ERASE_MAIL:
                raise PermanentFailure("wrong_channel")

    async def _say(self, outgoing: OutgoingEvent) -> tuple[str, Keep | None]:
        return await self._sender.send(outgoing), None

    async def _open_room(self, casus: Casus, row: OutboxItem, members: Sequence[str]) -> tuple[str, Keep | None]:
        room = casus.kamer or await self._sender.open_room(casus.code, after=row.room)

        async def keep(uow: UnitOfWork) -> None:
            await uow.casussen.save_casus(replace(await uow.casussen.get_casus(casus.id), kamer=room))
            await _follow(row, uow)

        if row.room:
            await self._invite_all(casus, room, members)
        return "", keep

    async def _invite_all(self, casus: Casus, room: str, members: Sequence[str]) -> None:
        """Invite everybody before a word is said there. The room is stored first, as somebody may join it at once."""
        async with self._open_uow() as uow:
            await uow.casussen.save_casus(replace(await uow.casussen.get_casus(casus.id), kamer=room))
            await uow.commit()
        for matrix_id in members:
            with suppress(PermanentFailure):  # the row of this invitation asks once more, and then tells of it
                await self._sender.invite(room, matrix_id)

    async def _open_private(self, persoon: Persoon, matrix_id: str, row: OutboxItem) -> tuple[str, Keep | None]:
        room = persoon.prive_kamer or await self._sender.open_private_room(matrix_id, persoon.id, after=row.room)

        async def keep(uow: UnitOfWork) -> None:
            await uow.personen.save_persoon(replace(await uow.personen.get_persoon(persoon.id), prive_kamer=room))
            await _follow(row, uow)

        return "", keep

    def _member(self, row: OutboxItem, lookup: Lookup) -> Job:
        recipient = recipient_of(row, lookup)
        if (
            recipient.casus is None
            or recipient.casus.kamer is None
            or recipient.persoon is None
            or not recipient.persoon.matrix_id
        ):
            raise PermanentFailure("no_room")
        if row.task is OutboxTask.INVITE:
            return partial(self._invite, recipient.casus.kamer, recipient.persoon.matrix_id)
        if takes_part_again(recipient, lookup):
            raise Lapsed
        return partial(self._remove, row, recipient.casus.kamer, recipient.persoon.matrix_id)

    async def _invite(self, room: str, matrix_id: str) -> tuple[str, Keep | None]:
        await self._sender.invite(room, matrix_id)
        return "", None

    def _speaking(self, casus: Casus | None) -> Job:
        """A job that opens or shuts the room as the casus stands now; raises Lapsed when it has no room."""
        if casus is None or casus.kamer is None:
            raise Lapsed
        return partial(self._set_speaking, casus.kamer, casus.fase is not Fase.GESLOTEN)

    async def _set_speaking(self, room: str, everybody: bool) -> tuple[str, Keep | None]:
        await self._sender.set_speaking(room, everybody=everybody)
        return "", None

    def _stranger(self, row: OutboxItem, lookup: Lookup) -> Job:
        """A job that puts somebody out; raises Lapsed when they take part meanwhile, or the room is nobody's."""
        recipient = recipient_of(row, lookup)
        ours = row.room in lookup.rooms or (recipient.persoon is not None and recipient.persoon.prive_kamer == row.room)
        if not ours or row.target in may_enter(row.room, recipient.persoon, lookup):
            raise Lapsed
        return partial(self._remove, row, row.room, row.target)

    async def _remove(self, row: OutboxItem, room: str, matrix_id: str) -> tuple[str, Keep | None]:
        await self._sender.remove_member(room, matrix_id, for_good=row.task is OutboxTask.SHUT_OUT)
        lane = f"kamer/{row.casus_id}" if row.casus_id is not None else f"prive/{row.persoon_id}"

        async def keep(uow: UnitOfWork) -> None:
            await uow.outbox.release_lane(lane, at=row.retry_at)  # its rows waited until the stranger was out

        return "", keep

    async def _leave(self, row: OutboxItem) -> tuple[str, Keep | None]:
        await self._sender.leave_room(row.room)
        return "", None

    async def _redact(self, row: OutboxItem) -> tuple[str, Keep | None]:
        await self._sender.redact(row.room, row.target, row.id)
        return "", None


async def _follow(row: OutboxItem, uow: UnitOfWork) -> None:
    """Send at once to the new room what the lost room refused."""
    if row.room:
        await uow.outbox.release_followers(row)


def _belong_in_room(casus: Casus, lookup: Lookup) -> list[str]:
    """The Matrix ids that belong in its room; they are known only where the room replaces another one."""
    members = (deelnemer for deelnemer in lookup.deelnemers.values() if deelnemer.casus_id == casus.id)
    return [
        deelnemer.persoon.matrix_id for deelnemer in leden_met(members, Kanaal.MATRIX) if deelnemer.persoon.matrix_id
    ]
