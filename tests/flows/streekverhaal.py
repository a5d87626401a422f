"""A casus of one region from aanmelding to verklaring, written down as the people of that region read it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from commands.domain.datumwoorden import MAANDEN, WEEKDAGEN
from commands.domain.rollen import Rol
from commands.klok.huisoverleggen import stuur_agendas
from commands.klok.nazien import nazien
from commands.ports.outgoing import OutgoingMail
from commands.texts.opmaak import als_tekst
from tests.flows.aanmeldwereld import AANMELDER, OM
from tests.wereld import BEHEER, DERDE, GGZ, MANAGER, POLITIE, RECLASSERING, REGIE, WIJKTEAM, Wereld

WIE = {
    AANMELDER: "aanmelder",
    OM: "triagelid",
    REGIE: "regie",
    MANAGER: "manager",
    BEHEER: "beheerder",
    GGZ: "GGZ",
    POLITIE: "politie",
    WIJKTEAM: "wijkteam",
    RECLASSERING: "reclassering",
    DERDE: "consulent",
}
ADRES = {Rol.AANMELDER: AANMELDER, Rol.PROCESREGISSEUR: REGIE, Rol.MANAGER: MANAGER}
_VRIJDAG = 4
_OCHTEND, _AVOND = 10, 20
_HALTES = (_OCHTEND, _AVOND)


@dataclass
class Verhaal:
    """What was said and read so far; `regels` is the whole of it."""

    wereld: Wereld
    code: str = ""
    regels: list[str] = field(default_factory=list)
    _mails: int = 0
    _dag: str = ""
    """The last one that was written down."""
    _zendingen: dict[str, int] = field(default_factory=dict)

    def noem(self, code: str) -> None:
        """From now on this code is told as K7Q2, as it is drawn by chance; what was told already too."""
        self.code = code
        self.regels = [self._plat(regel) for regel in self.regels]

    def hoofdstuk(self, titel: str) -> None:
        """What follows belongs under these words, on this day."""
        self._dag = self._vandaag()
        self.regels += ["", f"== {self._dag}: {titel}", ""]

    async def staf(self, rol: Rol, tekst: str, **anders: object) -> OutgoingMail:
        """Somebody of the house writes to their own address; the last mail that they got then."""
        self._gezegd(WIE[ADRES[rol]], "mailt", tekst)
        await self.wereld.staf(rol, tekst, **anders)  # type: ignore[arg-type]
        self.hoor()
        return self.wereld.post.laatste(ADRES[rol])

    async def antwoord(self, op: OutgoingMail, tekst: str) -> OutgoingMail:
        """Somebody answers a mail; the last mail that they got then."""
        self._gezegd(WIE[op.recipient], "antwoordt", tekst)
        await self.wereld.antwoord(op, tekst)
        self.hoor()
        return self.wereld.post.laatste(op.recipient)

    async def zeg(self, wie: str, kamer: str, tekst: str) -> None:
        """Somebody says something in a room."""
        self._gezegd(WIE[wie], "zegt", tekst)
        await self.wereld.zeg(wie, kamer, tekst)
        self.hoor()

    async def tot(self, moment: datetime) -> None:
        """Day after day passes. On working days the clock does what it does each day; after a week, each Monday.

        What is read is written down before its day is over.
        """
        begin = self.wereld.nu
        while self.wereld.nu < moment:
            await self.wereld.vooruit(tot=min(moment, self._halte()))
            lokaal = self.wereld.nu.astimezone(self.wereld.huis.beleid.zone)
            dag = lokaal.weekday()
            lang = dag and self.wereld.nu - begin > timedelta(weeks=1)
            if lokaal.hour == _OCHTEND and dag <= _VRIJDAG and not lang:
                await stuur_agendas(self.wereld.huis.work, self.wereld.nu)
                await nazien(self.wereld.opslag.read, self.wereld.huis.work, self.wereld.nu)
                await self.wereld.rust()
            self.hoor(dag=True)

    def _halte(self) -> datetime:
        """The next morning or evening at which to look."""
        lokaal = self.wereld.nu.astimezone(self.wereld.huis.beleid.zone)
        haltes = (lokaal.replace(hour=uur, minute=0) + timedelta(days=dag) for dag in (0, 1) for uur in _HALTES)
        return next(halte for halte in haltes if halte > self.wereld.nu)

    def hoor(self, *, dag: bool = False) -> None:
        """Write down what was read since the last time. `dag`: with the day before it, once."""
        samen: dict[str, list[str]] = {}
        for wie, tekst in self._nieuw():
            samen.setdefault(tekst, []).append(wie)
        if samen and dag and self._dag != self._vandaag():
            self._dag = self._vandaag()
            self.regels += [f"-- {self._dag}", ""]
        for tekst, lezers in samen.items():
            self.regels += [f"< {', '.join(dict.fromkeys(lezers))} [{tekst.partition(chr(10))[0]}]"]
            self.regels += [f"  {regel}".rstrip() for regel in tekst.split("\n")[1:]] + [""]

    def _nieuw(self) -> Iterator[tuple[str, str]]:
        post = self.wereld.post
        for mail in post.verzonden[self._mails :]:
            yield WIE[mail.recipient], self._plat(f"mail: {mail.bericht.onderwerp}\n{post.tekst(mail).strip()}")
        self._mails = len(post.verzonden)
        for kamer in self.wereld.kamers.kamers.values():
            gehad = self._zendingen.get(kamer.id, 0)
            self._zendingen[kamer.id] = len(kamer.zendingen)
            lezers = ", ".join(WIE[een] for een in sorted(kamer.leden) if een in WIE)
            for zending in kamer.zendingen[gehad:]:
                yield lezers, self._plat(f"kamer: {kamer.naam}\n{als_tekst(zending.bericht, proef=False).strip()}")

    def _vandaag(self) -> str:
        nu = self.wereld.nu.astimezone(self.wereld.huis.beleid.zone)
        return f"{WEEKDAGEN[nu.weekday()]} {nu.day} {MAANDEN[nu.month - 1]} {nu.year}"

    def _gezegd(self, wie: str, hoe: str, tekst: str) -> None:
        self.regels += [f"> {wie} {hoe}: {self._plat(tekst)}".replace("\n", "\n    "), ""]

    def _plat(self, tekst: str) -> str:
        """The same each time: a code is drawn by chance."""
        return tekst.replace(self.code, "K7Q2").replace(self.code.lower(), "k7q2") if self.code else tekst
