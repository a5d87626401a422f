"""The whole round trip on real servers: backed up while it runs, gone on, dead, put back elsewhere, and on it goes.

And the way to another database: carried over, and on it goes there.

What is looked at is what people saw: a room message once, a mail only under one Message-ID.
"""

import asyncio
import shutil
from collections import Counter, defaultdict
from dataclasses import replace
from datetime import timedelta
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from bot.demo.ketenbot import Clock
from tests.deploy.conftest import nu
from tests.servers.bewoond import Huis, huis
from tests.servers.bewoond_begin import lopende_casus
from tests.servers.bewoond_instellingen import schrijf_instellingen
from tests.servers.mailservers import mailservers
from tests.servers.programma import Programma
from tests.servers.verhaal import haal_post

pytestmark = [pytest.mark.servers, pytest.mark.root]
MAILERS = ("ggz", "politie")
DICHT = {"KETENBOT_MAIL__SMTP_POORT": "9"}
"""No relay listens there: mail waits."""


def _in_de_kamer(een: Huis, kamer: str) -> list[str]:
    """All that the bot said in the room of the casus, as one who is in it saw it."""
    return [g.text for g in een.van("wijkteam", "matrix") if g.sender == een.matrix_bot and kamer in g.reply_to]


def _ids_per_mail(een: Huis, wie: str) -> dict[tuple[str, str], set[str]]:
    """The Message-IDs under which somebody got each text."""
    gevonden = defaultdict(set)
    for ruw in haal_post(een, wie):
        mail = message_from_bytes(ruw, policy=policy.default)
        gevonden[mail["Subject"], mail.get_body(("plain",)).get_content()].add(mail["Message-ID"])
    return gevonden


def _niets_tweemaal(een: Huis, kamer: str) -> None:
    """A room message once; a mail under one Message-ID."""
    gezegd = Counter(_in_de_kamer(een, kamer))
    assert len(gezegd) > 5
    assert {tekst: keer for tekst, keer in gezegd.items() if keer > 1} == {}
    for wie in MAILERS:
        per_mail = _ids_per_mail(een, wie)
        assert per_mail
        assert {kop: ids for (kop, _), ids in per_mail.items() if len(ids) > 1} == {}


async def _voor_de_kopie(een: Huis, kamer: str) -> None:
    """Things are handled, and their mail waits for a relay that is away."""
    planmail = await een.ziet("politie", "mail", "het plan en uw afspra")
    await een.ziet("ggz", "mail", "het plan en uw afspra")
    await een.rust()
    await een.bot.dood()
    een.bot.omgeving(**DICHT)
    await een.bot.start()
    await een.chats["wijkteam"].say(kamer, "!actie bezig 1")
    await een.ziet("wijkteam", "matrix", "⏳ 1 bezig", kamer=kamer)
    await een.postbussen["politie"].reply(planmail, "3 bezig")
    await een.ziet("wijkteam", "matrix", "⏳ 3 bezig", kamer=kamer)


async def _na_de_kopie(een: Huis, kamer: str) -> None:
    """What waited goes out, for the relay is there again, and more happens, of which the backup knows nothing."""
    een.bot.omgeving(KETENBOT_MAIL__SMTP_POORT=str(een.post.poorten["smtp"]))
    await een.bot.start()
    een.klok.set(een.klok() + timedelta(minutes=5))
    await een.ziet("ggz", "mail", "Actiepunt 1: bezig")
    await een.ziet("politie", "mail", "actiepunt 3 genoteerd")
    planmail = await een.ziet("ggz", "mail", "het plan en uw afspra")
    await een.postbussen["ggz"].reply(planmail, "2 klaar")
    await een.ziet("wijkteam", "matrix", "✅ 2 klaar", kamer=kamer)
    await een.ziet("politie", "mail", "actiepunt 2 is klaar")
    await een.chats["wijkteam"].say(kamer, "!actie terugkoppeling 1 Na de kopie.")
    await een.ziet("politie", "mail", "Na de kopie.")
    await een.rust()
    await een.bot.dood()


def _leesbaar(een: Huis, kopie: Path, woorden: list[str]) -> list[str]:
    """What a thief can read in a backup, of all that could let him in or tell him who takes part."""
    token = een.token()
    assert token is not None
    alles = b"".join(pad.read_bytes() for pad in kopie.rglob("*") if pad.is_file())
    ids = [*(een.mxid(wie) for wie in een.namen), een.matrix_bot, *(een.adres(wie) for wie in MAILERS)]
    return [woord for woord in [*woorden, *ids, token.token] if woord.encode() in alles]


async def _elders(een: Huis, database: str, kopie: Path) -> Huis:
    """Another folder and another database; only the key, the settings and the backup came along."""
    map_ = een.map.parent / "elders"
    map_.mkdir()
    toml = schrijf_instellingen(
        map_,
        post=een.post,
        synapse=een.synapse,
        matrix_bot=een.matrix_bot,
        database=database or f"sqlite+aiosqlite:///{map_ / 'ketenbot.db'}",
        proef=True,
    )
    ander = replace(een, map=map_, klok=Clock(map_ / "klok.txt", een.klok()), bot=Programma(map_, toml))
    een.stapel.push_async_callback(ander.bot.stop)
    shutil.copy(een.map / "ketenbot.sleutel", map_ / "ketenbot.sleutel")
    gezegd = await ander.bot.zeg("herstel", str(kopie))
    assert gezegd.status == 0, gezegd.tekst
    assert "with new sessions" in gezegd.tekst
    await _weigert_naast_de_eerste(ander)
    return ander


