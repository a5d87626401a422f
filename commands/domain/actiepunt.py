"""The actiepunt: the promise of a partner, and the answers to it."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum


class Status(StrEnum):
    """Where an actiepunt stands."""

    OPEN = "open"
    BEZIG = "bezig"
    GEREED = "gereed"
    LUKT_NIET = "lukt_niet"
    VERVALLEN = "vervallen"
    """It need not be done here any more: casushouder or procesregisseur said so, with a reason, or with the
    organisation outside the group that goes on with it."""
    VOORGESTELD = "voorgesteld"
    """A partner proposed it; nothing is asked of anybody before the casushouder or procesregisseur agrees."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Actiepunt:
    """One promise, of one deelnemer or of several."""

    id: str
    casus_id: str
    nummer: int
    wat: str
    eigenaars: tuple[str, ...]
    """Deelnemer ids; empty when every owner left. The module `eigenaars` says what several mean."""
    uiterlijk: date | None
    status: Status = Status.OPEN
    versie: int = 1
    """Goes up by one with each answer; reminders of an older version are void."""
    beantwoord_op: datetime | None = None
    """When somebody last answered (UTC)."""
    ieder: bool = False
    """Whether each owner answers for themselves; otherwise the answer of one counts for all."""
    delen: tuple[tuple[str, Status], ...] = ()
    """Of `ieder`: the state of the part of each owner who answered, by deelnemer id."""

    @property
    def loopt(self) -> bool:
        """Whether something is still expected of the owner."""
        return self.status in (Status.OPEN, Status.BEZIG)

    @property
    def voorbij(self) -> bool:
        """Whether nobody need do or say anything about it: it ended, or did not begin."""
        return self.status in (Status.GEREED, Status.VERVALLEN, Status.VOORGESTELD)


class FeedbackSoort(StrEnum):
    """The kinds of answer."""

    GEREED = "gereed"
    BEZIG = "bezig"
    LUKT_NIET = "lukt_niet"
    UITSTEL = "uitstel"
    TERUGKOPPELING = "terugkoppeling"
    VERVALLEN = "vervallen"
    BUITEN = "buiten"
    """An organisation outside the group goes on with it; the words name that organisation."""
    OVERGEDRAGEN = "overgedragen"
    GEWIJZIGD = "gewijzigd"
    GEPAUZEERD = "gepauzeerd"
    NIEUW = "nieuw"
    TERUGGENOMEN = "teruggenomen"
    OPGEPAKT = "opgepakt"
    """Somebody else than the owner took up a step of the ladder."""
    GEZIEN = "gezien"
    BESLUIT = "besluit"
    """The manager or the procesregisseur decided what happens."""
    OPGESCHAALD = "opgeschaald"
    UITSTEL_GEVRAAGD = "uitstel_gevraagd"
    """Its owner asks for a date to which somebody else must agree."""
    TERUGGEGEVEN = "teruggegeven"
    """It went back down the ladder to whoever must act."""
    OPMERKING = "opmerking"
    """Words that only owner, casushouder and procesregisseur read."""


VERANDERD = frozenset(
    {
        FeedbackSoort.VERVALLEN,
        FeedbackSoort.BUITEN,
        FeedbackSoort.OVERGEDRAGEN,
        FeedbackSoort.GEWIJZIGD,
        FeedbackSoort.GEPAUZEERD,
        FeedbackSoort.NIEUW,
        FeedbackSoort.TERUGGENOMEN,
        FeedbackSoort.OPGEPAKT,
        FeedbackSoort.GEZIEN,
        FeedbackSoort.BESLUIT,
        FeedbackSoort.OPGESCHAALD,
        FeedbackSoort.TERUGGEGEVEN,
        FeedbackSoort.UITSTEL_GEVRAAGD,
        FeedbackSoort.OPMERKING,
    }
)
"""What others than the owner changed or said: no answer of the owner."""
WOORDEN = frozenset(
    {
        FeedbackSoort.TERUGKOPPELING,
        FeedbackSoort.OPGEPAKT,
        FeedbackSoort.GEZIEN,
        FeedbackSoort.BESLUIT,
        FeedbackSoort.UITSTEL_GEVRAAGD,
        FeedbackSoort.OPMERKING,
    }
)
"""Words about an actiepunt: they change neither its state nor its date."""
_RUSTIG = frozenset(
    {
        FeedbackSoort.BEZIG,
        FeedbackSoort.UITSTEL,
        FeedbackSoort.TERUGKOPPELING,
        FeedbackSoort.OPGEPAKT,
        FeedbackSoort.GEZIEN,
    }
)
"""What the others need not hear today: somebody is at work, or needs more time."""


def is_rustig(soort: FeedbackSoort, woorden: str) -> bool:
    """Whether the others need not hear this report today; words that change no state they read soon."""
    return soort in _RUSTIG and not (woorden and soort in WOORDEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """One answer to one actiepunt, or one change of it, as it was given."""

    id: str
    casus_id: str
    actiepunt_id: str
    door: str
    """Deelnemer id or medewerker id."""
    soort: FeedbackSoort
    tekst: str
    op: datetime
    terug: Actiepunt | None = None
    """How the actiepunt stands again when this is taken back; None for words, which nobody can take back."""
    namens: str | None = None
    """Id of the deelnemer whose answer it is, where casushouder or procesregisseur reported it."""


def antwoord(
    punt: Actiepunt, *, op: datetime, status: Status | None = None, uiterlijk: date | None = None
) -> Actiepunt:
    """The actiepunt with an answer noted at `op` (UTC): its version goes up, so that older reminders lapse."""
    return replace(
        punt,
        status=punt.status if status is None else status,
        uiterlijk=punt.uiterlijk if uiterlijk is None else uiterlijk,
        versie=punt.versie + 1,
        beantwoord_op=op,
    )
