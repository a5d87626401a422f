"""Reminders that an older version planned are said on their day, to whom they are for."""

from storage.database.migrate import run_on
from tests.domain.kalender import lokaal, wand
from tests.uitgave.inhoud import lees
from tests.uitgave.opgewaardeerd import Opgewaardeerd
from tests.wereld import GGZ, MANAGER, POLITIE, REGIE, WIJKTEAM


def wanneer(huis: Opgewaardeerd, wie: str, woorden: str) -> list[str]:
    """The days on which somebody was written to with these words."""
    post = huis.wereld.post
    return [wand(een.date)[:13] for een in post.aan(wie) if woorden in een.bericht.onderwerp + post.tekst(een)]


async def test_the_ladder_of_a_late_actiepunt_climbs_on(huis: Opgewaardeerd) -> None:
    late = f"Casus {huis.code('lopend')}, actiepunt 2"

    await huis.wereld.vooruit(tot=lokaal("2026-11-30 09:00"))
    assert late in huis.wereld.kamers.prive(WIJKTEAM).tekst
    await huis.wereld.vooruit(tot=lokaal("2026-12-10 12:00"))

    assert wanneer(huis, REGIE, late)[0] == "do 2026-12-03"
    assert wanneer(huis, MANAGER, late) == ["do 2026-12-10"]
    assert wanneer(huis, GGZ, late) == []


async def test_the_other_clocks_run_on(huis: Opgewaardeerd) -> None:
    lopend = huis.code("lopend")

    await huis.wereld.vooruit(tot=lokaal("2026-12-10 12:00"))

    assert wanneer(huis, POLITIE, f"Casus {lopend}, actiepunt 3") == ["do 2026-12-10"]
    assert "contact" in huis.wereld.kamers.prive(WIJKTEAM).tekst
    assert wanneer(huis, REGIE, f"Casus {huis.code('zonder_plan')}")
    assert "W1" in huis.wereld.post.teksten(REGIE)


async def test_no_reminder_is_left_behind(huis: Opgewaardeerd) -> None:
    tot = lokaal("2027-01-15 12:00")
    gepland = {
        rij["id"] for rij in huis.bewaard.tabel("herinnering", status="gepland") if rij["due_at"] < tot.isoformat()
    }
    assert len(gepland) > 40

    await huis.wereld.vooruit(tot=tot)

    _, rijen = run_on(huis.url, lees)
    nu = {rij["id"]: rij["status"] for tabel, rij in rijen if tabel == "herinnering"}
    assert {nu.get(een) for een in gepland} <= {"afgehandeld", "vervallen"}
