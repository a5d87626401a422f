"""What belongs to no casus lies under a key that is another one from each replacement of the sluitsleutel on."""

import asyncio

import pytest

from commands.domain.rollen import Kanaal
from commands.door.gekeurd import Poort
from commands.messages import Bericht
from storage.database.migrate import run_on
from storage.vault.key_copy import read_copy
from tests.storage.bouwers import (
    HOOFDSLEUTEL,
    NU,
    een_bericht,
    een_inkomende,
    een_uitgaande,
    een_wachtend,
    na,
)
from tests.storage.test_eigen_sleutels import begonnen, gelezen, huis, vandaag
from tests.storage.test_samen import SAMEN
from tests.storage.test_sluitsleutel import Huis
from tests.storage.wissen import leg_terug, twee_casussen, wis
from tests.wachten import GEDULD

__all__ = ["huis"]
RUW, NOG, OVERZICHT = "Betreft de heer Voorbeeld", "Nog niet gelezen", "Casus K7Q2 loopt."
"""A raw mail that was handled, one that waits, and an overview that names the casus."""


async def met_post(huis: Huis, *, eerder: bool = False):
    """As `van_voor`, with mail that came in before anybody knew its casus; one waits, and one is held by each casus."""
    opslag = huis.open()
    een, ander, _ = await twee_casussen(opslag)
    gehouden = [een_inkomende(raw=f"Vast in {casus.casus.code}".encode()) for casus in (een, ander)]
    gedaan, wacht = een_inkomende(raw=RUW.encode()), een_inkomende(raw=NOG.encode())
    async with opslag.uow() as uow:
        await uow.inbox.add_items([gedaan, wacht, *gehouden])
        for nummer, (rij, casus) in enumerate(zip(gehouden, (een, ander), strict=True)):
            await uow.wachtenden.add_wachtend(een_wachtend(casus.casus, nummer=9000 + nummer, inbox_id=rij.id))
            await uow.inbox.hold(rij.id, casus.casus.id)
        await uow.inbox.mark_handled(gedaan.id)
        await uow.outbox.add_item(een_uitgaande(key="los", bericht=Poort.heropen(Bericht(onderwerp=NOG, blokken=()))))
        await uow.commit()
    opslag, backup = await begonnen(huis, opslag, eerder=eerder)
    return opslag, een, ander, backup


@pytest.mark.parametrize("eerder", [False, True])
async def test_an_older_backup_with_todays_keys_opens_no_raw_mail_and_no_message_of_no_casus(huis, eerder):
    opslag, een, _, backup = await met_post(huis, eerder=eerder)
    alles = "\n".join(gelezen(backup, vandaag(huis)))
    for tekst in (RUW, NOG, OVERZICHT, "K7Q2@elders.test", "Vast in K7Q2"):
        assert tekst in alles

    await wis(opslag, een.casus)
    await opslag.sluitsleutel.replace(na(days=1))

    alles = "\n".join(gelezen(backup, vandaag(huis)))
    for tekst in (RUW, NOG, OVERZICHT, "K7Q2@elders.test", "B2C3@elders.test", "Vast in K7Q2"):
        assert tekst not in alles
    assert ("Vast in B2C3" in alles) == (not eerder)  # of the other casus, which lives
    async with huis.open().uow() as uow:
        wacht = await uow.inbox.waiting_items(Kanaal.MAIL, na(days=1))
        assert [rij.raw.decode() for rij in wacht] == [NOG]
        assert [rij.afzender for rij in await uow.onbekenden.latest(9)] == ["B2C3@elders.test"]
        assert len(await uow.navragen.open_navragen()) == 1
        uit = await uow.outbox.due_items(Kanaal.MAIL, na(days=1))
        assert NOG in [rij.bericht.bericht.onderwerp for rij in uit if rij.bericht is not None]
        vast = await uow.wachtenden.find_number(9001)
        assert vast is not None
        await uow.inbox.release(vast.inbox_id, retry_at=NU)
        assert "Vast in B2C3" in {rij.raw.decode() for rij in await uow.inbox.waiting_items(Kanaal.MAIL, NU)}


