"""A Bericht as text and as HTML."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands.messages import Bericht, Blok, Knop, PuntVerwijzing, Rij
from commands.messages.paneel import Afspraakregel
from commands.texts.knoppen import uitleg
from commands.texts.opmaak import als_html, als_tekst, onderwerp

PUNT = PuntVerwijzing(code="K7Q2", actiepunt_id="a", nummer=3, versie=1)
LIJST = Knop(label="K7Q2", opdracht="K7Q2 actie lijst")
TAGS = {"p", "br", "ul", "ol", "li", "blockquote", "strong"}


def bericht(*blokken: Blok) -> Bericht:
    return Bericht(onderwerp="K7Q2", blokken=blokken)


class Lezer(HTMLParser):
    """What a reader of HTML sees: tags, attributes and words; fails on a tag that is not closed in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributen: list[tuple[str, str | None]] = []
        self.tekst = ""
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert not self._open

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributen += attrs
        if tag == "br":
            self.tekst += "\n"
        else:
            self._open.append(tag)

    def handle_endtag(self, tag):
        assert self._open.pop() == tag

    def handle_data(self, data):
        self.tekst += data


@pytest.mark.parametrize(
    ("blok", "tekst", "html"),
    [
        (Blok(kop="Actiepunt 3"), "Actiepunt 3", "<p><strong>Actiepunt 3</strong></p>"),
        (Blok(tekst="een\ntwee"), "een\ntwee", "<p>een<br>twee</p>"),
        (Blok(tekst="een\r\ntwee"), "een\ntwee", "<p>een<br>twee</p>"),
        (Blok(regels=("een", "twee")), "- een\n- twee", "<ul><li>een</li><li>twee</li></ul>"),
        (Blok(citaat="een\u2028twee"), "> een\n> twee", "<blockquote>een<br>twee</blockquote>"),
        (Blok(tekst='a < b & "c"'), 'a < b & "c"', "<p>a &lt; b &amp; &quot;c&quot;</p>"),
        (Blok(kop="K", tekst="t", regels=("r",)), "K\nt\n- r", "<p><strong>K</strong></p><p>t</p><ul><li>r</li></ul>"),
        (
            Blok(rijen=(Rij(knop=LIJST, tekst="punt <2>", rechts="4 nov"),)),
            "- K7Q2: punt <2>, 4 nov",
            "<ul><li>K7Q2: punt &lt;2&gt;, 4 nov</li></ul>",
        ),
        (
            Blok(keuzes=(LIJST,)),
            "- K7Q2? Schrijf: K7Q2 actie lijst",
            "<ul><li>K7Q2? Schrijf: K7Q2 actie lijst</li></ul>",
        ),
        (
            Blok(afspraken=(Afspraakregel(nummer=1, woorden="Belt <a>", onder="do 3 december 2026 · GGZ"),)),
            "1. Belt <a>\n   do 3 december 2026 · GGZ",
            "<ol><li>Belt &lt;a&gt;<br>do 3 december 2026 · GGZ</li></ol>",
        ),
        (
            Blok(afspraken=(Afspraakregel(nummer=4, woorden="Belt", onder="geen datum"),), na="x", onder=("y",)),
            "4. Belt\n   geen datum\nx\n- y",
            '<ol start="4"><li>Belt<br>geen datum</li></ol><p>x</p><ul><li>y</li></ul>',
        ),
        (
            Blok(tekst="Vergist? Schrijf: !ongedaan", na="Schrijf: !3 klaar, of: !3 bezig. Goed!"),
            "Vergist? Schrijf: !ongedaan\nSchrijf: !3 klaar, of: !3 bezig. Goed!",
            "<p>Vergist? Schrijf: <strong>!ongedaan</strong></p>"
            "<p>Schrijf: <strong>!3 klaar</strong>, of: <strong>!3 bezig</strong>. Goed!</p>",
        ),
        (Blok(), "", ""),
        (Blok(tekst="rechts\u202enaar"), "rechtsnaar", "<p>rechtsnaar</p>"),
        (Blok(tekst="nul\x00bel\x07"), "nulbel", "<p>nulbel</p>"),
    ],
)
def test_each_kind_of_block_has_its_form(blok, tekst, html):
    assert als_tekst(bericht(blok), proef=False) == tekst
    assert als_html(bericht(blok), proef=False) == html


def test_proef_is_the_first_thing_anybody_reads():
    proef = bericht(Blok(tekst="Dag"))
    assert als_tekst(proef, proef=True) == "PROEF\n\nDag"
    assert als_html(proef, proef=True).startswith("<p><strong>PROEF</strong></p>")
    assert onderwerp(proef, proef=True) == "PROEF K7Q2"
    assert onderwerp(proef, proef=False) == "K7Q2"


def test_a_subject_is_always_one_line():
    scheef = Bericht(onderwerp="K7Q2\r\nBcc: iedereen@bot.test\u2028 x", blokken=())
    assert onderwerp(scheef, proef=False) == "K7Q2 Bcc: iedereen@bot.test x"


def test_plain_text_says_what_the_buttons_do():
    met = bericht(Blok(tekst="x", punt=PUNT, knoppen=True))
    assert "- Klaar? Antwoord: 3 klaar" in als_tekst(met, proef=False, uitleg=uitleg)
    assert "- Klaar? Schrijf: K7Q2 3 klaar" in als_tekst(met, proef=False)


@given(st.text(), st.text(), st.text(), st.text())
def test_no_text_can_break_the_html(kop, tekst, regel, citaat):
    """SOURCES: C19."""
    heel = bericht(Blok(kop=kop, tekst=tekst, regels=(regel,), citaat=citaat, punt=PUNT, knoppen=True))
    lezer = Lezer(als_html(heel, proef=True))
    assert set(lezer.tags) <= TAGS
    assert lezer.attributen == []


@given(st.text(alphabet=st.characters(min_codepoint=0x20, max_codepoint=0x7E), min_size=1))
def test_what_is_read_is_what_was_written(tekst):
    lezer = Lezer(als_html(bericht(Blok(tekst=tekst)), proef=False))
    assert lezer.tekst == tekst == als_tekst(bericht(Blok(tekst=tekst)), proef=False)


@given(st.text())
def test_a_quotation_never_leaves_its_quotation_marks(citaat):
    tekst = als_tekst(bericht(Blok(citaat=citaat)), proef=False)
    assert all(regel.startswith(">") for regel in tekst.split("\n") if tekst)
