"""All done but one, one done and the next not yet, and a date for the point that is spoken of."""

import pytest

from tests.antwoorden.opstelling import Uitslag, doe
from tests.flows.conftest import Foto
from tests.flows.eigen_woorden import rij, vraagt
from tests.plekken import Plekken

LATER = "uitstel tot 22 december 2026"


@pytest.fixture
def speel(leeg_huis: Foto, plekken: Plekken):
    """Actiepunten 1 to 8, due 1 to 8 December; 2, 4 and 6 are the writer's own."""

    async def een(tekst: str, deur: str = "mail_plan", over: int | None = None, **anders: object) -> Uitslag:
        return await doe(rij(tekst, deur, over, **{"eigen": [2, 4, 6], **anders}), leeg_huis.database, plekken)

    return een


@pytest.mark.parametrize(
    "tekst",
    [
        "alles klaar behalve 4",
        "Alles is klaar, behalve punt 4",
        "alles gedaan op 4 na",
        "Behalve 4 is alles klaar",
        "alles gedaan, alleen 4 nog niet",
    ],
)
async def test_all_but_one_is_asked_for_each(speel, tekst: str) -> None:
    assert vraagt(await speel(tekst), "2 klaar", "4 bezig", "6 klaar")


@pytest.mark.parametrize(
    ("tekst", "antwoorden"),
    [
        ("2 klaar 4 volgt nog", ["2 klaar", "4 bezig"]),
        ("2 klaar, 4 volgt", ["2 klaar", "4 bezig"]),
        ("2 en 4 gedaan, 6 nog niet", ["2 klaar", "4 klaar", "6 bezig"]),
        ("2 gedaan 4 nog niet", ["2 klaar", "4 bezig"]),
    ],
)
async def test_one_done_and_the_next_not_yet_is_asked_for_both(speel, tekst: str, antwoorden: list[str]) -> None:
    assert vraagt(await speel(tekst), *antwoorden)


@pytest.mark.parametrize(
    "tekst", ["Ik kan 24 nov niet, wordt 1 dec", "24 nov red ik niet, 1 dec wel", "24-11 lukt niet, wordt 1-12"]
)
@pytest.mark.parametrize(("deur", "voor"), [("mail_punt", ""), ("prive", "K7Q2 "), ("kamer_antwoord", "!")])
async def test_the_day_that_does_not_work_out_is_not_the_new_one(speel, tekst: str, deur: str, voor: str) -> None:
    uit = await speel(tekst, deur, 2, punten={"2": "2026-11-24", "4": "2026-12-04"}, eigen=[2, 4])

    assert vraagt(uit, f"{voor}2 uitstel tot 1 december 2026")


async def test_a_day_that_does_not_work_out_alone_asks_for_another(speel) -> None:
    assert vraagt(await speel("Ik kan 2 december niet", "mail_punt", 2), "2 uitstel tot, met de datum en de reden")


DATUM_ALLEEN = ["verleng maar tot 22-12", "verzet naar 22-12", "zet maar op 22-12", "zet m maar op 22 dec"]


@pytest.mark.parametrize("tekst", DATUM_ALLEEN)
async def test_a_new_date_counts_for_the_point_of_the_reminder_and_for_the_only_one(speel, tekst: str) -> None:
    over_punt, een_punt = await speel(tekst, "mail_punt", 2), await speel(tekst, eigen=[2])

    for uit in (over_punt, een_punt):
        assert uit.gezet == {2: "uitstel:2026-12-22"} or vraagt(uit, f"2 {LATER}")


@pytest.mark.parametrize("tekst", DATUM_ALLEEN)
async def test_of_several_it_is_asked_which(speel, tekst: str) -> None:
    uit = await speel(tekst)

    assert "Welk actiepunt bedoelt u?" in uit.antwoord
    assert vraagt(uit, f"2 {LATER}", f"4 {LATER}", f"6 {LATER}")
