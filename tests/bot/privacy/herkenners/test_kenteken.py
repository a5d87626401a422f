"""Licence plates."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.privacy.hit import Kind
from tests.bot.privacy.hulp import gehouden, gevonden

VORMEN = (
    *("LL-99-99", "99-99-LL", "99-LL-99", "LL-99-LL", "LL-LL-99", "99-LL-LL", "99-LLL-9"),
    *("9-LLL-99", "LL-999-L", "L-999-LL", "LLL-99-L", "L-99-LLL", "9-LL-999", "999-LL-9"),
)


@given(st.sampled_from(VORMEN), st.data())
def test_a_plate_of_every_side_code_is_found(vorm, keuze):
    teken = {"L": st.sampled_from("BDFGHJKLNPRSTVXZ"), "9": st.sampled_from("123456789"), "-": st.just("-")}
    plaat = "".join(keuze.draw(teken[deel]) for deel in vorm)
    assert gevonden(f"Gezien: {plaat} bij de flat.", soort=Kind.KENTEKEN) == [plaat]


@pytest.mark.parametrize(
    ("tekst", "plaat"),
    [
        ("kenteken zz 12 ab", "zz 12 ab"),
        ("kenteken is GB001B", "GB001B"),
        ("zijn scooter, plaat F 123 BC", "F 123 BC"),
        ("de auto (PI-ET-01) staat er weer", "PI-ET-01"),
        ("JA-NS-05 staat voor de deur", "JA-NS-05"),
        ("nummerbord B-1234", "B-1234"),
    ],
)
def test_a_plate_without_dashes_or_made_of_a_name_is_found(tekst, plaat):
    assert plaat in gevonden(tekst, soort=Kind.KENTEKEN)


@pytest.mark.parametrize("tekst", ["de auto staat er 2 uur 30", "10-11-26", "wagen om 10 uur 15 terug", "op 1-2-2027"])
def test_times_and_dates_are_no_plates(tekst):
    assert not gehouden(tekst)
