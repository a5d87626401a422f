"""Late in the casus: somebody is away and another stands in, and the casushouder hands over the role."""

from datetime import date, timedelta

from bot.demo.cast import casushouder
from bot.demo.days import werkdagen_later
from bot.demo.mail_client import buttons
from bot.demo.seen import answers, contains
from bot.demo.steps.crossing import everybody_else_sees
from bot.demo.world import NotSeen, Person, World

DAYS_AWAY = 7


def day_back(first: date) -> date:
    """The first working day after an absence that begins on this day."""
    return werkdagen_later(first + timedelta(days=DAYS_AWAY), 1)


async def away(world: World, person: Person, substitute: Person) -> None:
    """By mail; whoever stands in hears it privately, at their own door."""
    until = world.clock().date() + timedelta(days=DAYS_AWAY)
    text = f"afwezig t/m {until.day}-{until.month}-{until.year}, vervanger {_organisatie(substitute)}"
    mark = world.mark()
    world.report.does(person.who, "mail", f"antwoordt: {text}")
    question = await person.post.reply(world.memory[f"planmail {person.who}"], text)
    await world.expect(person, "mail", answers(question), "krijgt een korte bevestiging", since=mark)
    told = contains(_organisatie(person), "afwezig", "neemt waar")
    await world.expect(substitute, substitute.channel, told, "hoort wie te vervangen", since=mark)
    await world.settle()
    may_hear = (person, substitute, casushouder(world))  # a casushouder hears it when something is due in that time
    world.expect_silence(
        [other for other in world.people if other not in may_hear],
        "de anderen horen niets van de afwezigheid",
        since=mark,
        condition=contains(_organisatie(person), "afwezig"),
    )


async def back(world: World, person: Person, substitute: Person, day: date) -> None:
    """Nobody need say it: after the last day whoever stood in hears that it is over."""
    mark = await world.go_to_day(day)
    told = contains(_organisatie(person), "is er weer")
    await world.expect(substitute, substitute.channel, told, "hoeft niet meer te vervangen", since=mark)


async def hand_over(world: World, holder: Person, successor: Person) -> None:
    """Offered by the one, accepted by the other, and told to all."""
    text = f"casushouder overdragen aan {_organisatie(successor)}"
    question = world.memory[f"contact {holder.who}"]
    mark = world.mark()
    if holder.by_chat:
        text = f"{world.memory['code']} {text}"
        world.report.does(holder.who, "matrix", f"vraagt in het eigen gesprek: {text}")
        own = await holder.chat.say(question.reply_to, text)
    else:
        world.report.does(holder.who, "mail", f"antwoordt: {text}")
        own = await holder.post.reply(question, text)
    await world.expect(holder, holder.channel, answers(own), "krijgt een korte bevestiging", since=mark)
    offer = await world.expect(
        successor, "mail", contains("casushouder worden"), "krijgt de vraag, met knoppen", since=mark
    )
    if not {"Akkoord", "Niet akkoord"} <= (labels := {label for label, _ in buttons(offer)}):
        raise NotSeen(f"{successor.who} ziet onder de vraag de knoppen {', '.join(sorted(labels)) or '(geen)'}")
    mark = world.mark()
    world.report.does(successor.who, "mail", "antwoordt: akkoord")
    answer = await successor.post.reply(offer, "akkoord")
    await world.expect(
        successor, "mail", answers(answer), "leest wat er van een casushouder wordt gevraagd", since=mark
    )
    await everybody_else_sees(world, successor, mark, "casushouder", news=True)
    world.memory["casushouder"] = successor


def _organisatie(person: Person) -> str:
    return person.partner.organisatie if person.partner else person.who
