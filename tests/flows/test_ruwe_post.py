"""A raw mail is gone from the database in the night after it was handled; what waits for a person is kept whole."""

from datetime import timedelta

import pytest

from commands.domain.rollen import Kanaal
from commands.klok.ruwe_post import wis_ruwe_post
from commands.ports import InboxItem
from storage.database.migrate import run_on
from tests.storage.wissen import alle_rijen
from tests.wereld import BEHEER, Wereld


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


@pytest.mark.parametrize(
    ("dagen", "bron", "weg"), [(31, "mail:x", True), (30, "mail:x", False), (90, "mail:apart:x", False)]
)
async def test_what_was_set_apart_goes_after_a_month_and_the_beheerder_hears_it(
    wereld: Wereld, code: str, dagen: int, bron: str, weg: bool
) -> None:
    async with wereld.opslag.uow() as uow:
        rij = InboxItem(id="apart", source=bron, kanaal=Kanaal.MAIL, raw=b"namen", received_at=wereld.nu)
        await uow.inbox.add_item(rij)
        await uow.inbox.park("apart", "F-48213")
        await uow.commit()
    nacht = (wereld.nu + timedelta(days=dagen)).replace(hour=23, minute=0)
    wereld.post.wis()

    for _ in range(2):
        await wis_ruwe_post(wereld.huis.work, nacht)
    wereld.nu = nacht
    await wereld.rust()

    assert ruw(wereld)[-1] is not weg
    assert ("F-48213" in wereld.post.teksten(BEHEER)) is weg
    assert sum("na 31 dagen gewist" in een.bericht.onderwerp for een in wereld.post.aan(BEHEER)) == int(weg)
    async with wereld.opslag.uow() as uow:
        assert bool(await uow.inbox.parked_items()) is not weg
