"""Sets the stage: servers, mailboxes, users, the bot's settings; and clears it away again, whatever happens."""

import asyncio
import secrets
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from bot.demo.delegated import DelegatedSynapse
from bot.demo.house import AT_THE_BEGINNING, STAFF, House
from bot.demo.ketenbot import Clock, Ketenbot
from bot.demo.mail_client import MailClient
from bot.demo.mail_server import MailServer, run_mail_server
from bot.demo.matrix_client import MatrixClient
from bot.demo.plan import Partner, Plan
from bot.demo.provider_running import run_provider
from bot.demo.report import Report
from bot.demo.settings import BOT_DOMAIN, COPY_FOLDER, PASSWORD_FILE, toml
from bot.demo.synapse import Synapse
from bot.demo.token_mail import run_token_mail_server
from bot.demo.tokens import Tokens
from bot.demo.world import Person, World

DEFAULT_SERVER = "demo.test"
ZVH = "zvh-staf.test"


class Stage:
    """The stage while it is being set; `password` is one for all, made anew each time."""

    def __init__(
        self,
        folder: Path,
        plan: Plan,
        clock: Clock,
        report: Report,
        *,
        without_passwords: bool = False,
        house: House | None = None,
    ) -> None:
        self.house = house
        """The region that is played; None: the long story of eight weeks."""
        self.folder = folder
        self.tokens: Tokens | None = None
        """What gives tokens, once the servers run; None where everybody has a password."""
        self._without_passwords = without_passwords
        self.plan = plan
        self.clock = clock
        self.report = report
        self.password = secrets.token_urlsafe(12)
        self.matrix_address = ""
        self.stack = AsyncExitStack()

    async def build(self) -> World:
        """Start the servers and make everybody; nothing of the bot runs yet."""
        post, synapse = await (self._token_servers() if self._without_passwords else self._servers())
        self.report.confirm(f"mailserver: SMTP op 127.0.0.1:{post.smtp_port}, IMAP op 127.0.0.1:{post.imap_port}")
        self.matrix_address = synapse.address
        self.stack.push_async_callback(synapse.stop)
        bot = self._bot(post, synapse)
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(synapse.start())
            tasks.create_task(bot.run("migrate"))
        if self.tokens is None:
            await synapse.register("ketenbot", self.password)
        self.report.confirm(f"Matrix-homeserver (Synapse) voor {synapse.name} op {synapse.address}")
        self.report.confirm("ketenbot migrate: de database is er")
        world = World(
            plan=self.plan,
            clock=self.clock,
            bot=bot,
            post=post,
            report=self.report,
            bot_matrix=synapse.mxid("ketenbot"),
        )
        await self._people(world, post, synapse)
        return world

    async def _servers(self) -> tuple[MailServer, Synapse]:
        post = await self.stack.enter_async_context(run_mail_server(BOT_DOMAIN, self.password))
        return post, Synapse(self.folder / "synapse", name=self._server_name(), in_memory=True)

    async def _token_servers(self) -> tuple[MailServer, Synapse]:
        provider = await self.stack.enter_async_context(run_provider())
        self.report.confirm(f"aanbieder van tokens op {provider.base}; niemand heeft een wachtwoord")
        post = await self.stack.enter_async_context(run_token_mail_server(BOT_DOMAIN, provider))
        provider.types = {"api:": "ketenbot", "mail": post.bot_address}
        self.tokens = Tokens(provider, post)
        return post, DelegatedSynapse(self.folder / "synapse", provider, name=self._server_name())

    def _bot(self, post: MailServer, synapse: Synapse) -> Ketenbot:
        bot_folder = self.folder / "ketenbot"
        bot_folder.mkdir()
        (bot_folder / COPY_FOLDER).mkdir()
        if self.tokens is None:
            (bot_folder / PASSWORD_FILE).write_text(self.password)
            (bot_folder / PASSWORD_FILE).chmod(0o600)
        self.clock.move_to(bot_folder / "klok.txt")
        config = toml(
            imap_port=post.imap_port,
            smtp_port=post.smtp_port,
            imap_user=post.bot_address,
            matrix_server=synapse.address,
            matrix_user=synapse.mxid("ketenbot"),
            provider="" if self.tokens is None else self.tokens.provider.base,
            werkwijze="" if self.house is None else self.house.name,
        )
        bot = Ketenbot(bot_folder, config)
        self.stack.push_async_callback(bot.stop)
        return bot

    async def _people(self, world: World, post: MailServer, synapse: Synapse) -> None:
        for index, partner in enumerate(self.plan.partners):
            person = Person(who=partner.who, partner=partner, index=index)
            if partner.email:
                person.mail = await self._mail_client(post, partner.email, partner.who)
            if partner.matrix_id:
                person.matrix = await self._matrix_client(synapse, partner)
            world.partners.append(person)
        for rol in STAFF if self.house is None else (*STAFF, *AT_THE_BEGINNING):
            address = f"{rol}@{ZVH}"
            who = "manager ZVH" if rol == "manager" else rol
            if self.house is not None and rol in ("procesregisseur", "manager"):
                who = self.house.word(rol)
            world.staff[rol] = Person(who=who, mail=await self._mail_client(post, address, who))
        world.outsider = await self._mail_client(post, "iemand@elders.test", "onbekende")

    async def _mail_client(self, post: MailServer, address: str, who: str) -> MailClient:
        await post.add_mailbox(address, self.password)
        client = MailClient(
            address=address,
            password=self.password,
            imap_port=post.imap_port,
            smtp_port=post.smtp_port,
            who=who,
            now=self.clock,
            note=self.report.note,
            token="" if self.tokens is None else self.tokens.provider.token_for(address),
        )
        self.stack.push_async_callback(client.close)
        return client

    async def _matrix_client(self, synapse: Synapse, partner: Partner) -> MatrixClient | None:
        local, _, server = partner.matrix_id.removeprefix("@").partition(":")
        if server != synapse.name:
            self.report.say(
                f"    ! {partner.who} heeft een Matrix-id op {server}; in deze demo is er alleen {synapse.name}: "
                "hij kan de kamer niet in"
            )
            return None
        if self.tokens is None:
            await synapse.register(local, self.password)
        client = MatrixClient(
            server=synapse.address,
            matrix_id=partner.matrix_id,
            folder=self.folder / "klanten" / local,
            who=partner.who,
            now=self.clock,
            note=self.report.note,
        )
        self.stack.push_async_callback(client.close)
        if self.tokens is None:
            await client.start(self.password)
        else:
            await client.take_up(*await self.tokens.provider.let_in(local))
        return client

    def _server_name(self) -> str:
        servers = self.plan.matrix_servers
        if servers and servers[0] != DEFAULT_SERVER:
            self.report.say(f"    ! de Matrix-ids in dit plan staan op {servers[0]}: de homeserver krijgt die naam")
        return servers[0] if servers else DEFAULT_SERVER


@asynccontextmanager
async def set_stage(
    folder: Path,
    plan: Plan,
    report: Report,
    clock: Clock,
    *,
    without_passwords: bool = False,
    house: House | None = None,
) -> AsyncIterator[tuple[Stage, World]]:
    """The whole stage; what was started is stopped at the end, in the opposite order."""
    stage = Stage(folder, plan, clock, report, without_passwords=without_passwords, house=house)
    async with stage.stack:
        yield stage, await stage.build()
