"""What was answered between queueing and sending is not sent any more (SOURCES: C25)."""

from datetime import date

import pytest

from bot.delivery.composing import Lapsed, current_bericht
from bot.delivery.lookup import look_up
from commands.domain.actiepunt import FeedbackSoort
from commands.domain.rollen import Kanaal, Rol

DONDERDAG = date(2026, 11, 12)


@pytest.fixture
async def casus(kantoor):
    return await kantoor.casus("K7Q2", await kantoor.medewerker(Rol.PROCESREGISSEUR))


@pytest.fixture
async def houder(kantoor, casus):
    return await kantoor.lid(casus, casushouder=True)


async def te_versturen(kantoor):
    """The one mail that waits, as it would be sent now: the headings of its blocks."""
    async with kantoor.opslag.uow() as uow:
        [(rij, naslag)] = await look_up(await uow.outbox.due_items(Kanaal.MAIL, kantoor.nu), uow)
    return [blok.kop for blok in current_bericht(rij, naslag).blokken]


async def test_an_answered_point_is_left_out_of_the_mail_that_waits(kantoor, casus, houder):
    punten = [await kantoor.punt(casus, nummer, houder, DONDERDAG) for nummer in (1, 2, 3)]
    await kantoor.veeg("2026-11-12 09:00")
    await kantoor.meld(punten[1], FeedbackSoort.GEREED)
    assert [kop.split(",")[1].split(":")[0] for kop in await te_versturen(kantoor)] == [" actiepunt 1", " actiepunt 3"]


async def test_with_every_point_answered_the_mail_is_not_sent(kantoor, casus, houder):
    punt = await kantoor.punt(casus, 1, houder, DONDERDAG)
    await kantoor.veeg("2026-11-12 09:00")
    await kantoor.meld(punt, FeedbackSoort.BEZIG)
    with pytest.raises(Lapsed):
        await te_versturen(kantoor)


async def test_the_question_for_contact_stays_when_the_point_beside_it_was_answered(kantoor, casus, houder):
    punt = await kantoor.punt(casus, 1, houder, DONDERDAG)
    await kantoor.contact(casus, Rol.CASUSHOUDER, date(2026, 10, 15))
    await kantoor.veeg("2026-11-12 09:00")
    await kantoor.meld(punt, FeedbackSoort.GEREED)
    assert await te_versturen(kantoor) == ["Casus K7Q2: is er contact geweest?"]
