"""A mailbox in which thousands of mails wait at the start: each is claimed once, memory is bounded, nobody is starved.

`AANTAL_MAILS=10000` asks for the whole load, by hand.
"""

import asyncio
import os
import re
import time
from email.message import EmailMessage
from functools import partial
from pathlib import Path

import pytest

from tests import wachten
from tests.servers.bewoond import Huis, bij_de_bot
from tests.servers.mailconfig import MAIL_UID
from tests.servers.mailservers import BOT, Mailservers
from tests.servers.posthuis import Posthuis

pytestmark = [pytest.mark.servers, pytest.mark.root]
AANTAL = int(os.environ.get("AANTAL_MAILS", "600"))
EERST, HALVERWEGE = 10, AANTAL // 2
"""Where the commands of the procesregisseur stand among the mails of strangers."""
GROEI_MAX, TOP_MAX = 60.0, 250.0
"""MiB, from the first answer on, and in all."""
GEDULD = wachten.GEDULD + AANTAL / 5


def leg_neer(post: Mailservers, van: str, aan: str) -> list[str]:
    """Put them straight into the mailbox; returns the ids of the commands among them."""
    maildir = post.map / "post" / BOT / "Maildir"
    opdrachten = []
    for nummer in range(AANTAL):
        mail, vreemd = EmailMessage(), nummer not in (EERST, HALVERWEGE)
        mail["Delivered-To"] = mail["To"] = bij_de_bot("casus-zzzz") if vreemd else aan
        mail["From"] = f"afzender{nummer % 500}@elders.test" if vreemd else van
        mail["Message-ID"] = f"<{nummer}@elders.test>"
        mail["Subject"] = f"Nummer {nummer}"
        mail.set_content("Een regel met een paar woorden erin.\n" * 80 if vreemd else "casus lijst")
        if not vreemd:
            opdrachten.append(str(mail["Message-ID"]))
        bestand = maildir / "new" / f"{nummer + 1}.M{nummer}P1.test"
        bestand.write_bytes(mail.as_bytes())
        os.chown(bestand, MAIL_UID, MAIL_UID)
    return opdrachten


def geheugen(een: Huis, naam: str) -> float:
    """MiB that `serve` holds now (VmRSS), or the most it ever held (VmHWM)."""
    assert een.bot._serve is not None
    status = Path(f"/proc/{een.bot._serve.pid}/status").read_text()
    return int(re.findall(rf"{naam}:\s+(\d+) kB", status)[0]) / 1024


async def beantwoord(een: Huis, opdracht: str) -> bool | None:
    """Whether the procesregisseur has the answer to this mail."""
    await een.postbussen["regie"].look()
    return any(mail.answered_id == opdracht for mail in een.van("regie", "mail")) or None


async def verwerkt(post: Posthuis) -> int:
    """How many mails were handled."""
    stand = (await post.huis.bot.status())["inbox"]
    assert set(stand) <= {"gedaan", "nieuw"}
    return stand.get("gedaan", 0)


@pytest.mark.lang
async def test_thousands_of_mails_that_wait_at_the_start_are_each_handled_once_and_hold_up_nobody(
    post: Posthuis, tmp_path: Path
):
    een = post.huis
    voor, gelezen = await verwerkt(post), len(een.bot.logboek)
    await een.bot.dood()
    opdrachten = await asyncio.to_thread(leg_neer, post.post, een.adres("regie"), post.regie)

    async def gedaan() -> bool | None:
        return await verwerkt(post) == voor + AANTAL or None

    begin = time.monotonic()
    await een.bot.start()
    tijden, groottes = [], []
    for opdracht in opdrachten:
        await wachten.tot_gezien(partial(beantwoord, een, opdracht), seconden=GEDULD)
        tijden.append(time.monotonic() - begin)
        groottes.append(geheugen(een, "VmRSS"))
    await wachten.tot_gezien(gedaan, seconden=GEDULD)
    tijden.append(time.monotonic() - begin)

    top = geheugen(een, "VmHWM")
    gemeten = f"answers and end after {[round(tijd, 1) for tijd in tijden]} s; MiB: {groottes}, at most {top}"
    (tmp_path / "gemeten.txt").write_text(f"{gemeten}\n")
    assert top - groottes[0] < GROEI_MAX, gemeten
    assert top < TOP_MAX, gemeten
    assert tijden[0] < tijden[-1] / 2, gemeten  # what came early is answered while the rest is still read
    opgehaald = re.findall(r'"new": (\d+), "total": \1,', een.bot.logboek[gelezen:])
    assert sum(map(int, opgehaald)) == AANTAL, gemeten
    assert een.bot.logboek.count("message parked") == 0
