"""Words beside an answer that tell nobody anything."""

import pytest

from commands.domain.stopwoorden import zonder_stopwoorden


@pytest.mark.parametrize("tekst", ["hoor", "Hoor!", "ja hoor", "inmiddels", "al", "nu dus"])
def test_these_say_nothing(tekst: str) -> None:
    assert zonder_stopwoorden(tekst) == ""


@pytest.mark.parametrize(
    "tekst", ["", "...", "geen overlast hoor", "nog niet helemaal", "hoorzitting", "zij hoorde het"]
)
def test_these_say_something_or_are_no_words(tekst: str) -> None:
    assert zonder_stopwoorden(tekst) == tekst
