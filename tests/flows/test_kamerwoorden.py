"""In the room of a casus, words with a sign that are no command are asked about in one line, and talk stays talk."""

import pytest

from tests.wereld import POLITIE, RECLASSERING, Wereld

VRAAG = "Is dit voor alle deelnemers, ook per mail? Schrijf: !bericht, met uw tekst."


@pytest.mark.parametrize(
    "woorden",
    [
        "!cliënt niet gekomen, 2e keer",
        "!Client is verhuisd naar een andere gemeente",
        "!besluit: ik ga niet meer langs",
        "!vervalt, client is verhuisd",
        "!terug van huisbezoek, niemand thuis",
        "!contact gehad met moeder",
        "!mijn collega belt morgen",
        "!formulier ligt klaar",
        "!wie gaat er mee vrijdag",
        "!3 mensen aan de deur",
        "bericht aan allen: ik ben er vrijdag niet",
        "Bericht: huisbezoek gaat niet door",
    ],
)
async def test_words_that_only_begin_like_a_command_are_asked_about(wereld: Wereld, code: str, woorden: str) -> None:
    kamer, aantal = wereld.kamers.casuskamer(code), len(wereld.kamers.casuskamer(code).berichten)
    wereld.post.wis()
    await wereld.zeg(RECLASSERING, kamer.id, woorden)

    assert len(kamer.berichten) == aantal + 1
    assert VRAAG in kamer.laatste
    assert "\n" not in kamer.laatste.strip()
    assert wereld.post.verzonden == []


async def test_a_mention_of_the_bot_is_asked_about_too(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    await wereld.zeg(RECLASSERING, kamer.id, "cliënt niet gekomen, 2e keer", vermeld=True)
    assert VRAAG in kamer.laatste

    await wereld.zeg(RECLASSERING, kamer.id, "!bericht cliënt niet gekomen, 2e keer")
    assert "cliënt niet gekomen, 2e keer" in wereld.post.teksten(POLITIE)


@pytest.mark.parametrize(
    "woorden",
    [
        "cliënt niet gekomen, 2e keer",
        "vraag: wie gaat er mee",
        "bericht gehad van de huisarts",
        "3 mensen aan de deur",
        "actie!",
    ],
)
async def test_talk_among_people_stays_talk(wereld: Wereld, code: str, woorden: str) -> None:
    kamer, aantal = wereld.kamers.casuskamer(code), len(wereld.kamers.casuskamer(code).berichten)
    await wereld.zeg(RECLASSERING, kamer.id, woorden)

    assert len(kamer.berichten) == aantal


@pytest.mark.parametrize(
    ("woorden", "antwoord"),
    [
        ("!vervalt 3 niet meer nodig", "Actiepunt 3 is van Politie (wijkagent)"),
        ("!vraag: mag ik de school bellen", "In deze kamer lezen anderen mee"),
        ("!gereet 1", "Bedoelt u misschien"),
        ("!lukt niet", "Er ontbreekt iets"),
    ],
)
async def test_a_command_is_still_answered_as_one(wereld: Wereld, code: str, woorden: str, antwoord: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    await wereld.zeg(RECLASSERING, kamer.id, woorden)

    assert antwoord in kamer.laatste
