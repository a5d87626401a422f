"""Answers of an aanmelder as people write them, with a thumb and in a hurry."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.settings.werkwijze_reading import names, read_werkwijze
from commands.domain.aanmelden import Aanmeldbeleid
from commands.domain.aanmelding import Aanmelding, AanmeldStand, Veld, begint_met_ja, ontbreekt, voldoet, waarom
from commands.domain.aanmeldlezing import lees_antwoorden, vragen, zoek_dag
from tests.domain.kalender import lokaal

DINSDAG = date(2026, 11, 3)
DRIE = {1: "ja want drank,", 2: "ja werk", 3: "nee"}


def regels(naam: str) -> Aanmeldbeleid:
    """How this region takes a casus in."""
    gegeven = read_werkwijze(naam).reporting()
    assert gegeven is not None
    return gegeven


KENNEMERLAND, NHN, ZAANSTREEK = map(regels, ("kennemerland", "noord-holland-noord", "zaanstreek-waterland"))


def een(**antwoorden: str) -> Aanmelding:
    """An aanmelding with these answers; "c1" is the first criterium."""
    namen = {
        f"criterium {naam[1:]}" if naam[0] == "c" and naam[1:].isdigit() else naam: wat
        for naam, wat in antwoorden.items()
    }
    return Aanmelding(
        casus_id="c", stand=AanmeldStand.ONVOLLEDIG, aanmelder="p", staf="m", gemeld_op=lokaal("2026-11-03 10:00"),
        antwoorden=namen,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("1 ja schulden", {"criterium 1": "ja schulden"}),
        ("1. Ja, want schulden\n2) nee", {"criterium 1": "Ja, want schulden", "criterium 2": "nee"}),
        ("1 ja want drank, 2 ja werk 3 nee", {f"criterium {nr}": a for nr, a in DRIE.items()}),
        ("vraag 1: ja hoor, dakloos", {"criterium 1": "ja hoor, dakloos"}),
        ("Criterium 2 - ja, zorg en politie", {"criterium 2": "ja, zorg en politie"}),
        ("doel is rust in de straat", {Veld.DOEL: "rust in de straat"}),
        ("Het doel: minder overlast\nen een woning", {Veld.DOEL: "minder overlast\nen een woning"}),
        ("Betrokken organisaties: GGZ + politie", {Veld.ORGANISATIES: "GGZ + politie"}),
        ("cliënt: ja, gisteren verteld", {Veld.CLIENT: "ja, gisteren verteld"}),
        ("7 nee te gevaarlijk nu", {Veld.CLIENT: "nee te gevaarlijk nu", Veld.REDEN: "te gevaarlijk nu"}),
        ("10: over 2 weken", {Veld.HERZIEN: "2026-11-17"}),
        ("10 1 december", {Veld.HERZIEN: "2026-12-01"}),
        ("groeten van het wijkteam", {}),
    ],
)  # fmt: skip
def test_an_answer_is_found_by_its_number_or_name(tekst: str, verwacht: dict[str, str]) -> None:
    assert dict(lees_antwoorden(tekst, KENNEMERLAND, vragen(KENNEMERLAND), DINSDAG).antwoorden) == verwacht


@pytest.mark.parametrize(
    ("tekst", "aanpak"),
    [
        ("4 f", "Mensenhandel"),
        ("aanpak: mensenhandel", "Mensenhandel"),
        ("4 nazorg", "Nazorg ex-gedetineerden"),
        ("4. radicalisering", "Maatschappelijke onrust en radicalisering"),
        ("4 geweld", ""),
    ],
)
def test_an_aanpak_is_one_of_the_house_or_asked_again(tekst: str, aanpak: str) -> None:
    gelezen = lees_antwoorden(tekst, ZAANSTREEK, vragen(ZAANSTREEK), DINSDAG).antwoorden
    assert gelezen.get(Veld.AANPAK, "") == aanpak


@pytest.mark.parametrize(
    "tekst", ["de gemeente beslist, te gevaarlijk, 1 december", "gevaarlijk en 1 dec kijken we; gemeente besluit"]
)
def test_why_who_and_when_stand_in_one_sentence(tekst: str) -> None:
    open_ = (Veld.REDEN, Veld.BESLIST, Veld.HERZIEN)
    gelezen = lees_antwoorden(tekst, KENNEMERLAND, open_, DINSDAG).antwoorden
    assert "gevaarlijk" in gelezen[Veld.REDEN]
    assert "gemeente" in gelezen[Veld.BESLIST]
    assert gelezen[Veld.HERZIEN] == "2026-12-01"


@pytest.mark.parametrize(
    ("tekst", "dag"), [("1 december", "2026-12-01"), ("1-12-2026", "2026-12-01"), ("di 8 dec", "2026-12-08")]
)
def test_a_day_alone_is_no_number_of_a_question(tekst: str, dag: str) -> None:
    assert lees_antwoorden(tekst, KENNEMERLAND, (Veld.HERZIEN,), DINSDAG).antwoorden == {Veld.HERZIEN: dag}


@pytest.mark.parametrize("tekst", ["ooit", "gisteren", "1 oktober 2026", "32 december"])
def test_a_day_that_is_none_or_past_is_said(tekst: str) -> None:
    assert lees_antwoorden(tekst, KENNEMERLAND, (Veld.HERZIEN,), DINSDAG).geen_dag


def test_of_criteria_of_which_one_is_enough_the_others_are_not_asked() -> None:
    half = een(c1="ja, x", c2="ja, y", c4="ja, wijk", organisaties="GGZ", doel="rust")
    assert ontbreekt(half, NHN) == ()
    assert voldoet(half, NHN)
    assert ontbreekt(een(c1="ja", c2="ja, y", c4="ja, wijk", organisaties="GGZ"), NHN) == ("criterium 1 waarom", "doel")


def test_a_no_needs_no_reason_and_does_not_meet_it() -> None:
    geen = een(c1="nee", c2="nee", c3="nee", c4="nee", organisaties="GGZ", doel="rust")
    assert ontbreekt(geen, NHN) == ()
    assert not voldoet(geen, NHN)


@pytest.mark.parametrize(
    ("tekst", "ja"), [("Ja!", True), ("nog niet", False), ("NEE,", False), ("misschien", None), ("", None)]
)
def test_yes_and_no(tekst: str, ja: bool | None) -> None:
    assert begint_met_ja(tekst) is ja


@given(st.text(max_size=400), st.sampled_from(names()))
def test_any_text_is_read_and_a_question_of_this_house_alone_is_answered(tekst: str, naam: str) -> None:
    beleid = regels(naam)
    gelezen = lees_antwoorden(tekst, beleid, vragen(beleid), DINSDAG)
    assert set(gelezen.antwoorden) <= {*vragen(beleid), Veld.REDEN}
    assert waarom(tekst) == waarom(tekst).strip()
    assert zoek_dag(tekst, DINSDAG) is None or isinstance(zoek_dag(tekst, DINSDAG), date)


VRAAG = {"criterium 1": ("Zijn er problemen op meer dan een gebied?",), "doel": ("Wat is het doel van het ICO?",)}


@pytest.mark.parametrize(
    "tekst",
    [
        "1. Zijn er problemen op meer dan een gebied?\nja, schulden\n\n6. Wat is het doel van het ICO? rust",
        "Zijn er problemen op meer dan\neen gebied? ja, schulden\nWat is het doel van het ICO:\n\nrust",
        "zijn er problemen op meer dan een gebied: ja, schulden\ndoel: rust",
        "2. Een vraag die niet van ons is?\n1. ja, schulden\n6 rust",
    ],
)
def test_a_question_that_was_copied_is_no_part_of_its_answer(tekst: str) -> None:
    gelezen = lees_antwoorden(tekst, KENNEMERLAND, vragen(KENNEMERLAND), DINSDAG, VRAAG).antwoorden
    assert (gelezen["criterium 1"], gelezen[Veld.DOEL]) == ("ja, schulden", "rust")


def test_a_question_that_was_copied_without_an_answer_stays_open() -> None:
    tekst = "1. Zijn er problemen op meer dan een gebied?\n\n6. Wat is het doel van het ICO?\nrust"
    gelezen = lees_antwoorden(tekst, KENNEMERLAND, vragen(KENNEMERLAND), DINSDAG, VRAAG).antwoorden
    assert dict(gelezen) == {Veld.DOEL: "rust"}
