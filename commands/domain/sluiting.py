"""The end of a casus: a proposal by one of its role holders, to which another says `akkoord` (SOURCES: S1, S2)."""

import json
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from commands.domain.herinnering import Stap
from commands.domain.minuut import minuut_van
from commands.domain.rollen import Rol

BOVEN = (Rol.MANAGER, Rol.PROCESREGISSEUR)
"""The roles of which one decides where the other role holder is nobody, or the same person."""
_VAST = 7
"""The fields that a proposal of any version has."""
_ZONDER: tuple[Any, ...] = (False, "", ())
"""What a proposal of an older version does not tell."""
_GEVRAAGD: Mapping[tuple[Rol, ...], Stap] = {
    (Rol.PROCESREGISSEUR,): Stap.AFSLUITING_PROCESREGISSEUR,
    (Rol.CASUSHOUDER,): Stap.AFSLUITING_CASUSHOUDER,
}


class Einde(StrEnum):
    """The ends of a casus, as `Casus.uitkomst` has them."""

    AFGESCHAALD = "afgeschaald"
    """It goes on, with fewer people, outside this group."""
    VOORLOPIG = "voorlopig afgesloten"
    """It stops, and may be opened again."""
    BEEINDIGD = "beëindigd"
    """It was stable, and has ended (SOURCES: S4)."""


WOORD = {Einde.AFGESCHAALD: "afschalen", Einde.VOORLOPIG: "voorlopig", Einde.BEEINDIGD: "beëindigen"}
"""The word with which people name each end."""
_NAMENS = re.compile(r"[\s,;]*\bnamens\s+(?P<wie>[^\n]+?)[\s.]*$", re.IGNORECASE)
_WOORDEN = {
    "afschalen": Einde.AFGESCHAALD,
    "afgeschaald": Einde.AFGESCHAALD,
    "afschaling": Einde.AFGESCHAALD,
    "voorlopig": Einde.VOORLOPIG,
    "voorlopige": Einde.VOORLOPIG,
    "beëindigen": Einde.BEEINDIGD,
    "beëindigd": Einde.BEEINDIGD,
    "beeindigen": Einde.BEEINDIGD,
    "beeindigd": Einde.BEEINDIGD,
    "beëindiging": Einde.BEEINDIGD,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Voorstel:
    """One proposal to close; ids and roles alone. A newer one of the same person takes its place."""

    id: str
    einde: Einde
    van: str
    """Id of the persoon who proposes it."""
    staf: str = ""
    """Their medewerker id, where they propose it as such."""
    lid: str = ""
    """Their deelnemer id, where they propose it as such."""
    rollen: tuple[Rol, ...]
    """The roles of which one may answer."""
    sinds: datetime
    """UTC."""
    ander: bool = False
    """Whether it took the place of one with the other end, of which an answer without an end may speak."""
    overleg_op: date | None = None
    """The local day of the meeting in which it was decided; None where it was not in one."""
    aanwezig: tuple[str, ...] = ()
    """Deelnemer ids of those who were there."""

    @property
    def merk(self) -> int:
        """The minute of it: tells it from another one in the same casus."""
        return minuut_van(self.sinds)

    def als_tekst(self) -> str:
        """As words that can be kept."""
        wie, op = [self.van, self.staf, self.lid, self.rollen], "" if self.overleg_op is None else f"{self.overleg_op}"
        return json.dumps([self.id, self.einde, *wie, self.sinds.isoformat(), self.ander, op, self.aanwezig])


@dataclass(frozen=True, slots=True, kw_only=True)
class Belet:
    """What stands in the way of closing, by number alone."""

    punten: tuple[int, ...] = ()
    """Actiepunten that are not over."""
    teksten: tuple[str, ...] = ()
    """Held texts, as people name them: W12."""
    plan: bool = False
    """Whether a new version of the plan waits."""

    def __bool__(self) -> bool:
        """Whether there is anything."""
        return bool(self.punten or self.teksten or self.plan)


def sleutel(casus_id: str) -> str:
    """The name under which the proposal of a casus is kept."""
    return f"afsluiten.{casus_id}"


def voorstel_uit(tekst: str | None) -> Voorstel | None:
    """The proposal that was kept; None when there is none."""
    if not tekst:
        return None
    velden: list[Any] = json.loads(tekst)
    id_, einde, van, staf, lid, rollen, sinds, ander, overleg, aanwezig = [*velden, *_ZONDER[len(velden) - _VAST :]]
    return Voorstel(
        id=id_,
        einde=Einde(einde),
        van=van,
        staf=staf,
        lid=lid,
        rollen=tuple(Rol(rol) for rol in rollen),
        sinds=datetime.fromisoformat(sinds),
        ander=bool(ander),
        overleg_op=date.fromisoformat(overleg) if overleg else None,
        aanwezig=tuple(aanwezig),
    )


def is_bedoeld(voorstel: Voorstel, tekst: str, ontvangen: datetime) -> bool:
    """Whether these words agree with this very proposal: they name its end, or name none where there was no other.

    `ontvangen`: when they came (UTC); what came before the proposal never speaks of it.
    """
    if ontvangen < voorstel.sinds:
        return False
    return lees_einde(tekst) is voorstel.einde if tekst.strip() else not voorstel.ander


def lees_einde(tekst: str) -> Einde | None:
    """The end that these words name; None where they name none, or both."""
    gevonden = {_WOORDEN[kaal] for woord in tekst.lower().split() if (kaal := woord.strip(".,;:!?()")) in _WOORDEN}
    return gevonden.pop() if len(gevonden) == 1 else None


def splits_namens(tekst: str) -> tuple[str, str]:
    """The words before "namens", and those of whom it names (SOURCES: WGS 2.31); the last empty where it stands not."""
    gevonden = _NAMENS.search(tekst)
    return (tekst, "") if gevonden is None else (tekst[: gevonden.start()], gevonden["wie"])


def stap_van(voorstel: Voorstel) -> Stap:
    """The step as which its question is asked again."""
    return _GEVRAAGD.get(voorstel.rollen, Stap.AFSLUITING_BOVEN)


def mag_beslissen(voorstel: Voorstel, persoon_id: str, rollen: Collection[Rol]) -> bool:
    """Whether this person's answer counts: in the other role, and never their own, whatever roles they have."""
    return persoon_id != voorstel.van and any(rol in voorstel.rollen for rol in rollen)
