"""Casts the parts of the story from whatever plan is played: who answers what, and how."""

from dataclasses import dataclass

from bot.demo.days import werkdagen_verder
from bot.demo.plan import Punt
from bot.demo.world import Mens, Wereld


@dataclass(frozen=True, slots=True, kw_only=True)
class Rolverdeling:
    """Which points play which part; None where the plan has nobody for it."""

    mail_klaar: Punt | None
    """Answered by mail: first with the button "Bezig", later with "n klaar"."""
    kamer_bezig: Punt | None
    """Answered with `!actie bezig n` in the room; its owner is reminded on the due date."""
    kamer_gereed: Punt | None
    """Answered with `/actie gereed n` in the room."""
    ladder: Punt | None
    """Nobody answers until the manager has heard of it."""
    rest: tuple[Punt, ...]
    """Reported ready by their owners straight away."""


def verdeel(wereld: Wereld) -> Rolverdeling:
    """Give each point one part. The ladder prefers a mail member who is not the casushouder, with a date ahead."""
    plan = wereld.plan
    open_punten = [punt for punt in plan.punten if punt.van is not None and _speelt(wereld, punt)]
    begin = wereld.klok().date()

    def neem(*, matrix: bool, ladder: bool = False) -> Punt | None:
        for punt in sorted(open_punten, key=lambda punt: (punt.uiterlijk is None, punt.uiterlijk) if ladder else ()):
            mens = eigenaar(wereld, punt)
            past = mens.op_chat if matrix else mens.op_mail and not mens.op_chat
            te_laat = punt.uiterlijk is None or werkdagen_verder(punt.uiterlijk, -3) <= begin
            if past and not (ladder and (te_laat or punt.van == plan.casushouder)):
                open_punten.remove(punt)
                return punt
        return None

    ladder = neem(matrix=False, ladder=True)
    return Rolverdeling(
        ladder=ladder,
        mail_klaar=neem(matrix=False),
        kamer_bezig=neem(matrix=True, ladder=True) or neem(matrix=True),
        kamer_gereed=neem(matrix=True),
        rest=tuple(open_punten),
    )


def eigenaar(wereld: Wereld, punt: Punt) -> Mens:
    """Whose point it is."""
    return next(mens for mens in wereld.partners if mens.index == punt.van)


def casushouder(wereld: Wereld) -> Mens | None:
    """The casushouder of the plan, if he can take part in the demo."""
    return next((mens for mens in wereld.partners if mens.index == wereld.plan.casushouder), None)


def _speelt(wereld: Wereld, punt: Punt) -> bool:
    mens = eigenaar(wereld, punt)
    return (mens.op_mail or mens.op_chat) and mens.partner is not None and not mens.partner.derde
