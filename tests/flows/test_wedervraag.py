"""The question back to words of which a "ja" would do harm: it asks openly, or what they may mean."""

import pytest

from commands.domain.actiepunt import Status
from tests.wereld import GGZ, WIJKTEAM, Wereld


async def schrijf(wereld: Wereld, tekst: str) -> str:
    """The GGZ answers about their actiepunt 2; returns what they read back."""
    lid = (await wereld.leden(wereld.code))[GGZ]
    await wereld.mail(GGZ, f"casus-{wereld.code.lower()}+{lid.token}-2", tekst)
    return wereld.post.tekst(wereld.post.laatste(GGZ))


@pytest.mark.parametrize(
    "tekst",
    [
        "ik meld me af",
        "voorstel gedaan aan de buren, wachten op reactie",
        "we zijn klaar, afsluiten?",
        "ik wil van dit punt 2 af",
        "Wij wachten het af",
        "verzoek gedaan bij de huisarts",
    ],
)
async def test_a_yes_to_the_question_back_closes_nothing(wereld: Wereld, code: str, tekst: str) -> None:
    assert "Is het klaar?" not in await schrijf(wereld, tekst)

    await wereld.antwoord(wereld.post.laatste(GGZ), "ja")
    assert (await wereld.punt(code, 2)).status is Status.OPEN


async def test_who_leaves_is_led_to_that(wereld: Wereld, code: str) -> None:
    assert "2 overdragen aan" in await schrijf(wereld, "ik meld me af")


@pytest.mark.parametrize(
    "tekst", ["dat is nu wel af volgens mij en de moeder", "aanmelding gedaan bij mediation, zij bellen"]
)
async def test_what_may_be_done_is_still_asked(wereld: Wereld, code: str, tekst: str) -> None:
    assert "Is het klaar?" in await schrijf(wereld, tekst)


@pytest.mark.parametrize("tekst", ["2 is af", "2 klaar", "is gedaan"])
async def test_what_is_surely_done_is_done(wereld: Wereld, code: str, tekst: str) -> None:
    await schrijf(wereld, tekst)

    assert (await wereld.punt(code, 2)).status is Status.GEREED


@pytest.mark.parametrize("tekst", ["{code} kan dicht", "top gedaan allemaal", "doe maar dinsdag"])
async def test_no_report_is_guessed_from_other_words(wereld: Wereld, code: str, tekst: str) -> None:
    kamer = wereld.kamers.prive(WIJKTEAM)
    await wereld.zeg(WIJKTEAM, kamer.id, tekst.format(code=code))

    assert "Bedoelt u misschien: actie" not in kamer.laatste


@pytest.mark.parametrize(
    ("tekst", "gevaar"),
    [
        ("hij heeft een wapen, nu", True),
        ("Betrokkene dreigt met een mes", True),
        ("hij wil zich doden", True),
        ("Hij heeft geen wapen bij zich", False),
        ("Hij bedreigt niemand meer, de buurt is rustig", False),
    ],
)
async def test_words_of_danger_are_answered_with_112(wereld: Wereld, code: str, tekst: str, gevaar: bool) -> None:
    gelezen = await schrijf(wereld, tekst)

    assert tekst in wereld.kamers.casuskamer(code).tekst
    assert ("Is er nu gevaar? Bel 112." in gelezen) is gevaar
