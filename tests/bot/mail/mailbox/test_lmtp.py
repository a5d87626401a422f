"""The door through which a mail server brings its mail: 250 once it is kept, 4 when it is not, and each mail once."""

import asyncio
import smtplib
import stat
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.demo.synapse import free_port
from bot.mail.config import MailConfig
from bot.mail.mailbox.inbox_rows import add_to_inbox, inbox_rows
from bot.mail.mailbox.lmtp import LmtpServer
from bot.mail.reading.reader import read_mail
from commands.messages import MailStaat
from commands.messages.authentication import Authentication
from commands.ports import StorageFailure
from tests.bot.mail.hulp import ANTWOORD, NU, config
from tests.bot.mail.nep_opslag import NepIds, NepOpslag

ONS = f"{ANTWOORD}@bot.test"
ANDER = "casus-b3c4+abcdefghij234567wxyz@bot.test"
MAIL = (
    "From: GGZ <ggz@partner.test>\r\nTo: {aan}\r\nSubject: Re: K7Q2\r\nMessage-ID: <1@partner.test>\r\n\r\n3 klaar\r\n"
)


@dataclass
class Deur:
    """The door, with what lies behind it."""

    plek: Path | tuple[str, int]
    door: LmtpServer
    opslag: NepOpslag
    gewekt: list[bool] = field(default_factory=list)

    async def breng(self, *aan: str, mail: str | bytes = "", van: str = "ggz@partner.test") -> dict[str, int]:
        """Bring a mail as a server does; the codes of those that were not taken."""
        ruw = mail or MAIL.format(aan=", ".join(aan))
        return await asyncio.to_thread(self._breng, aan, ruw if isinstance(ruw, bytes) else ruw.encode(), van)

    def _breng(self, aan: tuple[str, ...], ruw: bytes, van: str) -> dict[str, int]:
        """By hand, for smtplib reads one answer where LMTP gives one for each receiver."""
        with self.klant() as klant:
            klant.ehlo_or_helo_if_needed()
            klant.mail(van)
            codes = {een: klant.rcpt(een)[0] for een in aan}
            goed = [een for een, code in codes.items() if code == 250]
            if goed:
                eerste, _ = klant.data(ruw)
                codes |= dict(zip(goed, [eerste, *(klant.getreply()[0] for _ in goed[1:])], strict=True))
        return {een: code for een, code in codes.items() if code != 250}

    def klant(self) -> smtplib.LMTP:
        if isinstance(self.plek, Path):
            return smtplib.LMTP(str(self.plek), local_hostname="mx.test")
        return smtplib.LMTP(*self.plek, local_hostname="mx.test")

    @property
    def bronnen(self) -> int:
        return len(self.opslag.rijen)


@asynccontextmanager
async def deur(map_: Path, conf: MailConfig | None = None, *, poort: int = 0) -> AsyncIterator[Deur]:
    """One that is open."""
    plek: Path | tuple[str, int] = ("127.0.0.1", poort) if poort else map_ / "lmtp"
    opslag, gewekt = NepOpslag(), []
    wek: Callable[[], None] = lambda: gewekt.append(True)  # noqa: E731
    een = Deur(plek, LmtpServer(conf or config(), plek, opslag.uow, lambda: NU, NepIds(), wek), opslag, gewekt)
    await een.door.keep_open()
    try:
        yield een
    finally:
        await een.door.close()


async def test_a_mail_is_kept_before_it_is_answered_and_the_intake_is_woken(tmp_path):
    async with deur(tmp_path) as een:
        assert await een.breng(ONS) == {}
        [rij] = een.opslag.rijen.values()
        gelezen = read_mail(rij, config())
        assert (gelezen.adres, gelezen.afzender, gelezen.tekst) == (ANTWOORD, "ggz@partner.test", "3 klaar")
        assert gelezen.staat is MailStaat.GEWOON
        assert een.gewekt == [True]


async def test_a_port_on_loopback_does_as_well_as_a_socket(tmp_path):
    async with deur(tmp_path, poort=free_port()) as een:
        assert await een.breng(ONS) == {}
        assert een.bronnen == 1


async def test_the_group_of_the_folder_may_write_to_the_socket_and_others_may_not(tmp_path):
    async with deur(tmp_path) as een:
        assert stat.S_IMODE(een.plek.stat().st_mode) == 0o660


async def test_one_mail_for_two_casussen_is_two_and_is_answered_twice(tmp_path):
    async with deur(tmp_path) as een:
        assert await een.breng(ONS, ANDER) == {}
        adressen = {read_mail(rij, config()).adres for rij in een.opslag.rijen.values()}
        assert adressen == {ANTWOORD, ANDER.partition("@")[0]}


async def test_what_comes_twice_is_one(tmp_path):
    async with deur(tmp_path) as een:
        await een.breng(ONS)
        await een.breng(ONS.upper(), mail="Received: nog eens\r\n" + MAIL.format(aan=ONS))
        assert een.bronnen == 1


async def test_the_same_mail_out_of_the_mailbox_is_one_with_it(tmp_path):
    async with deur(tmp_path) as een:
        await een.breng(ONS)
        ruw = f"Return-Path: <ggz@partner.test>\r\nDelivered-To: {ONS}\r\n{MAIL.format(aan=ONS)}".encode()
        async with een.opslag.uow() as uow:
            rijen = inbox_rows(ruw, config().addresses, NepIds(), NU)
            assert await add_to_inbox(rijen, uow, NepIds()) == 0


