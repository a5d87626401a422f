"""An aanmelding: a case that somebody reports, by what it meets and without anybody's name, until it is decided on."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from commands.domain.aanmelden import Aanmeldbeleid, ClientHoe, ClientWanneer


class AanmeldStand(StrEnum):
    """Where it stands."""

    CONSULTATIE = "consultatie"
    """No report, but a question without a casus: it goes when it is answered (SOURCES: S3)."""
    ONVOLLEDIG = "onvolledig"
    """Something is missing; it is with the aanmelder."""
    COMPLEET = "compleet"
    """It waits for a decision."""
    AANGEHOUDEN = "aangehouden"
    """Looked at, and to be looked at again."""
    OPGENOMEN = "opgenomen"
    """It is a casus from then on."""


class ClientStand(StrEnum):
    """What the client knows of it."""

    ONBEKEND = "onbekend"
    WEET_HET = "weet het"
    TOESTEMMING = "gaf toestemming"
    UITGESTELD = "nog niet"
    """Weighty reasons: with a reason, somebody who decides, and a day to look again (SOURCES: S0)."""
    INGETROKKEN = "trok de toestemming in"
    BEZWAAR = "maakte bezwaar"


HOUDT_OP: frozenset[ClientStand] = frozenset((ClientStand.BEZWAAR, ClientStand.INGETROKKEN))
"""The states in which nothing goes on until a person decides."""


class Veld(StrEnum):
    """What is asked besides the criteria."""

    AANPAK = "aanpak"
    ORGANISATIES = "organisaties"
    DOEL = "doel"
    CLIENT = "client"
    REDEN = "reden"
    BESLIST = "beslist"
    HERZIEN = "herzien"
    VRAAG = "vraag"
    """Of a consultatie."""


BESLUIT, BESLUIT_VAN = "besluit", "besluit van"
"""Keys under which the decision waits that one member of the triage wrote down, and the persoon id of that one."""
CRITERIUM = "criterium "
"""Keys of the answers to criteria begin with it; the number follows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Aanmelding:
    """One report; `casus_id` is also its own id, for the casus that comes of it keeps its code."""

    casus_id: str
    stand: AanmeldStand
    aanmelder: str
    """Persoon id."""
    staf: str
    """Medewerker id of the aanmelder, in whose place they hear of it."""
    gemeld_op: datetime
    antwoorden: Mapping[str, str] = field(default_factory=dict, repr=False)
    """In their own words, by criterium and by veld."""
    inbrenger: str = field(default="", repr=False)
    """Their organisation, which keeps the regie on content (SOURCES: S0)."""
    regie: str = field(default="", repr=False)
    """Another party that has it; empty: the inbrenger."""
    triage_op: date | None = None
    """The local day of the triage for which it is in time; None where there is none."""
    namens: str = field(default="", repr=False)
    """On whose behalf it was decided."""
    client: ClientStand = ClientStand.ONBEKEND
    client_op: date | None = None
    """The local day of that."""
    client_tot: date | None = None
    """The day on which it is looked at again, or by which an objection is decided on."""
    voor_bezwaar: ClientStand = ClientStand.ONBEKEND
    """What the client knew before the objection."""
    vastgelegd_op: date | None = None
    """The day since which it stands in the system of record."""

    @property
    def open(self) -> bool:
        """Whether nobody decided on it yet."""
        return self.stand is not AanmeldStand.OPGENOMEN

    @property
    def ligt_stil(self) -> bool:
        """Whether it may not go on: an objection runs, or the consent was withdrawn."""
        return self.client in HOUDT_OP

    def besluit_van_ander(self, persoon_id: str) -> str:
        """What another member of the triage wrote down as the decision; empty: nothing, or it is their own."""
        return self.zegt(BESLUIT) if self.zegt(BESLUIT_VAN) not in ("", persoon_id) else ""

    def zonder_besluit(self) -> "Aanmelding":
        """No decision waits any more."""
        over = {sleutel: een for sleutel, een in self.antwoorden.items() if sleutel not in (BESLUIT, BESLUIT_VAN)}
        return self if over == self.antwoorden else replace(self, antwoorden=over)

    def zegt(self, sleutel: str) -> str:
        """The answer to this question; empty while there is none."""
        return self.antwoorden.get(sleutel, "")


