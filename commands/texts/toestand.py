"""The state of the bot, for the person who looks after it: counts, codes and moments, no content."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from commands.domain.datum import schrijf_datum
from commands.domain.rollen import Kanaal
from commands.ports.backlog import OVERDUE_AFTER, Backlog, Pile, RunningProcess, what_fails

HOOGSTENS = 10
"""The number of codes that fit in a line that a person reads."""
KANALEN = {Kanaal.MAIL: "mail", Kanaal.MATRIX: "Matrix"}
GEDAAN = "gedaan"
"""In the counts: handled, sent, or no longer needed."""

GEHOOR = {Kanaal.MAIL: ("listen mail", "mail ontvangen:"), Kanaal.MATRIX: ("listen matrix", "Matrix:")}
"""The beginnings of the failures by which nothing is heard from a channel."""

LUSSEN = {
    "listen mail": "mail ophalen",
    "listen lmtp": "mail aannemen (LMTP)",
    "intake mail": "mail verwerken",
    "delivery mail": "mail versturen",
    "listen matrix": "luisteren naar Matrix",
    "intake matrix": "berichten uit Matrix verwerken",
    "delivery matrix": "berichten naar Matrix",
    "clock": "herinneringen",
    "auditor": "de controle van alle casussen",
    "sign of life": "het levensteken",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Vergeten:
    """Whether our own mailbox forgets."""

    dagen: int
    """Handled mail stays so many days, once a backup holds it."""
    backup: bool
    """Whether there is such a backup; without one all mail stays."""
    laatst: datetime | None = None
    """When mail was last erased."""
    gemaakt: datetime | None = None
    """When the last backup was made, also one that holds no mail yet; None when none is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Toestand:
    """All that a person can know; moments are shown in the zone of `klok`."""

    klok: datetime
    """The clock of the casussen."""
    echt: datetime
    """The clock of the machine, by which processes show themselves."""
    rust: bool
    inbox: Mapping[str, int]
    """The numbers that wait and that went wrong, and GEDAAN for all others; a zero is absent."""
    outbox: Mapping[str, int]
    volgende: datetime | None
    casussen: int
    peiling: Backlog
    processen: Sequence[RunningProcess]
    aan: Sequence[Kanaal]
    """The channels that are on."""
    storingen: Sequence[str]
    """Codes of what is set apart, the oldest first."""
    postbus: Vergeten | None = None
    """None: there is no mail."""

    @property
    def werkt_niet(self) -> Sequence[str]:
        """The failures that running processes report."""
        return what_fails(self.processen, self.echt)

    @property
    def niemand(self) -> Sequence[Kanaal]:
        """The channels that are on and that no running process listens to."""
        rollen = {rol for proces in self.processen if proces.is_running(self.echt) for rol in proces.roles}
        return [kanaal for kanaal in KANALEN if kanaal in self.aan and kanaal.value not in rollen]

    @property
    def goed(self) -> bool:
        """Whether it runs, listens to every channel that is on, and reports no failure."""
        loopt = any(proces.is_running(self.echt) for proces in self.processen)
        return loopt and not self.niemand and not self.werkt_niet


def zeg_toestand(toestand: Toestand) -> str:
    """Some short lines: does it run, what waits, what went wrong, what comes next."""
    return "\n".join(
        [
            *_draait(toestand),
            _werk(toestand),
            f"Klok: {_moment(toestand.klok)}",
            f"Casussen: {toestand.casussen}",
            *_wacht(toestand),
            *_mis(toestand),
            *_postbus(toestand),
            f"Eerstvolgende moment: {_moment(toestand.volgende) if toestand.volgende else 'nog niet bekend'}",
        ]
    )


def _werk(toestand: Toestand) -> str:
    if not toestand.rust:
        return "Ketenbot heeft nog werk liggen."
    if toestand.peiling.inbox or toestand.peiling.outbox:
        return "Ketenbot is klaar met wat nu kan. De rest volgt later."
    if toestand.werkt_niet:
        return "Ketenbot is klaar met wat nu kan."
    return "Ketenbot is klaar met alles tot nu."


def _draait(toestand: Toestand) -> Iterator[str]:
    levend = [proces for proces in toestand.processen if proces.is_running(toestand.echt)]
    if not levend:
        laatst = max((proces.seen_at for proces in toestand.processen), default=None)
        waar = f" Het laatste teken was op {_moment(laatst.astimezone(toestand.klok.tzinfo))}." if laatst else ""
        yield f"Let op: Ketenbot draait niet.{waar}"
        return
    geleden = _seconden((toestand.echt - max(proces.seen_at for proces in levend)).total_seconds())
    met = "" if len(levend) == 1 else f" met {len(levend)} processen"
    yield f"Ketenbot draait{met}. Het laatste teken is van {geleden} geleden."
    niet = [KANALEN[kanaal] for kanaal in toestand.niemand]
    wel = [KANALEN[kanaal] for kanaal in KANALEN if kanaal in toestand.aan and _luistert(toestand, kanaal)]
    if wel:
        yield f"Ketenbot luistert naar: {', '.join(wel)}"
    if niet:
        yield f"Let op: niemand luistert naar {' en '.join(niet)}."
    if toestand.werkt_niet:
        yield f"Let op: dit werkt nu niet of begint nog: {', '.join(map(_woord, toestand.werkt_niet))}"
        yield "- Voer uit: ketenbot check"


def _luistert(toestand: Toestand, kanaal: Kanaal) -> bool:
    """Whether a running process listens to the channel and reports no failure of it."""
    return kanaal not in toestand.niemand and not any(een.startswith(GEHOOR[kanaal]) for een in toestand.werkt_niet)


