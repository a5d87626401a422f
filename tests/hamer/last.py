"""The load: puts in commands and free texts, moves the clock when a day is done, and books what is heard."""

import asyncio
import random
from collections import Counter
from contextlib import suppress
from datetime import datetime, time, timedelta

from bot.demo.days import at, werkdag_from, werkdagen_later
from bot.demo.seen import Seen
from tests.hamer.boek import Boek
from tests.hamer.herken import herken
from tests.hamer.model import REGISSEUR, Invoer, Langs, Punt, Soort, herinnering, pas_toe, plichten, stappen
from tests.hamer.plan import VER
from tests.hamer.rem import VENSTER, Postrem
from tests.hamer.slot import is_van_slot
from tests.hamer.tekst import als_tekst
from tests.hamer.toneel import Toneel

KIJK = 0.25
"""Real seconds between two looks at the mailboxes."""
ANTWOORDEN = (Soort.BEZIG, Soort.GEREED, Soort.LUKT_NIET, Soort.UITSTEL, Soort.TERUGKOPPELING)
LOS = (Soort.BERICHT, Soort.TERUGKOPPELING)
"""Free texts: they change no state, so that any number may be under way."""
UUR = time(9, 30)


class Last:
    """What is put in, what it must lead to, and what came of it."""

    def __init__(self, speelt: Toneel, dobbel: random.Random, onderweg: int = 60) -> None:
        """`onderweg`: messages that may be due at once; with more the load waits for the bot."""
        self.speelt = speelt
        self.boek = Boek()
        self.punten = dict(speelt.punten)
        self.ingevoerd: list[Invoer] = []
        self.dagen = 0
        self.rond_dag_af = False
        """While true nothing begins that the day would have to wait for."""
        self._rem = Postrem(self.boek.bewezen)
        self._dobbel = dobbel
        self._onderweg = onderweg
        self._bezet: dict[tuple[str, int], str] = {}
        """Points with an answer on its way, and its mark."""
        self._merk_van: dict[str, str] = {}
        """By event id or Message-ID: what was said, for the receipts of it, which repeat no words."""
        self._zegt = 0
        """Words on their way, whose id is not known yet."""
        self._gelezen = len(speelt.huis.gezien)
        self._onderwijl: list[asyncio.Task[None]] = []
        self._genoeg = asyncio.Event()
        self.storing: BaseException | None = None

    # --- running ---

    def begin(self) -> None:
        """Put in and look, until `genoeg`."""
        self._genoeg.clear()
        self._onderwijl = [asyncio.create_task(self._zonder_einde(doe)) for doe in (self._voer_in, self.kijk)]

    async def genoeg(self) -> None:
        """Put in no more. Raises what went wrong in the load itself."""
        self._genoeg.set()
        await asyncio.gather(*self._onderwijl)
        if self.storing is not None:
            raise self.storing

    async def _zonder_einde(self, doe: object) -> None:
        try:
            while not self._genoeg.is_set():
                await doe()  # type: ignore[operator]
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._genoeg.wait(), KIJK if doe == self.kijk else 0.02)
        except Exception as fout:
            self.storing = fout

    # --- looking ---

    async def kijk(self) -> None:
        """Read all mailboxes and book what was seen there and in the rooms."""
        huis = self.speelt.huis
        await asyncio.gather(*(klant.look() for klant in huis.postbussen.values()))
        self.lees_bij()

    def lees_bij(self) -> None:
        """Book what was seen since the last time."""
        gezien = self.speelt.huis.gezien
        while not self._zegt and self._gelezen < len(gezien):
            self._boek(gezien[self._gelezen])
            self._gelezen += 1
        for punt, merk in list(self._bezet.items()):
            if self.boek.bewezen(merk):
                del self._bezet[punt]

    def gehoord(self) -> int:
        """How many messages all people together have read so far."""
        return len(self.speelt.huis.gezien)

    def _boek(self, bericht: Seen) -> None:
        if bericht.channel == "matrix" and bericht.sender != self.speelt.huis.matrix_bot:
            return
        gevonden = herken(bericht, self.speelt.plek(bericht), self._merk_van.get(bericht.answered_id, ""))
        if gevonden or not is_van_slot(bericht, self.speelt.slot):
            self.boek.hoor(bericht, gevonden)

    # --- putting in ---

    async def _voer_in(self) -> None:
        self.lees_bij()
        if len(self.boek.open) < self._onderweg:
            invoer = (self._stille_beurt() if self._dobbel.random() < 0.3 else None) or self._beurt()
            if self._mag(invoer):
                await self.voer_in(invoer)
            else:
                self._uur_verder()

    def _mag(self, invoer: Invoer) -> bool:
        vrij = invoer.soort in LOS
        return invoer.langs is not Langs.MAIL or self._rem.mag(invoer.wie, self.speelt.huis.nu(), vrij=vrij)

    def _uur_verder(self) -> None:
        """So that who wrote much by mail may write again; not past office hours."""
        nu: datetime = self.speelt.huis.nu()
        if nu.hour < 15 and self.mag_verder() and self.speelt.huis.klok is not None:
            self.speelt.huis.klok.set(nu + VENSTER)

    async def voer_in(self, invoer: Invoer) -> None:
        """Send it as a person would; what follows from it must be heard from now on."""
        casus = self.speelt.casussen[invoer.code]
        plek = invoer.code, invoer.nummer
        eigenaar = self.punten[plek].eigenaar if plek in self.punten else ""
        if invoer.soort is not Soort.BERICHT:
            self.punten[plek] = pas_toe(self.punten[plek], invoer)
        if invoer.soort not in LOS:
            self._bezet[plek] = invoer.merk
        self.ingevoerd.append(invoer)
        self.boek.verwacht(plichten(invoer, casus, eigenaar))
        woorden = als_tekst(invoer)
        huis = self.speelt.huis
        self._zegt += 1
        if invoer.langs is Langs.MAIL:
            self._rem.tel(invoer.wie, invoer.merk, huis.nu(), vrij=invoer.soort in LOS)
            planmail = self.speelt.planmail[invoer.wie, invoer.code]
            gebeurtenis = await huis.postbussen[invoer.wie].reply(planmail, woorden)
        else:
            kamer = self.speelt.kamers[invoer.code] if invoer.langs is Langs.KAMER else self.speelt.prive[invoer.wie]
            gebeurtenis = await huis.chats[invoer.wie].say(kamer, woorden)
        self._zegt -= 1
        self._merk_van[gebeurtenis] = invoer.merk

    async def zorg_voor(self, langs: Langs) -> Invoer:
        """Put something in at this door now, whatever is under way, so that there is work of that kind."""
        vrij = [
            punt
            for plek, punt in self.punten.items()
            if plek not in self.speelt.stil and plek not in self._bezet and self._kan(punt, langs)
        ]
        punt = self._dobbel.choice(vrij or [punt for punt in self.punten.values() if self._kan(punt, langs)])
        soort = Soort.BEZIG if vrij else Soort.BERICHT
        invoer = self._invoer(punt.code, punt.eigenaar, soort, langs, nummer=punt.nummer if vrij else 0)
        await self.voer_in(invoer)
        return invoer

    def _kan(self, punt: Punt, langs: Langs) -> bool:
        """Whether its owner has this door."""
        lid = self.speelt.casussen[punt.code].lid(punt.eigenaar)
        return lid is not None and (lid.mail if langs is Langs.MAIL else lid.matrix)

    def _beurt(self) -> Invoer:
        """An answer to a point that nobody answers now, or a word to all."""
        vrij = [plek for plek in self.punten if plek not in self.speelt.stil and plek not in self._bezet]
        if not vrij or self._dobbel.random() < 0.3:
            code = self._dobbel.choice(list(self.speelt.casussen))
            wie = self._dobbel.choice([*(lid.wie for lid in self.speelt.casussen[code].leden), REGISSEUR])
            return self._invoer(code, wie, Soort.BERICHT)
        code, nummer = self._dobbel.choice(vrij)
        klaar = self.punten[code, nummer].stand == "klaar"  # said again it is refused, and the other is asked about
        soorten = [een for een in ANTWOORDEN if not (klaar and een in (Soort.GEREED, Soort.LUKT_NIET))]
        return self._antwoord(
            self.punten[code, nummer], self._dobbel.choice(soorten), VER + self._dobbel.randrange(200)
        )

    def _stille_beurt(self) -> Invoer | None:
        """A new date for a point whose reminders have all been, now and then an answer that ends them."""
        if self.rond_dag_af or not self.dag_klaar():
            return None
        vandaag = self.speelt.huis.nu().date()
        stil = [self.punten[plek] for plek in sorted(self.speelt.stil - self._bezet.keys())]
        af = [punt for punt in stil if not punt.loopt or max(stappen(punt.uiterlijk).values()) <= vandaag]
        if af:
            dagen = (werkdagen_later(vandaag, self._dobbel.randrange(4, 12)) - vandaag).days
            return self._antwoord(self._dobbel.choice(af), Soort.UITSTEL, dagen)
        if stil and self._dobbel.random() < 0.02:
            return self._antwoord(self._dobbel.choice(stil), self._dobbel.choice([Soort.GEREED, Soort.LUKT_NIET]), 0)
        return None

    def _antwoord(self, punt: Punt, soort: Soort, dagen: int) -> Invoer:
        casus = self.speelt.casussen[punt.code]
        wie = self._dobbel.choice([punt.eigenaar, casus.houder.wie, REGISSEUR])
        datum = werkdag_from(self.speelt.huis.nu().date() + timedelta(days=dagen)) if soort is Soort.UITSTEL else None
        return self._invoer(punt.code, wie, soort, nummer=punt.nummer, datum=datum)

    def _invoer(self, code: str, wie: str, soort: Soort, langs: Langs | None = None, **rest: object) -> Invoer:
        lid = self.speelt.casussen[code].lid(wie)
        deuren = [Langs.MAIL] if lid is not None and lid.mail else []
        deuren += [Langs.KAMER, Langs.PRIVE] if lid is None or lid.matrix else []
        merk = f"{10_000 + len(self.ingevoerd)}"
        return Invoer(merk=merk, code=code, wie=wie, langs=langs or self._dobbel.choice(deuren), soort=soort, **rest)  # type: ignore[arg-type]

    # --- the clock ---

    def dag_klaar(self) -> bool:
        """Whether all reminders up to today were heard, so that the clock may go on."""
        return not self.boek.open_herinneringen()

    def mag_verder(self) -> bool:
        """Whether nothing is on its way that speaks of days."""
        self.lees_bij()
        return self.dag_klaar() and not self.speelt.stil & self._bezet.keys()

    def verder(self) -> bool:
        """Put the clock at the next day on which a reminder falls due; False when that may not be yet."""
        if not self.mag_verder():
            return False
        vandaag = self.speelt.huis.nu().date()
        dagen = [(dag, stap, plek) for plek in self.speelt.stil for stap, dag in self._stappen(self.punten[plek])]
        later = [(dag, stap, plek) for dag, stap, plek in dagen if dag > vandaag]
        if not later:
            return False
        eerst = min(dag for dag, _, _ in later)
        for dag, stap, plek in later:
            if dag == eerst:
                self.boek.verwacht(herinnering(self.punten[plek], stap, self.speelt.casussen[plek[0]]))
        assert self.speelt.huis.klok is not None
        self.speelt.huis.klok.set(at(eerst, UUR))
        self.dagen += 1
        return True

    def even_later(self) -> None:
        """A minute, for who waits for a next try."""
        nu: datetime = self.speelt.huis.nu()
        if nu.hour < 16 and self.speelt.huis.klok is not None:
            self.speelt.huis.klok.set(nu + timedelta(minutes=1))

    def _stappen(self, punt: Punt) -> list[tuple[int, object]]:
        return list(stappen(punt.uiterlijk).items()) if punt.loopt else []

    def tel(self) -> dict[str, int]:
        """What was put in, by door."""
        return dict(Counter(str(een.langs) for een in self.ingevoerd))
