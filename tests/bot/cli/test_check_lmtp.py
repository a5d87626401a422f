"""`ketenbot check` at the door of the mail server."""

import asyncio

from bot.cli.check_lmtp import check_lmtp
from bot.cli.finding import Verdict
from bot.demo.synapse import free_port
from tests.bot.mail.mailbox.test_lmtp import deur


async def test_check_greets_it_and_says_who_is_not_there(tmp_path):
    weg = await asyncio.to_thread(check_lmtp, tmp_path / "nergens" / "lmtp")
    dicht = await asyncio.to_thread(check_lmtp, tmp_path / "lmtp")
    assert [(een.verdict, een.text.split(":")[0]) for een in (weg, dicht)] == [
        (Verdict.WRONG, f"there is no folder {tmp_path}/nergens"),
        (Verdict.NOTE, f"nobody takes mail in at {tmp_path}/lmtp"),
    ]
    async with deur(tmp_path) as een:
        assert (await asyncio.to_thread(check_lmtp, een.plek)).verdict is Verdict.OK
        assert een.bronnen == 0
    async with deur(tmp_path, poort=free_port()) as een:
        assert (await asyncio.to_thread(check_lmtp, een.plek)).verdict is Verdict.OK
