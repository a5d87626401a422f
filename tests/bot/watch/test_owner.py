"""Two installations from one backup: the second is refused, one that was taken over stops, and nobody else does."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.base.clock import RealIds
from bot.demo.mail_server import run_mail_server
from bot.mail.config import MailConfig
from bot.mail.mailbox.mark import MailMark
from bot.watch.owner import AnotherInstallation, Owner, begin_anew, is_anothers
from commands.ports import PermanentFailure, TemporaryFailure
from storage.way_in import Storage, migrate
from tests.storage.bouwers import HOOFDSLEUTEL


class Plaats:
    """A place in memory, that can be away."""

    name = "mail"

    def __init__(self) -> None:
        self.merken: frozenset[str] = frozenset()
        self.faal: Exception | None = None

    async def read_marks(self) -> frozenset[str]:
        if self.faal is not None:
            raise self.faal
        return self.merken

    async def leave_mark(self, merk: str, weg: frozenset[str]) -> None:
        self.merken = self.merken - weg | {merk}


class Huis:
    """A database in a file of its own, and processes on it."""

    def __init__(self, pad: Path) -> None:
        self.pad = pad
        self.opslag = Storage(f"sqlite+aiosqlite:///{pad}", HOOFDSLEUTEL)

    def proces(self, plek: Plaats | MailMark) -> Owner:
        return Owner([plek], self.opslag.uow, RealIds())


@pytest.fixture
async def huizen(tmp_path: Path) -> AsyncIterator[list[Huis]]:
    """What is closed at the end; the first is there."""
    migrate(f"sqlite+aiosqlite:///{tmp_path}/a.db")
    alle = [Huis(tmp_path / "a.db")]
    yield alle
    for huis in alle:
        await huis.opslag.close()


async def kopie(huizen: list[Huis], naam: str = "b.db") -> Huis:
    """The same database once more, as a backup has it."""
    pad = huizen[0].pad.with_name(naam)
    await huizen[0].opslag.close()
    shutil.copy(huizen[0].pad, pad)
    huizen.append(Huis(pad))
    return huizen[-1]


async def test_a_restored_one_beside_the_first_refuses_and_the_first_goes_on(huizen: list[Huis]) -> None:
    plek = Plaats()
    eerste = huizen[0].proces(plek)
    await eerste.look_first()
    ander = await kopie(huizen)
    await begin_anew(["mail"], ander.opslag.uow, take_over=False)

    with pytest.raises(AnotherInstallation, match="mail"):
        await ander.proces(plek).look_first()
    assert await is_anothers(plek, ander.opslag.uow)
    await eerste.look_at(plek, renew=False)
    assert not await is_anothers(plek, huizen[0].opslag.uow)


async def test_one_that_takes_over_goes_on_and_the_old_one_stops_at_its_next_look(huizen: list[Huis]) -> None:
    plek = Plaats()
    eerste = huizen[0].proces(plek)
    await eerste.look_first()
    ander = await kopie(huizen)
    await begin_anew(["mail"], ander.opslag.uow, take_over=True)
    assert not await is_anothers(plek, ander.opslag.uow)

    nieuw = ander.proces(plek)
    await nieuw.look_first()

    with pytest.raises(AnotherInstallation):
        await eerste.look_at(plek, renew=False)
    with pytest.raises(AnotherInstallation):
        await huizen[0].proces(plek).look_first()
    await nieuw.look_at(plek, renew=True)
    await ander.proces(plek).look_first()


async def test_a_database_that_was_copied_past_us_is_refused_once_the_first_started_again(huizen: list[Huis]) -> None:
    plek = Plaats()
    await huizen[0].proces(plek).look_first()
    ander = await kopie(huizen)
    await huizen[0].proces(plek).look_first()

    with pytest.raises(AnotherInstallation):
        await ander.proces(plek).look_first()


async def test_of_two_that_know_the_same_mark_one_stops_at_its_next_look(huizen: list[Huis]) -> None:
    plek = Plaats()
    eerste = huizen[0].proces(plek)
    await eerste.look_first()
    ander = (await kopie(huizen)).proces(plek)
    await ander.look_first()

    with pytest.raises(AnotherInstallation):
        await eerste.look_at(plek, renew=False)
    await ander.look_at(plek, renew=False)


async def test_several_processes_and_restarts_on_one_database_are_one_installation(huizen: list[Huis]) -> None:
    plek = Plaats()
    processen = [huizen[0].proces(plek) for _ in range(3)]
    for _ in range(3):
        for proces in processen:
            await proces.look_first()
            await proces.look_at(plek, renew=True)
    assert len(plek.merken) == 1


async def test_a_database_that_goes_back_a_few_seconds_still_knows_its_own_mark(huizen: list[Huis]) -> None:
    plek = Plaats()
    eerste = huizen[0].proces(plek)
    await eerste.look_first()
    async with huizen[0].opslag.uow() as uow:
        await uow.cursors.set("eigenaar.mail", "[]")
        await uow.commit()

    await eerste.look_at(plek, renew=False)
    await eerste.look_at(plek, renew=True)
    await huizen[0].proces(plek).look_first()


@pytest.mark.parametrize("fout", [TemporaryFailure("IMAP_WEG"), PermanentFailure("IMAP_LIST")])
async def test_a_server_that_is_away_or_keeps_no_mark_holds_up_nobody(huizen: list[Huis], fout: Exception) -> None:
    plek = Plaats()
    plek.faal = fout

    await huizen[0].proces(plek).look_first()


async def test_in_a_real_mailbox_the_mark_is_a_folder_and_one_stays(huizen: list[Huis]) -> None:
    async with run_mail_server("zvh.test", "geheim") as server:
        config = MailConfig(
            domain="zvh.test",
            imap_host="127.0.0.1",
            imap_port=server.imap_port,
            imap_user=server.bot_address,
            imap_password="geheim",
            imap_tls=False,
            smtp_host="127.0.0.1",
            smtp_port=server.smtp_port,
            smtp_tls="geen",
        )
        plek = MailMark(config)
        assert await plek.read_marks() == frozenset()
        await plek.leave_mark("a" * 32, frozenset())
        await plek.leave_mark("b" * 32, frozenset({"a" * 32}))
        assert await plek.read_marks() == {"b" * 32}

        with pytest.raises(AnotherInstallation):
            await huizen[0].proces(plek).look_at(plek, renew=True)
