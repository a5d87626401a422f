"""One mail that cannot be had is passed and kept apart; a server that is down, slow or dying makes us pass none."""

import asyncio

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.mail.mailbox.suspicion import FAILURES_TO_BLAME
from bot.mail.raw.envelope import unwrap
from tests.bot.mail.luisteraar import Luisteraar, luister, mail
from tests.bot.mail.nep_imap import Gehaald, NepImap, nep_imap
from tests.wachten import GEDULD


def apart(ander: Luisteraar) -> list[int]:
    """The UIDs of the mails that were passed, in order."""
    plekken = [unwrap(rij.raw)[0].place for rij in ander.opslag.rijen.values()]
    return [int(plek.partition(":")[2]) for plek in plekken if plek]


def gewoon(ander: Luisteraar) -> list[bytes]:
    """The mails that came in whole, in order."""
    return [rij.raw for rij in ander.opslag.rijen.values() if not unwrap(rij.raw)[0].place]


@pytest.mark.parametrize("knop", ["dodelijk", "weiger", "leeg", "stom"])
@pytest.mark.parametrize("slecht", [1, 2, 3])
async def test_a_mail_that_cannot_be_had_is_kept_apart_and_the_others_come(knop: str, slecht: int):
    """Cut off, refused, left out, or silence in the middle of it."""
    async with nep_imap() as nep:
        nep.mails = {uid: mail(str(uid)) for uid in (1, 2, 3)}
        setattr(nep, knop, {slecht})
        async with luister(nep) as ander:
            await ander.tot(3)
            assert apart(ander) == [slecht]
            assert gewoon(ander) == [nep.mails[uid] for uid in (1, 2, 3) if uid != slecht]
            await nep.bezorg(4, mail("4"))
            await ander.tot(4)
            assert nep.gelezen >= {1, 2, 3} - {slecht}
            assert slecht not in nep.gelezen


@pytest.mark.parametrize(("knop", "kop"), [("dodelijk", True), ("weiger", False)])
async def test_its_headers_are_kept_when_they_can_be_had(knop: str, kop: bool):
    async with nep_imap() as nep:
        nep.mails = {1: mail("a", romp="y" * 500), 2: mail("b")}
        setattr(nep, knop, {1})
        async with luister(nep) as ander:
            await ander.tot(2)
            [ruw] = [rij.raw for rij in ander.opslag.rijen.values() if unwrap(rij.raw)[0].place]
            assert unwrap(ruw)[0].place == "1:1"
            assert (b"<a@p.test>" in ruw, b"yyy" in ruw) == (kop, False)


async def test_many_bad_mails_in_a_row_are_all_passed():
    async with nep_imap() as nep:
        nep.mails = {uid: mail(str(uid)) for uid in range(1, 9)}
        nep.dodelijk = {2, 3, 4, 5, 8}
        async with luister(nep, langste=0.02) as ander:
            await ander.tot(8)
            assert apart(ander) == [2, 3, 4, 5, 8]


async def test_the_only_mail_there_is_waits_until_another_shows_that_the_server_is_well():
    async with nep_imap() as nep:
        nep.mails = {1: mail("a")}
        nep.dodelijk = {1}
        async with luister(nep, langste=0.02) as ander:
            await nep.tot("LOGIN", 10)
            assert ander.opslag.rijen == {}
            await nep.bezorg(2, mail("b"))
            await ander.tot(2)
            assert apart(ander) == [1]


async def test_the_only_mail_there_is_comes_when_the_server_is_well_again():
    """It failed time and again while nothing showed whether the server was well: that counts for nothing."""
    async with nep_imap() as nep:
        nep.mails = {1: mail("a")}
        nep.dodelijk = {1}
        async with luister(nep, langste=0.02) as ander:
            await nep.tot("LOGIN", 10)
            nep.mails[2] = mail("b")
            nep.dodelijk = set()
            await ander.tot(2)
            assert apart(ander) == []


async def test_what_is_known_of_a_bad_mail_survives_a_restart():
    async with nep_imap() as nep:
        nep.mails = {1: mail("a"), 2: mail("b")}
        nep.dodelijk = {1}
        opslag = None
        for keer in range(1, FAILURES_TO_BLAME + 2):
            async with luister(nep, opslag, eerste=600.0, timeout_seconds=20.0) as ander:  # each process fails once
                while await ander.slagen.get():
                    pass
                opslag = ander.opslag
                assert opslag.cursors["mail.INBOX.verdacht"] == f"1:2:{'0:0' if keer == 1 else f'1:{keer - 1}'}:0"
        async with luister(nep, opslag, timeout_seconds=20.0) as ander:
            await ander.tot(2)
            assert len(nep.lijnen) == FAILURES_TO_BLAME + 2


