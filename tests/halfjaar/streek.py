"""A region: some casussen of two procesregisseurs, on the real line and real SQLite, with a clock that moves."""

import heapq
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from bot.privacy.bewaker import Bewaker
from bot.privacy.toetser import Toetser
from commands.adres import persoonlijk_adres
from commands.domain.beleid import Beleid
from commands.domain.datum import schrijf_datum
from commands.domain.rollen import Rol
from commands.domain.werkdagen import lokale_dag
from commands.ports.outgoing import OutgoingEvent, OutgoingMail
from storage.way_in import migrate
from tests.binnenkomst import CONFIG
from tests.halfjaar.boek import Boek, Regel
from tests.halfjaar.buiten import Kamers, Post
from tests.halfjaar.gevraagd import Gevraagd
from tests.halfjaar.icotoets import IcoToets
from tests.halfjaar.ids import ZaadIds
from tests.halfjaar.kijker import Kijker
from tests.halfjaar.klassen import klasse, kort
from tests.halfjaar.mensen import Mens, Stuk, maak_mensen, maak_staf
from tests.halfjaar.plannen import ORGANISATIES, CasusWaar
from tests.halfjaar.post import ertussen, terugpost
from tests.halfjaar.toezicht import Bewaakt, geheim
from tests.halfjaar.woorden import ROBOT
from tests.halfjaar.zuinig import ZuinigeWereld
from tests.wereld import AMSTERDAM, maak_wereld
from tests.wereld import BELEID as GEWOON

BEGIN = date(2026, 11, 2)
_GELEVERD = ("meldingen", "nieuws_om", "klaar_vandaag", "ico_bonnen")
BELEID = replace(GEWOON, **{een: getattr(Beleid(), een) for een in _GELEVERD})
"""Of this house: the shipped settings, and news in one mail a casus and day."""
STAF = (
    ("regie1", Rol.PROCESREGISSEUR),
    ("regie2", Rol.PROCESREGISSEUR),
    ("manager", Rol.MANAGER),
    ("beheer", Rol.BEHEERDER),
)
Doe = Callable[[], Awaitable[None]]


