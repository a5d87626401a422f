"""Lines of news that tell how an actiepunt stands: of several only the last counts. Pure."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from commands.domain.actiepunt import FeedbackSoort


class Standsoort(StrEnum):
    """What such a line tells."""

    TOESTAND = "toestand"
    DATUM = "datum"
    EINDE = "einde"
    """It is done or dropped: its date counts no more."""
    TERUG = "terug"
    """The last report was taken back: what was told before it stays beside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standregel:
    """One line of news about how an actiepunt stands."""

    actiepunt_id: str
    deel: str = ""
    """Whose part it is about, as others see them, where each answers apart; empty: the whole."""
    soort: Standsoort


def is_einde(regels: Sequence[Standregel | None]) -> bool:
    """Whether these lines of news, one or more, tell of nothing but actiepunten that are done or dropped."""
    return bool(regels) and all(een is not None and een.soort is Standsoort.EINDE for een in regels)


SOORT_VAN = {
    FeedbackSoort.BEZIG: Standsoort.TOESTAND,
    FeedbackSoort.LUKT_NIET: Standsoort.TOESTAND,
    FeedbackSoort.UITSTEL: Standsoort.DATUM,
    FeedbackSoort.GEREED: Standsoort.EINDE,
    FeedbackSoort.VERVALLEN: Standsoort.EINDE,
    FeedbackSoort.BUITEN: Standsoort.EINDE,
    FeedbackSoort.TERUGGENOMEN: Standsoort.TERUG,
}
"""Of what people report or take back; the others are words, or change something else."""


def standregel(soort: FeedbackSoort, actiepunt_id: str, deel: str = "") -> Standregel | None:
    """What a line about this report tells, None where it is no state; `deel`: whose part, where each answers apart."""
    return Standregel(actiepunt_id=actiepunt_id, deel=deel, soort=SOORT_VAN[soort]) if soort in SOORT_VAN else None


def achterhaald(regels: Sequence[Standregel | None]) -> list[bool]:
    """For each of these lines, in order of time, whether a later one tells the same anew; never of what is no state."""
    later: dict[str, dict[str, set[Standsoort]]] = defaultdict(lambda: defaultdict(set))
    uit: list[bool] = []
    for regel in reversed(regels):
        uit.append(regel is not None and _is_achterhaald(regel.soort, later[regel.actiepunt_id][regel.deel]))
        if regel is not None and regel.soort is Standsoort.TERUG:
            later[regel.actiepunt_id].clear()
        elif regel is not None and not uit[-1]:
            later[regel.actiepunt_id][regel.deel].add(regel.soort)
    return uit[::-1]


def _is_achterhaald(soort: Standsoort, later: set[Standsoort]) -> bool:
    if soort is Standsoort.TERUG:
        return False
    # a new date does not end with what is said after it; a state does with each, also with a new date
    return bool(later & {Standsoort.DATUM, Standsoort.EINDE} if soort is Standsoort.DATUM else later)
