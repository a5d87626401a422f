"""Lines of the logboek that are older than the house keeps them go; what is left still proves itself."""

from dataclasses import replace
from datetime import timedelta
from sqlite3 import connect

import pytest

from commands.domain.rollen import Rol
from commands.klok.logboek_opruimen import ruim_logboek_op
from commands.ports import LogRegel
from commands.ports.log_chain import ChainReport, Finding, Head, Tampering
from tests.flows.conftest import Maak
from tests.wereld import BEHEER, BELEID, Wereld

REGEL = LogRegel(actor="d1", actie="klaar", object="a1", resultaat="ok", herkomst="mail", op=None)  # type: ignore[arg-type]


@pytest.fixture
async def oud(maak: Maak) -> Wereld:
    """A house that keeps lines for five years, with thirty of ten years: three a year, of a casus and of none."""
    wereld = maak(leeg=True, beleid=replace(BELEID, logboek_jaren=5))
    async with wereld.opslag.uow() as uow:
        for jaar in range(10, 0, -1):
            op = wereld.nu - timedelta(days=365 * jaar + 30)
            await uow.logboek.write_lines([replace(REGEL, op=op, casus_id=een) for een in ("c1", None, "c2")])
        await uow.commit()
    return wereld


async def toets(wereld: Wereld, *kop: Head) -> ChainReport:
    async with wereld.opslag.uow() as uow:
        return await uow.logboek.check_chain(kop)


async def ruim_op(wereld: Wereld) -> int | None:
    gedaan = await ruim_logboek_op(wereld.huis.work, wereld.nu)
    await wereld.rust()
    return gedaan


async def test_the_oldest_go_and_the_chain_still_holds(oud: Wereld) -> None:
    voor = await toets(oud)
    assert await ruim_op(oud) == 0
    na = await toets(oud, *(een for een in (voor.head,) if een))
    assert (voor.lines, na.lines, na.findings) == (30, 13, ())  # twelve that stay, and the line of the removal itself
    assert na.boundary is not None
    assert na.boundary.number == 18
    async with oud.opslag.uow() as uow:
        assert [(regel.actie, regel.resultaat) for regel in await uow.logboek.of_casus(None)][-1] == (
            "logboek opruimen",
            "18",
        )


async def test_done_again_nothing_changes_and_a_year_later_the_next_go(oud: Wereld) -> None:
    await ruim_op(oud)
    eerst = await toets(oud)
    await ruim_op(oud)
    assert await toets(oud) == eerst
    oud.nu += timedelta(days=370)
    await ruim_op(oud)
    later = await toets(oud)
    assert (later.lines, later.findings) == (11, ())


async def test_the_last_line_always_stays(oud: Wereld) -> None:
    oud.nu += timedelta(days=366 * 20)
    async with oud.opslag.uow() as uow:
        assert await uow.logboek.prune(oud.nu) == 29
        await uow.commit()
    na = await toets(oud)
    assert (na.lines, na.findings) == (1, ())


async def test_by_default_and_out_of_office_hours_nothing_goes(oud: Wereld, maak: Maak) -> None:
    oud.nu = oud.nu.replace(hour=20)
    assert await ruim_op(oud) is None
    assert (await toets(oud)).lines == 30
    assert await ruim_op(maak(leeg=True)) is None


async def test_an_end_from_before_the_boundary_is_named_and_one_at_it_is_compared(oud: Wereld) -> None:
    async with oud.opslag.uow() as uow:
        eerder = await uow.logboek.head()
    assert eerder is not None
    await ruim_op(oud)
    grens = (await toets(oud)).boundary
    assert grens is not None
    na = await toets(oud, Head(3, "a" * 16), grens, eerder)
    assert (na.too_old, na.findings) == ((Head(3, "a" * 16),), ())
    vreemd = await toets(oud, Head(grens.number, "b" * 16))
    assert vreemd.findings == (Finding(Tampering.OTHER, 18, 18),)


async def test_a_broken_chain_is_kept_whole_and_told_to_the_beheerder_once_a_month(oud: Wereld) -> None:
    await oud.medewerker(Rol.BEHEERDER, email=BEHEER)
    sql(oud, "DROP TRIGGER logboek_geen_wijziging", "UPDATE logboek SET casus_id = 'c9' WHERE volgnr = 1")
    voor = await toets(oud)
    await ruim_op(oud)
    await ruim_op(oud)
    assert await toets(oud) == voor
    assert [een.bericht.onderwerp for een in oud.post.aan(BEHEER)].count("Alarm: het logboek is niet heel") == 1


def sql(wereld: Wereld, *opdrachten: str) -> None:
    """By somebody with the database in their hands."""
    with connect(wereld.database) as database:
        for een in opdrachten:
            database.execute(een)


@pytest.mark.parametrize(
    ("daad", "gevonden"),
    [
        ("DELETE FROM logboek WHERE volgnr = 19", Finding(Tampering.MISSING, 19, 19)),
        ("DELETE FROM logboek_kop WHERE id = 2", Finding(Tampering.MISSING, 1, 18)),
        ("UPDATE logboek_kop SET volgnr = 21 WHERE id = 2", Finding(Tampering.NO_BOUNDARY, 1, 21)),
        ("UPDATE logboek_kop SET schakel = zegel WHERE id = 2", Finding(Tampering.NO_BOUNDARY, 1, 18)),
        (
            "INSERT INTO logboek SELECT 4, op, casus_id, inhoud, schakel FROM logboek WHERE volgnr = 20",
            Finding(Tampering.BEFORE, 4, 18),
        ),
    ],
)
async def test_whoever_hides_behind_the_boundary_is_found(oud: Wereld, daad: str, gevonden: Finding) -> None:
    await ruim_op(oud)
    sql(oud, "DROP TRIGGER logboek_geen_verwijdering", daad)
    assert gevonden in (await toets(oud)).findings


async def test_before_the_boundary_is_set_no_line_can_be_removed_and_behind_it_none(oud: Wereld) -> None:
    with pytest.raises(Exception, match="append only"):
        sql(oud, "DELETE FROM logboek WHERE volgnr = 1")
    await ruim_op(oud)
    with pytest.raises(Exception, match="append only"):
        sql(oud, "DELETE FROM logboek WHERE volgnr = 19")
