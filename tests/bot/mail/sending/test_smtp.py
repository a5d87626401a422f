"""Handing mail to a relay that refuses, falls silent or goes away."""

import asyncio
import email
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import pytest

from bot.mail.sending.smtp import SmtpSender
from commands.ports import ChannelRefused, PermanentFailure, TemporaryFailure
from tests.bot.mail.hulp import ANTWOORD, config, zending
from tests.bot.mail.nep_smtp import NepSmtp, nep_smtp
from tests.wachten import GEDULD


@asynccontextmanager
async def opstelling() -> AsyncIterator[tuple[NepSmtp, SmtpSender]]:
    async with nep_smtp() as nep:
        sender = SmtpSender(config(smtp_port=nep.poort, timeout_seconds=0.3))
        try:
            yield nep, sender
        finally:
            await sender.close()


async def test_one_envelope_per_person_with_a_sender_that_bounces_come_back_to():
    """SOURCES: M15."""
    async with opstelling() as (nep, sender):
        assert await sender.send(zending()) == "<rij1@bot.test>"
        [(van, aan, tekst)] = nep.post
        assert van == f"<{ANTWOORD}@bot.test>"
        assert aan == "<ggz@partner.test>"
        assert b"\n" not in tekst.replace(b"\r\n", b"")


async def test_a_receipt_has_a_null_sender():
    """SOURCES: M14."""
    async with opstelling() as (nep, sender):
        await sender.send(zending(is_reply=True))
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
        ("MAIL", b"554 nee", TemporaryFailure, "SMTP_AFZENDER"),
        ("MAIL", b"553 5.7.1 niet van u", TemporaryFailure, "SMTP_AFZENDER"),
        ("MAIL", b"501 zo ziet een adres er niet uit", ChannelRefused, "SMTP_AFZENDER"),
        ("MAIL", b"552 te groot", PermanentFailure, "SMTP_552"),
        ("MAIL", b"421 weg", TemporaryFailure, "SMTP_421"),
        ("RCPT", b"421 weg", TemporaryFailure, "SMTP_421"),
        ("DATA", b"421 weg", TemporaryFailure, "SMTP_421"),
        ("DATA", b"250 wat?", TemporaryFailure, "SMTP_VERBINDING"),
        ("DATA", b"zomaar een regel", TemporaryFailure, "SMTP_VERBINDING"),
        ("TEKST", b"354 nog meer", TemporaryFailure, "SMTP_VERBINDING"),
        ("TEKST", b"451-ja\r\n451-ja", TemporaryFailure, "SMTP_STIL"),
        ("MAIL", b"250 ja\r\n250 ja", TemporaryFailure, "SMTP_STIL"),
        ("GROET", b"", TemporaryFailure, "SMTP_STIL"),
        ("GROET", b"554 niet voor u", TemporaryFailure, "SMTP_VERBINDING"),
        ("GROET", b"421 vol", TemporaryFailure, "SMTP_VERBINDING"),
        ("GROET", b"zomaar een regel", TemporaryFailure, "SMTP_VERBINDING"),
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
    """The text is a code, never an address (SOURCES: M4, M18)."""
    async with opstelling() as (nep, sender):
        nep.antwoord[bij] = antwoord
        with pytest.raises(soort) as gevangen:
            await sender.send(zending())
        assert str(gevangen.value) == code
        nep.antwoord.clear()
        await sender.send(zending())
        assert len(nep.post) == 1


@pytest.mark.parametrize("antwoord", [b"502 wat?", b"550 niet voor u"])
async def test_a_relay_that_knows_no_ehlo_is_spoken_to_in_the_old_way(antwoord: bytes):
    async with opstelling() as (nep, sender):
        nep.antwoord = {"EHLO": antwoord, "HELO": antwoord}
        with pytest.raises(TemporaryFailure, match="SMTP_VERBINDING"):
            await sender.send(zending())
        nep.antwoord = {"EHLO": antwoord}
        await sender.send(zending())
        assert len(nep.post) == 1


