"""Our own side refused at RCPT or after DATA: the channel, never the person, told apart by evidence (SOURCES: M31)."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from bot.mail.sending.evidence import ALL_FROM_PERSONS, REFUSALS_TO_BLAME, Evidence
from bot.mail.sending.refusal import About, enhanced_code, read_refusal
from bot.mail.sending.smtp import SmtpSender
from commands.ports import ChannelRefused, PermanentFailure
from tests.bot.mail.hulp import ANTWOORD, config, zending
from tests.bot.mail.nep_smtp import NepSmtp, nep_smtp

ONS = (
    b"554 5.7.1 Access denied",
    b"554 5.7.1 <ggz@partner.test>: Relay access denied",
    b"550 5.7.1 Client does not have permissions to send as this sender",
    b"554 5.2.252 SendAsDenied; bot@zvh.test not allowed to send as casus@bot.test",
    b"550 5.1.8 Access denied, bad outbound sender",
    b"550 5.4.5 Daily user sending quota exceeded",
    b"550 5.7.60 SMTP; Client does not have permissions to send as this sender",
    b"550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain",
    b"550 5.7.705 Access denied, tenant has exceeded threshold",
    b"550 relay not permitted",
    b"553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)",
    b"550 Daily SMTP relay limit exceeded for user",
    b"554 Transaction failed",
    b"550 authentication required",
    b"550 5.3.2 STOREDRV.Submission: system not accepting messages",
)
HEM = (
    b"550 5.1.1 <ggz@partner.test>: Recipient address rejected: User unknown",
    b"550 5.1.10 RESOLVER.ADR.RecipientNotFound",
    b"550 5.4.1 Recipient address rejected: Access denied",
    b"552 5.2.2 mailbox full",
    b"550 5.2.1 mailbox disabled",
    b"552 5.3.4 message size exceeds limit",
    b"550 no such user",
    b"552 te groot",
)


@asynccontextmanager
async def opstelling() -> AsyncIterator[tuple[NepSmtp, SmtpSender]]:
    async with nep_smtp() as nep:
        sender = SmtpSender(config(smtp_port=nep.poort, timeout_seconds=0.3))
        try:
            yield nep, sender
        finally:
            await sender.close()


@pytest.mark.parametrize("bij", ["RCPT", "TEKST"])
@pytest.mark.parametrize("antwoord", ONS)
async def test_what_may_be_our_own_side_is_kept_for_everybody_at_any_stage(bij: str, antwoord: bytes):
    async with opstelling() as (nep, sender):
        nep.antwoord[bij] = antwoord
        for nummer in range(30):
            with pytest.raises(ChannelRefused) as gevangen:
                await sender.send(zending(recipient=f"lid{nummer % 5}@huis{nummer % 5}.test"))
        assert (gevangen.value.needs_person, gevangen.value.retry_after) == (True, 30)
        assert str(gevangen.value).startswith("SMTP_55")
        nep.antwoord.clear()
        await sender.send(zending())
        assert len(nep.post) == 1


@pytest.mark.parametrize("bij", ["RCPT", "TEKST"])
@pytest.mark.parametrize("antwoord", HEM)
async def test_what_is_said_of_one_person_is_given_up_at_once(bij: str, antwoord: bytes):
    async with opstelling() as (nep, sender):
        nep.antwoord[bij] = antwoord
        with pytest.raises(PermanentFailure, match=r"^SMTP_55"):
            await sender.send(zending())


async def test_one_person_whose_server_blocks_us_holds_up_nobody_and_is_told_in_the_end():
    """The same words as a relay that wants a login: the others got theirs."""
    async with opstelling() as (nep, sender):
        nep.bij["RCPT TO:<GGZ@"] = b"554 5.7.1 blocked by policy"
        for _ in range(REFUSALS_TO_BLAME - 1):
            with pytest.raises(ChannelRefused) as gevangen:
                await sender.send(zending(recipient="ggz@partner.test"))
            assert (gevangen.value.needs_person, gevangen.value.retry_after) == (False, 0)
            await sender.send(zending(recipient="wijk@anders.test"))
        with pytest.raises(PermanentFailure, match=r"^SMTP_554_5\.7\.1$"):
            await sender.send(zending(recipient="ggz@partner.test"))
        assert len(nep.post) == REFUSALS_TO_BLAME - 1


def test_two_blocking_servers_among_many_are_persons_and_a_relay_for_its_own_house_alone_is_not():
    bewijs = Evidence()
    for _ in range(REFUSALS_TO_BLAME):
        for adres in ("a@politie.test", "b@ggz.test"):
            bewijs.note_refused(adres, "SMTP_554_5.7.1")
        for huis in ("wijk", "jeugd", "wonen"):
            bewijs.note_taken(f"c@{huis}.test")
    assert bewijs.points_at("a@politie.test")
    assert bewijs.points_at("b@ggz.test")

    bewijs = Evidence()
    for _ in range(REFUSALS_TO_BLAME):
        for huis in ("politie", "ggz", "wijk"):
            bewijs.note_refused(f"a@{huis}.test", "SMTP_554_5.7.1")
        bewijs.note_taken("regie@zvh.test")
    assert not any(bewijs.points_at(f"a@{huis}.test") for huis in ("politie", "ggz", "wijk"))


def test_what_went_before_a_limit_was_reached_says_nothing():
    """A daily limit lets some through, and then nobody."""
    bewijs = Evidence()
    for nummer in range(20):
        bewijs.note_taken(f"lid@huis{nummer}.test")
    for _ in range(3 * REFUSALS_TO_BLAME):
        bewijs.note_refused("laatste@huis.test", "SMTP_550_5.4.5")
    assert not bewijs.points_at("laatste@huis.test")
    assert not bewijs.all_refused
    for nummer in range(ALL_FROM_PERSONS):
        bewijs.note_refused(f"nog{nummer}@huis.test", "SMTP_550_5.4.5")
    assert bewijs.all_refused


def test_another_refusal_than_before_begins_anew():
    bewijs = Evidence()
    for keer in range(2 * REFUSALS_TO_BLAME):
        bewijs.note_refused("a@huis.test", f"SMTP_{550 + keer % 2}")
        bewijs.note_taken("b@elders.test")
    assert not bewijs.points_at("a@huis.test")


@pytest.mark.parametrize(
    ("code", "woorden", "over"),
    [
        (530, "5.7.0 Authentication required", About.LOGIN),
        (535, "", About.LOGIN),
        (550, "5.1.1 unknown", About.PERSON),
        (550, "onbekend", About.PERSON),
        (550, "5.7.1 onbekend", About.DOUBT),
        (554, "", About.DOUBT),
        (550, "", About.PERSON),
        (521, "machine does not accept mail", About.DOUBT),
    ],
)
def test_whom_a_refusal_speaks_of(code: int, woorden: str, over: About):
    assert read_refusal(code, woorden).about is over


@pytest.mark.parametrize("bij", ["MAIL FROM:<>"])
@pytest.mark.parametrize(
    "antwoord", [b"501 5.5.4 bad address", b"550 5.7.1 null sender not allowed", b"553 no", b"554 no"]
)
async def test_a_relay_that_takes_no_empty_sender_gets_receipts_under_the_reply_address(bij: str, antwoord: bytes):
    async with opstelling() as (nep, sender):
        nep.bij["MAIL FROM:<>"] = antwoord
        for _ in range(2):
            await sender.send(zending(is_reply=True))
        assert [van for van, *_ in nep.post] == [f"<{ANTWOORD}@bot.test>"] * 2
        assert nep.opdrachten.count("MAIL") == 3  # asked once, and remembered
        assert nep.verbindingen == 1


@pytest.mark.parametrize("bij", ["RCPT", "TEKST"])
async def test_an_empty_sender_refused_later_than_at_mail_from_is_tried_under_the_reply_address_too(bij: str):
    async with opstelling() as (nep, sender):
        nep.antwoord[bij] = b"550 5.7.1 no empty sender"
        with pytest.raises(ChannelRefused):
            await sender.send(zending(is_reply=True))
        assert nep.opdrachten.count("MAIL") == 2
        nep.antwoord.clear()
        await sender.send(zending(is_reply=True))
        assert nep.post[0][0] == "<>"


async def test_a_login_that_is_refused_at_the_empty_sender_is_a_login():
    async with opstelling() as (nep, sender):
        nep.antwoord["MAIL"] = b"530 5.7.0 log in first"
        with pytest.raises(ChannelRefused, match="SMTP_AANMELDEN"):
            await sender.send(zending(is_reply=True))
        assert nep.opdrachten.count("MAIL") == 1


async def test_a_relay_that_says_later_to_everybody_is_the_channel_and_to_one_is_not():
    async with opstelling() as (nep, sender):
        nep.antwoord["RCPT"] = b"451 4.2.0 try again"
        soorten = []
        for nummer in range(ALL_FROM_PERSONS):
            with pytest.raises(Exception, match="SMTP_451") as gevangen:
                await sender.send(zending(recipient=f"lid{nummer}@partner.test"))
            soorten.append(type(gevangen.value).__name__)
        assert soorten == ["TemporaryFailure", "TemporaryFailure", "ChannelRefused"]


@pytest.mark.parametrize("antwoord", [b"454 4.7.1 Relay access denied", b"451 daily limit reached", b"450 4.3.2 busy"])
async def test_a_refusal_for_now_of_our_own_side_is_never_given_up_either(antwoord: bytes):
    async with opstelling() as (nep, sender):
        for _ in range(3 * REFUSALS_TO_BLAME):
            nep.antwoord["RCPT"] = antwoord
            for huis in ("politie", "ggz"):
                with pytest.raises(ChannelRefused, match="SMTP_45"):
                    await sender.send(zending(recipient=f"lid@{huis}.test"))
            nep.antwoord.clear()
            await sender.send(zending(recipient="regie@zvh.test"))


async def test_a_refusal_for_now_at_mail_from_is_of_nobody():
    async with opstelling() as (nep, sender):
        nep.antwoord["MAIL"] = b"452 4.5.3 too many mails"
        with pytest.raises(ChannelRefused, match=r"^SMTP_452_4\.5\.3$"):
            await sender.send(zending())


@pytest.mark.parametrize(
    ("woorden", "code"),
    [
        ("5.7.1 no", "5.7.1"),
        ("<x@y.test>: no (#5.7.1)", "5.7.1"),
        ("no", ""),
        ("", ""),
        ("5.7.1234 x", ""),
        ("x" * 5000, ""),
    ],
)
def test_the_enhanced_code_is_read_where_it_stands(woorden: str, code: str):
    assert enhanced_code(woorden) == code
