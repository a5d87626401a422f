"""The composition root: the only place that knows all parts."""

import asyncio
import signal
from collections.abc import Coroutine, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field

import structlog

from bot.app_opslag import WrongMasterKey, migreer, open_opslag, versie
from bot.clock import EchteIds
from bot.delivery import Bezorger, Verzender
from bot.documents.lezer import WordLezer
from bot.intake import Inname, Lezer
from bot.lus import Wekker, draai
from bot.mail.lezer import MailLezer
from bot.mail.listening import MailListener
from bot.mail.smtp import SmtpSender
from bot.mail.wissen import ImapWisser
from bot.matrix.fouten import ToegangIngetrokken
from bot.matrix.lezer import MatrixLezer
from bot.matrix.listening import CURSOR, MatrixListener
from bot.matrix.session import MatrixSession, NietIngelogd
from bot.matrix.toestand import ToestandKapot
from bot.privacy.alles_door import WAARSCHUWING, AllesDoor
from bot.privacy.bewaker import Bewaker
from bot.privacy.toetser import Toetser
from bot.scheduler import Tikker
from bot.settings import Instellingen
from bot.verzenders import MailVerzender, MatrixVerzender
from commands.actie.terugkoppeling import TERUGKOPPELING
from commands.alarm import bij_stilstand
from commands.bericht import BERICHT
from commands.command import Command
from commands.domain.beleid import Beleid
from commands.domain.rollen import Kanaal
from commands.gekeurd import Poort, Toets
from commands.gesprek import Werk
from commands.klok.veeg import veeg
from commands.ports import Clock, Ids, OpenUow, PlanLezer
from commands.table import OPDRACHTEN
from commands.uitgang import zet_klaar

__all__ = ["WrongMasterKey", "migreer", "open_opslag", "serve", "versie"]

LOG = structlog.get_logger()
Lus = Coroutine[object, object, None]
NA_INTREKKING = 300.0
"""Real seconds before the bot asks again with a token that was revoked."""
RUST = 5.0
"""Real seconds after which a loop looks again although nobody woke it."""


@dataclass(frozen=True, slots=True)
class Huis:
    """What all loops share."""

    open_uow: OpenUow
    clock: Clock
    ids: Ids
    beleid: Beleid
    poort: Poort
    werk: Werk
    uit: Wekker = field(default_factory=Wekker)
    """Something may have been queued."""
    klok: Wekker = field(default_factory=Wekker)
    """Time has passed."""


def richt_in(
    open_uow: OpenUow,
    clock: Clock,
    ids: Ids,
    beleid: Beleid,
    *,
    max_plan_bytes: int,
    toets: Toets | None = None,
    planlezer: PlanLezer | None = None,
    tabel: tuple[Command, ...] = OPDRACHTEN,
) -> Huis:
    """Put the parts together that need no connection; `toets`, `planlezer` and `tabel` stand in for the real ones."""
    poort = Poort(toets or AllesDoor())
    werk = Werk(
        open_uow=open_uow,
        poort=poort,
        planlezer=planlezer or WordLezer(beleid, clock, max_plan_bytes),
        ids=ids,
        beleid=beleid,
        tabel=tabel,
        terugkoppeling=TERUGKOPPELING,
        bericht=BERICHT,
    )
    return Huis(open_uow, clock, ids, beleid, poort, werk)


class Kanaallussen:
    """Intake and delivery of one channel."""

    def __init__(self, huis: Huis, kanaal: Kanaal, lezer: Lezer, verzender: Verzender) -> None:
        self.intake = Inname(kanaal, lezer, huis.werk, huis.clock, gedaan=huis.uit)
        self.delivery = Bezorger(verzender, huis.open_uow, huis.clock, huis.poort, huis.ids)
        self.in_wekker = Wekker()
        self.uit_wekker = huis.uit.volger()

    def lussen(self) -> list[Lus]:
        """Both loops, not yet running."""
        return [self.intake.run(self.in_wekker, rust=RUST), self.delivery.run(self.uit_wekker, rust=RUST)]


