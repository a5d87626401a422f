"""A phone in the hand: "klaar" without a number, and a button that somebody touched by mistake."""

import pytest

from commands.domain.actiepunt import Status
from tests.wereld import GGZ, POLITIE, WIJKTEAM, Wereld


async def test_klaar_from_somebody_with_one_open_point_needs_no_number(wereld: Wereld, code: str) -> None:
    await wereld.antwoord(wereld.post.aan(GGZ)[0], "ok klaar")

    assert f"casus {code}, actiepunt 2 is klaar" in wereld.post.tekst(wereld.post.laatste(GGZ))


async def test_somebody_with_several_open_points_is_asked_which_one(wereld: Wereld, code: str) -> None:
    prive = wereld.kamers.prive(WIJKTEAM)

    await wereld.zeg(WIJKTEAM, prive.id, "klaar")

    assert "Welk actiepunt bedoelt u?" in prive.laatste
    assert [f"Antwoord: {code} {nummer} klaar" in prive.laatste for nummer in (1, 3, 5)] == [True, False, True]


async def test_afmelden_is_asked_twice(wereld: Wereld, code: str) -> None:
    planmail = wereld.post.aan(GGZ)[0]
    wereld.post.wis()

    await wereld.mail(GGZ, planmail.reply_local, "afmelden", onderwerp="afmelden")
    assert {een.recipient for een in wereld.post.verzonden} == {GGZ}
    await wereld.mail(GGZ, planmail.reply_local, "afmelden zeker, andere baan")

    assert "ik stop met casus" in wereld.post.teksten(POLITIE)
    assert "> andere baan" in wereld.post.teksten(POLITIE)


@pytest.mark.parametrize(
    ("getypt", "reden"),
    [
        ("afmelden zeker\nIk heb een andere baan.", "> Ik heb een andere baan."),
        ("Afmelden zeker.\n\nMijn collega neemt het over.", "> Mijn collega neemt het over."),
        ("afmelden\nzeker\nandere baan", "> andere baan"),
    ],
)
async def test_afmelden_with_the_reason_on_the_next_line_is_not_asked_again(
    wereld: Wereld, code: str, getypt: str, reden: str
) -> None:
    await wereld.mail(GGZ, wereld.post.aan(GGZ)[0].reply_local, getypt)

    assert "ik stop met casus" in wereld.post.teksten(POLITIE)
    assert reden in wereld.post.teksten(POLITIE)


@pytest.mark.parametrize(
    ("getypt", "status"),
    [("2 bezig zeker\nEr is nog een gesprek nodig.", Status.BEZIG), ("2 bezig\nEr is nog overleg.", Status.GEREED)],
)
async def test_zeker_before_a_line_of_words_takes_back_klaar(
    wereld: Wereld, code: str, getypt: str, status: Status
) -> None:
    planmail = wereld.post.aan(GGZ)[0]
    await wereld.antwoord(planmail, "2 klaar")

    await wereld.antwoord(planmail, getypt)

    assert (await wereld.punt(code, 2)).status is status
    assert ("> Er is nog een gesprek nodig." in wereld.post.teksten(POLITIE)) == (status is Status.BEZIG)
