"""A procesregisseur hears once that casussen which were closed before are shielded now."""

from dataclasses import replace

from commands.klok.afscherming import meld_afscherming
from tests.domain.kalender import lokaal
from tests.flows.aanmeldwereld import beleid_van
from tests.flows.conftest import Maak
from tests.flows.test_afsluiten import regie_zegt, sluit
from tests.flows.werkwijzewereld import met_werkwijze
from tests.wereld import MANAGER, REGIE, Wereld

ONDERWERP = "Afgesloten casussen zijn afgeschermd"


async def look(wereld: Wereld) -> list[str]:
    """What the procesregisseur then reads about it."""
    await meld_afscherming(wereld.huis.work, wereld.nu)
    await wereld.rust()
    gevonden = [een for een in wereld.post.aan(REGIE) if een.bericht.onderwerp == ONDERWERP]
    return [wereld.post.tekst(een) for een in gevonden]


async def test_after_an_upgrade_it_is_told_once_with_how_to_read_one(maak: Maak) -> None:
    wereld = maak(beleid=beleid_van("kennemerland"))
    await sluit(wereld, wereld.code)
    wereld.nu = lokaal("2026-11-04 22:00")
    assert await look(wereld) == []  # not at night
    wereld.nu = lokaal("2026-11-05 09:30")
    [tekst] = await look(wereld)
    assert "Uw afgesloten casus is vanaf nu afgeschermd" in tekst
    assert ONDERWERP not in wereld.post.teksten(MANAGER)
    wereld.nu = lokaal("2026-11-06 09:30")
    assert len(await look(wereld)) == 1
    assert wereld.code in await regie_zegt(wereld, "casus lijst gesloten")


async def test_a_new_house_hears_nothing_of_it_also_once_casussen_close(maak: Maak) -> None:
    wereld = maak(beleid=beleid_van("kennemerland"))
    assert await look(wereld) == []
    await sluit(wereld, wereld.code)
    assert await look(wereld) == []


async def test_a_house_that_begins_to_shield_shields_none_of_before_so_nothing_is_told(maak: Maak) -> None:
    huis = beleid_van("kennemerland")
    open_ = replace(huis, einden=replace(huis.einden, afgeschermd=False))
    anders = maak(beleid=open_)
    await sluit(anders, anders.code)
    assert await look(anders) == []
    dicht = await met_werkwijze(anders, huis)
    assert await look(dicht) == []
    assert "afgeschermd" not in await regie_zegt(dicht, f"casus toon {anders.code}")
