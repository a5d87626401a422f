"""The look of every mail, checked without eyes: in whatever program it is read, it says the same."""

import re
from email import message_from_bytes, policy

import pytest

from bot.base.contrast import ENOUGH, contrast
from bot.mail.reading.html import to_text
from bot.mail.sending.composing import compose
from bot.mail.sending.design.colours import DARK, LIGHT, Colours, link_on_panel
from bot.mail.sending.design.letter import filled_block
from commands.messages import Bericht, Blok, Knop
from commands.texts.omslag import regel
from tests.bot.mail.hulp import PUNT, config, zending
from tests.texts.decor import CASUS
from tests.texts.klok_ico_voorbeelden import ico_voorbeelden
from tests.texts.klok_ja_voorbeelden import ja_voorbeelden
from tests.texts.klok_voorbeelden import voorbeelden
from tests.texts.voorbeelden import alle_zinnen

HUIS = "Zorg- en Veiligheidshuis Voorbeeldregio"
TELEFOON = "000-0000000"
ALLE = (
    dict(voorbeelden())
    | dict(ico_voorbeelden())
    | dict(ja_voorbeelden())
    | {
        f"{een.module}.{een.functie}.{een.geval}": een.gemaakt
        for een in alle_zinnen()
        if isinstance(een.gemaakt, Bericht)
    }
)
STIJLBLOK = re.compile("<style>.*?</style>", re.DOTALL)
ROW = re.compile('<a class="l" href="mailto[^>]*>([^<]*)</a>')
HOE = "De knoppen openen alleen een antwoordmail. "
VREEMD = {
    "lang woord": "x" * 600,
    "van rechts naar links": "שלום עולם \u202e gedraaid",
    "emoji": "👩‍👩‍👧‍👦 klaar ✅ 🏳️‍🌈",
    "opmaak": "<script>alert(1)</script><img src=http://kwaad.test/p.png> https://kwaad.test",
}


def delen(bericht: Bericht, **anders: object) -> tuple[str, str]:
    """The text and the HTML."""
    ruw = compose(
        zending(bericht=bericht, head=regel(CASUS, None)), config(**{"house": HUIS, "phone": TELEFOON, **anders})
    )
    mail = message_from_bytes(ruw, policy=policy.default)
    tekst, html = (str(mail.get_body((soort,)).get_content()) for soort in ("plain", "html"))
    return tekst.replace("\r\n", "\n"), html


def woorden(tekst: str) -> list[str]:
    return re.findall(r"\w+", tekst.lower())


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_all_words_can_be_read_on_their_ground(colours: Colours) -> None:
    """WCAG 2.2: 4.5 for words, 3 for the border of a button."""
    pairs = [(ink, ground) for ink in (colours.ink, colours.grey) for ground in (colours.card, colours.panel)]
    pairs += [(colours.main, colours.card), (link_on_panel(colours), colours.panel), (colours.on_main, colours.main)]
    pairs += [(colours.house, colours.head), (colours.second, colours.head), (colours.border, colours.card)]
    assert {pair: ratio for pair in pairs if (ratio := contrast(*pair)) < ENOUGH} == {}


def test_the_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#0B5563", "#FFFFFF") == pytest.approx(8.4, abs=0.05)
    assert contrast("#FFFFFF", "#0B5563") == contrast("#0B5563", "#FFFFFF")


@pytest.fixture(scope="module")
def gemaakt() -> dict[str, tuple[str, str]]:
    """Every message that there is, as text and as HTML."""
    return {naam: delen(bericht) for naam, bericht in ALLE.items()}


def test_every_mail_holds_in_every_program(gemaakt: dict[str, tuple[str, str]]) -> None:
    """No image, nothing from elsewhere, no web address of ours, no script, nothing wider than 320 px."""
    fout = [naam for naam, (_, html) in gemaakt.items() if re.search(r"<img|<script|url\(|https?:|@import|<form", html)]
    fout += [naam for naam, (_, html) in gemaakt.items() if html.count("<h1") != 1 or html.count('role="main"') != 1]
    fout += [naam for naam, (_, html) in gemaakt.items() if '<html lang="nl">' not in html]
    fout += [naam for naam, (_, html) in gemaakt.items() if re.search('href="(?!mailto:|tel:)', html)]
    fout += [naam for naam, (_, html) in gemaakt.items() if any(breed > 320 for breed in breedtes(html))]
    assert fout == []


def breedtes(html: str) -> list[int]:
    """Every width that is asked for, outside the part for Outlook alone."""
    zonder = re.sub(r"<!--.*?-->", "", html)
    return [int(breed) for breed in re.findall(r'(?<!-)width[=:]"?(\d+)(?![\d%])', zonder)]


