"""A due reminder that still holds, with the people who must hear it now."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from commands.domain.aanmelding import Aanmelding
from commands.domain.actiepunt import Actiepunt
from commands.domain.bestanden import Wachtbestand
from commands.domain.bijeenkomst import Bijeenkomst
from commands.domain.casus import Casus
from commands.domain.clientrecht import Clientverzoek
from commands.domain.deelnemer import Deelnemer
from commands.domain.herinnering import Herinnering
from commands.domain.icogemis import Icogemis
from commands.domain.rollen import Rol
from commands.domain.sluiting import Belet, Voorstel
from commands.domain.statusblad import Statusblad
from commands.domain.verzoek import Verzoek
from commands.domain.voorgelegd import Voorgelegd
from commands.domain.wachtend import Wachtend
from commands.texts.gesloten import Gesloten
from commands.texts.klok import Vervolg
from commands.texts.schaduwlijst import Plek


@dataclass(frozen=True, slots=True, kw_only=True)
class Vervangt:
    """For whom somebody stands in, as others see them, and the last day of that."""

    wie: str
    tot: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Ontvanger:
    """One person in the role in which they hear it: as deelnemer of the casus, or as medewerker."""

    rol: Rol
    persoon_id: str
    deelnemer_id: str | None = None
    medewerker_id: str | None = None
    vervangt: Vervangt | None = None
    """Of somebody who stands in; None: it is their own."""
    derde: bool = False
    """Whether they hear of their own actiepunten alone, and nothing of others."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Gemis:
    """A role that nobody fills now (SOURCES: C24)."""

    rol: Rol
    terug_na: date | None = None
    """The last day on which the first of its people is away; None: there is nobody with this role."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signaal:
    """One due row, checked against the state of this moment."""

    rij: Herinnering
    casus: Casus
    ontvangers: tuple[Ontvanger, ...]
    ontbreekt: tuple[Gemis, ...] = ()
    punt: Actiepunt | None = None
    eigenaars: tuple[Deelnemer, ...] = ()
    """Of an actiepunt: the owners of whom an answer is expected; all of them where none is."""
    eigenaar: Deelnemer | None = None
    """Of an invitation, an address or automatic mail: the deelnemer it is about."""
    wachtend: Wachtend | None = None
    """The held text it is about; `eigenaar` is then its sender."""
    verzoeken: tuple[Clientverzoek, ...] = ()
    """Of the client, under the law."""
    verzoek: Verzoek | None = None
    """What waits for `akkoord`; `eigenaar` is then its asker, `eigenaars` are those who are asked to take it over.

    So it is of an offered role, which is no Verzoek."""
    vraag: Voorgelegd | None = None
    """The question it is about; `eigenaar` is then its asker."""
    bestand: Wachtbestand | None = None
    """The file it is about; `eigenaar` is then its sender."""
    voorstel: Voorstel | None = None
    """The proposal to close the casus."""
    belet: Belet | None = None
    """Of such a proposal: all that must be decided first."""
    voorgesteld: tuple[int, ...] = ()
    """Of a casus where all is done: the actiepunten that wait for an `akkoord`, by number."""
    aanmelding: Aanmelding | None = None
    """The report it is about."""
    ico: Bijeenkomst | None = None
    """The meeting it is about: polled, or planned and past."""
    icogemis: Icogemis | None = None
    """What that meeting lacks, where the question is about this."""
    wacht_nog: Mapping[str, str] = field(default_factory=dict)
    """Of an actiepunt: by persoon id of an owner the short number of their text about it that nobody read yet."""
    vervolg: Vervolg | None = None
    plek: Plek = field(default_factory=Plek)
    """Of a casus on the schaduwlijst: where it is discussed."""
    gesloten: Gesloten | None = None
    """Of a proposal to destroy it: what must be known before that is decided."""
    besluit: bool = False
    """Of contact: whether the procesregisseur is asked for a decision, after the questions to each role."""
    vraagt_opschalen: bool = False
    """Of an actiepunt: whether the procesregisseur is asked if the manager must hear it."""
    afwezig: date | None = None
    """Of an actiepunt: the last day on which its owner is away and nobody stands in; None when they are there."""
    wacht_op_eigenaar: bool = False
    """Whether this step of the ladder waits until the owner is back."""
    blad: Statusblad | None = None
    """Of contact: how the casus stands."""
    kort: str = ""
    """Of who is to be called: the shortest name by which a command finds them."""
    sinds: date | None = None
    """Of an offered role, a new plan, a proposal to close or a deelnemer of whom nothing was heard: the local date
    since which it waits."""
    overgeslagen: bool = False
    aantal: int = 0
    """Of automatic mail: how many mails came."""

    @property
    def staat_stil(self) -> bool:
        """Whether it waits for somebody who is away: no higher step may be said instead."""
        return not self.ontvangers and (
            self.wacht_op_eigenaar or any(een.terug_na is not None for een in self.ontbreekt)
        )
