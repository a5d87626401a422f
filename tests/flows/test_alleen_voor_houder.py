"""Words for the casushouder alone, under a question of one's own, or for the bot: never for the group."""

import pytest

from commands.domain.actiepunt import Status
from tests.flows.test_casushouder_overdragen import houder_zegt
from tests.wereld import GGZ, POLITIE, REGIE, WIJKTEAM, Wereld


def anderen(wereld: Wereld, code: str) -> str:
    return wereld.post.teksten(REGIE) + wereld.kamers.casuskamer(code).tekst


@pytest.mark.parametrize(
    "begin",
    [
        "vraagje alleen voor de casushouder:",
        "vraagje voor de casushouder:",
        "even alleen aan de casushouder:",
        "Niet voor de groep, alleen voor de casushouder:",
    ],
)
async def test_it_is_a_question_to_the_casushouder(wereld: Wereld, code: str, begin: str) -> None:
    voor = anderen(wereld, code) + wereld.post.teksten(GGZ)
    await wereld.antwoord(wereld.post.aan(POLITIE)[0], f"{begin} moet ik de buren zeggen dat jullie meedoen?")

    assert "uw vraag V1 is doorgegeven" in wereld.post.laatste(POLITIE).bericht.onderwerp
    assert "moet ik de buren zeggen" in wereld.kamers.prive(WIJKTEAM).laatste
    assert anderen(wereld, code) + wereld.post.teksten(GGZ) == voor


async def test_what_asks_nothing_is_a_signaal(wereld: Wereld, code: str) -> None:
    await wereld.antwoord(wereld.post.aan(POLITIE)[0], "even alleen voor de casushouder: er is weer geluidsoverlast")

    assert "uw signaal V1 is doorgegeven" in wereld.post.laatste(POLITIE).bericht.onderwerp


async def test_for_the_procesregisseur_it_does_not_go_to_the_casushouder(wereld: Wereld, code: str) -> None:
    woorden = "niet voor de groep, voor de procesregisseur: kunt u mij bellen over de woning?"
    await wereld.antwoord(wereld.post.aan(POLITIE)[0], woorden)

    assert "over de woning" not in wereld.kamers.prive(WIJKTEAM).tekst + wereld.kamers.casuskamer(code).tekst


async def vraag_en_antwoord(wereld: Wereld, *, beantwoord: bool) -> None:
    await wereld.antwoord(wereld.post.aan(POLITIE)[0], "vraag aan casushouder: wie belt de corporatie?")
    if beantwoord:
        await houder_zegt(wereld, "weet ik nog niet, ik zoek het uit")


@pytest.mark.parametrize(
    "woorden",
    ["top thx, en 3 is klaar hoor", "Dank je wel! 3 is klaar", "oke bedankt, maar 3 is gedaan", "thx, 3 klaar"],
)
@pytest.mark.parametrize("beantwoord", [True, False])
async def test_a_report_under_it_counts(wereld: Wereld, code: str, woorden: str, beantwoord: bool) -> None:
    await vraag_en_antwoord(wereld, beantwoord=beantwoord)
    await wereld.antwoord(wereld.post.laatste(POLITIE), woorden)

    assert (await wereld.punt(code, 3)).status is Status.GEREED
    assert "V2" not in wereld.post.teksten(POLITIE)


@pytest.mark.parametrize("woorden", ["ja", "Ja hoor", "ok", "nee"])
async def test_a_bare_word_under_the_receipt_is_no_question(wereld: Wereld, code: str, woorden: str) -> None:
    await vraag_en_antwoord(wereld, beantwoord=False)
    await wereld.antwoord(wereld.post.laatste(POLITIE), woorden)

    assert "V2" not in wereld.post.teksten(POLITIE)


async def test_under_the_answer_a_yes_may_answer_a_question_back(wereld: Wereld, code: str) -> None:
    await vraag_en_antwoord(wereld, beantwoord=True)
    await wereld.antwoord(wereld.post.laatste(POLITIE), "ja")

    assert "uw vraag V2 is doorgegeven" in wereld.post.laatste(POLITIE).bericht.onderwerp


@pytest.mark.parametrize(
    "woorden",
    [
        "punt 1 even stilleggen tot 1 dec, wijkteam zit vol",
        "kunnen we 1 pauzeren tot 1 dec?",
        "zet punt 1 even op pauze",
    ],
)
async def test_who_may_not_pause_hears_who_can(wereld: Wereld, code: str, woorden: str) -> None:
    voor = anderen(wereld, code)
    await wereld.antwoord(wereld.post.laatste(GGZ), woorden)

    bon = wereld.post.tekst(wereld.post.laatste(GGZ))
    assert "kunnen actiepunt 1 laten rusten" in bon
    assert "actiepunt 2" not in bon
    assert anderen(wereld, code) == voor


@pytest.mark.parametrize("woorden", ["jaa is goed hoor", "Jaa hoor", "is goed hoor", "jaaa is goed"])
async def test_a_drawn_out_yes_is_no_news(wereld: Wereld, code: str, woorden: str) -> None:
    voor = anderen(wereld, code)
    await wereld.antwoord(wereld.post.aan(GGZ)[0], woorden)

    assert anderen(wereld, code) == voor


@pytest.mark.parametrize("woorden", ["nee wacht was wel goed", "oh nee het klopte toch", "wacht, was toch goed"])
async def test_what_was_right_after_all_is_no_news(wereld: Wereld, code: str, woorden: str) -> None:
    await wereld.antwoord(wereld.post.aan(POLITIE)[0], "3 klaar")
    await wereld.antwoord(wereld.post.laatste(POLITIE), "ongedaan")
    voor = anderen(wereld, code)
    await wereld.antwoord(wereld.post.laatste(POLITIE), woorden)

    assert anderen(wereld, code) == voor
    assert "Klopte uw melding toch?" in wereld.post.tekst(wereld.post.laatste(POLITIE))


@pytest.mark.parametrize("woorden", ["wacht even, het gesprek met moeder was goed", "Jaap is goed geholpen"])
async def test_what_tells_something_is_shared(wereld: Wereld, code: str, woorden: str) -> None:
    await wereld.antwoord(wereld.post.aan(POLITIE)[0], woorden)

    assert woorden in wereld.kamers.casuskamer(code).tekst
