"""How people say yes and no."""

import pytest

from commands.domain.janee import lees_janee


@pytest.mark.parametrize(
    "tekst", ["ja", "Ja.", "JA!", "\n\n ja \n> nee", "Ja hoor", "ja, dat was ik", "Ja dat klopt", "Klopt", "Yes"]
)
def test_yes(tekst: str) -> None:
    assert lees_janee(tekst) is True


@pytest.mark.parametrize("tekst", ["nee", "Nee!", "Neen", "nee, dat was ik niet", "No", "Dat was ik niet"])
def test_no(tekst: str) -> None:
    assert lees_janee(tekst) is False


@pytest.mark.parametrize(
    "tekst",
    [
        "",
        "\n",
        "3 klaar",
        "Wat is dit?",
        "ja of nee",
        "nee ja",
        "Ja maar dat was ik niet",
        "januari",
        "Ik weet niet of ja hier goed is",
        "ja " * 9,
        "Bedankt, ja",
    ],
)
def test_anything_else_is_neither(tekst: str) -> None:
    assert lees_janee(tekst) is None
