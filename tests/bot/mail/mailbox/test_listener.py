"""The listener against a server that misbehaves: no mail is lost, none is claimed twice."""

import asyncio

import pytest
from structlog.testing import capture_logs

from bot.mail.mailbox.listener import MailListener
from tests.bot.mail.hulp import NU, config
from tests.bot.mail.luisteraar import luister, mail
from tests.bot.mail.nep_imap import nep_imap
from tests.bot.mail.nep_opslag import NepIds, NepOpslag
from tests.wachten import GEDULD


class Beurt:
    """A TokenSource whose token is turned over by hand."""

    def __init__(self) -> None:
        self.nu = "een"

    async def token(self, refused: str = "") -> str:
        return self.nu


async def test_waiting_mail_is_stored_with_the_cursor_before_it_is_flagged():
    async with nep_imap() as nep:
        nep.mails = {5: mail("a"), 7: mail("b")}
        async with luister(nep) as ander:
            assert await ander.tot(2) == [mail("a"), mail("b")]
            assert ander.opslag.cursors["mail.INBOX"] == "1:7"
            await nep.tot("IDLE")
            assert nep.gelezen == {5, 7}


async def test_idle_wakes_at_once():
    async with nep_imap() as nep, luister(nep) as ander:
        await nep.tot("IDLE")
        await nep.bezorg(1, mail("a"))
        await ander.tot(1)


async def test_each_turn_of_waiting_is_a_good_beat_and_a_lost_server_a_bad_one():
    async with nep_imap() as nep, luister(nep, poll_seconds=0.05) as ander, asyncio.timeout(GEDULD):
        assert [await ander.slagen.get() for _ in range(3)] == [True, True, True]
        nep.hang_op()
        while await ander.slagen.get():
            pass
        assert await ander.slagen.get()  # connected anew


@pytest.mark.parametrize(
    ("antwoord", "code"),
    [
        ("NO [AUTHENTICATIONFAILED] nee", "IMAP_AANMELDEN"),
        ("NO nee", "IMAP_AANMELDEN"),
        ("NO [UNAVAILABLE] later", "IMAP_LATER"),
    ],
)
async def test_a_refused_login_is_told_by_its_code_and_so_is_the_first_good_turn_after_it(antwoord, code):
    async with nep_imap() as nep:
        nep.login = antwoord
        async with luister(nep) as ander, asyncio.timeout(GEDULD):
            assert await ander.codes.get() == code
            nep.login = ""
            while await ander.codes.get():
                pass


@pytest.mark.parametrize("opdracht", ["SEARCH", "FETCH", "STORE"])
async def test_a_wake_up_that_comes_with_another_answer_is_not_lost(opdracht):
    """The library drops it, 20 of 20 times (SOURCES: P11)."""
    async with nep_imap() as nep:
        nep.mails = {1: mail("a")}
        nep.laat_komen = {opdracht: (2, mail("b"))}
        async with luister(nep) as ander:
            await ander.tot(2)


@pytest.mark.parametrize("opdracht", ["LOGIN", "SELECT", "SEARCH", "FETCH", "STORE", "IDLE"])
async def test_a_server_that_hangs_up_is_called_again(opdracht):
    async with nep_imap() as nep:
        nep.mails = {1: mail("a")}
        nep.verbreek = {opdracht}
        async with luister(nep) as ander:
            await ander.tot(1)
            await nep.tot("LOGIN", 2)
            await nep.bezorg(2, mail("b"))
            await ander.tot(2)


@pytest.mark.parametrize("opdracht", ["CAPABILITY", "LOGIN", "SELECT", "SEARCH", "FETCH", "STORE", "IDLE"])
async def test_a_server_that_falls_silent_is_called_again(opdracht):
    async with nep_imap() as nep:
        nep.mails = {1: mail("a")}
        nep.zwijg = {opdracht}
        async with luister(nep) as ander:
            await nep.tot("SEARCH" if opdracht == "STORE" else opdracht, 2)
            nep.zwijg = set()
            await nep.bezorg(2, mail("b"))
            await ander.tot(2)


async def test_a_server_gone_in_idle_is_noticed_without_waiting_for_the_poll():
    async with nep_imap() as nep, luister(nep, timeout_seconds=5.0) as ander:
        await nep.tot("IDLE")
        nep.hang_op()
        nep.mails[1] = mail("a")
        await ander.tot(1)


async def test_a_bye_in_idle_is_believed():
    async with nep_imap() as nep, luister(nep, timeout_seconds=5.0) as ander:
        await nep.tot("IDLE")
        nep.zeg(b"* BYE tot later")
        nep.mails[1] = mail("a")
        await ander.tot(1)


