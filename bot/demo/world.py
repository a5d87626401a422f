"""The people around the casus, the clock they live by, and how the demo waits for what they see."""

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, TypeVar

from bot.demo.days import om
from bot.demo.ketenbot import Ketenbot, Klok
from bot.demo.mail_client import MailKlant
from bot.demo.mail_server import Mailserver
from bot.demo.matrix_client import MatrixKlant
from bot.demo.plan import Partner, Plan
from bot.demo.report import ZONE, Verslag
from bot.demo.seen import Gezien

GEDULD_SECONDEN = 30.0
"""How long (real time) something may take to be seen."""
POLS_SECONDEN = 0.1
NAKIJK_SECONDEN = 0.25
"""After the bot is at rest: time for a chat client to fetch what was sent."""

T = TypeVar("T")
Voorwaarde = Callable[[Gezien], bool]


class NietGezien(AssertionError):
    """Something expected was not seen, or something was seen that should not be."""


@dataclass(kw_only=True, eq=False)
class Mens:
    """Somebody with a mailbox, a chat client, or both."""

    wie: str
    mail: MailKlant | None = None
    matrix: MatrixKlant | None = None
    partner: Partner | None = None
    index: int = -1
    """Place in the plan; -1 for people of the ZVH."""

    @property
    def op_mail(self) -> bool:
        """Whether the casus reaches him by mail."""
        return self.mail is not None and (self.partner is None or bool(self.partner.email))

    @property
    def op_chat(self) -> bool:
        """Whether the casus reaches him by chat."""
        return self.matrix is not None and (self.partner is None or bool(self.partner.matrix_id))

    @property
    def kanaal(self) -> str:
        """The channel he answers on: chat if he has it."""
        return "matrix" if self.op_chat else "mail"

    @property
    def post(self) -> MailKlant:
        """His mail program; NietGezien if he has none."""
        if self.mail is None:
            raise NietGezien(f"{self.wie} heeft geen postbus in deze demo")
        return self.mail

    @property
    def chat(self) -> MatrixKlant:
        """His chat client; NietGezien if he has none."""
        if self.matrix is None:
            raise NietGezien(f"{self.wie} heeft geen chat in deze demo")
        return self.matrix


