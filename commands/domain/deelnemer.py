"""People: each persoon once, and their places in casussen or at the ZVH."""

from dataclasses import dataclass
from datetime import date, datetime

from commands.domain.inhoud import Inhoud
from commands.domain.meldingen import Meldingen
from commands.domain.rollen import Kanaal, Rol, Soort


@dataclass(frozen=True, slots=True, kw_only=True)
class Persoon:
    """One human being, known by address; the same in every casus."""

    id: str
    email: str | None = None
    """Mail address, lower case."""
    matrix_id: str | None = None
    """Full Matrix id, `@local:server`."""
    prive_kamer: str | None = None
    """Room id of the private room with the bot, once made."""
    mail_failed_at: datetime | None = None
    """When a mail server said that `email` is no address (UTC); None while it is not known to fail."""
    gelezen_op: datetime | None = None
    """When their client last said that they read in that room (UTC)."""
    meldingen: Meldingen | None = None
    """When they hear news by mail, by their own choice; None: as the house does."""
    inhoud: Inhoud | None = None
    """What their mail may carry, as was chosen for them; None: nothing was chosen. The setting wins where stricter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deelnemer:
    """A persoon who takes part in one casus."""

    id: str
    casus_id: str
    persoon: Persoon
    organisatie: str
    functie: str
    """Their function there ("behandelaar"): the column "rol" of the plan."""
    soort: Soort
    kanalen: tuple[Kanaal, ...]
    token: str
    """Reply token: lower-case base32, at least 80 bits, of this deelnemer alone."""
    casushouder: bool = False
    naam: str = ""
    """Own name; shown to others only where the setting says so."""
    uitgenodigd_op: datetime | None = None
    in_kamer_sinds: datetime | None = None
    """When they joined the casus room (UTC)."""
    gelezen_op: datetime | None = None
    """When their client last said that they read in the room of the casus (UTC)."""
    vertrokken_op: datetime | None = None
    """When they left the casus (UTC); their token is dead from then on."""
    afgemeld_op: datetime | None = None
    """When they said that they stop (UTC): nothing is asked any more, until the procesregisseur takes them out."""
    verklaring_op: date | None = None
    """The day on which a derde signed the statement of secrecy (BGS 2.21); None: not known, or no derde."""

    @property
    def actief(self) -> bool:
        """Whether they still take part."""
        return self.vertrokken_op is None

    @property
    def weet_ervan(self) -> bool:
        """Whether they take part and were told of the casus: whoever is only named for a first ICO was not."""
        return self.actief and self.uitgenodigd_op is not None

    @property
    def ontvangt(self) -> bool:
        """Whether they hear what the group hears: everybody but a derde (SOURCES: BGS 2.21)."""
        return self.actief and self.soort is not Soort.DERDE

    @property
    def mist_verklaring(self) -> bool:
        """Whether they are a derde who may be sent nothing yet (SOURCES: BGS 2.21)."""
        return self.actief and self.soort is Soort.DERDE and self.verklaring_op is None

    @property
    def krijgt_eigen(self) -> bool:
        """Whether they are a derde who hears of their own actiepunten, and of nothing else."""
        return self.is_derde and self.actief and self.verklaring_op is not None and self.afgemeld_op is None

    @property
    def is_derde(self) -> bool:
        """Whether they are no party to the agreement by law."""
        return self.soort is Soort.DERDE

    @property
    def wordt_gevraagd(self) -> bool:
        """Whether anything is asked of them: they are sent messages, and did not say that they stop."""
        return self.ontvangt and self.afgemeld_op is None

    @property
    def bereikbaar_via(self) -> tuple[Kanaal, ...]:
        """The channels that reach them: no mail while their address is known to fail."""
        return tuple(een for een in self.kanalen if een is not Kanaal.MAIL or self.persoon.mail_failed_at is None)

    @property
    def aanduiding(self) -> str:
        """How others see them: organisation and role, never a name."""
        return f"{self.organisatie} ({self.functie})" if self.functie else self.organisatie


@dataclass(frozen=True, slots=True, kw_only=True)
class Medewerker:
    """Somebody of the ZVH itself: procesregisseur, manager or beheerder."""

    id: str
    persoon: Persoon
    rol: Rol
    kanalen: tuple[Kanaal, ...]
    token: str
    """Token of their personal address `bot+<token>@domain`."""
    naam: str = ""