async def test_a_session_that_ends_with_its_token_is_opened_anew_without_an_alarm():
    async with nep_imap() as nep:
        nep.tokens = {"een", "twee"}
        with capture_logs() as regels:
            async with luister(nep, timeout_seconds=5.0, tokens=Beurt()) as ander, asyncio.timeout(GEDULD):
                await nep.tot("IDLE")
                nep.zeg(b"* BYE Session invalidated - AccessTokenExpired")
                nep.mails[1] = mail("a")
                await ander.tot(1)
                codes = {ander.codes.get_nowait() for _ in range(ander.codes.qsize())}
        assert codes == {""}
        assert [een["log_level"] for een in regels if een["event"] == "mail session ended with its token"] == ["info"]
        assert not [een for een in regels if een["event"] == "mailbox out of reach"]


async def test_a_newer_token_opens_a_new_session_before_the_old_one_ends():
    async with nep_imap() as nep:
        nep.tokens = {"een", "twee"}
        tokens = Beurt()
        async with luister(nep, timeout_seconds=5.0, poll_seconds=0.05, tokens=tokens), asyncio.timeout(GEDULD):
            await nep.tot("IDLE")
            tokens.nu = "twee"
            await nep.tot("AUTHENTICATE", 2)
            await nep.tot("LOGOUT")
            logins = nep.opdrachten.count("AUTHENTICATE")
            await nep.tot("IDLE", nep.opdrachten.count("IDLE") + 3)
            assert nep.opdrachten.count("AUTHENTICATE") == logins


async def test_a_server_silent_in_idle_is_found_out_by_the_poll():
    """Silence is failure (SOURCES: M20)."""
    async with nep_imap() as nep, luister(nep, poll_seconds=0.1) as ander:
        nep.zwijg = {"DONE"}
        await nep.tot("LOGIN", 2)
        nep.zwijg = set()
        nep.mails[1] = mail("a")
        await ander.tot(1)


@pytest.mark.parametrize("kan_idle", [True, False])
async def test_mail_that_nobody_announced_is_found_by_polling(kan_idle):
    async with nep_imap() as nep:
        nep.kan_idle = kan_idle
        async with luister(nep, poll_seconds=0.05) as ander:
            await nep.tot("SEARCH")
            nep.mails[1] = mail("a")
            await ander.tot(1)


async def test_new_uidvalidity_reads_everything_again_and_claims_nothing_twice():
    """SOURCES: M19."""
    async with nep_imap() as nep, luister(nep) as ander:
        await nep.bezorg(8, mail("a"))
        await ander.tot(1)
        nep.uidvalidity = 2
        nep.mails = {1: mail("a"), 2: mail("b")}
        nep.hang_op()
        assert await ander.tot(2) == [mail("a"), mail("b")]
        assert ander.opslag.cursors["mail.INBOX"] == "2:2"


async def test_a_mailbox_that_moved_to_a_server_with_the_same_numbers_loses_no_mail():
    async with nep_imap() as oud, nep_imap() as nieuw:
        oud.mails = {5: mail("a"), 9: mail("b")}
        nieuw.mails = {1: mail("a"), 2: mail("b"), 3: mail("c")}
        async with luister(oud) as eerst:
            await eerst.tot(2)
        async with luister(nieuw, eerst.opslag, imap_host="localhost") as dan:
            assert set(await dan.tot(3)) == {mail("a"), mail("b"), mail("c")}
            await nieuw.tot("IDLE")
            assert len(dan.opslag.rijen) == 3


async def test_a_commit_that_fails_is_done_again_and_nothing_is_flagged_before():
    async with nep_imap() as nep:
        nep.mails = {1: mail("a")}
        nep.zwijg = {"STORE"}
        async with luister(nep) as ander:
            ander.opslag.faal = 2
            await ander.tot(1)
            assert nep.opdrachten.count("LOGIN") >= 3
            assert not nep.gelezen


async def test_many_mails_are_fetched_fifty_at_a_time():
    async with nep_imap() as nep:
        nep.mails = {uid: mail(str(uid)) for uid in range(1, 231)}
        async with luister(nep, timeout_seconds=5.0) as ander:
            await ander.tot(230)
            await nep.tot("IDLE")
            assert nep.opdrachten.count("FETCH") == 2 * 5


async def test_a_large_mail_is_not_fetched_but_for_its_headers():
    async with nep_imap() as nep:
        nep.mails = {1: mail("a", romp="y" * 5000)}
        async with luister(nep, max_bytes=1000) as ander:
            [ruw] = await ander.tot(1)
            assert b"<a@p.test>" in ruw
            assert b"yyy" not in ruw


async def test_the_network_is_never_read_in_clear_text():
    with pytest.raises(ValueError, match="loopback"):
        MailListener(config(imap_host="mail.bot.test"), NepOpslag().uow, lambda: NU, NepIds(), lambda: None)
