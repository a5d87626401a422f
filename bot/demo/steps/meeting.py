"""The vervolg-ICO: moments are polled by mail and by reaction, one is fixed, and a calendar answers."""

from datetime import date, datetime, time, timedelta

from bot.demo.days import at, werkdag_from, werkdagen_later
from bot.demo.mail_client import buttons
from bot.demo.replies import MONTHS
from bot.demo.seen import Seen, answers, contains
from bot.demo.world import NotSeen, Person, World

SIGNS = ("1\ufe0f\u20e3", "2\ufe0f\u20e3", "❌")
"""What the bot puts under a poll of two moments."""


def moments(ico: date) -> tuple[datetime, datetime]:
    """Seven weeks after the first ICO, and the working day after that."""
    day = werkdag_from(ico + timedelta(weeks=7))
    return at(day, time(10, 0)), at(werkdagen_later(day, 1), time(14, 0))


async def poll(world: World, first: datetime, second: datetime) -> None:
    """The procesregisseur puts two moments to the deelnemers; one presses a button, another taps in the room."""
    code = world.memory["code"]
    mark = world.mark()
    await _asks(world, f"{code} ico momenten {_written(first)}, {_written(second)}", "krijgt een korte bevestiging")
    for person in world.mailers()[:1]:
        question = await world.expect(
            person, "mail", contains("wanneer kunt u voor het vervolg-ICO"), "ziet de momenten", since=mark
        )
        target = next((target for label, target in buttons(question) if label == "Ik kan beide"), None)
        if target is None:
            raise NotSeen(f"{person.who} ziet geen knop 'Ik kan beide'")
        world.report.does(person.who, "mail", "drukt op de knop 'Ik kan beide'")
        await person.post.press(
            target
        )  # a bare answer: the stand below shows that it was noted, and later the invitation
    for person in world.chatters()[:1]:
        message = await world.expect(
            person,
            "matrix",
            contains("wanneer kunt u voor het vervolg-ICO"),
            "ziet de momenten in de kamer",
            since=mark,
        )
        await _signs(world, person, message, SIGNS)
        world.report.does(person.who, "matrix", f"tikt op {SIGNS[0]} en op {SIGNS[1]}")
        await person.chat.tap(message.reply_to, message.id, SIGNS[0])
        await person.chat.tap(message.reply_to, message.id, SIGNS[1])
        await world.expect(person, "matrix", contains("kan op moment 1"), "ziet dat het telt", since=mark)
    await world.settle()
    stand = await _asks(world, f"{code} ico stand", "leest wie wanneer kan")
    line = next((line for line in stand.text.splitlines() if "1. " in line), "")
    for person in (*world.mailers()[:1], *world.chatters()[:1]):
        if _organisation(person) not in line:
            raise NotSeen(f"in de stand kan {person.who} niet op moment 1")


async def fix(world: World) -> None:
    """One moment is fixed: everybody is invited, and the calendar of one accepts."""
    code = world.memory["code"]
    mark = world.mark()
    await _asks(world, f"{code} ico vast 1", "krijgt een korte bevestiging")
    for person in world.chatters():
        await world.expect(person, "matrix", contains("u bent uitgenodigd"), "wordt uitgenodigd", since=mark)
    invited = {}
    for person in world.mailers():
        if not person.by_chat:
            invited[person.who] = await world.expect(
                person, "mail", contains("uitnodiging voor het vervolg-ICO"), "wordt uitgenodigd", since=mark
            )
    for person in world.mailers()[:1]:
        if person.who not in invited:
            return
        world.report.does(person.who, "mail", "kiest in de agenda: Accepteren")
        await person.post.accept(invited[person.who])
        await world.settle()
        stand = await _asks(world, f"{code} ico stand", "leest wie komt")
        if f"Komt: {_organisation(person)}" not in stand.text:
            raise NotSeen(f"in de stand staat niet dat {person.who} komt")


async def held(world: World) -> None:
    """The meeting was held, and the casus goes on from it."""
    await _asks(world, f"{world.memory['code']} ico gehouden", "leest wat nu kan")


async def tap(world: World, person: Person, message: Seen, sign: str) -> None:
    """Somebody taps a sign under a message that asks them something, and it is an answer."""
    await _signs(world, person, message, ("✅", "⏳", "❌"))
    world.report.does(person.who, "matrix", f"tikt onder de herinnering op {sign}")
    await person.chat.tap(message.reply_to, message.id, sign)


async def _signs(world: World, person: Person, message: Seen, signs: tuple[str, ...]) -> None:
    await world.wait_for(
        lambda: tuple(person.chat.signs.get(message.id, ())) == signs,
        f"onder het bericht staan {' '.join(signs)}",
        who=person.who,
        channel="matrix",
    )


async def _asks(world: World, text: str, what: str) -> Seen:
    procesregisseur = world.staff["procesregisseur"]
    mark = world.mark()
    world.report.does(procesregisseur.who, "mail", f"mailt: {text}")
    question = await procesregisseur.post.send(world.memory["adres procesregisseur"], "Vervolg-ICO", text)
    return await world.expect(procesregisseur, "mail", answers(question), what, since=mark)


def _written(moment: datetime) -> str:
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year} {moment:%H:%M}"


def _organisation(person: Person) -> str:
    return person.partner.organisatie if person.partner else person.who
