"""An answer to the notice of a held mail: a decision, new words, or a remark that must not take their place."""

import pytest

from tests.flows.conftest import Maak
from tests.flows.test_toets_mail import adres_van
from tests.flows.toetswereld import met_toets, open_nummers
from tests.neptoets import ADRES, NAAM
from tests.wereld import GGZ, POLITIE, Wereld

OM_TE_LATEN = ("ja stuur maar", "is goed", "ja", "Ja hoor, prima zo.", "doe maar", "voorstel is goed", "Akkoord")
"""What people write under the notice when they take the proposal."""
LAAT_MAAR = (
    "laat maar",
    "nee laat maar zitten",
    "toch maar niet",
    "verwijder",
    "hoeft niet meer",
    "niet versturen graag",
    "haal maar weg",
)
OPMERKING = (
    "dat is de buurvrouw niet de cliënt",
    "waarom?",
    "dat is niet herkenbaar toch",
    "nee",
    "ik bel u even",
    "klopt, dat was thuis op het adres",
)
"""Words about the notice, and no new text."""


@pytest.fixture
async def woorden_wachten(maak: Maak) -> Wereld:
    """A partner wrote free words with a name in them."""
    wereld = met_toets(maak)
    await wereld.mail(GGZ, await adres_van(wereld, 2), f"{NAAM} was gisteren thuis op {ADRES}")
    assert await open_nummers(wereld) == ["W1"]
    return wereld


@pytest.mark.parametrize("woorden", OM_TE_LATEN)
async def test_a_yes_to_the_notice_sends_the_proposal(woorden_wachten: Wereld, woorden: str) -> None:
    await woorden_wachten.antwoord(woorden_wachten.post.laatste(GGZ), woorden)

    gelezen = woorden_wachten.post.teksten(POLITIE) + woorden_wachten.kamers.casuskamer(woorden_wachten.code).tekst
    assert "Betrokkene was gisteren thuis op [adres]" in gelezen
    assert f"> {woorden}" not in gelezen
    assert await open_nummers(woorden_wachten) == []


@pytest.mark.parametrize("woorden", LAAT_MAAR)
async def test_never_mind_takes_the_held_text_away_and_nobody_reads_it(woorden_wachten: Wereld, woorden: str) -> None:
    kamer = woorden_wachten.kamers.casuskamer(woorden_wachten.code)
    eerder = kamer.tekst
    await woorden_wachten.antwoord(woorden_wachten.post.laatste(GGZ), woorden)

    assert kamer.tekst == eerder
    assert not woorden_wachten.post.aan(POLITIE)
    assert "W1" in woorden_wachten.post.tekst(woorden_wachten.post.laatste(GGZ))
    assert await open_nummers(woorden_wachten) == []


@pytest.mark.parametrize("woorden", OPMERKING)
async def test_a_remark_about_the_notice_is_asked_about_and_the_text_stays(
    woorden_wachten: Wereld, woorden: str
) -> None:
    kamer = woorden_wachten.kamers.casuskamer(woorden_wachten.code)
    eerder = kamer.tekst
    await woorden_wachten.antwoord(woorden_wachten.post.laatste(GGZ), woorden)

    assert kamer.tekst == eerder
    assert not woorden_wachten.post.aan(POLITIE)
    vraag = woorden_wachten.post.laatste(GGZ)
    assert "Uw bericht W1 wacht nog en is niet doorgestuurd." in woorden_wachten.post.tekst(vraag)
    assert await open_nummers(woorden_wachten) == ["W1"]

    await woorden_wachten.antwoord(vraag, "ja")
    assert "Betrokkene was gisteren thuis op [adres]" in kamer.tekst


async def test_words_under_the_notice_of_a_settled_text_go_to_nobody(woorden_wachten: Wereld) -> None:
    bon = woorden_wachten.post.laatste(GGZ)
    await woorden_wachten.antwoord(bon, "ja")
    kamer = woorden_wachten.kamers.casuskamer(woorden_wachten.code)
    eerder = kamer.tekst
    await woorden_wachten.antwoord(bon, "laat maar")

    assert kamer.tekst == eerder
    assert "Er wacht geen bericht W1" in woorden_wachten.post.tekst(woorden_wachten.post.laatste(GGZ))


async def test_a_command_under_the_notice_says_for_certain_that_the_words_are_new(woorden_wachten: Wereld) -> None:
    await woorden_wachten.antwoord(
        woorden_wachten.post.laatste(GGZ), "2 terugkoppeling alles is besproken met de moeder"
    )

    assert "> alles is besproken met de moeder" in woorden_wachten.kamers.casuskamer(woorden_wachten.code).laatste
    assert await open_nummers(woorden_wachten) == []


async def vraag_nogmaals(wereld: Wereld) -> str:
    """A remark is asked about; returns what the others read so far."""
    await wereld.antwoord(wereld.post.laatste(GGZ), "nee")
    assert "Wat u nu schrijft ook niet" in wereld.post.tekst(wereld.post.laatste(GGZ))
    return wereld.post.teksten(POLITIE) + wereld.kamers.casuskamer(wereld.code).tekst


@pytest.mark.parametrize("woorden", ["laat maar zitten", "verwijder maar", "haal maar weg"])
async def test_never_mind_in_answer_to_the_second_mail_is_never_mind_too(woorden_wachten: Wereld, woorden: str) -> None:
    wereld = woorden_wachten
    eerder = await vraag_nogmaals(wereld)
    await wereld.antwoord(wereld.post.laatste(GGZ), woorden)

    assert wereld.post.teksten(POLITIE) + wereld.kamers.casuskamer(wereld.code).tekst == eerder
    assert await open_nummers(wereld) == []


@pytest.mark.parametrize("woorden", ["buurvrouw zegt stil", "waarom dan?", "dat klopt toch niet"])
async def test_other_words_in_answer_to_the_second_mail_are_asked_about_again(
    woorden_wachten: Wereld, woorden: str
) -> None:
    wereld = woorden_wachten
    eerder = await vraag_nogmaals(wereld)
    await wereld.antwoord(wereld.post.laatste(GGZ), woorden)

    assert wereld.post.teksten(POLITIE) + wereld.kamers.casuskamer(wereld.code).tekst == eerder
    assert await open_nummers(wereld) == ["W1"]


@pytest.mark.parametrize("woorden", ["betrokkene was gisteren gewoon thuis", "gisteren thuis gesproken"])
async def test_a_new_text_in_answer_to_the_second_mail_takes_the_place_of_the_held_one(
    woorden_wachten: Wereld, woorden: str
) -> None:
    wereld = woorden_wachten
    await vraag_nogmaals(wereld)
    await wereld.antwoord(wereld.post.laatste(GGZ), woorden)

    assert woorden in wereld.kamers.casuskamer(wereld.code).tekst
    assert await open_nummers(wereld) == []
