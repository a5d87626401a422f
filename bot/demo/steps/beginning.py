"""The beginning: the procesregisseur opens the casus, changes what was held, and releases the plan."""

import re

from bot.demo.plan import complete
from bot.demo.seen import Seen, answers, contains
from bot.demo.steps import toets
from bot.demo.world import NotSeen, Person, World

_CODE = re.compile(r"\b(?=[A-Z2-9]*[2-9])(?=[A-Z2-9]*[A-Z])[A-HJ-NP-Z2-9]{4}\b")


async def open_casus(world: World) -> None:
    """The Word plan goes to the personal address, with a name in it: it is held, and nothing goes to anybody else."""
    preview = await toets.plan_with_name(world)
    code = _CODE.search(preview.subject.replace("PROEF", "")) or _CODE.search(preview.text.replace("PROEF", ""))
    if code is None:
        raise NotSeen("er staat geen casuscode in het voorbeeld")
    world.memory["code"] = code.group()
    await toets.refuse_vrijgeven(world, preview)


async def correct_plan(world: World) -> None:
    """The plan without the name replaces it; the preview is clean, and still nothing goes to anybody else."""
    procesregisseur = world.staff["procesregisseur"]
    code = world.memory["code"]
    mark = world.mark()
    world.report.does(
        procesregisseur.who, "mail", f"stuurt het plan zonder de naam: casus plan {code}, met {world.plan.file.name}"
    )
    address = world.memory["adres procesregisseur"]
    question = await procesregisseur.post.send(address, "Het plan", f"casus plan {code}", attachment=world.plan.file)
    preview = await world.expect(procesregisseur, "mail", answers(question), "krijgt het nieuwe voorbeeld", since=mark)
    world.memory["preview"] = preview
    if f"vrijlaten {code}" in preview.text:
        await _let_through(world, preview)
    else:
        world.report.confirm("het voorbeeld is schoon: er wordt niets meer vastgehouden")
    _take_over(world, preview)
    world.report.confirm(f"casus {code}: de {len(world.partners)} deelnemers staan erin, met organisatie en rol")
    world.report.confirm(f"de {len(world.plan.actiepunten)} actiepunten staan erin, met wie en wanneer")
    await world.settle()
    world.expect_silence(world.partners, "voor de vrijgave gaat niets naar de partners", since=0)
    if any(person.matrix and person.matrix.rooms for person in world.partners):
        raise NotSeen("er is voor de vrijgave al een kamer")
    world.report.confirm("en ook geen uitnodiging voor een kamer")


async def _let_through(world: World, preview: Seen) -> None:
    """In a plan of somebody else more words may be held: the procesregisseur looks, and lets them through."""
    procesregisseur = world.staff["procesregisseur"]
    code = world.memory["code"]
    mark = world.mark()
    world.report.say("    ! de bot houdt in dit plan zelf ook woorden vast; de procesregisseur laat ze door")
    world.report.does(procesregisseur.who, "mail", f"antwoordt op het voorbeeld: vrijlaten {code}")
    question = await procesregisseur.post.reply(preview, f"vrijlaten {code}")
    await world.expect(
        procesregisseur,
        "mail",
        lambda message: answers(question)(message) and f"vrijgeven {code}" in message.text,
        "krijgt bevestiging",
        since=mark,
    )


async def vrijgeven(world: World) -> None:
    """The release: everybody first sees what they themselves are asked."""
    procesregisseur = world.staff["procesregisseur"]
    mark = world.mark()
    code = world.memory["code"]
    world.report.does(procesregisseur.who, "mail", f"antwoordt op het voorbeeld: vrijgeven {code}")
    question = await procesregisseur.post.reply(world.memory["preview"], f"vrijgeven {code}", style="outlook")
    await world.expect(procesregisseur, "mail", answers(question), "krijgt bevestiging", since=mark)
    for person in world.chatters():
        await world.wait_for(
            lambda person=person: _casus_room(world, person) != "",  # type: ignore[misc]
            f"{person.who} is uitgenodigd en zit in de kamer van {code}",
            who=person.who,
            channel="matrix",
        )
    world.memory["kamer"] = next((_casus_room(world, person) for person in world.chatters()), "")
    for person in world.mailers():
        message = await world.expect(person, "mail", contains(code), "krijgt het plan", since=mark)
        world.memory[f"planmail {person.who}"] = message
        _own_first(world, person, message)
    for person in world.chatters():
        whole = contains("plan", f"van casus {code}", "doelen")
        await world.expect(person, "matrix", whole, "leest het hele plan", since=mark)
        for actiepunt in world.plan.owned_by(person.index):
            await world.expect(
                person, "matrix", contains(actiepunt.what), f"ziet zijn punt {actiepunt.number}", since=mark
            )
    await world.settle()
    for person in world.chatters():
        # the first one in also reads what is said to the next
        read = list(world.since(mark, person.who, "matrix"))
        own = next((one for one in read if _stands_first(world, person, one)), next(iter(read), None))
        if own is not None:
            _own_first(world, person, own)
    if world.derden():
        world.expect_silence(world.derden(), "een derde krijgt nog niets", since=mark)


def _take_over(world: World, preview: Seen) -> None:
    """From now on the plan is what the preview says of it."""
    world.plan = complete(world.plan, preview.text, world.memory.get("casushouder heet", "casushouder"))
    for person in world.partners:
        person.partner = world.plan.partners[person.index]
        if f"- {person.who}:" not in preview.text:
            raise NotSeen(f"{person.who} staat niet in het voorbeeld")
    te_doen = (f"vrijgeven {world.memory['code']}", f"vrijlaten {world.memory['code']}")
    if "Open vragen" in preview.text and not any(words in preview.text for words in te_doen):
        world.report.say("  De bot vraagt:" + preview.text.rpartition("Open vragen")[2].partition("\n\n")[0])
        raise NotSeen("de bot heeft vragen over dit plan; pas het Word-bestand aan en speel opnieuw")
    if not world.plan.actiepunten:
        raise NotSeen("er staan geen actiepunten in het voorbeeld")


def _casus_room(world: World, person: Person) -> str:
    code = world.memory["code"]
    return next((room for room, name in person.chat.rooms.items() if code.lower() in name.lower()), "")


def _stands_first(world: World, person: Person, message: Seen) -> bool:
    """Whether all their own points stand there, before those of others."""
    text = message.text.lower()
    own = [text.find(actiepunt.what.lower()) for actiepunt in world.plan.owned_by(person.index)]
    other = [
        text.find(actiepunt.what.lower()) for actiepunt in world.plan.actiepunten if actiepunt.owner != person.index
    ]
    if not own or -1 in own:
        return False
    return min(own) <= min((place for place in other if place >= 0), default=len(text))


def _own_first(world: World, person: Person, message: Seen) -> None:
    """In the first message their own points stand before anybody else's."""
    if not world.plan.owned_by(person.index):
        return
    if not _stands_first(world, person, message):
        world.report.fail(message.channel, person.who, "ziet niet eerst wat van hemzelf gevraagd wordt")
        raise NotSeen(f"{person.who} ziet niet eerst zijn eigen punten")
    world.report.confirm(f"{person.who} ziet eerst wat van hemzelf gevraagd wordt")
