"""The overview of a medewerker: one line for each casus that needs something, what presses most first. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from commands.domain.actiepunt import Status
from commands.domain.afspraken import Afspraken, met_afspraken
from commands.domain.beleid import Beleid
from commands.domain.casus import Fase
from commands.domain.rollen import Rol
from commands.domain.werkdagen import lokale_dag

_LOOPT = (Status.OPEN, Status.BEZIG)


class Rubriek(StrEnum):
    """The parts of an overview, in their order."""

    WACHT = "wacht"
    """Waits for the reader."""
    LAAT = "laat"
    STIL = "stil"
    ANDEREN = "anderen"
    """Waits for others; the reader is asked when they do not answer."""
    WEEK = "week"


class Zaak(StrEnum):
    """The reasons why a casus stands in an overview, those that wait longest on the reader alone first."""

    BERICHT = "bericht"
    """A held text."""
    BIJLAGE = "bijlage"
    """A file of a deelnemer that nobody decided about."""
    VRAAG = "vraag"
    ADRES = "adres"
    """Mail to a deelnemer comes back."""
    VERKLARING = "verklaring"
    """The statement of secrecy of a derde."""
    NAVRAAG = "navraag"
    """A second address, which waits for `akkoord`."""
    BESLUIT = "besluit"
    """An actiepunt about which the reader was asked to decide."""
    VERZOEK = "verzoek"
    """Something about an actiepunt that waits for `akkoord`."""
    AANBOD = "aanbod"
    """The offered role of casushouder."""
    UITNODIGING = "uitnodiging"
    """A deelnemer who did not come into the room."""
    AFSLUITING = "afsluiting"
    """The proposal to close the casus."""
    CONTACT = "contact"
    """Contact about the casus; in WACHT it was asked, in WEEK it will be."""
    KLAAR = "klaar"
    """All actiepunten ended: what next?"""
    ICO = "ico"
    """The vervolg-ICO, or whether a meeting was held."""
    PLAN = "plan"
    """The plan is not released."""
    NIEUW_PLAN = "nieuw_plan"
    """A new version of a plan that runs waits for its release."""
    PUNT = "punt"
    """Actiepunten past their date, or of this week."""
    LUKT_NIET = "lukt_niet"
    STIL = "stil"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gevraagd:
    """Something that the reader was asked and that still stands open."""

    zaak: Zaak
    sinds: datetime
    """UTC."""
    nummer: int = 0
    """Of the actiepunt, the text, the question or the address; 0: of the whole casus."""
    anderen: bool = False
    """Whether others were asked, and the reader not yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Puntstand:
    """An actiepunt without its words."""

    nummer: int
    status: Status
    uiterlijk: date | None
    beantwoord_op: datetime | None = None
    gepauzeerd: bool = False
    """Whether nothing is said about it up to a day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Casusstand:
    """How an open casus stands: dates and numbers, never words."""

    id: str
    code: str
    fase: Fase
    begin: datetime
    """Of the release, before it of the opening (UTC)."""
    regie: str
    """Medewerker id of its procesregisseur."""
    ico_op: date | None = None
    punten: tuple[Puntstand, ...] = ()
    gevraagd: tuple[Gevraagd, ...] = ()
    gehoord_op: datetime | None = None
    """When somebody last said something in it (UTC), to half a day."""
    contact_op: datetime | None = None
    """When the reader will next be asked for contact (UTC)."""
    afspraken: Afspraken | None = None

    def laat(self, vandaag: date) -> list[Puntstand]:
        """The actiepunten past their date that nobody paused, the oldest date first."""
        deze = [
            (punt.uiterlijk, punt.nummer, punt)
            for punt in self.punten
            if punt.status in _LOOPT and punt.uiterlijk is not None and punt.uiterlijk < vandaag
        ]
        return [punt for _, _, punt in sorted(deze, key=lambda een: een[:2]) if not punt.gepauzeerd]

    @property
    def lopend(self) -> int:
        """How many actiepunten did not end."""
        return sum(punt.status in (*_LOOPT, Status.LUKT_NIET) for punt in self.punten)

    @property
    def vast(self) -> int:
        """How many actiepunten do not work out."""
        return sum(punt.status is Status.LUKT_NIET for punt in self.punten)

    def eerstvolgend(self, vandaag: date) -> date | None:
        """The next due date from today on; None when no running actiepunt has one."""
        komend = (punt.uiterlijk for punt in self.punten if punt.status in _LOOPT)
        return min((dag for dag in komend if dag is not None and dag >= vandaag), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Regel:
    """The one line of a casus."""

    code: str
    rubriek: Rubriek
    zaak: Zaak
    dag: date | None = None
    """Since when; in WEEK on which day (a local date)."""
    nummers: tuple[int, ...] = ()
    meer: int = 0
    """How many other things the casus asks besides."""
    termijn: int = 0
    """Of a PLAN: the days after the ICO in which it is released; 0: no term."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Overzicht:
    """The lines by part, each part with what presses most first, and the number of casussen that ask nothing."""

    rol: Rol
    regels: tuple[Regel, ...]
    aantal: int
    """All open casussen of the reader."""

    @property
    def rustig(self) -> int:
        """How many casussen ask nothing."""
        return self.aantal - len(self.regels)

    def van(self, rubriek: Rubriek) -> list[Regel]:
        """The lines of one part."""
        return [regel for regel in self.regels if regel.rubriek is rubriek]


