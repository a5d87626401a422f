"""What the sender sees is what is read: lists, struck-out words, stubs, odd labels on parts (SOURCES: M28)."""

from email import message_from_bytes

import pytest

from bot.mail.reading.html import to_text
from bot.mail.reading.parts import walk
from bot.mail.reading.reader import read_mail
from tests.bot.mail.hulp import ANTWOORD, config, rij

KOP = f"Delivered-To: {ANTWOORD}@bot.test\r\nFrom: GGZ <ggz@partner.test>\r\nSubject: x\r\nMessage-ID: <1@p.test>\r\n"
STOMPEN = [
    "Uw programma kan geen HTML weergeven.",
    "Dit is een HTML-bericht. Gebruik een ander programma om het te lezen.",
    "This email is in HTML format; your program does not support HTML.",
    "Diese Nachricht ist im HTML-Format.",
    "Su programa no admite el formato HTML.",
    "[cid:image001.png@01DA]",
    "[image: logo.png]",
    "  ",
]


def van_twee(plat: str, html: str) -> str:
    romp = (
        'Content-Type: multipart/alternative; boundary="g"\r\n\r\n'
        f"--g\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{plat}\r\n"
        f"--g\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{html}\r\n--g--\r\n"
    )
    inbound = read_mail(rij((KOP + romp).encode()), config())
    assert inbound is not None
    return inbound.tekst


@pytest.mark.parametrize(
    ("html", "tekst"),
    [
        ('<ol start="3"><li>klaar</li></ol>', "3. klaar"),
        ('<ol start="3"><li>klaar</li><li>bezig</li></ol>', "3. klaar\n4. bezig"),
        ('<ol><li value="4">klaar</li><li>bezig</li></ol>', "4. klaar\n5. bezig"),
        ("<ol reversed><li>klaar</li><li>bezig</li></ol>", "2. klaar\n1. bezig"),
        ("<ol><li>klaar</li><li>bezig</li></ol>", "1. klaar\n2. bezig"),
        ('<ol start="999999999999"><li>klaar</li></ol>', "1. klaar"),
    ],
)
def test_a_list_counts_as_its_reader_sees_it_count(html: str, tekst: str) -> None:
    assert to_text(html) == tekst


@pytest.mark.parametrize(
    "ol", ['<ol type="a">', '<ol style="list-style-type: lower-alpha">', '<ol style="list-style: none">']
)
def test_a_list_without_figures_names_no_point(ol: str) -> None:
    assert not any(teken.isdigit() for teken in to_text(f"{ol}<li>klaar</li></ol>"))


@pytest.mark.parametrize(
    "weg",
    [
        "<s>2 klaar</s>",
        "<strike>2 klaar</strike>",
        "<del>2 klaar</del>",
        '<span style="text-decoration: line-through">2 klaar</span>',
        '<span style="TEXT-DECORATION:underline line-through">2 <b>klaar</b></span>',
        '<p style="text-decoration-line:line-through">2 klaar</p>',
        '<div style="visibility: hidden">2 klaar</div>',
        '<div style="mso-hide:all">2 klaar</div>',
    ],
)
def test_words_that_are_struck_out_or_hidden_do_not_count(weg: str) -> None:
    assert to_text(f"<p>3 klaar</p>{weg}").strip() == "3 klaar"


def test_words_that_are_struck_out_do_not_count_because_the_plain_text_has_them() -> None:
    assert van_twee("2 klaar\r\n3 klaar", "<p><s>2 klaar</s></p><p>3 klaar</p>") == "3 klaar"


@pytest.mark.parametrize("stomp", STOMPEN)
def test_a_stub_never_wins_over_what_was_written(stomp: str) -> None:
    assert van_twee(stomp, "<p>3 klaar</p>") == "3 klaar"


@pytest.mark.parametrize(
    "plat", ["3 klaar", "Ik heb de HTML-pagina van de school bekeken.", "3 klaar [zie de bijlage]"]
)
def test_a_plain_text_that_says_something_wins(plat: str) -> None:
    assert van_twee(plat, "<p>iets anders</p>") == plat


@pytest.mark.parametrize(
    "kop",
    [
        'Content-Type: text/plain; charset=utf-8; name="body.txt"',
        "Content-Type: text/plain; name=tekst\r\nContent-Disposition: inline",
        'Content-Type: text/plain\r\nContent-Disposition: inline; filename="bericht.txt"',
    ],
)
def test_a_body_with_a_file_name_is_a_body(kop: str) -> None:
    delen = walk(message_from_bytes(f"{kop}\r\n\r\n3 klaar".encode()))
    assert (delen.plain, delen.attachments) == (["3 klaar"], [])


def test_a_text_file_beside_a_body_is_an_attachment_wherever_it_stands() -> None:
    deel = '--g\r\nContent-Type: text/plain; name="a.txt"\r\nContent-Disposition: inline\r\n\r\n2 klaar\r\n'
    lijf = "--g\r\nContent-Type: text/plain\r\n\r\n3 klaar\r\n"
    for romp in (deel + lijf, lijf + deel):
        delen = walk(message_from_bytes(f'Content-Type: multipart/mixed; boundary="g"\r\n\r\n{romp}--g--\r\n'.encode()))
        assert [tekst.strip() for tekst in delen.plain] == ["3 klaar"]
        assert [bijlage.naam for bijlage in delen.attachments] == ["a.txt"]


@pytest.mark.parametrize(
    ("wijze", "inhoud"),
    [
        ("quoted-printable;", "3 klaar, caf=C3=A9"),
        ('"quoted-printable"', "3 klaar, caf=C3=A9"),
        ("Quoted-Printable (soft)", "3 klaar, caf=C3=A9"),
        ("base64;", "MyBrbGFhciwgY2Fmw6k="),
        (" base64 ", "MyBrbGFhciwgY2Fmw6k="),
    ],
)
def test_an_odd_name_of_an_encoding_is_still_that_encoding(wijze: str, inhoud: str) -> None:
    kop = f"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: {wijze}\r\n\r\n"
    assert walk(message_from_bytes((kop + inhoud).encode())).plain == ["3 klaar, café"]
