"""The question whether plain words stand for commands is answered as people do: a letter, the reason alone, "nee"."""

import pytest

from commands.domain.actiepunt import Status
from commands.domain.rollen import Rol
from tests.flows.test_regiezinnen import NIET, REGIE_MX
from tests.flows.toetswereld import open_prive
from tests.nepkamers import Kamer
from tests.wereld import GGZ, REGIE, Wereld


async def prive(wereld: Wereld) -> Kamer:
    await wereld.medewerker(Rol.PROCESREGISSEUR, matrix=REGIE_MX)
    return await open_prive(wereld, REGIE_MX)


async def stand(wereld: Wereld, *nummers: int) -> list[Status]:
    return [(await wereld.punt(wereld.code, nummer)).status for nummer in nummers]


@pytest.mark.parametrize("reden", ["zijn dubbel", "want ze zijn dubbel", "reden: dubbel met 4"])
async def test_the_reason_alone_does_what_was_asked(wereld: Wereld, code: str, reden: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} 2 en 3 kunnen weg")
    await wereld.antwoord(wereld.post.laatste(REGIE), reden)

    assert await stand(wereld, 2, 3) == [Status.VERVALLEN] * 2
    assert "dubbel" in wereld.post.teksten(GGZ)


async def test_in_the_own_room_it_is_the_next_line(wereld: Wereld, code: str) -> None:
    kamer = await prive(wereld)
    await wereld.zeg(REGIE_MX, kamer.id, f"{code} punt 3 kan weg")
    assert "U kunt ook alleen de reden antwoorden." in kamer.laatste
    await wereld.zeg(REGIE_MX, kamer.id, "de buren zijn verhuisd")

    assert await stand(wereld, 3) == [Status.VERVALLEN]


@pytest.mark.parametrize(
    "woorden", ["weet ik nog niet", "later", "waarom moet dat?", "hulp", "actie lijst", "ok", "wacht even"]
)
async def test_words_that_are_no_reason_do_nothing(wereld: Wereld, code: str, woorden: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} punt 3 kan weg")
    await wereld.antwoord(wereld.post.laatste(REGIE), woorden)

    assert await stand(wereld, 3) == [Status.OPEN]


async def test_another_command_is_that_command(wereld: Wereld, code: str) -> None:
    kamer = await prive(wereld)
    await wereld.zeg(REGIE_MX, kamer.id, f"{code} punt 3 kan weg")
    await wereld.zeg(REGIE_MX, kamer.id, f"{code} punt 4 naar politie")

    assert "actie geef 4 aan Politie" in kamer.laatste
    assert await stand(wereld, 3) == [Status.OPEN]


@pytest.mark.parametrize(
    "nee", ["nee toch niet", "toch niet", "Nee", "laat maar", "nee, vergeet het maar", "foutje sorry"]
)
async def test_a_no_takes_the_question_away(wereld: Wereld, code: str, nee: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} punt 3 kan weg, buren zijn verhuisd")
    await wereld.antwoord(wereld.post.laatste(REGIE), nee)

    assert "Goed. Er is niets veranderd." in wereld.post.tekst(wereld.post.laatste(REGIE))
    assert await stand(wereld, 3) == [Status.OPEN]


async def test_a_no_in_the_own_room_too(wereld: Wereld, code: str) -> None:
    kamer = await prive(wereld)
    await wereld.zeg(REGIE_MX, kamer.id, f"{code} punt 4 naar politie")
    await wereld.zeg(REGIE_MX, kamer.id, "nee toch niet")

    assert "Goed. Er is niets veranderd." in kamer.laatste
    await wereld.zeg(REGIE_MX, kamer.id, "ja")
    assert GGZ not in kamer.laatste
    assert (await wereld.punt(code, 4)).status is Status.OPEN


@pytest.mark.parametrize(
    ("antwoord", "vier", "twee"),
    [
        ("ja", Status.GEREED, Status.VERVALLEN),
        ("Ja graag", Status.GEREED, Status.VERVALLEN),
        ("a", Status.GEREED, Status.OPEN),
        ("alleen b", Status.OPEN, Status.VERVALLEN),
        ("a en b", Status.GEREED, Status.VERVALLEN),
        ("4", Status.OPEN, Status.OPEN),
        ("c", Status.OPEN, Status.OPEN),
    ],
)
async def test_of_several_all_or_some(wereld: Wereld, code: str, antwoord: str, vier: Status, twee: Status) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} 4 klaar en 2 vervalt (dubbel)")
    await wereld.antwoord(wereld.post.laatste(REGIE), antwoord)

    assert await stand(wereld, 4, 2) == [vier, twee]


async def test_an_absence_is_noted_at_a_yes(wereld: Wereld, code: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, "ik ben volgende week vrij")
    await wereld.antwoord(wereld.post.laatste(REGIE), "ja")

    assert "13 november" in wereld.post.tekst(wereld.post.laatste(REGIE))
    assert NIET not in wereld.post.tekst(wereld.post.laatste(REGIE))
