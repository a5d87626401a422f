"""A due reminder that still holds, with the people who must hear it now."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from commands.domain.actiepunt import Actiepunt
from commands.domain.casus import Casus
from commands.domain.deelnemer import Deelnemer
from commands.domain.herinnering import Herinnering
from commands.domain.rollen import Rol
from commands.domain.voorgelegd import Voorgelegd
from commands.domain.wachtend import Wachtend
from commands.texts.klok import Vervolg


@dataclass(frozen=True, slots=True, kw_only=True)
class Ontvanger:
    """One person in the role in which they hear it: as deelnemer of the casus, or as medewerker."""

    rol: Rol
    persoon_id: str
    deelnemer_id: str | None = None
    medewerker_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Signaal:
    """One due row, checked against the state of this moment."""

    rij: Herinnering
    casus: Casus
    ontvangers: tuple[Ontvanger, ...]
    ontbreekt: tuple[Rol, ...] = ()
    """Roles of this step that nobody fills now (SOURCES: C24)."""
    punt: Actiepunt | None = None
    eigenaars: tuple[Deelnemer, ...] = ()
    """Of an actiepunt: the owners of whom an answer is expected; all of them where none is."""
    eigenaar: Deelnemer | None = None
    """Of an invitation, an address or automatic mail: the deelnemer it is about."""
    wachtend: Wachtend | None = None
    """The held text it is about; `eigenaar` is then its sender."""
    vraag: Voorgelegd | None = None
    """The question it is about; `eigenaar` is then its asker."""
    wacht_nog: Mapping[str, str] = field(default_factory=dict)
    """Of an actiepunt: by persoon id of an owner the short number of their text about it that nobody read yet."""
    vervolg: Vervolg | None = None
    besluit: bool = False
    """Of contact: whether the procesregisseur is asked for a decision, after the questions to each role."""
    overgeslagen: bool = False
    aantal: int = 0
    """Of automatic mail: how many mails came."""
