"""One mailbox without a catch-all on a real Postfix and a real Dovecot: a tag behind a plus, and one sender."""

import pytest

from commands.adres import lees_postadres
from commands.messages import MailStaat
from tests.bot.mail.hulp import ANTWOORD, zending
from tests.servers.mailproef import bij_de_bot, proef
from tests.servers.mailservers import BOT

pytestmark = [pytest.mark.servers, pytest.mark.root]
GGZ = "ggz@partner.test"


async def test_a_mail_its_answer_and_its_bounce_need_no_catch_all(tmp_path):
    async with proef(tmp_path, mailbox="bot", plus=True, one_sender=True) as een:
        (een.servers.map / "dovecot" / "alles").write_text("")
        async with een.luisterend():
            await een.sender.send(zending(reply_actiepunt=3))
            [mail] = await een.postbus(GGZ)
            assert (mail["Return-Path"], mail["From"].addresses[0].addr_spec) == (f"<{BOT}>", BOT)

            await een.schrijf(GGZ, [bij_de_bot(ANTWOORD)], "voor niemand", Message_ID="<1@p.test>")
            naar = mail["Reply-To"].addresses[0].addr_spec
            await een.schrijf(GGZ, [naar], "3 klaar", Message_ID="<2@p.test>", In_Reply_To=mail["Message-ID"])
            [antwoord] = await een.gelezen(1)
            assert lees_postadres(antwoord.adres) == lees_postadres(f"{ANTWOORD}-3")
            assert (antwoord.tekst, antwoord.antwoord_op) == ("3 klaar", ("<rij1@bot.test>",))

            await een.sender.send(zending(recipient="niemand@partner.test"))
            bounce = (await een.gelezen(2))[-1]
            assert (bounce.staat, bounce.adres) == (MailStaat.BOUNCE, "bot")
            assert bounce.antwoord_op == ("<rij1@bot.test>",)
            assert bij_de_bot(ANTWOORD) in (await een.postbus(GGZ, 2))[-1].as_string()
