"""A world in which a first ICO is planned, and the people who were named for it."""

from commands.domain.beleid import Beleid
from commands.domain.bijeenkomst import Bijeenkomst
from commands.domain.casus import Fase
from commands.domain.rollen import Rol
from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.wereld import BELEID, GGZ, MANAGER, POLITIE, REGIE, WIJKTEAM, Wereld

DAN = lokaal("2026-11-17 10:00")


async def regie(wereld: Wereld, tekst: str) -> str:
    """The procesregisseur writes to their own address; returns the answer."""
    await wereld.staf(Rol.PROCESREGISSEUR, tekst)
    return wereld.post.tekst(wereld.post.laatste(REGIE))


async def icos(wereld: Wereld) -> list[Bijeenkomst]:
    casus = await wereld.casus(wereld.code)
    async with wereld.opslag.uow() as uow:
        return await uow.bijeenkomsten.of_casus(casus.id)


async def fase(wereld: Wereld) -> Fase:
    return (await wereld.casus(wereld.code)).fase


async def begin(maak: Maak, wanneer: str = "17 november 10:00", beleid: Beleid = BELEID) -> Wereld:
    """A world in which a procesregisseur plans a first ICO for three people."""
    wereld = maak(leeg=True, beleid=beleid)
    await wereld.medewerker(Rol.PROCESREGISSEUR, email=REGIE)
    await wereld.medewerker(Rol.MANAGER, email=MANAGER)
    antwoord = await regie(wereld, f"casus nieuw ico {wanneer}")
    assert "Er is nog niets verstuurd" in antwoord
    wereld.code = wereld.post.laatste(REGIE).bericht.onderwerp.split()[1].rstrip(":")
    for wie in (
        f"GGZ-instelling, behandelaar, privaat, {GGZ}",
        f"Politie, wijkagent, publiek, {POLITIE}",
        f"Gemeente, wijkteam, publiek, {WIJKTEAM}",
    ):
        assert "krijgt nog niets" in await regie(wereld, f"deelnemer toevoegen {wereld.code} {wie}")
    return wereld


async def nodig_uit(maak: Maak) -> Wereld:
    wereld = await begin(maak)
    await regie(wereld, f"{wereld.code} ico plaats Stadhuis, zaal 3")
    await regie(wereld, f"{wereld.code} ico uitnodigen")
    return wereld
