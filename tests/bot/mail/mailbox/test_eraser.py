"""A mail that brought what must not stay is taken out of the mailbox, and nothing else is."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiosmtplib
import pytest

from bot.demo.mail_server import run_mail_server
from bot.mail.config import MailConfig
from bot.mail.imap.connection import connect
from bot.mail.mailbox.eraser import ImapEraser
from bot.mail.mailbox.inbox_rows import add_to_inbox, inbox_rows
from bot.mail.raw.headers import Headers
from bot.mail.reading.reader import read_mail
from commands.ports import InboxItem, PermanentFailure, TemporaryFailure
from commands.ports.outgoing import MailToErase
from tests.bot.mail.hulp import NU, config
from tests.bot.mail.nep_imap import nep_imap
from tests.bot.mail.nep_opslag import NepIds, NepOpslag

REGIE = "regie@zvh-huis.test"


async def test_the_mail_with_this_id_goes_and_the_others_stay():
    async with run_mail_server("bot.test", "geheim") as server:
        conf = config(imap_port=server.imap_port, imap_user=server.bot_address, smtp_port=server.smtp_port)
        for nummer in (1, 2, 3):
            mail = f"From: {REGIE}\r\nTo: bot@bot.test\r\nMessage-ID: <{nummer}@p.test>\r\n\r\nhier {nummer}\r\n"
            await aiosmtplib.send(
                mail.encode(),
                sender=REGIE,
                recipients=["bot@bot.test"],
                hostname="127.0.0.1",
                port=server.smtp_port,
                start_tls=False,
            )
        wisser = ImapEraser(conf)

        for _ in range(2):  # erasing twice is erasing once
            await wisser.erase_mail(MailToErase("<2@p.test>"))
        for niets in ("", "<9@p.test>", '<"@p.test>', "<\r\n@p.test>"):
            await wisser.erase_mail(MailToErase(niets))

        async with connect(conf) as verbinding:
            await verbinding.select("INBOX")
            over = await verbinding.uids_above(0)
            romp = b"".join((await verbinding.fetch(over, expected=1000)).values())
            assert len(over) == 2
            assert (b"hier 1" in romp, b"hier 2" in romp, b"hier 3" in romp) == (True, False, True)


async def test_a_server_that_is_away_is_tried_again():
    async with nep_imap() as nep:
        nep.verbreek.add("SELECT")
        with pytest.raises(TemporaryFailure):
            await ImapEraser(config(imap_port=nep.poort)).erase_mail(MailToErase("<1@p.test>"))


VREEMD = ("", "Message-ID: geen haakjes\r\n", 'Message-ID: <"a b"@p.test>\r\n', "Message-ID: <\xe9@p.test>\r\n")
"""Heads of mails that no server can be asked for by their Message-ID."""


@asynccontextmanager
async def gevuld(*koppen: str) -> AsyncIterator[tuple[MailConfig, list[InboxItem]]]:
    """A mailbox with a mail for each of these heads, and the rows that they made in the inbox."""
    opslag, ids = NepOpslag(), NepIds()
    async with run_mail_server("bot.test", "geheim") as server:
        conf = config(imap_port=server.imap_port, imap_user=server.bot_address, smtp_port=server.smtp_port)
        for nummer, kop in enumerate(koppen):
            mail = f"From: {REGIE}\r\nTo: bot@bot.test\r\nSubject: {nummer}\r\n{kop}\r\nhier\r\n".encode("latin-1")
            wie = {"sender": REGIE, "recipients": ["bot@bot.test"]}
            await aiosmtplib.send(mail, **wie, hostname="127.0.0.1", port=server.smtp_port, start_tls=False)
        async with connect(conf) as verbinding, opslag.uow() as uow:
            await verbinding.select("INBOX")
            mails = await verbinding.fetch(await verbinding.all_uids(), expected=10_000)
            await add_to_inbox(
                [rij for een in mails.values() for rij in inbox_rows(een, config().addresses, ids, NU)], uow, ids
            )
            await uow.commit()
        yield conf, list(opslag.rijen.values())


async def onderwerpen(conf: MailConfig) -> list[str]:
    """What is left in the mailbox."""
    async with connect(conf) as verbinding:
        await verbinding.select("INBOX")
        uids = await verbinding.all_uids()
        mails = await verbinding.fetch(uids, expected=10_000) if uids else {}
    return sorted(Headers.of(ruw).first("Subject") for ruw in mails.values())


@pytest.mark.parametrize("vreemd", VREEMD)
async def test_a_mail_that_cannot_be_asked_for_by_its_id_is_found_by_what_is_in_it(vreemd: str):
    async with gevuld("Message-ID: <1@p.test>\r\n", vreemd, "Date: gisteren\r\n") as (conf, rijen):
        extern_id = read_mail(rijen[1], conf).extern_id

        await ImapEraser(conf).erase_mail(MailToErase.parse(MailToErase(extern_id, rijen[1].source).serialize()))

        assert await onderwerpen(conf) == ["0", "2"]


async def test_one_of_two_mails_with_the_same_id_is_found_by_what_is_in_it():
    async with gevuld("", "", "") as (conf, rijen):
        assert len(rijen) == 3

        await ImapEraser(conf).erase_mail(MailToErase("", rijen[2].source))

        assert await onderwerpen(conf) == ["0", "1"]


async def test_what_is_nowhere_to_be_found_is_told():
    async with gevuld("Message-ID: <1@p.test>\r\n") as (conf, rijen):
        for _ in range(2):
            with pytest.raises(PermanentFailure):
                await ImapEraser(conf).erase_mail(MailToErase("<9@p.test>", "mail:weg"))

        assert len(await onderwerpen(conf)) == len(rijen) == 1
