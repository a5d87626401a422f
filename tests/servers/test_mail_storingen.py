"""Real mail servers that die, hang and forget: every mail arrives, once, without waiting for the poll."""

import asyncio
import os
import signal
from dataclasses import replace

import pytest

from bot.mail.imap.connection import connect
from bot.mail.sending.smtp import SmtpSender
from commands.ports import TemporaryFailure
from tests.bot.mail.hulp import ANTWOORD, zending
from tests.servers.mailproef import Proef, bij_de_bot, proef

pytestmark = [pytest.mark.servers, pytest.mark.root]
GGZ = "ggz@partner.test"
NOOIT = {"poll_seconds": 600.0}
"""No poll within the test: what arrives, arrived by itself."""


async def schrijf(een: Proef, naam: str) -> None:
    await een.schrijf(GGZ, [bij_de_bot(ANTWOORD)], naam, Message_ID=f"<{naam}@partner.test>")


async def test_idle_wakes(tmp_path):
    async with proef(tmp_path, **NOOIT) as een, een.luisterend():
        await schrijf(een, "een")
        await een.rijen(1)
        await schrijf(een, "twee")
        await een.rijen(2)


async def test_no_wake_up_is_lost_while_the_listener_is_busy(tmp_path):
    async with proef(tmp_path, **NOOIT) as een, een.luisterend():
        await asyncio.gather(*(schrijf(een, f"nummer{n}") for n in range(60)))
        assert len(await een.rijen(60)) == 60


async def test_dovecot_killed_in_idle_is_found_again(tmp_path):
    async with proef(tmp_path, **NOOIT) as een, een.luisterend():
        await schrijf(een, "een")
        await een.rijen(1)
        een.servers.dood_dovecot()
        een.servers.start_dovecot()
        await schrijf(een, "twee")
        assert len(await een.rijen(2)) == 2


async def test_dovecot_that_hangs_is_left_and_called_again(tmp_path):
    async with proef(tmp_path, poll_seconds=0.5, timeout_seconds=1.0) as een, een.luisterend():
        await schrijf(een, "een")
        await een.rijen(1)
        os.killpg(een.servers._dovecot.pid, signal.SIGSTOP)
        with pytest.raises(TemporaryFailure):
            async with connect(een.config):
                pass
        os.killpg(een.servers._dovecot.pid, signal.SIGCONT)
        await schrijf(een, "twee")
        assert len(await een.rijen(2)) == 2


async def test_new_numbers_are_read_again_and_claimed_once(tmp_path):
    """After a lost list of UIDs the next UID may be the same number (SOURCES: M19)."""
    async with proef(tmp_path, **NOOIT) as een, een.luisterend():
        await schrijf(een, "een")
        await een.rijen(1)
        een.servers.dood_dovecot()
        een.servers.vergeet_uids()
        een.servers.start_dovecot()
        await schrijf(een, "twee")
        assert len(await een.rijen(2)) == 2


async def test_a_restart_of_the_bot_goes_on_where_it_was(tmp_path):
    async with proef(tmp_path, **NOOIT) as een:
        async with een.luisterend():
            await schrijf(een, "een")
            await een.rijen(1)
        await schrijf(een, "twee")
        async with een.luisterend():
            assert len(await een.rijen(2)) == 2


async def test_postfix_killed_between_two_mails_is_called_again(tmp_path):
    async with proef(tmp_path) as een:
        await een.sender.send(zending())
        een.servers.dood_postfix()
        with pytest.raises(TemporaryFailure):
            await een.sender.send(zending(message_id="<rij2@bot.test>"))
        een.servers.start_postfix()
        await een.sender.send(zending(message_id="<rij2@bot.test>"))
        # a Postfix that was killed may deliver the first one again, under its own id
        wachten = {"<rij2@bot.test>", zending().message_id}
        aantal = 2
        while {mail["Message-ID"] for mail in await een.postbus(GGZ, aantal)} != wachten:
            aantal += 1


async def test_a_certificate_of_a_stranger_is_refused(tmp_path):
    async with proef(tmp_path) as een:
        vreemd = replace(een.config, ca_file="")
        with pytest.raises(TemporaryFailure):
            await SmtpSender(vreemd).send(zending())
        with pytest.raises(TemporaryFailure):
            async with connect(vreemd):
                pass


async def test_a_wrong_password_is_said_as_such(tmp_path):
    async with proef(tmp_path) as een:
        with pytest.raises(TemporaryFailure, match="IMAP_AANMELDEN"):
            async with connect(replace(een.config, imap_password="fout")):
                pass
