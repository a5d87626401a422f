"""The database is in the way for a while: no message is blamed for it, and what went out is not sent again."""

from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from email.message import EmailMessage

import pytest

from bot.delivery.deliverer import Deliverer
from bot.delivery.routes import MailRoute
from bot.intake import Intake
from bot.loops.loop import Waker
from bot.mail.reading.reader import MailReader
from commands.domain.rollen import Kanaal
from commands.ports import HandedOut, InboxItem, OutboxTask, StorageFailure, TemporaryFailure, UnitOfWork
from tests.storage.bouwers import een_uitgaande
from tests.wereld import CONFIG, DOMEIN, GGZ, POLITIE, REGIE, WIJKTEAM, Wereld

VOL = StorageFailure("DB_FULL")


@dataclass
class Hapering:
    """The storage of a world, of which transactions fail while there are some left to fail."""

    wereld: Wereld
    mislukt: int = 0
    vooraf: int = 0
    """So many go well first."""
    zonder_antwoord: int = 0
    """So many bookings are made, and the answer to their COMMIT is lost."""
    hoogstens: int = 50
    """So many rows are handed out at a time: the others are elsewhere, or behind what came due meanwhile."""

    @asynccontextmanager
    async def uow(self) -> AsyncIterator[UnitOfWork]:
        if self.vooraf:
            self.vooraf -= 1
        elif self.mislukt:
            self.mislukt -= 1
            raise VOL
        async with self.wereld.opslag.uow() as uow:
            yield uow

    @asynccontextmanager
    async def boek(self) -> AsyncIterator[UnitOfWork]:
        async with self.uow() as uow:
            yield uow
        if self.zonder_antwoord:
            self.zonder_antwoord -= 1
            raise StorageFailure("DB_GONE")

    @asynccontextmanager
    async def uitgifte(self, *args: object, **kwargs: object) -> AsyncIterator[HandedOut]:
        async with self.wereld.opslag.hand_out(*args, **kwargs) as uitgifte:
            uitgifte.book = self.boek
            uitgifte.items = uitgifte.items[: self.hoogstens]
            yield uitgifte

    def bezorger(self) -> Deliverer:
        """That of the mail of this world."""
        huis, post = self.wereld.huis, self.wereld.post
        verzender = MailRoute(post, DOMEIN, post)
        werk = replace(huis.work, open_uow=self.uow)
        return Deliverer(verzender, self.uitgifte, self.wereld.opslag.read, huis.clock, werk)


async def test_what_went_out_while_nothing_could_be_noted_is_noted_later_and_not_sent_again(
    wereld: Wereld, code: str
) -> None:
    wereld.post.wis()
    wereld.post.faal = TemporaryFailure("relay_down")
    await wereld.zeg(WIJKTEAM, wereld.kamers.casuskamer(code).id, "!bericht Tot morgen.")
    wereld.post.faal = None
    wereld.nu += timedelta(hours=1)
    hapering = Hapering(wereld, mislukt=4)
    bezorger = hapering.bezorger()
    for _ in range(3):
        with pytest.raises(StorageFailure):
            await bezorger.one_round()
    while await bezorger.one_round():
        pass
    await wereld.rust()

    assert Counter(een.recipient for een in wereld.post.verzonden) == {GGZ: 1, POLITIE: 1, REGIE: 1}


async def test_what_went_out_unnoted_is_remembered_when_it_is_handed_out_in_parts(wereld: Wereld, code: str) -> None:
    kanalen, wereld.kanalen = wereld.kanalen, wereld.kanalen[1:]
    await wereld.zeg(WIJKTEAM, wereld.kamers.casuskamer(code).id, "!bericht Tot morgen.")
    wereld.kanalen = kanalen
    wereld.post.wis()
    hapering = Hapering(wereld, mislukt=2)
    bezorger = hapering.bezorger()
    with pytest.raises(StorageFailure):
        await bezorger.one_round()
    hapering.hoogstens = 1
    while await bezorger.one_round():
        pass
    await wereld.rust()

    assert Counter(een.recipient for een in wereld.post.verzonden) == {GGZ: 1, POLITIE: 1, REGIE: 1}


@pytest.mark.parametrize("vooraf", [0, 1, 2])
async def test_a_message_is_not_parked_for_a_database_in_the_way(wereld: Wereld, code: str, vooraf: int) -> None:
    """The first transaction takes it in hand; the others are its own, before and after the door for its words."""
    mail = EmailMessage()
    mail["From"], mail["Delivered-To"] = GGZ, f"{wereld.post.aan(GGZ)[0].reply_local}@{DOMEIN}"
    mail["Message-ID"] = "<een@partners.test>"
    mail.set_content("bericht Tot morgen.")
    async with wereld.opslag.uow() as uow:
        rij = InboxItem(id="1" * 32, source="een", kanaal=Kanaal.MAIL, raw=mail.as_bytes(), received_at=wereld.nu)
        await uow.inbox.add_item(rij)
        await uow.commit()
    hapering, huis = Hapering(wereld, mislukt=1, vooraf=vooraf), wereld.huis
    werk = replace(huis.work, open_uow=hapering.uow)
    inname = Intake(Kanaal.MAIL, MailReader(CONFIG), werk, huis.clock, handled=Waker())

    with pytest.raises(StorageFailure):
        await inname.one_round()

    async with wereld.opslag.read() as uow:
        [wachtend] = await uow.inbox.waiting_items(Kanaal.MAIL, wereld.nu)
    assert (wachtend.id, wachtend.begun) == (rij.id, 0)
    assert await inname.one_round() == 1
    async with wereld.opslag.read() as uow:
        assert "geparkeerd" not in await uow.inbox.count_by_status()


async def test_a_commit_of_which_the_answer_is_lost_sends_nothing_again_and_holds_up_nothing_later(
    wereld: Wereld, code: str
) -> None:
    """What was noted after all is forgotten: with it in mind all that rests was asked for, before all the rest."""
    kanalen, wereld.kanalen = wereld.kanalen, wereld.kanalen[1:]
    await wereld.zeg(WIJKTEAM, wereld.kamers.casuskamer(code).id, "!bericht Tot morgen.")
    wereld.post.wis()
    hapering = Hapering(wereld, zonder_antwoord=1)
    bezorger = hapering.bezorger()
    with pytest.raises(StorageFailure):
        await bezorger.one_round()
    while await bezorger.one_round():
        pass
    assert Counter(een.recipient for een in wereld.post.verzonden) == {GGZ: 1, POLITIE: 1, REGIE: 1}

    await wereld.zeg(WIJKTEAM, wereld.kamers.casuskamer(code).id, "!bericht Tot later.")
    wereld.kanalen = kanalen
    wereld.post.faal = TemporaryFailure("SMTP_VERBINDING", retry_after=3600)
    await bezorger.one_round()
    wereld.post.faal = None
    rusten = [een_uitgaande(created_at=wereld.nu, retry_at=wereld.nu) for _ in range(60)]
    wissen = een_uitgaande(
        task=OutboxTask.ERASE_MAIL, target="<weg@partners.test>", created_at=wereld.nu, retry_at=wereld.nu
    )
    async with wereld.opslag.uow() as uow:
        await uow.outbox.add_items([*rusten, wissen])
        await uow.commit()

    await bezorger.one_round()

    assert wereld.post.gewist == ["<weg@partners.test>"]
