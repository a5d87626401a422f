"""The werkwijze of one region, as its file tells it; each value names its source.

What a file leaves out is not done in that region. The shipped files: bot/settings/werkwijzen.
"""

from typing import Annotated, Any, Literal, Self
from zoneinfo import ZoneInfo

from pydantic import Field, field_validator, model_validator

from bot.settings.kinds import Section
from bot.settings.reporting import (
    Client,
    Criterion,
    Expectations,
    Preparing,
    Reporting,
    Sentence,
    expectations,
    reporting_rules,
)
from bot.settings.sections import Holidays, OneLine
from bot.settings.werkwijze_ladder import Step, check_ladder
from bot.settings.werkwijze_meetings import Meeting, Wishes, wishes
from bot.settings.werkwijze_values import Sourced
from commands.domain.aanmelden import Aanmeldbeleid
from commands.domain.beleid import Bewaartermijn
from commands.domain.einden import Einden
from commands.domain.sluiting import WOORD, Einde
from commands.domain.voorbereiding import Voorbereiding
from commands.domain.woorden import Woorden

Word = Annotated[str, Field(pattern=r"^[A-Za-zÀ-ÿ](?:[A-Za-zÀ-ÿ -]{0,38}[A-Za-zÀ-ÿ])?$")]
Days = Annotated[int, Field(ge=1, le=366)]
Months = Annotated[int, Field(ge=1, le=600)]
End = Literal["afschalen", "voorlopig", "beëindigen"]
Weeks = Annotated[int, Field(ge=1, le=52)]
_NIETS: dict[str, Any] = {
    "plan_grens_dagen": 0,
    "plan_vraag_dagen": (),
    "contact_weken": (),
    "vervolg_weken": (),
    "vervolg_vraag_weken": (),
    "vooraf_werkdagen": 0,
    "vergeten_na": 0,
    "stil_weken": 0,
    "uitstel_weken": 0,
}
"""How [termijnen] of the settings says that a term is not kept."""


class Words(Section):
    """The words of the region; see commands.domain.woorden."""

    casushouder: Sourced[Word]
    procesregisseur: Sourced[Word]
    manager: Sourced[Word]
    plan: Sourced[Word]
    overleg: Sourced[Word]
    vervolgoverleg: Sourced[Word]
    voluit: Sourced[Word] | None = None


class Rhythm(Section):
    """The terms and rhythms that this region keeps; see bot.settings.sections.Terms."""

    plan_grens_dagen: Sourced[Days] | None = None
    plan_vraag_dagen: Sourced[tuple[Days, ...]] | None = None
    contact_weken: Sourced[tuple[Weeks, ...]] | None = None
    vervolg_weken: Sourced[tuple[Weeks, ...]] | None = None
    vervolg_vraag_weken: Sourced[tuple[Weeks, ...]] | None = None
    vooraf_werkdagen: Sourced[Days] | None = None
    vergeten_na: Sourced[Days] | None = None
    stil_weken: Sourced[Weeks] | None = None
    uitstel_weken: Sourced[Weeks] | None = None

    @field_validator("plan_vraag_dagen", "contact_weken", "vervolg_weken", "vervolg_vraag_weken")
    @classmethod
    def _oplopend(cls, gegeven: Sourced[tuple[int, ...]] | None) -> Sourced[tuple[int, ...]] | None:
        if gegeven is not None and list(gegeven.waarde) != sorted(set(gegeven.waarde)):
            raise ValueError("the numbers must rise, each once")
        if gegeven is not None and not gegeven.waarde:
            raise ValueError("no numbers: leave the line out where the region keeps no such term")
        return gegeven


class Keeping(Section):
    """How long a casus is kept; see commands.domain.beleid.Bewaartermijn. A limit that is left out does not hold."""

    na_begin_maanden: Sourced[Months] | None = None
    na_einde_maanden: Sourced[Months] | None = None
    verlengen_maanden: Sourced[Months] | None = None
    waarschuw_maanden: Sourced[tuple[Months, ...]] | None = None
    bedenktijd_dagen: Sourced[Days] | None = None

    @model_validator(mode="after")
    def _eindigt(self) -> Self:
        if self.na_begin_maanden is None and self.na_einde_maanden is None:
            raise ValueError("nothing says how long a casus is kept: set na_begin_maanden or na_einde_maanden")
        return self

    @field_validator("waarschuw_maanden")
    @classmethod
    def _dalend(cls, gegeven: Sourced[tuple[int, ...]] | None) -> Sourced[tuple[int, ...]] | None:
        if gegeven is not None and list(gegeven.waarde) != sorted(set(gegeven.waarde), reverse=True):
            raise ValueError("the numbers must fall, each once: the first warning comes first")
        return gegeven


class Ending(Section):
    """How a casus ends; see commands.domain.einden.Einden."""

    soorten: Sourced[tuple[End, ...]] | None = None
    schaduw_maanden: Sourced[Months] | None = None
    in_overleg: Sourced[bool] | None = None
    namens: Sourced[bool] | None = None
    evaluatie: Sourced[bool] | None = None
    afgeschermd: Sourced[bool] | None = None

    @field_validator("soorten")
    @classmethod
    def _elk_eens(cls, gegeven: Sourced[tuple[str, ...]] | None) -> Sourced[tuple[str, ...]] | None:
        if gegeven is not None and (not gegeven.waarde or len(set(gegeven.waarde)) < len(gegeven.waarde)):
            raise ValueError("name at least one end, each once")
        return gegeven


