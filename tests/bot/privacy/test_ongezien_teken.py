"""Signs that nobody sees, marks, foreign figures and look-alikes: what reads the same is held the same."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.privacy.bewaker import VERBODEN, Bewaker
from bot.privacy.normalised import Normalised
from bot.privacy.toetser import Toetser
from bot.privacy.unseen import MARKS, UNSEEN
from commands.domain.afdrukken import afdrukken
from commands.domain.vondst import Casuslijst, met_voorstel
from tests.neptoets import nep_bewaker

SLEUTEL = bytes(32)
LIJST = Casuslijst(sleutel=SLEUTEL, afdrukken=afdrukken(("Blokzeil", "0612345678"), SLEUTEL))
TEKENS = (
    "\ufe00\ufe01\ufe0f\U000e0100\U000e01ef\u206a\u2064\u2065\u034f\u0332\u0336\u20dd\u1ab0\u180b\u180f\u17b4\u115f"
    "\u3164\uffa0\U000e0020\U000e0001\U0001bca0\U0001d173\u200b\u00ad\u061c\ufff0\ufff9\x01\x1b\x7f\x80\u0489\u3099"
)
ARABISCH = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
VET = str.maketrans("0123456789", "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗")
DEVANAGARI = str.maketrans("0123456789", "०१२३४५६७८९")
ZWARTE_BOL = str.maketrans("0123456789", "⓿❶❷❸❹❺❻❼❽❾")


def met(teken: str, woord: str) -> str:
    """The word with this sign behind each letter."""
    return "".join(letter + teken for letter in woord)


@pytest.fixture(scope="module")
def bewaker() -> Bewaker:
    return Bewaker(Toetser)


@pytest.mark.parametrize("teken", TEKENS, ids=lambda teken: f"{ord(teken):04X}")
@pytest.mark.parametrize("woord", ["Blokzeil", "0612345678"])
async def test_a_forbidden_word_is_found_with_any_unseen_sign_in_it(teken: str, woord: str) -> None:
    tekst = f"Bel {met(teken, woord)} op."

    vondsten = await nep_bewaker().inspect([tekst], LIJST)

    assert [een.soort for een in vondsten] == [VERBODEN]
    nieuw = met_voorstel(tekst, vondsten)
    assert (nieuw[:4], nieuw[-4:]) == ("Bel ", " op.")
    assert not set(woord) & set(nieuw[4:-4].partition("]")[2])


@pytest.mark.parametrize(
    "gegeven",
    [
        "Вlоkzеil", "Blοκzειl", "BLОКZЕIL", "Blоkzéil", "B\u0332l\u0332о\u0301kzeil", "🅱🅻🅾🅺🆉🅴🅸🅻", "🅑🅛🅞🅚🅩🅔🅘🅛",
        "𝐁𝐥𝐨𝐤𝐳𝐞𝐢𝐥", *("0612345678".translate(tabel) for tabel in (ARABISCH, VET, DEVANAGARI, ZWARTE_BOL)),
        "06\u2800123\u2800456\u280078",
    ],
)  # fmt: skip
async def test_a_forbidden_word_is_found_in_look_alikes_and_foreign_figures(gegeven: str) -> None:
    (een,) = await nep_bewaker().inspect([f"Bel {gegeven} op."], LIJST)

    assert (een.soort, een.begin, een.eind) == (VERBODEN, 4, 4 + len(gegeven))


async def test_a_forbidden_word_of_another_script_is_still_found_as_written() -> None:
    lijst = Casuslijst(sleutel=SLEUTEL, afdrukken=afdrukken(("Зоряна", "Сара"), SLEUTEL))

    assert len(await nep_bewaker().inspect(["Bel Зоряна, Сара en З\ufe00о\ufe00р\ufe00я\ufe00на"], lijst)) == 3


@pytest.mark.parametrize("teken", TEKENS, ids=lambda teken: f"{ord(teken):04X}")
@pytest.mark.parametrize("wie", ["Jan de Vries", "BSN 111222333", "06-12345678"])
async def test_the_recognisers_find_it_with_any_unseen_sign_in_it(bewaker: Bewaker, teken: str, wie: str) -> None:
    tekst = f"Gesproken met {met(teken, wie)} gisteren."

    assert [een for een in await bewaker.inspect([tekst], Casuslijst()) if not een.waarschuwing]


@pytest.mark.parametrize("tabel", [ARABISCH, VET, DEVANAGARI, ZWARTE_BOL])
@pytest.mark.parametrize("wie", ["BSN 111222333", "06-12345678"])
async def test_the_recognisers_read_figures_of_any_script(bewaker: Bewaker, tabel: dict[int, int], wie: str) -> None:
    assert [een for een in await bewaker.inspect([wie.translate(tabel)], Casuslijst()) if not een.waarschuwing]


@given(st.lists(st.text(alphabet=st.sampled_from(TEKENS), max_size=4), min_size=8, max_size=8), st.booleans())
async def test_a_proposal_stands_where_the_word_stood_and_leaves_the_rest(tussen: list[str], erna: bool) -> None:
    woord = "".join(letter + los for letter, los in zip("Blokzeil", tussen, strict=True))
    voor, achter = ("é\ufe00n ", " wás" if erna else "")

    vondsten = await nep_bewaker().inspect([voor + woord + achter], LIJST)

    (een,) = vondsten
    assert een.begin == len(voor)
    rest = (voor + woord + achter)[een.eind :]
    assert rest.endswith(achter)
    assert set(rest.removesuffix(achter)) <= UNSEEN


@given(st.text(alphabet=st.one_of(st.sampled_from(TEKENS + "ae\u0301\u0308éВоκ١ "), st.characters()), max_size=60))
def test_places_stay_in_order_and_nothing_unseen_is_left(tekst: str) -> None:
    gelijk = Normalised(tekst)

    assert not set(gelijk.text) & (UNSEEN | MARKS)
    assert Normalised(gelijk.text).text == gelijk.text
    vorige = 0
    for plek in range(len(gelijk.text)):
        begin, eind = gelijk.in_original(plek, plek + 1)
        assert vorige <= begin < eind <= len(tekst)
        vorige = begin


def test_every_mark_and_every_sign_of_a_format_is_known() -> None:
    over = [
        f"{code:X}"
        for code in range(0x110000)
        if unicodedata.category(chr(code)) in ("Mn", "Me", "Cf") and chr(code) not in UNSEEN | MARKS
    ]
    assert over == []


@pytest.mark.parametrize("tekst", ["één café", "José Peña", "Curaçao", "naïef", "Иван", "Ελλάδα"])
def test_ordinary_accents_and_whole_words_of_another_script_stay(tekst: str) -> None:
    assert Normalised(unicodedata.normalize("NFD", tekst)).text == Normalised(tekst).text
    assert Normalised(tekst).text == tekst
