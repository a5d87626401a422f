"""The normalised text and the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.privacy.normalised import Normalised
from tests.kosten import kosten_van


@pytest.mark.parametrize(
    ("gegeven", "wordt"),
    [
        ("Jan\u200bsen", "Jansen"),
        ("Jan\u00adsen", "Jansen"),
        ("06\u201312345678", "06-12345678"),
        ("Fatima\u2019s", "Fatima's"),
        ("a\u00a0b", "a b"),
        ("ﬁets", "fiets"),
        ("１２３", "123"),
        ("e\u0301en", "één"[:1] + "en"),
        ("Јаnsen", "Jansen"),
        ("a\u2028b", "a\nb"),
        ("gewoon", "gewoon"),
        ("", ""),
    ],
)
def test_what_reads_the_same_becomes_the_same(gegeven, wordt):
    assert Normalised(gegeven).text == wordt


def test_a_place_leads_back_to_the_signs_that_gave_rise_to_it():
    tekst = "x \u200bJan\u200bsen\u200b y"
    gelijk = Normalised(tekst)
    begin = gelijk.text.index("Jansen")
    van, tot = gelijk.in_original(begin, begin + 6)
    assert tekst[van:tot] == "Jan\u200bsen"


@given(st.text(alphabet=st.sampled_from("Jan \u200b\u00ad\u2013é e\u0301ﬁ１👍\n\u2019\x00"), max_size=60))
def test_every_place_leads_back_inside_the_text_and_in_order(tekst):
    gelijk = Normalised(tekst)
    vorige = 0
    for plek in range(len(gelijk.text)):
        begin, eind = gelijk.in_original(plek, plek + 1)
        assert vorige <= begin < eind <= len(tekst)
        vorige = begin


@given(st.text(max_size=200))
def test_any_text_can_be_normalised_twice_without_change(tekst):
    eens = Normalised(tekst).text
    assert Normalised(eens).text == eens


def test_the_work_grows_with_the_text_and_no_faster():
    def duur(keer: int) -> float:
        tekst = "é\u200b\u2013" * keer
        return kosten_van(lambda: Normalised(tekst))

    assert duur(80_000) < 40 * max(duur(8_000), 0.002)
