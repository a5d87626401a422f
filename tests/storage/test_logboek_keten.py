"""The logboek proves itself: what somebody with the database in their hands can do to it, and what is seen of it."""

from collections.abc import Awaitable, Callable
from contextlib import suppress

import pytest
from sqlalchemy import text

from commands.ports import LogRegel
from commands.ports.log_chain import ChainReport, Head, Tampering
from storage.way_in import Storage
from tests.storage.bouwers import NU
from tests.storage.conftest import Database

_VRIJ = {
    "sqlite": ("DROP TRIGGER logboek_geen_wijziging", "DROP TRIGGER logboek_geen_verwijdering"),
    "postgresql": ("ALTER TABLE logboek DISABLE TRIGGER USER",),
}
_VAST = {"postgresql": ("ALTER TABLE logboek ENABLE TRIGGER USER",)}


def een_regel(actie: str = "gereedmelden", casus_id: str | None = "c1") -> LogRegel:
    return LogRegel(actor="d1", actie=actie, object="a1", resultaat="ok", herkomst="mail", op=NU, casus_id=casus_id)


async def schrijf(opslag: Storage, *regels: LogRegel) -> None:
    async with opslag.uow() as uow:
        await uow.logboek.write_lines(regels)
        await uow.commit()


async def toets(opslag: Storage, *kop: Head) -> ChainReport:
    async with opslag.read() as uow:
        return await uow.logboek.check_chain(kop)


@pytest.fixture
async def vol(opslag: Storage) -> Storage:
    """Twenty lines of three casussen and of none, some alone and some together."""
    for nummer in range(8):
        await schrijf(opslag, een_regel(casus_id=f"c{nummer % 3}"))
    for _ in range(4):
        await schrijf(opslag, *(een_regel(casus_id=casus) for casus in ("c1", None, "c2")))
    return opslag


@pytest.fixture
def doe(database: Database) -> Callable[..., Awaitable[list[str]]]:
    """Statements past the triggers, by somebody who may do everything but has no key."""
    soort = "postgresql" if database.map is None else "sqlite"

    async def uitvoeren(*opdrachten: str) -> list[str]:
        for opdracht in (*_VRIJ[soort], *opdrachten, *_VAST.get(soort, ())):
            await database.vraag(opdracht)
        return []

    return uitvoeren


async def test_an_empty_logboek_is_whole(opslag):
    assert await toets(opslag) == ChainReport(lines=0, earlier=0, head=None, findings=())


async def test_a_filled_one_is_whole_and_names_its_end(vol):
    gevonden = await toets(vol)
    assert (gevonden.lines, gevonden.earlier, gevonden.findings) == (20, 0, ())
    assert gevonden.head is not None
    assert gevonden.head.number == 20
    assert await toets(vol, gevonden.head) == gevonden


async def test_what_was_undone_leaves_no_hole(opslag):
    await schrijf(opslag, een_regel())
    async with opslag.uow() as uow:
        await uow.logboek.write_line(een_regel("weg"))
    async with opslag.uow() as uow:
        with suppress(LookupError):
            async with uow.savepoint():
                await uow.logboek.write_line(een_regel("ook weg"))
                raise LookupError
        await uow.logboek.write_line(een_regel("blijft"))
        await uow.commit()
    assert (await toets(opslag)).findings == ()
    async with opslag.read() as uow:
        assert [regel.actie for regel in await uow.logboek.of_casus("c1")] == ["gereedmelden", "blijft"]


async def test_a_line_says_nothing_without_the_key(database, vol):
    assert b"gereedmelden" not in await database.inhoud()


