"""The homeserver is away, refuses, limits, hangs, or forgets the bot: mail goes on, nothing spins, all comes."""

import asyncio
import shutil
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest

from bot.demo.synapse import Synapse
from tests import wachten
from tests.servers.bewoond import Huis, huis
from tests.servers.bewoond_begin import log_in, lopende_casus
from tests.servers.mailservers import mailservers
from tests.servers.tussenstuk import SLECHTE_POORT, Storing, Tussenstuk, te_vaak, tussen
from tests.wachten import GEDULD

pytestmark = [pytest.mark.servers, pytest.mark.root]
ALARM = "Alarm: Matrix werkt niet"
HERINNERING = "Uiterlijk dinsdag 17 november 2026"


@dataclass
class Weg:
    """A running casus whose bot reaches its homeserver through `stuk` alone; people reach it directly."""

    huis: Huis
    stuk: Tussenstuk
    kamer: str
    teller: int = 0

    async def post(self, aantal: int = 3) -> list[str]:
        """So many messages of the politie, one after the other; each is seen in the mailbox of the GGZ."""
        planmail = await self.huis.ziet("politie", "mail", "Het hele plan")
        woorden = []
        for _ in range(aantal):
            self.teller += 1
            woorden.append(f"Dit is bericht {self.teller:03} van de politie.")
            await self.huis.postbussen["politie"].reply(planmail, f"bericht {woorden[-1]}")
            await self.huis.ziet("ggz", "mail", woorden[-1])
        return woorden

    def in_kamer(self, woorden: list[str]) -> list[str]:
        """Which of these the bot said in the room, in order, each as often as it did."""
        gezegd = [een.text for een in self.huis.van("wijkteam") if een.sender == self.huis.matrix_bot]
        return [woord for tekst in gezegd for woord in woorden if woord in tekst]

    async def kamer_ziet(self, woorden: list[str]) -> None:
        """All of these come into the room, once and in order."""
        await self.huis.ziet("wijkteam", "matrix", woorden[-1], kamer=self.kamer)
        assert self.in_kamer(woorden) == woorden

    async def uit_kamer(self) -> None:
        """The wijkteam is heard, and its words reach a mailbox."""
        self.teller += 1
        woord = f"Dit is bericht {self.teller:03} van het wijkteam."
        await self.huis.chats["wijkteam"].say(self.kamer, f"!bericht {woord}")
        await self.huis.ziet("ggz", "mail", woord)

    async def seconden(self, aantal: float) -> None:
        """Let real time pass, to count what is asked in it."""
        einde = nu() + aantal
        await wachten.tot(lambda: nu() >= einde, seconden=aantal + GEDULD)

    async def klaargezet(self) -> int:
        """How many messages were ever queued."""
        return sum((await self.huis.bot.status())["outbox"].values())

    async def meer_klaar_dan(self, aantal: int) -> None:
        """Wait until more were."""

        async def zoek() -> bool | None:
            return await self.klaargezet() > aantal or None

        await wachten.tot_gezien(zoek)

    def naar(self, moment: str) -> None:
        """Put the clock there."""
        self.huis.klok.set(datetime.fromisoformat(moment))

    def later(self) -> None:
        """For who waits for a next try on the clock."""
        self.huis.klok.set(self.huis.klok() + timedelta(minutes=1))


def nu() -> float:
    """Real seconds."""
    return asyncio.get_running_loop().time()


def zendingen(storing: Storing) -> object:
    """Only what is said goes wrong."""
    return lambda verzoek: storing if "/send/" in verzoek.path else None


@pytest.fixture(scope="module")
async def weg(synapse: Synapse, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Weg]:
    """One house for all; each test leaves it whole."""
    with mailservers() as post:
        async with (
            tussen(synapse.address) as stuk,
            huis(tmp_path_factory.mktemp("weg"), post=post, synapse=synapse) as een,
        ):
            een.bot.omgeving(KETENBOT_MATRIX__SERVER=stuk.adres)
            for wie in ("politie", "ggz", "beheerder"):
                await een.mailer(wie)
            _, kamer = await lopende_casus(een)
            yield Weg(een, stuk, kamer)


async def test_after_a_day_without_homeserver_all_comes_once_in_order_and_at_once(weg):
    weg.naar("2026-11-16T15:00:00+01:00")
    await weg.huis.ziet("wijkteam", "matrix", HERINNERING)
    await weg.huis.rust()
    sinds = len(weg.huis.gezien)

    await weg.stuk.dicht()
    gezegd = await weg.post(2)
    klaargezet = await weg.klaargezet()
    weg.naar("2026-11-17T09:30:00+01:00")
    await weg.meer_klaar_dan(klaargezet)  # the reminder of that morning, before the evening comes
    gezegd += await weg.post(1)
    weg.naar("2026-11-17T20:00:00+01:00")
    gezegd += await weg.post(1)
    assert weg.in_kamer(gezegd) == []

    await weg.stuk.open()  # the clock stands still: nobody waits for the hour of his next try
    await weg.kamer_ziet(gezegd)
    await weg.huis.ziet("wijkteam", "matrix", HERINNERING, sinds=sinds)
    await weg.huis.rust()
    nieuw = Counter((een.who, een.text) for een in weg.huis.gezien[sinds:])
    assert nieuw == dict.fromkeys(nieuw, 1)
    assert sum(wie == "wijkteam" and HERINNERING in tekst for wie, tekst in nieuw) == 1


