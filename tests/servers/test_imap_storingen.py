"""The real `serve` with a mailbox that dies, falls silent, forgets or refuses: every mail is handled once."""

import time

import pytest

from tests.servers.mailservers import BOT, WACHTWOORD
from tests.servers.posthuis import Posthuis

pytestmark = [pytest.mark.servers, pytest.mark.root]


async def roept_vergeefs(post: Posthuis, keer: int) -> None:
    """Wait until the bot called so often without being heard; each wait is twice as long as the one before."""
    eerder, begin = post.imap.verbindingen, 0.0
    for nummer in range(1, keer + 1):
        await post.huis.wacht(lambda nummer=nummer: post.imap.verbindingen >= eerder + nummer, f"call {nummer}")
        begin = begin or time.monotonic()
    # under load it may take longer, never shorter: one second after the first call, two after the second
    assert time.monotonic() - begin >= 2 ** (keer - 1) - 1
    assert post.imap.verbindingen == eerder + keer


async def test_dovecot_killed_in_idle_and_numbering_anew_is_read_again_and_nothing_is_handled_twice(post: Posthuis):
    """The whole mailbox comes again, with other numbers (SOURCES: M19)."""
    eerst = await post.zegt("Het gaat goed.")
    await post.ziet(eerst)
    post.post.dood_dovecot()
    await roept_vergeefs(post, 2)
    post.post.vergeet_uids()
    await post.start_dovecot()
    daarna = await post.zegt("Het gaat beter.")

    await post.klopt(eerst, daarna)


async def test_a_mailbox_that_takes_calls_and_says_nothing_is_called_again_ever_later(post: Posthuis):
    """The line that was open already carries nothing any more either (SOURCES: M20)."""
    post.imap.stil = True
    tekst = await post.zegt("De afspraak staat.")
    await roept_vergeefs(post, 2)

    await post.klopt(tekst)


async def test_an_answer_that_stops_in_the_middle_of_a_mail_is_asked_for_again(post: Posthuis):
    eerder = post.imap.gehalveerd
    post.imap.half_bij = b"Dit is bericht"
    tekst = await post.zegt("De sleutel ligt klaar.")
    await post.huis.wacht(lambda: post.imap.gehalveerd >= eerder + 2, "two halves")
    assert await post.van("ggz", tekst) == []

    await post.klopt(tekst)


async def test_a_wrong_password_is_said_in_the_log_and_tried_ever_later(post: Posthuis):
    """A mail server locks an account that knocks too often."""
    lijst = post.post.map / "dovecot" / "gebruikers"
    goed = lijst.read_text()
    lijst.write_text(goed.replace(f"{BOT}:{{PLAIN}}{WACHTWOORD}", f"{BOT}:{{PLAIN}}vernieuwd-wachtwoord"))
    geweigerd = post.tel("IMAP_AANMELDEN")
    post.imap.hang_op()
    tekst = await post.zegt("Wij praten verder.")
    await roept_vergeefs(post, 2)
    await post.huis.wacht(lambda: post.tel("IMAP_AANMELDEN") > geweigerd, "refusals in the log")

    lijst.write_text(goed)
    await post.klopt(tekst)