@dataclass(kw_only=True)
class Wereld:
    """Everything a step may use."""

    plan: Plan
    klok: Klok
    bot: Ketenbot
    post: Mailserver
    verslag: Verslag
    bot_matrix: str
    partners: list[Mens] = field(default_factory=list)
    staf: dict[str, Mens] = field(default_factory=dict)
    buitenstaander: MailKlant | None = None
    geheugen: dict[str, Any] = field(default_factory=dict)
    """What one step leaves for a later one: the casus code, personal addresses, chosen points."""
    volgende: datetime | None = None
    """The next moment at which the bot has something to do, as it said last."""
    _bezorgd: int = -1

    # --- who ---

    @property
    def mensen(self) -> list[Mens]:
        """Everybody."""
        return [*self.partners, *self.staf.values()]

    def mailers(self) -> list[Mens]:
        """Partners who take part by mail; those who have nothing else first."""
        leden = [mens for mens in self.partners if mens.op_mail and mens.partner and not mens.partner.derde]
        return sorted(leden, key=lambda mens: mens.op_chat)

    def chatters(self) -> list[Mens]:
        """Partners who take part by chat."""
        return [mens for mens in self.partners if mens.op_chat and mens.partner and not mens.partner.derde]

    def derden(self) -> list[Mens]:
        """Who must get nothing yet."""
        return [mens for mens in self.partners if mens.partner and mens.partner.derde]

    # --- seeing ---

    def merk(self) -> int:
        """A mark in what has been seen; later calls look from there."""
        return len(self.verslag.gezien)

    def sinds(self, merk: int, wie: str = "", kanaal: str = "") -> list[Gezien]:
        """What was seen from a mark on, by one reader on one channel if given."""
        return [
            bericht
            for bericht in self.verslag.gezien[merk:]
            if wie in ("", bericht.wie) and kanaal in ("", bericht.kanaal)
        ]

    async def kijk(self) -> None:
        """Let every mail program look in its mailbox, if anything was delivered at all."""
        if self.post.bezorgd == self._bezorgd:
            return
        self._bezorgd = self.post.bezorgd
        klanten = [mens.mail for mens in self.mensen if mens.mail]
        klanten += [self.buitenstaander] if self.buitenstaander else []
        for klant in klanten:
            await klant.kijk()

    async def verwacht(
        self, mens: Mens, kanaal: str, zoek: Voorwaarde, wat: str, *, sinds: int, geduld: float = GEDULD_SECONDEN
    ) -> Gezien:
        """Wait until this person has seen such a message on this channel, and report it; NietGezien after `geduld`."""
        gevonden = await self._zoek(lambda: self._eerste(sinds, mens.wie, kanaal, zoek), geduld)
        if gevonden is None:
            self.verslag.mis(kanaal, mens.wie, f"zag niet: {wat}")
            raise NietGezien(f"{mens.wie} zag niet: {wat}")
        self.verslag.goed(f"{mens.wie} [{kanaal}] {wat}")
        return gevonden

    async def wacht_op(self, klaar: Callable[[], bool], wat: str, *, wie: str, kanaal: str) -> None:
        """Wait for something that is no message, such as a joined room."""
        if await self._zoek(lambda: klaar() or None, GEDULD_SECONDEN) is None:
            self.verslag.mis(kanaal, wie, f"niet gebeurd: {wat}")
            raise NietGezien(f"niet gebeurd: {wat}")
        self.verslag.goed(wat)

    def stil(self, mensen: Iterable[Mens], wat: str, *, sinds: int, zoek: Voorwaarde | None = None) -> None:
        """Check that these people have seen nothing (of this kind) since the mark; call it when the bot is at rest."""
        for mens in mensen:
            for bericht in self.sinds(sinds, mens.wie):
                if zoek is None or zoek(bericht):
                    self.verslag.mis(bericht.kanaal, mens.wie, f"zag iets wat niet hoort: {bericht.onderwerp}")
                    raise NietGezien(f"{wat}: {mens.wie} zag toch iets")
        self.verslag.goed(f"{wat} (niets gezien, zoals het hoort)")

    # --- time ---

    async def rust(self, *, nakijk: float = NAKIJK_SECONDEN) -> None:
        """Wait until the bot has nothing due, queued or in work at the clock's moment, and `nakijk` seconds more."""
        einde = asyncio.get_running_loop().time() + GEDULD_SECONDEN
        while True:
            status = await self.bot.status()
            if status["rust"] and datetime.fromisoformat(status["klok"]) == self.klok():
                break
            if asyncio.get_running_loop().time() > einde or not self.bot.leeft:
                raise NietGezien("de bot komt niet tot rust" if self.bot.leeft else "ketenbot serve is gestopt")
            await self.kijk()
        if not self.bot.leeft:
            raise NietGezien("ketenbot serve is gestopt")
        volgende = status.get("volgende")
        self.volgende = datetime.fromisoformat(volgende) if volgende else None
        await asyncio.sleep(nakijk)
        await self.kijk()

    async def naar(self, moment: datetime) -> None:
        """Put the clock at a moment and wait until the bot has done what it does then."""
        self.klok.zet(moment.astimezone(ZONE))
        await self.rust()

    async def verder(self, tot: datetime) -> None:
        """Step the clock from event to event until a moment, and stop there."""
        while self.volgende is not None and self.volgende <= tot:
            if self.volgende <= self.klok():
                raise NietGezien("de bot noemt een moment dat al voorbij is")
            await self.naar(self.volgende)
        if self.klok() < tot:
            self.klok.zet(tot.astimezone(ZONE))  # nothing is due on the way, so nobody need wait

    async def op_dag(self, dag: date) -> int:
        """Step to the opening of the office on that day; returns a mark before all that was seen on it."""
        await self.verder(om(dag))
        return next((nr for nr, bericht in enumerate(self.verslag.gezien) if bericht.op.date() >= dag), self.merk())

    def _eerste(self, sinds: int, wie: str, kanaal: str, zoek: Voorwaarde) -> Gezien | None:
        return next((bericht for bericht in self.sinds(sinds, wie, kanaal) if zoek(bericht)), None)

    async def _zoek(self, vraag: Callable[[], T | None], geduld: float) -> T | None:
        einde = asyncio.get_running_loop().time() + geduld
        while True:
            await self.kijk()
            if (gevonden := vraag()) is not None:
                return gevonden
            if asyncio.get_running_loop().time() > einde or not self.bot.leeft:
                return None
            await asyncio.sleep(POLS_SECONDEN)
