"""The clock of the real `serve` is set forward and back by an hour: nothing waits for it, nothing is said twice."""

from datetime import datetime

import pytest

from bot.demo.seen import Seen
from tests.domain.kalender import lokaal
from tests.servers.posthuis import LEDEN, Posthuis, posthuis

pytestmark = [pytest.mark.servers, pytest.mark.root]


def herinneringen(post: Posthuis) -> list[Seen]:
    """Every mail that asks after the first actiepunt before it is due."""
    mails = [een for wie in LEDEN.values() for een in post.huis.van(wie, "mail")]
    return [
        een
        for een in mails
        if "actiepunt 1" in een.all_words and "💬 Bericht ·" not in een.all_words and een.at > VOORAF
    ]


VOORAF = lokaal("2026-11-12 08:00")
"""The day of the first reminder: three working days before the first actiepunt is due, at nine."""


async def loop(post: Posthuis, *momenten: datetime) -> None:
    """From moment to moment, with time to do what is due at each."""
    assert post.huis.klok is not None
    for moment in momenten:
        post.huis.klok.set(moment)
        await post.huis.rust()
        for klant in post.huis.postbussen.values():
            await klant.look()


async def test_what_was_queued_before_the_clock_went_back_does_not_wait_for_that_moment(post: Posthuis):
    post.smtp.groet = b"421 4.3.2 too busy\r\n"
    post.smtp.hang_op()
    gewacht, gezet = post.tel('"delayed"'), post.tel("clock set back")
    tekst = await post.zegt("Dit wacht.")
    await post.huis.wacht(lambda: post.tel('"delayed"') > gewacht, "it waits for the relay")
    post.later(hours=-1)
    post.smtp.herstel()
    await post.huis.wacht(lambda: post.tel("clock set back") == gezet + 1, "a word in the log")

    kopieen = await post.ziet(tekst)

    assert {len(mails) for mails in kopieen.values()} == {1}
    post.later(hours=1)
    await post.huis.rust()


async def test_a_reminder_is_said_once_however_often_its_hour_strikes(tmp_path_factory: pytest.TempPathFactory):
    # a house of its own: in the shared one the clock may be past this hour already
    async with posthuis(tmp_path_factory.mktemp("uur")) as post:
        await loop(post, lokaal("2026-11-12 08:30"))
        assert herinneringen(post) == []
        post.huis.klok.set(lokaal("2026-11-12 09:30"))
        await post.huis.ziet("wijkteam", "mail", "actiepunt 1", sinds=len(post.huis.gezien))
        assert len(herinneringen(post)) == 1
        await loop(post, lokaal("2026-11-12 08:30"), lokaal("2026-11-12 09:00"), lokaal("2026-11-12 09:30"))
        assert len(herinneringen(post)) == 1
