"""Initials and a surname in small letters, and a letter of a list or an abbreviation before the same small words."""

import pytest

from tests.bot.privacy.hulp import gevonden


@pytest.mark.parametrize(
    ("tekst", "naam"),
    [
        ("b. de boer gesproken", "b. de boer"),
        ("m. de vries deed open", "m. de vries"),
        ("gister b van leeuwen gezien", "b van leeuwen"),
        ("j.p. van der berg belt terug", "j.p. van der berg"),
        ("dhr b de boer", "b de boer"),
        ("a. van dam wil niet", "a. van dam"),
    ],
)
def test_initials_and_a_surname_in_small_letters_are_held_whole(tekst: str, naam: str) -> None:
    assert naam in gevonden(tekst)


@pytest.mark.parametrize(
    "tekst",
    [
        "plan b de politie belt",
        "o.a. van de wijk gehoord",
        "m. van het team is ziek",
        "m. de buren bellen",
        "b. de woning is leeg",
        "punt c. de buren klagen",
        "groep b van de school",
        "d.m.v. de brief",
    ],
)
def test_a_letter_of_a_list_is_nobody(tekst: str) -> None:
    assert gevonden(tekst) == []
