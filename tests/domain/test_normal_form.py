"""Normal forms in linear time, and the same as the library's for every text that people write."""

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands.domain.normal_form import MAX_MARKS, normal_form, stream_safe

FORMS = ("NFC", "NFD", "NFKC", "NFKD")
MARKS = ("\u0301\u0327", "\u0344\u0327", "\u0f73\u0f71", "\uff9e\u0327", "\u0300")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("marks", MARKS, ids=ascii)
def test_a_run_of_marks_takes_no_time(form, marks):
    begin = time.process_time()

    normal_form(form, "a" + marks * 50_000)

    assert time.process_time() - begin < 2


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("marks", MARKS, ids=ascii)
def test_a_run_of_marks_is_cut_and_what_follows_it_stays(form, marks):
    gelezen = normal_form(form, "a" + marks * 500 + "n\u0303b")

    assert len(gelezen) < 4 * MAX_MARKS
    assert gelezen.endswith(unicodedata.normalize(form, "n\u0303b"))


@given(st.sampled_from(FORMS), st.text(max_size=200))
def test_ordinary_text_is_normalised_as_ever(form, tekst):
    assert normal_form(form, tekst) == unicodedata.normalize(form, tekst)


@given(st.text(st.sampled_from("ae \u0301\u0327\u0344\u0f73\uff9e\u3042\u00e9"), max_size=300))
def test_no_run_is_longer_than_the_limit_once_decomposed(tekst):
    run = longest = 0
    for sign in unicodedata.normalize("NFKD", stream_safe(tekst)):
        run = run + 1 if unicodedata.combining(sign) else 0
        longest = max(longest, run)

    assert longest <= MAX_MARKS + 1  # a sign below U+0300 may bring one of its own
