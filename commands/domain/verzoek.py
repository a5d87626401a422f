"""Something that counts only after another says `akkoord`: a proposed actiepunt, a hand-over, a longer postponement."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from commands.domain.actiepunt import Actiepunt, Status
from commands.domain.eigenaars import is_eigenaar
from commands.domain.rollen import Rol


class VerzoekSoort(StrEnum):
    """The things that somebody else must agree to."""

    NIEUW = "nieuw"
    """An actiepunt that a partner proposes."""
    OVERDRACHT = "overdracht"
    """An owner who asks others to take it over."""
    UITSTEL = "uitstel"
    """A date beyond what an owner may choose alone."""
    VERVALT = "vervalt"
    """An owner who says that their actiepunt need not be done any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verzoek:
    """One of these, with the answer once it came."""

    id: str
    casus_id: str
    actiepunt_id: str
    soort: VerzoekSoort
    van: str
    """Id of the deelnemer who asks."""
    aan: tuple[str, ...] = ()
    """Ids of the deelnemers who are asked; empty: the casushouder, where there is none the procesregisseur."""
    dag: date | None = None
    """Of UITSTEL: the date that is asked for."""
    tekst: str = field(default="", repr=False)
    sinds: datetime
    beantwoord_op: datetime | None = None
    """When it was answered, or taken back by a newer one (UTC)."""
    akkoord: bool = False
    door: str = ""
    """Deelnemer id or medewerker id of the one who answered."""


def geldt(verzoek: Verzoek, punt: Actiepunt) -> bool:
    """Whether an answer to it still changes something."""
    if verzoek.beantwoord_op is not None:
        return False
    if verzoek.soort is VerzoekSoort.NIEUW:
        return punt.status is Status.VOORGESTELD
    if punt.voorbij:
        return False
    return verzoek.soort is not VerzoekSoort.OVERDRACHT or is_eigenaar(punt, verzoek.van)


def mag_antwoorden(verzoek: Verzoek, deelnemer_id: str | None, rollen: Collection[Rol]) -> bool:
    """Whether this person's `akkoord` decides it: theirs who is asked, and nobody agrees with themselves."""
    if deelnemer_id == verzoek.van:
        return False
    if verzoek.soort is VerzoekSoort.OVERDRACHT:
        return deelnemer_id in verzoek.aan
    return Rol.CASUSHOUDER in rollen or Rol.PROCESREGISSEUR in rollen
