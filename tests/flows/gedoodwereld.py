"""A casus with something of every kind beside another one, about to be destroyed by a process that is killed somewhere.

Before a place something happens that outlives the process: a call of a port, a row that is written, a commit, a step of
the sluitsleutel. To die between two places leaves what to die at the next one leaves.
"""

import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine, event

from bot.watch.key_turn import KeyTurn
from commands.adres import groepsadres
from commands.klok.sleutelkopie import meld_sleutelkopie
from commands.klok.vernietigen import vernietig
from storage.database.migrate import run_on
from storage.way_in import Places, Storage
from tests.domain.kalender import lokaal
from tests.flows.test_afsluiten import houder_zegt, regie_zegt, sluit
from tests.flows.toetswereld import open_nummers
from tests.foto import Foto
from tests.nepkamers import NepKamers
from tests.neppost import NepPost
from tests.neptoets import NAAM, nep_bewaker
from tests.storage.bouwers import HOOFDSLEUTEL
from tests.storage.wissen import Rijen, alle_rijen
from tests.wereld import BELEID, GGZ, MANAGER, POLITIE, WIJKTEAM, Wereld, maak_wereld

ALLEEN, ALLEEN_KAMER = "wonen@partners.test", "@schuldhulp:demo.test"
"""Who take part in no other casus."""
DAGEN = [lokaal(f"2026-11-{dag}") for dag in ("03 11:00", "10 10:00", "11 03:00", "11 10:00")]
"""When the clock is looked at: the decision, its day, the night after that, and the morning."""
_SCHRIJFT = ("INSERT", "UPDATE", "DELETE")


class Gedood(BaseException):
    """As a SIGKILL: nothing catches it, and nothing is done after it."""


class Beul:
    """Counts the places that are passed, and kills at one of them."""

    def __init__(self, plek: int | None = None) -> None:
        self.gepasseerd: list[str] = []
        self.dood = False
        self._plek = plek

    def passeer(self, plek: str) -> None:
        """Raises Gedood here, and from then on everywhere."""
        if not self.dood:
            self.dood = len(self.gepasseerd) == self._plek
            self.gepasseerd.append(plek)
        if self.dood:
            raise Gedood(plek)

    def stap(self, naam: str) -> None:
        """Of the storage; its commits are seen at the connection."""
        if naam in ("sluiten.na_kopie", "sluiten.na_bestand"):
            self.passeer(naam)

    @contextmanager
    def kijkt(self) -> Iterator[None]:
        """At every connection."""

        def schrijft(_een: object, _cursor: object, sql: str, *_: object) -> None:
            if sql.lstrip().startswith(_SCHRIJFT):
                self.passeer(" ".join(sql.split()[:3]))

        def legt_vast(_: object) -> None:
            self.passeer("commit")

        event.listen(Engine, "before_cursor_execute", schrijft)
        event.listen(Engine, "commit", legt_vast)
        try:
            yield
        finally:
            event.remove(Engine, "before_cursor_execute", schrijft)
            event.remove(Engine, "commit", legt_vast)


@dataclass(frozen=True)
class Begin:
    """Proposed by one, not yet agreed to; what outlives a process lies in `map`."""

    map: Path
    post: NepPost
    kamers: NepKamers
    code: str
    ander: str
    nu: datetime
    casus: str
    """Its id."""
    rijen: Rijen
    """All there was, as a backup holds it."""

    def leg_neer(self, map_: Path) -> "Huis":
        """A copy to destroy it in."""
        shutil.copytree(self.map, map_)
        post, kamers = deepcopy(self.post), deepcopy(self.kamers)
        post.wis()
        return Huis(begin=self, map=map_, post=post, kamers=kamers, nu=self.nu)