def _wacht(toestand: Toestand) -> Iterator[str]:
    inbox, outbox, peiling, zone = toestand.inbox, toestand.outbox, toestand.peiling, toestand.klok
    yield f"Binnengekomen: {inbox.get('nieuw', 0)} te doen, {inbox.get(GEDAAN, 0)} gedaan"
    yield from _per_kanaal(peiling.inbox, zone)
    yield f"Te versturen: {outbox.get('wacht', 0)} in de rij, {outbox.get(GEDAAN, 0)} gedaan"
    yield from _per_kanaal(peiling.outbox, zone)
    gehouden = _samen(peiling.held)
    yield f"Wacht op het besluit van een mens: {_aantal(gehouden, 'bericht', 'berichten', zone)}"
    if peiling.herinneringen.count:
        yield f"Nog te zeggen: {_aantal(peiling.herinneringen, 'herinnering', 'herinneringen', zone, 'de')}"


def _mis(toestand: Toestand) -> Iterator[str]:
    peiling, zone = toestand.peiling, toestand.klok
    geparkeerd, opgegeven = _samen(peiling.parked), _samen(peiling.given_up)
    laat = {
        kanaal: stapel
        for kanaal, stapel in sorted(peiling.outbox.items())
        if stapel.oldest is not None and toestand.klok - stapel.oldest >= OVERDUE_AFTER
    }
    if not geparkeerd.count and not opgegeven.count and not toestand.werkt_niet and not laat:
        yield "Misgegaan: niets"
    for kanaal, stapel in laat.items():
        yield f"Nog niet weg via {KANALEN[kanaal]}: {_aantal(stapel, 'bericht', 'berichten', zone)}"
    if laat:
        yield "- Blijft dit zo? Voer uit: ketenbot check"
    if geparkeerd.count:
        yield f"Apart gezet na een storing: {_aantal(geparkeerd, 'bericht', 'berichten', zone)}"
        yield f"- {_codes(toestand.storingen)}"
        yield "- Is de oorzaak weg? Bied het bericht opnieuw aan met: ketenbot bied-aan en de code"
    if opgegeven.count:
        yield f"Niet te versturen: {_aantal(opgegeven, 'bericht', 'berichten', zone)}"
        yield from (f"- {KANALEN[kanaal]}: {stapel.count}" for kanaal, stapel in sorted(peiling.given_up.items()))
        yield "- Bekijk ze en probeer ze opnieuw met: ketenbot bied-aan"


def _postbus(toestand: Toestand) -> Iterator[str]:
    postbus = toestand.postbus
    if postbus is None:
        return
    if not postbus.backup and postbus.gemaakt is not None:
        gemaakt = _moment(postbus.gemaakt.astimezone(toestand.klok.tzinfo))
        yield "Postbus: alle mail blijft staan tot de volgende backup"
        yield f"- Bij de backup van {gemaakt} was er nog geen mail opgehaald"
        return
    if not postbus.backup:
        yield "Postbus: alle mail blijft staan, want er is nog geen backup"
        yield "- Maak er een met: ketenbot backup"
        return
    laatst = postbus.laatst
    wanneer = f"voor het laatst op {_moment(laatst.astimezone(toestand.klok.tzinfo))}" if laatst else "nog niets gewist"
    dagen = "1 dag" if postbus.dagen == 1 else f"{postbus.dagen} dagen"
    yield f"Postbus: wat klaar is en in een backup staat, wordt na {dagen} gewist; {wanneer}"


def _per_kanaal(stapels: Mapping[Kanaal, Pile], zone: datetime) -> Iterator[str]:
    for kanaal, stapel in sorted(stapels.items()):
        yield f"- {KANALEN[kanaal]}: {stapel.count}{_oudste(stapel, zone)}"


def _aantal(stapel: Pile, een: str, meer: str, zone: datetime, lidwoord: str = "het") -> str:
    if not stapel.count:
        return "niets"
    return f"{stapel.count} {een if stapel.count == 1 else meer}{_oudste(stapel, zone, lidwoord)}"


def _oudste(stapel: Pile, zone: datetime, lidwoord: str = "het") -> str:
    if stapel.oldest is None:
        return ""
    sinds = "sinds" if stapel.count == 1 else f"{lidwoord} oudste sinds"
    return f", {sinds} {_moment(stapel.oldest.astimezone(zone.tzinfo))}"


def _samen(stapels: Mapping[Kanaal, Pile]) -> Pile:
    momenten = [stapel.oldest for stapel in stapels.values() if stapel.oldest is not None]
    return Pile(count=sum(stapel.count for stapel in stapels.values()), oldest=min(momenten, default=None))


def _codes(storingen: Sequence[str]) -> str:
    over = len(storingen) - HOOGSTENS
    return ", ".join(storingen[:HOOGSTENS]) + (f" en nog {over}" if over > 0 else "")


def _seconden(seconden: float) -> str:
    aantal = round(seconden)
    if aantal < 1:
        return "minder dan 1 seconde"
    return "1 seconde" if aantal == 1 else f"{aantal} seconden"


def _moment(moment: datetime) -> str:
    return f"{schrijf_datum(moment.date())} om {moment:%H:%M} uur"


def _woord(wat: str) -> str:
    """A loop in words; a way of mail says itself which code is in the way."""
    weg, dubbelepunt, code = wat.partition(": ")
    if dubbelepunt:
        return f"{weg} ({code})"
    lus, haakje, _ = wat.partition(" (")
    return LUSSEN.get(lus, lus) + (" (begint nog)" if haakje else "")
