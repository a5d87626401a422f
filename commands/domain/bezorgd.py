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
GESPROKEN: Final = "bezorging gesproken"
"""In the logboek: somebody else spoke to them; the line is theirs, and its object the deelnemer."""
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
    """Empty for a message to the room."""
    sleutel: str
    kanaal: Kanaal
    stand: Bezorgstand
    gemaakt_op: datetime
    gedaan_op: datetime | None
    """When it was sent or given up (UTC)."""
    pogingen: int
    kenmerk: str
    """The Message-ID that its receiver sees, or the event id; empty while it waits."""

    terug_op: datetime | None = None
    """When a mail server sent it back (UTC)."""
    terug_code: str = ""
    """Why, as a code of RFC 3463 ("5.1.1"); empty where it said none."""
    in_kamer: bool = False
    """Whether it stands in the room of the casus."""

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


class Teken(StrEnum):
    """The proofs that the plan reached somebody."""

    ANTWOORD = "antwoord"
    """They wrote or pressed a button."""
    GELEZEN = "gelezen"
    """Their client says that they read in the room, where the plan stands, or in the room with the bot."""
    KAMER = "kamer"
    """They came into the room."""
    GESPROKEN = "gesproken"
    """Somebody else spoke to them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bereik:
    """How the plan reached one deelnemer."""

    lid: Deelnemer
    hoe: Hoe
    op: datetime | None = None
    """When: of the sign of life, of the bounce, or of the last try (UTC)."""
    teken: Teken | None = None
    """Of a proof: what shows it."""


def bereik(
    lid: Deelnemer, berichten: Sequence[Bezorging], teken: datetime | None, *, gesproken: datetime | None = None
) -> Bereik:
    """`berichten`: those to this deelnemer; `teken`: when they last wrote or pressed a button; `gesproken`: when
    somebody last said to have spoken to them (UTC)."""
    plan = [een for een in berichten if een.is_plan]
    terug = lid.persoon.mail_failed_at
    if teken is not None and (terug is None or teken > terug):
        return Bereik(lid=lid, hoe=Hoe.BEWIJS, op=teken, teken=Teken.ANTWOORD)
    for wat, op in (
        (Teken.GELEZEN, gelezen(lid, plan)),
        (Teken.KAMER, lid.in_kamer_sinds),
        (Teken.GESPROKEN, gesproken),
    ):
        if op is not None:
            return Bereik(lid=lid, hoe=Hoe.BEWIJS, op=op, teken=wat)
    if terug is not None and Kanaal.MAIL in lid.kanalen:
        return Bereik(lid=lid, hoe=Hoe.TERUG, op=terug)
    if not plan:
        return Bereik(lid=lid, hoe=Hoe.NIET)
    beste = max(plan, key=lambda een: (tuple(Bezorgstand).index(een.stand), een.gemaakt_op))
    return Bereik(lid=lid, hoe=Hoe(beste.stand.value), op=beste.gedaan_op or beste.gemaakt_op)


def gelezen(lid: Deelnemer, plan: Sequence[Bezorging]) -> datetime | None:
    """When their client said that they read in the room of the casus, or, where the plan went there, in their own."""
    prive = lid.persoon.gelezen_op
    daar = [een.gedaan_op for een in plan if een.kanaal is Kanaal.MATRIX and een.gedaan_op is not None]
    if lid.gelezen_op is not None or prive is None:
        return lid.gelezen_op
    return prive if any(op <= prive for op in daar) else None


def is_gelezen(een: Bezorging, lid: Deelnemer) -> bool:
    """Whether their client says that they read on in the room where it stands after it was placed there."""
    tot = lid.gelezen_op if een.in_kamer else lid.persoon.gelezen_op
    geplaatst = een.kanaal is Kanaal.MATRIX and een.stand is Bezorgstand.VERZONDEN
    return geplaatst and tot is not None and een.gedaan_op is not None and een.gedaan_op <= tot


def aan_lid(lid: Deelnemer, berichten: Sequence[Bezorging]) -> list[Bezorging]:
    """The messages that this deelnemer gets: their own, and those in the room since they came in."""
    sinds = lid.in_kamer_sinds
    return [
        een
        for een in berichten
        if een.deelnemer_id == lid.id or (een.in_kamer and sinds is not None and (een.gedaan_op or sinds) >= sinds)
    ]


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
