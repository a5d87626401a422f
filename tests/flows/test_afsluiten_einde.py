"""A casus closes with the end that was read, and with no other."""

from datetime import timedelta

import pytest

from commands.domain.casus import Fase
from tests.flows.test_afsluiten import alles_over, fase, houder_zegt, regie_zegt
from tests.flows.test_afwezig import gezegd
from tests.wereld import REGIE, WIJKTEAM, Wereld


@pytest.mark.parametrize("antwoord", ["akkoord", "ja"])
async def test_akkoord_under_an_earlier_proposal_does_not_close_with_the_newer_end(
    wereld: Wereld, code: str, antwoord: str
) -> None:
    await alles_over(wereld, code)
    await houder_zegt(wereld, "casus afsluiten voorlopig")
    eerste = wereld.post.laatste(REGIE)
    await houder_zegt(wereld, "casus afsluiten afschalen")
    tweede = wereld.post.laatste(REGIE)

    await wereld.antwoord(eerste, antwoord)
    assert await fase(wereld, code) is Fase.LOPEND
    assert f"{code} casus akkoord afschalen" in wereld.post.tekst(wereld.post.laatste(REGIE))
    assert "ander voorstel" in await regie_zegt(wereld, f"casus akkoord {code}")
    assert await fase(wereld, code) is Fase.LOPEND

    await wereld.antwoord(tweede, antwoord)
    assert (await wereld.casus(code)).uitkomst == "afgeschaald"


async def test_akkoord_that_names_the_end_closes_after_a_change_too(wereld: Wereld, code: str) -> None:
    await alles_over(wereld, code)
    await houder_zegt(wereld, "casus afsluiten voorlopig")
    await houder_zegt(wereld, "casus afsluiten afschalen")
    assert "ander voorstel" in await regie_zegt(wereld, f"casus akkoord {code} voorlopig")
    await regie_zegt(wereld, f"casus akkoord {code} afschalen")
    assert (await wereld.casus(code)).uitkomst == "afgeschaald"


@pytest.mark.parametrize("getypt", ["akkoord", "casus akkoord"])
async def test_a_held_akkoord_never_takes_a_newer_proposal(wereld: Wereld, code: str, getypt: str) -> None:
    await alles_over(wereld, code)
    await houder_zegt(wereld, "casus afsluiten voorlopig")
    await wereld.antwoord(wereld.post.laatste(REGIE), getypt, dmarc="")
    vraag = wereld.post.laatste(REGIE)
    wereld.nu += timedelta(minutes=5)
    await houder_zegt(wereld, "casus afsluiten afschalen")
    await wereld.antwoord(vraag, "ja", dmarc="")
    assert await fase(wereld, code) is Fase.LOPEND
    assert f"{code} casus akkoord afschalen" in wereld.post.teksten(REGIE)


async def test_a_proposal_of_somebody_who_is_no_casushouder_any_more_lapses(wereld: Wereld, code: str) -> None:
    await alles_over(wereld, code)
    await houder_zegt(wereld, "casus afsluiten voorlopig")
    await regie_zegt(wereld, f"deelnemer casushouder {code} Politie")
    assert "vervalt" in await regie_zegt(wereld, f"casus akkoord {code}")
    assert "U hebt de rol niet meer" in gezegd(wereld, WIJKTEAM)[-1]
    assert await fase(wereld, code) is Fase.LOPEND
    assert "geen voorstel" in await regie_zegt(wereld, f"casus akkoord {code}")
