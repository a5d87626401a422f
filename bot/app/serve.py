"""The composition root: the only place that knows all parts."""

import asyncio
import signal
from collections.abc import Sequence
from contextlib import AsyncExitStack
from functools import partial

import structlog

from bot.app.channel import Kanaallussen
from bot.app.clockwork import kloklussen
from bot.app.health import LOOK_AGAIN_AFTER, CannotListen, Health
from bot.app.homeserver import hervat, luister_matrix, meld_stilstand
from bot.app.house import Huis, richt_in
from bot.app.owner import plekken
from bot.app.readers import open_readers, warm_up
from bot.app.storage import open_opslag, versie
from bot.base.clock import RealIds
from bot.delivery.routes import MailRoute, MatrixRoute
from bot.loops.lease import Loop, hold_role
from bot.loops.scheduler import Ticker
from bot.mail.mailbox.eraser import ImapEraser
from bot.mail.mailbox.listener import LOOP as LISTEN_MAIL
from bot.mail.mailbox.listener import MailListener
from bot.mail.mailbox.retry import RetryingReader
from bot.mail.reading.reader import MailReader
from bot.mail.sending.smtp import SmtpSender
from bot.matrix.config import MatrixConfig
from bot.matrix.device.folder import ToestandKapot
from bot.matrix.listening.listener import CURSOR, MatrixListener
from bot.matrix.listening.listener import LUS as LISTEN_MATRIX
from bot.matrix.reading.reader import MatrixLezer
from bot.matrix.sender import RoomSender
from bot.matrix.session import MatrixSession, NietIngelogd
from bot.privacy.bewaker import Bewaker
from bot.privacy.pass_all import PassAll
from bot.privacy.toetser import Toetser
from bot.settings.settings import Settings
from bot.watch.owner import AndereInstallatie, Eigenaar
from bot.watch.standstill import ONTVANGEN, VERSTUREN, MeldendeSender, Stilstand
from commands.domain.rollen import Kanaal

LOG = structlog.get_logger()
EERST: tuple[type[Exception], ...] = (NietIngelogd, ToestandKapot)
"""What must be mended by a person before the bot can run."""


async def serve(instellingen: Settings) -> int:
    """Run until SIGTERM or SIGINT; returns the exit status (2: something must be set up first).

    Raises WrongMasterKey before anything is fetched: the loops would only try again, for ever.
    """
    if instellingen.privacy.toets == "uit":
        LOG.warning("not fit for real casussen", fix='[privacy] toets = "aan"')
    huidig, nieuwste = versie(instellingen)
    if huidig != nieuwste:
        LOG.error("database not up to date", version=huidig, needed=nieuwste, fix="run `ketenbot migrate`")
        return 2
    async with AsyncExitStack() as stapel:
        stap = instellingen.step()
        opslag = open_opslag(instellingen, stap=stap)
        stapel.push_async_callback(opslag.close)
        async with opslag.uow() as uow:
            # opening it tells whether the key fits, writing whether that may be done; and it is never committed
            await uow.cursors.set("serve", "")
        clock = instellingen.clock()
        gezond = Health(opslag, clock, instellingen)
        huis = richt_in(
            opslag,
            clock,
            RealIds(instellingen.id_secret()),
            instellingen.beleid(),
            max_plan_bytes=instellingen.max_plan_bytes,
            toets=PassAll() if instellingen.privacy.toets == "uit" else Bewaker(Toetser),
            stap=stap,
            meter=gezond.metrics,
            harten=gezond.heartbeats,
            shut=gezond.shut,
            reader=open_readers(stapel),
        )
        try:
            await gezond.open(stapel)
        except CannotListen as fout:
            LOG.error("health port not opened", fix=str(fout))
            return 2
        code = await _tot_het_eind(huis, gezond, instellingen, stapel)
    if not code:
        LOG.info("stopped")
    return code


async def _tot_het_eind(huis: Huis, gezond: Health, instellingen: Settings, stapel: AsyncExitStack) -> int:
    code = 0
    try:
        lussen = _lussen(huis, gezond, instellingen, stapel)
        eigenaar = Eigenaar(plekken(instellingen), huis.opslag.uow, huis.ids)
        try:
            await eigenaar.eerst()
        except BaseException:
            for lus in lussen:
                lus.close()
            raise
        await _draai([*lussen, eigenaar.waak()], huis, instellingen)
    except* AndereInstallatie as fouten:
        waar = str(fouten.exceptions[0])
        LOG.error("another installation works here", channel=waar, fix="stop it, or run `ketenbot herstel --neem-over`")
        code = 2
    except* NietIngelogd:
        LOG.error("no matrix device yet", fix="run `ketenbot matrix inloggen`")
        code = 2
    except* ToestandKapot as fouten:
        reden = str(fouten.exceptions[0])
        LOG.error("matrix folder not whole", code=reden, fix="run `ketenbot matrix inloggen --opnieuw`")
        code = 2
    return code