async def test_the_key_of_the_post_is_another_one_each_time_and_only_the_newest_is_left(huis):
    opslag, *_ = await met_post(huis)
    for dag in (1, 2):
        await opslag.sluitsleutel.replace(na(days=dag), anyway=True)

    assert [rij["doel"] for rij in huis.sleutels() if rij["doel"].startswith("post")] == ["post:3"]
    assert [doel for doel in read_copy(huis.kopie, HOOFDSLEUTEL).wrapped if doel.startswith("post")] == ["post:3"]


async def test_what_waited_in_an_older_backup_is_counted_and_waits_no_more(huis):
    opslag, een, _, backup = await met_post(huis)
    await wis(opslag, een.casus)
    await opslag.sluitsleutel.replace(na(days=1))
    await opslag.close()
    run_on(huis.database.url, lambda db: leg_terug(db, backup))

    opslag = huis.open()
    verloren = (await opslag.sluitsleutel.take_over(read_copy(huis.kopie, HOOFDSLEUTEL), NU)).lost

    # one that waited, three that were held under the key of the post; what waited in the outbox of no casus
    assert verloren == (1 + 3, 3)
    async with huis.open().uow() as uow:
        assert await uow.inbox.waiting_items(Kanaal.MAIL, na(days=1)) == []
        assert {rij.casus_id for rij in await uow.outbox.due_items(Kanaal.MAIL, na(days=1))} <= {None}
        assert await uow.navragen.open_navragen() == []


async def test_words_of_what_went_out_long_ago_go_and_its_thread_stays(huis):
    opslag = huis.open()
    oud, nieuw = een_uitgaande(key="oud", bericht=een_bericht()), een_uitgaande(key="nieuw", bericht=een_bericht())
    async with opslag.uow() as uow:
        await uow.outbox.add_items([oud, nieuw])
        await uow.outbox.mark_sent(oud.id, external_id="<oud@hs.test>", at=NU)
        await uow.outbox.mark_sent(nieuw.id, external_id="<nieuw@hs.test>", at=na(days=32))
        await uow.commit()

    await opslag.sluitsleutel.replace(na(days=33), anyway=True)

    async with huis.open().read() as uow:
        gevonden = [await uow.outbox.find_external(f"<{een}@hs.test>") for een in ("oud", "nieuw")]
    assert [(een.id, een.bericht is None, een.room) for een in gevonden if een] == [
        (oud.id, True, ""),
        (nieuw.id, False, ""),
    ]


@SAMEN
async def test_a_message_that_is_being_sent_holds_its_key_until_then_and_nobody_waits_for_the_other(huis):
    hier, daar = huis.open(), huis.open()
    async with daar.uow() as uow:
        await uow.outbox.add_items([een_uitgaande(bericht=een_bericht()), een_uitgaande(bericht=een_bericht("Twee."))])
        await uow.commit()
    async with asyncio.timeout(GEDULD), hier.hand_out(Kanaal.MAIL, NU, limit=1) as uitgifte:
        vervang = asyncio.create_task(daar.sluitsleutel.replace(NU, anyway=True))
        while not await huis.database.vraag("SELECT doel FROM sleutel WHERE doel = 'post:1'"):
            assert not vervang.done()
        async with uitgifte.book() as uow:
            await uow.outbox.mark_sent(uitgifte.items[0].id, external_id="<een@hs.test>", at=NU)
            await uow.commit()
    assert await vervang

    assert [rij["doel"] for rij in huis.sleutels() if rij["doel"].startswith("post")] == ["post:1"]
    async with huis.open().read() as uow:
        gestuurd = await uow.outbox.find_external("<een@hs.test>")
        assert gestuurd is not None
        assert gestuurd.bericht is not None
