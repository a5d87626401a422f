"""A proposed actiepunt is asked about until somebody answers, also when whoever proposed it is gone."""

from commands.domain.rollen import Rol
from tests.domain.kalender import lokaal
from tests.wereld import GGZ, POLITIE, WIJKTEAM, Wereld


async def test_a_proposed_actiepunt_outlives_the_one_who_proposed_it(wereld: Wereld, code: str) -> None:
    planmail = wereld.post.laatste(GGZ)
    await wereld.antwoord(planmail, "actie nieuw Belt met school, politie, 4 december 2026")
    nummer = 6
    await wereld.staf(Rol.PROCESREGISSEUR, f"deelnemer verwijder {code} GGZ-instelling")
    prive = wereld.kamers.prive(WIJKTEAM)
    gezegd = len(prive.zendingen)

    await wereld.vooruit(tot=lokaal("2026-11-06 10:00"))

    vragen = [een.bericht.onderwerp for een in prive.zendingen[gezegd:]]
    assert f"Casus {code}: een vraag over actiepunt {nummer} wacht op antwoord" in vragen
    await wereld.zeg(WIJKTEAM, prive.id, f"{code} {nummer} akkoord")
    assert "Belt met school" in wereld.post.tekst(wereld.post.laatste(POLITIE))
