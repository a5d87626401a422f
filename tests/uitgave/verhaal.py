"""Four weeks in which everything happens that a ZVH may be in the middle of when a new version comes.

All of it goes through the line itself, on a fake post and in fake rooms, with a clock, ids and a master key that are
always the same: told again it says the same, and only what is encrypted looks different.
"""

import zipfile
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from bot.base.clock import DerivedIds
from commands.adres import groepsadres
from commands.domain.afstemmingsplan import PlanDocument
from commands.domain.rollen import Rol
from commands.effects.uitgang import open_gesprek
from commands.messages import Bijlage
from commands.ports import PermanentFailure, PlanReader
from commands.ports.outgoing import OutgoingMail
from storage.way_in import migrate
from tests.bestanden import plaatje
from tests.nepkamers import NepKamers
from tests.neppost import NepPost
from tests.neptoets import NAAM, nep_bewaker
from tests.wereld import (
    AMSTERDAM,
    CONFIG,
    GGZ,
    MANAGER,
    POLITIE,
    RECLASSERING,
    REGIE,
    VOORBEELD,
    WIJKTEAM,
    Wereld,
    maak_wereld,
)

REGIE_MATRIX, BEGELEIDER = "@regie:demo.test", "@begeleider:demo.test"
NAZORG, VREEMDE = "nazorg@partners.test", "vreemde@elders.test"
GGZ_TWEEDE = "behandelaar@ggz.partners.test"
POLITIE_TWEEDE, POLITIE_DERDE = "wijkagent@pol.partners.test", "wijkagent@thuis.partners.test"
VRIJDAG = datetime(2026, 11, 27, 10, 0, tzinfo=AMSTERDAM)
"""One actiepunt is late since yesterday."""


class Grillig:
    """A PlanReader that fails when it is told to."""

    def __init__(self) -> None:
        self.echt: PlanReader | None = None
        self.fout: BaseException | None = None

    async def read_plan(self, bijlage: Bijlage) -> PlanDocument:
        if self.fout is not None:
            raise self.fout
        assert self.echt is not None
        return await self.echt.read_plan(bijlage)


@dataclass
class Verteller:
    """Lets people write, ten minutes apart."""

    map: Path
    post: NepPost = field(default_factory=lambda: NepPost(CONFIG))
    kamers: NepKamers = field(default_factory=NepKamers)
    ids: DerivedIds = field(default_factory=lambda: DerivedIds(bytes(range(32)), "uitgave"))
    planlezer: Grillig = field(default_factory=Grillig)
    codes: dict[str, str] = field(default_factory=dict)
    """The casussen, by what is the matter with them."""

    def __post_init__(self) -> None:
        self.database = self.map / "ketenbot.db"
        self.plan = klein(VOORBEELD, self.map / "voorbeeld.docx")
        migrate(f"sqlite+aiosqlite:///{self.database}")
        self.wereld = self._open()

    def _open(self) -> Wereld:
        wereld = maak_wereld(
            self.database, self.post, self.kamers, toets=nep_bewaker(), planlezer=self.planlezer, ids=self.ids
        )
        self.planlezer.echt = self.planlezer.echt or maak_wereld(self.database).huis.work.planlezer
        return wereld

    async def start_opnieuw(self) -> None:
        """Another process takes up what the last one left."""
        await self.wereld.opslag.close()
        vorige, self.wereld = self.wereld, self._open()
        self.wereld.nu, self.wereld.teller = vorige.nu, vorige.teller

    async def regie(self, tekst: str, bijlage: Path | None = None) -> OutgoingMail:
        """The procesregisseur writes; returns what he reads back."""
        self._later()
        await self.wereld.staf(Rol.PROCESREGISSEUR, tekst, bijlage=bijlage)
        return self.post.laatste(REGIE)

    async def antwoord(self, wie: str, tekst: str, *, van: str = "", op: OutgoingMail | None = None) -> OutgoingMail:
        """A partner answers a mail, his first if none is named; returns what he reads back."""
        self._later()
        await self.wereld.antwoord(op or self.post.aan(wie)[0], tekst, van=van)
        return self.post.laatste(wie)

    async def stuurt(self, wie: str, tekst: str, stuk: tuple[str, bytes]) -> None:
        """A partner answers the first mail with a file, which waits."""
        self._later()
        await self.wereld.antwoord(self.post.aan(wie)[0], tekst, bestanden=[stuk])

    async def zeg(self, wie: str, tekst: str, *, prive: bool = False) -> None:
        """Somebody says something, in the room of the running casus or in his own."""
        self._later()
        kamer = self.kamers.prive(wie) if prive else self.kamers.casuskamer(self.codes["lopend"])
        await self.wereld.zeg(wie, kamer.id, tekst)

    def _later(self) -> None:
        self.wereld.nu += timedelta(minutes=10)


