"""How the demo's partners reply and press buttons."""

from email.message import EmailMessage

from bot.demo.mail_client import buttons, read_mail
from bot.demo.mail_server import run_mail_server
from bot.demo.replies import as_gmail, as_outlook
from bot.demo.seen import Seen
from tests.bot.demo.maken import MOMENT, klant

DOMEIN = "zvh-demo.test"


def bericht(**anders) -> Seen:
    velden = {
        "channel": "mail",
        "who": "GGZ",
        "at": MOMENT,
        "subject": "PROEF Casus K7Q2: het plan",
        "text": "PROEF\n\nU staat bij punt 3.",
        "sender": f"Casus K7Q2 <casus-k7q2@{DOMEIN}>",
        "reply_to": f"Casus K7Q2 <casus-k7q2+abc@{DOMEIN}>",
        "id": f"<een@{DOMEIN}>",
        "headers": {"to": "ggz@partners.test", "references": f"<nul@{DOMEIN}>"},
    }
    return Seen(**{**velden, **anders})


def uitnodiging() -> Seen:
    """An invitation with a long line, which goes on behind a blank."""
    regels = ("BEGIN:VCALENDAR", "METHOD:REQUEST", "BEGIN:VEVENT", "UID:bijeenkomst-1@bot.test", "SEQUENCE:2")
    rest = ("ORGANIZER;CN=Casus K7Q2:mailto:casus-k7q2", f" +abc@{DOMEIN}", "END:VEVENT", "END:VCALENDAR", "")
    mail = EmailMessage()
    mail["Subject"] = "Uitnodiging"
    mail.set_content("U bent uitgenodigd.")
    mail.add_alternative("\r\n".join((*regels, *rest)), subtype="calendar", params={"method": "REQUEST"})
    return read_mail(mail.as_bytes(), who="GGZ", at=MOMENT)


async def test_a_calendar_that_accepts_answers_its_organizer_under_the_same_uid_and_sequence():
    async with run_mail_server(DOMEIN, "pw") as server:
        gezien = []
        bot = await klant(server, f"bot@{DOMEIN}", gezien, "bot")
        ggz = await klant(server, "ggz@partners.test", [])
        await ggz.accept(uitnodiging())
        await bot.look()
        await bot.close()
    [antwoord] = gezien
    assert antwoord.headers["delivered-to"] == f"casus-k7q2+abc@{DOMEIN}"
    regels = antwoord.calendar.splitlines()
    assert {"METHOD:REPLY", "UID:bijeenkomst-1@bot.test", "SEQUENCE:2"} <= set(regels)
    assert "ATTENDEE;PARTSTAT=ACCEPTED:mailto:ggz@partners.test" in regels


def test_gmail_quotes_with_marks_under_a_line_with_the_date():
    plat, html = as_gmail(bericht(), "3 klaar")
    assert plat.startswith(
        "3 klaar\n\nOp di 3 nov 2026 om 09:30 schreef Casus K7Q2 <casus-k7q2@zvh-demo.test>:\n\n> PROEF"
    )
    assert 'class="gmail_quote"' in html


def test_outlook_quotes_without_marks_under_a_block_of_fields():
    plat, html = as_outlook(bericht(), "3 klaar")
    regels = plat.splitlines()
    assert regels[0] == "3 klaar"
    assert "Verzonden: dinsdag 3 november 2026 09:30" in regels
    assert "U staat bij punt 3." in regels
    assert 'id="divRplyFwdMsg"' in html


def test_html_of_a_reply_escapes_what_it_quotes():
    for maak in (as_gmail, as_outlook):
        assert "<script>" not in maak(bericht(text="<script>"), "<script>")[1]


async def test_a_reply_goes_to_reply_to_and_stays_in_the_thread():
    async with run_mail_server(DOMEIN, "pw") as server:
        gezien = []
        bot = await klant(server, f"bot@{DOMEIN}", gezien, "bot")
        ggz = await klant(server, "ggz@partners.test", [])
        eigen_id = await ggz.reply(bericht(), "3 klaar", style="outlook")
        await bot.look()
        koppen = gezien[0].headers
        assert koppen["delivered-to"] == f"casus-k7q2+abc@{DOMEIN}"
        assert koppen["in-reply-to"] == f"<een@{DOMEIN}>"
        assert koppen["references"] == f"<nul@{DOMEIN}> <een@{DOMEIN}>"
        assert gezien[0].id == eigen_id
        assert gezien[0].subject == "Re: PROEF Casus K7Q2: het plan"
        await bot.close()


async def test_a_button_sends_what_it_filled_in_unchanged():
    href = f"mailto:casus-k7q2%2Babc-3@{DOMEIN}?subject=K7Q2%20actiepunt%203&amp;body=actie%20gereed%203"
    html = f'<p><a href="{href}">Gereed</a> <a href="https://elders.test">nee</a></p>'
    async with run_mail_server(DOMEIN, "pw") as server:
        gezien = []
        bot = await klant(server, f"bot@{DOMEIN}", gezien, "bot")
        ggz = await klant(server, "ggz@partners.test", [])
        [(label, doel)] = buttons(bericht(html=html))
        await ggz.press(doel)
        await bot.look()
        assert label == "Gereed"
        assert gezien[0].headers["delivered-to"] == f"casus-k7q2+abc-3@{DOMEIN}"
        assert (gezien[0].subject, gezien[0].text) == ("K7Q2 actiepunt 3", "actie gereed 3")
        await bot.close()
