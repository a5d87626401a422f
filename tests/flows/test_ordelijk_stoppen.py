"""A bot that is stopped in good order notes what it sent: the next start says nothing once more."""

import asyncio
from collections import Counter
from dataclasses import replace

import pytest

from bot.delivery.deliverer import Deliverer
from bot.delivery.routes import MailRoute
from commands.ports.outgoing import OutgoingMail
from tests.flows.test_database_weg import Hapering
from tests.neppost import NepPost
from tests.wereld import DOMEIN, GGZ, POLITIE, REGIE, WIJKTEAM, Wereld


class Treuzelaar:
    """A relay that takes one mail and then never answers again."""

    def __init__(self, post: NepPost) -> None:
        self._post = post
        self.zwijgt = asyncio.Event()

    async def send(self, zending: OutgoingMail) -> str:
        if self._post.verzonden:
            self.zwijgt.set()
            await asyncio.Event().wait()
        return await self._post.send(zending)


async def stop_halverwege(wereld: Wereld, mislukt: int = 0) -> None:
    """Three mails wait; the bot is stopped while the second one is under way."""
    relay, hapering, huis = Treuzelaar(wereld.post), Hapering(wereld, mislukt=mislukt), wereld.huis
    kanalen, wereld.kanalen = wereld.kanalen, wereld.kanalen[1:]
    await wereld.zeg(WIJKTEAM, wereld.kamers.casuskamer(wereld.code).id, "!bericht Tot morgen.")
    wereld.kanalen = kanalen
    wereld.post.wis()
    bezorger = Deliverer(
        MailRoute(relay, DOMEIN, wereld.post),
        hapering.uitgifte,
        wereld.opslag.read,
        huis.clock,
        replace(huis.work, open_uow=hapering.uow),
    )
    ronde = asyncio.create_task(bezorger.one_round())
    await relay.zwijgt.wait()
    ronde.cancel()
    with pytest.raises(asyncio.CancelledError):
        await ronde


async def test_what_was_sent_before_the_stop_is_not_sent_again(wereld: Wereld, code: str) -> None:
    await stop_halverwege(wereld)
    await wereld.rust()

    assert Counter(een.recipient for een in wereld.post.verzonden) == {GGZ: 1, POLITIE: 1, REGIE: 1}


async def test_a_stop_waits_for_no_database(wereld: Wereld, code: str) -> None:
    await stop_halverwege(wereld, mislukt=1)
    await wereld.rust()

    per_id = Counter(een.message_id for een in wereld.post.verzonden)
    assert sorted(per_id.values()) == [1, 1, 2]