def klein(docx: Path, naar: Path) -> Path:
    """A Word file without all that says nothing: a tenth of its size."""
    with zipfile.ZipFile(docx) as vol, zipfile.ZipFile(naar, "w", zipfile.ZIP_DEFLATED) as uit:
        for deel in ("[Content_Types].xml", "_rels/.rels", "word/document.xml"):
            uit.writestr(deel, vol.read(deel))
    return naar


async def eerste_dag(een: Verteller) -> None:
    """A casus begins; who comes, who goes, who reports, and who writes from an address of his own."""
    wereld = een.wereld
    een.codes["lopend"] = lopend = await wereld.lopende_casus(een.plan)
    for wie in (WIJKTEAM, RECLASSERING):
        await wereld.lid(wie, een.kamers.casuskamer(lopend).id)
    regie = await wereld.medewerker(Rol.PROCESREGISSEUR, matrix=REGIE_MATRIX)
    async with wereld.opslag.uow() as uow:
        await open_gesprek(regie.persoon.id, wereld.huis.work.within(uow, wereld.nu))
        await uow.commit()
    await wereld.rust()
    await wereld.lid(REGIE_MATRIX, een.kamers.prive(REGIE_MATRIX).id)
    await een.regie(f"verboden {lopend} Zeldzaamsma")
    await een.regie("toestaan Voorbeeldstraat")
    for wie in (f"Woonbegeleiding, begeleider, privaat, {BEGELEIDER}", f"Nazorg, begeleider, privaat, {NAZORG}"):
        await een.regie(f"deelnemer toevoegen {lopend} {wie}")
    await een.antwoord(NAZORG, "afmelden zeker, andere baan")
    await een.antwoord(POLITIE, "3 uitstel tot 10 december, wij wachten op de buren")
    await een.zeg(WIJKTEAM, "!actie gereed 1 Wij zijn samen geweest.")
    await een.zeg(RECLASSERING, "!actie lukt niet 4 De afspraak ging niet door.")
    await een.zeg(WIJKTEAM, f"contact gehad {lopend}", prive=True)
    gevraagd = await een.antwoord(GGZ, "bericht Wij zijn bereikbaar tot vijf uur.", van=GGZ_TWEEDE)
    await een.antwoord(GGZ, "ja", op=gevraagd)
    await een.regie("akkoord N1")


async def laatste_dag(een: Verteller) -> None:
    """Texts and news wait, questions are open, a casus is not released, one has no plan, and something went wrong."""
    await een.wereld.vooruit(tot=VRIJDAG)
    een.codes["concept"] = _code(await een.regie("casus nieuw", een.plan))
    een.codes["zonder_plan"] = _code(await een.regie("casus nieuw ico 25 november 2026"))
    await een.antwoord(GGZ, f"bericht {NAAM} was thuis.")
    await een.antwoord(POLITIE, f"3 bezig, met {NAAM} gebeld")
    await een.antwoord(POLITIE, "vrijgave W2", op=een.post.laatste(POLITIE))
    await een.zeg(RECLASSERING, f"Wij spraken {NAAM} vandaag.")
    await een.zeg(WIJKTEAM, f"Wij ook, bij {NAAM} thuis.")
    gevraagd = await een.antwoord(POLITIE, "bericht Wij rijden vanavond langs.", van=POLITIE_TWEEDE)
    await een.antwoord(POLITIE, "ja", op=gevraagd)
    await een.antwoord(POLITIE, "bericht Morgen ook.", van=POLITIE_DERDE)
    await een.wereld.mail(VREEMDE, groepsadres(een.codes["lopend"]), "Wat is dit voor adres?")
    een.planlezer.fout = RuntimeError("a mistake")
    await een.regie("casus nieuw", een.plan)
    een.planlezer.fout = None
    een.post.faal_voor[MANAGER] = PermanentFailure("550")
    await een.wereld.staf(Rol.MANAGER, "hulp")
    een.post.faal_voor.clear()
    een.codes["nieuw"] = _code(await een.regie("casus nieuw zeker", een.plan))
    await een.antwoord(NAZORG, "meldingen dagelijks")
    await een.antwoord(POLITIE, "3 terugkoppeling De buren zijn gesproken.")
    await een.antwoord(GGZ, "vraag Mag de school dit weten?")
    await een.stuurt(POLITIE, "hierbij de foto", ("foto.png", plaatje(400, 300)))


def _code(mail: OutgoingMail) -> str:
    return mail.bericht.onderwerp.split()[1].rstrip(":")
