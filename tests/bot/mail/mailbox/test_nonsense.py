"""A server that talks nonsense: no mail is lost or claimed twice, and it is called again ever later."""

import asyncio
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.mail.imap.answers import read_contents, read_sizes, read_uids, read_uidvalidity
from bot.mail.raw.envelope import unwrap
from tests.bot.mail.luisteraar import luister, mail
from tests.bot.mail.nep_imap import Inval, NepImap, nep_imap
from tests.wachten import GEDULD

ONZIN = (
    b"* 3 EXISTS\r\n",
    b"* 0 EXISTS\r\n",
    b"* 1 EXPUNGE\r\n",
    b"* 99 EXPUNGE\r\n",
    b"* VANISHED 1:3\r\n",
    b"* 2 FETCH (FLAGS (\\Seen) UID 2)\r\n",
    b"* 2 FETCH (UID 2 BODY[] NIL)\r\n",
    b"* 2 FETCH (UID 2 RFC822.SIZE 99999999999999999999999)\r\n",
    b"* 2 FETCH (UID 99999999999999999999999 RFC822.SIZE 3)\r\n",
    b"* 2 FETCH ((((\r\n",
    b"* SEARCH\r\n",
    b"* SEARCH 0 -1 een 99999999999999999999999 \xff\r\n",
    b"* FLAGS (" + b"\\Vlag " * 20_000 + b")\r\n",
    b"* OK [UIDVALIDITY 9] anders\r\n",
    b"* OK [UIDVALIDITY " + b"9" * 6000 + b"] anders\r\n",
    b"* NO [ALERT] Uw postvak is bijna vol\r\n",
    b"* \xc3\xa9\xff\x00 zomaar\r\n",
    b"+ ga door\r\n",
    b"A1 OK dat had u niet gevraagd\r\n",
    b"ZZ9 BAD [PARSE] wat\r\n",
    b"* 4 FETCH (UID 77 BODY[] {5}\r\nabcde)\r\n",
    b"{99}\r\n",
    b"* X {99999999999}\r\n",
    b"zomaar een regel\r\n",
    b"\r\n",
    b"\x00\xff\xfe",
)
STAP = st.builds(
    Inval,
    zegt=st.one_of(st.sampled_from((b"", *ONZIN)), st.binary(max_size=25)),
    antwoord=st.sampled_from(["", "", "", "NO", "BAD", "OK"]),
    hangt_op=st.sampled_from([False, False, True]),
)


def bekend(ander, nep: NepImap) -> set[bytes]:
    """The mails that are in the inbox, or kept apart."""
    omslagen = [unwrap(rij.raw)[0].place for rij in ander.opslag.rijen.values()]
    apart = {nep.mails[int(plek.partition(":")[2])] for plek in omslagen if plek}
    return apart | {rij.raw for rij in ander.opslag.rijen.values()}


@settings(deadline=None, max_examples=40)
@given(stappen=st.lists(st.one_of(st.none(), st.none(), STAP), max_size=25))
async def test_nonsense_at_any_command_costs_no_mail_and_doubles_none(stappen: list[Inval | None]):
    """After the nonsense it is well; what then is neither in the inbox nor kept apart is lost."""
    async with nep_imap() as nep:
        nep.mails = {uid: mail(str(uid)) for uid in range(1, 5)}
        over = list(stappen)
        nep.inval = lambda _naam: over.pop(0) if over else None
        async with luister(nep, eerste=0.001, langste=0.002, timeout_seconds=0.2, poll_seconds=0.05) as ander:
            async with asyncio.timeout(GEDULD):
                while over or not set(nep.mails.values()) <= bekend(ander, nep):
                    await ander.slagen.get()
        rijen = [rij.raw for rij in ander.opslag.rijen.values() if not unwrap(rij.raw)[0].place]
        assert sorted(rijen) == sorted(set(rijen))


async def test_a_number_that_leads_to_no_mail_hides_no_later_mail():
    async with nep_imap() as nep:
        nep.mails = {1: mail("1")}
        keren = [True]
        verzonnen = Inval(zegt=b"* SEARCH 4294967295 4294967296\r\n")
        nep.inval = lambda naam: verzonnen if naam == "SEARCH" and keren and keren.pop() else None
        async with luister(nep, timeout_seconds=20.0) as ander:
            await ander.tot(1)
            await nep.bezorg(2, mail("2"))
            await ander.tot(2)
            assert ander.opslag.cursors["mail.INBOX"] == "1:2"


async def test_a_number_that_is_given_twice_is_fetched_once():
    async with nep_imap() as nep:
        nep.mails = {1: mail("1")}
        nep.inval = lambda naam: Inval(zegt=b"* SEARCH 1 1 1\r\n") if naam == "SEARCH" else None
        async with luister(nep) as ander:
            await ander.tot(1)
            assert [een.uids for een in nep.lijnen[0]] == [(1,)]


async def test_a_folder_that_is_numbered_anew_while_we_wait_is_read_anew():
    async with nep_imap() as nep:
        nep.mails = {5: mail("a")}
        async with luister(nep) as ander:
            await nep.tot("IDLE")
            nep.uidvalidity, nep.mails = 2, {1: mail("b")}
            nep.zeg(b"* OK [UIDVALIDITY 2] anders")
            await ander.tot(2)
            assert ander.opslag.cursors["mail.INBOX"] == "2:1"


