"""Bad input for the guard: very long, one word, figures alone, three languages, emoji, and lists of ordinary words."""

import time

import pytest

from bot.privacy.bewaker import MAX_TEXT, Bewaker
from bot.privacy.toetser import MAX_BYTES, Toetser
from commands.domain.afdrukken import afdrukken
from commands.domain.vondst import Casuslijst
from tests.bot.privacy.hulp import gehouden, gevonden, toetser


def test_a_text_of_two_hundred_kilobytes_without_an_end_is_read_in_seconds() -> None:
    tekst = ("zij woont in de molen en " * MAX_BYTES)[:MAX_BYTES]
    begin = time.process_time()
    toetser().toets(tekst)
    assert time.process_time() - begin < 20


@pytest.mark.parametrize("voor", ["", "heet ", "op insta ", "apotheek de ", "naam: ", "mevr. "])
def test_a_row_of_signs_takes_no_longer_than_its_length_asks(voor: str) -> None:
    begin = time.process_time()
    for eenheid in ("_a", ".a", "-a", "A.", "a_-", "Aa ", "de ", "1 ", "a1_"):
        for eind in ("@", "/", "!"):
            toetser().toets(voor + eenheid * (160 // len(eenheid)) + eind)
    assert time.process_time() - begin < 5


@pytest.mark.parametrize(
    "tekst", ["molen", "burgemeester", "x", "ja", "4471", "12", "3 5 7 9", "👍", "🙏🙏🙏 👍🏽", "...", "?!", "\u200b"]
)
def test_one_word_figures_or_signs_alone_pass(tekst: str) -> None:
    assert gevonden(tekst) == []


@pytest.mark.parametrize("tekst", ["Fatima", "06 41229087", "123456782"])
def test_one_name_or_number_alone_is_held(tekst: str) -> None:
    assert gehouden(tekst)


def test_of_three_languages_each_sentence_is_read_by_itself() -> None:
    assert gevonden("Bon dia, mi no por bin awe. The meeting was moved. Moeder is de dorpsdokter.") == [
        "Moeder is de dorpsdokter."
    ]
    assert gevonden("Bon dia, mi no por bin awe. The meeting was moved. Rustige week gehad.") == []


async def test_a_text_that_identifies_only_with_the_one_before_is_not_seen_as_such() -> None:
    """A limit that the README tells: each text is judged by itself, and so nothing is held here."""
    een = await Bewaker(Toetser).inspect(["Hij woont in een oud gebouw."], Casuslijst())
    twee = await Bewaker(Toetser).inspect(["Vroeger werd daar graan gemalen."], Casuslijst())
    assert [vondst for vondst in (*een, *twee) if not vondst.waarschuwing] == []


async def test_a_member_whose_surname_is_a_word_is_held_as_a_name_alone() -> None:
    bewaker = Bewaker(Toetser)
    [vondst] = await bewaker.inspect(["Mevrouw Bakker belt de bakker."], Casuslijst())
    assert (vondst.begin, vondst.eind) == (8, 14)


async def test_a_forbidden_word_that_is_an_organisation_is_held_although_organisations_pass() -> None:
    tekst = "De GGZ en Veilig Thuis bellen morgen."
    sleutel = b"s" * 32
    lijst = Casuslijst(sleutel=sleutel, afdrukken=afdrukken(("Veilig Thuis",), sleutel))
    bewaker = Bewaker(Toetser)
    assert await bewaker.inspect([tekst], Casuslijst()) == []
    vondsten = await bewaker.inspect([tekst], lijst)
    assert " ".join(tekst[een.begin : een.eind] for een in vondsten) == "Veilig Thuis"


async def test_a_longer_text_than_is_read_is_held_whole() -> None:
    [vondst] = await Bewaker(Toetser).inspect(["a " * MAX_TEXT], Casuslijst())
    assert (vondst.begin, vondst.eind) == (0, 2 * MAX_TEXT)
