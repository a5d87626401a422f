"""Which addresses are the bot's own."""

import pytest

from commands.domain.eigen import EigenAdressen

EIGEN = EigenAdressen(domein="casus.zvh.test", postbus="postbus@huis.test", matrix_id="@ketenbot:zvh.test")


@pytest.mark.parametrize(
    "adres",
    [
        "iemand@casus.zvh.test",
        " Iemand@CASUS.zvh.test. ",
        "casus-k7q2+abcdefghijklmnopqrst-3@casus.zvh.test",
        "postbus@huis.test",
        "Postbus+map@huis.test",
        "@ketenbot:zvh.test",
        "@Ketenbot:zvh.test",
    ],
)
def test_an_address_of_the_bot_is_known_in_any_form(adres: str) -> None:
    assert EIGEN.heeft(adres)


@pytest.mark.parametrize(
    "adres",
    ["iemand@zvh.test", "iemand@sub.casus.zvh.test", "ander@huis.test", "@regie:zvh.test", "", "@", "postbus"],
)
def test_any_other_address_is_not(adres: str) -> None:
    assert not EIGEN.heeft(adres)


@pytest.mark.parametrize("adres", ["iemand@casus.zvh.test", "", "@ketenbot:zvh.test", "@"])
def test_without_a_channel_nothing_is_its_own(adres: str) -> None:
    assert not EigenAdressen().heeft(adres)
