"""The people of a region: partners and the staff of the ZVH, each with their own dice."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from commands.domain.beleid import Beleid
from commands.domain.rollen import Rol
from commands.domain.werkdagen import lokale_dag, tel_werkdagen, werkdag_op_of_na
from commands.messages import Bericht
from commands.ports.outgoing import OutgoingMail
from tests.halfjaar.klassen import Klasse
from tests.halfjaar.soorten import KERST, PARTNERS, REGIE, ZIEK, Soort, trek


@dataclass(frozen=True, slots=True, kw_only=True)
class Stuk:
    """A message in somebody's mailbox or room."""

    op: datetime
    bericht: Bericht
    klasse: Klasse
    sleutel: str
    code: str
    """Of the casus it is about; empty when it is about several or none."""
    mail: OutgoingMail | None = None
    kamer: str = ""
    event: str = ""


@dataclass(slots=True, kw_only=True)
class Weg:
    """A time away."""

    van: date
    tot: date
    """The first day back."""
    robot: bool
    """Whether a program answers meanwhile."""


@dataclass(slots=True, kw_only=True)
class Mens:
    """Somebody who gets messages of the bot."""

    naam: str
    soort: Soort
    dobbel: Random
    organisatie: str = ""
    rol: Rol = Rol.PARTNER
    email: str | None = None
    matrix: str | None = None
    token: str = ""
    """Of a medewerker."""
    weg: list[Weg] = field(default_factory=list)
    kapot_op: date | None = None
    """From this day on their address bounces."""
    teruggestuurd: bool = False
    """Whether the bot was told that the address bounces."""
    bus: list[Stuk] = field(default_factory=list)
    laatste: dict[str, Stuk] = field(default_factory=dict)
    """What they last got, by casus."""
    leest_op: datetime | None = None
    robot_zei: dict[str, date] = field(default_factory=dict)

    def afwezig(self, dag: date) -> Weg | None:
        """Their time away on this day."""
        return next((een for een in self.weg if een.van <= dag < een.tot), None)

    def kans(self, p: float) -> bool:
        """Throw their own dice."""
        return self.dobbel.random() < p

    def wanneer(self, nu: datetime, beleid: Beleid, na: tuple[int, int] | None = None) -> datetime:
        """The moment at which they get to something that is there now: in the hours they work, when they are back."""
        vandaag = lokale_dag(nu, beleid)
        eerst, laatst = na or self.soort.leest_na
        dag = tel_werkdagen(vandaag, self.dobbel.randint(eerst, laatst), beleid)
        minuten = self.dobbel.randint(5, 8 * 60)
        while (weg := self.afwezig(dag)) is not None:
            dag = weg.tot
        dag = werkdag_op_of_na(dag, beleid)
        if dag == vandaag:
            klaar = nu + timedelta(minutes=minuten // 3 + 2)
            if lokale_dag(klaar, beleid) == vandaag:
                return klaar
            dag = tel_werkdagen(vandaag, 1, beleid)
        op = datetime.combine(dag, time(8, 45), tzinfo=beleid.zone) + timedelta(minutes=minuten)
        return max(op.astimezone(UTC), nu)


def maak_mensen(zaad: str, begin: date, weken: int, organisaties: tuple[str, ...], per_org: int) -> list[Mens]:
    """The partners of a region, `per_org` of each organisation."""
    return [
        _mens(f"{org.lower().replace('-', '')}{nummer}", org, zaad, begin, weken)
        for org in organisaties
        for nummer in range(1, per_org + 1)
    ]


def _mens(naam: str, organisatie: str, zaad: str, begin: date, weken: int) -> Mens:
    dobbel = Random(f"{zaad}/{naam}")
    soort = trek(PARTNERS, dobbel)
    mens = Mens(naam=naam, soort=soort, dobbel=dobbel, organisatie=organisatie)
    if soort.matrix:
        mens.matrix = f"@{naam}:partners.test"
    else:
        mens.email = f"{naam}@partners.test"
    mens.weg = trek_weg(soort, dobbel, begin, weken)
    if soort.naam == "bounce":
        mens.kapot_op = begin + timedelta(days=dobbel.randint(15, max(16, weken * 5)))
    return mens


def maak_staf(naam: str, rol: Rol, zaad: str, begin: date, weken: int) -> Mens:
    """A medewerker; a procesregisseur is of a kind, the others read everything."""
    dobbel = Random(f"{zaad}/{naam}")
    soort = trek(REGIE, dobbel) if rol is Rol.PROCESREGISSEUR else REGIE[0]
    weg = trek_weg(soort, dobbel, begin, weken) if rol is Rol.PROCESREGISSEUR else []
    return Mens(naam=naam, soort=soort, dobbel=dobbel, rol=rol, email=f"{naam}@zvh-huis.test", weg=weg)


def trek_weg(soort: Soort, dobbel: Random, begin: date, weken: int) -> list[Weg]:
    """The times that somebody is away."""
    weg = []
    if dobbel.random() < KERST:
        weg.append(Weg(van=date(2026, 12, 24), tot=date(2027, 1, 4), robot=dobbel.random() < 0.5))
    if dobbel.random() < ZIEK:
        van = begin + timedelta(days=dobbel.randint(10, max(11, weken * 6)))
        weg.append(Weg(van=van, tot=van + timedelta(days=dobbel.randint(14, 42)), robot=dobbel.random() < 0.5))
    if soort.naam == "afwezig":
        van = begin + timedelta(days=dobbel.randint(5, 20))
        while van < begin + timedelta(weeks=weken):
            weg.append(Weg(van=van, tot=van + timedelta(days=dobbel.choice((3, 7, 14))), robot=True))
            van += timedelta(days=dobbel.randint(28, 45))
    return weg
