"""On Monday the overview comes by itself when the office opens: once, and to those who are there."""

from dataclasses import replace
from datetime import date
from functools import partial

from bot.watch.once import OncePerPeriod
from commands.domain.afwezigheid import Afwezigheid
from commands.domain.rollen import Rol
from commands.domain.werkdagen import lokale_dag, week_van
from commands.klok.maandag import stuur_overzichten
from commands.klok.veeg import veeg
from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.flows.test_ladder import stil
from tests.flows.test_overzicht import COLLEGA, overzicht
from tests.wereld import BELEID, MANAGER, REGIE, Wereld


def kijk(wereld: Wereld) -> OncePerPeriod:
    """What `serve` looks with at each tick."""
    return OncePerPeriod(
        partial(stuur_overzichten, wereld.huis.work),
        lambda nu: week_van(lokale_dag(nu, wereld.huis.beleid)),
        lambda: wereld.nu,
    )


def vanzelf(wereld: Wereld, adres: str = REGIE) -> list[str]:
    """The overviews that came by themselves."""
    berichten = [een.bericht for een in wereld.post.aan(adres) if not een.bericht.notice]
    return [een.onderwerp for een in berichten if "iets" in een.onderwerp.partition("vra")[2]]


async def op(wereld: Wereld, *momenten: str) -> list[str]:
    """What came by itself after these moments, each looked at by a process that was just started."""
    for moment in momenten:
        await wereld.vooruit(tot=lokaal(moment))
        await kijk(wereld).look()
        await wereld.rust()
    return vanzelf(wereld)


async def test_on_monday_when_the_office_opens_it_comes_by_itself_once(wereld: Wereld, code: str) -> None:
    assert await op(wereld, "2026-11-13 10:00", "2026-11-16 08:59") == []

    assert await op(wereld, "2026-11-16 09:00") == ["Uw ene casus vraagt iets"]
    assert await op(wereld, "2026-11-16 09:01", "2026-11-17 09:00", "2026-11-20 16:00") == ["Uw ene casus vraagt iets"]
    assert len(await op(wereld, "2026-11-23 09:00")) == 2
    tekst = wereld.post.tekst(wereld.post.laatste(REGIE))
    assert f"- {code}: " in tekst


async def test_what_is_asked_at_that_moment_stands_in_the_same_message(wereld: Wereld, code: str) -> None:
    await op(wereld, "2026-11-13 10:00")
    await wereld.staf(Rol.PROCESREGISSEUR, "casus nieuw ico 13 november 2026")
    wereld.post.wis()

    wereld.nu = lokaal("2026-11-16 09:00")
    await veeg(wereld.huis.work, wereld.nu, met_overzicht=True)
    assert await op(wereld, "2026-11-16 09:00") == ["2 van uw 2 casussen vragen iets"]
    [samen] = wereld.post.aan(REGIE)
    gelezen = wereld.post.tekst(samen)
    assert gelezen.index("Nu van u gevraagd") < gelezen.index("vrijgegeven") < gelezen.index(f"- {code}: punt")
    assert await op(wereld, "2026-11-16 09:01", "2026-11-16 17:00") == ["2 van uw 2 casussen vragen iets"]


async def test_after_a_free_monday_it_comes_on_tuesday(wereld: Wereld, code: str) -> None:
    await wereld.vooruit(tot=lokaal("2027-03-24 09:00"))
    await op(wereld, "2027-03-24 10:00")
    wereld.post.wis()

    assert await op(wereld, "2027-03-29 10:00") == []  # Tweede Paasdag
    assert len(await op(wereld, "2027-03-30 09:00")) == 1


async def test_what_the_bot_slept_through_comes_later_that_week(wereld: Wereld, code: str) -> None:
    await op(wereld, "2026-11-09 09:00")
    wereld.post.wis()

    assert len(await op(wereld, "2026-11-18 11:00", "2026-11-18 11:05")) == 1


async def test_a_bot_that_begins_in_the_middle_of_a_week_waits_for_the_next(wereld: Wereld, code: str) -> None:
    assert await op(wereld, "2026-11-12 10:00") == []
    assert len(await op(wereld, "2026-11-16 09:00")) == 1


async def test_the_setting_switches_it_off_and_asking_still_works(maak: Maak) -> None:
    wereld = maak(beleid=replace(BELEID, overzicht_op_maandag=False))
    assert await op(wereld, "2026-11-16 09:00", "2026-11-17 09:00") == []
    assert "vraagt iets" in await overzicht(wereld)


async def test_whoever_is_asked_nothing_gets_nothing(wereld: Wereld, code: str) -> None:
    await stil(wereld, 1, 2, 3, 4, 5)

    assert await op(wereld, "2026-11-16 09:00") == []
    assert vanzelf(wereld, MANAGER) == []


async def test_who_is_away_gets_none_and_who_stands_in_reads_both(wereld: Wereld, code: str) -> None:
    ander = await wereld.medewerker(Rol.PROCESREGISSEUR, email=COLLEGA)
    async with wereld.opslag.uow() as uow:
        regie = next(een for een in await uow.medewerkers.with_rol(Rol.PROCESREGISSEUR) if een.id != ander.id)
        weg = Afwezigheid(
            persoon_id=regie.persoon.id,
            vanaf=date(2026, 11, 9),
            tot=date(2026, 11, 20),
            gemeld_op=wereld.nu,
            vervanger=ander.persoon.id,
        )
        await uow.afwezigheden.put_afwezigheid(weg)
        await uow.commit()

    assert await op(wereld, "2026-11-16 09:00") == []
    assert vanzelf(wereld, COLLEGA) == ["Uw ene casus vraagt iets"]
