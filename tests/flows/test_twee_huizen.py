"""Two houses side by side on one machine: each has its own clock, its own words and its own casussen."""

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.settings.werkwijze_reading import read_werkwijze
from commands.klok.werkwijze import meld_werkwijze
from tests.flows.aanmeldwereld import AANMELDER, begin, beleid_van, huis
from tests.flows.conftest import Maak
from tests.flows.test_afsluiten import regie_zegt
from tests.wereld import Wereld

OCHTEND_HIER = datetime(2026, 11, 5, 8, 30, tzinfo=UTC)
"""Half past nine in Amsterdam, half past four at night in Kralendijk."""
OCHTEND_DAAR = datetime(2026, 11, 5, 13, 30, tzinfo=UTC)


def van(maak: Maak, naam: str) -> Wereld:
    """A house of this region with a casus, by its own clock."""
    zone = ZoneInfo(read_werkwijze(naam).kalender.tijdzone.waarde)
    return maak(beleid=replace(beleid_van(naam), zone=zone))


async def test_kralendijk_and_amsterdam_open_at_their_own_hour_and_know_nothing_of_each_other(maak: Maak) -> None:
    hier, daar = van(maak, "kennemerland"), van(maak, "bonaire")
    assert await meld_werkwijze(hier.huis.work, OCHTEND_HIER) == 0
    assert await meld_werkwijze(daar.huis.work, OCHTEND_HIER) is None
    assert await meld_werkwijze(daar.huis.work, OCHTEND_DAAR) == 0

    assert "procesregisseur" in await regie_zegt(hier, f"casus toon {hier.code}")
    assert "procesmanager" in await regie_zegt(daar, f"casus toon {daar.code}")
    async with daar.opslag.uow() as uow:
        alle = [een.code for een in await uow.casussen.all_casussen()]
    assert alle == [daar.code]


async def test_twice_for_one_client_cannot_be_seen_and_that_is_said(maak: Maak) -> None:
    wereld = await huis(maak, "noord-holland-noord")
    eerste, tweede = await begin(wereld), await begin(wereld)
    assert eerste.bericht.onderwerp != tweede.bericht.onderwerp
    tekst = wereld.post.tekst(wereld.post.laatste(AANMELDER))
    assert "De bot kan dat niet zien, want er staat geen naam in" in tekst
    assert "Kijk in uw eigen dossier" in tekst
