"""`ketenbot check` begins a mail as `serve` would, and sends none."""

import asyncio

import pytest

from bot.cli.check_mail import check_smtp
from bot.cli.finding import Verdict
from tests.bot.mail.hulp import config
from tests.bot.mail.nep_smtp import NepSmtp, nep_smtp

MENSEN = ["regie@zvh.test", "beheer@elders.test"]
ZEGT_NIETS = ("zvh.test", "elders.test", "geheim")


async def kijk(nep: NepSmtp, *aan: str) -> list[tuple[Verdict, str]]:
    uitslagen = await asyncio.to_thread(check_smtp, config(smtp_port=nep.poort), aan)
    for een in uitslagen:
        assert een.subject == "smtp"
        assert not any(woord in een.text for woord in ZEGT_NIETS)
    return [(een.verdict, een.text) for een in uitslagen]


async def test_a_relay_that_takes_our_mail_is_well_and_gets_none():
    async with nep_smtp() as nep:
        _, (oordeel, tekst) = await kijk(nep, *MENSEN)
        assert (oordeel, tekst) == (Verdict.OK, "lets bot@bot.test begin a mail, which was taken back")
        assert nep.opdrachten.count("RCPT") == 2
        assert nep.opdrachten.count("RSET") == 3
        assert "DATA" not in nep.opdrachten


async def test_without_medewerkers_it_asks_for_its_own_address():
    async with nep_smtp() as nep:
        assert (await kijk(nep))[-1][0] is Verdict.OK
        assert nep.opdrachten.count("RCPT") == 1


@pytest.mark.parametrize(
    ("bij", "antwoord", "zegt"),
    [
        ("MAIL", b"550 5.7.1 geheim: sender not allowed", "takes no mail from bot@bot.test (550 5.7.1)"),
        ("MAIL", b"530 5.7.0 log in", "takes no mail from bot@bot.test (530 5.7.0)"),
        (
            "RCPT",
            b"554 5.7.1 Access denied geheim",
            "takes mail from bot@bot.test for nobody that was tried (554 5.7.1)",
        ),
        ("RCPT", b"550 5.4.5 Daily quota", "for nobody that was tried (550 5.4.5)"),
    ],
)
async def test_our_own_side_refused_at_mail_from_or_rcpt_is_wrong(bij: str, antwoord: bytes, zegt: str):
    async with nep_smtp() as nep:
        nep.antwoord[bij] = antwoord
        *_, (oordeel, tekst) = await kijk(nep, *MENSEN)
        assert oordeel is Verdict.WRONG
        assert zegt in tekst
        assert "whether the bot must log in" in tekst


async def test_one_address_that_is_refused_is_a_note():
    async with nep_smtp() as nep:
        nep.bij["RCPT TO:<REGIE@"] = b"550 5.1.1 no such user"
        uitslagen = await kijk(nep, *MENSEN)
        assert [oordeel for oordeel, _ in uitslagen] == [Verdict.OK, Verdict.NOTE]
        assert "1 of 2 addresses of medewerkers (550 5.1.1)" in uitslagen[-1][1]


async def test_a_relay_that_greylists_is_a_note():
    async with nep_smtp() as nep:
        nep.antwoord["RCPT"] = b"450 4.7.1 later"
        assert "come back later (450 4.7.1)" in (await kijk(nep, *MENSEN))[-1][1]


async def test_an_empty_envelope_sender_that_is_refused_is_a_note_of_what_happens_then():
    async with nep_smtp() as nep:
        nep.bij["MAIL FROM:<>"] = b"501 5.5.4 bad address"
        uitslagen = await kijk(nep, *MENSEN)
        assert [oordeel for oordeel, _ in uitslagen] == [Verdict.OK, Verdict.OK, Verdict.NOTE]
        assert "receipts go under the reply address" in uitslagen[-1][1]
