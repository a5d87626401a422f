"""The mail side against the embedded servers of the demo: other software than Dovecot and Postfix, other habits."""

import asyncio
from contextlib import suppress

import aiosmtplib

from bot.demo.mail_server import run_mail_server
from bot.mail.imap.connection import connect
from bot.mail.mailbox.listener import MailListener
from bot.mail.reading.reader import MailReader
from bot.mail.sending.smtp import SmtpSender
from commands.messages import MailStaat
from tests.bot.mail.hulp import ANTWOORD, NU, config, zending
from tests.bot.mail.nep_opslag import NepIds, NepOpslag
from tests.wachten import GEDULD

GGZ = "ggz@partner.test"


async def test_out_and_back_over_the_embedded_servers():
    async with run_mail_server("bot.test", "geheim") as server:
        await server.add_mailbox(GGZ, "geheim")
        conf = config(imap_port=server.imap_port, imap_user=server.bot_address, smtp_port=server.smtp_port)
        opslag, gewekt = NepOpslag(), asyncio.Event()
        taak = asyncio.ensure_future(MailListener(conf, opslag.uow, lambda: NU, NepIds(), gewekt.set).run())
        sender = SmtpSender(conf)
        try:
            await sender.send(zending())
            async with connect(config(imap_port=server.imap_port, imap_user=GGZ)) as partner:
                await partner.select("INBOX")
                assert len(await partner.uids_above(0)) == 1
            groot = "x" * 70 + "\r\n"
            for romp in ("gereed 3", groot * 310_000):
                kop = f"From: {GGZ}\r\nTo: {ANTWOORD}@bot.test\r\nMessage-ID: <{len(romp)}@p.test>\r\n\r\n"
                await aiosmtplib.send(
                    kop.encode() + romp.encode(),
                    sender=GGZ,
                    recipients=[f"{ANTWOORD}@bot.test"],
                    hostname="127.0.0.1",
                    port=server.smtp_port,
                    start_tls=False,
                )
            async with asyncio.timeout(GEDULD):
                while len(opslag.rijen) < 2:
                    gewekt.clear()
                    await gewekt.wait()
            gelezen = [await MailReader(conf).read(rij) for rij in opslag.rijen.values()]
            assert [(inbound.staat, inbound.adres) for inbound in gelezen] == [
                (MailStaat.GEWOON, ANTWOORD),
                (MailStaat.TE_GROOT, ANTWOORD),
            ]
        finally:
            taak.cancel()
            with suppress(asyncio.CancelledError):
                await taak
            await sender.close()
