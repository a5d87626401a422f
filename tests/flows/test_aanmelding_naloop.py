"""What an aanmelder writes after the last answer reaches a person or gets its answer; nothing falls silent."""

import pytest

from commands.domain.rollen import Rol
from tests.flows.aanmeldwereld import AANMELDER, HEEL, begin, code_van, compleet, huis, zegt
from tests.flows.conftest import Maak
from tests.neptoets import NAAM, nep_bewaker
from tests.wereld import REGIE

NHN = "noord-holland-noord"


@pytest.mark.parametrize(
    "woorden",
    [
        "oja er woont ook een kind in huis, vergeten te melden",
        "nog iets: de politie was er gisteren weer",
        "dank, en er is trouwens ook een hond die bijt",
        "wanneer komt de politie? hij staat voor de deur",
        "hij slaat haar weer, wanneer hoor ik iets?",
        "kan dit ook eerder? het loopt uit de hand",
    ],
)
async def test_other_words_go_to_the_procesregisseur_and_the_sender_hears_so(maak: Maak, woorden: str) -> None:
    wereld = await huis(maak, NHN)
    code = await compleet(wereld, NHN)

    await wereld.antwoord(wereld.post.laatste(AANMELDER), woorden)

    assert "gaan naar de procesregisseur" in wereld.post.tekst(wereld.post.laatste(AANMELDER))
    regie = wereld.post.laatste(REGIE)
    assert regie.bericht.onderwerp == f"Aanmelding {code}: de aanmelder schrijft nog"
    assert woorden in wereld.post.tekst(regie)


async def test_a_name_in_those_words_is_held(maak: Maak) -> None:
    wereld = await huis(maak, NHN, toets=nep_bewaker())
    await compleet(wereld, NHN)

    await wereld.antwoord(wereld.post.laatste(AANMELDER), f"oja {NAAM} woont er ook")

    assert NAAM not in wereld.post.teksten(REGIE)


@pytest.mark.parametrize("woorden", ["dank!", "Dank u wel", "top, bedankt hoor"])
async def test_thanks_are_silent(maak: Maak, woorden: str) -> None:
    wereld = await huis(maak, NHN)
    await compleet(wereld, NHN)
    aantal = len(wereld.post.aan(AANMELDER)), len(wereld.post.aan(REGIE))

    await wereld.antwoord(wereld.post.laatste(AANMELDER), woorden)

    assert (len(wereld.post.aan(AANMELDER)), len(wereld.post.aan(REGIE))) == aantal


@pytest.mark.parametrize(
    "woorden", ["laat maar zitten, het is opgelost", "Laat maar", "sorry, het hoeft niet meer, zij is verhuisd"]
)
async def test_let_it_be_leads_to_taking_it_back_and_changes_nothing(maak: Maak, woorden: str) -> None:
    wereld = await huis(maak, NHN)
    code = await compleet(wereld, NHN)

    await wereld.antwoord(wereld.post.laatste(AANMELDER), woorden)

    assert f"{code} aanmelding weg" in wereld.post.tekst(wereld.post.laatste(AANMELDER))
    if len(woorden.split()) > 3:
        assert woorden in wereld.post.tekst(wereld.post.laatste(REGIE))
    assert "Stand: compleet" in await zegt(wereld, Rol.AANMELDER, AANMELDER, f"aanmelding toon {code}")
    terug = await zegt(wereld, Rol.AANMELDER, AANMELDER, f"{code} aanmelding weg")
    assert "oude reservekopieën" in terug


@pytest.mark.parametrize("woorden", ["wanneer hoor ik wat?", "is er al iets bekend", "wanneer wordt dit besproken"])
async def test_who_asks_when_gets_the_day(maak: Maak, woorden: str) -> None:
    wereld = await huis(maak, NHN)
    await compleet(wereld, NHN)

    await wereld.antwoord(wereld.post.laatste(AANMELDER), woorden)

    assert "komt in de triage van" in wereld.post.tekst(wereld.post.laatste(AANMELDER))


@pytest.mark.parametrize(
    "woorden",
    ["ik wil punt 6 nog aanpassen: stilte op straat", "punt 6 moet zijn: stilte op straat", "6 stilte op straat"],
)
async def test_a_named_number_changes_that_answer(maak: Maak, woorden: str) -> None:
    wereld = await huis(maak, NHN)
    code = await compleet(wereld, NHN)

    await wereld.antwoord(wereld.post.laatste(AANMELDER), woorden)

    gelezen = await zegt(wereld, Rol.AANMELDER, AANMELDER, f"aanmelding toon {code}")
    assert "Doel: stilte op straat" in gelezen
    assert "Doel: rust in de wijk" not in gelezen


async def test_while_one_question_waits_plain_words_still_answer_it(maak: Maak) -> None:
    wereld = await huis(maak, NHN)
    vragen = await begin(wereld)
    await wereld.antwoord(vragen, "\n".join(HEEL[NHN].splitlines()[:-1]))

    await wereld.antwoord(wereld.post.laatste(AANMELDER), "laat maar zien dat het rustiger kan, dat is het doel")

    assert wereld.post.laatste(AANMELDER).bericht.onderwerp == f"Aanmelding {code_van(vragen)} is compleet"


async def test_words_beside_the_answers_that_make_it_complete_are_shown_and_passed_on(maak: Maak) -> None:
    wereld = await huis(maak, NHN)
    await begin(wereld)
    los = "Er woont ook een kind van vier in huis."

    await wereld.antwoord(wereld.post.laatste(AANMELDER), f"Hallo,\n{los}\n{HEEL[NHN]}")

    bon = wereld.post.tekst(wereld.post.laatste(AANMELDER))
    assert "is compleet" in bon
    assert los in bon
    assert any(los in wereld.post.tekst(een) for een in wereld.post.aan(REGIE))