async def test_bad_gateways_are_asked_ever_slower_and_a_limit_is_kept_whatever_the_clock_says(weg):
    begin = nu()
    weg.stuk.storing = lambda _: SLECHTE_POORT
    await weg.stuk.dicht()  # ends the question that waits for news
    await weg.stuk.open()
    gezegd = await weg.post(2)
    await weg.seconden(begin + 6 - nu())
    gevraagd, duur = weg.stuk.sinds(begin), nu() - begin
    assert gevraagd["sync"] <= 2 + duur / 1.5
    assert gevraagd["send"] <= 2

    weg.stuk.storing = zendingen(te_vaak(4))
    begin = nu()
    await weg.huis.wacht(lambda: weg.stuk.sinds(begin)["send"], "a limited message")
    geweigerd = next(een.op for een in weg.stuk.verzoeken if een.op >= begin and een.soort == "send")
    weg.later()
    gezegd += await weg.post(1)
    await weg.seconden(geweigerd + 3.5 - nu())
    assert weg.stuk.sinds(begin)["send"] == 1
    weg.stuk.storing = lambda _: None
    weg.later()
    await weg.kamer_ziet(gezegd)


async def test_a_homeserver_that_hangs_holds_up_no_mail_and_no_stop(weg):
    begin = nu()
    weg.stuk.storing = zendingen(Storing(hangt=True))
    gezegd = await weg.post(2)
    await weg.huis.wacht(lambda: weg.stuk.hangen, "a message that hangs")
    assert await weg.huis.bot.eindig() == 0

    weg.stuk.storing = lambda _: None
    await weg.huis.bot.start()
    await weg.kamer_ziet(gezegd)
    assert weg.stuk.sinds(begin)["send"] <= 4


async def test_a_revoked_token_is_told_once_by_mail_and_a_new_login_mends_all(weg):
    synapse, bot = weg.huis.synapse, weg.huis.matrix_bot
    pad = f"/_synapse/admin/v2/users/{bot}/devices"
    for apparaat in (await synapse.request("GET", pad, token=synapse.admin_token))["devices"]:
        await synapse.request("DELETE", f"{pad}/{apparaat['device_id']}", token=synapse.admin_token)
    sinds = len(weg.huis.gezien)
    await weg.huis.chats["wijkteam"].say(weg.kamer, "Hallo?")  # ends the long question that the server had let in
    await weg.huis.ziet("beheerder", "mail", ALARM, sinds=sinds)

    begin = nu()
    gezegd = await weg.post(3)
    weg.later()
    await weg.seconden(begin + 5 - nu())
    assert weg.stuk.sinds(begin).total() <= 2
    assert weg.in_kamer(gezegd) == []

    assert await weg.huis.bot.eindig() == 0
    assert (await log_in(weg.huis, "--opnieuw")).status == 0
    await weg.huis.bot.start()
    await weg.kamer_ziet(gezegd)
    await weg.uit_kamer()
    alarmen = [een for een in weg.huis.gezien[sinds:] if een.who == "beheerder" and ALARM in een.all_words]
    assert len(alarmen) == 1


@pytest.mark.parametrize("alles", [pytest.param(False, marks=pytest.mark.lang), True], ids=["damaged", "gone"])
async def test_without_its_keys_serve_says_what_to_do_and_after_a_new_login_old_rooms_work(weg, alles):
    map_ = weg.huis.map / "matrix"
    assert await weg.huis.bot.eindig() == 0
    await weg.huis.chats["wijkteam"].say(weg.kamer, "!bericht Dit leest niemand meer.")
    for opslag in map_.glob("crypto-*.db"):
        opslag.write_bytes(b"weg" * 10_000)
    if alles:
        await asyncio.to_thread(shutil.rmtree, map_)
    gezegd = await weg.huis.bot.zeg("serve")
    assert gezegd.status == 2
    assert "run `ketenbot matrix inloggen" in gezegd.tekst
    assert ("--opnieuw" in gezegd.tekst) is not alles

    assert (await log_in(weg.huis, *(() if alles else ("--opnieuw",)))).status == 0
    weg.huis.klok.set(weg.huis.klok() + timedelta(days=1))
    sinds = len(weg.huis.gezien)
    await weg.huis.bot.start()
    await weg.kamer_ziet(await weg.post(1))
    await weg.uit_kamer()

    async def verteld() -> bool | None:
        weg.later()
        return any("niet lezen" in een.text for een in weg.huis.gezien[sinds:] if een.who == "wijkteam") or None

    await wachten.tot_gezien(verteld)


def test_nothing_of_this_was_an_error_that_nobody_foresaw(weg):
    for woord in ("delivery surprised", "loop failed", "role failed", "message parked", "given up"):
        assert woord not in weg.huis.bot.logboek


async def test_a_room_that_the_server_took_away_is_made_anew_and_nobody_misses_a_word(weg):
    synapse = weg.huis.synapse
    pad = f"/_synapse/admin/v2/rooms/{weg.kamer}"
    await synapse.request("DELETE", pad, {"purge": False, "block": False}, token=synapse.admin_token)
    await weg.huis.wacht(lambda: "room lost" in weg.huis.bot.logboek, "the loss of a room")
    sinds = len(weg.huis.gezien)

    [woord] = await weg.post(1)
    gezien = await weg.huis.ziet("wijkteam", "matrix", woord, sinds=sinds)
    assert gezien.reply_to != weg.kamer
    await weg.huis.ziet("regisseur", "matrix", "is weggehaald of afgesloten", "nodigt de deelnemers opnieuw uit")
    assert not any("niet bezorgd" in een.all_words for een in weg.huis.gezien[sinds:])
    assert await weg.huis.bot.eindig() == 0
