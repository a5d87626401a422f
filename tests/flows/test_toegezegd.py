"""Thanks with a promise, as an answer to the plan, is kept and goes to nobody; a fact, a day or a question does."""

import pytest

from commands.domain.actiepunt import Status
from tests.flows.test_eigenaars import nieuw
from tests.wereld import GGZ, POLITIE, Wereld

TOEGEZEGD = [
    "Duidelijk, ik ga ermee aan de slag.",
    "Dank, komt goed",
    "Dank u wel, wij gaan hiermee aan de slag.",
    "Bedankt! Ik pak het op.",
    "Helder. Ga ik doen.",
    "Oké, dat doen we.",
    "Prima, komt in orde",
    "Top, gaan we regelen!",
    "Ontvangen, dank. Wij pakken dit op.",
    "Goedemorgen,\n\nDank voor het plan, ik ga er mee aan de slag.\n\nMet vriendelijke groet,\nDe behandelaar",
    "Dankjewel, komt helemaal goed 👍",
    "ok, doe ik",
    "Begrepen, daar gaan wij mee aan de slag",
    "Akkoord en dank, ik zorg ervoor",
    "Super, ik ga met mijn punten aan de slag",
    "Fijn, dank je. Dat regelen wij.",
    "Beste allen, duidelijk! Wij zullen dit oppakken. Groeten",
    "Genoteerd, komt voor elkaar",
    "Hartelijk dank voor de informatie. Ik houd jullie op de hoogte.",
    "Gelezen en akkoord, ga ermee aan de slag",
]
GEDEELD = [
    "Dank, ik bel hem morgen",
    "Duidelijk, maar wie doet punt 3?",
    "Dank, ik ga er maandag mee aan de slag",
    "Helder, ik ga met de moeder aan de slag",
    "Dank, komt goed. De sleutel ligt bij ons.",
    "Prima, wij gaan hier samen met de school mee aan de slag",
    "Oké, komt goed voor vrijdag",
    "Duidelijk, ik ga ermee aan de slag, maar niet alleen",
    "Dank, ik neem het over.",
    "Helder, dat doen wij niet",
    "Top, komt goed. Betrokkene is verhuisd.",
]


@pytest.fixture
async def twee_punten(wereld: Wereld, code: str) -> Wereld:
    """The GGZ answers for two actiepunten, and has had the mail with the plan."""
    await nieuw(wereld, code, "GGZ-instelling")
    return wereld


async def antwoord_op_plan(wereld: Wereld, tekst: str) -> tuple[str, str]:
    """What the police read of this answer of the GGZ to the plan, and what the GGZ is answered."""
    plan = next(mail for mail in wereld.post.aan(GGZ) if "plan" in mail.bericht.onderwerp.lower())
    eerder = len(wereld.post.aan(POLITIE)), len(wereld.post.aan(GGZ))
    await wereld.antwoord(plan, tekst)
    return tuple(
        "\n".join(wereld.post.tekst(een) for een in wereld.post.aan(wie)[nr:])
        for wie, nr in zip((POLITIE, GGZ), eerder, strict=True)
    )  # type: ignore[return-value]


@pytest.mark.parametrize("tekst", TOEGEZEGD)
async def test_thanks_with_a_promise_goes_to_nobody(twee_punten: Wereld, code: str, tekst: str) -> None:
    kamer = twee_punten.kamers.casuskamer(code)
    eerder = kamer.tekst

    assert await antwoord_op_plan(twee_punten, tekst) == ("", "")
    assert kamer.tekst == eerder
    assert (await twee_punten.punt(code, 2)).status is Status.OPEN


@pytest.mark.parametrize("tekst", GEDEELD)
async def test_a_fact_a_day_or_a_question_beside_it_is_shared(twee_punten: Wereld, tekst: str) -> None:
    gedeeld, _ = await antwoord_op_plan(twee_punten, tekst)

    assert tekst in gedeeld


async def test_the_same_words_to_a_person_reach_that_group(twee_punten: Wereld, code: str) -> None:
    await twee_punten.antwoord(twee_punten.post.laatste(POLITIE), "Kan iemand de sleutel regelen?")
    await twee_punten.antwoord(twee_punten.post.laatste(GGZ), "Prima, doen wij")

    assert "> Prima, doen wij" in twee_punten.post.teksten(POLITIE)
