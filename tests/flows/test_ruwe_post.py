"""A raw mail is gone from the database in the night after it was handled; what waits for a person is kept whole."""

from datetime import timedelta

from commands.klok.ruwe_post import wis_ruwe_post
from storage.database.migrate import run_on
from tests.storage.wissen import alle_rijen
from tests.wereld import Wereld


def ruw(wereld: Wereld) -> list[bool]:
    """Of each row of the inbox whether its raw form is there."""
    rijen = run_on(f"sqlite+aiosqlite:///{wereld.database}", alle_rijen)["inbox"]
    return [rij["ruw"] is not None for rij in rijen]


async def test_in_the_night_what_was_handled_is_erased_and_answers_still_work(wereld: Wereld, code: str) -> None:
    assert any(ruw(wereld))
    nacht = (wereld.nu + timedelta(days=1)).replace(hour=2, minute=0)

    assert await wis_ruwe_post(wereld.huis.work, nacht - timedelta(minutes=1)) is None
    assert any(ruw(wereld))
    assert await wis_ruwe_post(wereld.huis.work, nacht) == 0
    assert not any(ruw(wereld))

    assert (await wereld.casus(code)).code == code
