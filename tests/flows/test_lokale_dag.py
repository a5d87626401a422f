"""Around midnight: a day in a message is the one on the calendar of the house, in every season and time zone."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from commands.adres import antwoordadres, groepsadres
from commands.domain.rollen import Rol
from commands.events.alarm import bij_stilstand
from commands.messages import Say
from commands.ports import PermanentFailure
from tests.flows.conftest import Maak
from tests.flows.test_terugpost import kom_terug, laatste_id
from tests.wereld import BEHEER, BELEID, GGZ, REGIE, WIJKTEAM, Wereld

VREEMDE = "vreemde@elders.test"
NACHTEN = {
    "Amsterdam, winter": ("Europe/Amsterdam", "2026-11-03T23:30Z", "4 november 2026"),
    "Amsterdam, summer": ("Europe/Amsterdam", "2027-06-30T22:30Z", "1 juli 2027"),
    "Bonaire": ("America/Kralendijk", "2026-11-05T02:00Z", "4 november 2026"),
}


@pytest.fixture(params=NACHTEN.values(), ids=NACHTEN.keys())
def nacht(request: pytest.FixtureRequest, maak: Maak) -> tuple[Wereld, str]:
    """A running casus at a moment whose date in UTC is another; and the local date."""
    zone, moment, dag = request.param
    wereld = maak(beleid=replace(BELEID, zone=ZoneInfo(zone)))
    wereld.nu = datetime.fromisoformat(moment)
    return wereld, dag


async def van(wereld: Wereld, wie: str = GGZ) -> str:
    return antwoordadres(wereld.code, (await wereld.leden(wereld.code))[wie].token)


async def test_actie_toon_tells_each_answer_under_the_local_day(nacht: tuple[Wereld, str]) -> None:
    wereld, dag = nacht
    await wereld.mail(GGZ, await van(wereld), "2 bezig, net nog gebeld")

    await wereld.mail(GGZ, await van(wereld), "actie toon 2")

    assert f"{dag}, GGZ-instelling (behandelaar): is in uitvoering" in wereld.post.tekst(wereld.post.laatste(GGZ))


async def test_onbekend_tells_the_local_day_of_the_last_message(nacht: tuple[Wereld, str]) -> None:
    wereld, dag = nacht
    await wereld.mail(VREEMDE, groepsadres(wereld.code), "Wat is dit voor adres?")

    await wereld.staf(Rol.PROCESREGISSEUR, "onbekend")

    assert f"1 keer, laatst {dag}" in wereld.post.tekst(wereld.post.laatste(REGIE))


async def test_mail_that_came_back_is_asked_about_since_the_local_day(nacht: tuple[Wereld, str]) -> None:
    wereld, dag = nacht
    await kom_terug(wereld, wereld.code, op=await laatste_id(wereld))
    wereld.post.wis()

    await wereld.vooruit(dagen=4)

    [vraag, *_] = [tekst for een in wereld.post.aan(REGIE) if "Dat is zo sinds" in (tekst := wereld.post.tekst(een))]
    assert f"{dag}. De bot stuurt daar geen mail meer heen." in vraag


@pytest.mark.parametrize(
    ("zone", "avond"),
    [
        ("America/Kralendijk", "2026-11-04T23:00Z"),  # seven in the evening there
        ("Europe/Amsterdam", "2026-11-03T23:10Z"),  # ten past midnight there
    ],
)
async def test_once_a_day_is_once_on_one_local_day(maak: Maak, zone: str, avond: str) -> None:
    wereld = maak(beleid=replace(BELEID, zone=ZoneInfo(zone)))
    wereld.nu = datetime.fromisoformat(avond)
    wereld.post.faal_voor[GGZ] = PermanentFailure("550")
    wereld.post.wis()
    kamer = wereld.kamers.casuskamer(wereld.code).id

    sleutels = set()
    for uren in (0, 2):
        await wereld.vooruit(tot=datetime.fromisoformat(avond) + timedelta(hours=uren))
        await wereld.zeg(WIJKTEAM, kamer, f"!bericht Dit is bericht {uren}.")
        async with wereld.opslag.uow() as uow:
            [say] = await bij_stilstand("Matrix", "login", wereld.huis.work.within(uow, wereld.nu))
        assert isinstance(say, Say)
        sleutels.add(say.sleutel)

    assert wereld.post.teksten(REGIE).count("is niet bereikt") == 1
    assert len(wereld.post.aan(BEHEER)) == 1
    assert len(sleutels) == 1
