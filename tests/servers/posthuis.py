"""A running casus of which everybody has mail alone, in the real `serve`, with a hand on both its lines to the post."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import docx
import pytest

from bot.demo.seen import Seen
from tests.servers.bewoond import Huis, huis
from tests.servers.bewoond_begin import code_in, stel_in
from tests.servers.bewoond_instellingen import schrijf_plan
from tests.servers.mailservers import WACHTWOORD, Mailservers, mailservers
from tests.servers.schijf import GEWOON, Schijf
from tests.servers.tussenpost import Tussenpost
from tests.servers.tussenpost_smtp import SmtpTussenpost

LEDEN = {"Gemeente": "wijkteam", "Politie": "politie", "GGZ-instelling": "ggz", "Reclassering": "reclassering"}
HOREN = ("wijkteam", "ggz", "reclassering", "regie")
"""Who gets a copy of what the politie says to all."""
AANMELDEN = f'smtp_tls = "geen"\nsmtp_gebruiker = "bot"\nsmtp_wachtwoord = "{WACHTWOORD}"\n'
STILTE = 2.0
"""Real seconds after which the bot takes a silent server for gone."""


@dataclass(kw_only=True)
class Posthuis:
    """The house and its lines; each test leaves them mended and everything said."""

    huis: Huis
    post: Mailservers
    imap: Tussenpost
    smtp: SmtpTussenpost
    schijf: Schijf
    regie: str = ""
    """The address of the bot that is for the procesregisseur alone."""
    code: str = ""
    planmail: Seen | None = None
    """As the politie has it."""
    teller: int = 0

    async def zegt(self, woorden: str) -> str:
        """The politie says this to all, under a number of its own; returns what it said."""
        assert self.planmail is not None
        self.teller += 1
        tekst = f"{woorden} Dit is bericht {self.teller:04}."
        await self.huis.postbussen["politie"].reply(self.planmail, f"bericht {tekst}")
        return tekst

    async def klopt(self, *teksten: str) -> None:
        """Mend the lines, let time pass for who waits, and see that everybody got each of these once."""
        self.herstel()
        self.later(minutes=5)
        for tekst in teksten:
            for een in HOREN:
                await self.huis.ziet(een, "mail", tekst)
        await self.huis.rust()
        for tekst in teksten:
            kopieen = {een: await self.van(een, tekst) for een in HOREN}
            assert {wie: len(mails) for wie, mails in kopieen.items()} == dict.fromkeys(HOREN, 1), tekst

    async def ziet(self, tekst: str, *wie: str) -> dict[str, list[Seen]]:
        """Wait until each of them has it; returns every copy in each mailbox."""
        for een in wie or HOREN:
            await self.huis.ziet(een, "mail", tekst)
        await self.huis.rust()
        return {een: await self.van(een, tekst) for een in wie or HOREN}

    async def van(self, wie: str, tekst: str) -> list[Seen]:
        """Every mail with these words in his mailbox at this moment."""
        await self.huis.postbussen[wie].look()
        return [een for een in self.huis.van(wie, "mail") if tekst in een.all_words]

    async def tikken(self, aantal: int) -> None:
        """Let the status be read so often: time for the bot to do what it should not."""
        for _ in range(aantal):
            await self.huis.bot.status()

    def later(self, **hoeveel: float) -> None:
        """The clock of the casus goes on."""
        klok = self.huis.klok
        assert klok is not None
        klok.set(klok() + timedelta(**hoeveel))

    def tel(self, regel: str) -> int:
        """How often the log holds these words."""
        return self.huis.bot.logboek.count(regel)

    def storingen(self, code: str) -> list[dict[str, Any]]:
        """What the log says of the database being in the way, under this code."""
        regels = [regel for regel in self.huis.bot.logboek.splitlines() if f'"{code}"' in regel]
        return [json.loads(regel) for regel in regels if "database in the way" in regel]

    async def vers_status(self) -> None:
        """The program that tells how things stand ended with its database: the next question starts it anew."""
        if self.huis.bot._status is not None:
            await self.huis.bot._status.close()
            self.huis.bot._status = None

    async def start_dovecot(self) -> None:
        """It runs again, and so do the mail programs of the people."""
        self.post.start_dovecot()
        for klant in self.huis.postbussen.values():
            await klant.close()

    def herstel(self) -> None:
        """Both lines and the disk are good again."""
        self.schijf.zet(GEWOON)
        self.imap.herstel()
        self.smtp.herstel()
        self.smtp.wachtwoord = WACHTWOORD


@pytest.fixture(scope="session")
async def post(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Posthuis]:
    """One house for all tests of bad weather at the post."""
    async with posthuis(tmp_path_factory.mktemp("posthuis")) as een:
        yield een


@asynccontextmanager
async def posthuis(map_: Path, *, database: str = "") -> AsyncIterator[Posthuis]:
    """Everything up to the released casus."""
    async with AsyncExitStack() as stapel:
        post = stapel.enter_context(mailservers())
        imap = await stapel.enter_async_context(Tussenpost(post.poorten["imap"]).open())
        smtp = await stapel.enter_async_context(SmtpTussenpost(post.poorten["smtp"], WACHTWOORD).open())
        een = await stapel.enter_async_context(huis(map_, post=post, database=database))
        schijf = Schijf(map_ / "schijf")
        if not database:
            een.bot._env = {**een.bot._env, **schijf.omgeving}
        _leg_om(een, post, imap.poort, smtp.poort)
        zelf = Posthuis(huis=een, post=post, imap=imap, smtp=smtp, schijf=schijf)
        zelf.regie = await stel_in(een, regisseur="mail")
        for wie in (*LEDEN.values(), "regie", "beheerder"):
            await een.mailer(wie)
        await een.bot.start()
        plan = await asyncio.to_thread(_plan, een)
        await een.postbussen["regie"].send(zelf.regie, "Nieuw", "casus nieuw", attachment=plan)
        voorbeeld = await een.ziet("regie", "mail", "nog niets verstuurd")
        zelf.code = code_in(voorbeeld)
        await een.postbussen["regie"].reply(voorbeeld, f"vrijgeven {zelf.code}")
        for wie in LEDEN.values():
            mail = await een.ziet(wie, "mail", "Het hele plan")
            zelf.planmail = mail if wie == "politie" else zelf.planmail
        await een.rust()
        yield zelf


def _leg_om(een: Huis, post: Mailservers, imap: int, smtp: int) -> None:
    """The bot calls our lines instead of the servers, without TLS, for they read along."""
    toml = een.bot.config.read_text()
    for oud, nieuw in (
        (f"imap_poort = {post.poorten['imaps']}\n", f"imap_poort = {imap}\nimap_tls = false\n"),
        (f"smtp_poort = {post.poorten['smtp']}\n", f"smtp_poort = {smtp}\n{AANMELDEN}"),
        ("timeout_seconden = 10.0\n", f"timeout_seconden = {STILTE}\n"),
    ):
        assert oud in toml
        toml = toml.replace(oud, nieuw)
    een.bot.config.write_text(toml)


def _plan(een: Huis) -> Path:
    """The shipped example with a mail address for everybody."""
    pad = schrijf_plan(een.map / "plan.docx", {}, (een.nu() - timedelta(days=1)).date())
    document = docx.Document(str(pad))
    for tabel in document.tables:
        for rij in tabel.rows:
            wie = LEDEN.get(rij.cells[0].text.strip())
            if wie is not None and len(rij.cells) == 6:
                rij.cells[3].text, rij.cells[4].text, rij.cells[5].text = een.adres(wie), "", "mail"
            elif len(rij.cells) == 6 and rij.cells[0].text.strip() == "Woningcorporatie":
                rij.cells[3].text = een.adres("woningcorporatie")
    document.save(str(pad))
    return pad