@dataclass
class Huis:
    """What outlives a process: the files, the mails and the rooms, and the time."""

    begin: Begin
    map: Path
    post: NepPost
    kamers: NepKamers
    nu: datetime
    gepasseerd: list[str] = field(default_factory=list)
    """By the process that lived last."""

    async def leef(self, plek: int | None = None) -> bool:
        """One process, from its start to the morning after; False when it was killed at this place."""
        beul = Beul(plek)
        opslag = Storage(url(self.map), HOOFDSLEUTEL, step=beul.stap, sluit=plekken(self.map))
        wereld = maak_wereld(
            self.map / "ketenbot.db", self.post, self.kamers, opslag=opslag, toets=nep_bewaker(), beleid=BELEID
        )
        wereld.code, wereld.nu, wereld.teller = self.begin.code, self.nu, 1000
        self.post.kijker = self.kamers.kijker = beul.passeer
        try:
            with beul.kijkt():
                await self._verder(wereld)
        except Gedood:
            return False
        finally:
            self.nu, self.gepasseerd = wereld.nu, beul.gepasseerd
            self.post.kijker = self.kamers.kijker = None
            await opslag.close()
        return True

    async def _verder(self, wereld: Wereld) -> None:
        await wereld.opslag.sluitsleutel.tidy()
        nacht = KeyTurn(
            wereld.opslag.sluitsleutel.replace,
            lambda: wereld.nu,
            BELEID.zone,
            failures=(),
            tell=lambda nu: meld_sleutelkopie(wereld.huis.work, nu),
        )
        for moment in DAGEN:
            if moment < wereld.nu:
                continue
            wereld.nu = moment
            if moment == DAGEN[0]:  # the mail lies in the mailbox until somebody takes it, and a new process finds it
                vraag = next(mail for mail in reversed(self.begin.post.aan(MANAGER)) if mail.bericht.bij_ja)
                await wereld.antwoord(vraag, "ja")
            for _ in range(3):
                await vernietig(wereld.huis.work, wereld.nu)
                await wereld.rust()
                await nacht.look()

    def gehoord(self) -> Counter[tuple[str, str]]:
        """Who got which mail, and each room which message; a mail that comes again under its own id is the same."""
        ids = {een.message_id: (een.recipient, een.bericht.onderwerp) for een in self.post.verzonden}
        gezegd = [(een.id, bericht.onderwerp) for een in self.kamers.kamers.values() for bericht in een.berichten]
        return Counter([*ids.values(), *gezegd])

    def rijen(self) -> Rijen:
        """All there is in its database."""
        return run_on(url(self.map), alle_rijen)

    def bytes(self) -> bytes:
        """All its files, one behind the other."""
        return b"".join(een.read_bytes() for een in sorted(self.map.rglob("*")) if een.is_file())


def url(map_: Path) -> str:
    """Of the database in this folder."""
    return f"sqlite+aiosqlite:///{map_ / 'ketenbot.db'}"


def plekken(map_: Path) -> Places:
    """Of the sluitbestand and its copy in this folder."""
    return Places(map_ / "sluit" / "sluitsleutel", map_ / "kopie")


async def maak_begin(lopend: Foto, map_: Path) -> Begin:
    """Answers, talk in the room, a mail, texts that were held and one that still is; then the proposal."""
    opslag = Storage(url(map_), HOOFDSLEUTEL, sluit=plekken(map_))
    wereld = lopend.wereld(map_, opslag=opslag, toets=nep_bewaker())
    code = wereld.code
    await regie_zegt(wereld, f"deelnemer toevoegen {code} Wonen, consulent, privaat, {ALLEEN}")
    await regie_zegt(wereld, f"deelnemer toevoegen {code} Schuldhulp, consulent, publiek, {ALLEEN_KAMER}")
    kamer = wereld.kamers.casuskamer(code)
    await wereld.lid(ALLEEN_KAMER, kamer.id)
    await wereld.mail(POLITIE, groepsadres(code), "Het gesprek was goed. Ik ga vrijdag weer langs.")
    await wereld.zeg(WIJKTEAM, kamer.id, "!bericht Morgen bel ik de woningcorporatie.")
    planmail = next(mail for mail in wereld.post.aan(GGZ) if "antwoord" not in mail.bericht.onderwerp)
    await wereld.antwoord(planmail, f"2 klaar, {NAAM} was thuis")
    await wereld.antwoord(wereld.post.laatste(GGZ), "voorstel")
    await sluit(wereld, code)
    ander = await wereld.nog_een_casus()
    await houder_zegt(wereld, f"{code} terugblik {NAAM} was tevreden.")
    assert await open_nummers(wereld) == ["W2"]
    await regie_zegt(wereld, f"casus vernietigen {code} zeker niet meer nodig")
    await opslag.sluitsleutel.replace(wereld.nu)
    casus = await wereld.casus(code)
    await opslag.close()
    begin = Begin(map_, wereld.post, wereld.kamers, code, ander, wereld.nu, casus.id, {})
    return Begin(**{**vars(begin), "rijen": run_on(url(map_), alle_rijen)})
