"""A casus that was never released is thrown away; a plan that came twice makes no second casus."""

from pathlib import Path

import pytest

from commands.domain.casus import Fase
from commands.domain.rollen import Rol
from storage.database.migrate import run_on
from tests.domain.kalender import lokaal
from tests.uitgave.inhoud import lees
from tests.wereld import GGZ, MANAGER, REGIE, VOORBEELD, Wereld


@pytest.fixture
async def concept(wereld: Wereld, code: str) -> str:
    """The code of a casus with a plan that was not released."""
    await regie(wereld, "casus nieuw", VOORBEELD)
    return wereld.post.laatste(REGIE).bericht.onderwerp.split()[1].rstrip(":")


async def regie(wereld: Wereld, tekst: str, bijlage: Path | None = None) -> str:
    """The procesregisseur mails this to the bot; returns what comes back."""
    await wereld.staf(Rol.PROCESREGISSEUR, tekst, bijlage=bijlage)
    return wereld.post.tekst(wereld.post.laatste(REGIE))


async def codes(wereld: Wereld) -> dict[str, Fase]:
    async with wereld.opslag.uow() as uow:
        return {een.code: een.fase for een in await uow.casussen.all_casussen()}


@pytest.mark.story_of("casus weg")
@pytest.mark.parametrize("woorden", ["casus weg {code}", "Casus weggooien {code} graag", "{code} casus weg"])
async def test_it_is_asked_twice_and_then_nothing_of_it_goes_on(wereld, code, concept, woorden) -> None:
    assert f"Schrijf: casus weg {concept} zeker" in await regie(wereld, woorden.format(code=concept))
    assert concept in await codes(wereld)
    gevraagd = len(wereld.post.aan(GGZ))

    assert "is weggegooid" in await regie(wereld, f"casus weg {concept} zeker")

    assert await codes(wereld) == {code: Fase.LOPEND}
    assert f"ik ken geen casus {concept}".lower() in (await regie(wereld, f"vrijgeven {concept}")).lower()
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-11-20 17:00"))
    assert concept not in wereld.post.teksten(REGIE) + wereld.post.teksten(MANAGER)
    assert gevraagd
    assert concept not in wereld.post.teksten(GGZ)


async def test_its_plan_and_its_words_are_gone_and_its_code_stays_taken(wereld, code, concept) -> None:
    casus = await wereld.casus(concept)
    await regie(wereld, f"verboden {concept} Zeldzaamsma")

    await regie(wereld, f"casus weg {concept} zeker")

    async with wereld.opslag.uow() as uow:
        assert await uow.casussen.find_code(concept) is None
        assert await uow.casussen.has_code(concept)
        assert await uow.plannen.find_newest(casus.id) is None
        assert await uow.verboden.of_casus(casus.id) == frozenset()
    _, rijen = run_on(f"sqlite+aiosqlite:///{wereld.database}", lees)
    mijn = [(tabel, rij) for tabel, rij in rijen if rij.get("casus_id") == casus.id]
    assert not [rij for tabel, rij in mijn if tabel == "herinnering" and rij["status"] == "gepland"]
    assert any(tabel == "outbox" for tabel, _ in mijn)
    assert not [rij for tabel, rij in mijn if tabel == "outbox" and rij["bericht"] is not None]


async def test_a_reply_to_its_preview_speaks_of_no_casus(wereld, code, concept) -> None:
    voorbeeld = wereld.post.laatste(REGIE)
    await regie(wereld, f"casus weg {concept} zeker")

    await wereld.antwoord(voorbeeld, "vrijgeven")

    assert concept not in await codes(wereld)
    assert "welke casus" in wereld.post.tekst(wereld.post.laatste(REGIE)).lower()


async def test_a_released_casus_stays(wereld: Wereld, code: str) -> None:
    assert "al vrijgegeven" in await regie(wereld, f"casus weg {code} zeker")
    assert (await wereld.casus(code)).fase is Fase.LOPEND


async def test_a_partner_throws_nothing_away(wereld: Wereld, code: str, concept: str) -> None:
    await wereld.antwoord(wereld.post.aan(GGZ)[0], f"casus weg {concept} zeker")

    assert concept in await codes(wereld)


async def test_the_same_plan_makes_no_second_casus(wereld: Wereld, code: str, concept: str) -> None:
    eerder = await codes(wereld)

    bon = await regie(wereld, "casus nieuw", VOORBEELD)

    assert f"Dit plan bestaat al als {concept}" in bon
    assert await codes(wereld) == eerder
    assert f"Casus {concept}: controleer het plan" in await regie(
        wereld, f"casus plan {concept}"
    )  # the file still lies ready
    casus = await wereld.casus(concept)
    async with wereld.opslag.uow() as uow:
        plan = await uow.plannen.find_newest(casus.id)
    assert plan is not None
    assert plan.versie == 2


async def test_it_makes_one_when_the_procesregisseur_is_sure(wereld, code, concept) -> None:
    eerder = await codes(wereld)
    await regie(wereld, "casus nieuw", VOORBEELD)

    await regie(wereld, "casus nieuw zeker")

    assert len(await codes(wereld)) == len(eerder) + 1


async def test_after_it_was_thrown_away_the_plan_makes_a_new_one(wereld, code, concept) -> None:
    await regie(wereld, f"casus weg {concept} zeker")

    assert "zoals de deelnemers het krijgen" in await regie(wereld, "casus nieuw", VOORBEELD)