def test_a_mail_is_no_larger_than_a_phone_loads_at_once(gemaakt: dict[str, tuple[str, str]]) -> None:
    maten = {naam: len(html.encode()) for naam, (_, html) in gemaakt.items()}
    assert {naam: maat for naam, maat in maten.items() if not 2_500 < maat < 20_000} == {}


def test_without_the_style_block_nothing_changes_but_dark_mode(gemaakt: dict[str, tuple[str, str]]) -> None:
    """Whatever stands in it is for dark mode alone, and no ground goes without its ink."""
    for naam, (_, html) in gemaakt.items():
        (blok,) = STIJLBLOK.findall(html)
        assert blok.startswith("<style>@media (prefers-color-scheme:dark){"), naam
        assert blok.count("@") == 1, naam
        for stijl in re.findall('style="([^"]*)"', html):
            assert "background:" not in stijl or re.search("(?<!-)color:", stijl), (naam, stijl)


def test_the_text_says_the_same_in_the_same_order(gemaakt: dict[str, tuple[str, str]]) -> None:
    """All but the words that a button sends, and the sentence that says how a button works."""
    for naam, (tekst, html) in gemaakt.items():
        geschreven = woorden(tekst)
        (titel,) = re.findall("<h1[^>]*>(.*?)</h1>", html)
        assert set(woorden(to_text(titel))) <= {*geschreven, *woorden(ALLE[naam].onderwerp)}, naam
        uit_html = woorden(to_text(ROW.sub(r"<b>\1</b>", html.replace(titel, "")).replace(HOE, ""), whole=True))
        rest = iter(geschreven)
        assert [woord for woord in uit_html if woord not in rest] == [], naam
        labels = {woord for label in re.findall("<a [^>]*mailto[^>]*>([^<]*)</a>", html) for woord in woorden(label)}
        assert labels <= set(geschreven), naam


def test_one_question_has_one_filled_button_and_several_have_none() -> None:
    vraag = Blok(tekst="Hoe staat het?", punt=PUNT, knoppen=True)
    ja = Blok(keuzes=(Knop(label="Ja", opdracht="ja"), Knop(label="Nee", opdracht="nee")))
    for blokken, gevuld in (((vraag,), 1), ((ja,), 1), ((vraag, vraag), 0), ((Blok(tekst="Nieuws"),), 0)):
        bericht = Bericht(onderwerp="Casus K7Q2: vraag", blokken=blokken)
        assert delen(bericht)[1].count('class="f"') == gevuld
    assert filled_block(Bericht(onderwerp="x", blokken=(vraag,), notice=True)) is None


@pytest.mark.parametrize("tekst", VREEMD.values(), ids=VREEMD)
def test_strange_words_stay_words(tekst: str) -> None:
    bericht = Bericht(onderwerp="Casus K7Q2: nieuws", blokken=(Blok(kop="Nieuws", tekst=tekst, citaat=tekst),))
    _, html = delen(bericht)
    assert not re.search(r"<script|<img|href=\"http|\u202e", html)
    assert html.count("overflow-wrap:anywhere") >= 2
    assert "table-layout:fixed" in html


def test_a_house_with_a_long_name_stands_there_whole() -> None:
    lang = "Zorg- en Veiligheidshuis " + "Voorbeeldregio-" * 5
    tekst, html = delen(Bericht(onderwerp="x", blokken=(Blok(tekst="Dag"),)), training=True)
    assert tekst.startswith("PROEF: dit is een oefening\n")
    assert ">PROEF: dit is een oefening</td>" in html
    ruw = compose(zending(), config(house=lang))
    html = message_from_bytes(ruw, policy=policy.default).get_body(("html",)).get_content()
    assert lang in html


def test_the_house_has_one_colour_of_its_own_and_dark_stays_ours() -> None:
    vraag = Bericht(onderwerp="x", blokken=(Blok(tekst="Hoe?", punt=PUNT, knoppen=True),))
    _, html = delen(vraag, colour="#7A1F3D")
    assert LIGHT.main not in html
    assert html.count("#7A1F3D") >= 3
    assert DARK.main in html


def test_without_a_telephone_nobody_reads_an_empty_one() -> None:
    vraag = Bericht(onderwerp="x", blokken=(Blok(tekst="Hoe?", punt=PUNT, knoppen=True),))
    mail = message_from_bytes(compose(zending(bericht=vraag), config()), policy=policy.default)
    tekst = mail.get_body(("plain",)).get_content()
    assert "Bel de procesregisseur, op het nummer dat u al van ons had." in tekst
    assert "tel:" not in mail.get_body(("html",)).get_content()