@pytest.mark.parametrize(
    ("daad", "soort", "regels"),
    [
        ("UPDATE logboek SET casus_id = 'c9' WHERE volgnr = 7", Tampering.CHANGED, (7, 7)),
        ("UPDATE logboek SET inhoud = schakel WHERE volgnr = 7", Tampering.CHANGED, (7, 7)),
        ("UPDATE logboek SET schakel = inhoud WHERE volgnr = 7", Tampering.CHANGED, (7, 7)),
        ("DELETE FROM logboek WHERE volgnr = 7", Tampering.MISSING, (7, 7)),
        ("DELETE FROM logboek WHERE volgnr BETWEEN 7 AND 9", Tampering.MISSING, (7, 9)),
        ("DELETE FROM logboek WHERE volgnr < 4", Tampering.MISSING, (1, 3)),
        ("DELETE FROM logboek WHERE volgnr > 17", Tampering.CUT, (18, 20)),
        ("DELETE FROM logboek", Tampering.CUT, (1, 20)),
        (
            "INSERT INTO logboek SELECT 21, op, casus_id, inhoud, schakel FROM logboek WHERE volgnr = 20",
            Tampering.BEYOND,
            (21, 21),
        ),
        ("DELETE FROM logboek_kop", Tampering.NO_HEAD, (20, 20)),
        ("UPDATE logboek_kop SET zegel = schakel", Tampering.NO_HEAD, (20, 20)),
    ],
)
async def test_somebody_without_the_key_is_found_out(vol, doe, daad, soort, regels):
    await doe(daad)
    gevonden = (await toets(vol)).findings
    assert (soort, *regels) in [(een.kind, een.first, een.last) for een in gevonden]


async def test_two_lines_that_changed_places_are_found(vol, doe):
    ruil = "UPDATE logboek SET volgnr = {} WHERE volgnr = {}"
    await doe(ruil.format(99, 7), ruil.format(7, 8), ruil.format(8, 99))
    assert {een.first for een in (await toets(vol)).findings} >= {7, 8}


async def test_a_tail_cut_with_its_head_put_back_is_found_by_the_head_outside_alone(vol, doe, database):
    eerder = (await database.vraag("SELECT volgnr FROM logboek_kop"))[0]
    await doe("CREATE TABLE bewaard AS SELECT * FROM logboek_kop")
    await schrijf(vol, een_regel(), een_regel())
    kop = (await toets(vol)).head
    await database.vraag("DELETE FROM logboek_kop")
    await database.vraag("INSERT INTO logboek_kop SELECT * FROM bewaard")
    await database.vraag("DROP TABLE bewaard")
    await doe_zonder(database, f"DELETE FROM logboek WHERE volgnr > {eerder}")

    assert (await toets(vol)).findings == ()
    gevonden = (await toets(vol, kop)).findings
    assert [(een.kind, een.first, een.last) for een in gevonden] == [(Tampering.CUT, 21, 22)]


async def doe_zonder(database: Database, opdracht: str) -> None:
    """Once more past the trigger, which SQLite has lost already."""
    if database.map is None:
        for een in (*_VRIJ["postgresql"], opdracht, *_VAST["postgresql"]):
            await database.vraag(een)
    else:
        await database.vraag(opdracht)


async def test_another_installation_cannot_give_its_lines(vol):
    gevonden = await toets(vol, Head(12, "0123456789abcdef"))
    assert [(een.kind, een.first) for een in gevonden.findings] == [(Tampering.OTHER, 12)]


async def test_lines_of_a_casus_whose_key_is_gone_still_prove_their_place(vol, database):
    await database.vraag("DELETE FROM sleutel WHERE doel = 'casus:c1'")
    assert (await toets(vol)).findings == ()


async def test_lines_from_before_the_chain_are_held_by_its_beginning(opslag, doe):
    async with opslag.uow() as uow:
        for nummer in (1, 2):
            await uow.session.execute(
                text("INSERT INTO logboek VALUES (:nummer, :op, 'c1', :inhoud, :leeg)").bindparams(
                    nummer=nummer, op=NU.replace(tzinfo=None) if opslag_is_sqlite(uow) else NU, inhoud=_OUD, leeg=b""
                )
            )
        await uow.commit()
    await schrijf(opslag, een_regel("nieuw"))
    heel = await toets(opslag)
    assert (heel.lines, heel.earlier, heel.findings) == (3, 2, ())
    async with opslag.read() as uow:
        assert [regel.actie for regel in await uow.logboek.of_casus("c1")] == ["bezig", "bezig", "nieuw"]

    await doe("UPDATE logboek SET casus_id = 'c2' WHERE volgnr = 1")
    assert [een.kind for een in (await toets(opslag)).findings] == [Tampering.EARLIER]


def opslag_is_sqlite(uow) -> bool:
    return uow.session.get_bind().dialect.name == "sqlite"


_OUD = b'["d1", "bezig", "a1", "ok", "mail"]'
