"""Plain answers to a step of the ladder: not needed, on it myself, or after all."""

import pytest

from commands.spreektaal.zelfaanpak import is_niet_nu, is_toch_wel, pakt_zelf_op


@pytest.mark.parametrize(
    "tekst",
    [
        "nee hoeft niet, ik bel zelf",
        "nee hoeft de manager niet te weten, ik bel zelf",
        "hoeft niet, ik spreek ze morgen",
        "laat maar, ik bel wel",
        "hoeft niet bel zelf wel",
        "niet nodig, morgen bel ik de ggz",
        "Dank je wel, hoeft niet. Ik zit er bovenop",
        "hoeft nog niet, ik heb ze gisteren gesproken, ze plannen een intake",
        "nee hoeft niet, we pakken het zelf op",
        "Nee, de manager hoeft dit nog niet te horen. Ik neem zelf contact op met de instelling.",
    ],
)
def test_a_no_with_what_they_do_themselves(tekst: str) -> None:
    assert pakt_zelf_op(tekst)
    assert pakt_zelf_op(tekst, bij_nee=False)
    assert not pakt_zelf_op(f"{tekst}?")


@pytest.mark.parametrize(
    "tekst", ["nee, ik bel ze morgen", "Nee dank u, ik ga er zelf achteraan", "nog niet, ik wil eerst zelf bellen"]
)
def test_beside_another_question_a_bare_no_is_not_enough(tekst: str) -> None:
    assert pakt_zelf_op(tekst)
    assert not pakt_zelf_op(tekst, bij_nee=False)


@pytest.mark.parametrize(
    "tekst",
    [
        "hoeft niet",
        "ik bel zelf",
        "hoeft niet meer, ik bel zelf",
        "nee, laat de manager het weten, ik bel zelf",
        "nee, bel ze zelf maar",
        "nee hoeft niet, ik heb het gedaan",
        "hoeft niet, ik heb ze gesproken en het is klaar",
        "nee ik vraag me af waarom",
        "nee, ik kan ze niet bellen",
        "nee, ik ga met vakantie",
        "nee hij is er niet, ik bel zelf",
        "laat de manager maar bellen, ik bel niet",
        "hoeft niet, geef ons maar uitstel, ik bel zelf",
        "nee, ik ga niet zelf bellen",
    ],
)
def test_other_words_take_nothing_up(tekst: str) -> None:
    assert not pakt_zelf_op(tekst)


@pytest.mark.parametrize(
    "tekst",
    ["nee", "Nee hoor", "nog niet", "hoeft niet", "nee nog niet nodig", "hoeft de manager niet te weten", "laat maar",
     "nog niet opschalen", "nee dank u wel", "vind ik nog niet nodig", "nee, liever niet"],
)  # fmt: skip
def test_the_manager_need_not_hear_it_now(tekst: str) -> None:
    assert is_niet_nu(tekst)
    assert not is_toch_wel(tekst)
    assert not is_niet_nu(f"{tekst}?")


@pytest.mark.parametrize(
    "tekst",
    ["nee, morgen", "laat de manager maar weten", "nee ik vind dat we moeten wachten", "hoeft niet meer",
     "ja, nog niet", "nee, hij heeft al hulp", "ja", ""],
)  # fmt: skip
def test_other_words_are_no_such_no(tekst: str) -> None:
    assert not is_niet_nu(tekst)


@pytest.mark.parametrize("tekst", ["doe maar wel", "toch wel", "doe maar", "ja doe toch maar wel", "Nee, toch wel"])
def test_after_all(tekst: str) -> None:
    assert is_toch_wel(tekst)
    assert not is_toch_wel(f"{tekst}?")


@pytest.mark.parametrize(
    "tekst", ["doe maar niet", "wel jammer", "laat maar", "doe maar wat u wilt", "maar goed", "wel"]
)
def test_other_words_are_no_yes(tekst: str) -> None:
    assert not is_toch_wel(tekst)
