"""A slip is taken back in somebody's own words under the receipt; what is not certain is asked, and told to nobody."""

import pytest

from commands.domain.actiepunt import Status
from commands.ports.outgoing import OutgoingMail
from tests.wereld import GGZ, POLITIE, Wereld

ZEKER = (
    "ongedaan",
    "foutje",
    "vergissing!",
    "terugdraaien graag",
    "annuleer",
    "toch niet",
    "Oeps, foutje, sorry.",
    "undo",
    "ik heb me vergist",
)
"""What people write under a receipt, and mean nothing else with."""
ONZEKER = (
    "oeps foutje, toch niet klaar",
    "2 toch niet klaar",
    "nog niet klaar",
    "was 5 ipv 2",
    "verkeerde casus",
    "nee was verkeerde casus sorry",
    "ik bedoelde bezig",
    "toch niet?",
)


async def bon(wereld: Wereld, tekst: str = "2 klaar") -> OutgoingMail:
    """The receipt of this report of the GGZ."""
    await wereld.antwoord(next(een for een in wereld.post.aan(GGZ) if "plan" in een.bericht.onderwerp), tekst)
    return wereld.post.laatste(GGZ)


def van_anderen(wereld: Wereld) -> str:
    """All that others read."""
    return wereld.post.teksten(POLITIE) + wereld.kamers.casuskamer(wereld.code).tekst


@pytest.mark.parametrize("woorden", ZEKER)
async def test_a_word_of_regret_under_the_receipt_takes_it_back(wereld: Wereld, code: str, woorden: str) -> None:
    await wereld.antwoord(await bon(wereld), woorden)

    assert (await wereld.punt(code, 2)).status is Status.OPEN
    assert "Actiepunt 2: melding teruggenomen" in van_anderen(wereld)
    assert f"> {woorden}" not in van_anderen(wereld)


@pytest.mark.parametrize("woorden", ONZEKER)
async def test_what_says_more_is_asked_and_a_yes_takes_it_back(wereld: Wereld, code: str, woorden: str) -> None:
    op = await bon(wereld)
    eerder = van_anderen(wereld)

    await wereld.antwoord(op, woorden)

    vraag = wereld.post.laatste(GGZ)
    assert f"terugnemen? Schrijf: {code} ongedaan 2" in wereld.post.tekst(vraag)
    assert van_anderen(wereld) == eerder
    assert (await wereld.punt(code, 2)).status is Status.GEREED
    await wereld.antwoord(vraag, "ja")
    assert (await wereld.punt(code, 2)).status is Status.OPEN


async def test_a_later_report_is_not_taken_back_by_a_word_under_the_first_receipt(wereld: Wereld, code: str) -> None:
    op = await bon(wereld, "2 bezig")
    await bon(wereld, "2 klaar")

    await wereld.antwoord(op, "foutje")

    assert (await wereld.punt(code, 2)).status is Status.GEREED
    assert "Wilt u uw laatste melding over actiepunt 2 terugnemen?" in wereld.post.tekst(wereld.post.laatste(GGZ))


async def test_another_actiepunt_that_was_reported_since_stays(wereld: Wereld, code: str) -> None:
    op = await bon(wereld)
    await bon(wereld, "1 terugkoppeling Er is gebeld.")

    await wereld.antwoord(op, "foutje")

    assert (await wereld.punt(code, 2)).status is Status.OPEN


@pytest.mark.parametrize(
    "woorden", ["Dank u wel", "De huisarts maakte een fout met de pillen, daarom belt de moeder nu elke dag"]
)
async def test_other_words_under_a_receipt_take_nothing_back(wereld: Wereld, code: str, woorden: str) -> None:
    await wereld.antwoord(await bon(wereld), woorden)

    assert (await wereld.punt(code, 2)).status is Status.GEREED
    assert "terugnemen?" not in wereld.post.tekst(wereld.post.laatste(GGZ))
