"""The news of a day tells how an actiepunt stands at its end, once; what people wrote is all there."""

from dataclasses import replace

import pytest

from commands.domain.meldingen import Meldingen
from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.flows.test_nieuws import DAGELIJKS, MORGENVROEG
from tests.wereld import GGZ, POLITIE, Wereld

BEZIG = "Actiepunt 2: bezig"


@pytest.fixture
def wereld(maak: Maak) -> Wereld:
    """A house that tells news once a day."""
    return maak(beleid=DAGELIJKS)


async def gelezen(wereld: Wereld, *meldingen: str) -> str:
    """What the politie reads in the news, after the GGZ reported this."""
    planmail = wereld.post.laatste(GGZ)
    for tekst in meldingen:
        await wereld.antwoord(planmail, tekst)
    wereld.post.wis()
    await wereld.vooruit(tot=MORGENVROEG if meldingen[-1].startswith("2 klaar") else lokaal("2026-11-17 09:00"))
    [nieuws] = wereld.post.aan(POLITIE)
    return wereld.post.tekst(nieuws)


async def test_three_times_at_work_is_one_line(wereld: Wereld, code: str) -> None:
    assert (await gelezen(wereld, "2 bezig", "ik ben bezig met 2", "2 bezig")).count(BEZIG) == 1


async def test_at_work_and_then_done_is_done(wereld: Wereld, code: str) -> None:
    nieuws = await gelezen(wereld, "2 bezig", "2 klaar")

    assert BEZIG not in nieuws
    assert nieuws.count("Actiepunt 2 is klaar") == 1


async def test_words_are_never_left_out(wereld: Wereld, code: str) -> None:
    nieuws = await gelezen(wereld, "2 bezig, ik heb gebeld", "2 bezig", "2 bezig, maandag spreek ik haar", "2 klaar")

    assert nieuws.count(BEZIG) == 2
    assert nieuws.index("> ik heb gebeld") < nieuws.index("> maandag spreek ik haar")
    assert nieuws.index("> maandag spreek ik haar") < nieuws.index("Actiepunt 2 is klaar")


async def test_the_last_date_stays_beside_what_is_said_after_it(wereld: Wereld, code: str) -> None:
    nieuws = await gelezen(
        wereld,
        "2 uitstel tot 30 november 2026 wachtlijst",
        "2 bezig",
        "2 bezig",
    )

    assert "Actiepunt 2 wordt ma 30 november 2026" in nieuws
    assert nieuws.count(BEZIG) == 1


async def test_codes_and_counts_count_what_is_told(wereld: Wereld, code: str) -> None:
    lid = (await wereld.leden(code))[POLITIE]
    async with wereld.opslag.uow() as uow:
        await uow.personen.save_persoon(replace(lid.persoon, meldingen=Meldingen.SAMEN))
        await uow.commit()

    assert f"- {code}: 1 bericht\n" in await gelezen(wereld, "2 bezig", "2 bezig", "2 klaar")
