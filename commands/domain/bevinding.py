"""What is found past its time, and from when on it is: the auditor looks at the facts, whatever the sweep made of them.

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
    """What is wrong; the order is that of the message."""

    ONLEESBAAR = "onleesbaar"
    """What was written cannot be read any more: its data key is gone, or another one."""
    ACTIEPUNT = "actiepunt"
    """Open, with a date, and no reminder of it will come any more although the ladder was not climbed."""
    PLAN = "plan"
    CONTACT_CASUSHOUDER = "contact_casushouder"
    CONTACT_PROCESREGISSEUR = "contact_procesregisseur"
    ZONDER_CASUSHOUDER = "zonder_casushouder"
    ZONDER_PROCESREGISSEUR = "zonder_procesregisseur"
    VREEMD_IN_KAMER = "vreemd_in_kamer"
    """Somebody is in the room of a casus who does not belong there, and two looks long."""
    NIET_IN_KAMER = "niet_in_kamer"
    """Somebody who belongs in it is neither in nor invited, and two looks long."""
    VREEMD_IN_GESPREK = "vreemd_in_gesprek"
    NIET_IN_GESPREK = "niet_in_gesprek"
    WACHTEND = "wachtend"
    HERINNERING = "herinnering"
    BINNENGEKOMEN = "binnengekomen"
    UITGAAND = "uitgaand"
    GEPARKEERD = "geparkeerd"
    ZONDER_DATUM = "zonder_datum"
    """Of this one and the next the procesregisseur hears: see commands.domain.vergeten."""
    LUKT_NIET = "lukt_niet"
    NA_LADDER = "na_ladder"
    PLAN_BLIJFT_LIGGEN = "plan_blijft_liggen"
    VER_WEG = "ver_weg"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bevinding:
    """One thing past its time: codes only."""

    soort: BevindingSoort
    code: str
    """Code of the casus, or of a parked message; the channel where rows wait; whose private room it is; what it is that
    belongs to no casus."""
    nummer: int = 0
    """Of the actiepunt or the held message."""

    @property
    def sleutel(self) -> str:
        """Which one it is."""
        return f"{self.soort.value}/{self.code}/{self.nummer}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Grenzen:
    """From when on something is past its time at one moment."""

    in_de_rij: datetime
    """Came in, or was queued, at or before this and still waits."""
    herinnering: datetime
    wachtend: datetime
    geparkeerd: datetime
    ico: date
    """An ICO before this date needs a released plan."""
    kamers: datetime
    """What was seen of the rooms before this is old."""
    contact: date | None
    """A last contact before this date is too long ago; None: nobody is asked for contact."""


def grenzen(nu: datetime, vorige: datetime | None, beleid: Beleid) -> Grenzen:
    """The limits at `nu`. What the bot itself must do is late only when it waited at the `vorige` look too.

    So what fell due while the bot was down, or in a leap of the clock, gets the time to be done.
    """
    gezien = _NOOIT if vorige is None else min(vorige, nu)
    vandaag = lokale_dag(nu, beleid)
    weken = max(beleid.contact_weken, default=None)
    return Grenzen(
        in_de_rij=min(nu - UUR, gezien),
        herinnering=min(kantoortijd_geleden(nu, UUR, beleid), gezien),
        wachtend=_werkdagen_terug(nu, WACHT_WERKDAGEN, beleid),
        geparkeerd=_werkdagen_terug(nu, GEPARKEERD_WERKDAGEN, beleid),
        ico=vandaag - timedelta(days=beleid.plan_grens_dagen) if beleid.plan_grens_dagen else date.min,
        kamers=nu - 3 * UUR,
        contact=None if weken is None else vandaag - timedelta(weeks=weken + CONTACT_MARGE_WEKEN),
    )


def _werkdagen_terug(nu: datetime, aantal: int, beleid: Beleid) -> datetime:
    plaatselijk = nu.astimezone(beleid.zone)
    dag = tel_werkdagen(plaatselijk.date(), -aantal, beleid)
    return datetime.combine(dag, plaatselijk.time(), tzinfo=beleid.zone).astimezone(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Geheugen:
    """What was told before: of each finding the local date on which it was told."""

    open: Mapping[str, str] = field(default_factory=dict)
    voorbij: Mapping[str, str] = field(default_factory=dict)
    """Gone again today: should it come back today, it is not told once more."""
    gemeld: bool = False
    """Whether something was told since all was well."""


def onthoud(gevonden: Iterable[str], geheugen: Geheugen, vandaag: date) -> tuple[frozenset[str], Geheugen]:
    """Which of these findings must be told now, and what is to be remembered after that."""
    dag, nu_open = vandaag.isoformat(), set(gevonden)
    gezegd = {een: op for een, op in geheugen.voorbij.items() if op == dag}
    nieuw = frozenset(nu_open - set(geheugen.open) - set(gezegd))
    bekend = {**geheugen.open, **gezegd, **dict.fromkeys(nieuw, dag)}
    return nieuw, Geheugen(
        open={een: bekend[een] for een in sorted(nu_open)},
        voorbij={een: op for een, op in sorted(bekend.items()) if een not in nu_open and op == dag},
        gemeld=bool(nu_open) and (geheugen.gemeld or bool(nieuw)),
    )
