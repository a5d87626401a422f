"""Somebody wants their last report undone, or gave a wrong number: done under the receipt, asked elsewhere."""

import pytest

from commands.domain.actiepunt import Status
from tests.flows.test_zelf_weg import schrijf, van_anderen
from tests.wereld import POLITIE, RECLASSERING, WIJKTEAM, Wereld

TERUG = (
    "draai terug",
    "zet dat terug",
    "bij nader inzien toch niet",
    "maak dat ongedaan graag",
    "draai dat maar terug",
    "haal die melding weer weg",
    "neem mijn laatste melding terug",
    "kun je dat terugdraaien",
    "zet 3 terug op open",
    "oeps, maak dat maar ongedaan",
    "hmm te snel, toch maar niet",
    "sorry ik bedoelde bezig ipv klaar",
)
ANDERS = ("bedoel 5 natuurlijk", "ik bedoelde 5", "sorry, 5 bedoel ik", "moest 5 zijn", "oeps dat moest punt 5 zijn")


@pytest.mark.parametrize("tekst", [een for een in TERUG if not een.startswith("kun")])
async def test_under_the_receipt_it_is_done(wereld: Wereld, code: str, tekst: str) -> None:
    await wereld.antwoord(wereld.post.laatste(POLITIE), "3 klaar")
    await wereld.antwoord(wereld.post.laatste(POLITIE), tekst)

    assert (await wereld.punt(code, 3)).status is Status.OPEN


@pytest.mark.parametrize("tekst", TERUG)
async def test_in_a_mail_of_its_own_it_is_asked(wereld: Wereld, code: str, tekst: str) -> None:
    await schrijf(wereld, "3 klaar")
    antwoord = await schrijf(wereld, tekst)

    assert f"Schrijf: {code} ongedaan" in antwoord
    assert tekst not in van_anderen(wereld)
    assert (await wereld.punt(code, 3)).status is Status.GEREED
    await wereld.antwoord(wereld.post.laatste(POLITIE), "ja")
    assert (await wereld.punt(code, 3)).status is Status.OPEN


async def test_in_the_room_it_is_asked(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    await wereld.zeg(RECLASSERING, kamer.id, "!4 klaar")
    await wereld.zeg(RECLASSERING, kamer.id, "draai dat maar terug")

    assert "Schrijf: !ongedaan" in kamer.tekst


@pytest.mark.parametrize("tekst", ANDERS)
async def test_a_wrong_number_is_asked_with_the_right_one(wereld: Wereld, code: str, tekst: str) -> None:
    kamer = wereld.kamers.prive(WIJKTEAM).id
    await wereld.zeg(WIJKTEAM, kamer, f"{code} 1 klaar")
    await wereld.zeg(WIJKTEAM, kamer, tekst)

    antwoord = wereld.kamers.prive(WIJKTEAM).tekst
    assert f"Schrijf: {code} ongedaan" in antwoord
    assert "bijvoorbeeld: 5 klaar" in antwoord


async def test_under_the_receipt_a_yes_takes_back_the_one_and_reports_the_other(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.prive(WIJKTEAM)
    await wereld.zeg(WIJKTEAM, kamer.id, f"{code} 1 klaar")
    bon = list(kamer.events.values())[-1]
    await wereld.zeg(WIJKTEAM, kamer.id, ANDERS[0], antwoord_op=[bon])
    assert f"a. {code} ongedaan 1" in kamer.tekst
    assert f"b. {code} 5 klaar" in kamer.tekst

    await wereld.zeg(WIJKTEAM, kamer.id, "ja", antwoord_op=[list(kamer.events.values())[-1]])
    assert (await wereld.punt(code, 1)).status is Status.OPEN
    assert (await wereld.punt(code, 5)).status is Status.GEREED


async def test_of_the_number_of_another_nothing_is_proposed(wereld: Wereld, code: str) -> None:
    await schrijf(wereld, "3 klaar")

    assert "5 klaar" not in await schrijf(wereld, ANDERS[0])
