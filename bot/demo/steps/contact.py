"""The rhythm of contact: casushouder and procesregisseur each have their own clock."""

from datetime import date

from bot.demo.seen import Seen, answers, contains
from bot.demo.world import Person, World


async def ask_both(world: World, day: date, people: list[Person]) -> None:
    """After four weeks each is asked; the first answers, the other does not."""
    code = world.memory["code"]
    mark = await world.go_to_day(day)
    for person in people:
        message = await world.expect(
            person, person.channel, contains(code, "contact"), "wordt apart naar het contact gevraagd", since=mark
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
    mark = await world.go_to_day(day)
    message = await world.expect(
        silent, silent.channel, contains(code, "contact"), "wordt opnieuw naar het contact gevraagd", since=mark
    )
    world.memory[f"contact {silent.who}"] = message
    world.expect_silence(
        [answered], f"{answered.who} heeft al geantwoord", since=mark, condition=contains("is er contact geweest")
    )
