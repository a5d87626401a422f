"""Answers given before they were numbered keep the order in which they were shown, and new ones come after them."""

from dataclasses import replace

from alembic import command
from sqlalchemy import Connection, text

from storage.database.migrate import alembic_config, run_on
from storage.way_in import migrate
from tests.storage.bouwers import NU, een_actiepunt, een_antwoord, na, zet_klaar

VOOR, NA = "0005", "0006"
ANTWOORDEN = (("d", 1), ("b", 0), ("c", 1), ("a", 0), ("e", 0))
"""Letter of the id and hour, as they were written."""
GETOOND = ["a", "b", "e", "c", "d"]


def _maak_oud(verbinding: Connection) -> None:
    """The newest database as it was before, with its rows: a column and two indexes less."""
    verbinding.execute(text("DROP INDEX ix_feedback_nummer"))
    verbinding.execute(text("ALTER TABLE feedback DROP COLUMN nummer"))
    verbinding.execute(text("CREATE INDEX ix_feedback_actiepunt_id ON feedback (actiepunt_id)"))
    command.stamp(alembic_config(verbinding), VOOR)


def _nummer(verbinding: Connection) -> None:
    """The one migration; what later ones made is there already."""
    command.upgrade(alembic_config(verbinding), NA)
    command.stamp(alembic_config(verbinding), "head")


async def test_old_answers_keep_their_order_per_actiepunt_and_a_new_one_is_the_last(leeg):
    migrate(leeg.url)
    opslag = leeg.opslag()
    casus, deelnemer = await zet_klaar(opslag)
    punten = [een_actiepunt(casus, deelnemer, nummer=nummer) for nummer in (1, 2)]
    async with opslag.uow() as uow:
        for nr, punt in enumerate(punten):
            await uow.actiepunten.add_actiepunt(punt)
            for letter, uur in ANTWOORDEN:
                await uow.feedback.add_feedback(een_antwoord(punt, id=f"{letter}{nr}" * 16, op=na(hours=uur)))
        await uow.commit()
    await opslag.close()
    run_on(leeg.url, _maak_oud)

    run_on(leeg.url, _nummer)

    vraag = "SELECT actiepunt_id, count(*), min(nummer), max(nummer) FROM feedback GROUP BY 1 ORDER BY 1"
    assert await leeg.vraag(vraag) == [f"{punt.id} 5 1 5" for punt in punten]
    async with leeg.opslag().uow() as uow:
        for nr, punt in enumerate(punten):
            nieuw = replace(een_antwoord(punt), id=f"0{nr}" * 16, op=NU)
            await uow.feedback.add_feedback(nieuw)
            assert [een.id[0] for een in await uow.feedback.of_actiepunt(punt.id)] == [*GETOOND, "0"]
