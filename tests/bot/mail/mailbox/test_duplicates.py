"""What is dropped as fetched before is truly the same mail."""

from dataclasses import replace

import pytest

from bot.mail.mailbox.inbox_rows import add_to_inbox, inbox_rows
from tests.bot.mail.hulp import NU, config
from tests.bot.mail.luisteraar import luister, mail
from tests.bot.mail.nep_imap import nep_imap
from tests.bot.mail.nep_opslag import NepIds, NepOpslag

MAIL = mail("1", romp="x").replace(b"Message-ID", b"Subject: 2 klaar\r\nMessage-ID")
ANDERS = {
    "onderwerp": MAIL.replace(b"2 klaar", b"3 klaar"),
    "afzender": MAIL.replace(b"a@partner.test", b"b@partner.test"),
    "antwoord op": MAIL.replace(b"Subject", b"In-Reply-To: <p@bot.test>\r\nSubject"),
    "soort": MAIL.replace(b"Subject", b"Content-Type: text/html\r\nSubject"),
    "codering": MAIL.replace(b"Subject", b"Content-Transfer-Encoding: base64\r\nSubject"),
}


async def neem(opslag: NepOpslag, *mails: bytes) -> int:
    ids = NepIds()
    async with opslag.uow() as uow:
        nieuw = await add_to_inbox(
            [rij for een in mails for rij in inbox_rows(een, config().addresses, ids, NU)], uow, ids
        )
        await uow.commit()
    return nieuw


@pytest.mark.parametrize("wat", ANDERS)
async def test_another_mail_under_the_same_message_id_comes_in_too_and_once(wat: str):
    opslag = NepOpslag()

    assert await neem(opslag, MAIL, ANDERS[wat]) == 2
    assert await neem(opslag, ANDERS[wat], MAIL) == 0
    assert [rij.raw for rij in opslag.rijen.values()] == [MAIL, ANDERS[wat]]


async def test_what_the_servers_on_its_way_write_makes_it_no_other_mail():
    opslag = NepOpslag()
    assert await neem(opslag, MAIL.replace(b"Message-ID", b"Date: nu\r\nMessage-ID")) == 1
    assert await neem(opslag, MAIL.replace(b"Message-ID", b"Date: straks\r\nMessage-ID")) == 0
    route = b"Received: elders\r\nX-Spam: nee\r\nAuthentication-Results: bot.test; dkim=pass\r\n"

    assert await neem(opslag, MAIL) == 0
    assert await neem(opslag, route + MAIL, b"Return-Path: <a@partner.test>\r\n" + MAIL) == 0


async def test_of_what_was_erased_nothing_comes_again():
    opslag = NepOpslag()
    await neem(opslag, MAIL)
    opslag.rijen = {bron: replace(rij, raw=b"") for bron, rij in opslag.rijen.items()}

    assert await neem(opslag, MAIL) == 0


async def test_the_listener_takes_both_also_when_the_server_numbers_anew():
    async with nep_imap() as nep:
        nep.mails = {1: MAIL, 2: ANDERS["onderwerp"]}
        async with luister(nep) as ander:
            assert await ander.tot(2) == [MAIL, ANDERS["onderwerp"]]
        opslag = ander.opslag
        nep.uidvalidity = 2
        nep.mails = {11: ANDERS["onderwerp"], 12: MAIL, 13: mail("nieuw")}
        async with luister(nep, opslag) as ander:
            assert await ander.tot(3) == [MAIL, ANDERS["onderwerp"], mail("nieuw")]
