"""Agreement to close a casus, in a few plain words."""

import pytest

from commands.domain.bijval import is_instemming, is_kruimel, is_sluiten


@pytest.mark.parametrize(
    "tekst",
    [
        "eens, sluiten maar",
        "Sluit maar af",
        "mag dicht wat mij betreft",
        "ja doe maar",
        "prima, kan afgesloten",
        "doe maar",
        "akkoord, mooi resultaat allen",
        "prima samenwerking, mag dicht",
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
        "Prima samenwerking!",
        "prima gewerkt allemaal, dank",
    ],
)
def test_a_doubt_a_question_and_a_bare_word_are_none(tekst: str) -> None:
    assert not is_sluiten(tekst)
    assert not is_instemming(tekst)


@pytest.mark.parametrize("tekst", ["jaaa", "akk", "oke doe maar", "yes", "doe maar zo hoor"])
def test_a_crumb_tells_nobody_anything(tekst: str) -> None:
    assert is_kruimel(tekst)


@pytest.mark.parametrize("tekst", ["Ik doe graag mee.", "doe mee", "wij gaan akkoord", "doe maar?", "ja", "klaar hoor"])
def test_what_tells_something_is_none(tekst: str) -> None:
    assert not is_kruimel(tekst)
