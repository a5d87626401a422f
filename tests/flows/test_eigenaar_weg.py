"""An actiepunt whose owner left: the casushouder is asked who takes it over, until somebody does."""

from commands.domain.rollen import Rol
from tests.domain.kalender import lokaal
from tests.wereld import REGIE, WIJKTEAM, Wereld


async def test_what_somebody_leaves_behind_is_asked_about_at_once_and_until_somebody_takes_it(
    wereld: Wereld, code: str
) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, f"deelnemer verwijder {code} GGZ-instelling")
    houder = wereld.kamers.prive(WIJKTEAM)
    wereld.post.wis()

    await wereld.vooruit(tot=lokaal("2026-11-09 12:00"))
    kop = f"Casus {code}, actiepunt 2: hoe gaat het verder?"
    vragen = [een for een in houder.berichten if any(blok.kop == kop for blok in een.blokken)]
    assert len(vragen) == 2  # the next working day, and three later
    await wereld.vooruit(tot=lokaal("2026-11-16 12:00"))
    assert "Dit actiepunt heeft nu geen eigenaar." in wereld.post.teksten(REGIE)

    await wereld.zeg(WIJKTEAM, houder.id, f"{code} actie geef 2 aan Politie")
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-11-20 12:00"))

    assert "heeft nu geen eigenaar" not in wereld.post.teksten(REGIE)
    assert "staat nu op uw naam" not in wereld.post.teksten(REGIE)
