"""Plays one casus from plan to closing, and keeps what was said in its room; the same words each time."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from bot.base.clock import DerivedIds
from commands.domain.meldingen import Meldingen
from commands.domain.rollen import Rol
from commands.klok.maandag import stuur_overzichten
from commands.messages import Bericht
from commands.ports.outgoing import OutgoingMail
from storage.way_in import migrate
from tests.binnenkomst import CONFIG
from tests.domain.kalender import lokaal
from tests.halfjaar.ids import ZaadIds
from tests.neptoets import ADRES, NAAM, nep_bewaker
from tests.wereld import (
    BEHEER,
    BELEID,
    GGZ,
    MANAGER,
    POLITIE,
    RECLASSERING,
    REGIE,
    WIJKTEAM,
    Wereld,
    maak_wereld,
)

HUIS, TELEFOON = "Zorg- en Veiligheidshuis Voorbeeldregio", "000-0000000"


class VasteIds(ZaadIds):
    """The code of the handleiding, and the rest from one seed."""

    def following(self, source: str) -> DerivedIds:
        """As ever, with that code first."""
        return MetCode(self._geheim, source)


class MetCode(DerivedIds):
    """Gives one code first."""

    _eerst = True

    def casuscode(self) -> str:
        """K7Q2, unless that was refused."""
        eerst, self._eerst = self._eerst, False
        return "K7Q2" if eerst else super().casuscode()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gezegd:
    """One message in a room."""

    op: datetime
    wie: str
    """Matrix id; empty: the bot."""
    tekst: str = ""
    bericht: Bericht | None = None
    tekens: tuple[str, ...] = ()


@dataclass(kw_only=True)
class Beeldwereld(Wereld):
    """A world that keeps what was said in the room of the casus, and when."""

    gesprek: list[Gezegd] = field(default_factory=list)
    _opgenomen: int = 0

    async def rust(self) -> None:
        """As ever; then note what the bot said."""
        await super().rust()
        if self.code:
            kamer = self.kamers.casuskamer(self.code)
            for een in kamer.zendingen[self._opgenomen :]:
                nieuw = Gezegd(op=self.nu, wie="", bericht=een.bericht, tekens=een.bericht.tekens)
                self.gesprek.append(nieuw)
            self._opgenomen = len(kamer.zendingen)

    async def in_kamer(self, wie: str, tekst: str) -> None:
        """Somebody says something in the room of the casus."""
        self.gesprek.append(Gezegd(op=self.nu, wie=wie, tekst=tekst))
        await self.zeg(wie, self.kamers.casuskamer(self.code).id, tekst)

    def eerste(self, wie: str) -> OutgoingMail:
        """The first mail to somebody, with the plan."""
        return self.post.aan(wie)[0]


async def speel(map_: Path) -> Beeldwereld:
    """A world in which all of it was said; close its `opslag`."""
    database = map_ / "beeld.db"
    migrate(f"sqlite+aiosqlite:///{database}")
    beleid = replace(BELEID, huis=HUIS, telefoon=TELEFOON, meldingen=Meldingen.DAGELIJKS)
    config = replace(CONFIG, house=HUIS, phone=TELEFOON, phone_admin=TELEFOON)
    wereld = maak_wereld(
        database, beleid=beleid, config=config, ids=VasteIds("beeld"), soort=Beeldwereld, toets=nep_bewaker()
    )
    assert isinstance(wereld, Beeldwereld)
    code = wereld.code = await wereld.lopende_casus()
    kamer = wereld.kamers.casuskamer(code)
    await wereld.lid(WIJKTEAM, kamer.id)
    await wereld.lid(RECLASSERING, kamer.id)
    await wereld.antwoord(wereld.eerste(GGZ), "gezien")
    await _eerste_weken(wereld)
    await _opvragen(wereld)
    await _einde(wereld)
    return wereld


async def _eerste_weken(wereld: Beeldwereld) -> None:
    await wereld.vooruit(tot=lokaal("2026-11-10 09:41"))
    await wereld.in_kamer(WIJKTEAM, "!1 bezig, volgende week gesprek")
    await wereld.vooruit(tot=lokaal("2026-11-12 13:02"))
    await wereld.antwoord(wereld.eerste(POLITIE), f"3 bezig, {NAAM} was thuis op {ADRES}")
    await wereld.antwoord(wereld.post.laatste(POLITIE), "voorstel")
    await _maandag(wereld, "2026-11-16 09:00")
    await wereld.vooruit(tot=lokaal("2026-11-17 09:40"))
    await wereld.in_kamer(WIJKTEAM, "!1 klaar, de sfeer was goed")
    await wereld.vooruit(tot=lokaal("2026-11-19 11:15"))
    await wereld.antwoord(wereld.eerste(GGZ), "bericht Wij zijn donderdag de hele dag bereikbaar.")
    await _maandag(wereld, "2026-11-23 09:00")
    await wereld.vooruit(tot=lokaal("2026-11-24 10:00"))
    await wereld.in_kamer(RECLASSERING, "!4 bezig, eerste gesprek is geweest")
    await wereld.antwoord(wereld.eerste(POLITIE), "3 lukt niet, de buren zijn weg tot januari")


async def _opvragen(wereld: Beeldwereld) -> None:
    await _maandag(wereld, "2026-11-30 09:00")
    for woorden in ("tijdlijn", "plan pdf", "plan word", "agenda", "hulp kaart", "mijn", "hulp"):
        await wereld.antwoord(wereld.eerste(GGZ), f"{wereld.code} {woorden}")
    await wereld.in_kamer(WIJKTEAM, "!tijdlijn")
    await wereld.staf(Rol.PROCESREGISSEUR, f"ico momenten {wereld.code} di 15 dec 2026 10:00, wo 16 dec 2026 14:00")


async def _einde(wereld: Beeldwereld) -> None:
    await _maandag(wereld, "2026-12-14 09:00")
    await wereld.vooruit(tot=lokaal("2026-12-16 12:00"))
    for nummer in range(1, 6):
        await wereld.staf(Rol.PROCESREGISSEUR, f"{wereld.code} actie vervalt {nummer} niet meer nodig")
    await wereld.zeg(WIJKTEAM, wereld.kamers.prive(WIJKTEAM).id, "casus afsluiten voorlopig")
    await wereld.staf(Rol.PROCESREGISSEUR, f"casus akkoord {wereld.code}")
    await wereld.vooruit(dagen=2)


async def _maandag(wereld: Beeldwereld, moment: str) -> None:
    await wereld.vooruit(tot=lokaal(moment))
    await stuur_overzichten(wereld.huis.work, wereld.nu)
    await wereld.rust()


def mails(wereld: Wereld) -> Iterator[tuple[str, OutgoingMail]]:
    """One mail for each subject, without what differs by casus and number, under a name that sorts by time."""
    gezien: set[str] = set()
    for mail in wereld.post.verzonden:
        kern = "".join(een for een in mail.bericht.onderwerp.replace(wereld.code, "") if not een.isdigit())
        wie = {REGIE: "regie", MANAGER: "manager", BEHEER: "beheer", GGZ: "ggz", POLITIE: "politie"}
        merk = f"{wie.get(mail.recipient, 'ander')} {' '.join(kern.split())}"
        if merk not in gezien:
            gezien.add(merk)
            yield f"{len(gezien):02} {merk}", mail
