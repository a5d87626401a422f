"""Handled mail leaves the mailbox once a backup holds it and its days are over; what is undecided stays."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import aiosmtplib
import pytest
from structlog.testing import capture_logs

from bot.demo.mail_server import run_mail_server
from bot.mail.config import MailConfig
from bot.mail.imap.connection import ImapConnection, connect
from bot.mail.mailbox.cursors import emptied_cursor, held_cursor
from bot.mail.mailbox.forgetting import Forgetting, last_mail
from bot.mail.raw.envelope import Envelope, wrap
from tests.bot.mail.hulp import config
from tests.bot.mail.nep_opslag import NepOpslag

PLEK = "plek"


@asynccontextmanager
async def postbus(aantal: int = 4) -> AsyncIterator[tuple[MailConfig, ImapConnection, int]]:
    """A real mailbox with so many mails, of today."""
    async with run_mail_server("bot.test", "geheim") as server:
        conf = config(imap_port=server.imap_port, imap_user=server.bot_address, smtp_port=server.smtp_port)
        for nummer in range(1, aantal + 1):
            await aiosmtplib.send(
                f"From: a@p.test\r\nTo: bot@bot.test\r\nMessage-ID: <{nummer}@p.test>\r\n\r\n{nummer}\r\n".encode(),
                sender="a@p.test",
                recipients=["bot@bot.test"],
                hostname="127.0.0.1",
                port=server.smtp_port,
                start_tls=False,
            )
        async with connect(conf) as connection:
            yield conf, connection, await connection.select("INBOX")


def over(dagen: int) -> datetime:
    return datetime.now(UTC) + timedelta(days=dagen)  # noqa: TID251  (the server stamps its mail with the real time)


async def vergeet(opslag: NepOpslag, dagen: int, *, bewaart: int = 35) -> list[int]:
    """What is left so many days later, where the backup and the parked rows are as the storage says."""
    async with postbus() as (conf, connection, validity):
        eerste, *_ = await connection.all_uids()
        opslag.cursors = {naam: waarde.format(v=validity) for naam, waarde in opslag.cursors.items()}
        opslag.geparkeerd = [raw.replace(b"{v}", str(validity).encode()) for raw in opslag.geparkeerd]
        conf = config(keep_days=bewaart, imap_port=conf.imap_port)
        vergeter = Forgetting(conf, opslag.uow, lambda: over(dagen), PLEK)
        for _ in range(2):
            await vergeter.look(connection, validity)
        return [uid - eerste + 1 for uid in await connection.all_uids()]


def met_backup(uid: int, plek: str = PLEK) -> NepOpslag:
    opslag = NepOpslag()
    opslag.cursors = {held_cursor("INBOX"): f"{plek}:{{v}}:{uid}"}
    return opslag


@pytest.mark.parametrize(
    ("dagen", "bewaart", "weg"), [(37, 35, True), (34, 35, False), (9, 7, True), (6, 7, False), (0, 1, False)]
)
async def test_it_goes_after_its_days_and_not_before(dagen: int, bewaart: int, weg: bool) -> None:
    assert await vergeet(met_backup(900), dagen, bewaart=bewaart) == ([] if weg else [1, 2, 3, 4])


async def test_what_came_after_the_backup_stays_however_old_it_is() -> None:
    async with postbus(1) as (_, connection, _validity):
        [eerste] = await connection.all_uids()

    assert await vergeet(met_backup(eerste + 1), 400) == [3, 4]


@pytest.mark.parametrize("opslag", [NepOpslag(), met_backup(900, "een-andere-postbus")])
async def test_without_a_backup_of_this_mailbox_all_stays(opslag: NepOpslag) -> None:
    assert await vergeet(opslag, 400) == [1, 2, 3, 4]
    assert emptied_cursor("INBOX") not in opslag.cursors


async def test_what_was_set_aside_stays_until_it_is_decided() -> None:
    async with postbus(1) as (_, connection, _validity):
        [eerste] = await connection.all_uids()
    opslag = met_backup(900)
    opslag.geparkeerd = [wrap(Envelope(place=f"{{v}}:{eerste + 2}"), b"Subject: x\r\n"), b"Subject: gewoon\r\n\r\nx"]

    with capture_logs() as logs:
        assert await vergeet(opslag, 400) == [3]

    assert [een for een in logs if een["event"] == "mailbox emptied"] == [
        {"event": "mailbox emptied", "log_level": "info", "total": 3}
    ]
    assert datetime.fromisoformat(opslag.cursors[emptied_cursor("INBOX")]) > over(399)


async def test_a_backup_holds_what_was_safe_before_it_began() -> None:
    opslag = NepOpslag()
    async with opslag.uow() as uow:
        assert await last_mail("INBOX", uow) == ""
        await uow.set("mail.INBOX", "7:12")
        await uow.set("mail.INBOX.plaats", PLEK)
        assert await last_mail("INBOX", uow) == f"{PLEK}:7:12"