async def serve(instellingen: Instellingen) -> int:
    """Run until SIGTERM or SIGINT; returns the exit status (2: something must be set up first).

    Raises WrongMasterKey before anything is fetched: the loops would only try again, for ever.
    """
    if instellingen.privacy.toets == "uit":
        LOG.warning("not fit for real casussen", reason=WAARSCHUWING)
    huidig, nieuwste = versie(instellingen)
    if huidig != nieuwste:
        LOG.error("the database is not up to date: run `ketenbot migrate`", version=huidig, needed=nieuwste)
        return 2
    async with AsyncExitStack() as stapel:
        opslag = open_opslag(instellingen)
        stapel.push_async_callback(opslag.close)
        async with opslag.uow():
            pass  # opening one tells whether the key fits
        huis = richt_in(
            opslag.uow,
            instellingen.klok(),
            EchteIds(),
            instellingen.beleid(),
            max_plan_bytes=instellingen.max_plan_bytes,
            toets=AllesDoor() if instellingen.privacy.toets == "uit" else Bewaker(Toetser),
        )
        try:
            lussen = await _lussen(huis, instellingen, stapel)
        except NietIngelogd:
            LOG.error("the bot has no Matrix device yet: run `ketenbot matrix inloggen`")
            return 2
        except ToestandKapot as fout:
            LOG.error("the Matrix folder is not whole: run `ketenbot matrix inloggen --opnieuw`", code=str(fout))
            return 2
        await _draai(lussen, huis, instellingen)
    LOG.info("stopped")
    return 0


async def _draai(lussen: Sequence[Lus], huis: Huis, instellingen: Instellingen) -> None:
    stop = asyncio.Event()
    for teken in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(teken, stop.set)
    tikker = Tikker(instellingen.tik_seconden, [huis.klok.wek, huis.uit.wek])
    async with asyncio.TaskGroup() as groep:
        taken = [groep.create_task(lus) for lus in lussen]
        tikker.start()
        LOG.info("ready", mail=instellingen.mail.aan, matrix=instellingen.matrix.aan, test=instellingen.proef.aan)
        await stop.wait()
        tikker.stop()
        for taak in taken:
            taak.cancel()


async def _lussen(huis: Huis, instellingen: Instellingen, stapel: AsyncExitStack) -> list[Lus]:
    """Every loop, not yet running; raises NietIngelogd before any is made."""
    matrix = instellingen.matrix_config()
    session = MatrixSession(matrix) if matrix is not None else None
    if session is not None:
        stapel.push_async_callback(session.close)
        async with huis.open_uow() as uow:
            await session.start(await uow.cursors.get(CURSOR))
    lussen: list[Lus] = [draai("clock", lambda: _veeg(huis), huis.klok, rust=RUST)]
    if (mail := instellingen.mail_config()) is not None:
        sender = SmtpSender(mail)
        stapel.push_async_callback(sender.close)
        kanaal = Kanaallussen(huis, Kanaal.MAIL, MailLezer(mail), MailVerzender(sender, mail.domein, ImapWisser(mail)))
        listener = MailListener(mail, huis.open_uow, huis.clock, huis.ids, kanaal.in_wekker.wek)
        lussen += [listener.run(), *kanaal.lussen()]
    if session is not None:
        kamers = Kanaallussen(huis, Kanaal.MATRIX, MatrixLezer(session), MatrixVerzender(session))
        oor = MatrixListener(session, huis.open_uow, huis.clock, huis.ids, kamers.in_wekker.wek)
        lussen += [_luister_matrix(oor, huis), *kamers.lussen()]
    return lussen


async def _luister_matrix(listener: MatrixListener, huis: Huis) -> None:
    """A revoked token stops the listening, not the mail: the beheerder hears it, and the next try comes much later."""
    while True:
        try:
            await listener.run()
        except ToegangIngetrokken as fout:
            LOG.error("Matrix access was revoked: run `ketenbot matrix inloggen` and start again", code=str(fout))
            nu = huis.clock()
            async with huis.open_uow() as uow:
                effecten = await bij_stilstand("Matrix", str(fout), uow, nu)
                await zet_klaar(effecten, uow, huis.poort.opgeslagen(), nu=nu, ids=huis.ids)
                await uow.commit()
            huis.uit.wek()
        await asyncio.sleep(NA_INTREKKING)


async def _veeg(huis: Huis) -> int:
    nieuw = await veeg(huis.open_uow, huis.clock(), huis.beleid, huis.poort, huis.ids)
    if nieuw:
        huis.uit.wek()
    return nieuw
