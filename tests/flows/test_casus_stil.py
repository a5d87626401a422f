"""All of a casus waits until a day: asked once, with what it means, whoever of the two role holders says it."""

from datetime import date

import pytest

from commands.domain.ophouden import pauze_tot
from commands.domain.rollen import Rol
from tests.domain.kalender import lokaal
from tests.flows.test_ladder import over_punt
from tests.wereld import BELEID, GGZ, REGIE, WIJKTEAM, Wereld


async def regie(wereld: Wereld, tekst: str) -> str:
    await wereld.staf(Rol.PROCESREGISSEUR, tekst)
    return wereld.post.tekst(wereld.post.laatste(REGIE))


async def pauzes(wereld: Wereld) -> list[date | None]:
    """Until when each actiepunt waits."""
    gevonden = []
    for nummer in range(1, 6):
        punt = await wereld.punt(wereld.code, nummer)
        async with wereld.opslag.uow() as uow:
            gevonden.append(pauze_tot(await uow.herinneringen.planned_for(punt.id), BELEID))
    return gevonden


@pytest.mark.story_of("pauzeer")
@pytest.mark.parametrize(
    ("tekst", "dag"),
    [
        ("zet {code} stil tot na de kerst", date(2026, 12, 28)),
        ("pauzeer alles in {code} tot 4 januari", date(2027, 1, 4)),
        ("{code} ff stilleggen tot na kerst aub", date(2026, 12, 28)),
        ("Graag in {code} even geen herinneringen tot na de feestdagen.", date(2027, 1, 4)),
        ("zet zaak {code} on hold tm 19 november", date(2026, 11, 20)),
        ("stop alle herinneringen in {code} tot 20/11", date(2026, 11, 20)),
        ("{code} alles op pauze tot over 2 weken", date(2026, 11, 17)),
    ],
)
async def test_it_is_asked_once_and_the_reason_is_the_answer(wereld: Wereld, code: str, tekst: str, dag: date) -> None:
    vraag = await regie(wereld, tekst.format(code=code))
    assert "Er is nog niets gedaan. Bedoelt u dit?" in vraag
    assert f"e. {code} pauzeer 5 " in vraag
    assert "Klopt alles? Antwoord dan alleen met de reden." in vraag
    assert "Tot die dag vraagt de bot hierover niemand iets" in vraag
    assert await pauzes(wereld) == [None] * 5

    await wereld.antwoord(wereld.post.laatste(REGIE), "cliënt is opgenomen")

    assert await pauzes(wereld) == [dag] * 5
    assert "over uw actiepunt 2 krijgt u geen herinneringen" in wereld.post.teksten(GGZ)
    assert "cliënt is opgenomen" in wereld.kamers.casuskamer(code).tekst


async def test_nobody_is_asked_anything_before_that_day_and_then_it_goes_on(wereld: Wereld, code: str) -> None:
    await regie(wereld, f"pauzeer {code} tot na de kerst ivm opname")
    await wereld.antwoord(wereld.post.laatste(REGIE), "ja")
    wereld.post.wis()

    await wereld.vooruit(tot=lokaal("2026-12-28 08:59"))
    assert over_punt(wereld, GGZ, 2) == []
    await wereld.vooruit(tot=lokaal("2026-12-28 12:00"))
    assert over_punt(wereld, GGZ, 2) != []


@pytest.mark.parametrize("tekst", ["zet de casus ff stil tot na de kerst", "alles stilzetten tot 28 december"])
async def test_the_casushouder_says_it_to_the_bot(wereld: Wereld, code: str, tekst: str) -> None:
    kamer = wereld.kamers.prive(WIJKTEAM)
    await wereld.zeg(WIJKTEAM, kamer.id, tekst)
    assert f"e. {code} pauzeer 5 tot" in kamer.laatste

    await wereld.zeg(WIJKTEAM, kamer.id, "gezin is op vakantie", antwoord_op=[kamer.events[kamer.zendingen[-1].txn_id]])

    assert await pauzes(wereld) == [date(2026, 12, 28)] * 5


