"""The people around the casus, the clock they live by, and how the demo waits for what they see."""

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, TypeVar

from bot.demo.days import at
from bot.demo.ketenbot import Clock, Ketenbot
from bot.demo.mail_client import MailClient
from bot.demo.mail_server import MailServer
from bot.demo.matrix_client import MatrixClient
from bot.demo.plan import Partner, Plan
from bot.demo.report import ZONE, Report
from bot.demo.seen import Seen

SEEN_WITHIN_SECONDS = 30.0
"""Real seconds in which something must be seen."""
POLL_SECONDS = 0.1
CLOCK_READ_SECONDS = 1.1
"""The bot reads its test clock once a second."""
SETTLE_SECONDS = 0.25
"""After the bot is at rest: time for a chat client to fetch what was sent."""

T = TypeVar("T")
Condition = Callable[[Seen], bool]


class NotSeen(AssertionError):
    """Something expected was not seen, or something was seen that should not be."""


@dataclass(kw_only=True, eq=False)
class Person:
    """Somebody with a mailbox, a chat client, or both."""

    who: str
    mail: MailClient | None = None
    matrix: MatrixClient | None = None
    partner: Partner | None = None
    index: int = -1
    """Place in the plan; -1 for people of the ZVH."""

    @property
    def by_mail(self) -> bool:
        """Whether the casus reaches them by mail."""
        return self.mail is not None and (self.partner is None or bool(self.partner.email))

    @property
    def by_chat(self) -> bool:
        """Whether the casus reaches them by chat."""
        return self.matrix is not None and (self.partner is None or bool(self.partner.matrix_id))

    @property
    def channel(self) -> str:
        """The channel they answer on: chat if they have it."""
        return "matrix" if self.by_chat else "mail"

    @property
    def post(self) -> MailClient:
        """Their mail program. Raises NotSeen if they have none."""
        if self.mail is None:
            raise NotSeen(f"{self.who} heeft geen postbus in deze demo")
        return self.mail

    @property
    def chat(self) -> MatrixClient:
        """Their chat client. Raises NotSeen if they have none."""
        if self.matrix is None:
            raise NotSeen(f"{self.who} heeft geen chat in deze demo")
        return self.matrix


