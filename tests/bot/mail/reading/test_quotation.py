"""Where a quotation begins, and where it does not (SOURCES: M23, M24)."""

import pytest

from bot.mail.reading.html import to_text
from bot.mail.reading.new_words.banner import without_banner
from bot.mail.reading.new_words.quotation import new_text
from bot.mail.reading.new_words.signature import without_signature

KOP = "Verzonden: maandag 2 maart 2026 09:30\nAan: GGZ\nOnderwerp: K7Q2\n\nactie bezig 3"


@pytest.mark.parametrize(
    "kop",
    [
        "Van: X <x@bot.test>\n" + KOP,
        "*Van:* X <x@bot.test>\n*Datum:* 2 maart 2026\n*Aan:* GGZ\nactie bezig 3",
        "From: X\nSent: Monday\nTo: GGZ\nCc: Y\nSubject: K7Q2\nactie bezig 3",
        "Von: X\nGesendet: Montag\nAn: GGZ\nBetreff: K7Q2\nactie bezig 3",
        "De : X\nEnvoyé : lundi\nÀ : GGZ\nObjet : K7Q2\nactie bezig 3",
        "________________________________\nVan: X\n" + KOP,
        "-----Oorspronkelijk bericht-----\nVan: X\n" + KOP,
        "-------- Oorspronkelijk bericht --------\nactie bezig 3",
        "-----Original Message-----\nactie bezig 3",
        "Begin doorgestuurd bericht:\n\nactie bezig 3",
        "Op ma 2 mrt 2026 om 09:30 schreef GGZ via casus K7Q2 <x@bot.test>:\nactie bezig 3",
        "Op ma 2 mrt 2026 om 09:30 schreef GGZ via casus\nK7Q2 <\nx@bot.test>:\n> actie bezig 3",
        "Op 2 mrt. 2026 om 09:30 heeft X <x@bot.test> het volgende geschreven:\n\nactie bezig 3",
        "Op maandag 2 maart 2026 om 09:30:12 CET schreef X:\n\nactie bezig 3",
        "Op 02-03-2026 09:30 schreef X:\n> actie bezig 3",
        "X schreef op 02-03-2026 09:30:\n> actie bezig 3",
        "On Mon, Mar 2, 2026 at 9:30 AM X <x@bot.test> wrote:\n\n> actie bezig 3",
        "Am 02.03.2026 um 09:30 schrieb X:\n> actie bezig 3",
        "Le 2 mars 2026 à 09:30, X a écrit :\n> actie bezig 3",
        "> Op 2 mrt 2026 schreef X:\n>> actie bezig 3",
        "  > actie bezig 3",
        ">>> X <x@bot.test> 2-3-2026 9:30 >>>\nactie bezig 3",
    ],
)
def test_what_was_said_before_is_cut(kop):
    assert new_text(f"gereed 3\n\n{kop}\n") == "gereed 3"


@pytest.mark.parametrize(
    "kop", ["Op di 1 dec 2026 om 14:00 schreef X <x@bot.test>:", "Op 1 dec 2026 om 14:00 schreef\nX:"]
)
@pytest.mark.parametrize("tussen", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "tekst",
    [
        "op straat gesproken, gaat goed",
        "op de galerij nr 3 is het stil",
        "Op dinsdag 1 dec om 14 uur buren gesproken",
        "3 klaar\n\nop straat gesproken\nop de markt ook",
        "on hold gezet, a.s. week meer",
    ],
)
def test_own_words_that_begin_like_a_head_stay_above_it(tekst, tussen, kop):
    assert new_text(f"{tekst}{tussen}{kop}\n> Is het klaar?\n") == tekst


