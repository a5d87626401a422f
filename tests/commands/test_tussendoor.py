"""Our own words never come back as those of the sender, however his program quotes them (SOURCES: M39)."""

import textwrap
import time
from email import message_from_bytes, policy

import pytest

from bot.mail.reading.html import to_text
from bot.mail.reading.new_words.quotation import quoted_text
from bot.mail.sending.composing import compose
from commands.messages import Bericht
from commands.texts.omslag import regel, regels_rondom
from commands.texts.opmaak import onderwerp
from commands.understanding.tussendoor import lees_tussendoor, verwijst_erheen
from tests.bot.mail.hulp import config, zending
from tests.texts.decor import CASUS
from tests.texts.klok_voorbeelden import voorbeelden
from tests.texts.voorbeelden import alle_zinnen

HUIS, TELEFOON = "Zorg- en Veiligheidshuis Voorbeeldregio", "000-0000000"
LOKAAL = "casus-k7q2+abcdefghij234567abcd"
BERICHTEN = dict(voorbeelden()) | {
    f"{een.module}.{een.functie}.{een.geval}": een.gemaakt for een in alle_zinnen() if isinstance(een.gemaakt, Bericht)
}
KOP = "Van: Ketenbot <casus@zvh.test>\nVerzonden: dinsdag 3 november 2026 10:00\nAan: GGZ\nOnderwerp: Casus\n\n"


def als_mail(bericht: Bericht) -> str:
    return _deel(bericht, "plain")


def gehtmld(bericht: Bericht) -> str:
    return to_text(_deel(bericht, "html"), whole=True)


def zonder_links(bericht: Bericht) -> str:
    """As a program shows the buttons that keeps their labels alone."""
    return to_text(_deel(bericht, "html").replace("href=", "data-weg="), whole=True)


def _deel(bericht: Bericht, soort: str) -> str:
    zending_ = zending(bericht=bericht, reply_local=LOKAAL, head=regel(CASUS, None))
    ruw = compose(zending_, config(house=HUIS, phone=TELEFOON, training=soort == "html"))
    deel = message_from_bytes(ruw, policy=policy.default).get_body((soort,))
    assert deel is not None
    return str(deel.get_content())


def gebroken(tekst: str, breedte: int) -> str:
    regels = (textwrap.wrap(regel, breedte, break_long_words=False) or [""] for regel in tekst.split("\n"))
    return "\n".join(f"> {stuk}" for regel in regels for stuk in regel)


@pytest.mark.parametrize("naam", BERICHTEN)
def test_what_we_sent_is_never_taken_for_what_he_typed(naam: str) -> None:
    ons = BERICHTEN[naam]
    rondom = tuple(regels_rondom(ons, CASUS, HUIS, TELEFOON))
    tekst = als_mail(ons)
    for vorm in (
        tekst,
        gehtmld(ons),
        zonder_links(ons),
        gebroken(tekst, 72),
        gebroken(tekst, 60),
        gebroken(gehtmld(ons), 76),
    ):
        assert lees_tussendoor(quoted_text(f"3 klaar\n\n{KOP}{vorm}"), ons, rondom) == ()


@pytest.mark.parametrize("naam", BERICHTEN)
def test_a_subject_above_words_of_another_is_no_quotation_of_ours(naam: str) -> None:
    ons = BERICHTEN[naam]
    rondom = tuple(regels_rondom(ons, CASUS, HUIS, TELEFOON))

    assert lees_tussendoor(f"{onderwerp(ons, proef=False)}\nactie gereed 1\n3 klaar", ons, rondom) == ()


@pytest.mark.parametrize(
    "regel", ["Zie mijn reactie hieronder in rood", "Mijn antwoorden staan in de tekst.", "Zie onder"]
)
def test_a_line_that_only_points_is_known(regel: str) -> None:
    assert verwijst_erheen(regel)


@pytest.mark.parametrize(
    "regel", ["Zie 3 hieronder", "De school gaf een reactie", "Hij woont onder ons", "Zie het plan"]
)
def test_a_line_that_says_something_is_no_pointer(regel: str) -> None:
    assert not verwijst_erheen(regel)


@pytest.mark.parametrize(
    "stuk", ["<" * 60_000, "Actiepunt 3\n" * 5_000, "x\n" * 30_000, "<a> " * 15_000, "> " * 30_000]
)
def test_no_quotation_takes_long(stuk: str) -> None:
    begin = time.process_time()
    for ons in list(BERICHTEN.values())[:5]:
        lees_tussendoor(quoted_text(stuk), ons)
        lees_tussendoor(stuk, ons)
    assert time.process_time() - begin < 5
