"""Several owners of one actiepunt: they share it, or each answers for a part."""

from dataclasses import replace

import pytest

from commands.domain.actiepunt import Actiepunt, Status
from commands.domain.rollen import Rol
from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.flows.test_actie_verandering import houder, punten, regie
from tests.wereld import BELEID, GGZ, POLITIE, RECLASSERING, REGIE, WIJKTEAM, Wereld


async def nieuw(wereld: Wereld, code: str, wie: str, dag: str = "vrijdag 4 december 2026") -> Actiepunt:
    """A new actiepunt of these owners."""
    await regie(wereld, code, f"{{code}} actie nieuw Stemt de zorg af, {wie}, {dag}")
    return (await punten(wereld, code))[-1]


async def ids(wereld: Wereld, code: str, *wie: str) -> tuple[str, ...]:
    leden = await wereld.leden(code)
    return tuple(leden[een].id for een in wie)


@pytest.mark.story_of("actie nieuw")
async def test_two_owners_are_both_asked_and_one_reports_for_both(wereld: Wereld, code: str) -> None:
    wereld.post.wis()
    punt = await nieuw(wereld, code, "GGZ-instelling/politie")

    assert punt.eigenaars == await ids(wereld, code, GGZ, POLITIE)
    for adres, ander in ((GGZ, "Politie (wijkagent)"), (POLITIE, "GGZ-instelling (behandelaar)")):
        (mail,) = wereld.post.aan(adres)
        assert f"U doet dit samen met {ander}" in wereld.post.tekst(mail)

    await wereld.vooruit(tot=lokaal("2026-12-01 12:00"))
    for adres in (GGZ, POLITIE):
        assert f"actiepunt {punt.nummer}" in wereld.post.teksten(adres)
        assert "Wat een van u meldt, geldt voor allen" in wereld.post.teksten(adres)

    await wereld.antwoord(wereld.post.laatste(POLITIE), f"{punt.nummer} klaar")
    assert (await wereld.punt(code, punt.nummer)).status is Status.GEREED
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-12-08 12:00"))
    assert f"actiepunt {punt.nummer}" not in wereld.post.teksten(GGZ) + wereld.post.teksten(POLITIE)


async def test_where_each_answers_apart_only_those_who_did_not_are_reminded(wereld: Wereld, code: str) -> None:
    punt = await nieuw(wereld, code, "GGZ-instelling en politie, ieder apart")
    assert punt.ieder
    await wereld.antwoord(wereld.post.laatste(GGZ), f"{punt.nummer} klaar")
    assert "uw deel van actiepunt" in wereld.post.tekst(wereld.post.laatste(GGZ))
    assert "Nog niet klaar: Politie (wijkagent)." in (wereld.post.teksten(POLITIE))
    assert (await wereld.punt(code, punt.nummer)).status is Status.OPEN
    wereld.post.wis()

    await wereld.vooruit(tot=lokaal("2026-12-04 12:00"))

    assert f"actiepunt {punt.nummer}" in wereld.post.teksten(POLITIE)
    assert f"actiepunt {punt.nummer}" not in wereld.post.teksten(GGZ)

    await wereld.antwoord(wereld.post.laatste(POLITIE), "klaar")
    assert (await wereld.punt(code, punt.nummer)).status is Status.GEREED


async def test_the_ladder_and_the_lists_name_both(wereld: Wereld, code: str) -> None:
    punt = await nieuw(wereld, code, "politie en GGZ-instelling")
    wereld.post.wis()

    lijst = await houder(wereld, code, "!actie lijst")
    assert f"{punt.nummer}. Stemt de zorg af (Politie (wijkagent) en GGZ-instelling (behandelaar), " in lijst
    toon = await houder(wereld, code, f"!actie toon {punt.nummer}")
    assert "Wie: Politie (wijkagent) en GGZ-instelling (behandelaar)" in toon

    await wereld.vooruit(tot=lokaal("2026-12-11 12:00"))
    assert "De afspraak · Politie (wijkagent) en GGZ-instelling (behandelaar)" in wereld.post.teksten(REGIE)


async def test_each_part_is_shown_and_my_own_part_leaves_my_list(wereld: Wereld, code: str) -> None:
    punt = await nieuw(wereld, code, "iedereen apart")
    await wereld.antwoord(wereld.post.laatste(GGZ), f"{punt.nummer} klaar")

    toon = await houder(wereld, code, f"!actie toon {punt.nummer}")
    assert "GGZ-instelling (behandelaar): klaar" in toon
    assert "Politie (wijkagent): open" in toon
    await wereld.antwoord(wereld.post.laatste(GGZ), f"{code} mijn")
    assert f"{code} {punt.nummer}:" not in wereld.post.tekst(wereld.post.laatste(GGZ))
    await wereld.antwoord(wereld.post.laatste(POLITIE), f"{code} mijn")
    assert f"{code} {punt.nummer}: Stemt de zorg af (uiterlijk 4 december 2026, open, ieder apart)" in (
        wereld.post.tekst(wereld.post.laatste(POLITIE))
    )