async def test_without_a_catch_all_the_tag_of_the_address_counts(tmp_path):
    plus = config(mailbox="ketenbot", plus=True, one_sender=True)
    adres = plus.addresses.of(ANTWOORD)
    async with deur(tmp_path, plus) as een:
        assert await een.breng(adres) == {}
        assert await een.breng("iemand@bot.test") == {"iemand@bot.test": 550}
        [rij] = een.opslag.rijen.values()
        assert read_mail(rij, plus).adres.startswith("casus-k7q2")


@pytest.mark.parametrize("vreemd", ["iemand@elders.test", "bot@bot.test.elders.test", "bot"])
async def test_an_address_that_is_not_ours_is_refused_for_good_and_the_other_is_not(tmp_path, vreemd):
    async with deur(tmp_path) as een:
        assert await een.breng(ONS, vreemd) == {vreemd: 550}
        assert een.bronnen == 1


async def test_while_the_database_is_away_the_server_keeps_its_mail_and_comes_again(tmp_path):
    async with deur(tmp_path) as een:
        een.opslag.faal = 1
        with capture_logs() as logs:
            assert await een.breng(ONS, ANDER) == {ONS: 451, ANDER: 451}
        assert (een.bronnen, een.gewekt) == (0, [])
        assert [regel["event"] for regel in logs if regel["log_level"] == "error"] == ["lmtp mail put off"]
        assert "partner.test" not in str([{**regel, "exc_info": ""} for regel in logs])
        assert await een.breng(ONS, ANDER) == {}
        assert een.bronnen == 2


async def test_a_database_that_is_locked_is_named_by_its_code(tmp_path):
    async with deur(tmp_path) as een:

        @asynccontextmanager
        async def dicht() -> AsyncIterator[None]:
            raise StorageFailure("DB_LOCKED")
            yield

        een.door._open_uow = dicht
        with capture_logs() as logs:
            assert await een.breng(ONS) == {ONS: 451}
        assert [regel["code"] for regel in logs if "code" in regel] == ["DB_LOCKED"]


async def test_a_mail_that_is_too_large_is_refused_for_each_receiver_and_the_talk_goes_on(tmp_path):
    async with deur(tmp_path, config(max_bytes=4096)) as een:
        groot = (MAIL.format(aan=ONS) + "x" * 70 * 100).replace("x" * 70, "x" * 70 + "\r\n")

        def praat() -> list[int]:
            with een.klant() as klant:
                klant.ehlo_or_helo_if_needed()
                klant.mail("ggz@partner.test")
                klant.rcpt(ONS)
                klant.rcpt(ANDER)
                codes = [klant.data(groot)[0], klant.getreply()[0]]
                return [*codes, klant.rset()[0], klant.mail("ggz@partner.test", [f"SIZE={len(groot)}"])[0]]

        assert await asyncio.to_thread(praat) == [552, 552, 250, 552]
        assert een.bronnen == 0


async def test_a_line_of_a_hundred_kilobytes_comes_in_as_it_does_by_the_mailbox(tmp_path):
    async with deur(tmp_path) as een:
        assert await een.breng(ONS, mail=MAIL.format(aan=ONS) + "a" * 100_000 + "\r\n") == {}
        assert een.bronnen == 1


async def test_a_receipt_without_a_sender_stays_one_without_a_sender(tmp_path):
    bericht = MAIL.format(aan=ONS).replace("Subject:", "Auto-Submitted: auto-replied\r\nSubject:")
    async with deur(tmp_path) as een:
        assert await een.breng(ONS, mail=bericht, van="") == {}
        [rij] = een.opslag.rijen.values()
        assert rij.raw.startswith(b"Return-Path: <>\r\nX-Original-To: casus-k7q2+")
        assert read_mail(rij, config()).staat is not MailStaat.GEWOON


@pytest.mark.parametrize(("merk", "oordeel"), [("pass", Authentication.PASS), ("fail", Authentication.FAIL)])
async def test_the_mark_of_the_mail_server_counts_as_it_does_in_the_mailbox(tmp_path, merk, oordeel):
    conf = config(authserv_id="mx.test")
    regel = f"Authentication-Results: mx.test; dmarc={merk} header.from=partner.test\r\n"
    async with deur(tmp_path, conf) as een:
        await een.breng(ONS, mail=regel + MAIL.format(aan=ONS))
        [rij] = een.opslag.rijen.values()
        assert read_mail(rij, conf).authentication is oordeel


async def test_a_socket_that_somebody_took_away_is_there_again_at_the_next_look(tmp_path):
    async with deur(tmp_path) as een:
        een.plek.unlink()
        await een.door.keep_open()
        assert await een.breng(ONS) == {}


async def test_a_socket_that_a_killed_process_left_is_no_hindrance(tmp_path):
    async with deur(tmp_path) as een:
        await een.door.close()
        assert een.plek.is_socket()
        await een.door.keep_open()
        assert await een.breng(ONS) == {}


async def test_a_place_that_cannot_be_opened_is_an_error_of_the_loop(tmp_path):
    door = LmtpServer(config(), tmp_path / "nergens" / "lmtp", NepOpslag().uow, lambda: NU, NepIds(), lambda: None)
    with pytest.raises(OSError, match="No such file"):
        await door.keep_open()


async def test_who_hangs_up_in_the_middle_leaves_nothing(tmp_path):
    async with deur(tmp_path) as een:

        def halverwege() -> None:
            klant = een.klant()
            klant.ehlo_or_helo_if_needed()
            klant.mail("ggz@partner.test")
            klant.rcpt(ONS)
            klant.putcmd("data")
            klant.getreply()
            klant.send(b"From: ggz@partner.test\r\n\r\nhalf")
            klant.close()

        await asyncio.to_thread(halverwege)
        assert await een.breng(ANDER) == {}
        assert een.bronnen == 1
