"""What strangers send is read in processes that may be ended; the bot goes on, whatever they did."""

import asyncio
import os
import signal
import sys
import unicodedata
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.mail.reading.reader import read_mail
from bot.reading.pool import OutOfMemory, OutOfTime, ReaderDied, ReaderPool, ReadingFailed
from commands.ports import TemporaryFailure
from tests.bot.mail.hulp import config, rij
from tests.wachten import tot

MARKS = "a" + "\u0301\u0327" * 300_000
"""Takes minutes to normalise, in C: no timer of that process can fire meanwhile."""
MAIL = b"From: a@p.test\r\nDelivered-To: bot@bot.test\r\nMessage-ID: <1@p.test>\r\n\r\n2 klaar\r\n"


def who() -> int:
    return os.getpid()


def for_ever() -> None:
    while True:
        pass


def in_c() -> None:
    unicodedata.normalize("NFC", MARKS)


def much() -> bytearray:
    return bytearray(2_000_000_000)


def broken() -> None:
    raise KeyError("words of a stranger")


def killed() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def chatty() -> str:
    sys.stdout.write("not an answer\n")
    sys.stdout.flush()
    os.write(1, b"nor is this")
    return "an answer"


def surroundings() -> list[str]:
    return sorted(os.environ)


def trap() -> object:
    return os.system


def large(length: int) -> bytes:
    return bytes(length)


def children() -> set[int]:
    """The living processes of this one that read."""
    found = set()
    for place in Path("/proc").glob("[0-9]*"):
        try:
            stat = (place / "stat").read_text().rpartition(")")[2].split()
            if (
                int(stat[1]) == os.getpid()
                and stat[0] != "Z"
                and b"bot.reading.child" in (place / "cmdline").read_bytes()
            ):
                found.add(int(place.name))
        except OSError:
            continue
    return found


@pytest.fixture
async def pool() -> AsyncIterator[ReaderPool]:
    een = ReaderPool(seconds=1)
    yield een
    await een.close()
    assert children() == set()


async def test_it_reads_elsewhere_and_goes_on_with_the_same_process(pool: ReaderPool):
    first, second = await pool(who), await pool(who)

    assert first == second != os.getpid()
    assert (await pool(read_mail, rij(MAIL), config())) == read_mail(rij(MAIL), config())


@pytest.mark.parametrize(
    ("read", "error"), [(for_ever, OutOfTime), (in_c, OutOfTime), (much, OutOfMemory), (killed, ReaderDied)]
)
async def test_what_takes_too_much_is_ended_and_the_next_thing_is_read(pool: ReaderPool, read, error):
    await pool(who)

    with pytest.raises(error):
        await pool(read)

    assert (await pool(read_mail, rij(MAIL), config())).tekst == "2 klaar"


async def test_meanwhile_others_are_read(pool: ReaderPool):
    long = asyncio.ensure_future(pool(in_c))
    done = [await pool(who) for _ in range(3)]

    assert not long.done()
    assert len(set(done)) == 1
    with pytest.raises(OutOfTime):
        await long


async def test_an_error_is_known_by_its_kind_and_not_by_its_words(pool: ReaderPool):
    with pytest.raises(ReadingFailed) as caught:
        await pool(broken)

    assert type(caught.value).__name__ == "KeyError"
    assert "words" not in repr(caught.value)


async def test_nothing_that_is_printed_spoils_an_answer(pool: ReaderPool):
    assert await pool(chatty) == "an answer"


async def test_no_secret_goes_along(pool: ReaderPool, monkeypatch):
    monkeypatch.setenv("KETENBOT_MAIL_IMAP_WACHTWOORD", "geheim")

    assert set(await pool(surroundings)) <= {"PATH", "LANG", "LC_ALL", "LC_CTYPE", "LD_LIBRARY_PATH", "TZ", "TZDIR"}


async def test_an_answer_that_is_no_value_of_ours_is_not_taken(pool: ReaderPool):
    with pytest.raises(ReaderDied):
        await pool(trap)


async def test_a_process_that_was_ended_while_idle_is_replaced(pool: ReaderPool):
    old = await pool(who)
    os.kill(old, signal.SIGKILL)

    assert await pool(who) != old


async def test_after_much_a_fresh_process_is_taken(pool: ReaderPool):
    old = await pool(who)
    assert len(await pool(large, 5_000_000)) == 5_000_000

    assert await pool(who) != old


async def test_who_stops_waiting_leaves_no_process(pool: ReaderPool):
    waiting = asyncio.ensure_future(pool(for_ever))
    await tot(children)
    waiting.cancel()
    await asyncio.wait({waiting})

    assert children() == set()


@pytest.mark.parametrize("program", ["/nowhere/python", "/bin/false"])
async def test_when_no_process_can_be_had_it_is_tried_again_later(program: str):
    with pytest.raises(TemporaryFailure):
        await ReaderPool(program=program)(who)
