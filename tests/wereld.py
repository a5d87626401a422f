"""A small world for stories: the real line on real SQLite, a fake post and fake rooms, and a clock that moves."""

from collections.abc import Awaitable, Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.app.channel import ChannelLoops
from bot.app.house import furnish
from bot.base.clock import RealIds
from bot.delivery.routes import MailRoute, MatrixRoute
from bot.documents.answers import WithForms
from bot.loops.meter import Meter
from bot.mail.config import MailConfig
from bot.mail.reading.reader import MailReader
from bot.settings.holidays import days_off
from bot.settings.sections import Zvh
from commands.domain.actiepunt import Actiepunt
from commands.domain.beleid import Beleid
from commands.domain.casus import Casus
from commands.domain.deelnemer import Deelnemer, Medewerker, Persoon
from commands.domain.eigen import EigenAdressen
from commands.domain.einden import Einden
from commands.domain.meldingen import Meldingen
from commands.domain.rollen import Kanaal, Rol
from commands.door.gekeurd import Toets
from commands.klok.bestanden import ruim_bestanden_op
from commands.klok.navragen import vraag_na
from commands.klok.nieuws import vertel_nieuws
from commands.klok.terugkeer import meld_terug
from commands.klok.veeg import veeg
from commands.klok.welkom import heet_welkom
from commands.messages.in_kamers import Lidstand
from commands.ports import Ids, PlanReader
from storage.way_in import Storage
from tests.binnenkomst import CONFIG, DOMEIN, Binnenkomst
from tests.nepkamers import NepKamers, NepLezer
from tests.neppost import NepPost
from tests.plekken import open_database
from tests.werk import Werk, kijk_in

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
VOORBEELD = Path(__file__).parent.parent / "deploy" / "sjablonen" / "voorbeeld.docx"
DINSDAG = datetime(2026, 11, 3, 10, 0, tzinfo=AMSTERDAM)
"""The day after the ICO of the shipped example."""
REGIE, MANAGER, BEHEER = "regie@zvh-huis.test", "manager@zvh-huis.test", "beheer@zvh-huis.test"
GGZ, POLITIE, DERDE = "behandelaar@partners.test", "wijkagent@partners.test", "consulent@partners.test"
WIJKTEAM, RECLASSERING = "@wijkteam:demo.test", "@reclassering:demo.test"


Lus = Callable[[], Awaitable[int | None]]
KLOKKEN = {
    "herinnering": veeg, "nieuws": vertel_nieuws, "navraag": vraag_na, "afwezig": meld_terug, "welkom": heet_welkom,
    "bestanden": ruim_bestanden_op,
}  # fmt: skip


@dataclass(kw_only=True)
class Wereld(Binnenkomst):
    """Everything a story needs."""

    database: Path
    post: NepPost
    kanalen: list[ChannelLoops] = field(default_factory=list)
    code: str = ""
    """Its running casus, when it began with one."""
    _rustig_op: datetime | None = None
    """When everything that could happen had last happened."""

    # --- time ---------------------------------------------------------------------------------------------------------

    async def rust(self) -> None:
        """Let everything happen that can happen now."""
        kanalen: dict[str, Lus] = {
            f"{richting} {een.channel.value}": ronde
            for een in self.kanalen
            for richting, ronde in (("in", een.intake.one_round), ("uit", een.delivery.one_round))
        }
        klokken: dict[str, Lus] = {naam: partial(klok, self.huis.work, self.nu) for naam, klok in KLOKKEN.items()}
        with self._werk() as werk:
            if self.nu == self._rustig_op:  # what comes in is handled first, and the clocks look at what came of it
                await self._laat(kanalen, werk)
            while await self._laat(klokken | kanalen, werk):
                pass
        self._rustig_op = self.nu

    async def _laat(self, lussen: Mapping[str, Lus], werk: Werk | None) -> int:
        return sum(
            [int(await lus() or 0) for naam, lus in lussen.items() if werk is None or naam in werk.is_er(self.nu)]
        )

    def _werk(self) -> AbstractContextManager[Werk | None]:
        return kijk_in(self.database) if self.database.is_file() else nullcontext()

    async def vooruit(self, *, dagen: int = 0, tot: datetime | None = None) -> None:
        """Step from event to event."""
        einde = tot or self.nu + timedelta(days=dagen)
        await self.rust()
        while (volgende := await self._volgende()) is not None and volgende <= einde:
            self.nu = max(self.nu, volgende)
            await self.rust()
        self.nu = max(self.nu, einde)

    async def _volgende(self) -> datetime | None:
        async with self.opslag.uow() as uow:
            rijen = (uow.herinneringen, uow.outbox, uow.nieuws)
            momenten = [await een.next_moment() for een in rijen]
            momenten += [een.tot for een in await uow.bestanden.past(self.nu + timedelta(days=32))]
        return min((moment for moment in momenten if moment is not None), default=None)

    # --- people -------------------------------------------------------------------------------------------------------

    async def medewerker(self, rol: Rol, *, email: str | None = None, matrix: str | None = None) -> Medewerker:
        """Somebody of the ZVH."""
        ids = self.huis.ids
        persoon = Persoon(id=ids.new_id(), email=email, matrix_id=matrix)
        kanalen = tuple(kanaal for kanaal, adres in ((Kanaal.MAIL, email), (Kanaal.MATRIX, matrix)) if adres)
        nieuw = Medewerker(id=ids.new_id(), persoon=persoon, rol=rol, kanalen=kanalen, token=ids.token())
        async with self.opslag.uow() as uow:
            await uow.personen.add_persoon(persoon)
            await uow.medewerkers.add_medewerker(nieuw)
            await uow.commit()
        return nieuw

    async def leden(self, code: str) -> dict[str, Deelnemer]:
        """The deelnemers of a casus, by address or Matrix id."""
        async with self.opslag.uow() as uow:
            casus = await uow.casussen.find_code(code)
            assert casus is not None
            leden = await uow.deelnemers.of_casus(casus.id)
        return {lid.persoon.email or lid.persoon.matrix_id or "": lid for lid in leden}

    async def casus(self, code: str) -> Casus:
        """The casus with this code."""
        async with self.opslag.uow() as uow:
            casus = await uow.casussen.find_code(code)
        assert casus is not None
        return casus

    async def punt(self, code: str, nummer: int) -> Actiepunt:
        """An actiepunt as it stands."""
        casus = await self.casus(code)
        async with self.opslag.uow() as uow:
            return await uow.actiepunten.get_actiepunt(casus, nummer)

    # --- shortcuts ----------------------------------------------------------------------------------------------------

    async def lopende_casus(self, plan: Path = VOORBEELD) -> str:
        """A procesregisseur opens a casus by mail with the shipped example and releases it; returns its code."""
        await self.medewerker(Rol.PROCESREGISSEUR, email=REGIE)
        await self.medewerker(Rol.MANAGER, email=MANAGER)
        await self.medewerker(Rol.BEHEERDER, email=BEHEER)
        return await self.nog_een_casus(plan)

    async def nog_een_casus(self, plan: Path = VOORBEELD) -> str:
        """The procesregisseur opens one more and releases it; returns its code."""
        await self.staf(Rol.PROCESREGISSEUR, "casus nieuw", bijlage=plan)
        voorbeeld = self.post.laatste(REGIE)
        code = voorbeeld.bericht.onderwerp.split()[1].rstrip(":")
        await self.antwoord(voorbeeld, f"vrijgeven {code}")
        return code


