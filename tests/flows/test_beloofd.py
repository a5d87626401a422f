"""What is promised is not done: the words of done beside a time to come are asked about, being busy first."""

import pytest

from tests.antwoorden.opstelling import CODE, Uitslag, doe
from tests.flows.conftest import Foto
from tests.flows.eigen_woorden import rij, vraagt
from tests.plekken import Plekken

pytestmark = pytest.mark.breed


@pytest.fixture
def speel(leeg_huis: Foto, plekken: Plekken):
    """As in the tests of own words: actiepunten 1 to 8, due 1 to 8 December, 2 and 4 the writer's own."""

    async def een(tekst: str, deur: str = "mail_punt", over: int | None = 2, **anders: object) -> Uitslag:
        return await doe(rij(tekst, deur, over, **anders), leeg_huis.database, plekken)

    return een


@pytest.mark.parametrize(
    "tekst",
    [
        "dank, wordt vandaag gedaan",
        "wordt vanavond gedaan",
        "wordt vanmiddag afgerond",
        "is vanavond klaar",
        "is vandaag klaar",
        "vandaag klaar",
        "klaar vanavond",
        "klaar, vanavond",
        "Vanavond klaar hoor",
        "punt 2 wordt vandaag gedaan",
        "2 wordt vandaag gedaan",
        "2 klaar vanavond",
        "gedaan vanavond",
        "is vanavond geregeld",
        "vanmiddag afgerond",
        "Ik heb het vandaag klaar",
        "wordt geregeld",
        "wordt opgelost",
        "Dit zal vandaag worden afgerond",
        "gaan wij vandaag afgerond krijgen",
        "komt vandaag klaar",
        "ta klaar awe",
    ],
)
@pytest.mark.parametrize(("deur", "teken"), [("mail_punt", ""), ("prive", f"{CODE} "), ("kamer_antwoord", "!")])
async def test_a_promise_is_asked_and_never_recorded_as_done(speel, tekst, deur, teken) -> None:
    assert vraagt(await speel(tekst, deur), f"{teken}2 bezig")


@pytest.mark.parametrize("tekst", ["2 wordt vandaag gedaan", "punt 2 is vanavond klaar", "2 klaar vanavond"])
async def test_a_promise_with_its_number_is_asked_in_reply_to_a_list_as_well(speel, tekst) -> None:
    assert vraagt(await speel(tekst, "mail_plan", None), "2 bezig")


@pytest.mark.parametrize(
    "tekst",
    [
        "vanmorgen klaar", "vanochtend klaar", "gisteren klaar", "is vandaag gedaan", "is vandaag gebeurd",
        "vandaag gedaan", "Heb ik vanmiddag gedaan", "is vanochtend afgerond", "kan worden afgesloten",
    ],
)  # fmt: skip
async def test_what_was_done_today_is_done(speel, tekst) -> None:
    assert (await speel(tekst)).gezet == {2: "gereed"}