class Streek:
    """Everything that happens, in order of time."""

    def __init__(self, zaad: str, weken: int, map_: Path) -> None:
        """A migrated, empty house in this folder, with its people outside."""
        self.zaad, self.weken = zaad, weken
        self.boek = Boek()
        self.casussen: dict[str, CasusWaar] = {}
        """Those that the bot knows, by code."""
        self.gevraagd = Gevraagd()
        self.leest: Callable[[Streek, Mens], Awaitable[None]] | None = None
        """What somebody does with what is in their mailbox."""
        database = map_ / "ketenbot.db"
        migrate(f"sqlite+aiosqlite:///{database}")
        toets = Bewaakt(Bewaker(Toetser))
        wereld = maak_wereld(
            database,
            Post(CONFIG, self._mail),
            Kamers(self._event),
            beleid=BELEID,
            toets=toets,
            ids=ZaadIds(zaad),
            soort=ZuinigeWereld,
        )
        assert isinstance(wereld, ZuinigeWereld)
        self.wereld = wereld
        self.wereld.nu = datetime.combine(BEGIN, time(8, 0), AMSTERDAM).astimezone(UTC)
        self.ico = IcoToets(database)
        self.kijker = Kijker(database, self.boek, self.casussen, toets)
        self.mensen = maak_mensen(zaad, BEGIN, weken, tuple(org for org, _, _ in ORGANISATIES), 4)
        self.staf = [maak_staf(naam, rol, zaad, BEGIN, weken) for naam, rol in STAF]
        self._bij_naam = {mens.naam: mens for mens in (*self.mensen, *self.staf)}
        self._rooster: list[tuple[datetime, int, Doe]] = []
        self._teller = 0
        self._robot: Mens | None = None

    # --- time ---------------------------------------------------------------------------------------------------------

    @property
    def nu(self) -> datetime:
        """The moment (UTC)."""
        return self.wereld.nu.astimezone(UTC)

    @property
    def vandaag(self) -> date:
        """The local date."""
        return lokale_dag(self.wereld.nu, BELEID)

    @property
    def einde(self) -> datetime:
        """When it is over."""
        return datetime.combine(BEGIN + timedelta(weeks=self.weken), time(0, 0), AMSTERDAM).astimezone(UTC)

    def straks(self, op: datetime, doe: Doe) -> None:
        """Let this happen then."""
        self._teller += 1
        heapq.heappush(self._rooster, (op.astimezone(UTC), self._teller, doe))

    def op_dag(self, dag: date, uur: time, doe: Doe) -> None:
        """Let this happen on this local day at this time."""
        self.straks(datetime.combine(dag, uur, AMSTERDAM), doe)

    async def speel(self) -> None:
        """All of it."""
        while self._rooster and self._rooster[0][0] < self.einde:
            op, _, doe = heapq.heappop(self._rooster)
            await self.wereld.vooruit(tot=max(op, self.nu))
            await doe()
        await self.wereld.vooruit(tot=self.einde)

    async def sluit(self) -> None:
        """It is over."""
        self.kijker.sluit()
        self.wereld.sluit()
        await self.wereld.opslag.close()

    # --- what goes out ------------------------------------------------------------------------------------------------

    def _mail(self, zending: OutgoingMail) -> None:
        mens = self._van(zending.recipient)
        rij_id = zending.message_id.strip("<>").partition("@")[0]
        sleutel, code = self.kijker.rij(rij_id)
        stuk = Stuk(
            op=self.nu, bericht=zending.bericht, klasse=klasse(sleutel, zending.bericht), sleutel=sleutel, code=code,
            mail=zending,
        )  # fmt: skip
        self.kijker.kijk_na(stuk, mens.naam)
        if mens is self._robot and sleutel.startswith("antwoord/"):
            self.boek.fout("robot", code, f"{mens.naam}: a program got an answer")
        if mens.teruggestuurd:
            self.boek.fout("robot", code, f"{mens.naam}: mail to an address that bounces: {kort(sleutel)}")
        self._noteer(stuk, mens.naam, mens)
        self._bezorg(mens, stuk)

    def _event(self, zending: OutgoingEvent, event: str) -> None:
        kamer = self.wereld.kamers.kamers[zending.room]
        sleutel, code = self.kijker.rij(zending.txn_id)
        stuk = Stuk(
            op=self.nu, bericht=zending.bericht, klasse=klasse(sleutel, zending.bericht), sleutel=sleutel, code=code,
            kamer=zending.room, event=event,
        )  # fmt: skip
        prive = kamer.naam.startswith("prive ")
        leden = [mens for mens in self.mensen if mens.matrix in kamer.leden]
        self.kijker.kijk_na(stuk, kamer.id)
        stil = zending.bericht.bijgewerkt or (zending.bericht.teken_erop and zending.reply_to)
        for mens in leden if not stil else ():  # an edit of the pinned plan and a sign ring nobody
            self._noteer(stuk, mens.naam, mens, kamer=not prive)
            self._bezorg(mens, stuk)

    def _noteer(self, stuk: Stuk, naam: str, mens: Mens, *, kamer: bool = False) -> None:
        self.gevraagd.hoor(stuk, mens, self.vandaag)
        self.ico.hoor(stuk.bericht, mens, self.vandaag)
        staf = "" if mens.rol is Rol.PARTNER else mens.rol.value
        self.boek.regels.append(
            Regel(
                op=stuk.op, dag=self.vandaag, wie=naam, staf=staf, code=stuk.code, klasse=stuk.klasse,
                sleutel=kort(stuk.sleutel), kamer=kamer,
            )
        )  # fmt: skip
        self.boek.vertel(
            stuk.code, stuk.op, f"-> {naam} [{stuk.klasse}, {kort(stuk.sleutel)}] {stuk.bericht.onderwerp}"
        )

    # --- people -------------------------------------------------------------------------------------------------------

    def _van(self, adres: str) -> Mens:
        """By the local part, which stays when an address changes."""
        return self._bij_naam[adres.partition("@")[0]]

    def _bezorg(self, mens: Mens, stuk: Stuk) -> None:
        """It lies in their mailbox until they read, where it gets there; a program may answer first."""
        if self._kaatst(mens, stuk):
            return
        mens.laatste[stuk.code] = stuk
        self._vanzelf(mens, stuk)
        mens.bus.append(stuk)
        if mens.leest_op is None:
            mens.leest_op = mens.wanneer(self.nu, BELEID)
            self.straks(mens.leest_op, lambda: self._lees_bus(mens))

    def _kaatst(self, mens: Mens, stuk: Stuk) -> bool:
        """Whether their mail server sends it back, once, so that they never read it."""
        if stuk.mail is None or mens.kapot_op is None or mens.kapot_op > self.vandaag:
            return False
        if not mens.teruggestuurd:
            self.straks(self.nu + timedelta(minutes=5), lambda: self._stuur_terug(mens, stuk))
        return True

    def _vanzelf(self, mens: Mens, stuk: Stuk) -> None:
        """A program answers that they are away."""
        weg = mens.afwezig(self.vandaag) if stuk.mail is not None and mens.rol is Rol.PARTNER else None
        if weg is None or not weg.robot or mens.robot_zei.get(stuk.code) == self.vandaag:
            return
        mens.robot_zei[stuk.code] = self.vandaag
        tekst = mens.dobbel.choice(ROBOT).format(d=schrijf_datum(weg.tot - timedelta(days=1)))
        self.straks(self.nu + timedelta(minutes=1), lambda: self.schrijf(mens, stuk, tekst, robot=True))

    async def _stuur_terug(self, mens: Mens, stuk: Stuk) -> None:
        if mens.teruggestuurd or stuk.mail is None or stuk.mail.recipient != mens.email:
            return
        self._teller += 1
        self.boek.vertel(stuk.code, self.nu, f"<- {mens.naam}: the address bounces")
        await self.wereld.rauw(
            terugpost(stuk.mail, f"{stuk.mail.reply_local}@{CONFIG.domain}", self._teller), f"mail:terug-{self._teller}"
        )
        mens.teruggestuurd = True

    async def _lees_bus(self, mens: Mens) -> None:
        mens.leest_op = None
        if self.leest is not None:
            await self.leest(self, mens)

    async def schrijf(self, mens: Mens, op: Stuk, tekst: str, *, robot: bool = False) -> None:
        """They answer this message, the way they do; `robot`: a program of theirs does."""
        self.boek.antwoorden += 1
        self.boek.vertel(op.code, self.nu, f"<- {mens.naam} ({mens.soort.naam}): {tekst}")
        mens.teruggestuurd = mens.teruggestuurd and op.mail is None
        if geheim(tekst):
            self.kijker.geheim_in.add(op.code)
        if op.mail is None:
            await self.wereld.zeg(mens.matrix or "", op.kamer, tekst, antwoord_op=[op.event])
            return
        self._robot = mens if robot else None
        koppen = {"Auto-Submitted": "auto-replied"} if robot else {}
        van = mens.email or ""
        if mens.soort.naam == "tweede" and not robot and mens.kans(0.3):
            van = f"{mens.naam}@thuis.test"
        if mens.soort.naam == "ertussen" and not robot:
            tekst = ertussen(op, tekst)
        await self.wereld.antwoord(op.mail, tekst, van=van, koppen=koppen)
        self._robot = None

    async def zeg_staf(self, mens: Mens, tekst: str, *, plan: Path | None = None, code: str = "") -> None:
        """Somebody of the ZVH writes to their personal address."""
        self.boek.antwoorden += 1
        self.boek.vertel(code, self.nu, f"<- {mens.naam}: {tekst}")
        await self.wereld.mail(mens.email or "", persoonlijk_adres(mens.token), tekst, bijlage=plan)

    async def zet_staf(self) -> None:
        """The people of the ZVH are known to the bot."""
        for mens in self.staf:
            nieuw = await self.wereld.medewerker(mens.rol, email=mens.email)
            mens.token = nieuw.token
