"""The addresses of the bot, as written in a header and as written in a link."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands.adres import TOKEN_LENGTE, TOKEN_TEKENS, Postadres, antwoordadres, lees_postadres, persoonlijk_adres

TOKENS = st.text(st.sampled_from(sorted(TOKEN_TEKENS)), min_size=TOKEN_LENGTE, max_size=TOKEN_LENGTE)
TOKEN = "abcdefghij234567abcd"


@given(TOKENS, st.none() | st.integers(0, 9999), st.sampled_from("+-") | st.just("%2B"))
def test_an_address_means_the_same_with_a_plus_a_hyphen_and_an_escape_left_as_it_was(token, nummer, teken):
    casus = antwoordadres("K7Q2", token, nummer).replace("+", teken)
    eigen = persoonlijk_adres(token).replace("+", teken)

    assert lees_postadres(casus) == Postadres(code="K7Q2", token=token, nummer=nummer)
    assert lees_postadres(eigen) == Postadres(token=token)


@pytest.mark.parametrize("lokaal", ["bot-iets", "casus-k7q2-oud", f"casus-{TOKEN}", f"info-{TOKEN}", TOKEN, "casus"])
def test_a_hyphen_without_a_whole_token_behind_it_is_no_address_of_ours(lokaal):
    assert lees_postadres(lokaal) is None


@pytest.mark.parametrize(
    ("lokaal", "adres"),
    [
        ("casus-k7q2", Postadres(code="K7Q2")),
        ("casus-k7q2+oud", Postadres(code="K7Q2")),
        ("bot", Postadres()),
        ("bot+oud", Postadres()),
        (f"casus-k7q2-{TOKEN}-drie", Postadres(code="K7Q2", token=TOKEN)),
    ],
)
def test_addresses_without_a_good_token(lokaal, adres):
    assert lees_postadres(lokaal) == adres
