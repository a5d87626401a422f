"""One mail in place of two: a question of the next days comes with what its reader is asked today."""

from datetime import date

from commands.adres import antwoordadres
from commands.domain.herinnering import Herinnering, Stap
from commands.domain.rollen import Rol
from tests.domain.kalender import lokaal
from tests.wereld import GGZ, POLITIE, Wereld

_DAGEN = ("2026-11-27 10:00", "2026-11-30 12:00")
"""The politie is reminded on Monday 30 November of actiepunt 3, which is due on Thursday."""


async def nieuw(wereld: Wereld, wie: str, uiterlijk: str) -> int:
    """An actiepunt more for them, and its number; nothing of it is kept in their mailboxes."""
    await wereld.staf(Rol.PROCESREGISSEUR, f"{wereld.code} actie nieuw Belt de verhuurder, {wie}, {uiterlijk}")
    wereld.post.wis()
    async with wereld.opslag.read() as uow:
        casus = await uow.casussen.find_code(wereld.code)
        assert casus is not None
        return max(een.nummer for een in await uow.actiepunten.of_casus(casus.id))


def over(wereld: Wereld, wie: str) -> list[tuple[str, list[int]]]:
    """The day of each mail and the actiepunten that it asks about."""
    return [(f"{een.date:%m-%d}", sorted({punt.nummer for punt in een.bericht.punten})) for een in wereld.post.aan(wie)]


async def gepland(wereld: Wereld, nummer: int) -> list[Herinnering]:
    async with wereld.opslag.read() as uow:
        punt = await wereld.punt(wereld.code, nummer)
        return await uow.herinneringen.planned_for_all([punt.id])


async def test_the_early_reminder_of_wednesday_comes_along_on_monday(wereld: Wereld, code: str) -> None:
    await wereld.vooruit(tot=lokaal(_DAGEN[0]))
    tweede = await nieuw(wereld, "politie", "7 december 2026")

    await wereld.vooruit(tot=lokaal("2026-12-02 12:00"))
    assert over(wereld, POLITIE) == [("11-30", [3, tweede])]
    assert "nog 5 werkdagen" in wereld.post.tekst(wereld.post.laatste(POLITIE))

    await wereld.antwoord(wereld.post.laatste(POLITIE), f"3 klaar en {tweede} ben ik mee bezig")
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-12-07 12:00"))
    assert over(wereld, POLITIE) == [("12-07", [tweede])]


async def test_what_is_further_away_keeps_its_own_day(wereld: Wereld, code: str) -> None:
    await wereld.vooruit(tot=lokaal(_DAGEN[0]))
    tweede = await nieuw(wereld, "politie", "9 december 2026")

    await wereld.vooruit(tot=lokaal("2026-12-02 12:00"))
    assert over(wereld, POLITIE) == [("11-30", [3])]
    await wereld.vooruit(tot=lokaal("2026-12-04 12:00"))
    assert over(wereld, POLITIE)[1:] == [("12-03", [3, tweede])]


async def test_of_two_owners_both_are_asked_on_one_day(wereld: Wereld, code: str) -> None:
    await wereld.vooruit(tot=lokaal(_DAGEN[0]))
    samen = await nieuw(wereld, "GGZ-instelling/politie", "7 december 2026")

    await wereld.vooruit(tot=lokaal("2026-12-02 12:00"))
    assert over(wereld, POLITIE) == [("11-30", [3]), ("12-02", [samen])]
    assert over(wereld, GGZ)[-1] == ("12-02", [samen])


async def test_of_somebody_who_is_away_nothing_moves(wereld: Wereld, code: str) -> None:
    await wereld.vooruit(tot=lokaal(_DAGEN[0]))
    tweede = await nieuw(wereld, "politie", "7 december 2026")
    lid = (await wereld.leden(code))[POLITIE]
    await wereld.mail(POLITIE, antwoordadres(code, lid.token), "afwezig t/m 1 december")

    await wereld.vooruit(tot=lokaal(_DAGEN[1]))
    (vooraf,) = [een for een in await gepland(wereld, tweede) if een.stap is Stap.ACTIE_VOORAF]
    assert vooraf.due_at.date() == date(2026, 12, 2)
