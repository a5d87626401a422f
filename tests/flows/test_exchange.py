"""A relay with one sender for all that gives each mail a Message-ID of its own: answers and bounces find their way."""

import pytest

from commands.adres import antwoordadres
from commands.domain.actiepunt import Status
from tests.binnenkomst import PLUS
from tests.flows.conftest import Maak
from tests.neppost import nieuw_id
from tests.wereld import GGZ, POLITIE, REGIE, Wereld


async def zegt(wereld: Wereld, tekst: str) -> None:
    """The police officer says this to all."""
    leden = await wereld.leden(wereld.code)
    await wereld.mail(POLITIE, antwoordadres(wereld.code, leden[POLITIE].token), tekst)


@pytest.fixture
async def exchange(maak: Maak) -> Wereld:
    """The police officer said something, so that each member has a mail with an id of the relay."""
    wereld = maak(config=PLUS)
    wereld.post.eigen_ids = True
    await zegt(wereld, "De school belt morgen.")
    return wereld


@pytest.mark.parametrize("eigen", [True, False])
async def test_an_answer_is_known_by_either_id(exchange: Wereld, eigen: bool) -> None:
    mail = exchange.post.laatste(GGZ)
    op = mail.message_id if eigen else nieuw_id(mail)
    await exchange.mail(GGZ, "bot", "2 klaar", koppen={"In-Reply-To": op})
    assert (await exchange.punt(exchange.code, 2)).status is Status.GEREED


async def test_the_next_mail_names_both_ids_and_answers_what_its_receiver_saw(exchange: Wereld) -> None:
    eerste = exchange.post.laatste(GGZ)
    await zegt(exchange, "De school belt dinsdag.")
    tweede = exchange.post.laatste(GGZ)
    assert tweede.references[-2:] == (eerste.message_id, nieuw_id(eerste))
    assert tweede.in_reply_to == nieuw_id(eerste)


@pytest.mark.parametrize("kop", ["Message-ID", "X-Microsoft-Original-Message-ID"])
@pytest.mark.parametrize("wie", [GGZ, "iemand anders"])
async def test_a_bounce_at_the_one_address_is_asked_about_whom_the_mail_went_to(
    exchange: Wereld, kop: str, wie: str
) -> None:
    mail = exchange.post.laatste(GGZ)
    op = mail.message_id if kop.startswith("X-") else nieuw_id(mail)
    if wie != GGZ:
        op = f"<x{op[1:]}"
    exchange.post.wis()
    await exchange.rauw(_rapport(kop, op).encode(), "mail:terug-1")
    if wie == GGZ:
        # anybody may write such a report: it is asked, and one mail tries whether it is so
        vraag, proef = exchange.post.verzonden
        assert (vraag.recipient, "klopt het adres van GGZ-instelling" in vraag.bericht.onderwerp) == (REGIE, True)
        assert (proef.recipient, "komt onze mail bij u aan?" in proef.bericht.onderwerp) == (GGZ, True)
    else:
        assert exchange.post.verzonden == []


def _rapport(kop: str, op: str) -> str:
    return f"""\
Return-Path: <>
From: postmaster@zvh.test
To: ketenbot@zvh.test
Subject: Onbestelbaar: Casus
Message-ID: <rapport@outlook.test>
Content-Type: multipart/report; report-type=delivery-status; boundary="grens"

--grens
Content-Type: text/plain

Uw bericht is niet bezorgd.

--grens
Content-Type: message/delivery-status

Reporting-MTA: dns; outlook.test

Final-Recipient: rfc822; {GGZ}
Action: failed
Status: 5.1.10

--grens
Content-Type: message/rfc822

From: ketenbot@zvh.test
{kop}: {op}

x
--grens--
"""
