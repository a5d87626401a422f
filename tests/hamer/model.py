"""The simple model: what a casus must look like after all that was put in, and who must have heard of it. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from bot.demo.days import werkdagen_later

REGISSEUR, MANAGER = "regisseur", "manager"


class Soort(StrEnum):
    """What is told; the values are the words by which `actie toon` shows them."""

    GEREED = "is klaar"
    BEZIG = "is in uitvoering"
    LUKT_NIET = "lukt niet"
    UITSTEL = "krijgt een nieuwe datum"
    TERUGKOPPELING = "heeft een terugkoppeling"
    BERICHT = "bericht"


class Langs(StrEnum):
    """By which door."""

    KAMER = "kamer"
    PRIVE = "prive"
    MAIL = "mail"


class Zegt(StrEnum):
    """What a message of the bot is."""

    GROEP = "groep"
    BEWIJS = "bewijs"
    SIGNAAL = "signaal"
    VERZET = "verzet"
    HERINNERING = "herinnering"


_STAND = {Soort.GEREED: "klaar", Soort.BEZIG: "bezig", Soort.LUKT_NIET: "lukt niet", Soort.UITSTEL: "open"}
_LOPEND = ("open", "bezig")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lid:
    """One deelnemer."""

    wie: str
    mail: bool = False
    matrix: bool = False
    houder: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Speelcasus:
    """One casus as its deelnemers know it."""

    code: str
    leden: tuple[Lid, ...]

    @property
    def houder(self) -> Lid:
        """The casushouder."""
        return next(lid for lid in self.leden if lid.houder)

    @property
    def kamerlezers(self) -> tuple[str, ...]:
        """Who reads along in the room."""
        return (*(lid.wie for lid in self.leden if lid.matrix), REGISSEUR)

    def lid(self, wie: str) -> Lid | None:
        """A deelnemer by his name; None for who is none."""
        return next((lid for lid in self.leden if lid.wie == wie), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Invoer:
    """One thing put in; `merk` is in its words and in no other's."""

    merk: str
    code: str
    wie: str
    langs: Langs
    soort: Soort
    nummer: int = 0
    datum: date | None = None
    """The new date of an UITSTEL."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Punt:
    """One actiepunt as `actie toon` shows it."""

    code: str
    nummer: int
    eigenaar: str
    uiterlijk: date
    stand: str = "open"
    antwoorden: tuple[tuple[str, str], ...] = ()
    """What was answered and the mark of it, in order."""

    @property
    def loopt(self) -> bool:
        """Whether reminders of it are due."""
        return self.stand in _LOPEND


@dataclass(frozen=True, slots=True, kw_only=True)
class Plicht:
    """One message that somebody must find in one place, once."""

    over: str
    """The mark, or the reminder: code/number/date/step."""
    lezer: str
    plek: str
    """mail/<wie>, prive/<wie> or kamer/<code>."""
    zegt: Zegt


def pas_toe(punt: Punt, invoer: Invoer) -> Punt:
    """The actiepunt after this answer."""
    return replace(
        punt,
        stand=_STAND.get(invoer.soort, punt.stand),
        uiterlijk=invoer.datum or punt.uiterlijk,
        antwoorden=(*punt.antwoorden, (invoer.soort.value, invoer.merk)),
    )


def plichten(invoer: Invoer, casus: Speelcasus, eigenaar: str) -> Iterator[Plicht]:
    """Everything that must be heard because of this; `eigenaar`: of the actiepunt it is about, "" for none."""
    groep = [("kamer/" + casus.code, lezer) for lezer in casus.kamerlezers]
    if invoer.langs is not Langs.KAMER:
        yield from (_plicht(invoer.merk, lezer, plek, Zegt.GROEP) for plek, lezer in groep)
    # who is asked for something in a mail of his own hears it there
    verzet = casus.lid(eigenaar) if invoer.soort is Soort.UITSTEL and eigenaar != invoer.wie else None
    gevraagd = casus.houder.wie if invoer.soort is Soort.LUKT_NIET else verzet.wie if verzet is not None else ""
    for lid in casus.leden:
        if lid.mail and lid.wie not in (invoer.wie, gevraagd):
            yield _plicht(invoer.merk, lid.wie, f"mail/{lid.wie}", Zegt.GROEP)
    hier = groep if invoer.langs is Langs.KAMER else [(f"{invoer.langs}/{invoer.wie}", invoer.wie)]
    yield from (_plicht(invoer.merk, lezer, plek, Zegt.BEWIJS) for plek, lezer in hier)
    if invoer.soort is Soort.LUKT_NIET:
        zelf = casus.houder.wie == invoer.wie
        yield from _prive(invoer.merk, Lid(wie=REGISSEUR, matrix=True) if zelf else casus.houder, Zegt.SIGNAAL)
    if verzet is not None:  # whoever read it in the room hears it in no chat of their own
        daar = verzet if invoer.langs is not Langs.KAMER else replace(verzet, matrix=False)
        yield from _prive(invoer.merk, daar, Zegt.VERZET)


def stappen(uiterlijk: date) -> dict[int, date]:
    """On which day each of the five reminders falls, for a due date on a working day that lies far enough ahead."""
    verder = {1: -3, 2: 0, 3: 2, 4: 5, 5: 10}
    return {stap: werkdagen_later(uiterlijk, dagen) if dagen else uiterlijk for stap, dagen in verder.items()}


def herinnering(punt: Punt, stap: int, casus: Speelcasus) -> Iterator[Plicht]:
    """Who must hear this step, on each of his channels."""
    eigenaar = casus.lid(punt.eigenaar)
    assert eigenaar is not None
    wie = {3: casus.houder, 4: Lid(wie=REGISSEUR, matrix=True), 5: Lid(wie=MANAGER, mail=True)}.get(stap, eigenaar)
    yield from _prive(noem(punt.code, punt.nummer, punt.uiterlijk, stap), wie, Zegt.HERINNERING)


def noem(code: str, nummer: int, uiterlijk: date, stap: int) -> str:
    """The name of a reminder."""
    return f"{code}/{nummer}/{uiterlijk.isoformat()}/{stap}"


def _prive(over: str, lid: Lid, zegt: Zegt) -> Iterator[Plicht]:
    if lid.matrix:
        yield _plicht(over, lid.wie, f"prive/{lid.wie}", zegt)
    if lid.mail:
        yield _plicht(over, lid.wie, f"mail/{lid.wie}", zegt)


def _plicht(over: str, lezer: str, plek: str, zegt: Zegt) -> Plicht:
    return Plicht(over=over, lezer=lezer, plek=plek, zegt=zegt)
