"""A mail that the mail server cannot give: who hears of it, and how it comes after all."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.app.channel import ChannelLoops
from bot.delivery.routes import MailRoute
from bot.mail.mailbox.listener import MailListener
from bot.mail.mailbox.retry import RetryingReader
from bot.mail.reading.reader import MailReader
from commands.domain.rollen import Kanaal
from tests.bot.mail.nep_imap import NepImap, nep_imap
from tests.flows.conftest import Maak
from tests.flows.test_opnieuw_aanbieden import code_van, ketenbot
from tests.wereld import BEHEER, CONFIG, DOMEIN, GGZ, POLITIE, Wereld


class Postbus:
    """A running casus whose mail comes from a server."""

    def __init__(self, wereld: Wereld, nep: NepImap) -> None:
        self.wereld = wereld
        self.nep = nep
        self.config = replace(CONFIG, imap_port=nep.poort, timeout_seconds=20.0)
        self.gewekt = asyncio.Event()
        huis = wereld.huis
        lezer = RetryingReader(MailReader(self.config), self.config, wereld.opslag.uow, huis.clock, huis.ids)
        wereld.kanalen[0] = ChannelLoops(huis, Kanaal.MAIL, lezer, MailRoute(wereld.post, DOMEIN, wereld.post))

    def schrijf(self, uid: int, van: str, tekst: str, **koppen: str) -> None:
        """A member writes to his casus; it lies in the mailbox."""
        lokaal = self.wereld.post.aan(van)[0].reply_local
        kop = {"Delivered-To": f"{lokaal}@{DOMEIN}", "From": van, "Message-ID": f"<{uid}@partners.test>", **koppen}
        regels = [f"{naam.replace('_', '-')}: {waarde}" for naam, waarde in kop.items()]
        self.nep.mails[uid] = "\r\n".join([*regels, "", tekst, ""]).encode()

    @asynccontextmanager
    async def luistert(self) -> AsyncIterator[None]:
        """The listener runs until the inbox has everything."""
        huis = self.wereld.huis
        listener = MailListener(
            self.config, self.wereld.opslag.uow, huis.clock, huis.ids, self.gewekt.set, first_wait=0.01
        )
        taak = asyncio.ensure_future(listener.run())
        try:
            yield
            await self.nep.tot("IDLE")
        finally:
            taak.cancel()
            with suppress(asyncio.CancelledError):
                await taak
        await self.wereld.rust()


@pytest.fixture
async def postbus(maak: Maak) -> AsyncIterator[Postbus]:
    async with nep_imap() as nep:
        yield Postbus(maak(), nep)


async def ophalen(postbus: Postbus) -> str:
    """Two members write; the mail of the first cannot be had. Returns the code under which it is kept."""
    postbus.schrijf(1, GGZ, "bericht De sleutel ligt klaar.")
    postbus.schrijf(2, POLITIE, "bericht Wij zijn er om drie uur.")
    async with postbus.luistert():
        pass
    return await code_van(postbus.wereld)


async def test_the_beheerder_hears_once_what_to_do_and_the_sender_that_something_is_wrong(postbus: Postbus):
    wereld, postbus.nep.dodelijk = postbus.wereld, {1}

    storing = await ophalen(postbus)

    [alarm] = [een for een in wereld.post.aan(BEHEER) if storing in een.bericht.onderwerp]
    assert f"ketenbot bied-aan {storing}" in wereld.post.tekst(alarm)
    assert "ongelezen in de mailbox" in wereld.post.tekst(alarm)
    assert f"(code {storing})" in wereld.post.teksten(GGZ)
    assert "De sleutel" not in wereld.post.teksten(POLITIE)
    assert "> Wij zijn er om drie uur." in wereld.post.teksten(GGZ)


async def test_offered_again_it_is_fetched_and_goes_to_all_once(postbus: Postbus):
    wereld, postbus.nep.dodelijk = postbus.wereld, {1}
    storing = await ophalen(postbus)
    postbus.nep.dodelijk = set()

    assert await ketenbot(wereld, "bied-aan", storing) == 0
    await wereld.rust()
    postbus.nep.uidvalidity = 2  # all mail comes once more
    async with postbus.luistert():
        await postbus.nep.tot("STORE", 2)

    assert wereld.post.teksten(POLITIE).count("> De sleutel ligt klaar.") == 1
    assert wereld.post.teksten(GGZ).count("> Wij zijn er om drie uur.") == 1
    async with wereld.opslag.read() as uow:
        assert await uow.inbox.parked_items() == []


async def test_offered_again_in_vain_it_is_kept_under_the_same_code(postbus: Postbus):
    wereld, postbus.nep.dodelijk = postbus.wereld, {1}
    storing = await ophalen(postbus)
    wereld.post.wis()
    wereld.nu += timedelta(hours=1)

    assert await ketenbot(wereld, "bied-aan", storing) == 0
    await wereld.rust()

    assert await code_van(wereld) == storing
    assert f"Storing {storing}: een mail is niet op te halen" in wereld.post.laatste(BEHEER).bericht.onderwerp


async def test_offered_again_when_somebody_took_it_out_of_the_mailbox_it_is_done(postbus: Postbus):
    wereld, postbus.nep.dodelijk = postbus.wereld, {1}
    storing = await ophalen(postbus)
    del postbus.nep.mails[1]

    assert await ketenbot(wereld, "bied-aan", storing) == 0
    await wereld.rust()

    async with wereld.opslag.read() as uow:
        assert (await uow.inbox.parked_items(), (await uow.inbox.count_by_status()).get("nieuw")) == ([], None)


async def test_a_robot_whose_mail_cannot_be_had_gets_no_answer(postbus: Postbus):
    wereld, postbus.nep.dodelijk = postbus.wereld, {3}
    postbus.schrijf(3, GGZ, "bericht Ik ben er niet.", Auto_Submitted="auto-replied")

    storing = await ophalen(postbus)

    assert storing in wereld.post.teksten(BEHEER)
    assert storing not in wereld.post.teksten(GGZ)


async def test_a_mail_that_says_it_could_not_be_fetched_is_a_mail_like_any_other(postbus: Postbus):
    """What marks such a row cannot come from outside."""
    wereld = postbus.wereld
    postbus.schrijf(1, GGZ, "bericht De sleutel ligt klaar.")
    postbus.nep.mails[1] = b"Ketenbot-omslag-leeg 1:1\r\n" + postbus.nep.mails[1]
    async with postbus.luistert():
        pass

    assert "> De sleutel ligt klaar." in wereld.post.teksten(POLITIE)
