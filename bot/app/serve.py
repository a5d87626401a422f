"""The composition root: the only place that knows all parts."""

import asyncio
import signal
from collections.abc import Sequence
from contextlib import AsyncExitStack
from functools import partial

import structlog

from bot.app.channel import ChannelLoops
from bot.app.clockwork import clock_loops
from bot.app.connections import one_beside, sending_loop
from bot.app.health import LOOK_AGAIN_AFTER, CannotListen, Health
from bot.app.homeserver import listen_matrix, report_standstill, resume
from bot.app.house import House, furnish
from bot.app.lmtp import lmtp_loops
from bot.app.logins import mail_with_login
from bot.app.matrix_login import matrix_with_login
from bot.app.owner import places
from bot.app.readers import open_readers, warm_up
from bot.app.storage import open_storage, version
from bot.base.clock import RealIds
from bot.delivery.routes import MailRoute, MatrixRoute
from bot.documents.answers import WithForms
from bot.loops.lease import Loop, hold_role
from bot.loops.scheduler import Ticker
from bot.mail.config import MailConfig
from bot.mail.mailbox.eraser import ImapEraser
from bot.mail.mailbox.listener import LOOP as LISTEN_MAIL
from bot.mail.mailbox.listener import MailListener
from bot.mail.mailbox.lmtp import LOOP as LISTEN_LMTP
from bot.mail.mailbox.retry import RetryingReader
from bot.mail.reading.reader import MailReader
from bot.mail.sending.smtp import SmtpSender
from bot.matrix.config import MatrixConfig
from bot.matrix.device.folder import FolderBroken
from bot.matrix.listening.listener import CURSOR, MatrixListener
from bot.matrix.listening.listener import LOOP as LISTEN_MATRIX
from bot.matrix.reading.reader import MatrixReader
from bot.matrix.sender import RoomSender
from bot.matrix.session import MatrixSession, NotLoggedIn
from bot.paper.press import Press
from bot.privacy.bewaker import Bewaker
from bot.privacy.last_look import LastLook
from bot.privacy.pass_all import PassAll
from bot.privacy.toetser import Toetser
from bot.settings.settings import Settings
from bot.watch.owner import AnotherInstallation, Owner
from bot.watch.standstill import RECEIVING, SENDING, ReportingSender, Standstill
from commands.domain.rollen import Kanaal

LOG = structlog.get_logger()
NEEDS_A_PERSON: tuple[type[Exception], ...] = (NotLoggedIn, FolderBroken)
"""Failures that a person must mend before the bot can run."""


async def serve(settings: Settings) -> int:
    """Run until SIGTERM or SIGINT; gives the exit status, which is 2 when something must be set up first.

    Raises WrongMasterKey before anything is fetched: the loops would only try again, for ever.
    """
    if settings.privacy.toets == "uit":
        LOG.warning("not fit for real casussen", fix='[privacy] toets = "aan"')
    current, newest = version(settings)
    if current != newest:
        LOG.error("database not up to date", version=current, needed=newest, fix="run `ketenbot migrate`")
        return 2
    async with AsyncExitStack() as stack:
        step = settings.step()
        storage = open_storage(settings, step=step)
        stack.push_async_callback(storage.close)
        async with storage.uow() as uow:
            # opening shows whether the key fits, and writing whether writes are allowed; it is never committed
            await uow.cursors.set("serve", "")
        await storage.sluitsleutel.tidy()
        clock = settings.clock()
        health = Health(storage, clock, settings)
        house = furnish(
            storage,
            clock,
            RealIds(settings.id_secret()),
            settings.beleid(),
            max_plan_bytes=settings.max_plan_bytes,
            toets=PassAll() if settings.privacy.toets == "uit" else Bewaker(Toetser),
            step=step,
            meter=health.metrics,
            heartbeats=health.heartbeats,
            shut=health.shut,
            reader=open_readers(stack),
        )
        try:
            await health.open(stack)
        except CannotListen as error:
            LOG.error("health port not opened", fix=str(error))
            return 2
        code = await _until_stopped(house, health, settings, stack)
    if not code:
        LOG.info("stopped")
    return code


async def _until_stopped(house: House, health: Health, settings: Settings, stack: AsyncExitStack) -> int:
    code = 0
    try:
        mail = mail_with_login(settings, house.storage.uow)
        if mail is not None and settings.mail.imap_telt_mee:
            mail = one_beside(mail, house.storage.lease)
        matrix = matrix_with_login(settings, house.storage.uow)
        loops = _loops(house, health, settings, mail, matrix, stack)
        owner = Owner(places(mail, matrix), house.storage.uow, house.ids)
        try:
            await owner.look_first()
        except BaseException:
            for loop in loops:
                loop.close()
            raise
        await _run([*loops, owner.keep_watch()], house, settings)
    except* AnotherInstallation as errors:
        where = str(errors.exceptions[0])
        LOG.error(
            "another installation works here", channel=where, fix="stop it, or run `ketenbot herstel --neem-over`"
        )
        code = 2
    except* NotLoggedIn:
        LOG.error("no matrix device yet", fix="run `ketenbot matrix inloggen`")
        code = 2
    except* FolderBroken as errors:
        reason = str(errors.exceptions[0])
        LOG.error("matrix folder not whole", code=reason, fix="run `ketenbot matrix inloggen --opnieuw`")
        code = 2
    return code


