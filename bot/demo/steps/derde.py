"""A derde: after the statement of secrecy the own actiepunt comes by mail, and nothing of what others do."""

from bot.demo.seen import answers, contains
from bot.demo.steps.crossing import everybody_else_sees
from bot.demo.world import NotSeen, Person, World

WHAT = "Laat de voordeur herstellen"
WORDS = "Bel donderdag even met ons over de voordeur."


async def takes_part(world: World, derde: Person) -> None:
    """The statement is noted, the derde gets one actiepunt, and all hear that it is done."""
    code, mark = world.memory["code"], world.mark()
    await _writes(world, f"deelnemer verklaring {code} {_organisatie(derde)}, gisteren")
    email = derde.partner.email if derde.partner else ""
    await _writes(world, f"{code} actie nieuw {WHAT}, {email}, over 3 weken")
    asked = await world.expect(derde, "mail", contains(WHAT), "leest het eigen actiepunt", since=mark)
    mark = world.mark()
    world.report.does(derde.who, "mail", "antwoordt: klaar")
    question = await derde.post.reply(asked, "klaar")
    await world.expect(derde, "mail", answers(question), "krijgt een korte bevestiging", since=mark)
    await everybody_else_sees(world, derde, mark, "klaar ·", news=True)
    world.memory["derde"] = derde


async def let_through(world: World, derde: Person) -> None:
    """The procesregisseur lets one message through to the derde, which nobody else reads."""
    mark = world.mark()
    await _writes(world, f"{world.memory['code']} doorgeven aan {_organisatie(derde)}: {WORDS}")
    await world.expect(derde, "mail", contains(WORDS), "leest het bericht dat is doorgegeven", since=mark)
    await world.settle()
    members = [person for person in world.partners if person is not derde]
    world.expect_silence(members, "niemand anders leest wat is doorgegeven", since=mark, condition=contains(WORDS))


def hears_nothing_else(world: World, derde: Person) -> None:
    """In all these weeks no message to the derde named another deelnemer, or held the plan. Raises NotSeen."""
    others = [_organisatie(person).lower() for person in world.partners if person is not derde]
    other_words = [actiepunt.what.lower() for actiepunt in world.plan.actiepunten if actiepunt.owner != derde.index]
    for message in world.since(0, derde.who):
        if any(word in message.all_words.lower() for word in (*others, *other_words)):
            world.report.fail(message.channel, derde.who, f"las iets van een ander: {message.subject}")
            raise NotSeen("een derde las iets van een ander")
    world.report.confirm(f"{derde.who} las in acht weken alleen wat voor deze derde is")


async def _writes(world: World, text: str) -> None:
    procesregisseur, mark = world.staff["procesregisseur"], world.mark()
    world.report.does(procesregisseur.who, "mail", f"mailt: {text}")
    question = await procesregisseur.post.send(world.memory["adres procesregisseur"], "Een derde", text)
    await world.expect(procesregisseur, "mail", answers(question), "krijgt een korte bevestiging", since=mark)


def _organisatie(person: Person) -> str:
    return person.partner.organisatie if person.partner else person.who