async def _draai(lussen: Sequence[Loop], huis: Huis, instellingen: Settings) -> None:
    stop = asyncio.Event()
    for teken in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(teken, stop.set)
    tikker = Ticker(instellingen.look_every_seconds, [huis.klok.wake, huis.uit.wake])
    async with asyncio.TaskGroup() as groep:
        taken = [groep.create_task(lus) for lus in lussen]
        tikker.start()
        LOG.info("ready", mail=instellingen.mail.aan, matrix=instellingen.matrix.aan, test=instellingen.proef.aan)
        await stop.wait()
        tikker.stop()
        for taak in taken:
            taak.cancel()


def _lussen(huis: Huis, gezond: Health, instellingen: Settings, stapel: AsyncExitStack) -> list[Loop]:
    """Every loop, not yet running; raises NietIngelogd or ToestandKapot before any is made."""
    matrix, mail = instellingen.matrix_config(), instellingen.mail_config()
    lussen: list[Loop] = []
    if matrix is not None:
        MatrixSession(matrix).eis_ingelogd()
        lussen.append(hold_role("matrix", gezond.lease, partial(_matrix, huis, matrix), fatal=EERST))
    if mail is not None:
        sender = SmtpSender(mail)
        stapel.push_async_callback(sender.close)
        stilstand = Stilstand(huis.opslag.uow, huis.clock, huis.poort, huis.ids, uit=huis.uit)
        gezond.ask(lambda: stilstand.stil)
        meldend = MeldendeSender(sender, stilstand.melder(VERSTUREN))
        verzender = MailRoute(meldend, mail.domain, ImapEraser(mail))
        open_uow = partial(huis.opslag.uow, "mail.ophalen")
        lezer = RetryingReader(MailReader(mail, huis.reader), mail, open_uow, huis.clock, huis.ids)
        per_minuut = instellingen.mail.max_per_minuut
        kanaal = Kanaallussen(huis, Kanaal.MAIL, lezer, verzender, per_minuut=per_minuut, samen=True)
        listener = MailListener(
            mail,
            open_uow,
            huis.clock,
            huis.ids,
            kanaal.in_wekker.wake,
            beat=gezond.beat_of(LISTEN_MAIL),
            report=stilstand.melder(ONTVANGEN),
        )

        async def post(rol: AsyncExitStack) -> list[Loop]:
            rol.callback(stilstand.vergeet, ONTVANGEN)
            return [listener.run(), kanaal.inname()]

        lussen += [
            kanaal.bezorging(),
            hold_role("mail", gezond.lease, post, fatal=()),
            stilstand.run(rust=LOOK_AGAIN_AFTER),
        ]
        lussen.append(warm_up(huis.reader))
    lussen += kloklussen(huis, gezond.beat_of, instellingen.gezondheid.hartslag_url)
    lussen.append(gezond.keep_showing_life())
    lussen.append(huis.opslag.luister(huis.uit.wake))
    return lussen


async def _matrix(huis: Huis, config: MatrixConfig, stapel: AsyncExitStack) -> list[Loop]:
    """The one encrypted session, with all that goes through it."""
    session = MatrixSession(config)
    stapel.push_async_callback(session.close)
    stapel.callback(huis.shut.proved_open, Kanaal.MATRIX)  # who takes over tells it of himself
    async with huis.opslag.lees() as uow:
        sinds = await uow.cursors.get(CURSOR)
    await session.start(sinds)

    async def kwijt(kamer: str) -> None:
        await oor.kamers.kwijt(kamer)

    async def vreemd(kamer: str, wie: frozenset[str]) -> None:
        await oor.kamers.vreemd(kamer, wie)

    verzender = MatrixRoute(RoomSender(session), kwijt, huis.opslag.uow, vreemd)
    kamers = Kanaallussen(huis, Kanaal.MATRIX, MatrixLezer(session), verzender)
    open_uow = partial(huis.opslag.uow, "matrix.ophalen")
    oor = MatrixListener(
        session,
        open_uow,
        huis.clock,
        huis.ids,
        kamers.in_wekker.wake,
        slag=huis.harten.beat_of(LISTEN_MATRIX),
        weer=partial(hervat, huis, Kanaal.MATRIX),
        meld=partial(meld_stilstand, huis),
        shut=huis.shut,
    )
    return [luister_matrix(oor, huis), kamers.inname(), kamers.bezorging()]
