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
from tests.servers.bewoond import Huis, bij_de_bot, huis
from tests.servers.bewoond_begin import stel_in
from tests.servers.mailconfig import MAIL_UID
from tests.servers.mailservers import BOT, Mailservers, mailservers

pytestmark = [pytest.mark.servers, pytest.mark.root]
AANTAL = int(os.environ.get("AANTAL_MAILS", "600"))
EERST, HALVERWEGE = 10, AANTAL // 2
"""Where the commands of the procesregisseur stand among the mails of strangers."""
GROEI_MAX = 60.0
"""MiB; the mails themselves are 3 KiB each, so that is not all of 10,000 at once with what is made of them."""
GEDULD = 60.0 + AANTAL / 5


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
    await een.postbussen["regie"].kijk()
    return any(mail.antwoord_op == opdracht for mail in een.van("regie", "mail")) or None


async def gedaan(een: Huis) -> bool | None:
    """Whether every mail was taken in and handled."""
    return (await een.bot.status())["inbox"] == {"verwerkt": AANTAL + 1} or None


async def test_thousands_of_mails_that_wait_at_the_start_are_each_handled_once_and_hold_up_nobody(tmp_path):
    with mailservers() as post:
        async with huis(tmp_path, post=post) as een:
            adres = await stel_in(een, regisseur="mail")
            regie = await een.mailer("regie")
            await een.bot.start()
            gewoon = await regie.stuur(adres, "Vraag", "casus lijst")
            await wachten.tot_gezien(partial(beantwoord, een, gewoon), seconden=GEDULD)
            rust = geheugen(een, "VmRSS")
            await een.bot.dood()
            opdrachten = await asyncio.to_thread(leg_neer, post, een.adres("regie"), adres)

            begin = time.monotonic()
            await een.bot.start()
            tijden = []
            for opdracht in opdrachten:
                await wachten.tot_gezien(partial(beantwoord, een, opdracht), seconden=GEDULD)
                tijden.append(time.monotonic() - begin)
            await wachten.tot_gezien(partial(gedaan, een), seconden=GEDULD)
            tijden.append(time.monotonic() - begin)

            gemeten = f"answers and end after {[round(tijd, 1) for tijd in tijden]} s, {rust:.0f} MiB before"
            (tmp_path / "gemeten.txt").write_text(f"{gemeten}, at most {geheugen(een, 'VmHWM'):.0f} MiB\n")
            assert geheugen(een, "VmHWM") - rust < GROEI_MAX, gemeten
            assert tijden[0] < tijden[-1] / 2, gemeten  # what came early is answered while the rest is still read
            opgehaald = [int(aantal) for aantal in re.findall(r'"nieuw": (\d+), "dubbel": 0', een.bot.logboek)]
            assert sum(opgehaald) == AANTAL + 1, gemeten
            assert een.bot.logboek.count("message parked") == 0