@dataclass(kw_only=True)
class World:
    """Everything a step may use."""

    plan: Plan
    clock: Clock
    bot: Ketenbot
    post: MailServer
    report: Report
    bot_matrix: str
    partners: list[Person] = field(default_factory=list)
    staff: dict[str, Person] = field(default_factory=dict)
    outsider: MailClient | None = None
    memory: dict[str, Any] = field(default_factory=dict)
    """Left by one step for a later one: the casus code, personal addresses, chosen points."""
    next_moment: datetime | None = None
    """The next moment at which the bot has something to do, as it said last."""
    _delivered: int = -1

    # --- who ---

    @property
    def people(self) -> list[Person]:
        """Everybody."""
        return [*self.partners, *self.staff.values()]

    def mailers(self) -> list[Person]:
        """Partners who take part by mail; those who have nothing else first."""
        members = [person for person in self.partners if person.by_mail and person.partner and not person.partner.derde]
        return sorted(members, key=lambda person: person.by_chat)

    def chatters(self) -> list[Person]:
        """Partners who take part by chat."""
        return [person for person in self.partners if person.by_chat and person.partner and not person.partner.derde]

    def derden(self) -> list[Person]:
        """Partners who get nothing before their statement of secrecy is noted."""
        return [person for person in self.partners if person.partner and person.partner.derde]

    # --- seeing ---

    def mark(self) -> int:
        """A mark in what has been seen; later calls look from there."""
        return len(self.report.seen)

    def since(self, mark: int, who: str = "", channel: str = "") -> list[Seen]:
        """Messages seen from a mark on, by one reader on one channel if given."""
        return [
            message
            for message in self.report.seen[mark:]
            if who in ("", message.who) and channel in ("", message.channel)
        ]

    async def look(self) -> None:
        """Let every mail program look in its mailbox, if anything was delivered at all."""
        if self.post.delivered == self._delivered:
            return
        self._delivered = self.post.delivered
        clients = [person.mail for person in self.people if person.mail]
        clients += [self.outsider] if self.outsider else []
        for client in clients:
            await client.look()

    async def expect(
        self,
        person: Person,
        channel: str,
        condition: Condition,
        what: str,
        *,
        since: int,
        patience: float = SEEN_WITHIN_SECONDS,
    ) -> Seen:
        """Wait until this person has seen such a message on this channel, and report it.

        Raises NotSeen after `patience` seconds.
        """
        found = await self._find(lambda: self._first(since, person.who, channel, condition), patience)
        if found is None:
            self.report.fail(channel, person.who, f"zag niet: {what}")
            raise NotSeen(f"{person.who} zag niet: {what}")
        self.report.confirm(f"{person.who} [{channel}] {what}")
        return found

    async def wait_for(self, done: Callable[[], bool], what: str, *, who: str, channel: str) -> None:
        """Wait for something that is no message, such as a joined room."""
        if await self._find(lambda: done() or None, SEEN_WITHIN_SECONDS) is None:
            self.report.fail(channel, who, f"niet gebeurd: {what}")
            raise NotSeen(f"niet gebeurd: {what}")
        self.report.confirm(what)

    def expect_silence(
        self, people: Iterable[Person], what: str, *, since: int, condition: Condition | None = None
    ) -> None:
        """Check that these people have seen nothing (of this kind) since the mark; call it when the bot is at rest."""
        for person in people:
            for message in self.since(since, person.who):
                if condition is None or condition(message):
                    self.report.fail(message.channel, person.who, f"zag iets wat niet hoort: {message.subject}")
                    raise NotSeen(f"{what}: {person.who} zag toch iets")
        self.report.confirm(f"{what} (niets gezien, zoals het hoort)")

    # --- time ---

    async def settle(self, *, extra: float = SETTLE_SECONDS) -> None:
        """Wait until the bot has nothing due, queued or in work at the clock's moment, and `extra` seconds more."""
        deadline = asyncio.get_running_loop().time() + SEEN_WITHIN_SECONDS
        while True:
            status = await self.bot.status()
            if status["rust"] and datetime.fromisoformat(status["klok"]) == self.clock():
                break
            if asyncio.get_running_loop().time() > deadline or not self.bot.alive:
                raise NotSeen("de bot komt niet tot rust" if self.bot.alive else "ketenbot serve is gestopt")
            await self.look()
        if not self.bot.alive:
            raise NotSeen("ketenbot serve is gestopt")
        following = status.get("volgende")
        self.next_moment = datetime.fromisoformat(following) if following else None
        await asyncio.sleep(extra)
        await self.look()

    async def go_to(self, moment: datetime) -> None:
        """Put the clock at a moment and wait until the bot has done what it does then."""
        self.clock.set(moment.astimezone(ZONE))
        await self.settle()

    async def go_on_until(self, until: datetime) -> None:
        """Step the clock from event to event until a moment, and stop there."""
        await self.settle(extra=0)  # what was said just now may have given it something to do
        while self.next_moment is not None and self.next_moment <= until:
            if self.next_moment <= self.clock():
                raise NotSeen("de bot noemt een moment dat al voorbij is")
            await self.go_to(self.next_moment)
        leap = until - self.clock()
        if leap > timedelta(0):
            self.clock.set(until.astimezone(ZONE))  # nothing is due on the way, so nobody need wait
        if leap >= timedelta(hours=1):  # but what is said before the bot has read it would seem to have waited an hour
            await asyncio.sleep(CLOCK_READ_SECONDS)

    async def go_to_day(self, day: date) -> int:
        """Step to the opening of the office on that day; returns a mark before all that was seen on it."""
        await self.go_on_until(at(day))
        return next((index for index, message in enumerate(self.report.seen) if message.at.date() >= day), self.mark())

    def _first(self, since: int, who: str, channel: str, condition: Condition) -> Seen | None:
        return next((message for message in self.since(since, who, channel) if condition(message)), None)

    async def _find(self, question: Callable[[], T | None], patience: float) -> T | None:
        deadline = asyncio.get_running_loop().time() + patience
        while True:
            await self.look()
            if (found := question()) is not None:
                return found
            if asyncio.get_running_loop().time() > deadline or not self.bot.alive:
                return None
            await asyncio.sleep(POLL_SECONDS)
