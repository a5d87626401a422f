"""What an owner said by telephone counts as their answer; three times `bezig` is told; lists show a pause."""

from datetime import date

import pytest

from commands.domain.actiepunt import Status
from tests.flows.conftest import Maak
from tests.flows.test_actie_verandering import houder, regie
from tests.flows.test_eigenaars import nieuw
from tests.neptoets import NAAM, nep_bewaker
from tests.wereld import GGZ, POLITIE, WIJKTEAM, Wereld


@pytest.mark.story_of("namens")
async def test_the_casushouder_reports_for_an_owner_and_the_others_read_that(wereld: Wereld, code: str) -> None:
    wereld.post.wis()

    await houder(wereld, code, "!namens GGZ-instelling 2 klaar, gebeld")

    assert (await wereld.punt(code, 2)).status is Status.GEREED
    gezegd = "✅ Actiepunt 2 is klaar · Gemeente (wijkteam) namens GGZ-instelling (behandelaar)"
    assert gezegd in wereld.post.teksten(POLITIE)
    assert gezegd in wereld.post.teksten(GGZ)
    assert "Gemeente (wijkteam) namens GGZ-instelling (behandelaar): is klaar" in (
        await houder(wereld, code, "!actie toon 2")
    )


@pytest.mark.parametrize(
    ("woorden", "status"),
    [
        ("namens de behandelaar: punt 2 lukt niet, wachtlijst", Status.LUKT_NIET),
        ("namens GGZ-instelling 2 is nog niet klaar", Status.BEZIG),
        ("namens ggz-instelling, actiepunt 2: afgerond", Status.GEREED),
    ],
)
async def test_it_may_be_written_in_other_ways(wereld: Wereld, code: str, woorden: str, status: Status) -> None:
    await regie(wereld, code, f"{{code}} {woorden}")

    assert (await wereld.punt(code, 2)).status is status


@pytest.mark.parametrize(
    ("woorden", "status"),
    [
        ("2 klaar namens GGZ-instelling", Status.GEREED),
        ("punt 2 is klaar, namens de behandelaar, vanmorgen gebeld", Status.GEREED),
        ("2 klaar namens GGZ-instelling vanmorgen gebeld", Status.GEREED),
        ("actie gereed 2 namens GGZ-instelling (behandelaar)", Status.GEREED),
        ("2 bezig namens de GGZ-instelling.", Status.BEZIG),
        ("2 lukt niet, wachtlijst, namens GGZ-instelling", Status.LUKT_NIET),
        ("2 lukt niet namens ggz-instelling: wachtlijst van een half jaar", Status.LUKT_NIET),
    ],
)
@pytest.mark.parametrize("door", ["regie", "houder"])
async def test_the_name_may_stand_behind_the_report(
    wereld: Wereld, code: str, woorden: str, status: Status, door: str
) -> None:
    wereld.post.wis()
    if door == "regie":
        await regie(wereld, code, f"{{code}} {woorden}")
    else:
        await houder(wereld, code, f"!{woorden}")

    assert (await wereld.punt(code, 2)).status is status
    wie = "procesregisseur" if door == "regie" else "Gemeente (wijkteam)"
    assert f"{wie} namens GGZ-instelling (behandelaar)" in wereld.post.teksten(POLITIE)
    assert "> namens" not in wereld.post.teksten(POLITIE)


async def test_a_date_with_the_name_behind_it_is_that_of_the_owner(wereld: Wereld, code: str) -> None:
    await regie(wereld, code, "{code} 2 uitstel tot 1 maart 2027 namens GGZ-instelling, wachtlijst")

    assert (await wereld.punt(code, 2)).uiterlijk == date(2027, 3, 1)
    toon = await houder(wereld, code, "!actie toon 2")
    assert "procesregisseur namens GGZ-instelling (behandelaar)" in toon
    assert "> wachtlijst" in toon


@pytest.mark.parametrize(
    ("woorden", "eigen"),
    [
        ("2 klaar, namens iedereen bedankt", "namens iedereen bedankt"),
        ("2 klaar, gebeld met de school namens de GGZ-instelling", "gebeld met de school namens de GGZ-instelling"),
        ("2 klaar namens de familie bedankt", "namens de familie bedankt"),
    ],
)
async def test_words_behind_the_report_that_name_no_owner_are_their_own(
    wereld: Wereld, code: str, woorden: str, eigen: str
) -> None:
    await houder(wereld, code, f"!{woorden}")

    assert (await wereld.punt(code, 2)).status is Status.GEREED
    assert f"> {eigen}" in await houder(wereld, code, "!actie toon 2")


