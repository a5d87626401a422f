"""How the demo's partners reply and press buttons."""

from bot.demo.mail_client import knoppen
from bot.demo.mail_server import mailserver
from bot.demo.replies import als_gmail, als_outlook
from bot.demo.seen import Gezien
from tests.bot.demo.maken import MOMENT, klant

DOMEIN = "zvh-demo.test"


def bericht(**anders) -> Gezien:
    velden = {
        "kanaal": "mail",
        "wie": "GGZ",
        "op": MOMENT,
        "onderwerp": "PROEF Casus K7Q2: het plan",
        "tekst": "PROEF\n\nU staat bij punt 3.",
        "van": f"Casus K7Q2 <casus-k7q2@{DOMEIN}>",
        "antwoord_naar": f"Casus K7Q2 <casus-k7q2+abc@{DOMEIN}>",
        "id": f"<een@{DOMEIN}>",
        "koppen": {"to": "ggz@partners.test", "references": f"<nul@{DOMEIN}>"},
    }
    return Gezien(**{**velden, **anders})


def test_gmail_quotes_with_marks_under_a_line_with_the_date():
    plat, html = als_gmail(bericht(), "3 klaar")
    assert plat.startswith(
        "3 klaar\n\nOp di 3 nov 2026 om 09:30 schreef Casus K7Q2 <casus-k7q2@zvh-demo.test>:\n\n> PROEF"
    )
    assert 'class="gmail_quote"' in html


def test_outlook_quotes_without_marks_under_a_block_of_fields():
    plat, html = als_outlook(bericht(), "3 klaar")
    regels = plat.splitlines()
    assert regels[0] == "3 klaar"
    assert "Verzonden: dinsdag 3 november 2026 09:30" in regels
    assert "U staat bij punt 3." in regels
    assert 'id="divRplyFwdMsg"' in html


def test_html_of_a_reply_escapes_what_it_quotes():
    for maak in (als_gmail, als_outlook):
        assert "<script>" not in maak(bericht(tekst="<script>"), "<script>")[1]


async def test_a_reply_goes_to_reply_to_and_stays_in_the_thread():
    async with mailserver(DOMEIN, "pw") as server:
        gezien = []
        bot = await klant(server, f"bot@{DOMEIN}", gezien, "bot")
        ggz = await klant(server, "ggz@partners.test", [])
        eigen_id = await ggz.beantwoord(bericht(), "3 klaar", stijl="outlook")
        await bot.kijk()
        koppen = gezien[0].koppen
        assert koppen["delivered-to"] == f"casus-k7q2+abc@{DOMEIN}"
        assert koppen["in-reply-to"] == f"<een@{DOMEIN}>"
        assert koppen["references"] == f"<nul@{DOMEIN}> <een@{DOMEIN}>"
        assert gezien[0].id == eigen_id
        assert gezien[0].onderwerp == "Re: PROEF Casus K7Q2: het plan"
        await bot.sluit()


async def test_a_button_sends_what_it_filled_in_unchanged():
    href = f"mailto:casus-k7q2%2Babc-3@{DOMEIN}?subject=K7Q2%20actiepunt%203&amp;body=actie%20gereed%203"
    html = f'<p><a href="{href}">Gereed</a> <a href="https://elders.test">nee</a></p>'
    async with mailserver(DOMEIN, "pw") as server:
        gezien = []
        bot = await klant(server, f"bot@{DOMEIN}", gezien, "bot")
        ggz = await klant(server, "ggz@partners.test", [])
        [(label, doel)] = knoppen(bericht(html=html))
        await ggz.druk(doel)
        await bot.kijk()
        assert label == "Gereed"
        assert gezien[0].koppen["delivered-to"] == f"casus-k7q2+abc-3@{DOMEIN}"
        assert (gezien[0].onderwerp, gezien[0].tekst) == ("K7Q2 actiepunt 3", "actie gereed 3")
        await bot.sluit()
