"""Small things partners type: done twice, done but for a piece, and words for people that report nothing."""

import pytest

from tests.antwoorden.opstelling import Uitslag, doe
from tests.flows.conftest import Foto
from tests.flows.eigen_woorden import rij, vraagt
from tests.plekken import Plekken


@pytest.fixture
def speel(leeg_huis: Foto, plekken: Plekken):
    """As in the tests of own words: actiepunten 1 to 8, due 1 to 8 December, 2 and 4 the writer's own."""

    async def een(tekst: str, deur: str = "mail_plan", over: int | None = None, **anders: object) -> Uitslag:
        return await doe(rij(tekst, deur, over, **anders), leeg_huis.database, plekken)

    return een


@pytest.mark.parametrize(
    ("tekst", "deur", "over"),
    [
        ("klaar", "kamer_antwoord", 2),
        ("2 klaar", "mail_plan", None),
    ],
)
async def test_done_a_second_time_is_a_calm_receipt(speel, tekst, deur, over) -> None:
    uit = await speel(tekst, deur, over, gereed=[2])

    assert (uit.gezet, uit.gedeeld) == ({}, False)
    assert "staat al op klaar. U hoeft niets te doen." in uit.antwoord
    assert "niet uitgevoerd" not in uit.antwoord


@pytest.mark.parametrize(
    ("tekst", "deur", "over"),
    [
        ("Is al lang klaar!! zie mijn mail van vorige week", "kamer_antwoord", 2),
        ("2 klaar, de huisarts belt maandag nog terug", "mail_plan", None),
        ("Punt 2 klaar.\nMaandag hoor ik of er een plek is.", "mail_plan", None),
        ("K7Q2 2 gedaan, moeder was er ook bij", "prive", None),
    ],
)
async def test_new_words_beside_a_second_klaar_reach_the_others(speel, tekst, deur, over) -> None:
    uit = await speel(tekst, deur, over, gereed=[2])

    assert (uit.gezet, uit.gedeeld) == ({}, True)
    bon = "actiepunt 2 heeft uw terugkoppeling. De andere deelnemers krijgen die ook."
    assert ("De anderen krijgen het ook." if deur == "kamer_antwoord" else bon) in uit.antwoord


@pytest.mark.parametrize("tekst", ["klaar met 4, behalve het laatste stukje", "4 klaar, behalve het laatste stukje"])
async def test_done_but_for_a_piece_is_asked_as_busy(speel, tekst) -> None:
    assert vraagt(await speel(tekst), "4 bezig")


@pytest.mark.parametrize("tekst", ["twee van de drie gedaan", "2 van de 3 gedaan"])
async def test_some_of_several_is_asked_as_busy(speel, tekst) -> None:
    assert vraagt(await speel(tekst, "mail_punt", 2), "2 bezig")


@pytest.mark.parametrize("tekst", ["Kan iemand mij vertellen wie de curator is?", "Bel me even", "zie bijlage"])
async def test_words_for_people_are_shared_without_a_question(speel, tekst) -> None:
    uit = await speel(tekst)

    assert (uit.gezet, uit.gedeeld) == ({}, True)
    assert "Antwoord: " not in uit.antwoord
