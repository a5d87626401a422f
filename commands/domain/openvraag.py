"""A question that the bot put to one person alone and that still waits, as the reading of a loose message knows it."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from commands.domain.bijeenkomst import Peilmoment


class OpenvraagSoort(StrEnum):
    """The kinds of question."""

    KOMT = "komt"
    """Whether they come to a meeting (ICO)."""
    MOMENTEN = "momenten"
    """Which moments of a poll suit them."""
    AANBOD = "aanbod"
    """Whether they become casushouder."""
    VERZOEK = "verzoek"
    """Whether they agree with what waits for their `akkoord`."""
    EINDE = "einde"
    """Whether the casus may be closed."""
    CONTACT = "contact"
    """Whether there was contact with the other role."""
    VRAAG = "vraag"
    """What a deelnemer asks of them."""
    TEKST = "tekst"
    """What is to be done with their held text."""
    BELLEN = "bellen"
    """Whether they spoke somebody of whom nothing was heard."""
    PUNT = "punt"
    """How it stands with one actiepunt, or with several."""


JA_OF_NEE = frozenset(
    (OpenvraagSoort.KOMT, OpenvraagSoort.AANBOD, OpenvraagSoort.VERZOEK, OpenvraagSoort.EINDE, OpenvraagSoort.CONTACT)
) | {OpenvraagSoort.BELLEN}
"""To these a bare yes or no is an answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Openvraag:
    """One of these."""

    soort: OpenvraagSoort
    extern_id: str
    """Event id or Message-ID of the message that asks it."""
    code: str
    """Of its casus."""
    nummer: int | None = None
    """The actiepunt, the question (V3) or the held text (W12); None: no number of its own, or several actiepunten."""
    nummers: frozenset[int] = frozenset()
    """All actiepunten of which it asks."""
    ook_contact: bool = False
    """Whether the same message asks for contact."""
    trede: bool = False
    """Whether it is a step of the ladder."""
    momenten: tuple[Peilmoment, ...] = ()
    """Of a poll."""
    wat: str = field(default="", repr=False)
    """What the one actiepunt says, or whom they are asked to call."""
    op: datetime | None = None
    """Of an invitation: when the meeting begins (UTC)."""