async def test_a_part_that_does_not_work_is_told_and_the_others_go_on(wereld: Wereld, code: str) -> None:
    punt = await nieuw(wereld, code, "GGZ-instelling en politie, ieder voor zich")

    await wereld.antwoord(wereld.post.laatste(GGZ), f"{punt.nummer} lukt niet, geen plek")

    assert (await wereld.punt(code, punt.nummer)).status is Status.OPEN
    assert f"meldt dat actiepunt {punt.nummer} niet lukt" in wereld.kamers.prive(WIJKTEAM).laatste
    await wereld.antwoord(wereld.post.laatste(POLITIE), f"{punt.nummer} klaar")
    assert (await wereld.punt(code, punt.nummer)).status is Status.LUKT_NIET


async def test_allen_are_all_but_a_derde(wereld: Wereld, code: str) -> None:
    punt = await nieuw(wereld, code, "allen")

    assert set(punt.eigenaars) == set(await ids(wereld, code, GGZ, POLITIE, WIJKTEAM, RECLASSERING))


async def test_a_partner_who_shares_it_reports_and_another_does_not(wereld: Wereld, code: str) -> None:
    punt = await nieuw(wereld, code, "reclassering/politie")

    await wereld.antwoord(wereld.post.laatste(GGZ), f"{punt.nummer} klaar")

    geweigerd = wereld.post.tekst(wereld.post.laatste(GGZ))
    assert "Reclassering (toezichthouder) en Politie (wijkagent)" in geweigerd
    assert (await wereld.punt(code, punt.nummer)).status is Status.OPEN


@pytest.mark.parametrize("wie", ["GGZ-instelling en de brandweer", "Brandweer/politie"])
async def test_an_unknown_owner_among_known_ones_is_refused(wereld: Wereld, code: str, wie: str) -> None:
    eerder = await punten(wereld, code)

    antwoord = await regie(wereld, code, f"{{code}} actie nieuw Stemt af, {wie}, 4 december")

    assert "vind ik geen deelnemer die past bij" in antwoord
    assert await punten(wereld, code) == eerder


@pytest.mark.story_of("actie geef")
async def test_given_to_two_the_one_who_keeps_it_hears_of_the_other(wereld: Wereld, code: str) -> None:
    wereld.post.wis()

    bon = await regie(wereld, code, "{code} actie geef 2 aan GGZ-instelling en politie")

    assert "is nu van GGZ-instelling (behandelaar) en Politie (wijkagent)" in bon
    assert (await wereld.punt(code, 2)).eigenaars == await ids(wereld, code, GGZ, POLITIE)
    assert "U doet dit samen met Politie (wijkagent)" in wereld.post.teksten(GGZ)
    assert "staat nu op uw naam" in wereld.post.laatste(POLITIE).bericht.onderwerp
    assert "staat al op naam van" in await regie(wereld, code, "{code} actie geef 2 aan politie/GGZ-instelling")

    await wereld.vooruit(tot=lokaal("2026-11-03 10:30"))
    await regie(wereld, code, "{code} actie geef 2 aan Reclassering")
    await regie(wereld, code, "{code} ongedaan")
    assert (await wereld.punt(code, 2)).eigenaars == await ids(wereld, code, GGZ, POLITIE)
    assert "staat nu op uw naam" in wereld.post.laatste(POLITIE).bericht.onderwerp


async def test_an_owner_who_left_leaves_it_to_the_other(wereld: Wereld, code: str) -> None:
    punt = await nieuw(wereld, code, "GGZ-instelling/politie")

    bon = await regie(wereld, code, "deelnemer verwijder {code} Politie")

    assert f"niemand: {punt.nummer}" not in bon
    assert f", {punt.nummer}" not in bon
    assert (await wereld.punt(code, punt.nummer)).eigenaars == await ids(wereld, code, GGZ)
    antwoord = await regie(wereld, code, "{code} actie nieuw Nog iets, politie, 4 december")
    assert "vind ik geen deelnemer die past bij" in antwoord


async def test_two_hundred_actiepunten_of_all_are_listed(maak: Maak) -> None:
    wereld = maak(beleid=replace(BELEID, max_actiepunten=200))
    code = wereld.code
    casus = await wereld.casus(code)
    allen = await ids(wereld, code, GGZ, POLITIE, WIJKTEAM, RECLASSERING)
    async with wereld.opslag.uow() as uow:
        al = await uow.actiepunten.of_casus(casus.id)
        for nr in range(len(al) + 1, 201):
            await uow.actiepunten.add_actiepunt(
                replace(al[0], id=f"punt-{nr}", nummer=nr, eigenaars=allen, status=Status.OPEN)
            )
        await uow.commit()
    assert "heeft al 200 actiepunten" in await regie(wereld, code, "{code} actie nieuw Te veel, allen, 4 december")
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} actie lijst")
    assert "200. " in wereld.post.tekst(wereld.post.laatste(REGIE))
    await wereld.antwoord(wereld.post.laatste(GGZ), "200 klaar")
    assert (await wereld.punt(code, 200)).status is Status.GEREED
