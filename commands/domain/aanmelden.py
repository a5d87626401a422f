"""Who may report a casus to this house, by which criteria, when it is looked at, and how the client hears of it."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum


class WieMeldt(StrEnum):
    """Those who may report."""

    PARTNERS = "partners"
    """Everybody who takes part in a casus, and whoever the house named as aanmelder (SOURCES: S1, S3)."""
    CONTACTPERSONEN = "contactpersonen"
    """Only those whom the house named, one for each organisation (SOURCES: S4)."""


class ClientWanneer(StrEnum):
    """The moment at which it is asked whether the client knows."""

    BIJ_AANMELDING = "bij aanmelding"
    NA_TRIAGE = "na triage"
    """Once an ICO was decided on (SOURCES: S1)."""


class ClientHoe(StrEnum):
    """What is asked of the client."""

    INFORMEREN = "informeren"
    TOESTEMMING = "toestemming"
    """Consent, which can be withdrawn (SOURCES: S4, BES 5)."""


class ClientMagErbij(StrEnum):
    """With whom it is discussed beforehand that the client attends."""

    REGIE = "procesregisseur"
    """SOURCES: S1."""
    ALLEN = "procesregisseur en deelnemers"
    """SOURCES: S3."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterium:
    """One condition that a casus must meet."""

    nr: int
    tekst: str
    of: bool = False
    """Whether it or the one before is enough (SOURCES: S1, "en/of")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Termijn:
    """A term of the law: whole months or whole weeks after a day."""

    maanden: int = 0
    weken: int = 0

    def einde(self, van: date) -> date:
        """The last day; where a month has no such day, its last one."""
        if self.weken:
            return date.fromordinal(van.toordinal() + 7 * self.weken)
        jaar, maand = divmod(van.month - 1 + self.maanden, 12)
        eerste = date(van.year + jaar, maand + 1, 1)
        volgende = date(eerste.year + eerste.month // 12, eerste.month % 12 + 1, 1)
        return date.fromordinal(min(eerste.toordinal() + van.day, volgende.toordinal()) - 1)

    def __str__(self) -> str:
        aantal, een, meer = (self.weken, "week", "weken") if self.weken else (self.maanden, "maand", "maanden")
        return f"{aantal} {een if aantal == 1 else meer}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Aanmeldbeleid:
    """How this house takes a casus in; what a region does not do is empty here."""

    wie: WieMeldt
    criteria: tuple[Criterium, ...]
    bezwaar: Termijn
    """Within it an objection of the client is decided on."""
    aanpakken: tuple[str, ...] = ()
    triage_dag: int | None = None
    """Day of the week (Monday is 0) of the triage; None: there is none, and the procesregisseur decides at once."""
    inleveren_dag: int | None = None
    inleveren_om: time | None = None
    """Day of the week and local time up to which it is in time for the next triage; None: up to the triage itself."""
    meteen_datum: bool = False
    """Whether who takes it up names the day of its meeting at once (SOURCES: S4)."""
    aanmelder_erbij: bool = False
    """Whether the aanmelder may attend (SOURCES: S4)."""
    namens: bool = False
    """Whether a decision says on whose behalf it was taken: by law the public deelnemers decide (SOURCES: WGS 2.31)."""
    regie_blijft: bool = False
    """Whether it is said that the house takes no regie over: the inbrenger or another party keeps it (SOURCES: S0)."""
    eerst_bekeken: bool = False
    """Whether the house looks at it itself before the triage, and may give advice instead (SOURCES: S3)."""
    sparren: bool = False
    """Whether an aanmelder is offered to talk it over first (SOURCES: S3)."""
    vastleggen: str = ""
    """The system of record, of which the bot asks whether the casus stands in it; empty: it asks nothing."""
    client_wanneer: ClientWanneer | None = None
    """None: nobody is asked whether the client knows."""
    client_hoe: ClientHoe = ClientHoe.INFORMEREN
    client_brief: bool = False
    """Whether the house itself sends the client a letter with the right to object (SOURCES: S0)."""
    client_erbij: ClientMagErbij | None = None
    """Whether the client may attend where that is safe, and with whom that is discussed; None: it is not said."""

    @property
    def groepen(self) -> tuple[tuple[Criterium, ...], ...]:
        """The criteria, of each of which one must be met."""
        groepen: list[tuple[Criterium, ...]] = []
        for een in self.criteria:
            if een.of and groepen:
                groepen[-1] = (*groepen[-1], een)
            else:
                groepen.append((een,))
        return tuple(groepen)
