"""Monday: the overview comes by itself when the office opens, and a code in it is a button."""

from datetime import date, timedelta

from bot.demo.days import werkdag_from, werkdagen_later
from bot.demo.mail_client import buttons
from bot.demo.plan import Actiepunt
from bot.demo.seen import Seen, answers, contains
from bot.demo.world import NotSeen, Person, World

LATE = "te laat sinds"


def first_after(actiepunt: Actiepunt) -> date:
    """The first working day of the first week after the casushouder heard that it is late; it must have a date."""
    late = werkdagen_later(actiepunt.due or date.max, 2) + timedelta(days=1)
    return werkdag_from(late + timedelta(days=(7 - late.weekday()) % 7))


async def overview(world: World, actiepunt: Actiepunt, holder: Person | None) -> None:
    """The procesregisseur reads what is late, presses the code, and reads the list; the casushouder asks for it too."""
    procesregisseur, code = world.staff["procesregisseur"], world.memory["code"]
    day = first_after(actiepunt)
    await world.go_to_day(day)
    of_today = contains("casus vraagt iets", code)
    message = await world.expect(
        procesregisseur,
        "mail",
        lambda message: message.at.date() == day and of_today(message),
        "krijgt het overzicht van de week",
        since=0,
    )
    if actiepunt.what.lower() in message.all_words.lower():
        raise NotSeen("in het overzicht staan woorden van een actiepunt")
    target = next((target for label, target in buttons(message) if label == code), None)
    if target is None:
        raise NotSeen(f"in het overzicht is {code} geen knop")
    mark = world.mark()
    world.report.does(procesregisseur.who, "mail", f"drukt op {code}")
    question = await procesregisseur.post.press(target)
    await world.expect(
        procesregisseur,
        "mail",
        answers(question),
        "leest hoe de casus ervoor staat",
        since=mark,
    )
    told: Seen | None = world.memory.get("te laat casushouder")
    if holder is not None and holder.by_chat and told is not None:
        await _in_the_private_room(world, holder, told)
    world.memory["lijst op maandag"] = range(mark, world.mark())


async def _in_the_private_room(world: World, holder: Person, told: Seen) -> None:
    mark = world.mark()
    text = f"{world.memory['code']} actie lijst"
    world.report.does(holder.who, "matrix", f"vraagt in het eigen gesprek: {text}")
    await holder.chat.say(told.reply_to, text)
    await world.expect(holder, "matrix", contains("actiepunten van casus", LATE), "leest hetzelfde", since=mark)
    await world.settle()
