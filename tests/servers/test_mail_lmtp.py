"""A real Postfix that brings the mail of the bot to its door (LMTP), and lays none of it in the mailbox."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.mail.mailbox.lmtp import LmtpServer
from commands.messages import MailStaat
from tests.bot.mail.hulp import ANTWOORD
from tests.servers.lmtpdeur import wijs_naar
from tests.servers.mailproef import NU, Proef, bij_de_bot, proef
from tests.servers.mailservers import DOMEIN

pytestmark = [pytest.mark.servers, pytest.mark.root]
GGZ = "ggz@partner.test"
ANDER = "casus-b3c4+abcdefghij234567wxyz"


@asynccontextmanager
async def open_deur(een: Proef, plek: Path) -> AsyncIterator[LmtpServer]:
    deur = LmtpServer(een.config, plek, een.opslag.uow, lambda: NU, een, een._gewekt.set)
    await deur.keep_open()
    try:
        yield deur
    finally:
        await deur.close()


async def test_postfix_brings_each_copy_once_keeps_it_while_the_door_is_shut_and_the_mark_comes_along(tmp_path):
    async with proef(tmp_path) as een:
        plek = een.servers.map / "deur" / "lmtp"
        await asyncio.to_thread(wijs_naar, een.servers, plek)
        async with open_deur(een, plek) as deur:
            await een.schrijf(GGZ, [bij_de_bot(ANTWOORD), bij_de_bot(ANDER)], "3 klaar", Message_ID="<een@p.test>")
            eerste = await een.gelezen(2)
            assert {mail.adres for mail in eerste} == {ANTWOORD, ANDER}
            assert {(mail.afzender, mail.staat, mail.tekst) for mail in eerste} == {
                (GGZ, MailStaat.GEWOON, "3 klaar"),
            }
            assert all(rij.raw.startswith(f"Return-Path: <{GGZ}>\r\n".encode()) for rij in await een.rijen(2))
            await deur.close()
            await een.schrijf(GGZ, [bij_de_bot(ANTWOORD)], "4 klaar", Message_ID="<twee@p.test>")
            await asyncio.sleep(0)
            await deur.keep_open()
            assert [mail.tekst for mail in await een.gelezen(3)] == ["3 klaar", "3 klaar", "4 klaar"]
        assert not list((een.servers.map / "post" / f"bot@{DOMEIN}").glob("Maildir/new/*"))
