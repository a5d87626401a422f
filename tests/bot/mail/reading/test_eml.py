"""Real layouts of mail programs, from the raw bytes to what the sender himself wrote."""

import pickle
import threading
from pathlib import Path

import pytest

from bot.mail.reading.reader import MailReader, NoSender
from commands.messages import Inbound, MailStaat
from tests.bot.mail.hulp import TOKEN, config, rij

DATA = Path(__file__).parent / "data"
GEWOON = {
    "outlook_nl": "actie gereed 3\n\nDe hulpverlener heeft maandag gebeld.",
    "outlook_en": "actie bezig 3",
    "outlook_html": "actie gereed 3\n\nDe hulpverlener heeft maandag gebeld.",
    "outlook_mobiel": "3 klaar",
    "outlook_web_html": "actie lukt niet 3 de cliënt verhuist",
    "gmail_nl_web": "actie gereed 3",
    "gmail_en_web": "actie bezig 3",
    "gmail_nl_app": "punt 3 lukt niet voor vrijdag, de arts is ziek",
    "gmail_html": "actie gereed 3\nAlles is rond.",
    "apple_nl": "actie gereed 3\nDe afspraak staat.",
    "iphone_nl": "Actie 3: gereed",
    "iphone_html": "Actie 3: gereed",
    "thunderbird_nl": ("actie gereed 3 en verder heeft de wijkagent ook nog toegezegd dat hij in de avond langsgaat"),
    "html_alleen": "actie gereed 3\n\nZie  bijlage",
    "latin1": "actie lukt niet 3 de cliënt belde; kosten €50",
    "cp1252": "actie lukt niet 3 “te laat” en € 50",
    "kapotte_kop": "actie gereed 3",
    "rfc2047": "actie gereed 3",
    "tussendoor": "1 klaar\n2 lukt niet, er is geen taxi",
    "onderaan": "actie gereed 3",
    "banner": "actie gereed 3",
    "eigen_woorden": (
        "Op dinsdag schreef ik al: dit gaat mis.\n\nVan: gemeente\nAan: politie\n\n"
        "- de school belt terug\n- de groet die hij bracht\nGroet hem van mij als u hem ziet"
    ),
    "smime_open": "actie gereed 3",
    "knop": "actie gereed 3",
    "bijlagen": "casus nieuw ico 12-03-2026",
    "lotus": "actie gereed 3",
    "groupwise": "actie gereed 3",
    "doorgestuurd": "Ter informatie, dit kwam binnen.",
}
ANDERS = {
    "afwezig_exchange": MailStaat.AUTOMATISCH,
    "afwezig_gmail": MailStaat.AUTOMATISCH,
    "afwezig_zonder_kop": MailStaat.AUTOMATISCH,
    "dsn_postfix": MailStaat.BOUNCE,
    "dsn_vertraagd": MailStaat.AUTOMATISCH,
    "mdn": MailStaat.AUTOMATISCH,
    "agenda": MailStaat.AUTOMATISCH,
    "smime_dicht": MailStaat.ONLEESBAAR,
    "winmail": MailStaat.ONLEESBAAR,
    "leeg": MailStaat.GEWOON,
    "doorgestuurd_gmail": MailStaat.GEWOON,
}


async def lees(naam: str) -> Inbound | None:
    return await MailReader(config()).read(rij((DATA / f"{naam}.eml").read_bytes()))


@pytest.mark.parametrize("naam", GEWOON)
async def test_only_the_new_words_are_read(naam):
    inbound = await lees(naam)
    assert inbound.staat is MailStaat.GEWOON
    assert inbound.tekst == GEWOON[naam]
    assert inbound.afzender == "ggz@partner.test"
    assert inbound.adres == f"casus-k7q2+{TOKEN}-3"


@pytest.mark.parametrize("naam", ANDERS)
async def test_mail_that_asks_nothing_is_told_apart(naam):
    inbound = await lees(naam)
    assert inbound.staat is ANDERS[naam]
    assert inbound.adres == f"casus-k7q2+{TOKEN}-3"


def test_every_fixture_is_used():
    assert {pad.stem for pad in DATA.glob("*.eml")} == set(GEWOON) | set(ANDERS) | {"twee_van"}


async def test_a_mail_with_two_senders_has_none():
    with pytest.raises(NoSender):
        await lees("twee_van")


async def test_the_thread_is_read_from_in_reply_to_and_references():
    inbound = await lees("outlook_nl")
    assert inbound.extern_id == "<outlook-nl@partner.test>"
    assert inbound.antwoord_op == ("<rij1@bot.test>", "<rij0@bot.test>")


async def test_odd_encoded_words_are_read_and_a_name_never_becomes_the_sender():
    inbound = await lees("rfc2047")
    assert inbound.onderwerp == "K7Q2 cliënt is verhuisd"
    assert inbound.afzender == "ggz@partner.test"


async def test_a_broken_header_leaves_the_rest_readable():
    inbound = await lees("kapotte_kop")
    assert inbound.onderwerp.startswith("K7Q2 café")


async def test_a_forward_is_marked_and_its_content_is_no_command():
    """SOURCES: M26."""
    assert (await lees("doorgestuurd")).doorgestuurd
    assert (await lees("doorgestuurd_gmail")).doorgestuurd
    assert not (await lees("outlook_nl")).doorgestuurd


async def test_a_logo_is_no_attachment_and_a_file_name_is_no_path():
    inbound = await lees("bijlagen")
    assert [(bijlage.naam, bijlage.inhoud) for bijlage in inbound.bijlagen] == [("plan cliënt.docx", b"PK plan")]


async def test_a_bounce_names_the_mail_that_came_back():
    assert (await lees("dsn_postfix")).antwoord_op == ("<rij1@bot.test>",)


class Bewaarder:
    """A source of tokens that no other process could get, as the real one."""

    def __init__(self) -> None:
        self.slot = threading.Lock()

    async def token(self, refused: str = "") -> str:
        return f"niet voor de lezer{refused}"


async def test_what_keeps_passwords_and_tokens_stays_out_of_the_reading_process():
    gegeven = []

    async def apart(lees, *wat):
        gegeven.append(pickle.dumps(wat))
        return lees(*wat)

    eigen = config(tokens=Bewaarder(), imap_password="geheim-1", smtp_password="geheim-2")
    gelezen = await MailReader(eigen, apart).read(rij((DATA / "gmail_html.eml").read_bytes()))
    assert gelezen.tekst == GEWOON["gmail_html"]
    assert b"geheim-" not in b"".join(gegeven)
