"""The end of a casus: a proposal by one of its role holders, to which another says `akkoord` (SOURCES: S1, S2)."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from commands.domain.herinnering import Stap
from commands.domain.minuut import minuut_van
from commands.domain.rollen import Rol

BOVEN = (Rol.MANAGER, Rol.PROCESREGISSEUR)
"""The roles of which one decides where the other role holder is nobody, or the same person."""
_GEVRAAGD: Mapping[tuple[Rol, ...], Stap] = {
    (Rol.PROCESREGISSEUR,): Stap.AFSLUITING_PROCESREGISSEUR,
    (Rol.CASUSHOUDER,): Stap.AFSLUITING_CASUSHOUDER,
}


class Einde(StrEnum):
    """The two ends of a casus, as `Casus.uitkomst` has them."""

    AFGESCHAALD = "afgeschaald"
    """It goes on, with fewer people, outside this group."""
    VOORLOPIG = "voorlopig afgesloten"
    """It stops, and may be opened again."""


WOORD = {Einde.AFGESCHAALD: "afschalen", Einde.VOORLOPIG: "voorlopig"}
"""The word with which people name each end."""
_WOORDEN = {
    "afschalen": Einde.AFGESCHAALD,
    "afgeschaald": Einde.AFGESCHAALD,
    "afschaling": Einde.AFGESCHAALD,
    "voorlopig": Einde.VOORLOPIG,
    "voorlopige": Einde.VOORLOPIG,
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

    @property
    def merk(self) -> int:
        """The minute of it: tells it from another one in the same casus."""
        return minuut_van(self.sinds)

    def als_tekst(self) -> str:
        """As words that can be kept."""
        return json.dumps(
            [self.id, self.einde, self.van, self.staf, self.lid, self.rollen, self.sinds.isoformat(), self.ander]
        )


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
    id_, einde, van, staf, lid, rollen, sinds, *ander = json.loads(tekst)
    return Voorstel(
        id=id_,
        einde=Einde(einde),
        van=van,
        staf=staf,
        lid=lid,
        rollen=tuple(Rol(rol) for rol in rollen),
        sinds=datetime.fromisoformat(sinds),
        ander=any(ander),
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


def stap_van(voorstel: Voorstel) -> Stap:
    """The step as which its question is asked again."""
    return _GEVRAAGD.get(voorstel.rollen, Stap.AFSLUITING_BOVEN)


def mag_beslissen(voorstel: Voorstel, persoon_id: str, rollen: Collection[Rol]) -> bool:
    """Whether this person's answer counts: in the other role, and never their own, whatever roles they have."""
    return persoon_id != voorstel.van and any(rol in voorstel.rollen for rol in rollen)
