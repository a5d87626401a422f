"""A real Postfix that takes mail for its own house alone, or none without an envelope sender."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from bot.cli.check_mail import check_smtp
from bot.cli.finding import Verdict
from bot.mail.sending.smtp import SmtpSender
from commands.ports import ChannelRefused
from tests.bot.mail.hulp import zending
from tests.servers.mailservers import DOMEIN, Mailservers, mailservers

pytestmark = [pytest.mark.servers, pytest.mark.root]
ELDERS = [f"lid{nummer}@huis{nummer}.test" for nummer in range(3)]


@contextmanager
def anders(oud: str, nieuw: str) -> Iterator[Mailservers]:
    """The servers, with another line in the settings of Postfix."""
    with mailservers() as servers:
        servers.dood_postfix()
        conf = servers.map / "postfix" / "conf" / "main.cf"
        tekst = conf.read_text()
        assert oud in tekst
        conf.write_text(tekst.replace(oud, nieuw))
        os.utime(conf, (time.time() - 60, time.time() - 60))
        servers.start_postfix()
        yield servers


@pytest.mark.parametrize(("hoe", "code"), [("reject", "554_5.7.1"), ("defer", "454_4.7.1")])
async def test_a_relay_that_wants_a_login_for_who_lives_elsewhere_is_the_channel(hoe: str, code: str):
    """`defer` is what Postfix does of itself."""
    regels = f"mynetworks = 192.0.2.1\nsmtpd_relay_restrictions = permit_mynetworks {hoe}_unauth_destination"
    with anders("mynetworks = 127.0.0.0/8", regels) as servers:
        sender = SmtpSender(servers.config)
        for ronde in range(9):
            for aan in ELDERS:
                with pytest.raises(ChannelRefused, match=f"^SMTP_{code}$") as gevangen:
                    await sender.send(zending(recipient=aan))
            await sender.send(zending(recipient=f"bot@{DOMEIN}"))  # its own house goes on
            assert gevangen.value.needs_person is (hoe == "reject"), ronde
        await sender.close()

        uitslag = check_smtp(servers.config, ELDERS)[-1]

    assert uitslag.verdict is Verdict.WRONG
    assert f"for nobody that was tried ({code.replace('_', ' ')})" in uitslag.text


async def test_a_relay_without_empty_senders_gets_receipts_under_the_reply_address():
    regel = "smtpd_sender_restrictions ="
    weiger = f"smtpd_delay_reject = no\n{regel} check_sender_access inline:{{{{<>=501 5.5.4 no empty sender}}}},"
    with anders(regel, weiger) as servers:
        sender = SmtpSender(servers.config)
        for nummer in range(2):
            een = zending(is_reply=True, recipient=f"ggz@{'partner.test'}", message_id=f"<{nummer}@bot.test>")
            assert await sender.send(een) == een.message_id
        await sender.close()

        uitslag = check_smtp(servers.config, [f"bot@{DOMEIN}"])[-1]

    assert uitslag.verdict is Verdict.NOTE
    assert "without an envelope sender (501 5.5.4)" in uitslag.text
