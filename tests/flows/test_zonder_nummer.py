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


async def test_the_same_klaar_sent_twice_reaches_the_others_once(wereld: Wereld, code: str) -> None:
    planmail = wereld.post.aan(GGZ)[0]
    for _ in range(2):
        await wereld.antwoord(planmail, "2 klaar, de huisarts is gebeld")

    assert wereld.post.teksten(POLITIE).count("> de huisarts is gebeld") == 1
    assert "staat al op klaar. U hoeft niets te doen." in wereld.post.tekst(wereld.post.laatste(GGZ))


async def test_new_words_beside_a_second_klaar_are_words_with_the_point(wereld: Wereld, code: str) -> None:
    planmail = wereld.post.aan(GGZ)[0]
    await wereld.antwoord(planmail, "2 klaar, de huisarts is gebeld")
    await wereld.antwoord(planmail, "2 klaar, de brief is ook verstuurd")

    assert "> de brief is ook verstuurd" in wereld.post.teksten(POLITIE)
    assert "> de brief is ook verstuurd" in wereld.kamers.casuskamer(code).laatste
    assert wereld.post.teksten(POLITIE).count("Actiepunt 2 is klaar ·") == 1
    assert (await wereld.punt(code, 2)).status is Status.GEREED


async def test_words_beside_a_second_klaar_about_the_point_of_somebody_else_are_refused(
    wereld: Wereld, code: str
) -> None:
    await wereld.antwoord(wereld.post.aan(POLITIE)[0], "3 klaar")
    await wereld.antwoord(wereld.post.aan(GGZ)[0], "3 klaar, ik was erbij")

    assert "Actiepunt 3 is van" in wereld.post.tekst(wereld.post.laatste(GGZ))
    assert "ik was erbij" not in wereld.post.teksten(POLITIE)
