"""The casushouder tells how it stands with an actiepunt of another: asked whether it is their report, and for whom."""

import pytest

from tests.antwoorden.opstelling import Uitslag, doe
from tests.flows.conftest import Foto
from tests.flows.eigen_woorden import rij
from tests.plekken import Plekken

EIGENAAR = "Woonstichting (consulent)"


@pytest.fixture
def speel(leeg_huis: Foto, plekken: Plekken):
    """An answer to a message about actiepunt 3, of Woonstichting."""

    async def een(tekst: str, deur: str, rol: str) -> Uitslag:
        return await doe(rij(tekst, deur, 3, rol=rol), leeg_huis.database, plekken)

    return een


@pytest.mark.parametrize("deur", ["mail_punt", "prive"])
@pytest.mark.parametrize(
    ("woorden", "antwoord"),
    [
        ("is klaar, heb hem gesproken", "3 klaar"),
        ("hij is ziek, 20 dec", "3 uitstel tot 20 december"),
        ("consulent zegt dat het volgende week wordt", "3 bezig"),
        ("hij is er mee bezig", "3 bezig"),
    ],
)
async def test_a_state_or_a_date_is_asked_as_namens(speel, woorden: str, antwoord: str, deur: str) -> None:
    uit = await speel(woorden, deur, "casushouder")

    assert f"namens {EIGENAAR} {antwoord}" in uit.antwoord
    assert "naar niemand gestuurd" in uit.antwoord
    assert (uit.gezet, uit.gedeeld) == ({}, False)


@pytest.mark.parametrize("woorden", ["ik bel hem morgen", "heb hem gebeld, geen gehoor"])
async def test_words_of_their_own_are_for_who_must_know(speel, woorden: str) -> None:
    uit = await speel(woorden, "mail_punt", "casushouder")

    assert "Alleen de eigenaar en de procesregisseur lezen dit" in uit.antwoord
    assert "namens" not in uit.antwoord


async def test_a_partner_is_asked_nothing_in_the_name_of_another(speel) -> None:
    assert "namens" not in (await speel("is klaar, heb hem gesproken", "mail_punt", "eigenaar")).antwoord
