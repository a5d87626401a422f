"""Handing mail to a relay that refuses, falls silent or goes away."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import pytest

from bot.mail.smtp import SmtpSender
from commands.ports import PermanentFailure, TemporaryFailure
from tests.bot.mail.hulp import ANTWOORD, config, zending
from tests.bot.mail.nep_smtp import NepSmtp, nep_smtp


@asynccontextmanager
async def opstelling() -> AsyncIterator[tuple[NepSmtp, SmtpSender]]:
    async with nep_smtp() as nep:
        sender = SmtpSender(config(smtp_poort=nep.poort, timeout_seconden=0.3))
        try:
            yield nep, sender
        finally:
            await sender.close()


async def test_one_envelope_per_person_with_a_sender_that_bounces_come_back_to():
    """Trap M15."""
    async with opstelling() as (nep, sender):
        assert await sender.send(zending()) == "<rij1@bot.test>"
        [(van, aan, tekst)] = nep.post
        assert van == f"<{ANTWOORD}@bot.test>"
        assert aan == "<ggz@partner.test>"
        assert b"\n" not in tekst.replace(b"\r\n", b"")


async def test_a_receipt_has_a_null_sender():
    """Trap M14."""
    async with opstelling() as (nep, sender):
        await sender.send(zending(antwoord=True))
        assert nep.post[0][0] == "<>"


async def test_the_connection_is_kept_also_for_many_at_once():
    async with opstelling() as (nep, sender):
        await asyncio.gather(*(sender.send(zending(message_id=f"<{n}@bot.test>")) for n in range(10)))
        assert len(nep.post) == 10
        assert nep.verbindingen == 1


@pytest.mark.parametrize(
    ("bij", "antwoord", "soort", "code"),
    [
        ("RCPT", b"550 onbekend ggz@partner.test", PermanentFailure, "SMTP_550"),
        ("RCPT", b"452 vol", TemporaryFailure, "SMTP_452"),
        ("MAIL", b"554 nee", PermanentFailure, "SMTP_554"),
        ("MAIL", b"530 eerst aanmelden", TemporaryFailure, "SMTP_AANMELDEN"),
        ("MAIL", b"432 te veel", TemporaryFailure, "SMTP_432"),
        ("DATA", b"451 later", TemporaryFailure, "SMTP_451"),
        ("TEKST", b"552 te groot", PermanentFailure, "SMTP_552"),
        ("TEKST", b"421 weg", TemporaryFailure, "SMTP_421"),
        ("RCPT", b"-", TemporaryFailure, "SMTP_VERBINDING"),
        ("RCPT", b"", TemporaryFailure, "SMTP_STIL"),
        ("DATA", b"", TemporaryFailure, "SMTP_STIL"),
        ("TEKST", b"", TemporaryFailure, "SMTP_STIL"),
        ("TEKST", b"-", TemporaryFailure, "SMTP_VERBINDING"),
        ("EHLO", b"", TemporaryFailure, "SMTP_STIL"),
    ],
)
async def test_each_refusal_has_its_meaning_and_the_next_mail_goes(bij, antwoord, soort, code):
    """Trap M18; the text is a code, never an address (trap M4)."""
    async with opstelling() as (nep, sender):
        nep.antwoord[bij] = antwoord
        with pytest.raises(soort) as gevangen:
            await sender.send(zending())
        assert str(gevangen.value) == code
        nep.antwoord.clear()
        await sender.send(zending())
        assert len(nep.post) == 1


async def test_a_relay_that_hung_up_meanwhile_is_called_again():
    async with opstelling() as (nep, sender):
        await sender.send(zending())
        nep.hang_op()
        with suppress(TemporaryFailure):
            await sender.send(zending())
        await sender.send(zending())
        assert nep.verbindingen == 2


async def test_a_relay_that_is_not_there_is_left_alone_ever_longer_until_it_answers():
    async with opstelling() as (nep, sender):
        for _ in range(2):
            wachttijden = []
            nep.antwoord = {"EHLO": b"-"}
            nep.hang_op()
            for _ in range(7):
                with pytest.raises(TemporaryFailure) as gevangen:
                    await sender.send(zending())
                wachttijden.append(gevangen.value.wacht)
            assert wachttijden == [0, 2, 4, 8, 16, 30, 30]
            nep.antwoord.clear()
            await sender.send(zending())


async def test_a_mail_that_is_refused_for_now_holds_up_no_other():
    async with opstelling() as (nep, sender):
        nep.antwoord = {"RCPT": b"451 later"}
        for _ in range(3):
            with pytest.raises(TemporaryFailure) as gevangen:
                await sender.send(zending())
            assert gevangen.value.wacht == 0


async def test_no_relay_at_all_is_temporary():
    sender = SmtpSender(config(smtp_poort=1))
    with pytest.raises(TemporaryFailure):
        await sender.send(zending())
    await sender.close()


@pytest.mark.parametrize("aan", ["geen adres", "jané@partner.test"])
async def test_an_address_that_no_relay_takes_is_given_up(aan):
    async with opstelling() as (_, sender):
        with pytest.raises(PermanentFailure):
            await sender.send(zending(aan=aan))


def test_nothing_is_sent_in_clear_text_over_a_network():
    with pytest.raises(ValueError, match="loopback"):
        SmtpSender(config(smtp_host="mail.bot.test"))