async def test_other_trouble_in_between_clears_a_mail():
    async with nep_imap() as nep:
        nep.mails = {1: mail("a"), 2: mail("b")}
        ziek = [False, False, True] * 5
        nep.ziek = lambda naam, _uids: naam == "SELECT" and bool(ziek) and ziek.pop(0)
        nep.dodelijk = {1}
        async with luister(nep, langste=0.02) as ander:
            await nep.tot("LOGIN", 15)
            assert ander.opslag.rijen == {}
            await ander.tot(2)
            assert apart(ander) == [1]


async def test_a_server_that_refuses_every_text_makes_us_pass_none():
    """Its disk is away, and it knows the sizes by heart."""
    async with nep_imap() as nep:
        nep.mails = {uid: mail(str(uid)) for uid in (1, 2, 3)}
        nep.weiger = {1, 2, 3}
        async with luister(nep, langste=0.02) as ander:
            await nep.tot("LOGIN", 20)
            assert ander.opslag.rijen == {}
            nep.weiger = set()
            await ander.tot(3)
            assert apart(ander) == []


@pytest.mark.parametrize("bij", [1, 2, 3, 4])
async def test_a_server_that_hangs_up_at_the_same_place_each_time_makes_us_pass_none(bij: int):
    """At the first text that it is asked for on a connection, or at the second, third or fourth."""
    async with nep_imap() as nep:
        nep.mails = {uid: mail(str(uid)) for uid in range(1, 8)}
        nep.ziek = lambda _naam, uids: bool(uids) and (len(nep.lijnen) == 1 or len(nep.lijnen[-1]) == bij)
        async with luister(nep, langste=0.02) as ander:
            await nep.tot("LOGIN", 20 if bij == 1 else 2)
            if bij == 1:  # nothing at all can be had of it
                nep.ziek = lambda _naam, _uids: False
            await ander.tot(7)
            assert (apart(ander), len(gewoon(ander))) == ([], 7)


async def test_a_mail_that_comes_slowly_is_given_more_time():
    async with nep_imap() as nep:
        nep.mails = {1: mail("a", romp="y" * 20), 2: mail("b")}
        nep.druppel = {1: 0.01}  # more than a second for the whole
        async with luister(nep, langste=0.02, timeout_seconds=1.0) as ander:
            await ander.tot(2)
            assert apart(ander) == []
            assert len(nep.lijnen) >= 2


async def test_a_mail_that_comes_too_slowly_is_asked_for_again_and_never_passed():
    """As long as the server gives something, it is slow, and the mail is not what breaks it."""
    async with nep_imap() as nep:
        nep.mails = {1: mail("a", romp="y" * 20), 2: mail("b")}
        nep.druppel = {1: 0.02}  # more than two seconds for the whole
        async with luister(nep, langste=0.02, timeout_seconds=0.3) as ander:
            await nep.tot("LOGIN", 7)
            assert ander.opslag.rijen == {}
            nep.druppel = {}
            await ander.tot(2)
            assert apart(ander) == []


def brak(lijn: list[Gehaald], uid: int, na: int) -> bool:
    """Whether this mail alone broke this connection, after at least so many others came over it."""
    *eerder, laatste = lijn or [Gehaald((0,), True)]
    return laatste == Gehaald((uid,), False) and len(eerder) >= na and all(een.gelukt for een in eerder)


def schuldig(nep: NepImap, uid: int) -> bool:
    """Whether the server itself saw this mail break it time and again, each time after one more good one."""
    beurten = range(len(nep.lijnen) - FAILURES_TO_BLAME + 1)
    return any(all(brak(nep.lijnen[begin + na], uid, na) for na in range(FAILURES_TO_BLAME)) for begin in beurten)


@settings(deadline=None, max_examples=40)
@given(
    slecht=st.sets(st.integers(1, 6), max_size=2),
    ziekte=st.lists(st.booleans(), max_size=60),
    pas=st.sampled_from(["", "FETCH", "SEARCH", "tekst"]),
)
async def test_no_mail_is_passed_but_one_that_broke_the_server_itself(slecht: set[int], ziekte: list[bool], pas: str):
    """A server that hangs up at any command, as the list says, and after that is well."""
    async with nep_imap() as nep:
        nep.mails = {uid: mail(str(uid)) for uid in range(1, 7)}
        nep.dodelijk = slecht
        nep.ziek = lambda naam, uids: (
            (not pas or naam == pas or (pas == "tekst" and bool(uids))) and bool(ziekte) and ziekte.pop(0)
        )
        async with luister(nep, eerste=0.001, langste=0.002, timeout_seconds=5.0) as ander, asyncio.timeout(GEDULD):
            await ander.tot(6)
            gepasseerd = apart(ander)
            assert slecht <= set(gepasseerd)
            assert len(gepasseerd) == len(set(gepasseerd))
            assert [uid for uid in gepasseerd if not schuldig(nep, uid)] == []
            assert gewoon(ander) == [ruw for uid, ruw in nep.mails.items() if uid not in gepasseerd]
