"""Who was asked to call somebody tells of that call, and of nothing else."""

import pytest

from commands.domain.actiepunt import Status
from tests.flows.test_los_in_prive import zeg
from tests.flows.test_nog_geen_teken import schrijft, tot
from tests.wereld import GGZ, Wereld


async def gevraagd(wereld: Wereld) -> None:
    """The casushouder is asked to call the police, in a message that asks of actiepunt 1 too."""
    await schrijft(wereld, GGZ, "2 bezig")
    await tot(wereld, "2026-11-17")


@pytest.mark.parametrize(
    "woorden", ["heb m gebeld, hij leest t nu", "politie gebeld, die kijkt vandaag", "ja gesproken, plan is binnen"]
)
async def test_a_call_is_asked_about_and_shared_with_nobody(wereld: Wereld, code: str, woorden: str) -> None:
    await gevraagd(wereld)
    wereld.post.wis()
    assert f"ja\n{code} bezorging gesproken Politie" in await zeg(wereld, woorden)
    assert woorden not in wereld.post.teksten(GGZ)

    assert "U sprak Politie (wijkagent)" in await zeg(wereld, "ja")


@pytest.mark.parametrize(
    "woorden",
    [
        "gebeld, geen gehoor",
        "ik bel morgen",
        "voicemail ingesproken",
        "kan de politie niet bereiken, help",
        "krijg ze niet te pakken, wat nu",
    ],
)
async def test_who_was_not_reached_is_asked_later(wereld: Wereld, code: str, woorden: str) -> None:
    await gevraagd(wereld)
    wereld.post.wis()

    assert "wij vragen het later opnieuw" in await zeg(wereld, woorden)
    assert wereld.post.aan(GGZ) == []


@pytest.mark.parametrize("woorden", ["cliënt gebeld, afspraak staat voor 20 november", "1 bezig, ik heb gebeld"])
async def test_another_call_is_about_the_actiepunt(wereld: Wereld, code: str, woorden: str) -> None:
    await gevraagd(wereld)

    assert "bezorging gesproken" not in await zeg(wereld, woorden)


async def test_klaar_under_it_is_still_the_actiepunt(wereld: Wereld, code: str) -> None:
    await gevraagd(wereld)
    await zeg(wereld, "1 klaar")

    assert (await wereld.punt(code, 1)).status is Status.GEREED
