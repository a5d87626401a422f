"""A thumb and nothing else."""

import pytest

from tests.antwoorden.opstelling import Uitslag, doe
from tests.flows.conftest import Foto
from tests.flows.eigen_woorden import rij
from tests.plekken import Plekken


@pytest.fixture
def speel(leeg_huis: Foto, plekken: Plekken):
    """One text in a casus with actiepunten 1 to 8 (due 1 to 8 December), 2 and 4 being the writer's own."""

    async def een(tekst: str, deur: str = "mail_punt", over: int | None = 2, **anders: object) -> Uitslag:
        return await doe(rij(tekst, deur, over, **anders), leeg_huis.database, plekken)

    return een


@pytest.mark.parametrize(
    ("deur", "over", "gevraagd"),
    [("mail_punt", 2, True), ("mail_plan", None, False), ("prive", 2, False), ("kamer_antwoord", 2, False)],
)
async def test_a_thumb_goes_to_nobody_and_in_a_mail_about_an_actiepunt_is_asked(speel, deur, over, gevraagd) -> None:
    uit = await speel("👍", deur, over)

    assert (uit.gezet, uit.gedeeld) == ({}, False)
    assert ("Hoe staat het met actiepunt 2?" in uit.antwoord) is gevraagd