async def test_the_name_behind_a_report_is_that_of_one_of_several_who_answer_apart(wereld: Wereld, code: str) -> None:
    punt = await nieuw(wereld, code, "GGZ-instelling en politie, ieder apart")

    await houder(wereld, code, f"!{punt.nummer} klaar namens politie")

    assert (await wereld.punt(code, punt.nummer)).status is Status.OPEN


async def test_a_partner_who_puts_a_name_behind_reports_for_themselves(wereld: Wereld, code: str) -> None:
    await wereld.antwoord(wereld.post.laatste(GGZ), "2 klaar namens politie")

    assert (await wereld.punt(code, 2)).status is Status.GEREED
    assert "(behandelaar) namens" not in wereld.post.teksten(POLITIE)


async def test_a_date_for_an_owner_has_no_limit(wereld: Wereld, code: str) -> None:
    await regie(wereld, code, "{code} namens GGZ-instelling 2 uitstel tot 1 maart 2027, wachtlijst")

    assert (await wereld.punt(code, 2)).uiterlijk == date(2027, 3, 1)
    assert "Uitgesteld, eerst: " in await houder(wereld, code, "!actie toon 2")


async def test_of_several_who_answer_apart_it_is_the_part_of_the_one_that_is_named(wereld: Wereld, code: str) -> None:
    punt = await nieuw(wereld, code, "GGZ-instelling en politie, ieder apart")

    await houder(wereld, code, f"!namens politie {punt.nummer} klaar")

    assert (await wereld.punt(code, punt.nummer)).status is Status.OPEN
    assert "Politie (wijkagent): klaar" in await houder(wereld, code, f"!actie toon {punt.nummer}")


@pytest.mark.parametrize(
    ("woorden", "zegt"),
    [
        ("namens politie 2 klaar", "GGZ-instelling (behandelaar)"),
        ("namens brandweer 2 klaar", "vind ik geen deelnemer"),
        ("2 klaar namens politie", "GGZ-instelling (behandelaar)"),
        ("2 klaar namens politie en GGZ-instelling", "namens [organisatie"),
    ],
)
async def test_one_who_is_no_owner_is_refused(wereld: Wereld, code: str, woorden: str, zegt: str) -> None:
    assert zegt in await regie(wereld, code, f"{{code}} {woorden}")
    assert (await wereld.punt(code, 2)).status is Status.OPEN


async def test_a_partner_reports_for_nobody(wereld: Wereld, code: str) -> None:
    await wereld.antwoord(wereld.post.laatste(POLITIE), "namens GGZ-instelling 2 klaar")

    assert (await wereld.punt(code, 2)).status is Status.OPEN


@pytest.mark.parametrize("woorden", ["namens GGZ-instelling 2 klaar", "2 klaar namens GGZ-instelling"])
async def test_its_words_pass_the_guard(maak: Maak, woorden: str) -> None:
    wereld = maak(toets=nep_bewaker())
    await regie(wereld, wereld.code, f"{wereld.code} {woorden}, {NAAM} was erbij")

    assert NAAM not in wereld.post.teksten(GGZ) + wereld.post.teksten(POLITIE)


async def test_the_third_bezig_is_told_to_the_casushouder_once(wereld: Wereld, code: str) -> None:
    for nr in range(1, 5):
        await wereld.antwoord(wereld.post.laatste(GGZ), f"2 bezig, stap {nr}")
        gezegd = wereld.kamers.prive(WIJKTEAM).tekst.count("meldt voor de derde keer dat aan actiepunt 2 wordt gewerkt")
        assert gezegd == (1 if nr >= 3 else 0)


async def test_the_way_back_stands_once_at_the_end_of_a_receipt_for_several_reports(wereld: Wereld, code: str) -> None:
    await nieuw(wereld, code, "GGZ-instelling")
    await wereld.antwoord(wereld.post.laatste(GGZ), "2 klaar\n6 bezig")

    bon = wereld.post.tekst(wereld.post.laatste(GGZ))
    assert "actiepunt 2 is klaar" in bon
    assert "actiepunt 6 is in uitvoering" in bon
    assert bon.count("Vergissing?") == 1
    assert bon.index("Vergissing?") > bon.index("actiepunt 6")


async def test_lists_show_a_pause(wereld: Wereld, code: str) -> None:
    await houder(wereld, code, "!pauzeer 2 tot 30 november 2026 vakantie")

    assert "gepauzeerd tot 30 november 2026" in await houder(wereld, code, "!actie lijst")
    assert "Gepauzeerd tot: maandag 30 november 2026" in await houder(wereld, code, "!actie toon 2")
