"""An objection or a request holds the destruction of a casus, at every step, until it is dealt with."""

import pytest

from commands.domain.casus import Fase
from tests.flows.test_afsluiten import regie_zegt, sluit
from tests.flows.test_vernietigen import OP_DE_DAG, manager_zegt, stap, zet_bezwaar
from tests.wereld import REGIE, Wereld


@pytest.mark.parametrize("wanneer", ["voor het voorstel", "voor het akkoord", "voor de dag", "tijdens"])
async def test_an_objection_holds_it_at_every_step_and_afterwards_it_goes_on(
    wereld: Wereld, code: str, wanneer: str
) -> None:
    await sluit(wereld, code)
    casus = await wereld.casus(code)
    if wanneer == "voor het voorstel":
        await zet_bezwaar(wereld, casus.id, wereld.nu.date())
        assert "loopt een bezwaar" in await regie_zegt(wereld, f"casus vernietigen {code} zeker niet meer nodig")
        return
    await regie_zegt(wereld, f"casus vernietigen {code} zeker niet meer nodig")
    if wanneer == "voor het akkoord":
        await zet_bezwaar(wereld, casus.id, wereld.nu.date())
        assert "loopt een bezwaar" in await manager_zegt(wereld, f"casus vernietigen akkoord {code}")
        return
    await manager_zegt(wereld, f"casus vernietigen akkoord {code}")
    wereld.nu = OP_DE_DAG
    if wanneer == "tijdens":
        await stap(wereld)
    await zet_bezwaar(wereld, casus.id, wereld.nu.date())
    for _ in range(3):
        await stap(wereld)
    assert (await wereld.casus(code)).fase is Fase.GESLOTEN
    verteld = [mail for mail in wereld.post.aan(REGIE) if "wacht: er loopt een bezwaar" in wereld.post.tekst(mail)]
    assert len(verteld) == (1 if wanneer == "tijdens" else 0)

    await zet_bezwaar(wereld, casus.id, None)
    for _ in range(3):
        await stap(wereld)
    async with wereld.opslag.uow() as uow:
        assert await uow.gewiste.is_gewist(casus.id)


@pytest.mark.story_of("casus bezwaar")
async def test_an_objection_is_noted_holds_the_destruction_and_ends(wereld: Wereld, code: str) -> None:
    await sluit(wereld, code)
    assert "niets vernietigd" in await regie_zegt(wereld, f"casus bezwaar {code}")
    assert "loopt een bezwaar" in await regie_zegt(wereld, f"casus vernietigen {code} zeker niet meer nodig")
    assert "loopt een bezwaar of verzoek sinds" in (await regie_zegt(wereld, f"casus bewaren {code}")).lower()
    assert "klaar" in await regie_zegt(wereld, f"casus bezwaar {code} is afgehandeld")
    assert "Er is nog niets vernietigd" in await regie_zegt(wereld, f"casus vernietigen {code} zeker niet meer nodig")
