"""A text with the encoded words of a mail header: the guard reads what they say."""

from base64 import b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.privacy.encoded_words import decoded
from tests.bot.privacy.hulp import toetser


def word(tekst: str) -> str:
    return f"=?utf-8?b?{b64encode(tekst.encode()).decode()}?="


@pytest.mark.parametrize(
    "stuk",
    [
        word("Fatima Yilmaz, Kerkstraat 12"),
        word("Fatima Yil") + " " + word("maz"),
        "=?iso-8859-1?Q?Fatima_Y=EDlmaz?=",
        "=?UTF-8?q?06-12345678?=",
    ],
)
def test_a_name_or_number_in_an_encoded_word_is_found_there(stuk):
    tekst = f"Politie {stuk}, wijkagent"

    vondsten = [een for een in toetser().toets(tekst) if not een.warning]

    assert [tekst[een.begin : een.end] for een in vondsten] == [stuk]


@given(st.lists(st.text(max_size=20) | st.sampled_from(["=?utf-8?q?", "?=", "=?x?b?====?=", "=?utf-8?b?SmFu?=", " "])))
def test_any_text_decodes_and_every_place_fits(stukken):
    tekst = "".join(stukken)

    gelezen, plekken = decoded(tekst)

    assert all(0 <= begin <= eind <= len(gelezen) for (begin, eind), _ in plekken)
    assert all(tekst[begin:eind].startswith("=?") for _, (begin, eind) in plekken)
