"""One silent partner: reminded before and on the due date, then the ladder, until an answer stops it."""

from datetime import date

from bot.demo.cast import casushouder, owner_of
from bot.demo.days import werkdag_until, werkdagen_later
from bot.demo.plan import Actiepunt
from bot.demo.seen import Seen, answers, contains
from bot.demo.steps.meeting import tap
from bot.demo.world import NotSeen, Person, World

LADDER = ((2, "casushouder"), (5, "procesregisseur"), (10, "manager"))
"""Working days after the due date, and who hears it then."""


async def herinnering(world: World, actiepunt: Actiepunt, day: date) -> None:
    """The owner is reminded, on their own channel."""
    person = owner_of(world, actiepunt)
    mark = await world.go_to_day(day)
    message = await world.expect(person, person.channel, contains(actiepunt.what), "wordt herinnerd", since=mark)
    world.memory[f"herinnering {actiepunt.number}"] = message


async def next_one_up(world: World, actiepunt: Actiepunt, day: date, who: str) -> None:
    """The next one up hears that the point is overdue."""
    person = casushouder(world) if who == "casushouder" else world.staff[who]
    if person is None:
        raise NotSeen("de casushouder van dit plan speelt niet mee")
    mark = await world.go_to_day(day)
    world.memory[f"te laat {who}"] = await world.expect(
        person, person.channel, contains(actiepunt.what), f"hoort dat punt {actiepunt.number} te laat is", since=mark
    )


async def manager_by_decision(world: World, actiepunt: Actiepunt, day: date) -> None:
    """The procesregisseur is asked whether the manager must hear of it, and says so; then the manager hears."""
    procesregisseur, manager = world.staff["procesregisseur"], world.staff["manager"]
    mark = await world.go_to_day(day)
    about = contains(actiepunt.what)
    asked = await world.expect(
        procesregisseur, "mail", about, "wordt gevraagd of de manager het moet horen", since=mark
    )
    mark, text = world.mark(), f"{world.memory['code']} opschalen {actiepunt.number}"
    world.report.does(procesregisseur.who, "mail", f"antwoordt: {text}")
    await procesregisseur.post.reply(asked, text)
    world.memory["te laat manager"] = await world.expect(
        manager, manager.channel, about, f"hoort dat punt {actiepunt.number} hulp vraagt", since=mark
    )


async def answer_stops(world: World, actiepunt: Actiepunt) -> None:
    """The owner answers; from then on nobody is reminded of this point again."""
    person = owner_of(world, actiepunt)
    mark = world.mark()
    last: Seen = world.memory[f"herinnering {actiepunt.number}"]
    if person.by_chat:
        question = last.id
        await tap(world, person, last, "✅")
    else:
        world.report.does(person.who, "mail", "antwoordt op de herinnering: gereed, excuses voor de vertraging")
        question = await person.post.reply(last, "gereed, excuses voor de vertraging")
    await world.expect(person, person.channel, answers(question), "krijgt een korte bevestiging", since=mark)
    await world.settle()
    world.memory[f"gestopt {actiepunt.number}"] = world.clock().date()


NEW_PLAN = "Zo is het nu"
"""Stands above the whole plan where it changed."""


def nothing_more(world: World, actiepunt: Actiepunt) -> None:
    """From the day after the answer nobody heard of this point, but in news and in the lists that they asked for."""
    day = world.memory.get(f"gestopt {actiepunt.number}")
    if day is not None:
        until_list = world.memory.get("merk lijst", world.mark())
        asked: range = world.memory.get("lijst op maandag", range(0))
        people: list[Person] = world.people
        seen = [
            message
            for place, message in enumerate(world.report.seen[:until_list])
            if place not in asked and message.at.date() > day
            if actiepunt.what.lower() in message.text.lower().partition("ook nieuws")[0]
            if "nieuws van" not in message.subject  # what others reported may come late, or behind something else
            if NEW_PLAN not in message.text  # the room reads all of it
        ]
        if seen:
            world.report.fail(seen[0].channel, seen[0].who, f"hoort toch weer van punt {actiepunt.number}")
            raise NotSeen(f"na het antwoord kwam er toch weer iets over punt {actiepunt.number}")
        world.report.confirm(f"na het antwoord hoort geen van de {len(people)} mensen nog van punt {actiepunt.number}")


def ladder_days(actiepunt: Actiepunt) -> list[tuple[date, str]]:
    """The days of its reminders and of each step of the ladder."""
    if actiepunt.due is None:
        return []
    early = werkdagen_later(actiepunt.due, -3)
    steps_up = [(werkdagen_later(actiepunt.due, count), who) for count, who in LADDER]
    return [(early, "vooraf"), (werkdag_until(actiepunt.due), "vandaag"), *steps_up]