async def _run(loops: Sequence[Loop], house: House, settings: Settings) -> None:
    stop = asyncio.Event()
    for signal_number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(signal_number, stop.set)
    ticker = Ticker(settings.look_every_seconds, [house.ticked.wake, house.queued.wake])
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(loop) for loop in loops]
        ticker.start()
        LOG.info("ready", mail=settings.mail.aan, matrix=settings.matrix.aan, test=settings.proef.aan)
        await stop.wait()
        ticker.stop()
        for task in tasks:
            task.cancel()


def _loops(
    house: House,
    health: Health,
    settings: Settings,
    mail: MailConfig | None,
    matrix: MatrixConfig | None,
    stack: AsyncExitStack,
) -> list[Loop]:
    """Every loop, not yet running; raises NotLoggedIn or FolderBroken before any is made."""
    loops: list[Loop] = []
    if matrix is not None:
        MatrixSession(matrix).require_login()
        loops.append(hold_role("matrix", health.lease, partial(_matrix, house, matrix), fatal=NEEDS_A_PERSON))
    if mail is not None:
        sender = SmtpSender(mail, Press(house.reader, training=mail.training), LastLook())
        stack.push_async_callback(sender.close)
        standstill = Standstill(house.work, house.clock, queued=house.queued)
        health.ask(lambda: standstill.standing_still)
        reporting = ReportingSender(sender, standstill.reporter(SENDING))
        route = MailRoute(
            reporting,
            mail.domain,
            ImapEraser(mail),
            house.beleid.woorden,
            no_content=house.beleid.alleen_melding,
            names_shown=house.beleid.leden_zien_namen,
        )
        open_uow = partial(house.storage.uow, "mail.ophalen")
        retrying = RetryingReader(MailReader(mail, house.reader), mail, open_uow, house.clock, house.ids)
        reader = WithForms(retrying, house.reader)
        per_minute = settings.mail.per_minute
        channel = ChannelLoops(house, Kanaal.MAIL, reader, route, per_minute=per_minute, shared=True)
        listener = MailListener(
            mail,
            open_uow,
            house.clock,
            house.ids,
            channel.intake_waker.wake,
            beat=health.beat_of(LISTEN_MAIL),
            report=standstill.reporter(RECEIVING),
        )

        async def listen_mail(role: AsyncExitStack) -> list[Loop]:
            role.callback(standstill.forget, RECEIVING)
            beat = health.beat_of(LISTEN_LMTP)
            door = lmtp_loops(house, mail, settings.lmtp.place, channel.intake_waker.wake, beat, role)
            return [listener.run(), channel.intake_loop(), *door]

        loops += [
            sending_loop(settings.mail.senders, health, channel.delivery_loop, sender.close),
            hold_role("mail", health.lease, listen_mail, fatal=()),
            standstill.run(rest=LOOK_AGAIN_AFTER),
        ]
        loops.append(warm_up(house.reader))
    replaces = settings.sleutelkopie is not None
    loops += clock_loops(house, health.beat_of, settings.gezondheid.hartslag_url, replaces=replaces)
    loops.append(health.keep_showing_life())
    loops.append(house.storage.listen(house.queued.wake))
    return loops


async def _matrix(house: House, config: MatrixConfig, stack: AsyncExitStack) -> list[Loop]:
    """The loops of the one encrypted session, not yet running."""
    session = MatrixSession(config)
    stack.push_async_callback(session.close)
    stack.callback(house.shut.proved_open, Kanaal.MATRIX)  # another process that takes over reports for itself
    async with house.storage.read() as uow:
        since = await uow.cursors.get(CURSOR)
    await session.start(since)

    async def lost(room: str) -> None:
        await listener.room_watch.lose(room)

    async def strangers(room: str, who: frozenset[str]) -> None:
        await listener.room_watch.meet_strangers(room, who)

    route = MatrixRoute(
        RoomSender(session, Press(house.reader, training=config.training), LastLook()),
        lost,
        house.storage.uow,
        strangers,
        names_shown=house.beleid.leden_zien_namen,
    )
    rooms = ChannelLoops(house, Kanaal.MATRIX, MatrixReader(session), route)
    open_uow = partial(house.storage.uow, "matrix.ophalen")
    listener = MatrixListener(
        session,
        open_uow,
        house.clock,
        house.ids,
        rooms.intake_waker.wake,
        beat=house.heartbeats.beat_of(LISTEN_MATRIX),
        back=partial(resume, house, Kanaal.MATRIX),
        report=partial(report_standstill, house),
        shut=house.shut,
    )
    return [listen_matrix(listener, house), rooms.intake_loop(), rooms.delivery_loop()]
