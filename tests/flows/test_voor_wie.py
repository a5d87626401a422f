"""Plain words for the bot or for one person are read by nobody else; in doubt their writer is asked first."""

import pytest

from bot.privacy.bewaker import Bewaker
from bot.privacy.toetser import Toetser
from commands.adres import antwoordadres
from tests.flows.conftest import Maak
from tests.flows.toetswereld import open_nummers
from tests.wereld import GGZ, POLITIE, REGIE, WIJKTEAM, Wereld

TWIJFEL = "Hoeveel mensen krijgen dit en van welke clubs zijn ze?"
AAN_REGIE = "Beste procesregisseur, is het mogelijk om het overleg een kwartier later te beginnen?"


async def schrijf(wereld: Wereld, tekst: str, wie: str = POLITIE) -> str:
    """A member writes a new mail to the casus; what they were answered."""
    wereld.post.wis()
    await wereld.mail(wie, antwoordadres(wereld.code, (await wereld.leden(wereld.code))[wie].token), tekst)
    return wereld.post.teksten(wie)


def anderen(wereld: Wereld) -> str:
    return wereld.post.teksten(GGZ) + wereld.post.teksten(REGIE)


@pytest.mark.parametrize(
    ("tekst", "antwoord"),
    [
        ("kan die mailfrequentie naar 1x per week, dit is te veel", "meldingen wekelijks"),
        ("wil graag uit deze groep, haal mij eruit", "afmelden zeker"),
        ("wie kan dit allemaal lezen", "lezen de deelnemers"),
        ("ben je een robot of een mens", "U schrijft met Ketenbot"),
        ("welke punten staan er nog open en bij wie", "Actiepunten van casus"),
        ("Wie is het aanspreekpunt voor deze casus?", "vraag, met uw tekst"),
        ("Ik lig met griep op bed tot maandag, mijn collega neemt waar", "afwezig t/m"),
        ("ik ben ziek, mijn collega neemt waar", "Tot en met welke dag?"),
        ("toch niet weg volgende week, mijn vakantie gaat niet door", "aanwezig"),
        ("hoe moet ik hier op antwoorden", "Antwoorden kan in gewone woorden"),
        ("per ongeluk klaar gemeld, kan dat terug", "ongedaan"),
    ],
)
async def test_words_for_the_bot_are_answered_and_shared_with_nobody(
    wereld: Wereld, code: str, tekst: str, antwoord: str
) -> None:
    kamer = wereld.kamers.casuskamer(code).tekst

    assert antwoord in await schrijf(wereld, tekst)

    assert anderen(wereld) == ""
    assert wereld.kamers.casuskamer(code).tekst == kamer


@pytest.mark.parametrize(
    "tekst",
    [
        "moeder vraagt wie dit allemaal kan lezen",
        "ouders willen uit de groep",
        "cliënt vraagt of wij een robot zijn",
        "de wijkagent stopt per 1 januari bij het team",
        "hij ligt met griep op bed tot maandag",
        "vader vroeg hoe vaak hij nog post van ons krijgt",
        "bericht hou eens op met al die mails",
    ],
)
async def test_news_of_a_casus_that_looks_like_it_goes_to_all(wereld: Wereld, code: str, tekst: str) -> None:
    await schrijf(wereld, tekst)

    assert tekst.removeprefix("bericht ") in anderen(wereld)


@pytest.mark.story_of("voor de groep")
@pytest.mark.parametrize("antwoord", ["voor de groep", "Ja, voor iedereen", "voor de groep W1"])
async def test_in_doubt_the_words_wait_and_go_to_all_when_their_writer_says_so(
    wereld: Wereld, code: str, antwoord: str
) -> None:
    gevraagd = await schrijf(wereld, TWIJFEL)
    assert "Is dit voor de groep, of voor de bot? Nog niemand heeft het gelezen." in gevraagd
    assert anderen(wereld) == ""

    await wereld.antwoord(wereld.post.laatste(POLITIE), antwoord)

    assert TWIJFEL in wereld.post.teksten(GGZ)
    assert await open_nummers(wereld) == []


@pytest.mark.story_of("niet voor de groep")
@pytest.mark.parametrize("antwoord", ["voor de bot", "alleen voor jou", "niet voor de groep W1"])
async def test_or_get_the_answer_of_the_bot(wereld: Wereld, code: str, antwoord: str) -> None:
    await schrijf(wereld, TWIJFEL)

    await wereld.antwoord(wereld.post.laatste(POLITIE), antwoord)

    assert "lezen de deelnemers" in wereld.post.teksten(POLITIE)
    assert anderen(wereld) == ""
    assert await open_nummers(wereld) == []


async def test_another_answer_is_asked_about_and_the_words_go_on_waiting(wereld: Wereld, code: str) -> None:
    await schrijf(wereld, TWIJFEL)

    await wereld.antwoord(wereld.post.laatste(POLITIE), "ja")

    assert "Is het dat niet? Schrijf: niet voor de groep W1" in wereld.post.tekst(wereld.post.laatste(POLITIE))
    assert await open_nummers(wereld) == ["W1"]


async def test_after_a_day_without_an_answer_the_procesregisseur_is_told(wereld: Wereld, code: str) -> None:
    await schrijf(wereld, TWIJFEL)

    await wereld.vooruit(dagen=2)

    verteld = wereld.post.teksten(REGIE)
    assert "Misschien is het voor de bot en niet voor de deelnemers." in verteld
    assert TWIJFEL not in wereld.post.teksten(GGZ)


async def test_words_for_the_procesregisseur_reach_them_alone(wereld: Wereld, code: str) -> None:
    gevraagd = await schrijf(wereld, AAN_REGIE)
    assert "Is dit voor de groep, of alleen voor de procesregisseur?" in gevraagd

    await wereld.antwoord(wereld.post.laatste(POLITIE), "alleen voor de procesregisseur")

    assert "een kwartier later" in wereld.post.teksten(REGIE)
    assert "een kwartier later" not in wereld.post.teksten(GGZ)


async def test_words_for_the_casushouder_reach_them_alone(wereld: Wereld, code: str) -> None:
    tekst = "beste casushouder, kan je mij de datum van het gesprek doorgeven"

    assert "en aan niemand anders" in await schrijf(wereld, tekst)

    assert anderen(wereld) == ""
    assert tekst in wereld.kamers.prive(WIJKTEAM).tekst


async def test_a_name_in_words_for_one_person_is_held_as_ever(maak: Maak) -> None:
    wereld = maak(toets=Bewaker(Toetser))
    await schrijf(wereld, "casushouder kun jij Kees Jansen van de overkant even bellen over het plan")

    assert "Jansen" not in wereld.kamers.prive(WIJKTEAM).tekst


async def test_a_procesregisseur_who_answers_the_group_is_answered_too(wereld: Wereld, code: str) -> None:
    await schrijf(wereld, "huisbezoek gehad, alles rustig")
    await wereld.antwoord(wereld.post.laatste(REGIE), "welke punten staan er nog open en van wie")

    assert "Actiepunten van casus" in wereld.post.teksten(REGIE)
    assert wereld.post.teksten(GGZ).count("van wie") == 0
