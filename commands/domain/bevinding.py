"""Findings of the auditor: things past their time. It looks at the facts, whatever the sweep made of them.

The margins are own choices, as no source names a term: each is longer than what people or the bot itself need.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from commands.domain.beleid import Beleid
from commands.domain.werkdagen import kantoortijd_geleden, lokale_dag, tel_werkdagen

UUR = timedelta(hours=1)
WACHT_WERKDAGEN = 2
GEPARKEERD_WERKDAGEN = 1
CONTACT_MARGE_WEKEN = 1
_NOOIT = datetime(1970, 1, 1, tzinfo=UTC)


class BevindingSoort(StrEnum):
    """The kinds of finding, in the order of the message."""

    ONLEESBAAR = "onleesbaar"
    """Something stored cannot be read any more: its data key is gone, or was replaced."""
    ACTIEPUNT = "actiepunt"
    """Open and with a date, but no reminder is planned although the ladder was not climbed to its end."""
    PLAN = "plan"
    CONTACT_CASUSHOUDER = "contact_casushouder"
    CONTACT_PROCESREGISSEUR = "contact_procesregisseur"
    ZONDER_CASUSHOUDER = "zonder_casushouder"
    ZONDER_PROCESREGISSEUR = "zonder_procesregisseur"
    VREEMD_IN_KAMER = "vreemd_in_kamer"
    """At two looks in a row, somebody in the room of a casus did not belong there."""
    NIET_IN_KAMER = "niet_in_kamer"
    """At two looks in a row, somebody who belongs in the room was neither in nor invited."""
    VREEMD_IN_GESPREK = "vreemd_in_gesprek"
    NIET_IN_GESPREK = "niet_in_gesprek"
    ADRES = "adres"
    """An address fails, and nobody will be asked for another one."""
    UITNODIGING = "uitnodiging"
    """Somebody without mail did not come into the room, and nobody will be told of it."""
    WACHTEND = "wachtend"
    HERINNERING = "herinnering"
    BINNENGEKOMEN = "binnengekomen"
    UITGAAND = "uitgaand"
    GEPARKEERD = "geparkeerd"
    ZONDER_DATUM = "zonder_datum"
    """This one and those below are about work that people forgot: see commands.domain.vergeten."""
    LUKT_NIET = "lukt_niet"
    NA_LADDER = "na_ladder"
    PLAN_BLIJFT_LIGGEN = "plan_blijft_liggen"
    VER_WEG = "ver_weg"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bevinding:
    """One thing past its time: codes only."""

    soort: BevindingSoort
    code: str
    """Of the casus, or of a parked message; otherwise a channel, the owner of a private room, or a word for data
    outside any casus."""
    nummer: int = 0
    """Of the actiepunt or the held message."""

    @property
    def sleutel(self) -> str:
        """The same at every look."""
        return f"{self.soort.value}/{self.code}/{self.nummer}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Grenzen:
    """The limits at one moment: beyond them something is past its time."""

    in_de_rij: datetime
    """Anything that came in or was queued at or before this moment, and still waits, is late."""
    herinnering: datetime
    wachtend: datetime
    geparkeerd: datetime
    kamers: datetime
    """A look at the rooms from before this moment is too old."""
    uitnodigingen: bool
    """Whether an invitation that is not taken up is told at all."""


def grenzen(nu: datetime, vorige: datetime | None, beleid: Beleid) -> Grenzen:
    """The limits at `nu`. Work of the bot itself is late only when it waited at the `vorige` look too.

    So work that fell due while the bot was down, or in a leap of the clock, gets time to be done.
    """
    gezien = _NOOIT if vorige is None else min(vorige, nu)
    return Grenzen(
        in_de_rij=min(nu - UUR, gezien),
        herinnering=min(kantoortijd_geleden(nu, UUR, beleid), gezien),
        wachtend=_werkdagen_terug(nu, WACHT_WERKDAGEN, beleid),
        geparkeerd=_werkdagen_terug(nu, GEPARKEERD_WERKDAGEN, beleid),
        kamers=nu - 3 * UUR,
        uitnodigingen=bool(beleid.uitnodiging_na),
    )


def ico_grens(nu: datetime, beleid: Beleid) -> date | None:
    """An ICO before this local date needs a released plan; None: these terms have no limit for it."""
    dagen = beleid.plan_grens_dagen
    return lokale_dag(nu, beleid) - timedelta(days=dagen) if dagen else None


def contact_grens(nu: datetime, beleid: Beleid) -> date | None:
    """A last contact before this local date is too long ago; None: these terms ask nobody for contact."""
    weken = max(beleid.contact_weken, default=None)
    return None if weken is None else lokale_dag(nu, beleid) - timedelta(weeks=weken + CONTACT_MARGE_WEKEN)


def _werkdagen_terug(nu: datetime, aantal: int, beleid: Beleid) -> datetime:
    plaatselijk = nu.astimezone(beleid.zone)
    dag = tel_werkdagen(plaatselijk.date(), -aantal, beleid)
    return datetime.combine(dag, plaatselijk.time(), tzinfo=beleid.zone).astimezone(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Geheugen:
    """The findings that were told before, each with the local date on which it was told."""

    open: Mapping[str, str] = field(default_factory=dict)
    voorbij: Mapping[str, str] = field(default_factory=dict)
    """Findings that went away today: one that comes back the same day is not told again."""
    gemeld: bool = False
    """Whether something was told since all was well."""


def onthoud(gevonden: Iterable[str], geheugen: Geheugen, vandaag: date) -> tuple[frozenset[str], Geheugen]:
    """The findings to tell now, and the memory to keep after that."""
    dag, nu_open = vandaag.isoformat(), set(gevonden)
    gezegd = {een: op for een, op in geheugen.voorbij.items() if op == dag}
    nieuw = frozenset(nu_open - set(geheugen.open) - set(gezegd))
    bekend = {**geheugen.open, **gezegd, **dict.fromkeys(nieuw, dag)}
    return nieuw, Geheugen(
        open={een: bekend[een] for een in sorted(nu_open)},
        voorbij={een: op for een, op in sorted(bekend.items()) if een not in nu_open and op == dag},
        gemeld=bool(nu_open) and (geheugen.gemeld or bool(nieuw)),
    )
