"""A mail that brought what must not stay is taken out of the mailbox, and nothing else is."""

import aiosmtplib
import pytest

from bot.demo.mailserver import mailserver
from bot.mail.imap import verbind
from bot.mail.wissen import ImapWisser
from commands.ports import TemporaryFailure
from tests.bot.mail.hulp import config
from tests.bot.mail.nep_imap import nep_imap

REGIE = "regie@zvh-huis.test"


async def test_the_mail_with_this_id_goes_and_the_others_stay():
    async with mailserver("bot.test", "geheim") as server:
        conf = config(imap_poort=server.imap_poort, imap_gebruiker=server.bot_adres, smtp_poort=server.smtp_poort)
        for nummer in (1, 2, 3):
            mail = f"From: {REGIE}\r\nTo: bot@bot.test\r\nMessage-ID: <{nummer}@p.test>\r\n\r\nhier {nummer}\r\n"
            await aiosmtplib.send(
                mail.encode(),
                sender=REGIE,
                recipients=["bot@bot.test"],
                hostname="127.0.0.1",
                port=server.smtp_poort,
                start_tls=False,
            )
        wisser = ImapWisser(conf)

        for _ in range(2):  # erasing twice is erasing once
            await wisser.wis_mail("<2@p.test>")
        for niets in ("", "<9@p.test>", '<"@p.test>', "<\r\n@p.test>"):
            await wisser.wis_mail(niets)

        async with verbind(conf) as verbinding:
            await verbinding.kies("INBOX")
            over = await verbinding.uids_na(0)
            romp = b"".join((await verbinding.haal(over, verwacht=1000)).values())
            assert len(over) == 2
            assert (b"hier 1" in romp, b"hier 2" in romp, b"hier 3" in romp) == (True, False, True)


async def test_a_server_that_is_away_is_tried_again():
    async with nep_imap() as nep:
        nep.verbreek.add("SELECT")
        with pytest.raises(TemporaryFailure):
            await ImapWisser(config(imap_poort=nep.poort)).wis_mail("<1@p.test>")
