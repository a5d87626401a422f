"""The part of a werkwijze about the beginning: who reports, by which criteria, when the triage is, the client, how to
prepare, and what is expected of the casushouder."""

import re
from datetime import time
from typing import Annotated, Any, Final, Literal, Self

from pydantic import Field, field_validator, model_validator

from bot.settings.kinds import Section
from bot.settings.sections import OneLine
from bot.settings.werkwijze_values import Source, Sourced
from commands.domain.aanmelden import (
    Aanmeldbeleid,
    ClientHoe,
    ClientMagErbij,
    ClientWanneer,
    Criterium,
    Termijn,
    WieMeldt,
)
from commands.domain.datumwoorden import WEEKDAGEN
from commands.domain.voorbereiding import Voorbereiding

Weekday = Literal["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag"]
Sentence = Annotated[str, Field(min_length=8, max_length=400, pattern=r"^[^\x00-\x1f\x7f~]+$")]
_TERM: Final = re.compile(r"([1-9]|1[0-2]) (maand|maanden|week|weken)")
_CUT_OFF: Final = re.compile(rf"({'|'.join(WEEKDAGEN[:5])}) ([01]\d|2[0-3]):([0-5]\d)")


class Reporting(Section):
    """Who reports, and what happens with it."""

    wie: Sourced[WieMeldt]
    aanpakken: Sourced[tuple[OneLine, ...]] | None = None
    triage_dag: Sourced[Weekday] | None = None
    inleveren: Sourced[str] | None = None
    meteen_datum: Sourced[bool] | None = None
    aanmelder_erbij: Sourced[bool] | None = None
    namens: Sourced[bool] | None = None
    regie_blijft: Sourced[bool] | None = None
    eerst_bekeken: Sourced[bool] | None = None
    sparren: Sourced[bool] | None = None
    vastleggen: Sourced[OneLine] | None = None

    @field_validator("inleveren")
    @classmethod
    def _grens(cls, gegeven: Sourced[str] | None) -> Sourced[str] | None:
        if gegeven is not None and not _CUT_OFF.fullmatch(gegeven.waarde):
            raise ValueError('no day and hour; write e.g. "maandag 12:00"')
        return gegeven

    @model_validator(mode="after")
    def _voor_triage(self) -> Self:
        if self.inleveren is not None and self.triage_dag is None:
            raise ValueError("inleveren is the cut-off of a triage: say triage_dag too, or leave inleveren out")
        if self.eerst_bekeken is not None and self.eerst_bekeken.waarde and self.triage_dag is None:
            raise ValueError("eerst_bekeken is what comes before a triage: say triage_dag too, or leave it out")
        return self


class Criterion(Section):
    """One condition; `of`: it or the one before is enough."""

    tekst: Sentence
    of: bool = False
    bron: Source


class Client(Section):
    """What the client hears, is asked and may do."""

    wanneer: Sourced[ClientWanneer] | None = None
    hoe: Sourced[ClientHoe] | None = None
    brief: Sourced[bool] | None = None
    erbij: Sourced[ClientMagErbij] | None = None
    bezwaar: Sourced[str]

    @field_validator("bezwaar")
    @classmethod
    def _termijn(cls, gegeven: Sourced[str]) -> Sourced[str]:
        if not _TERM.fullmatch(gegeven.waarde):
            raise ValueError('no term; write e.g. "1 maand" or "4 weken"')
        return gegeven


class Expectations(Section):
    """What this region expects of the casushouder, in whole sentences; see commands.texts.casushouder."""

    casushouder: Sourced[tuple[Sentence, ...]]
    aanspreekpunt: Sourced[bool] | None = None
    """Whether the casushouder is the first whom the other deelnemers ask."""
    op_gang: Sourced[bool] | None = None
    """Whether the casushouder keeps the group talking."""


class Preparing(Section):
    """What this region asks of those who are invited to a first ICO; see commands.domain.voorbereiding."""

    zinnen: Sourced[tuple[Sentence, ...]]
    onderwerpen: Sourced[tuple[OneLine, ...]] | None = None

    def rules(self) -> Voorbereiding:
        """For the rules; without subjects where the region names none."""
        onderwerpen = () if self.onderwerpen is None else self.onderwerpen.waarde
        return Voorbereiding(zinnen=self.zinnen.waarde, onderwerpen=onderwerpen)


def expectations(gegeven: Expectations | None) -> dict[str, Any]:
    """The same as Beleid names it."""
    if gegeven is None:
        return {"verwacht": (), "op_gang": False, "aanspreekpunt": False}
    houdt = {"op_gang": _yes(gegeven.op_gang), "aanspreekpunt": _yes(gegeven.aanspreekpunt)}
    return {"verwacht": gegeven.casushouder.waarde, **houdt}


def reporting_rules(deel: Reporting, criteria: tuple[Criterion, ...], client: Client) -> Aanmeldbeleid:
    """The same for the rules."""
    grens = _CUT_OFF.fullmatch(deel.inleveren.waarde) if deel.inleveren is not None else None
    return Aanmeldbeleid(
        wie=deel.wie.waarde,
        criteria=tuple(Criterium(nr=nr, tekst=een.tekst, of=een.of) for nr, een in enumerate(criteria, 1)),
        bezwaar=_term(client.bezwaar.waarde),
        aanpakken=() if deel.aanpakken is None else deel.aanpakken.waarde,
        triage_dag=None if deel.triage_dag is None else WEEKDAGEN.index(deel.triage_dag.waarde),
        inleveren_dag=None if grens is None else WEEKDAGEN.index(grens[1]),
        inleveren_om=None if grens is None else time(int(grens[2]), int(grens[3])),
        meteen_datum=_yes(deel.meteen_datum),
        aanmelder_erbij=_yes(deel.aanmelder_erbij),
        namens=_yes(deel.namens),
        regie_blijft=_yes(deel.regie_blijft),
        eerst_bekeken=_yes(deel.eerst_bekeken),
        sparren=_yes(deel.sparren),
        vastleggen="" if deel.vastleggen is None else deel.vastleggen.waarde,
        client_wanneer=None if client.wanneer is None else client.wanneer.waarde,
        client_hoe=ClientHoe.INFORMEREN if client.hoe is None else client.hoe.waarde,
        client_brief=_yes(client.brief),
        client_erbij=None if client.erbij is None else client.erbij.waarde,
    )


def _yes(gegeven: Sourced[bool] | None) -> bool:
    """A line that is left out is a no."""
    return gegeven is not None and gegeven.waarde


def _term(tekst: str) -> Termijn:
    aantal, soort = tekst.split()
    return Termijn(maanden=int(aantal)) if soort.startswith("maand") else Termijn(weken=int(aantal))
