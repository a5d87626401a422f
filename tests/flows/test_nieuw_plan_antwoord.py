"""What a new version of a plan that runs leaves open is answered in the reply, and addresses are not asked twice."""

from pathlib import Path

import pytest

from commands.domain.actiepunt import Status
from commands.domain.afstemmingsplan import PlanDocument
from tests.flows.conftest import Maak
from tests.flows.nieuwplan import GGZ, LEDEN, PUNTEN, lopend, schrijf, stuur
from tests.wereld import REGIE, Wereld

SCHOOL = ["Basisschool", "intern begeleider", "publiek", "", "", ""]
VRAAG = ["4", "Maakt een rooster", "Basisschool", "8 december 2026"]
ADRES = "school@partners.test"


@pytest.fixture
async def wereld(maak: Maak, tmp_path: Path) -> Wereld:
    """A casus that runs; the address book knows the school of another one."""
    wereld = maak(leeg=True)
    wereld.code = await lopend(wereld, tmp_path)
    await schrijf(wereld, f"deelnemer toevoegen {wereld.code} Basisschool, intern begeleider, publiek, {ADRES}")
    await schrijf(wereld, f"deelnemer verwijder {wereld.code} Basisschool")
    return wereld


async def document(wereld: Wereld) -> PlanDocument:
    casus = await wereld.casus(wereld.code)
    async with wereld.opslag.uow() as uow:
        plan = await uow.plannen.find_newest(casus.id)
    assert plan is not None
    return plan.document


async def nieuw(wereld: Wereld, pad: Path, leden: list[list[str]]) -> str:
    return await stuur(wereld, pad, [*PUNTEN, VRAAG], f"casus plan {wereld.code}", leden)


async def antwoord(wereld: Wereld, tekst: str) -> str:
    """A reply to the last mail; returns what comes back."""
    await wereld.antwoord(wereld.post.laatste(REGIE), tekst)
    return wereld.post.tekst(wereld.post.laatste(REGIE))


async def test_whoever_takes_part_keeps_the_address_that_the_file_leaves_out(wereld: Wereld, tmp_path: Path) -> None:
    zonder = [LEDEN[0], *([*rij[:3], "", "", ""] for rij in LEDEN[1:])]

    gelezen = await stuur(
        wereld, tmp_path, [*PUNTEN, [*VRAAG[:2], "GGZ", VRAAG[3]]], f"casus plan {wereld.code}", zonder
    )

    assert "er is geen adres" not in gelezen
    assert f"Schrijf: vrijgeven {wereld.code}" in gelezen
    assert GGZ in {lid.email for lid in (await document(wereld)).deelnemers}


@pytest.mark.story_of("plan antwoord")
@pytest.mark.parametrize(
    ("tekst", "adres"),
    [
        ("uit het adresboek", ADRES),
        ("Ja graag, neem het adres uit het adresboek\n\nGroet", ADRES),
        ("Basisschool: ib@school.test", "ib@school.test"),
    ],
)
async def test_a_new_name_without_address_is_proposed_from_the_address_book_and_answered_in_the_reply(
    wereld: Wereld, tmp_path: Path, tekst: str, adres: str
) -> None:
    gelezen = await nieuw(wereld, tmp_path, [*LEDEN, SCHOOL])
    assert "Het adresboek heeft er een voor deze organisatie en rol: e-mail bij partners.test." in gelezen
    assert "U kunt hier gewoon op antwoorden" in gelezen
    assert ADRES not in gelezen
    assert "open vragen (1)" in await schrijf(wereld, f"vrijgeven {wereld.code}")
    vraag = next(een for een in wereld.post.aan(REGIE) if "controleer het nieuwe plan" in een.bericht.onderwerp)

    await wereld.antwoord(vraag, tekst)

    gelezen = wereld.post.tekst(wereld.post.laatste(REGIE))
    assert "Ingevuld\n- Basisschool (intern begeleider): het adres" in gelezen
    await antwoord(wereld, f"vrijgeven {wereld.code}")
    assert adres in await wereld.leden(wereld.code)
    assert "Maakt een rooster" in wereld.post.teksten(adres)


async def test_a_day_that_could_not_be_read_is_answered_by_a_command_too(wereld: Wereld, tmp_path: Path) -> None:
    punten = [*PUNTEN, ["4", "Maakt een rooster", "GGZ", "31-02-2027"]]
    await stuur(wereld, tmp_path, punten, f"casus plan {wereld.code}")

    gelezen = await schrijf(wereld, f"plan antwoord {wereld.code} punt 4: 9 december 2026")

    assert "- Actiepunt 4: uiterlijk woensdag 9 december 2026" in gelezen
    assert f"Schrijf: vrijgeven {wereld.code}" in gelezen


async def test_in_the_same_reply_a_command_stays_a_command(wereld: Wereld, tmp_path: Path) -> None:
    await nieuw(wereld, tmp_path, [*LEDEN, SCHOOL])

    await antwoord(wereld, "2 vervalt, de school is verhuisd")

    assert (await wereld.punt(wereld.code, 2)).status is Status.VERVALLEN
    assert not (await document(wereld)).vrij_te_geven
    assert "Niet begrepen" in await antwoord(wereld, f"plan antwoord {wereld.code} Bakkerij: brood@bakker.test")


async def test_numbers_that_moved_are_answered_in_the_reply_too(wereld: Wereld, tmp_path: Path) -> None:
    verschoven = [["1", "Praat met de buren", "Politie", "9 december 2026"]]
    verschoven += [[str(nr), *rij[1:]] for nr, rij in enumerate(PUNTEN, 2)]
    await stuur(wereld, tmp_path, verschoven, f"casus plan {wereld.code}")

    gelezen = await antwoord(wereld, "punt 1 is nieuw, 2 is 1, 3 is 2, 4 is 3")

    assert f"Schrijf: vrijgeven {wereld.code}" in gelezen


async def test_without_a_plan_that_waits_it_is_refused_and_thanks_change_nothing(
    wereld: Wereld, tmp_path: Path
) -> None:
    assert "wacht geen nieuw plan" in await schrijf(wereld, f"plan antwoord {wereld.code} uit het adresboek")
    await nieuw(wereld, tmp_path, [*LEDEN, SCHOOL])
    eerst = await document(wereld)

    await antwoord(wereld, "Dank je wel!")

    assert await document(wereld) == eerst