@pytest.mark.parametrize(
    "antwoord", [b"454 nu niet", b"502 ken ik niet", b"554 nee", b"220 ja", b"220 ja\r\n250 al klaar", b"-", b"", None]
)
async def test_no_word_goes_in_the_clear_when_the_way_to_tls_fails(antwoord: bytes | None):
    """Refused, promised and not done, cut off, silence, or not even offered; no mail is given up for it."""
    async with nep_smtp() as nep:
        aanbod = b"250 hier" if antwoord is None else b"250-hier\r\n250 STARTTLS"
        nep.antwoord = {"EHLO": aanbod, "STAR": antwoord or b""}
        conf = config(smtp_port=nep.poort, smtp_tls="starttls", timeout_seconds=0.3)
        sender = SmtpSender(conf)
        wachttijden = []
        for _ in range(3):
            with pytest.raises(TemporaryFailure) as gevangen:
                await sender.send(zending())
            wachttijden.append(gevangen.value.retry_after)
        await sender.close()
        assert wachttijden == [0, 2, 4]
        assert not {"MAIL", "RCPT", "DATA", "AUTH"} & set(nep.opdrachten)


async def test_a_relay_that_trickles_is_left_in_time():
    async with opstelling() as (nep, sender), asyncio.timeout(GEDULD):
        nep.druppel = 1.0
        with pytest.raises(TemporaryFailure, match="SMTP_STIL"):
            await sender.send(zending())
        nep.druppel = 0.0
        await sender.send(zending())
        assert nep.verbindingen == 2


async def test_a_relay_that_answers_twice_gets_each_mail_for_whom_it_is():
    """As one that answers for each receiver: then what it says next is no answer to the next question."""
    async with opstelling() as (nep, sender):
        nep.antwoord = {"TEKST": b"250 ja\r\n250 ja"}
        for nummer in range(4):
            een = zending(recipient=f"lid{nummer}@partner.test", message_id=f"<{nummer}@bot.test>")
            for _ in range(3):
                with suppress(TemporaryFailure):
                    await sender.send(een)
                    break
        gekregen = {(aan, email.message_from_bytes(tekst)["To"]) for _, aan, tekst in nep.post}
        assert gekregen == {(f"<lid{nummer}@partner.test>", f"lid{nummer}@partner.test") for nummer in range(4)}


async def test_goodbye_in_the_middle_of_many_mails_costs_none():
    async with opstelling() as (nep, sender):
        for nummer in range(6):
            nep.antwoord = {"MAIL": b"421 even weg"} if nummer % 2 else {}
            een = zending(message_id=f"<{nummer}@bot.test>")
            with suppress(TemporaryFailure):
                await sender.send(een)
                continue
            nep.antwoord = {}
            await sender.send(een)
        assert [email.message_from_bytes(tekst)["Message-ID"] for *_, tekst in nep.post] == [
            f"<{nummer}@bot.test>" for nummer in range(6)
        ]
        assert nep.verbindingen == 4


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
                wachttijden.append(gevangen.value.retry_after)
            assert wachttijden == [0, 2, 4, 8, 16, 30, 30]
            nep.antwoord.clear()
            await sender.send(zending())


async def test_a_mail_that_is_refused_for_now_holds_up_no_other():
    async with opstelling() as (nep, sender):
        nep.antwoord = {"RCPT": b"451 later"}
        for _ in range(3):
            with pytest.raises(TemporaryFailure) as gevangen:
                await sender.send(zending())
            assert gevangen.value.retry_after == 0


async def test_no_relay_at_all_is_temporary():
    sender = SmtpSender(config(smtp_port=1))
    with pytest.raises(TemporaryFailure):
        await sender.send(zending())
    await sender.close()


@pytest.mark.parametrize("aan", ["geen adres", "jané@partner.test"])
async def test_an_address_that_no_relay_takes_is_given_up(aan):
    async with opstelling() as (_, sender):
        with pytest.raises(PermanentFailure):
            await sender.send(zending(recipient=aan))


def test_nothing_is_sent_in_clear_text_over_a_network():
    with pytest.raises(ValueError, match="loopback"):
        SmtpSender(config(smtp_host="mail.bot.test"))
