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
    ],
)
def test_anything_else_is_neither(tekst: str) -> None:
    assert lees_janee(tekst) is None


@pytest.mark.parametrize(
    "tekst",
    [
        *("Klopt dit wel?", "Ja hoor eens, wie vraagt dat", "Ja?", "Klopt dat?", "Ja wat is dit?", "Ja, wie is dit?"),
        *(
            "Yes, who sent this?",
            "Bevestigd? Door wie?",
            "Dat was mijn collega",
            "Dat was vast spam",
            "Dat was een fout",
        ),
        *("Ja maar dit was ik niet", "Ja nee"),
    ],
)
def test_a_question_or_a_story_is_no_yes(tekst: str) -> None:
    assert lees_janee(tekst) is not True


@pytest.mark.parametrize("tekst", ["Klopt niet", "Klopt nooit", "Dat was ik niet", "Nee hoor", "nee, dat was ik niet"])
def test_a_denial_is_a_no(tekst: str) -> None:
    assert lees_janee(tekst) is False


@pytest.mark.parametrize(
    "tekst", ["Ja hoor dat was ik", "dat was ik", "Jazeker", "ja dank u wel", "Bedankt, ja", "Dit klopt", "Ja, klopt."]
)
def test_a_plain_yes_is_one(tekst: str) -> None:
    assert lees_janee(tekst) is True
