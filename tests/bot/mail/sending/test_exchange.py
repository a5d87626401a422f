"""Sending through Exchange Online as it is: one sender, Message-IDs of its own, sessions that end with the token."""

from dataclasses import replace

import pytest

from bot.mail.config import MailConfig
from bot.mail.sending.given_id import given_id
from bot.mail.sending.smtp import SmtpSender
from commands.ports import ChannelRefused, TemporaryFailure
from tests.bot.mail.hulp import config, zending
from tests.bot.mail.nep_exchange import NepExchange, nep_exchange

POSTBUS = "ketenbot@zvh.test"


def bij(nep: NepExchange, **anders: object) -> MailConfig:
    basis = config(domain="zvh.test", mailbox="ketenbot", plus=True, one_sender=True, smtp_port=nep.poort)
    return replace(basis, **anders)


@pytest.mark.parametrize("is_reply", [False, True])
async def test_under_the_mailbox_itself_mail_goes_and_the_new_id_comes_back(is_reply):
    async with nep_exchange(POSTBUS) as nep:
        sender = SmtpSender(bij(nep))
        assert await sender.send(zending(is_reply=is_reply)) == nep.nieuw(0)
        [(van, _, tekst)] = nep.post
        assert van == f"<{POSTBUS}>"
        assert b"Message-ID: <rij1@bot.test>" in tekst
        assert b"Reply-To: ketenbot+casus-k7q2-" in tekst
        await sender.close()


async def test_with_a_sender_per_casus_nothing_is_given_up_and_a_person_is_called():
    async with nep_exchange(POSTBUS) as nep:
        sender = SmtpSender(bij(nep, one_sender=False))
        for nr in range(3):
            with pytest.raises(ChannelRefused, match=r"SMTP_554_5\.2\.252") as gevangen:
                await sender.send(zending(recipient=f"lid{nr}@partner.test"))
        assert gevangen.value.needs_person
        assert nep.post == []
        await sender.close()


@pytest.mark.parametrize(
    ("antwoord", "soort"),
    [
        (b"432 4.3.2 STOREDRV.ClientSubmit; sender thread limit exceeded", ChannelRefused),
        (b"430 4.2.0 STOREDRV; mailbox logon failure", TemporaryFailure),
        (b"451 4.7.500 Server busy", ChannelRefused),
    ],
)
async def test_what_passes_is_waited_for(antwoord, soort):
    async with nep_exchange(POSTBUS) as nep:
        sender = SmtpSender(bij(nep))
        nep.antwoord["TEKST"] = antwoord
        with pytest.raises(soort):
            await sender.send(zending())
        del nep.antwoord["TEKST"]
        await sender.send(zending())
        assert len(nep.post) == 1
        await sender.close()


class Beurt:
    """A TokenSource that turns its token over when it is told to."""

    def __init__(self) -> None:
        self.nummer = 1
        self.weg = False

    async def token(self, refused: str = "") -> str:
        if self.weg:
            raise TemporaryFailure("OAUTH_WEG")
        self.nummer += refused == f"token-{self.nummer}"
        return f"token-{self.nummer}"


async def test_a_session_is_left_before_its_token_ends():
    async with nep_exchange(POSTBUS) as nep:
        tokens = Beurt()
        nep.tokens = {"token-1", "token-2"}
        sender = SmtpSender(bij(nep, smtp_user=POSTBUS, tokens=tokens))
        for _ in range(2):
            await sender.send(zending())
        assert nep.verbindingen == 1
        tokens.nummer = 2
        await sender.send(zending())
        assert nep.verbindingen == 2
        tokens.weg = True  # no newer one can be had: the open session still serves
        await sender.send(zending())
        assert (nep.verbindingen, len(nep.post)) == (2, 4)
        await sender.close()


@pytest.mark.parametrize(
    ("said", "given"),
    [
        ("2.0.0 OK <A1@B2.eurprd08.prod.outlook.com> [Hostname=B2]", "<A1@B2.eurprd08.prod.outlook.com>"),
        ("2.0.0 Ok: queued as 4bLqX33Wz1z", ""),
        ("2.0.0 OK  1700000000 a1-20020a05b2c3d4e5f6 - gsmtp", ""),
        ("2.0.0 OK <geen id>", ""),
        ("2.0.0 OK <=?utf-8?q?x?=@b.test>", ""),
        ("", ""),
    ],
)
def test_only_a_whole_id_in_the_answer_counts(said, given):
    assert given_id(said) == given