@pytest.mark.parametrize(
    "tekst",
    [
        "zet {code} stil tot na de zomervakantie",
        "{code} stilleggen tot mijn vakantie voorbij is",
        "pauzeer {code} tot na de kerstvakantie",
        "zet {code} stil",
    ],
)
async def test_a_day_that_nobody_can_know_is_asked(wereld: Wereld, code: str, tekst: str) -> None:
    vraag = await regie(wereld, tekst.format(code=code))

    assert f"{code} pauzeer 1, met tot wanneer en waarom" in vraag
    assert "Tot die dag" not in vraag
    assert await pauzes(wereld) == [None] * 5


@pytest.mark.parametrize(
    "tekst",
    [
        "laat maar rusten",
        "geen mails meer aub",
        "{code} het ligt stil tot de rechter beslist",
        "stop met alle mails",
        "de moeder wil rust tot na de kerst, {code}",
    ],
)
async def test_other_words_of_rest_are_no_pause(wereld: Wereld, code: str, tekst: str) -> None:
    assert "pauzeer 1" not in await regie(wereld, tekst.format(code=code))


@pytest.mark.parametrize(
    "tekst", ["zet de casus stil tot na de kerst", "alles ligt stil tot 4 januari, dan beslist de rechter"]
)
async def test_a_partner_says_it_to_the_group(wereld: Wereld, code: str, tekst: str) -> None:
    lid = (await wereld.leden(code))[GGZ]
    await wereld.mail(GGZ, f"casus-{code.lower()}+{lid.token}", tekst)

    assert await pauzes(wereld) == [None] * 5
    assert "Bedoelt u dit" not in wereld.post.teksten(GGZ)


async def test_typed_for_one_actiepunt_the_feast_is_a_day_too(wereld: Wereld, code: str) -> None:
    await regie(wereld, f"{code} pauzeer 2 tot na de kerst, wachtlijst")
    assert await pauzes(wereld) == [None, date(2026, 12, 28), None, None, None]
    assert "geen datum" in await regie(wereld, f"{code} pauzeer 3 tot na de kerst vakantie druk")

    lid = (await wereld.leden(code))[GGZ]
    await wereld.mail(GGZ, f"casus-{code.lower()}+{lid.token}", "2 uitstel tot na de kerst, wachtlijst")

    assert (await wereld.punt(code, 2)).uiterlijk == date(2026, 12, 27)


@pytest.mark.parametrize("tekst", ["ik ben op vakantie tot na de kerst", "ben er niet tot na kerst, groet"])
async def test_an_absence_until_after_it_ends_with_its_last_day(wereld: Wereld, code: str, tekst: str) -> None:
    lid = (await wereld.leden(code))[GGZ]
    await wereld.mail(GGZ, f"casus-{code.lower()}+{lid.token}", tekst)

    assert "afwezig tot en met zaterdag 26 december 2026" in wereld.post.teksten(GGZ)


@pytest.mark.parametrize(
    "tekst",
    [
        "hele casus even op pauze tot 1 dec client zit in detentie",
        "zet de hele casus stil tot 1 december, cliënt zit vast",
        "leg de zaak stil tot 1 dec",
    ],
)
async def test_the_casushouder_is_asked_by_mail_too(wereld: Wereld, code: str, tekst: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, f"deelnemer casushouder {code} {GGZ}")
    kamer = wereld.kamers.casuskamer(code).tekst
    lid = (await wereld.leden(code))[GGZ]
    await wereld.mail(GGZ, f"casus-{code.lower()}+{lid.token}", tekst)

    vraag = wereld.post.laatste(GGZ)
    assert "Er is nog niets gedaan. Bedoelt u dit?" in wereld.post.tekst(vraag)
    assert f"{code} pauzeer 5 tot 1 december 2026" in wereld.post.tekst(vraag)
    assert wereld.kamers.casuskamer(code).tekst == kamer
    await wereld.antwoord(vraag, "ja" if "zit" in tekst else "cliënt zit vast")
    assert await pauzes(wereld) == [date(2026, 12, 1)] * 5


@pytest.mark.parametrize(
    "tekst", ["alles ligt stil tot 1 dec, dan beslist de rechter", "de casus loopt goed tot 1 dec", "ik zie u op 1 dec"]
)
async def test_other_words_of_the_casushouder_go_to_the_group(wereld: Wereld, code: str, tekst: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, f"deelnemer casushouder {code} {GGZ}")
    lid = (await wereld.leden(code))[GGZ]
    await wereld.mail(GGZ, f"casus-{code.lower()}+{lid.token}", tekst)

    assert tekst in wereld.kamers.casuskamer(code).tekst
