"""`actie lukt niet 3 <reden>`: the signal that a partner owes the casushouder (SOURCES: S1, S2)."""

from commands.actie.antwoord import heropent, meld
from commands.command import EIGEN, LEIDING, REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.actiepunt import FeedbackSoort, Status
from commands.texts import actie as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Stop the reminders and tell the casushouder; of an actiepunt that is done it asks first."""
    if not opdracht.alleen_woorden and (vraag := await heropent(opdracht, context)) is not None:
        return vraag
    return await meld(opdracht, context, FeedbackSoort.LUKT_NIET, status=Status.LUKT_NIET)


LUKT_NIET = Command(
    woorden="actie lukt niet",
    ook=(
        "lukt niet",
        "lukt niet meer",
        *(f"lukt {wie} {niet}" for wie in ("me", "mij", "ons") for niet in ("niet meer", "niet")),
        *(f"gaat {wie}niet lukken" for wie in ("", "me ", "mij ", "ons ")),
        "niet gelukt",
        "niet haalbaar",
        "loopt vast",
    ),
    alleen=("kan niet", "gaat niet", "gaat niet door"),
    gebruik="actie lukt niet <nummer> <reden>",
    samenvatting=teksten.LUKT_NIET,
    rollen=EIGEN | REGIE,
    over_punt=True,
    telt=True,
    raadt=True,
    bewijs=LEIDING,
    run=run,
)