def maak_overzicht(standen: Sequence[Casusstand], rol: Rol, vandaag: date, beleid: Beleid) -> Overzicht:
    """The overview for a procesregisseur over their casussen; for a manager over what they were asked alone."""
    regels = [regel for stand in standen if (regel := _regel(stand, rol, vandaag, beleid)) is not None]
    return Overzicht(rol=rol, regels=tuple(sorted(regels, key=_volgorde)), aantal=len(standen))


def _regel(stand: Casusstand, rol: Rol, vandaag: date, huis: Beleid) -> Regel | None:
    """The most pressing thing of a casus, by its own terms; None when it asks nothing."""
    beleid = met_afspraken(huis, stand.afspraken)
    dingen = [*_wacht(stand, rol, beleid)]
    if rol is Rol.PROCESREGISSEUR and stand.fase is Fase.LOPEND:
        dingen += [*_laat(stand, vandaag, beleid), *_stil(stand, vandaag, beleid), *_week(stand, vandaag, beleid)]
    if not dingen:
        return None
    eerste = min(dingen, key=_volgorde)
    termijn = beleid.plan_grens_dagen if eerste.zaak is Zaak.PLAN else 0
    return replace(eerste, meer=len(dingen) - 1, termijn=termijn)


def _wacht(stand: Casusstand, rol: Rol, beleid: Beleid) -> Iterable[Regel]:
    for een in stand.gevraagd:
        nummers = (een.nummer,) if een.nummer else ()
        dag = lokale_dag(een.sinds, beleid)
        rubriek = Rubriek.ANDEREN if een.anderen else Rubriek.WACHT
        yield Regel(code=stand.code, rubriek=rubriek, zaak=een.zaak, dag=dag, nummers=nummers)
    if stand.fase is Fase.CONCEPT and rol is Rol.PROCESREGISSEUR:
        sinds = stand.ico_op or lokale_dag(stand.begin, beleid)
        yield Regel(code=stand.code, rubriek=Rubriek.WACHT, zaak=Zaak.PLAN, dag=sinds)


def _laat(stand: Casusstand, vandaag: date, beleid: Beleid) -> Iterable[Regel]:
    besloten = {een.nummer for een in stand.gevraagd if een.zaak is Zaak.BESLUIT}
    laat = [punt for punt in stand.laat(vandaag) if punt.nummer not in besloten]
    if laat:
        nummers = tuple(sorted(punt.nummer for punt in laat))
        yield Regel(code=stand.code, rubriek=Rubriek.LAAT, zaak=Zaak.PUNT, dag=laat[0].uiterlijk, nummers=nummers)
    vast = [punt for punt in stand.punten if punt.status is Status.LUKT_NIET and punt.nummer not in besloten]
    if vast:
        gemeld = [lokale_dag(punt.beantwoord_op, beleid) for punt in vast if punt.beantwoord_op is not None]
        nummers = tuple(sorted(punt.nummer for punt in vast))
        dag = min(gemeld, default=None)
        yield Regel(code=stand.code, rubriek=Rubriek.LAAT, zaak=Zaak.LUKT_NIET, dag=dag, nummers=nummers)


def _stil(stand: Casusstand, vandaag: date, beleid: Beleid) -> Iterable[Regel]:
    sinds = lokale_dag(max(stand.gehoord_op or stand.begin, stand.begin), beleid)
    alles_klaar = any(een.zaak is Zaak.KLAAR for een in stand.gevraagd)
    if beleid.stil_weken and sinds + timedelta(weeks=beleid.stil_weken) <= vandaag and not alles_klaar:
        yield Regel(code=stand.code, rubriek=Rubriek.STIL, zaak=Zaak.STIL, dag=sinds)


def _week(stand: Casusstand, vandaag: date, beleid: Beleid) -> Iterable[Regel]:
    einde = vandaag + timedelta(days=6 - vandaag.weekday())
    dagen = {
        punt.nummer: punt.uiterlijk
        for punt in stand.punten
        if punt.status in _LOOPT and punt.uiterlijk is not None and vandaag <= punt.uiterlijk <= einde
    }
    if dagen:
        nummers = tuple(sorted(dagen))
        yield Regel(code=stand.code, rubriek=Rubriek.WEEK, zaak=Zaak.PUNT, dag=min(dagen.values()), nummers=nummers)
    contact = None if stand.contact_op is None else lokale_dag(stand.contact_op, beleid)
    if contact is not None and vandaag <= contact <= einde:
        yield Regel(code=stand.code, rubriek=Rubriek.WEEK, zaak=Zaak.CONTACT, dag=contact)


def _volgorde(regel: Regel) -> tuple[int, date, int, str]:
    return (
        list(Rubriek).index(regel.rubriek),
        regel.dag or date.max,
        list(Zaak).index(regel.zaak),
        regel.code,
    )
