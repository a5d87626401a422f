"""Dates and numbers as a partner types them on a phone: more time never brings a date nearer, his own number counts."""

import pytest

from tests.antwoorden.opstelling import Uitslag, doe
from tests.flows.conftest import Foto
from tests.flows.eigen_woorden import rij, vraagt
from tests.plekken import Plekken

HOE = "{0} klaar, of: {0} bezig, of: {0} lukt niet"


@pytest.fixture
def speel(leeg_huis: Foto, plekken: Plekken):
    """As in the tests of own words: actiepunten 1 to 8, due 1 to 8 December, 2 and 4 the writer's own."""

    async def een(tekst: str, deur: str = "mail_plan", over: int | None = None, **anders: object) -> Uitslag:
        return await doe(rij(tekst, deur, over, **anders), leeg_huis.database, plekken)

    return een


@pytest.mark.parametrize(
    "tekst",
    ["kan ik voor het veiligheidsplan een weekje extra krijgen?", "mag het een week langer?", "graag een week later"],
)
async def test_more_time_counts_from_the_date_of_each_point(speel, tekst) -> None:
    assert vraagt(await speel(tekst), "2 uitstel tot 9 december 2026", "4 uitstel tot 11 december 2026")
    te_laat = await speel(tekst, eigen=[2], vandaag="2026-12-10")
    assert vraagt(te_laat, "2 uitstel tot 17 december 2026")


async def test_a_week_more_of_an_overdue_point_counts_from_today(speel) -> None:
    assert (await speel("2 uitstel een week later", vandaag="2026-12-10")).gezet == {2: "uitstel:2026-12-17"}


async def test_a_day_without_a_number_is_proposed_only_where_it_is_later(speel) -> None:
    assert vraagt(await speel("graag uitstel tot 3 december"), "2 uitstel tot 3 december 2026")
    uit = await speel("Graag uitstel tot 20 november")
    assert vraagt(uit, HOE.format(2), HOE.format(4))


@pytest.mark.parametrize(
    "tekst", ["4 staat gepland voor dinsdag", "4 wordt ws vrijdag", "4 kan later, pas daarna, wordt vrijdag"]
)
async def test_a_day_that_lies_before_the_date_is_no_wish_to_move_it(speel, tekst) -> None:
    assert vraagt(await speel(tekst), HOE.format(4))


async def test_a_holiday_until_a_day_before_the_date_is_no_wish_to_move_it(speel) -> None:
    uit = await speel("ben met vakantie tot 11 november", "mail_punt", 2)
    assert uit.gezet == {}
    assert "Uw afwezigheid is genoteerd" in uit.antwoord


@pytest.mark.parametrize(
    ("tekst", "antwoord"),
    [
        ("4 schuif maar naar eind januari", "4 uitstel tot 31 januari 2027"),
        ("4 ik kom er deze maand niet meer aan toe", HOE.format(4)),
        ("doe mij voor 4 maar 5 februari", "4 uitstel tot 5 februari 2027"),
    ],
)
async def test_his_own_number_in_front_or_behind_voor_is_the_point(speel, tekst, antwoord) -> None:
    assert vraagt(await speel(tekst), antwoord)


@pytest.mark.parametrize("tekst", ["2 gesprekken gehad deze week", "voor 2 weken is er opvang", "4 uur gewacht"])
async def test_a_number_of_things_names_no_point(speel, tekst) -> None:
    assert "Welk actiepunt bedoelt u?" in (await speel(tekst)).antwoord