class Calendar(Section):
    """Time zone and holidays."""

    tijdzone: Sourced[str]
    feestdagen: Sourced[Holidays]

    @field_validator("tijdzone")
    @classmethod
    def _zone(cls, gegeven: Sourced[str]) -> Sourced[str]:
        try:
            ZoneInfo(gegeven.waarde)
        except (OSError, ValueError, KeyError) as fout:
            raise ValueError("no such time zone; write e.g. Europe/Amsterdam") from fout
        return gegeven


class Werkwijze(Section):
    """A whole file."""

    naam: Sourced[OneLine]
    telefoon: Sourced[OneLine] | None = None
    delen: Sourced[Sentence] | None = None
    agenderen: Wishes | None = None
    soorten: Sourced[bool] | None = None
    """Whether deelnemers are publiek, privaat or derde. Left out: as the law has it, they are."""
    woorden: Words
    termijnen: Rhythm
    bewaren: Keeping | None = None
    """Left out: as the law has it."""
    einden: Ending | None = None
    verwachtingen: Expectations | None = None
    voorbereiden: Preparing | None = None
    ladder: tuple[Step, ...] = ()
    overleggen: tuple[Meeting, ...] = ()
    kalender: Calendar
    aanmelden: Reporting | None = None
    criteria: tuple[Criterion, ...] = ()
    client: Client | None = None

    @model_validator(mode="after")
    def _klimt(self) -> Self:
        check_ladder(self.ladder)
        return self

    @model_validator(mode="after")
    def _meldt(self) -> Self:
        if self.aanmelden is not None and not (self.criteria and self.client):
            raise ValueError("[aanmelden] needs [[criteria]], at least one, and [client] with the term of a bezwaar")
        return self

    @field_validator("overleggen")
    @classmethod
    def _elk_anders(cls, gegeven: tuple[Meeting, ...]) -> tuple[Meeting, ...]:
        if len({een.naam for een in gegeven}) < len(gegeven):
            raise ValueError("two meetings have the same name; give each a name of its own")
        return gegeven

    def meetings(self) -> dict[str, Any]:
        """The meetings of the house, as Beleid names them."""
        return {
            "overleggen": tuple(een.rules() for een in self.overleggen),
            "agenderen_door": wishes(self.agenderen),
        }

    def expectations(self) -> dict[str, Any]:
        """What is expected of the casushouder and of who is invited, as Beleid names it."""
        return expectations(self.verwachtingen) | {"voorbereiding": self.preparing()}

    def preparing(self) -> Voorbereiding:
        """What is asked of those who are invited; nothing where the file says nothing."""
        return Voorbereiding(zinnen=(), onderwerpen=()) if self.voorbereiden is None else self.voorbereiden.rules()

    def reporting(self) -> Aanmeldbeleid | None:
        """How a casus is reported; None where this house takes none in through the bot."""
        if self.aanmelden is None or self.client is None:
            return None
        return reporting_rules(self.aanmelden, self.criteria, self.client)

    def words(self) -> Woorden:
        """The words, for the rules."""
        gegeven = {naam: getattr(self.woorden, naam) for naam in Words.model_fields}
        if gegeven["voluit"] is None:  # a house that gives no full words has none besides
            gegeven["voluit"] = self.woorden.overleg
        soorten, einden = self.soorten is None or self.soorten.waarde, self.ending().soorten
        einde = WOORD[Einde.VOORLOPIG if Einde.VOORLOPIG in einden else einden[-1]]
        return Woorden(soorten=soorten, einde=einde, **{naam: een.waarde for naam, een in gegeven.items()})

    def keeping(self) -> Bewaartermijn:
        """How long a casus is kept, for the rules; 0 months or no warnings where a line is left out."""
        if self.bewaren is None:
            return Bewaartermijn()
        gegeven = {naam: getattr(self.bewaren, naam) for naam in Keeping.model_fields}
        niets: dict[str, Any] = {"waarschuw_maanden": ()}
        return Bewaartermijn(
            **{naam: niets.get(naam, 0) if een is None else een.waarde for naam, een in gegeven.items()}
        )

    def ending(self) -> Einden:
        """How a casus ends, for the rules."""
        if self.einden is None:
            return Einden()
        gegeven = {naam: getattr(self.einden, naam) for naam in Ending.model_fields}
        anders = {naam: een.waarde for naam, een in gegeven.items() if een is not None}
        if "soorten" in anders:
            anders["soorten"] = tuple(einde for woord in anders["soorten"] for einde in Einde if WOORD[einde] == woord)
        return Einden(**anders)

    def terms(self) -> dict[str, Any]:
        """The terms as [termijnen] of the settings names them; 0 or empty where the region keeps none."""
        gegeven = {naam: getattr(self.termijnen, naam) for naam in Rhythm.model_fields}
        termijnen = {naam: _NIETS[naam] if een is None else een.waarde for naam, een in gegeven.items()}
        treden = {trede.naar: trede.werkdagen for trede in self.ladder}
        termijnen["manager_na_besluit"] = any(trede.decided for trede in self.ladder)
        return termijnen | {f"{rol}_na": treden.get(rol, 0) for rol in ("casushouder", "procesregisseur", "manager")}
