"""Senders take turns: who sends hundreds keeps nobody waiting, and what he sends is handled in its order."""

from commands.domain.rollen import Kanaal
from tests.storage.bouwers import NU, een_inkomende, na


async def test_who_sends_three_hundred_lets_the_others_in_between_and_keeps_his_own_order(opslag):
    veel = [een_inkomende(turn="@veel:zvh.test") for _ in range(300)]
    ander = [een_inkomende(turn="@ander:zvh.test") for _ in range(2)]
    zonder = [een_inkomende() for _ in range(2)]
    async with opslag.uow() as uow:
        await uow.inbox.add_items([*veel, *ander, *zonder])
        await uow.commit()
    async with opslag.uow() as uow:
        eerste = [rij.id for rij in await uow.inbox.waiting_items(Kanaal.MAIL, NU)]
        rest = [rij.id for rij in await uow.inbox.waiting_items(Kanaal.MAIL, NU, limit=1000)]
    assert eerste[:4] == [rij.id for rij in (veel[0], ander[0], *zonder)]
    assert eerste[4:6] == [veel[1].id, ander[1].id]
    assert [rij_id for rij_id in rest if rij_id in {rij.id for rij in veel}] == [rij.id for rij in veel]


async def test_what_may_not_be_tried_yet_takes_no_turn(opslag):
    uitgesteld, volgende = een_inkomende(turn="a"), een_inkomende(turn="a")
    async with opslag.uow() as uow:
        await uow.inbox.add_items([uitgesteld, volgende])
        await uow.inbox.retry_later(uitgesteld.id, retry_at=na(minutes=1))
        await uow.commit()
    async with opslag.uow() as uow:
        assert [rij.id for rij in await uow.inbox.waiting_items(Kanaal.MAIL, NU)] == [volgende.id]
