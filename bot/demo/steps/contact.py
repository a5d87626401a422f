"""The rhythm of contact: casushouder and procesregisseur each have their own clock."""

from datetime import date

from bot.demo.days import werkdagen_later
from bot.demo.seen import Seen, answers, contains
from bot.demo.world import Person, World

_SOONER = 3
"""Working days by which the bot may ask sooner, beside another question to the same reader."""
_QUESTION = "is er contact geweest"


async def ask_both(world: World, day: date, people: list[Person]) -> None:
    """After four weeks each is asked; the first answers, the other does not."""
    code = world.memory["code"]
    await world.go_to_day(day)
    mark = _mark(world, day)
    for person in people:
        message = await world.expect(
            person, person.channel, contains(code, _QUESTION), "wordt apart naar het contact gevraagd", since=mark
        )
        world.memory[f"contact {person.who}"] = message
    await answer(world, people[0], day)


async def answer(world: World, person: Person, day: date) -> None:
    """One says when the contact was."""
    question: Seen = world.memory[f"contact {person.who}"]
    text = f"contact gehad {world.memory['code']} {day.day}-{day.month}-{day.year}"
    mark = world.mark()
    world.report.does(person.who, person.channel, f"antwoordt: {text}")
    if person.by_chat:
        own = await person.chat.say(question.reply_to, text, answered_id=question.id)
    else:
        own = await person.post.reply(question, text)
    await world.expect(person, person.channel, answers(own), "krijgt een korte bevestiging", since=mark)
    await world.settle()


async def ask_only_the_other(world: World, day: date, answered: Person, silent: Person) -> None:
    """A week later only the one who was silent is asked again."""
    code = world.memory["code"]
    await world.go_to_day(day)
    before = world.report.seen.index(world.memory[f"contact {silent.who}"]) + 1
    message = await world.expect(
        silent, silent.channel, contains(code, _QUESTION), "wordt opnieuw naar het contact gevraagd", since=before
    )
    world.memory[f"contact {silent.who}"] = message
    world.expect_silence(
        [answered], f"{answered.who} heeft al geantwoord", since=_mark(world, day), condition=contains(_QUESTION)
    )


def _mark(world: World, day: date) -> int:
    """A mark before all that was seen since the first day on which the question of this day may come."""
    first = werkdagen_later(day, -_SOONER)
    return next((index for index, message in enumerate(world.report.seen) if message.at.date() >= first), world.mark())
