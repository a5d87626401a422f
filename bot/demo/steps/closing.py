"""The end of a casus: proposed by one role holder and decided by the other; after it nothing is passed on."""

from bot.demo.cast import casushouder
from bot.demo.seen import answers, contains
from bot.demo.settings import BOT_DOMAIN
from bot.demo.world import NotSeen, World

WORDS = "Wij hebben nog een vraag voor de anderen."


async def close(world: World) -> None:
    """The procesregisseur proposes it, the casushouder of now agrees, and everybody reads how it ended."""
    procesregisseur, code = world.staff["procesregisseur"], world.memory["code"]
    holder = world.memory.get("casushouder") or casushouder(world)
    if holder is None:
        raise NotSeen("de casushouder van dit plan speelt niet mee")
    text = f"casus afsluiten {code} voorlopig"
    mark = world.mark()
    world.report.does(procesregisseur.who, "mail", f"mailt: {text}")
    question = await procesregisseur.post.send(world.memory["adres procesregisseur"], "Afsluiten", text)
    await world.expect(procesregisseur, "mail", answers(question), "krijgt een korte bevestiging", since=mark)
    asked = await world.expect(
        holder, holder.channel, contains("stelt voor om casus", code), "wordt om akkoord gevraagd", since=mark
    )
    mark = world.mark()
    world.report.does(holder.who, holder.channel, "antwoordt: akkoord")
    if holder.by_chat:
        await holder.chat.say(asked.reply_to, "akkoord", answered_id=asked.id)
    else:
        await holder.post.reply(asked, "akkoord")
    closed = contains(f"casus {code}", "afgesloten")
    for person in [person for person in world.mailers() if not person.by_chat]:
        await world.expect(person, "mail", closed, "leest dat de casus is afgesloten", since=mark)
    for person in world.chatters():
        await world.expect(person, "matrix", closed, "leest dat de casus is afgesloten", since=mark)
    await world.settle()


async def after_it(world: World) -> None:
    """A member who writes to the group hears that it is closed, nobody else reads it, and a stranger hears nothing."""
    stranger = world.outsider
    if stranger is None or not world.mailers():
        raise NotSeen("er is niemand die kan mailen")
    person, code = world.mailers()[0], world.memory["code"]
    mark = world.mark()
    world.report.does("onbekende", "mail", "schrijft naar het groepsadres: is dit nog een casus?")
    await stranger.send(f"casus-{code.lower()}@{BOT_DOMAIN}", "Vraag", "Is dit nog een casus?\n")
    world.report.does(person.who, "mail", f"antwoordt op de planmail: {WORDS}")
    question = await person.post.reply(world.memory[f"planmail {person.who}"], WORDS)
    await world.expect(
        person,
        "mail",
        lambda message: answers(question)(message) and "is afgesloten" in message.text,
        "hoort dat de casus is afgesloten",
        since=mark,
    )
    await world.settle()
    if world.since(mark, stranger.who):
        raise NotSeen("een onbekende kreeg antwoord")
    world.report.confirm("de onbekende kreeg geen antwoord")
    others = [other for other in world.people if other is not person]
    world.expect_silence(others, "van een afgesloten casus hoort niemand iets", since=mark)
