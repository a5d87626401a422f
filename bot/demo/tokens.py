"""The demo without passwords: the provider, what goes wrong there, and what was seen of it."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from bot.demo.provider import TokenProvider
from bot.demo.report import Report
from bot.demo.token_mail import TokenMailServer

OUTAGE_SECONDS = 3.0
BACK_WITHIN_SECONDS = 120.0


class NotBack(RuntimeError):
    """The bot did not come in again by itself."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The provider and the doors of mail that ask it."""

    provider: TokenProvider
    post: TokenMailServer

    async def go_wrong(self) -> None:
        """Let the tokens of mail end before their time while the provider is away; wait until the bot is back.

        Raises NotBack.
        """
        await self._until(lambda: self._sessions > 0)
        self.provider.away = True
        self.provider.spoil(self.post.bot_address)
        await self._until(lambda: self._sessions == 0)
        await asyncio.sleep(OUTAGE_SECONDS)
        self.provider.away = False
        await self._until(lambda: self._sessions > 0)

    @property
    def _sessions(self) -> int:
        """How often the bot is in its mailbox now."""
        return self.post.seen.open[self.post.bot_address]

    async def _until(self, true: Callable[[], bool]) -> None:
        deadline = asyncio.get_running_loop().time() + BACK_WITHIN_SECONDS
        while not true():
            if asyncio.get_running_loop().time() > deadline:
                raise NotBack("de bot kwam niet meer binnen bij de mail")
            await asyncio.sleep(0.2)

    def tell(self, report: Report) -> None:
        """Say how it went; a password that was tried anywhere is a failure."""
        seen = self.post.seen
        report.begin_step("Zonder wachtwoorden")
        report.confirm(
            f"de aanbieder vernieuwde {self.provider.renewed} keer een aanmelding, met tokens van "
            f"{self.provider.life:.0f} s, en weigerde er {self.provider.refused}"
        )
        report.confirm(
            f"mail: {seen.let_in} keer binnen met een token, {seen.refused} keer geweigerd en opnieuw, "
            f"{seen.ended} sessies eindigden met hun token"
        )
        good = seen.passwords == 0 and self.provider.refused == 0 and seen.refused > 0 and seen.ended > 0
        report.end_step(
            succeeded=good,
            reason="" if good else "er is een wachtwoord of een oud token gebruikt, of de storing bleef uit",
        )
