"""Sets the stage: servers, mailboxes, users, the bot's settings; and clears it away again, whatever happens."""

import asyncio
import secrets
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from bot.demo.ketenbot import Ketenbot, Klok
from bot.demo.mail_client import MailKlant
from bot.demo.mail_server import Mailserver, mailserver
from bot.demo.matrix_client import MatrixKlant
from bot.demo.plan import Partner, Plan
from bot.demo.report import Verslag
from bot.demo.settings import BOT_DOMEIN, toml
from bot.demo.synapse import Synapse
from bot.demo.world import Mens, Wereld

STANDAARD_SERVER = "demo.test"
ZVH = "zvh-staf.test"


class Toneel:
    """The stage while it is being set; `wachtwoord` is one for all, made anew each time."""

    def __init__(self, map: Path, plan: Plan, klok: Klok, verslag: Verslag) -> None:  # noqa: A002
        self.map = map
        self.plan = plan
        self.klok = klok
        self.verslag = verslag
        self.wachtwoord = secrets.token_urlsafe(12)
        self.matrix_adres = ""
        self.stapel = AsyncExitStack()

    async def bouw(self) -> Wereld:
        """Start the servers and make everybody; nothing of the bot runs yet."""
        post = await self.stapel.enter_async_context(mailserver(BOT_DOMEIN, self.wachtwoord))
        self.verslag.goed(f"mailserver: SMTP op 127.0.0.1:{post.smtp_poort}, IMAP op 127.0.0.1:{post.imap_poort}")
        synapse = Synapse(self.map / "synapse", naam=self._servernaam(), in_geheugen=True)
        self.matrix_adres = synapse.adres
        self.stapel.push_async_callback(synapse.stop)
        bot = self._bot(post, synapse)
        async with asyncio.TaskGroup() as samen:
            samen.create_task(synapse.start())
            samen.create_task(bot.draai("migrate"))
        await synapse.registreer("ketenbot", self.wachtwoord)
        self.verslag.goed(f"Matrix-homeserver (Synapse) voor {synapse.naam} op {synapse.adres}")
        self.verslag.goed("ketenbot migrate: de database is er")
        wereld = Wereld(
            plan=self.plan,
            klok=self.klok,
            bot=bot,
            post=post,
            verslag=self.verslag,
            bot_matrix=synapse.mxid("ketenbot"),
        )
        await self._mensen(wereld, post, synapse)
        return wereld

    def _bot(self, post: Mailserver, synapse: Synapse) -> Ketenbot:
        botmap = self.map / "ketenbot"
        botmap.mkdir()
        (botmap / "imap.wachtwoord").write_text(self.wachtwoord)
        self.klok.verhuis(botmap / "klok.txt")
        config = toml(
            imap_poort=post.imap_poort,
            smtp_poort=post.smtp_poort,
            imap_gebruiker=post.bot_adres,
            matrix_server=synapse.adres,
            matrix_gebruiker=synapse.mxid("ketenbot"),
        )
        bot = Ketenbot(botmap, config)
        self.stapel.push_async_callback(bot.stop)
        return bot

    async def _mensen(self, wereld: Wereld, post: Mailserver, synapse: Synapse) -> None:
        for index, partner in enumerate(self.plan.partners):
            mens = Mens(wie=partner.wie, partner=partner, index=index)
            if partner.email:
                mens.mail = await self._mailklant(post, partner.email, partner.wie)
            if partner.matrix_id:
                mens.matrix = await self._matrixklant(synapse, partner)
            wereld.partners.append(mens)
        for rol in ("procesregisseur", "manager", "beheerder"):
            adres = f"{rol}@{ZVH}"
            wie = "manager ZVH" if rol == "manager" else rol
            wereld.staf[rol] = Mens(wie=wie, mail=await self._mailklant(post, adres, wie))
        wereld.buitenstaander = await self._mailklant(post, "iemand@elders.test", "onbekende")

    async def _mailklant(self, post: Mailserver, adres: str, wie: str) -> MailKlant:
        await post.postbus(adres, self.wachtwoord)
        klant = MailKlant(
            adres=adres,
            wachtwoord=self.wachtwoord,
            imap_poort=post.imap_poort,
            smtp_poort=post.smtp_poort,
            wie=wie,
            nu=self.klok,
            noteer=self.verslag.noteer,
        )
        self.stapel.push_async_callback(klant.sluit)
        return klant

    async def _matrixklant(self, synapse: Synapse, partner: Partner) -> MatrixKlant | None:
        lokaal, _, server = partner.matrix_id.removeprefix("@").partition(":")
        if server != synapse.naam:
            self.verslag.zeg(
                f"    ! {partner.wie} heeft een Matrix-id op {server}; in deze demo is er alleen {synapse.naam}: "
                "hij kan de kamer niet in"
            )
            return None
        await synapse.registreer(lokaal, self.wachtwoord)
        klant = MatrixKlant(
            server=synapse.adres,
            matrix_id=partner.matrix_id,
            map=self.map / "klanten" / lokaal,
            wie=partner.wie,
            nu=self.klok,
            noteer=self.verslag.noteer,
        )
        self.stapel.push_async_callback(klant.sluit)
        await klant.start(self.wachtwoord)
        return klant

    def _servernaam(self) -> str:
        servers = self.plan.matrix_servers
        if servers and servers[0] != STANDAARD_SERVER:
            self.verslag.zeg(f"    ! de Matrix-ids in dit plan staan op {servers[0]}: de homeserver krijgt die naam")
        return servers[0] if servers else STANDAARD_SERVER


@asynccontextmanager
async def toneel(map: Path, plan: Plan, verslag: Verslag, klok: Klok) -> AsyncIterator[tuple[Toneel, Wereld]]:  # noqa: A002
    """The whole stage; what was started is stopped at the end, in the opposite order."""
    bouwer = Toneel(map, plan, klok, verslag)
    async with bouwer.stapel:
        yield bouwer, await bouwer.bouw()
