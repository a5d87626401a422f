"""Several processes send: who has more urgent work leaves it to the others for a moment, and no longer."""

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest

from bot.delivery.deliverer import MAX_BATCH, YIELD_FOR, Deliverer
from bot.delivery.routes import MailRoute
from bot.loops.loop import Waker
from commands.ports import HandedOut, HandOut, MailSender
from commands.ports.outgoing import OutgoingMail
from tests.wachten import tot
from tests.wereld import DOMEIN, GGZ, POLITIE, REGIE, WIJKTEAM, Wereld

ALLEN = {GGZ: 1, POLITIE: 1, REGIE: 1}


@pytest.fixture
async def vol(wereld: Wereld, code: str) -> Wereld:
    """A world with mail to three people in the outbox."""
    wereld.post.wis()
    kanalen, wereld.kanalen = wereld.kanalen, wereld.kanalen[1:]
    await wereld.zeg(WIJKTEAM, wereld.kamers.casuskamer(code).id, "!bericht Tot morgen.")
    wereld.kanalen = kanalen
    return wereld


def bezorger(
    wereld: Wereld, gunt: Callable[[], bool], *, sender: MailSender | None = None, geef_uit: HandOut | None = None
) -> Deliverer:
    huis = wereld.huis
    verzender = MailRoute(sender or wereld.post, DOMEIN, wereld.post)
    geef_uit = geef_uit or wereld.opslag.hand_out
    opslag = wereld.opslag
    return Deliverer(verzender, geef_uit, opslag.read, huis.clock, huis.work, yields=gunt)


def post(wereld: Wereld) -> Counter[str]:
    return Counter(een.recipient for een in wereld.post.verzonden)


async def test_who_is_alone_sends_at_once(vol: Wereld) -> None:
    alleen = bezorger(vol, lambda: False)
    while await alleen.one_round():
        pass
    assert post(vol) == ALLEN


async def test_who_has_other_work_leaves_what_was_queued_just_now_to_the_others(vol: Wereld) -> None:
    druk = bezorger(vol, lambda: True)
    assert await druk.one_round() == 0
    vol.nu += YIELD_FOR
    assert await druk.one_round() == 3
    assert post(vol) == ALLEN


async def test_what_the_others_leave_is_sent_though_nobody_rings(vol: Wereld) -> None:
    gevraagd = []

    def gunt() -> bool:
        gevraagd.append(vol.nu)
        return True

    lus = asyncio.create_task(bezorger(vol, gunt).run(Waker(), rest=3600))
    try:
        await tot(lambda: len(gevraagd) >= 4)
        assert not vol.post.verzonden
        vol.nu += YIELD_FOR
        await tot(lambda: post(vol) == ALLEN)
    finally:
        lus.cancel()


async def test_as_soon_as_the_other_work_is_done_it_sends_without_a_ring(vol: Wereld) -> None:
    druk = iter([True] * 4)
    lus = asyncio.create_task(bezorger(vol, lambda: next(druk, False)).run(Waker(), rest=3600))
    try:
        await tot(lambda: post(vol) == ALLEN)
    finally:
        lus.cancel()


class Traag:
    """A relay that takes its time for every mail."""

    async def send(self, zending: OutgoingMail) -> str:
        einde = time.monotonic() + 0.3
        await tot(lambda: time.monotonic() > einde)
        return zending.message_id


async def test_who_sends_slowly_takes_no_more_than_it_can_send_soon(vol: Wereld) -> None:
    gevraagd: list[int] = []

    @asynccontextmanager
    async def uitgifte(*wat: object, limit: int, **anders: object) -> AsyncIterator[HandedOut]:
        gevraagd.append(limit)
        async with vol.opslag.hand_out(*wat, limit=limit, **anders) as een:
            yield een

    traag = bezorger(vol, lambda: False, sender=Traag(), geef_uit=uitgifte)
    while await traag.one_round():
        pass
    assert gevraagd[0] == MAX_BATCH
    assert all(1 <= een <= 2 for een in gevraagd[1:])
