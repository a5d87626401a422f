"""The end: mail and chat tell the same."""

import re

from bot.demo.seen import Seen, answers
from bot.demo.world import NotSeen, Person, World

STATES = ("lukt niet", "klaar", "bezig", "open")


async def same_state(world: World) -> None:
    """`actie lijst` by mail and in the room give one state."""
    states: list[dict[int, str]] = []
    world.memory["merk lijst"] = world.mark()
    if world.mailers():
        person = world.mailers()[0]
        mark = world.mark()
        world.report.does(person.who, "mail", "vraagt: actie lijst")
        question = await person.post.reply(world.memory[f"planmail {person.who}"], "actie lijst")
        states.append(_state(world, await world.expect(person, "mail", answers(question), "ziet de lijst", since=mark)))
    if world.chatters():
        person = world.chatters()[0]
        mark = world.mark()
        world.report.does(person.who, "matrix", "vraagt in de kamer: !actie lijst")
        question = await person.chat.say(world.memory["kamer"], "!actie lijst")
        states.append(
            _state(world, await world.expect(person, "matrix", answers(question), "ziet de lijst", since=mark))
        )
    if len({tuple(sorted(state.items())) for state in states}) > 1:
        raise NotSeen("de lijst in de mail en die in de kamer verschillen")
    if any(len(state) != len(world.plan.actiepunten) for state in states):
        raise NotSeen("niet alle actiepunten staan met hun stand in de lijst")
    where = "is in beide kanalen dezelfde" if len(states) > 1 else "klopt"
    world.report.confirm(f"de stand {where}: {_short(states[0])}")


def unreadable(people: list[Person]) -> int:
    """How many chat messages could not be decrypted by their readers."""
    return sum(person.matrix.unreadable for person in people if person.matrix)


def _state(world: World, message: Seen) -> dict[int, str]:
    """Point number to the status word that stands in its line."""
    state: dict[int, str] = {}
    for actiepunt in world.plan.actiepunten:
        for line in message.text.splitlines():
            if re.match(rf"\W*{actiepunt.number}\b", line):
                lowered = line.lower().replace(actiepunt.what.lower(), "")
                state[actiepunt.number] = next((status for status in STATES if status in lowered), "?")
    return state


def _short(state: dict[int, str]) -> str:
    return ", ".join(f"{number} {status}" for number, status in sorted(state.items()))
