"""What was parked can be offered again; what kills the process is found out, and holds up nobody for ever."""

import asyncio
import base64
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.intake import MOST_DEATHS
from commands.domain.afstemmingsplan import PlanDocument
from commands.domain.rollen import Rol
from commands.messages import Bijlage
from commands.ports import StorageFailure
from tests.bot.settings.files import MAIL
from tests.flows.conftest import Maak
from tests.wereld import BEHEER, GGZ, REGIE, VOORBEELD, Wereld, maak_wereld

pytestmark = pytest.mark.breed


class Stroomuitval(BaseException):
    """The process dies here."""


class Wispelturig:
    """A PlanReader that reads nothing as long as something is wrong with it."""

    def __init__(self, echt: object, fout: BaseException) -> None:
        self._echt = echt
        self.fout: BaseException | None = fout
        self.gelezen = 0

    async def read_plan(self, bijlage: Bijlage) -> PlanDocument:
        self.gelezen += 1
        if self.fout is not None:
            raise self.fout
        return await self._echt.read_plan(bijlage)


@pytest.fixture
def kapot(maak: Maak) -> tuple[Wereld, Wispelturig]:
    """A world with a running casus, and a reader with a mistake in it."""
    lezer = Wispelturig(maak().huis.work.planlezer, RuntimeError("a mistake"))
    wereld = maak(planlezer=lezer)
    wereld.post.wis()
    return wereld, lezer


async def ketenbot(wereld: Wereld, *woorden: str) -> int:
    """The command line on the database of this world, at its moment."""
    map_: Path = wereld.database.parent
    (map_ / "klok").write_text(wereld.nu.isoformat())
    (map_ / "sleutel").write_bytes(base64.b64encode(bytes(range(32))))
    (map_ / "sleutel").chmod(0o600)
    (map_ / "ketenbot.toml").write_text(
        f'{MAIL}[opslag]\nsleutel_bestand = "sleutel"\n[proef]\naan = true\nklok = "klok"\n', encoding="utf-8"
    )
    return await asyncio.to_thread(main, ["--config", str(map_ / "ketenbot.toml"), *woorden])


async def code_van(wereld: Wereld) -> str:
    """The one code under which something is parked."""
    async with wereld.opslag.uow() as uow:
        [rij] = await uow.inbox.parked_items()
    return rij.storing


async def test_a_parked_message_is_offered_again_and_handled_once(kapot: tuple[Wereld, Wispelturig]) -> None:
    wereld, lezer = kapot
    await wereld.staf(Rol.PROCESREGISSEUR, "casus nieuw", bijlage=VOORBEELD)
    storing = await code_van(wereld)
    await wereld.staf(Rol.PROCESREGISSEUR, f"bericht {wereld.code} Wij gaan door.")
    assert f"ketenbot bied-aan {storing}" in wereld.post.teksten(BEHEER)
    assert "> Wij gaan door." in wereld.post.teksten(GGZ)

    lezer.fout = None
    assert await ketenbot(wereld, "bied-aan", storing) == 0
    assert await ketenbot(wereld, "bied-aan", storing) == 2
    await wereld.rust()
    assert await ketenbot(wereld, "bied-aan", storing) == 2
    await wereld.rust()

    assert lezer.gelezen == 2
    async with wereld.opslag.uow() as uow:
        assert len(await uow.casussen.all_casussen()) == 2
        assert "geparkeerd" not in await uow.inbox.count_by_status()
    assert len([een for een in wereld.post.aan(REGIE) if "vrijgeven " in wereld.post.tekst(een)]) == 1


async def test_what_fails_once_more_is_parked_under_its_own_code_with_an_alarm_and_no_second_word_to_its_sender(
    kapot: tuple[Wereld, Wispelturig],
) -> None:
    wereld, _ = kapot
    await wereld.staf(Rol.PROCESREGISSEUR, "casus nieuw", bijlage=VOORBEELD)
    storing = await code_van(wereld)

    await wereld.vooruit(dagen=1)
    assert await ketenbot(wereld, "bied-aan", storing) == 0
    await wereld.rust()

    assert await code_van(wereld) == storing
    assert len([een for een in wereld.post.aan(BEHEER) if storing in een.bericht.onderwerp]) == 2
    assert len([een for een in wereld.post.aan(REGIE) if storing in een.bericht.onderwerp]) == 1


