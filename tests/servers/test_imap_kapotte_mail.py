"""A real Dovecot that cannot give one of the mails: the others come, and that one is kept apart until it can be had."""

import os
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from bot.mail.mailbox.retry import RetryingReader
from bot.mail.raw.envelope import unwrap
from bot.mail.reading.reader import MailReader
from commands.ports import InboxItem
from tests.bot.mail.hulp import ANTWOORD, NU
from tests.servers.mailproef import Proef, bij_de_bot, proef
from tests.servers.mailservers import BOT
from tests.servers.tussenpost import Tussenpost
from tests.wachten import tot

pytestmark = [pytest.mark.servers, pytest.mark.root]
GGZ = "ggz@partner.test"


def bestanden(een: Proef) -> list[Path]:
    """The mails as they lie on the disk of the server."""
    maildir = een.servers.map / "post" / BOT / "Maildir"
    return [*maildir.glob("new/*"), *maildir.glob("cur/*")]


def maak_leesbaar(een: Proef) -> bool:
    """Whether each could be given back its rights; Dovecot may just have moved one."""
    with suppress(FileNotFoundError):
        for bestand in bestanden(een):
            bestand.chmod(0o600)
        return True
    return False


async def drie_mails(een: Proef) -> Path:
    """Three mails lie in the mailbox; returns the file of the second."""
    for nummer, woord in enumerate(("eerste", "tweede", "derde"), start=1):
        await een.schrijf(GGZ, [bij_de_bot(ANTWOORD)], f"Dit is de {woord}.", Message_ID=f"<{nummer}@partner.test>")
        await tot(lambda nummer=nummer: len(bestanden(een)) == nummer)
    [tweede] = [bestand for bestand in bestanden(een) if b"tweede" in bestand.read_bytes()]
    return tweede


def apart(rijen: list[InboxItem]) -> list[InboxItem]:
    return [rij for rij in rijen if unwrap(rij.raw)[0].place]


def woorden(rijen: list[InboxItem]) -> list[str]:
    return [woord for rij in rijen for woord in ("eerste", "tweede", "derde") if f"de {woord}.".encode() in rij.raw]


async def alsnog(een: Proef, rij: InboxItem) -> None:
    """It is offered again."""
    lezer = RetryingReader(MailReader(een.config), een.config, een.opslag.uow, lambda: NU, een)
    assert await lezer.read(replace(rij, storing="F-12345")) is None


async def test_a_mail_that_its_disk_does_not_give_any_more(tmp_path):
    async with proef(tmp_path, timeout_seconds=10.0) as een:
        tweede = await drie_mails(een)
        os.chmod(tweede, 0)
        async with een.luisterend():
            rijen = await een.rijen(3)
        assert (woorden(rijen), len(apart(rijen))) == (["eerste", "derde"], 1)

        await tot(lambda: maak_leesbaar(een))
        await alsnog(een, *apart(rijen))
        assert woorden(await een.rijen(4)) == ["eerste", "derde", "tweede"]


async def test_a_mail_of_which_a_part_is_gone_holds_up_no_other(tmp_path):
    """The server finds out while it gives it, and hangs up."""
    async with proef(tmp_path, timeout_seconds=10.0) as een:
        tweede = await drie_mails(een)
        os.truncate(tweede, 200)
        async with een.luisterend():
            rijen = await een.rijen(3)
        assert woorden(rijen) == ["eerste", "derde"]


async def test_a_mail_that_a_box_on_the_line_does_not_let_through(tmp_path):
    async with proef(tmp_path) as een, Tussenpost(een.servers.poorten["imap"]).open() as lijn:
        een.config = replace(een.config, imap_port=lijn.poort, imap_tls=False, timeout_seconds=2.0)
        await drie_mails(een)
        lijn.half_bij = b"Dit is de tweede"
        async with een.luisterend():
            rijen = await een.rijen(3)
        assert (woorden(rijen), len(apart(rijen))) == (["eerste", "derde"], 1)
        assert b"<2@partner.test>" in apart(rijen)[0].raw

        lijn.herstel()
        await alsnog(een, *apart(rijen))
        assert woorden(await een.rijen(4)) == ["eerste", "derde", "tweede"]
