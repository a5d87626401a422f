"""Feedback crosses: what is said by mail is seen in the room, and the other way round."""

from datetime import time

from bot.demo.cast import Cast, owner_of
from bot.demo.mail_client import buttons
from bot.demo.plan import Actiepunt
from bot.demo.seen import answers, contains
from bot.demo.world import NotSeen, Person, World

NEWS_AT = time(16, 0)
"""When the news of the day goes out by mail."""


async def report_by_mail(world: World, actiepunt: Actiepunt) -> None:
    """A mail member replies in plain words to their plan mail."""
    person = owner_of(world, actiepunt)
    mark = world.mark()
    world.report.does(person.who, "mail", f"antwoordt op de planmail: {actiepunt.number} klaar")
    question = await person.post.reply(
        world.memory[f"planmail {person.who}"], f"{actiepunt.number} klaar", style="outlook"
    )
    await world.expect(person, "mail", answers(question), "krijgt een korte bevestiging", since=mark)
    await everybody_else_sees(world, person, mark, f"klaar · {person.who}", news=True)


async def report_in_room(world: World, actiepunt: Actiepunt, command: str) -> None:
    """A room member gives a command in the room."""
    person = owner_of(world, actiepunt)
    mark = world.mark()
    world.report.does(person.who, "matrix", f"zegt in de kamer: {command}")
    question = await person.chat.say(world.memory["kamer"], command)
    await world.expect(person, "matrix", answers(question), "krijgt een korte bevestiging in de kamer", since=mark)
    await everybody_else_sees(world, person, mark, f"actiepunt {actiepunt.number}", news=True)


async def press_button(world: World, actiepunt: Actiepunt) -> None:
    """A mail member presses a button: no login, no link, only a mail that is filled in; then they type an answer."""
    person = owner_of(world, actiepunt)
    plan_mail = world.memory[f"planmail {person.who}"]
    target = next((target for label, target in buttons(plan_mail) if label == "Gezien, dit klopt"), None)
    if target is None:
        raise NotSeen(f"{person.who} ziet geen knop 'Gezien, dit klopt'")
    mark = world.mark()
    world.report.does(person.who, "mail", "drukt op de knop 'Gezien, dit klopt'")
    question = await person.post.press(target)
    await world.expect(person, "mail", answers(question), "krijgt een korte bevestiging", since=mark)
    world.report.does(person.who, "mail", f"antwoordt: {actiepunt.number} bezig")
    question = await person.post.reply(plan_mail, f"{actiepunt.number} bezig")
    await world.expect(person, "mail", answers(question), "krijgt een korte bevestiging", since=mark)
    await everybody_else_sees(world, person, mark, f"bezig · {person.who}", news=True)


async def berichten(world: World) -> None:
    """Free words cross under the role; ordinary room chat stays in the room."""
    if world.mailers():
        person = world.mailers()[0]
        mark = world.mark()
        text = "Wij sluiten volgende week aan bij het gesprek."
        world.report.does(person.who, "mail", f"antwoordt: bericht {text}")
        question = await person.post.reply(world.memory[f"planmail {person.who}"], f"bericht {text}")
        await world.expect(person, "mail", answers(question), "krijgt een korte bevestiging", since=mark)
        await everybody_else_sees(world, person, mark, text)
    if world.chatters():
        person = world.chatters()[0]
        mark = world.mark()
        ordinary = "Ik bel straks even met de balie."
        world.report.does(person.who, "matrix", f"zegt gewoon in de kamer: {ordinary}")
        await person.chat.say(world.memory["kamer"], ordinary)
        text = "De afspraak van donderdag gaat door."
        world.report.does(person.who, "matrix", f"zegt in de kamer: !bericht {text}")
        question = await person.chat.say(world.memory["kamer"], f"!bericht {text}")
        await world.expect(person, "matrix", answers(question), "krijgt een korte bevestiging", since=mark)
        await everybody_else_sees(world, person, mark, text)
        await world.settle()
        world.expect_silence(
            world.mailers(), "gewone kamerpraat blijft in de kamer", since=mark, condition=contains(ordinary)
        )


async def everybody_else_sees(world: World, person: Person, mark: int, word: str, *, news: bool = False) -> None:
    """Everybody else sees it on their own channel, under the organisation of the one who said it.

    `news`: by mail it is read later, with the news of the day.
    """
    organisatie = person.partner.organisatie if person.partner else person.who
    for other in world.mailers():
        if other is person or other.by_chat:
            continue
        if news:
            world.memory.setdefault(f"nieuws {world.clock().date()}", {}).setdefault(other.who, []).append(
                (organisatie, word)
            )
            continue
        await world.expect(
            other,
            "mail",
            lambda message: (
                organisatie.lower() in f"{message.sender}\n{message.all_words}".lower()
                and word.lower() in message.all_words.lower()
            ),
            f"ziet het van {organisatie} in de mail",
            since=mark,
        )
    for other in world.chatters():
        if other is not person and not person.by_chat:
            await world.expect(
                other, "matrix", contains(organisatie, word), f"ziet het van {organisatie} in de kamer", since=mark
            )


async def read_news(world: World) -> None:
    """Nobody gets more than one mail with news this day; where something was asked of them, it may go along later."""
    day = world.clock().date()
    world.memory.pop(f"nieuws {day}", None)
    await world.settle()
    for person in world.mailers():
        seen = world.since(0, person.who, "mail")
        mails = [message for message in seen if "nieuws van" in message.subject and f" {day.day} " in message.subject]
        if len(mails) > 1:
            raise NotSeen(f"{person.who} krijgt het nieuws van de dag in {len(mails)} mails")


async def report_the_rest(world: World, cast: Cast) -> None:
    """The other owners report their points ready, so that one silent partner is left."""
    for actiepunt in cast.rest:
        person = owner_of(world, actiepunt)
        if person.by_chat:
            await report_in_room(world, actiepunt, f"!actie gereed {actiepunt.number}")
        else:
            await report_by_mail(world, actiepunt)