async def sterf(wereld: Wereld) -> Wereld:
    """The process dies at its work, and is started again on what it left behind."""
    with pytest.raises(Stroomuitval):
        await wereld.rust()
    await wereld.opslag.close()
    return maak_wereld(wereld.database, wereld.post, wereld.kamers, planlezer=wereld.huis.work.planlezer)


async def test_a_message_that_kills_the_process_dies_alone_and_is_parked_after_many_times(maak: Maak) -> None:
    lezer = Wispelturig(None, Stroomuitval())
    wereld = maak(planlezer=lezer)
    wereld.post.wis()
    with pytest.raises(Stroomuitval):
        await wereld.staf(Rol.PROCESREGISSEUR, "casus nieuw", bijlage=VOORBEELD)
    with pytest.raises(Stroomuitval):
        await wereld.staf(Rol.PROCESREGISSEUR, f"bericht {wereld.code} Wij gaan door.")
    for _ in range(MOST_DEATHS - 2):
        wereld = await sterf(wereld)
    assert lezer.gelezen == MOST_DEATHS

    await wereld.rust()
    await wereld.opslag.close()

    assert lezer.gelezen == MOST_DEATHS
    assert "> Wij gaan door." in wereld.post.teksten(GGZ)
    [alarm] = wereld.post.aan(BEHEER)
    assert "ketenbot bied-aan F-" in wereld.post.tekst(alarm)


async def test_what_lay_beside_a_deadly_message_is_handled_once_and_parked_never(maak: Maak) -> None:
    wereld = maak(planlezer=Wispelturig(None, Stroomuitval()))
    wereld.post.wis()
    inname = wereld.kanalen[0].intake
    wereld.kanalen = []  # nobody looks yet
    for nummer in range(3):
        await wereld.staf(Rol.PROCESREGISSEUR, f"bericht {wereld.code} Dit is bericht {nummer}.")
        if nummer == 0:
            await wereld.staf(Rol.PROCESREGISSEUR, "casus nieuw", bijlage=VOORBEELD)

    for _ in range(MOST_DEATHS):
        with pytest.raises(Stroomuitval):
            await inname.one_round()
    await wereld.opslag.close()
    opnieuw = maak_wereld(wereld.database, wereld.post, wereld.kamers)
    await opnieuw.rust()

    gelezen = wereld.post.teksten(GGZ)
    assert [gelezen.count(f"> Dit is bericht {nummer}.") for nummer in range(3)] == [1, 1, 1]
    async with opnieuw.opslag.uow() as uow:
        assert (await uow.inbox.count_by_status())["geparkeerd"] == 1
    await opnieuw.opslag.close()


async def test_a_stop_in_the_middle_of_the_work_is_nobodys_fault(maak: Maak) -> None:
    lezer = Wispelturig(None, asyncio.CancelledError())
    wereld = maak(planlezer=lezer)
    with pytest.raises(asyncio.CancelledError):
        await wereld.staf(Rol.PROCESREGISSEUR, "casus nieuw", bijlage=VOORBEELD)
    for _ in range(4):
        with pytest.raises(asyncio.CancelledError):
            await wereld.rust()

    async with wereld.opslag.uow() as uow:
        assert "geparkeerd" not in await uow.inbox.count_by_status()
    assert lezer.gelezen == 5


async def test_a_database_that_is_away_in_the_middle_of_the_work_is_not_the_message_s_fault(maak: Maak) -> None:
    lezer = Wispelturig(None, StorageFailure("locked"))
    wereld = maak(planlezer=lezer)
    with pytest.raises(StorageFailure):
        await wereld.staf(Rol.PROCESREGISSEUR, "casus nieuw", bijlage=VOORBEELD)
    for _ in range(4):
        with pytest.raises(StorageFailure):
            await wereld.rust()

    async with wereld.opslag.uow() as uow:
        assert "geparkeerd" not in await uow.inbox.count_by_status()
    assert lezer.gelezen == 5