@pytest.mark.parametrize(
    "tekst",
    [
        "Van: gemeente\nAan: politie",
        "Op dinsdag schreef ik dit al:\n- een\n- twee",
        "Op 12-05-2026 schreef de arts:\nhet gaat beter",
        "Van de week belde de school.\nAan de slag dus.\nOnderwerp: vervoer",
        "oorspronkelijk bericht",
        "1. een\n2. twee\n\n3 klaar",
        "On Monday we go:\nall of us",
        "a -- b\n--> pijl\n- lijst",
    ],
)
def test_own_words_stay_whole(tekst):
    assert new_text(tekst) == tekst


@pytest.mark.parametrize(
    ("tekst", "over"),
    [
        ("a\n\nMet vriendelijke groet,\nX\nDienst Y", "a"),
        ("a\nMvg X", "a"),
        ("a\nGroet, X van den Y", "a"),
        ("a\nGroeten", "a"),
        ("a\n-- \nX", "a"),
        ("a\n*Kind regards,*\nX", "a"),
        ("a\nVerzonden vanuit Outlook voor Android", "a"),
        ("a\nSent from my Galaxy", "a"),
        ("a\nDisclaimer: b", "a"),
        ("a\nMet vriendelijke groet\nX\nPS: 3 klaar\n\nadres", "a\nPS: 3 klaar"),
        ("Groet hem van mij als u hem ziet", "Groet hem van mij als u hem ziet"),
        ("De groeten doen we later", "De groeten doen we later"),
        ("Met groet en dank voor alles wat u deed", "Met groet en dank voor alles wat u deed"),
    ],
)
def test_a_signature_goes_and_a_sentence_stays(tekst, over):
    """SOURCES: M5."""
    assert without_signature(tekst) == over


@pytest.mark.parametrize(
    ("tekst", "over"),
    [
        ("[EXTERN] Deze mail is van buiten de organisatie\n\na", "a"),
        ("CAUTION: This email originated from outside of the organization. Do not click links.\na", "a"),
        ("Let op: externe e-mail.\nKlik niet zomaar op links.\n\na", "a"),
        ("U ontvangt niet vaak e-mail van x@bot.test. Lees waarom dit belangrijk is\na", "a"),
        ("De hulp komt van buiten de organisatie\na", "De hulp komt van buiten de organisatie\na"),
        ("a\nb\nc\nd\ne\nLet op: externe e-mail", "a\nb\nc\nd\ne\nLet op: externe e-mail"),
    ],
)
def test_a_warning_of_a_server_is_no_part_of_the_message(tekst, over):
    assert without_banner(tekst) == over


@pytest.mark.parametrize(
    "html",
    [
        "<p>a</p><div class='gmail_quote'>b</div>",
        "<p>a</p><blockquote type='CITE'>b</blockquote>",
        "<p>a</p><div><div id='x_divRplyFwdMsg'>Van: b</div></div><p>b</p>",
        "<div><p>a</p><div style='BORDER-TOP: #ccc 1px solid'><b>From:</b> b</div></div><div>b</div>",
        "<p>a</p><div class='moz-cite-prefix'>Op 2 maart schreef b:</div><blockquote type='cite'>b</blockquote>",
        "<p>a</p><div id='mail-editor-reference-message-container'>b</div>b",
        "<p>a</p><div class='yahoo_quoted'>b</div>",
        "<p>a</p><div class='protonmail_quote'>b</div>",
        "<style>b</style><p>a</p><script>b</script><!-- b -->",
        "<?xml version='1.0' encoding='utf-16'?><html><body>a</body></html>",
        "<p>a</p><p style='display:none'>b</p>",
        "a",
    ],
)
def test_what_programs_mark_as_quoted_is_cut_from_html(html):
    assert to_text(html) == "a"


def test_own_words_between_quotations_in_html_stay():
    html = "<blockquote type='cite'>1</blockquote>eerste<blockquote type='cite'>2</blockquote><p>tweede</p>"
    assert to_text(html).split() == ["eerste", "tweede"]


def test_a_line_above_a_signature_is_no_quotation():
    assert to_text("<p>a</p><div style='border-top:1px solid'>GGZ</div><p>c</p>").split() == ["a", "GGZ", "c"]
