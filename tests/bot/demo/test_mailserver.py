"""The demo's mail servers and mail clients among themselves."""

import asyncio
import smtplib

import pytest

from bot.demo.mail_server import mailserver
from tests.bot.demo.maken import klant

DOMEIN = "zvh-demo.test"


async def test_every_address_of_the_bots_domain_lands_in_its_one_mailbox():
    async with mailserver(DOMEIN, "pw") as server:
        bij_bot, bij_ggz = [], []
        bot = await klant(server, f"bot@{DOMEIN}", bij_bot, "bot")
        ggz = await klant(server, "ggz@partners.test", bij_ggz)
        await ggz.stuur(f"Casus-K7Q2+abc-3@{DOMEIN}", "Re: plan", "3 klaar\n")
        await bot.kijk()
        await ggz.kijk()
        assert [(mail.onderwerp, mail.tekst) for mail in bij_bot] == [("Re: plan", "3 klaar")]
        assert bij_ggz == []
        await bot.sluit()
        await ggz.sluit()


async def test_delivered_to_is_the_address_as_written():
    async with mailserver(DOMEIN, "pw") as server:
        bij_bot = []
        bot = await klant(server, f"bot@{DOMEIN}", bij_bot, "bot")
        await bot.stuur(f"Casus-K7Q2@{DOMEIN}", "x", "y\n")
        await bot.kijk()
        assert bij_bot[0].koppen["delivered-to"] == f"Casus-K7Q2@{DOMEIN}"
        await bot.sluit()


async def test_a_mail_is_noted_once():
    async with mailserver(DOMEIN, "pw") as server:
        gezien = []
        ggz = await klant(server, "ggz@partners.test", gezien)
        await ggz.stuur("GGZ@partners.test", "een", "x\n")
        await ggz.kijk()
        await ggz.kijk()
        await ggz.stuur("ggz@partners.test", "twee", "x\n")
        await ggz.kijk()
        assert [mail.onderwerp for mail in gezien] == ["een", "twee"]
        await ggz.sluit()


async def test_an_unknown_address_is_refused():
    async with mailserver(DOMEIN, "pw") as server:
        ggz = await klant(server, "ggz@partners.test", [])
        with pytest.raises(smtplib.SMTPRecipientsRefused):
            await ggz.stuur("niemand@partners.test", "x", "y\n")


async def test_the_null_sender_of_automatic_mail_is_kept():
    async with mailserver(DOMEIN, "pw") as server:
        gezien = []
        ggz = await klant(server, "ggz@partners.test", gezien)
        with smtplib.SMTP() as smtp:
            await asyncio.to_thread(smtp.connect, "127.0.0.1", server.smtp_poort)
            await asyncio.to_thread(smtp.sendmail, "", ["ggz@partners.test"], b"Subject: vanzelf\r\n\r\nx\r\n")
            await asyncio.to_thread(smtp.quit)
        await ggz.kijk()
        assert gezien[0].koppen["return-path"] == "<>"
        await ggz.sluit()
