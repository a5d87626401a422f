"""Mail over a real Postfix and a real Dovecot, out and back."""

from dataclasses import replace
from email.message import EmailMessage
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from icalendar import Calendar

from commands.adres import lees_postadres
from commands.domain.bijeenkomst import DeelnameSoort
from commands.messages import MailStaat
from commands.messages.agenda import Agendaantwoord
from commands.ports import PermanentFailure
from tests.bot.base.test_appointment import ICO
from tests.bot.mail.hulp import ANTWOORD, bericht, zending
from tests.servers.mailproef import bij_de_bot, proef

pytestmark = [pytest.mark.servers, pytest.mark.root]
GGZ = "ggz@partner.test"


async def test_a_partner_reads_answers_and_is_understood(tmp_path):
    async with proef(tmp_path) as een, een.luisterend():
        await een.sender.send(zending(list_id="casus-k7q2", reply_actiepunt=3))
        [mail] = await een.postbus(GGZ)
        assert mail["Return-Path"] == f"<{bij_de_bot(ANTWOORD)}>"
        citaat = "\n".join(f"> {regel}" for regel in mail.get_body(("plain",)).get_content().splitlines())
        await een.schrijf(
            GGZ,
            [mail["Reply-To"].addresses[0].addr_spec],
            f"3 klaar, alles is geregeld\n\nOp ma 2 mrt 2026 om 09:30 schreef GGZ <a@bot.test>:\n\n{citaat}\n",
            Subject=f"Re: {mail['Subject']}",
            In_Reply_To=mail["Message-ID"],
            Message_ID="<antwoord@partner.test>",
        )
        [inbound] = await een.gelezen(1)
        assert inbound.tekst == "3 klaar, alles is geregeld"
        assert inbound.adres == f"{ANTWOORD}-3"
        assert inbound.antwoord_op == ("<rij1@bot.test>",)
        assert inbound.afzender == GGZ
        assert inbound.staat is MailStaat.GEWOON


async def test_a_button_comes_back_as_its_command(tmp_path):
    async with proef(tmp_path) as een, een.luisterend():
        await een.sender.send(zending())
        [mail] = await een.postbus(GGZ)
        href = mail.get_body(("html",)).get_content().split('href="')[1].partition('"')[0].replace("&amp;", "&")
        delen = urlsplit(href)
        velden = parse_qs(delen.query)
        await een.schrijf(GGZ, [unquote(delen.path)], velden["body"][0], Subject=velden["subject"][0])
        [inbound] = await een.gelezen(1)
        assert lees_postadres(inbound.adres) == lees_postadres(f"{ANTWOORD}-3")
        assert inbound.tekst == "3 klaar"


async def test_an_invitation_is_answered_by_the_button_of_a_calendar(tmp_path):
    async with proef(tmp_path) as een, een.luisterend():
        await een.sender.send(zending(bericht=bericht(afspraak=ICO), from_local=ANTWOORD))
        [mail] = await een.postbus(GGZ)
        deel = next(deel for deel in mail.walk() if deel.get_content_type() == "text/calendar")
        kalender = Calendar.from_ical(deel.get_payload(decode=True))
        event = kalender.walk("VEVENT")[0]
        kalender["METHOD"] = "REPLY"
        event["ATTENDEE"].params["PARTSTAT"] = "DECLINED"
        event.add("comment", "Ik heb spreekuur; één week later kan wel.")
        antwoord = EmailMessage()
        antwoord["From"], antwoord["Message-ID"] = GGZ, "<agenda@partner.test>"
        antwoord.set_content("\n")
        antwoord.add_alternative(kalender.to_ical().decode(), subtype="calendar", params={"method": "REPLY"})
        await een.stuur(GGZ, [str(event["ORGANIZER"]).removeprefix("mailto:")], antwoord)
        [inbound] = await een.gelezen(1)
        assert (inbound.adres, inbound.staat) == (ANTWOORD, MailStaat.GEWOON)
        assert inbound.agenda == Agendaantwoord(uid=ICO.uid, volgnummer=0, antwoord=DeelnameSoort.NEE)
        assert inbound.tekst == "Ik heb spreekuur; één week later kan wel."


async def test_the_address_is_read_as_it_was_delivered_whatever_its_case(tmp_path):
    async with proef(tmp_path) as een, een.luisterend():
        await een.schrijf(GGZ, [bij_de_bot(ANTWOORD).upper()], "gereed 3")
        [inbound] = await een.gelezen(1)
        assert inbound.adres == ANTWOORD


async def test_one_mail_to_two_casussen_acts_twice(tmp_path):
    async with proef(tmp_path) as een, een.luisterend():
        aan = [bij_de_bot("casus-k7q2"), bij_de_bot("casus-b3c4")]
        await een.schrijf(GGZ, aan, "bericht hallo", Message_ID="<1@partner.test>")
        gelezen = await een.gelezen(2)
        assert {inbound.adres for inbound in gelezen} == {"casus-k7q2", "casus-b3c4"}
        assert {inbound.extern_id for inbound in gelezen} == {"<1@partner.test>"}


async def test_the_same_mail_twice_is_claimed_once(tmp_path):
    async with proef(tmp_path) as een, een.luisterend():
        for tekst, message_id in (("gereed 3", "<1@p.test>"), ("gereed 3", "<1@p.test>"), ("klaar", "<2@p.test>")):
            await een.schrijf(GGZ, [bij_de_bot(ANTWOORD)], tekst, Message_ID=message_id)
        gelezen = await een.gelezen(2)
        assert sorted(inbound.tekst for inbound in gelezen) == ["gereed 3", "klaar"]


async def test_a_mail_of_thirty_megabyte_is_told_apart_without_fetching_it(tmp_path):
    async with proef(tmp_path) as een, een.luisterend():
        await een.schrijf(GGZ, [bij_de_bot(ANTWOORD)], ("x" * 70 + "\n") * 430_000, Message_ID="<groot@p.test>")
        [rij] = await een.rijen(1)
        assert len(rij.raw) < 10_000
        [inbound] = await een.gelezen(1)
        assert (inbound.staat, inbound.afzender) == (MailStaat.TE_GROOT, GGZ)


async def test_a_mail_of_eighteen_megabyte_is_read(tmp_path):
    async with proef(tmp_path) as een, een.luisterend():
        await een.schrijf(GGZ, [bij_de_bot(ANTWOORD)], "gereed 3\n\n-- \n" + ("x" * 70 + "\n") * 250_000)
        [inbound] = await een.gelezen(1)
        assert (inbound.staat, inbound.tekst) == (MailStaat.GEWOON, "gereed 3")


async def test_mail_to_a_mailbox_that_is_not_there_comes_back_as_a_bounce_at_the_token_address(tmp_path):
    """SOURCES: M15."""
    async with proef(tmp_path) as een, een.luisterend():
        await een.sender.send(zending(recipient="niemand@partner.test"))
        [inbound] = await een.gelezen(1)
        assert (inbound.staat, inbound.adres) == (MailStaat.BOUNCE, ANTWOORD)
        assert inbound.antwoord_op == ("<rij1@bot.test>",)


async def test_nothing_leaves_this_machine(tmp_path):
    async with proef(tmp_path) as een:
        with pytest.raises(PermanentFailure, match="SMTP_550"):
            await een.sender.send(replace(zending(), recipient="iemand@elders.test"))
