"""Words under a poll that are no answer: the procesregisseur alone reads them, and their sender hears so."""

import pytest

from tests.flows.conftest import Maak
from tests.flows.test_vervolg_ico import icos, mail, peil
from tests.flows.toetswereld import met_toets
from tests.neptoets import NAAM
from tests.wereld import GGZ, POLITIE, REGIE, Wereld


async def antwoorden(wereld: Wereld) -> list[tuple[int, ...]]:
    [ico] = await icos(wereld)
    async with wereld.opslag.uow() as uow:
        return [een.kan for een in await uow.bijeenkomsten.answers(ico.id)]


@pytest.mark.parametrize(
    "woorden",
    [
        "Is digitale deelname mogelijk? In dat geval kan ik op alle momenten.",
        "woensdag lukt alleen na 15 uur",
        "moet ik daar bij zijn dan?",
    ],
)
async def test_they_go_to_the_procesregisseur_alone(wereld: Wereld, code: str, woorden: str) -> None:
    await peil(wereld)
    bon = await mail(wereld, POLITIE, woorden)

    assert "Uw bericht is naar de procesregisseur" in bon
    assert "Er is niets genoteerd" in bon
    assert "2. woensdag 16 december 2026 om 14:30 uur" in bon
    assert woorden in wereld.post.tekst(wereld.post.laatste(REGIE))
    assert woorden not in wereld.post.teksten(GGZ) + wereld.kamers.casuskamer(code).tekst
    assert await antwoorden(wereld) == []


@pytest.mark.story_of("kan")
@pytest.mark.parametrize(
    ("woorden", "kan"),
    [
        ("Dinsdag is akkoord, woensdag niet.", (1,)),
        ("de dinsdag en de donderdag zijn voor mij akkoord", (1, 3)),
        ("kan wo niet rest wel", (1, 3)),
        ("di kan niet\u2026 wo wel", (2,)),
    ],
)
async def test_a_clear_answer_counts(wereld: Wereld, code: str, woorden: str, kan: tuple[int, ...]) -> None:
    await peil(wereld)
    await mail(wereld, POLITIE, woorden)

    assert await antwoorden(wereld) == [kan]


@pytest.mark.parametrize("woorden", ["beide data", "geen voorkeur"])
async def test_an_answer_that_is_not_certain_is_only_asked_again(wereld: Wereld, code: str, woorden: str) -> None:
    await peil(wereld)
    voor = len(wereld.post.aan(REGIE))
    bon = await mail(wereld, POLITIE, woorden)

    assert "Er is niets genoteerd" in bon
    assert "Uw bericht is naar" not in bon
    assert len(wereld.post.aan(REGIE)) == voor


async def test_a_name_in_them_waits_at_the_door(maak: Maak) -> None:
    wereld = met_toets(maak)
    await peil(wereld)
    await mail(wereld, POLITIE, f"moet {NAAM} daar bij zijn dan?")

    assert NAAM not in wereld.post.teksten(REGIE)
    await wereld.antwoord(wereld.post.laatste(POLITIE), "voorstel W1")
    assert "moet betrokkene daar bij zijn dan?" in wereld.post.teksten(REGIE)
