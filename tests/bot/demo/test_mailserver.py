"""The demo's mail servers and mail clients among themselves."""

import asyncio
import smtplib

import pytest

from bot.demo.mail_server import run_mail_server
from tests.bot.demo.maken import klant

DOMEIN = "zvh-demo.test"


async def test_every_address_of_the_bots_domain_lands_in_its_one_mailbox():
    async with run_mail_server(DOMEIN, "pw") as server:
        bij_bot, bij_ggz = [], []
        bot = await klant(server, f"bot@{DOMEIN}", bij_bot, "bot")
        ggz = await klant(server, "ggz@partners.test", bij_ggz)
        await ggz.send(f"Casus-K7Q2+abc-3@{DOMEIN}", "Re: plan", "3 klaar\n")
        await bot.look()
        await ggz.look()
        assert [(mail.subject, mail.text) for mail in bij_bot] == [("Re: plan", "3 klaar")]
        assert bij_ggz == []
        await bot.close()
        await ggz.close()


async def test_delivered_to_is_the_address_as_written():
    async with run_mail_server(DOMEIN, "pw") as server:
        bij_bot = []
        bot = await klant(server, f"bot@{DOMEIN}", bij_bot, "bot")
        await bot.send(f"Casus-K7Q2@{DOMEIN}", "x", "y\n")
        await bot.look()
        assert bij_bot[0].headers["delivered-to"] == f"Casus-K7Q2@{DOMEIN}"
        await bot.close()


async def test_a_mail_is_noted_once():
    async with run_mail_server(DOMEIN, "pw") as server:
        gezien = []
        ggz = await klant(server, "ggz@partners.test", gezien)
        await ggz.send("GGZ@partners.test", "een", "x\n")
        await ggz.look()
        await ggz.look()
        await ggz.send("ggz@partners.test", "twee", "x\n")
        await ggz.look()
        assert [mail.subject for mail in gezien] == ["een", "twee"]
        await ggz.close()


async def test_an_unknown_address_is_refused():
    async with run_mail_server(DOMEIN, "pw") as server:
        ggz = await klant(server, "ggz@partners.test", [])
        with pytest.raises(smtplib.SMTPRecipientsRefused):
            await ggz.send("niemand@partners.test", "x", "y\n")


async def test_the_null_sender_of_automatic_mail_is_kept():
    async with run_mail_server(DOMEIN, "pw") as server:
        gezien = []
        ggz = await klant(server, "ggz@partners.test", gezien)
        with smtplib.SMTP() as smtp:
            await asyncio.to_thread(smtp.connect, "127.0.0.1", server.smtp_port)
            await asyncio.to_thread(smtp.sendmail, "", ["ggz@partners.test"], b"Subject: vanzelf\r\n\r\nx\r\n")
            await asyncio.to_thread(smtp.quit)
        await ggz.look()
        assert gezien[0].headers["return-path"] == "<>"
        await ggz.close()
