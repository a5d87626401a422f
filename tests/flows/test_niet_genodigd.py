"""Somebody who stands in the plan and was not invited to the ICO is told to the procesregisseur before the release."""

from datetime import timedelta
from pathlib import Path

import pytest

from commands.domain.rollen import Rol
from tests.bot.documents.maken import in_bytes, word
from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.flows.derdewereld import ACTIES, CASUS, DOELEN, LEDEN
from tests.flows.eersteico import nodig_uit, regie
from tests.wereld import GGZ, POLITIE, REGIE, VOORBEELD, WIJKTEAM, Wereld

ZIN = "Niet uitgenodigd voor het ICO, wel in dit plan: "
GENODIGD = LEDEN[1:4]
SCHOOL = ["School", "intern begeleider", "publiek", "ib@school.test", "", "mail"]
CORPORATIE = ["woco", "consulent", "privaat", "consulent@woco.test", "", "mail"]


async def na_ico(maak: Maak) -> Wereld:
    wereld = await nodig_uit(maak)
    wereld.nu = lokaal("2026-11-17 15:00")
    return wereld


async def plan(wereld: Wereld, map_: Path, *leden: list[str]) -> str:
    """The plan with these deelnemers comes in; returns its preview."""
    wereld.nu += timedelta(minutes=5)
    (map_ / "plan.docx").write_bytes(in_bytes(word(CASUS, DOELEN, [LEDEN[0], *leden], ACTIES[:2])))
    await wereld.staf(Rol.PROCESREGISSEUR, f"casus plan {wereld.code}", bijlage=map_ / "plan.docx")
    return " ".join(wereld.post.tekst(wereld.post.laatste(REGIE)).split())


async def test_two_who_come_in_by_the_plan_are_named_once_in_its_preview(maak: Maak, tmp_path: Path) -> None:
    wereld = await na_ico(maak)

    voorbeeld = await plan(wereld, tmp_path, *GENODIGD, SCHOOL, CORPORATIE)

    assert f"{ZIN}School (intern begeleider) en woco (consulent). Die krijgen het plan zodra u het" in voorbeeld
    assert f"casus plan {wereld.code}" in voorbeeld
    assert ZIN not in await plan(wereld, tmp_path, *GENODIGD, SCHOOL, CORPORATIE)
    assert wereld.post.aan("ib@school.test") == []


async def test_a_mistake_can_be_mended_before_the_release(maak: Maak, tmp_path: Path) -> None:
    wereld = await na_ico(maak)
    assert f"{ZIN}woco (consulent). Die krijgt" in await plan(wereld, tmp_path, *GENODIGD, CORPORATIE)

    assert ZIN not in await plan(wereld, tmp_path, *GENODIGD)
    await regie(wereld, f"vrijgeven {wereld.code}")

    assert wereld.post.aan("consulent@woco.test") == []
    assert (await wereld.leden(wereld.code)).keys() == {GGZ, POLITIE, WIJKTEAM}


async def test_one_more_in_a_next_version_is_named_then(maak: Maak, tmp_path: Path) -> None:
    wereld = await na_ico(maak)
    await plan(wereld, tmp_path, *GENODIGD, SCHOOL)

    voorbeeld = await plan(wereld, tmp_path, *GENODIGD, SCHOOL, CORPORATIE)

    assert f"{ZIN}woco (consulent). Die krijgt" in voorbeeld


async def test_the_invited_under_another_name_and_who_was_added_by_hand_are_not(maak: Maak, tmp_path: Path) -> None:
    wereld = await na_ico(maak)
    ggz = ["ggz duin & meer", "spv", "privaat", GGZ.upper(), "", "mail"]
    await plan(wereld, tmp_path, ggz, *GENODIGD[:2])
    assert ZIN not in wereld.post.tekst(wereld.post.laatste(REGIE))

    await regie(wereld, f"deelnemer toevoegen {wereld.code} {', '.join([*SCHOOL[:3], SCHOOL[3]])}")

    assert ZIN not in await plan(wereld, tmp_path, ggz, *GENODIGD[:2], SCHOOL)


@pytest.mark.parametrize("woorden", ["casus nieuw"])
async def test_where_nobody_was_invited_through_the_bot_nothing_is_said_of_it(maak: Maak, woorden: str) -> None:
    wereld = maak(leeg=True)
    await wereld.medewerker(Rol.PROCESREGISSEUR, email=REGIE)

    await wereld.staf(Rol.PROCESREGISSEUR, woorden, bijlage=VOORBEELD)

    assert ZIN not in wereld.post.tekst(wereld.post.laatste(REGIE))
