"""What is due is found through the partial indexes, however much lies behind."""

import pytest
from sqlalchemy.dialects import postgresql, sqlite

from commands.domain.rollen import Kanaal
from commands.ports import OutboxStatus
from storage.collections.delivered import delivered_query
from storage.collections.herinneringen import due_query as herinneringen_due
from storage.collections.outbox_statements import due
from tests.storage.bouwers import NU, een_uitgaande, na, zet_klaar

VERZONDEN = 20_000


def _due(*, urgent_first: bool):
    vraag, waarden = due(Kanaal.MAIL, NU, 50, (), urgent_first=urgent_first, take=False)
    return vraag.params(waarden)


VRAGEN = {
    "outbox": (_due(urgent_first=False), {"ix_outbox_wacht", "ix_outbox_baan"}),
    "outbox, urgent first": (_due(urgent_first=True), {"ix_outbox_wacht", "ix_outbox_baan"}),
    "bezorging": (delivered_query("c1"), {"ix_outbox_casus"}),
    "herinnering": (herinneringen_due(NU, 500), {"ix_herinnering_gepland"}),
}


async def vul(database, opslag):
    """20,000 sent rows and as many handled reminders, copied inside the database; ten wait."""
    casus, _ = await zet_klaar(opslag)
    async with opslag.uow() as uow:
        await uow.outbox.add_item(een_uitgaande(status=OutboxStatus.SENT))
        for baan in range(10):
            await uow.outbox.add_item(een_uitgaande(lane=f"{baan}", waits_for="open/c1"))
        await uow.commit()
    tellen = f"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {VERZONDEN}) "
    kolommen = (
        "baan, kanaal, taak, kamer, groep, antwoord_op, wacht_op, status, pogingen, aangemaakt_op, retry_at, extern_id"
    )
    await database.vraag(
        f"INSERT INTO outbox (id, sleutel, {kolommen}) "
        f"{tellen}SELECT 'v' || i, 'v' || i, {kolommen} FROM outbox, n WHERE status = 'verzonden'"
    )
    await database.vraag(
        "INSERT INTO herinnering (id, casus_id, soort, onderwerp_id, stap, volgnummer, versie, due_at, status) "
        f"{tellen}SELECT 'h' || i, '{casus.id}', 'actie', 'a' || i, 'actie_vooraf', 0, 1, "
        "(SELECT retry_at FROM outbox LIMIT 1), 'afgehandeld' FROM n"
    )


@pytest.mark.parametrize("tabel", list(VRAGEN))
async def test_what_is_due_is_found_without_reading_what_is_done(database, opslag, tabel):
    await vul(database, opslag)
    vraag, indexen = VRAGEN[tabel]
    tabel = "herinnering" if tabel == "herinnering" else "outbox"
    dialect = sqlite.dialect() if database.map else postgresql.dialect()
    tekst = str(vraag.compile(dialect=dialect, compile_kwargs={"literal_binds": True}))

    plan = "\n".join(await database.vraag(f"EXPLAIN {'QUERY PLAN' if database.map else ''} {tekst}"))

    volledig = f"SCAN {tabel}" if database.map else f"Seq Scan on {tabel}"
    assert volledig not in plan, plan
    assert {index for index in indexen if index in plan} == indexen, plan
    async with opslag.uow() as uow:
        assert len(await uow.outbox.due_items(Kanaal.MAIL, na(days=1))) == 10
        assert await uow.herinneringen.due_herinneringen(na(days=1)) == []
