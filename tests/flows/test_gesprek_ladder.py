"""Escalation is a conversation: words about an actiepunt reach who must know, and hold the next step once."""

from datetime import timedelta

import pytest

from tests.domain.kalender import lokaal, wand
from tests.flows.conftest import Maak
from tests.flows.test_ladder import over_punt, stil
from tests.foto import Foto
from tests.wereld import GGZ, MANAGER, POLITIE, REGIE, WIJKTEAM, Wereld


@pytest.fixture(scope="module")
async def open_punt(lopend_huis: Foto, tmp_path_factory: pytest.TempPathFactory) -> Foto:
    """Actiepunt 2 of the GGZ is due on Thursday 26 November; all else is done."""

    async def begin(wereld: Wereld) -> None:
        await stil(wereld, 1, 3, 4, 5)

    return await lopend_huis.verder(tmp_path_factory.mktemp("open"), begin)


@pytest.fixture
def wereld(maak: Maak, open_punt: Foto) -> Wereld:
    return maak(van=open_punt)


@pytest.fixture
def laat(wereld: Wereld) -> str:
    """The code of its casus."""
    return wereld.code


async def stappen(wereld: Wereld, code: str) -> list[str]:
    """What is planned about it, and when."""
    punt = await wereld.punt(code, 2)
    async with wereld.opslag.uow() as uow:
        gepland = await uow.herinneringen.planned_for(punt.id)
    return [f"{een.stap.value} {wand(een.due_at)[:13]}" for een in gepland]


@pytest.mark.parametrize(
    "woorden",
    [
        "We hebben vrijdag een gesprek met de moeder.",
        "Ik heb ze gebeld, ze bellen nog terug",
        "Sorry, collega was ziek. Ik kijk ernaar.",
        "zie mijn mail van vorige week",
    ],
)
async def test_words_of_the_owner_are_told_and_the_next_step_waits_five_working_days(
    wereld: Wereld, laat: str, woorden: str
) -> None:
    await wereld.vooruit(tot=lokaal("2026-11-26 12:00"))
    herinnering = wereld.post.laatste(GGZ)
    wereld.post.wis()

    await wereld.antwoord(herinnering, woorden)

    assert woorden in wereld.post.teksten(REGIE)
    assert woorden in wereld.post.teksten(POLITIE)
    assert woorden in wereld.kamers.casuskamer(laat).tekst
    assert "wacht hierdoor tot donderdag 3 december 2026" in wereld.post.teksten(GGZ)
    assert (await stappen(wereld, laat))[:3] == [
        "actie_casushouder do 2026-12-03",
        "actie_procesregisseur di 2026-12-08",
        "actie_manager di 2026-12-15",
    ]


async def test_a_second_answer_to_the_same_step_is_told_and_holds_nothing(wereld: Wereld, laat: str) -> None:
    await wereld.vooruit(tot=lokaal("2026-11-26 12:00"))
    herinnering = wereld.post.laatste(GGZ)
    await wereld.antwoord(herinnering, "We hebben vrijdag een gesprek met de moeder.")
    eerst = await stappen(wereld, laat)
    await wereld.vooruit(tot=lokaal("2026-12-01 12:00"))
    wereld.post.wis()

    await wereld.antwoord(herinnering, "Het gesprek gaf nog geen antwoord.")

    assert await stappen(wereld, laat) == eerst
    assert "Het gesprek gaf nog geen antwoord." in wereld.post.teksten(REGIE)
    assert "wacht hierdoor" not in wereld.post.teksten(GGZ)


async def test_each_step_waits_once(wereld: Wereld, laat: str) -> None:
    await wereld.vooruit(tot=lokaal("2026-11-26 12:00"))
    herinnering = wereld.post.laatste(GGZ)
    await wereld.antwoord(herinnering, "We hebben vrijdag een gesprek met de moeder.")
    await wereld.vooruit(tot=lokaal("2026-12-04 12:00"))

    await wereld.zeg(WIJKTEAM, wereld.kamers.prive(WIJKTEAM).id, f"{laat} 2 terugkoppeling ik bel de GGZ morgen")

    assert (await stappen(wereld, laat))[0] == "actie_procesregisseur vr 2026-12-11"


DANK = [
    "Dank u wel.",
    "bedankt voor het bericht!",
    "Dankjewel.",
    "Komt goed",
    "komt goed hoor!",
    "Dat komt helemaal goed 👍",
    "Sorry, komt in orde",
    "Oeps! Komt goed, dank",
    "top",
    "Top, dank!",
    "Helder.",
    "Thanks!",
    "tnx",
    "Dank voor de reminder",
    "Bedankt voor het seintje, komt voor elkaar.\n\nGroet,\nDe behandelaar",
    "Oké, komt goed",
    "Prima",
    "Duidelijk, dank je",
    "Super, dankjulliewel",
    "👍 dank",
]
"""As people write it under a reminder."""
GEEN_DANK = ["Komt goed voor vrijdag", "Komt goed, de sleutel ligt bij ons", "Top, ik bel de moeder vanmiddag nog"]


@pytest.mark.parametrize(("wie", "wanneer"), [(REGIE, "2026-12-03 12:00"), (GGZ, "2026-11-26 12:00")])
async def test_thanks_hold_nothing_and_are_told_to_nobody(wereld: Wereld, laat: str, wie: str, wanneer: str) -> None:
    await wereld.vooruit(tot=lokaal(wanneer))
    eerst, bericht = await stappen(wereld, laat), wereld.post.laatste(wie)
    kamer = wereld.kamers.casuskamer(laat).tekst
    wereld.post.wis()
    for woorden in DANK:
        wereld.nu += timedelta(minutes=5)
        await wereld.antwoord(bericht, woorden)

        assert await stappen(wereld, laat) == eerst, woorden
        assert wereld.post.verzonden == [], woorden
        assert wereld.kamers.casuskamer(laat).tekst == kamer, woorden

    await wereld.antwoord(bericht, "de moeder belt morgen terug")  # and a fact after so many thanks is still told
    assert wereld.post.verzonden or wereld.kamers.casuskamer(laat).tekst != kamer


@pytest.mark.parametrize("woorden", GEEN_DANK)
async def test_a_fact_beside_the_thanks_is_a_remark(wereld: Wereld, laat: str, woorden: str) -> None:
    await wereld.vooruit(tot=lokaal("2026-12-03 12:00"))
    eerst = await stappen(wereld, laat)

    await wereld.antwoord(wereld.post.laatste(REGIE), woorden)

    if woorden not in wereld.post.teksten(GGZ):
        assert "naar niemand gestuurd" in wereld.post.tekst(wereld.post.laatste(REGIE))
        assert await stappen(wereld, laat) == eerst


async def test_words_of_procesregisseur_or_manager_never_send_the_ladder_back_to_the_casushouder(
    wereld: Wereld, laat: str
) -> None:
    await wereld.vooruit(tot=lokaal("2026-12-03 12:00"))
    await wereld.antwoord(wereld.post.laatste(REGIE), "Ik heb de casushouder gevraagd om te bellen.")
    assert (await stappen(wereld, laat))[0] == "actie_manager do 2026-12-10"

    await wereld.vooruit(tot=lokaal("2026-12-10 12:00"))
    await wereld.antwoord(wereld.post.laatste(MANAGER), "Ik bel vandaag met de directie.")

    assert [een.split()[0] for een in await stappen(wereld, laat)] == ["besluit_procesregisseur"]
    assert len(over_punt(wereld, MANAGER, 2)) == 2  # the step, and the receipt