EIGEN = EigenAdressen(domein=DOMEIN, postbus="ketenbot@zvh-huis.test", matrix_id="@ketenbot:demo.test")
BELEID = Beleid(
    vrije_dagen=days_off(Zvh(), range(2026, 2029)),
    eigen=EIGEN,
    einden=Einden(namens=False, afgeschermd=False),
    meldingen=Meldingen.DIRECT,
    manager_na_besluit=False,
    nieuws_om=time(9),
    klaar_vandaag=True,
    ico_bonnen=True,
)
"""News is told at once, so that a story need not wait for its hour, and each answer about a meeting has a receipt;
stories about these themselves do otherwise. A closed casus can be read, so that a story can look at it.
"""


def maak_wereld(
    database: Path,
    post: NepPost | None = None,
    kamers: NepKamers | None = None,
    *,
    beleid: Beleid = BELEID,
    toets: Toets | None = None,
    planlezer: PlanReader | None = None,
    meter: Meter | None = None,
    ids: Ids | None = None,
    opslag: Storage | None = None,
    soort: type[Wereld] = Wereld,
    config: MailConfig = CONFIG,
) -> Wereld:
    """A world on a migrated database (`opslag` when it is no SQLite file, or was open before); close its `opslag`.

    Made anew on the same parts it is a restart.
    """
    opslag = opslag or open_database(f"sqlite+aiosqlite:///{database}")
    ids, post, kamers = ids or RealIds(bytes(range(32))), post or NepPost(config), kamers or NepKamers()
    post.config = config
    klok: list[Wereld] = []
    huis = furnish(
        opslag, lambda: klok[0].nu, ids, beleid, max_plan_bytes=1 << 20, toets=toets, plan_reader=planlezer, meter=meter
    )
    wereld = soort(database=database, opslag=opslag, huis=huis, post=post, kamers=kamers, nu=DINSDAG, config=config)
    klok.append(wereld)

    async def vreemd(kamer: str, wie: frozenset[str]) -> None:
        await wereld.bewaar_lid(next(iter(wie)), kamer, Lidstand.GEZIEN)

    verzender = MatrixRoute(kamers, wereld.kamer_kwijt, opslag.uow, vreemd, names_shown=huis.beleid.leden_zien_namen)
    mailweg = MailRoute(
        post,
        DOMEIN,
        post,
        huis.beleid.woorden,
        no_content=huis.beleid.alleen_melding,
        names_shown=huis.beleid.leden_zien_namen,
    )
    wereld.kanalen = [
        ChannelLoops(huis, Kanaal.MAIL, WithForms(MailReader(config)), mailweg),
        ChannelLoops(huis, Kanaal.MATRIX, NepLezer(), verzender),
    ]
    return wereld