async def _weigert_naast_de_eerste(ander: Huis) -> None:
    """The mark in the mailbox and the account is of the first one, until the copy takes over on purpose."""
    gezegd = await ander.bot.zeg("check")
    assert "WRONG owner" in gezegd.tekst
    gezegd = await ander.bot.zeg("serve")
    assert gezegd.status == 2
    assert "another installation works here" in gezegd.tekst
    gezegd = await ander.bot.zeg("herstel", "--neem-over")
    assert gezegd.status == 0, gezegd.tekst


async def _na_het_herstel(een: Huis, kamer: str) -> None:
    """It hears and is heard, on both channels."""
    await een.bot.start()
    await een.chats["wijkteam"].say(kamer, "!bericht Na het herstel in de kamer.")
    await een.ziet("ggz", "mail", "Na het herstel in de kamer.")
    planmail = await een.ziet("politie", "mail", "het plan en uw afspra")
    await een.postbussen["politie"].reply(planmail, "bericht Na het herstel per mail.")
    await een.ziet("wijkteam", "matrix", "Na het herstel per mail.", kamer=kamer)
    een.klok.set(een.klok() + timedelta(minutes=5))
    await een.rust()


@pytest.fixture
def databases(soort: str, request: pytest.FixtureRequest) -> tuple[str, str]:
    """Two of the same kind, both empty; empty names for files."""
    if soort == "sqlite":
        return "", ""
    server = request.getfixturevalue("postgres")
    namen = ("rond_een", "rond_twee")
    for naam in namen:
        nu(f"{server}/postgres", f"DROP DATABASE IF EXISTS {naam}", f"CREATE DATABASE {naam}")
    return f"{server}/{namen[0]}", f"{server}/{namen[1]}"


@pytest.mark.lang
@pytest.mark.parametrize("soort", ["sqlite", "postgresql"])
async def test_put_back_elsewhere_it_goes_on_and_says_nothing_twice(synapse, tmp_path, databases):
    (tmp_path / "eerst").mkdir()
    with mailservers() as post:
        async with huis(tmp_path / "eerst", post=post, synapse=synapse, database=databases[0]) as een:
            for wie in MAILERS:
                await een.mailer(wie)
            code, kamer = await lopende_casus(een)
            await _voor_de_kopie(een, kamer)
            gemaakt = await een.bot.zeg("backup", str(tmp_path / "kopieen"))
            assert gemaakt.status == 0, gemaakt.tekst
            [kopie] = await asyncio.to_thread(lambda: list((tmp_path / "kopieen").iterdir()))
            assert await asyncio.to_thread(_leesbaar, een, kopie, [code, kamer]) == []
            await een.bot.dood()
            await _na_de_kopie(een, kamer)
            ander = await _elders(een, databases[1], kopie)
            await _na_het_herstel(ander, kamer)

            _niets_tweemaal(een, kamer)
            assert await ander.bot.eindig() == 0


async def _verhuis(een: Huis, database: str) -> Huis:
    """To PostgreSQL, with settings that differ in nothing else; refused for as long as `serve` runs."""
    (een.map / "nieuw.url").write_text(database)
    (een.map / "nieuw.url").chmod(0o600)
    toml = (een.map / "ketenbot.toml").read_text().replace("database.url", "nieuw.url")
    (een.map / "nieuw.toml").write_text(toml)
    geweigerd = await een.bot.zeg("verhuis", "--naar", "nieuw.toml")
    assert (geweigerd.status, "stop it first" in geweigerd.tekst) == (2, True), geweigerd.tekst
    await een.bot.dood()
    gedaan = await een.bot.zeg("verhuis", "--naar", "nieuw.toml")
    assert gedaan.status == 0, gedaan.tekst
    ander = replace(een, bot=Programma(een.map, toml))
    een.stapel.push_async_callback(ander.bot.stop)
    return ander


@pytest.mark.lang
async def test_carried_over_to_postgresql_it_goes_on_and_says_nothing_twice(synapse, tmp_path, postgres):
    nu(f"{postgres}/postgres", "DROP DATABASE IF EXISTS rond_verhuis", "CREATE DATABASE rond_verhuis")
    with mailservers() as post:
        async with huis(tmp_path, post=post, synapse=synapse) as een:
            for wie in MAILERS:
                await een.mailer(wie)
            _, kamer = await lopende_casus(een)
            await _voor_de_kopie(een, kamer)
            ander = await _verhuis(een, f"{postgres}/rond_verhuis")
            await _na_de_kopie(ander, kamer)
            await _na_het_herstel(ander, kamer)

            _niets_tweemaal(een, kamer)
            assert await ander.bot.eindig() == 0
