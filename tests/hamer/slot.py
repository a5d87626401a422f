"""One casus beside the load: its news of the day, an invitation, the end by two, and the opening again."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta

from bot.demo.days import werkdag_from, werkdagen_later
from bot.demo.seen import Seen
from tests import wachten
from tests.hamer.model import REGISSEUR
from tests.hamer.plan import SLOT, datum
from tests.hamer.toneel import Toneel

HOUDER, STIL, DERDE = "ggz", "regie", "politie"
"""The casushouder, the one who reads news once a day, and whose mailbox a derde has."""
NIEUWS = "Het nieuws van het slot."
ZONDER_CODE = ("Het moment ligt vast.",)
"""Begin of what is said in a private room without the code; no other casus here meets."""
BEURT_MAX = 1200.0
"""Real seconds that one turn may take, kills and all."""


@dataclass(frozen=True, slots=True)
class Hoort:
    """One message that somebody must read, once."""

    wie: str
    kanaal: str
    woorden: str
    methode: str = ""
    """Of the calendar file that comes with it."""

    def is_dit(self, bericht: Seen) -> bool:
        """Whether it is this message."""
        plek = (bericht.who, bericht.channel) == (self.wie, self.kanaal)
        return plek and self.woorden in bericht.all_words and self.methode in bericht.calendar


@dataclass(frozen=True, slots=True)
class Beurt:
    """Something is put in; the next turn begins when all this was heard."""

    doe: Callable[[], Awaitable[object]]
    hoort: tuple[Hoort, ...]


class Slot:
    """Plays the turns one after the other, whatever dies meanwhile."""

    def __init__(self, speelt: Toneel) -> None:
        self._speelt = speelt
        self._code = speelt.slot
        self._sinds = len(speelt.huis.gezien)
        self._beurten = self._verhaal()
        self._gespeeld = 0
        self._taak: asyncio.Task[None] | None = None

    def begin(self) -> None:
        """Play, until it is over or `genoeg`."""
        self._taak = asyncio.create_task(self._speel())

    async def genoeg(self) -> None:
        """Stop; raises what went wrong in the playing itself."""
        if self._taak is None:
            return
        if not self._taak.done():
            self._taak.cancel()
        await asyncio.wait([self._taak])
        if not self._taak.cancelled() and (fout := self._taak.exception()) is not None:
            raise fout

    @property
    def uit(self) -> bool:
        """Whether nothing more comes."""
        return self._taak is None or self._taak.done()

    @property
    def wacht_op_morgen(self) -> bool:
        """Whether the next that must be heard is the news of the day."""
        return self._beurten[min(self._gespeeld, len(self._beurten) - 1)].hoort[-1].woorden == NIEUWS

    def fouten(self) -> list[str]:
        """What was not heard, or twice, and invitations that are not one and the same entry."""
        alle = [hoort for beurt in self._beurten for hoort in beurt.hoort]
        return vergelijk(alle, self._speelt.huis.gezien[self._sinds :], self._code)

    async def _speel(self) -> None:
        for beurt in self._beurten:
            await beurt.doe()
            for hoort in beurt.hoort:
                await wachten.tot_gezien(lambda hoort=hoort: self._vind(hoort), seconden=BEURT_MAX)
            self._gespeeld += 1

    async def _vind(self, hoort: Hoort) -> Seen | None:
        return next((een for een in self._speelt.huis.gezien[self._sinds :] if hoort.is_dit(een)), None)

    def _verhaal(self) -> list[Beurt]:
        code, dag = self._code, werkdag_from(self._speelt.huis.nu().date() + timedelta(weeks=7))
        momenten = f"{datum(dag)} 10:00, {datum(werkdagen_later(dag, 1))} 14:00"
        regie = f"casus {code}"
        return [
            Beurt(self._mailt(STIL, "meldingen dagelijks"), (Hoort(STIL, "mail", "voortaan zo: op werkdagen"),)),
            Beurt(
                self._zegt("wijkteam", f"{code} 1 klaar {NIEUWS}"),
                (
                    Hoort(HOUDER, "mail", NIEUWS),
                    Hoort("wijkteam", "matrix", "Genoteerd: " + regie),
                    Hoort(STIL, "mail", NIEUWS),
                ),
            ),
            *self._derde(code, datum(werkdagen_later(dag, 40))),
            Beurt(self._zegt(REGISSEUR, f"{code} ico momenten {momenten}"), self._allen("Wanneer kunt u voor het")),
            Beurt(
                self._zegt(REGISSEUR, f"{code} ico vast 1"),
                (
                    *self._per_mail("uitnodiging voor het vervolg-ICO", "METHOD:REQUEST"),
                    Hoort("wijkteam", "matrix", "U bent uitgenodigd voor het vervolg-ICO"),
                    Hoort(DERDE, "mail", "uitnodiging voor het vervolg-ICO", "METHOD:REQUEST"),
                    Hoort(REGISSEUR, "matrix", ZONDER_CODE[0]),
                ),
            ),
            Beurt(
                self._mailt(HOUDER, "casus afsluiten voorlopig"),
                (Hoort(REGISSEUR, "matrix", f"stelt voor om {regie} af te sluiten"),),
            ),
            Beurt(
                self._zegt(REGISSEUR, f"casus akkoord {code}"),
                (
                    *self._per_mail(f"Casus {code} is afgesloten", "METHOD:CANCEL"),
                    Hoort("wijkteam", "matrix", f"Casus {code} is afgesloten"),
                    Hoort(DERDE, "mail", code, "METHOD:CANCEL"),
                ),
            ),
            Beurt(
                self._zegt(REGISSEUR, f"casus heropenen {code} De zorgen zijn terug."),
                self._allen(f"Casus {code} is heropend", f"heeft {regie} heropend"),
            ),
        ]

    def _derde(self, code: str, dag: str) -> list[Beurt]:
        """A derde joins and signs, gets one actiepunt, and it is reported done for them."""
        wie, adres = "Huisarts (praktijk)", self._speelt.huis.adres(DERDE)
        return [
            Beurt(
                self._zegt(REGISSEUR, f"deelnemer toevoegen {code} Huisarts, praktijk, derde, {adres}"),
                (Hoort(REGISSEUR, "matrix", f"{wie} is derde en krijgt nog niets"),),
            ),
            Beurt(
                self._zegt(REGISSEUR, f"deelnemer verklaring {code} Huisarts, gisteren"),
                (Hoort(REGISSEUR, "matrix", "de geheimhoudingsverklaring voor"),),
            ),
            Beurt(
                self._zegt(REGISSEUR, f"{code} actie nieuw Belt terug over de medicatie, Huisarts, {dag}"),
                (Hoort(DERDE, "mail", "Belt terug over de medicatie"),),
            ),
            Beurt(
                self._zegt(REGISSEUR, f"{code} namens Huisarts 2 klaar"),
                (Hoort(DERDE, "mail", "actiepunt 2 is voorbij"),),
            ),
        ]

    def _mailt(self, wie: str, tekst: str) -> Callable[[], Awaitable[object]]:
        huis, plan = self._speelt.huis, self._speelt.planmail[wie, self._code]
        return lambda: huis.postbussen[wie].reply(plan, tekst)

    def _zegt(self, wie: str, tekst: str) -> Callable[[], Awaitable[object]]:
        return lambda: self._speelt.huis.chats[wie].say(self._speelt.prive[wie], tekst)

    def _per_mail(self, woorden: str, methode: str = "") -> tuple[Hoort, ...]:
        return tuple(Hoort(wie, "mail", woorden, methode) for wie in SLOT[1:])

    def _allen(self, per_mail: str, in_kamer: str = "") -> tuple[Hoort, ...]:
        return (*self._per_mail(per_mail), Hoort("wijkteam", "matrix", in_kamer or per_mail))


def is_van_slot(bericht: Seen, code: str) -> bool:
    """Whether it is of this casus, and so nothing that the load is due."""
    if not code:
        return False
    return bericht.who == STIL or any(een in bericht.all_words for een in (code, *ZONDER_CODE))


def vergelijk(hoort: Iterable[Hoort], gezien: Iterable[Seen], code: str) -> list[str]:
    """What is wrong, in short: each must be read in one message, and an entry for a calendar stays one and the same."""
    gezien = list(gezien)
    fouten = []
    for een in hoort:
        ids = {bericht.id for bericht in gezien if een.is_dit(bericht)}
        if len(ids) != 1:
            fouten.append(f"{'missed' if not ids else 'doubled'}: {een}")
    for wie in SLOT[1:]:
        van = [bericht for bericht in gezien if (bericht.who, bool(bericht.calendar)) == (wie, True)]
        regels = {tuple(_afspraak(bericht.calendar)) for bericht in van if code in bericht.all_words}
        if len({uid for _, uid, _ in regels}) > 1:
            fouten.append(f"more than one entry: {wie} {sorted(regels)}")
        if len({methode for methode, _, _ in regels}) != len(regels) or not _oplopend(regels):
            fouten.append(f"strange SEQUENCE: {wie} {sorted(regels)}")
    return fouten


def _afspraak(kalender: str) -> tuple[str, str, int]:
    """Method, UID and SEQUENCE."""
    velden = dict(regel.partition(":")[::2] for regel in kalender.splitlines())
    return velden["METHOD"], velden["UID"], int(velden["SEQUENCE"])


def _oplopend(regels: set[tuple[str, str, int]]) -> bool:
    """Whether what is cancelled comes behind what was asked."""
    nummers = {methode: nummer for methode, _, nummer in regels}
    return nummers.get("CANCEL", 1 << 30) > nummers.get("REQUEST", -1)
