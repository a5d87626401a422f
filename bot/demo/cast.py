"""Casts the parts of the story from whatever plan is played: who answers what, and how."""

from dataclasses import dataclass

from bot.demo.days import werkdagen_later
from bot.demo.plan import Actiepunt
from bot.demo.world import Person, World


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """The points that play each part; None where the plan has nobody for it."""

    ready_by_mail: Actiepunt | None
    """Answered by mail: first with the button "Bezig", later with "n klaar"."""
    busy_in_room: Actiepunt | None
    """Answered with `!actie bezig n` in the room; its owner is reminded on the due date."""
    ready_in_room: Actiepunt | None
    """Answered with `/actie gereed n` in the room."""
    ladder: Actiepunt | None
    """Nobody answers until the manager has heard of it."""
    rest: tuple[Actiepunt, ...]
    """Reported ready by their owners straight away."""


def cast_parts(world: World) -> Cast:
    """Give each point one part. The ladder prefers a mail member who is not the casushouder, with a date ahead."""
    plan = world.plan
    open_actiepunten = [
        actiepunt for actiepunt in plan.actiepunten if actiepunt.owner is not None and _takes_part(world, actiepunt)
    ]
    begin = world.clock().date()

    def take(*, matrix: bool, ladder: bool = False) -> Actiepunt | None:
        for actiepunt in sorted(
            open_actiepunten, key=lambda actiepunt: (actiepunt.due is None, actiepunt.due) if ladder else ()
        ):
            person = owner_of(world, actiepunt)
            fits = person.by_chat if matrix else person.by_mail and not person.by_chat
            too_late = actiepunt.due is None or werkdagen_later(actiepunt.due, -3) <= begin
            if fits and not (ladder and (too_late or actiepunt.owner == plan.casushouder)):
                open_actiepunten.remove(actiepunt)
                return actiepunt
        return None

    ladder = take(matrix=False, ladder=True)
    return Cast(
        ladder=ladder,
        ready_by_mail=take(matrix=False),
        busy_in_room=take(matrix=True, ladder=True) or take(matrix=True),
        ready_in_room=take(matrix=True),
        rest=tuple(open_actiepunten),
    )


def owner_of(world: World, actiepunt: Actiepunt) -> Person:
    """The partner whose point it is."""
    return next(person for person in world.partners if person.index == actiepunt.owner)


def casushouder(world: World) -> Person | None:
    """The casushouder of the plan; None when they cannot take part in the demo."""
    return next((person for person in world.partners if person.index == world.plan.casushouder), None)


def _takes_part(world: World, actiepunt: Actiepunt) -> bool:
    person = owner_of(world, actiepunt)
    return (person.by_mail or person.by_chat) and person.partner is not None and not person.partner.derde