async def test_a_mail_without_a_single_byte_is_a_mail():
    """Some servers give it as a string instead of a literal (RFC 3501, nstring)."""
    async with nep_imap() as nep:
        nep.mails = {1: b"", 2: mail("b")}
        async with luister(nep) as ander:
            assert await ander.tot(2) == [b"", mail("b")]
    assert read_contents([rb'1 FETCH (UID 5 BODY[] "een \"twee\" \\ ")', b"OK"]) == {5: rb'een "twee" \ '}


@pytest.mark.parametrize("bij", ["GROET", "LOGIN", "SELECT", "SEARCH", "FETCH", "IDLE"])
async def test_a_server_that_talks_without_end_is_left(bij: str):
    """Nine million bytes without an end of line."""
    async with nep_imap() as nep:
        nep.mails = {1: mail("a")}
        keren = [True]
        veel = Inval(zegt=b"* " + b"a" * 9_000_000, hangt_op=False)
        nep.inval = lambda naam: veel if naam == bij and keren and keren.pop() else None
        async with luister(nep, timeout_seconds=20.0) as ander:
            await ander.tot(1)
            await nep.tot("LOGIN", 1 if bij == "GROET" else 2)


STUK = {
    "no greeting": ("GROET", Inval(zegt=b"* BYE vol\r\n", hangt_op=True)),
    "no login": ("LOGIN", Inval(antwoord="NO")),
    "no folder": ("SELECT", Inval(antwoord="NO")),
    "no search": ("SEARCH", Inval(antwoord="BAD")),
    "no fetch": ("FETCH", Inval(antwoord="NO")),
    "gone at search": ("SEARCH", Inval(hangt_op=True)),
    "gone at idle": ("IDLE", Inval(hangt_op=True)),
    "goodbye at idle": ("IDLE", Inval(zegt=b"+ idling\r\n* BYE vol\r\n", hangt_op=True)),
}


@pytest.mark.parametrize("soort", STUK)
async def test_a_server_that_fails_each_time_is_called_ever_later(soort: str):
    async with nep_imap() as nep:
        nep.mails = {1: mail("a")}
        bij, inval = STUK[soort]
        nep.inval = lambda naam: inval if naam == bij else None
        begin = time.monotonic()
        async with luister(nep, eerste=0.05, timeout_seconds=20.0) as ander, asyncio.timeout(GEDULD):
            while len(nep.lijnen) < 6:
                await ander.slagen.get()
            # the first mail that is stored starts the waiting anew, once
            assert time.monotonic() - begin >= 0.05 * (1 + 2 + 4 + 8)
            assert any(ander.codes.get_nowait() for _ in range(ander.codes.qsize()))


async def test_a_server_that_promises_idle_and_refuses_it_is_polled_on_one_connection():
    async with nep_imap() as nep:
        nep.mails = {1: mail("a")}
        nep.inval = lambda naam: Inval(antwoord="BAD") if naam == "IDLE" else None
        async with luister(nep, poll_seconds=0.05, timeout_seconds=20.0) as ander:
            await nep.tot("SEARCH", 5)
            nep.mails[2] = mail("b")
            await ander.tot(2)
            assert (len(nep.lijnen), nep.opdrachten.count("IDLE")) == (1, 1)


async def test_a_server_that_cries_wolf_is_heard_ever_later():
    """It says at each look that there is something new."""
    async with nep_imap() as nep:
        nep.inval = lambda naam: Inval(zegt=b"* 1 EXISTS\r\n") if naam == "SEARCH" else None
        begin = time.monotonic()
        async with luister(nep, eerste=0.05, timeout_seconds=20.0) as ander:
            await nep.tot("SEARCH", 9)
            assert time.monotonic() - begin >= 0.05 * (1 + 1 + 2 + 2 + 3 + 3)
            nep.inval = lambda _naam: None
            await nep.bezorg(1, mail("a"))
            await ander.tot(1)


@pytest.mark.parametrize("bij", ["GROET", "LOGIN", "SELECT", "SEARCH", "FETCH"])
async def test_a_server_that_never_comes_to_an_end_is_left_in_time(bij: str):
    """A byte, and nothing more."""
    async with nep_imap() as nep:
        nep.mails = {1: mail("a")}
        nep.zwijg = {bij}
        nep.inval = lambda naam: Inval(zegt=b"*") if naam == bij and bij in nep.zwijg else None
        begin = time.monotonic()
        async with luister(nep, timeout_seconds=0.5) as ander, asyncio.timeout(GEDULD):
            assert await ander.codes.get()
            assert time.monotonic() - begin < 30
            nep.zwijg = set()
            await ander.tot(1)


@settings(max_examples=300)
@given(st.lists(st.one_of(st.binary(max_size=60), st.binary(max_size=60).map(bytearray), st.sampled_from(ONZIN))))
def test_whatever_stands_in_an_answer_can_be_read(regels: list[bytes | bytearray]):
    assert all(0 < uid < 2**32 for uid in read_uids(regels))
    read_uidvalidity(regels)
    read_sizes(regels)
    read_contents(regels)