def begint_met_ja(tekst: str) -> bool | None:
    """Whether an answer begins with a yes or a no; None when with neither."""
    eerste = "".join(teken if teken.isalpha() else " " for teken in tekst.casefold()).split()
    if not eerste:
        return None
    if eerste[0] in _JA:
        return True
    return False if eerste[0] in _NEE or eerste[:2] in _NEE_TWEE else None


_JA = frozenset(("ja", "jawel", "jazeker", "jep", "yes", "klopt", "inderdaad", "x"))
_NEE = frozenset(("nee", "neen", "niet", "no", "nvt", "geen", "n"))
_NEE_TWEE = (["nog", "niet"], ["nog", "geen"])


def waarom(tekst: str) -> str:
    """The words behind the yes or no with which an answer begins."""
    woorden = tekst.split(maxsplit=1)
    rest = woorden[1] if len(woorden) > 1 else ""
    rest = rest.lstrip(" ,.:;-–(").strip()
    for weg in ("want ", "omdat ", "namelijk "):
        rest = rest[len(weg) :] if rest.casefold().startswith(weg) else rest
    return rest


def voldaan(aanmelding: Aanmelding, nr: int) -> bool | None:
    """Whether the aanmelder says that this criterium is met; None while they did not say."""
    return begint_met_ja(aanmelding.zegt(f"{CRITERIUM}{nr}"))


def voldoet(aanmelding: Aanmelding, beleid: Aanmeldbeleid) -> bool:
    """Whether all that is needed is met: of each group one (SOURCES: BGS 2.20)."""
    return all(any(voldaan(aanmelding, een.nr) for een in groep) for groep in beleid.groepen)


def ontbreekt(aanmelding: Aanmelding, beleid: Aanmeldbeleid) -> tuple[str, ...]:
    """The questions that are not answered yet, in their order; `... waarom` where the reason alone is missing."""
    open_: list[str] = []
    for groep in beleid.groepen:
        open_ += _van_groep(aanmelding, [f"{CRITERIUM}{een.nr}" for een in groep])
    vragen = [Veld.ORGANISATIES, Veld.DOEL]
    if beleid.aanpakken:
        vragen.insert(0, Veld.AANPAK)
    open_ += [een for een in vragen if not aanmelding.zegt(een)]
    if beleid.client_wanneer is ClientWanneer.BIJ_AANMELDING:
        zegt = begint_met_ja(aanmelding.zegt(Veld.CLIENT))
        if zegt is None:
            open_.append(Veld.CLIENT)
        elif zegt and beleid.client_hoe is ClientHoe.TOESTEMMING and not waarom(aanmelding.zegt(Veld.CLIENT)):
            open_.append(f"{Veld.CLIENT}{WAAROM}")  # by whom, and with whom it may be shared (SOURCES: S4)
        elif not zegt:
            open_ += [een for een in (Veld.REDEN, Veld.BESLIST, Veld.HERZIEN) if not aanmelding.zegt(een)]
    return tuple(open_)


def _van_groep(aanmelding: Aanmelding, sleutels: list[str]) -> list[str]:
    """Of criteria of which one is enough, a yes on one answers the others."""
    if any(begint_met_ja(aanmelding.zegt(een)) and waarom(aanmelding.zegt(een)) for een in sleutels):
        return []
    open_ = []
    for een in sleutels:
        tekst = aanmelding.zegt(een)
        ja = begint_met_ja(tekst)
        if ja is None:
            open_.append(een)
        elif ja and not waarom(tekst):
            open_.append(f"{een}{WAAROM}")
    return open_


WAAROM = " waarom"


def client_zegt(aanmelding: Aanmelding, beleid: Aanmeldbeleid, dag: date, herzien: date | None) -> "ClientKennis":
    """What the client knows, by the words of the aanmelder in a complete report."""
    if beleid.client_wanneer is not ClientWanneer.BIJ_AANMELDING:
        return ClientKennis(stand=ClientStand.ONBEKEND)
    if not begint_met_ja(aanmelding.zegt(Veld.CLIENT)):
        return ClientKennis(stand=ClientStand.UITGESTELD, op=dag, tot=herzien)
    vraagt = beleid.client_hoe is ClientHoe.TOESTEMMING
    return ClientKennis(stand=ClientStand.TOESTEMMING if vraagt else ClientStand.WEET_HET, op=dag)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientKennis:
    """What the client knows, since when, and until when that holds."""

    stand: ClientStand
    op: date | None = None
    tot: date | None = None
