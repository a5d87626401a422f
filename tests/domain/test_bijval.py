"""Agreement to close a casus, in a few plain words."""

import pytest

from commands.domain.bijval import is_instemming, is_sluiten


@pytest.mark.parametrize(
    "tekst",
    [
        "eens, sluiten maar",
        "Sluit maar af",
        "mag dicht wat mij betreft",
        "ja doe maar",
        "prima, kan afgesloten",
        "doe maar",
    ],
)
def test_agreement_to_close_is_plain(tekst: str) -> None:
    assert is_sluiten(tekst)


@pytest.mark.parametrize(
    "tekst",
    [
        "sluiten maar nog niet",
        "sluiten?",
        "ok",
        "top",
        "mag niet dicht",
        "eens maar pas na de kerst",
        "maar",
        "afsluiten",
    ],
)
def test_a_doubt_a_question_and_a_bare_word_are_none(tekst: str) -> None:
    assert not is_sluiten(tekst)
    assert not is_instemming(tekst)
