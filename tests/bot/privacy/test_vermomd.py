"""Names and numbers in disguise: what a reader still reads is held, and the whole disguise goes. Emphasis is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.privacy.bewaker import VERBODEN
from bot.privacy.displayed import displayed
from bot.privacy.folded import fold
from bot.privacy.hit import Kind
from commands.domain.afdrukken import afdrukken
from commands.domain.vondst import Casuslijst
from tests.bot.privacy.hulp import gevonden
from tests.neptoets import nep_bewaker

SLEUTEL = bytes(32)
KLEINKAPITAAL = str.maketrans("abcdefghijklmnoprstuvwyz", "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ")


def omgekeerd(woorden: str) -> str:
    """Stored backwards behind a sign of direction, so that a screen shows it forwards."""
    return f"\u202e{woorden[::-1]}\u202c"


def in_tags(woorden: str) -> str:
    return "".join(chr(0xE0000 + ord(letter)) for letter in woorden)


def in_vlaggen(woorden: str) -> str:
    return "".join(chr(0x1F1E6 + ord(letter) - ord("A")) for letter in woorden)


@pytest.mark.parametrize(
    ("soort", "weg"),
    [
        (Kind.NAAM, "F🙂a🙂t🙂i🙂m🙂a"),
        (Kind.NAAM, "Fat❤️ima"),
        (Kind.NAAM, "fat*ima"),
        (Kind.NAAM, "J*a*n*s*e*n"),
        (Kind.NAAM, "J**a**n"),
        (Kind.NAAM, "V👏i👏s👏s👏e👏r"),
        (Kind.NAAM, "f ⭐ a ⭐ t ⭐ i ⭐ m ⭐ a"),
        (Kind.NAAM, "F\u0301a\u0332t\u0336i\u0489ma"),
        (Kind.NAAM, "F\u200ba\u2060t\u00adi\ufeffma"),
        (Kind.NAAM, "Ｆａｔｉｍａ"),
        (Kind.NAAM, omgekeerd("Fatima Yilmaz")),
        (Kind.NAAM, in_tags("Fatima Yilmaz")),
        (Kind.NAAM, in_vlaggen("FATIMA")),
        (Kind.NAAM, "\u200b".join(in_vlaggen("FATIMA"))),
        (Kind.NAAM, "fatima yilmaz".translate(KLEINKAPITAAL)),
        (Kind.NAAM, "amitaF"),
        (Kind.NAAM, "nesnaj"),
        (Kind.NAAM, "zamliY"),
        (Kind.ADRES, "Kerk*straat 12"),
        (Kind.TELEFOON, "06🙂12🙂34🙂56🙂78"),
        (Kind.TELEFOON, "0*6*1*2*3*4*5*6*7*8"),
        (Kind.TELEFOON, "٠٦١٢٣٤٥٦٧٨"),
        (Kind.TELEFOON, omgekeerd("0612345678")),
        (Kind.GEBOORTEDATUM, "12-III-1984"),
        (Kind.GEBOORTEDATUM, "7.xi.1979"),
        (Kind.GEBOORTEDATUM, "3 iv 1990"),
        (Kind.POSTCODE, "1814  K L"),
        (Kind.POSTCODE, "1814 k l"),
        (Kind.POSTCODE, "1 8 1 4 K L"),
        (Kind.KENTEKEN, "12 - X K - 3 4"),
        (Kind.KENTEKEN, "8 X T K 3 4"),
        (Kind.KENTEKEN, "1 2 x k r 3"),
    ],
    ids=ascii,
)
def test_a_disguise_is_found_and_goes_as_a_whole(soort: Kind, weg: str) -> None:
    voor = "Hij is geb. " if soort is Kind.GEBOORTEDATUM else "Gezien met "

    assert weg in gevonden(f"{voor}{weg} vanmorgen.", soort=soort)


@pytest.mark.parametrize(
    "tekst",
    [
        "Dit is *belangrijk* voor iedereen.",
        "**Let op**: morgen om 10 uur.",
        "on*belangrijk* en _schuin_ en ~weg~",
        "Top👍Morgen bel ik.",
        "prima👍bedankt",
        "OK👍Brijder belt",
        "Good👍Morning",
        "👉👉 belangrijk 👈👈",
        "ja|nee|misschien",
        "| 227 | 95 | 977 | 6 |, 40 * 1024 * 1024, key=len, IMAP_TLS",
        "🇳🇱 en 🇧🇶 regels",
        "de cliënt*innen en collega*s",
        "MDO_GGZ_def.docx, plan_van_aanpak is klaar",
        "3*4 is 12, 8 uur*9 uur",
        "artikel 3 IV 2024, lid II, fase I 2 II 3 III 4",
        "op 3-11-2026 om 10 uur, 2026  om 11 uur",
        "1 2 3 4 5 6 7, deel A 1 2 3 4 5, cijfers: 1 a 2 b 3 c",
        "✅ klaar ✅ gebeld ❌ niet",
        "k*t zeg, wat een g*doe",
        "Graag*snel*reactie, jeugd*zorg",
        "Brijder→Tactus→gemeente",
        "De regel staat tussen haken: \u202eneguoh\u202c.",
    ],
)
def test_emphasis_and_signs_between_words_are_no_disguise(tekst: str) -> None:
    assert gevonden(tekst) == []


@pytest.mark.parametrize(
    "weg",
    ["B🙂lok🙂zeil", "Blok*zeil", omgekeerd("Blokzeil"), in_tags("Blokzeil"), "blokzeil".translate(KLEINKAPITAAL)],
    ids=ascii,
)
async def test_a_word_on_the_list_of_the_casus_is_found_in_disguise(weg: str) -> None:
    lijst = Casuslijst(sleutel=SLEUTEL, afdrukken=afdrukken(("Blokzeil",), SLEUTEL))

    (een,) = await nep_bewaker().inspect([f"Bel {weg} op."], lijst)

    assert (een.soort, een.begin, een.eind) == (VERBODEN, 4, 4 + len(weg))


@given(st.text(alphabet="ab J*🙂12_-.X\niv", max_size=60))
def test_every_place_of_a_fold_leads_back_inside_the_text_and_in_order(tekst: str) -> None:
    gevouwen = fold(tekst, lambda _: True)
    if gevouwen is None:
        return
    vorige = 0
    for plek in range(len(gevouwen.text)):
        begin, eind = gevouwen.in_source(plek, plek + 1)
        assert vorige <= begin < eind <= len(tekst)
        vorige = begin
    assert gevouwen.in_source(0, len(gevouwen.text))[1] <= len(tekst)


@given(st.text(alphabet="ab \n\u202e\u202c\U000e0041\U000e0042\U000e0043", max_size=40))
def test_what_a_screen_shows_leads_back_to_runs_apart_and_in_order(tekst: str) -> None:
    getoond, plekken = displayed(tekst)

    einde = gezien = 0
    for (van, tot), (begin, eind) in plekken:
        assert gezien <= van <= tot <= len(getoond)
        assert einde <= begin < eind <= len(tekst)
        assert getoond[gezien:van] == tekst[einde:begin]
        gezien, einde = tot, eind
    assert getoond[gezien:] == tekst[einde:]
