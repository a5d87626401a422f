"""Whether the plan reached each deelnemer, and what shows that: an answer, the room, or nothing but a relay that took
the mail. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from commands.domain.beleid import Beleid
from commands.domain.deelnemer import Deelnemer
from commands.domain.rollen import Kanaal
from commands.domain.werkdagen import lokale_dag

_PLAN: Final = ("planpost/", "uitnodiging/", "plan_in_gesprek/", "derdepost/")
"""Keys of the messages with which somebody hears of the plan for the first time."""
VERKEERDE_PERSOON: Final = "verkeerde persoon"
"""In the logboek: whoever wrote says that the mail is not theirs, which is no sign that it reached its member."""


class Bezorgstand(StrEnum):
    """What became of one message; the worst first."""

    OPGEGEVEN = "opgegeven"
    """Tried for days, or refused for good."""
    WACHT = "wacht"
    VERZONDEN = "verzonden"
    """The relay took it, or it stands in the room."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bezorging:
    """One message to one deelnemer on one channel, without its words."""

    deelnemer_id: str
    sleutel: str
    kanaal: Kanaal
    stand: Bezorgstand
    gemaakt_op: datetime
    gedaan_op: datetime | None
    """When it was sent or given up (UTC)."""
    pogingen: int
    kenmerk: str
    """The Message-ID that its receiver sees, or the event id; empty while it waits."""

    @property
    def is_plan(self) -> bool:
        """Whether this is how they first hear of the plan."""
        return self.sleutel.startswith(_PLAN)


class Hoe(StrEnum):
    """How sure it is that the plan reached somebody; the worst first."""

    NIET = "niet"
    """Nothing was made for them: a derde without an actiepunt, or without a statement of secrecy."""
    TERUG = "terug"
    """Their address sends mail back, and they never answered since."""
    OPGEGEVEN = "opgegeven"
    WACHT = "wacht"
    VERZONDEN = "verzonden"
    """Sent, and no sign of life."""
    BEWIJS = "bewijs"
    """They answered, or came into the room where the plan stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bereik:
    """How the plan reached one deelnemer."""

    lid: Deelnemer
    hoe: Hoe
    op: datetime | None = None
    """When: of the sign of life, of the bounce, or of the last try (UTC)."""
    in_kamer: bool = False
    """Of a proof: whether it is that they came into the room."""


def bereik(lid: Deelnemer, berichten: Sequence[Bezorging], teken: datetime | None) -> Bereik:
    """`berichten`: those to this deelnemer; `teken`: when they last wrote or pressed a button (UTC)."""
    plan = [een for een in berichten if een.is_plan]
    terug = lid.persoon.mail_failed_at
    if teken is not None and (terug is None or teken > terug):
        return Bereik(lid=lid, hoe=Hoe.BEWIJS, op=teken)
    if lid.in_kamer_sinds is not None:
        return Bereik(lid=lid, hoe=Hoe.BEWIJS, op=lid.in_kamer_sinds, in_kamer=True)
    if terug is not None and Kanaal.MAIL in lid.kanalen:
        return Bereik(lid=lid, hoe=Hoe.TERUG, op=terug)
    if not plan:
        return Bereik(lid=lid, hoe=Hoe.NIET)
    beste = max(plan, key=lambda een: (tuple(Bezorgstand).index(een.stand), een.gemaakt_op))
    return Bereik(lid=lid, hoe=Hoe(beste.stand.value), op=beste.gedaan_op or beste.gemaakt_op)


def tekens(leden: Sequence[Deelnemer], regels: Sequence[tuple[str, datetime]]) -> Mapping[str, datetime]:
    """By deelnemer id, when they last did something in this casus; `regels`: who did something, and when."""
    kring = {een.id for een in leden}
    return {wie: op for wie, op in sorted(regels, key=lambda een: een[1]) if wie in kring}


def dagen_te_laat(ico_op: date | None, vrijgegeven_op: datetime, beleid: Beleid) -> int | None:
    """Days after the term for the plan (SOURCES: S2, a week after the ICO) on which it was released; 0: in time.

    None where there is no term, or no ICO to count from.
    """
    if ico_op is None or not beleid.plan_grens_dagen:
        return None
    grens = ico_op + timedelta(days=beleid.plan_grens_dagen)
    return max((lokale_dag(vrijgegeven_op, beleid) - grens).days, 0)
