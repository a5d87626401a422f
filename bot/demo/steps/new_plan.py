"""After the vervolg-ICO the plan changes. Each hears only what changes for them, and what goes on stays as it was."""

import re
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.demo.cast import owner_of
from bot.demo.changed_plan import add_row
from bot.demo.days import at, werkdagen_later
from bot.demo.plan import Actiepunt
from bot.demo.seen import Seen, answers, contains
from bot.demo.steps.crossing import NEWS_AT, everybody_else_sees, read_news
from bot.demo.world import NotSeen, Person, World

WHAT = "Legt uit wat er na het overleg is afgesproken"
_NUMBER = re.compile(r"actiepunt (\d+)")


async def change_plan(world: World, like: Actiepunt) -> None:
    """A new Word file with one actiepunt more, for the owner of `like`: the preview is that difference, and no more."""
    procesregisseur, owner, code = world.staff["procesregisseur"], owner_of(world, like), world.memory["code"]
    preview = await _send(world, like)
    if WHAT not in preview.text or like.what in preview.text.partition("Gaat door")[0].replace(WHAT, ""):
        raise NotSeen("het voorbeeld toont niet alleen wat er verandert")
    world.report.confirm("het voorbeeld toont alleen wat er verandert")
    if f"vrijlaten {code}" in preview.text:  # in a plan of somebody else more words may be held
        await _write(world, preview, f"vrijlaten {code}")
    mark = world.mark()
    await _write(world, preview, f"vrijgeven {code}")
    asked = await world.expect(
        owner, owner.channel, contains(WHAT, "is gewijzigd"), "leest wat er voor deze deelnemer verandert", since=mark
    )
    number = _NUMBER.search(asked.text)
    if number is None:
        raise NotSeen("het nieuwe actiepunt heeft geen nummer")
    await _others(world, owner, mark)
    await _answer(world, owner, asked, int(number.group(1)))
    await _seen_in_plan(world, procesregisseur)


async def _send(world: World, like: Actiepunt) -> Seen:
    procesregisseur, code = world.staff["procesregisseur"], world.memory["code"]
    with TemporaryDirectory() as folder:
        file = Path(folder) / "nieuw plan.docx"
        due = werkdagen_later(world.clock().date(), 10)
        add_row(world.plan.file, file, like.what, WHAT, due)
        mark = world.mark()
        world.report.does(procesregisseur.who, "mail", f"stuurt een nieuw plan: casus plan {code}, met {file.name}")
        address = world.memory["adres procesregisseur"]
        question = await procesregisseur.post.send(address, "Nieuw plan", f"casus plan {code}", attachment=file)
    return await world.expect(procesregisseur, "mail", answers(question), "krijgt het verschil te zien", since=mark)


async def _write(world: World, message: Seen, text: str) -> None:
    procesregisseur = world.staff["procesregisseur"]
    mark = world.mark()
    world.report.does(procesregisseur.who, "mail", f"antwoordt: {text}")
    question = await procesregisseur.post.reply(message, text)
    await world.expect(procesregisseur, "mail", answers(question), "krijgt bevestiging", since=mark)


async def _others(world: World, owner: Person, mark: int) -> None:
    """The others hear that the plan changed, and not what somebody else is asked."""
    if world.chatters():
        reader = world.chatters()[0]
        await world.expect(
            reader, "matrix", contains("afstemmingsplan", "is gewijzigd"), "leest het in de kamer", since=mark
        )
    await world.settle()
    for person in world.mailers():
        if person is not owner and any(WHAT in message.text for message in world.since(mark, person.who, "mail")):
            raise NotSeen(f"{person.who} krijgt een mail over een actiepunt van een ander")
    world.report.confirm("niemand anders krijgt een mail over wat een ander gaat doen")


async def _answer(world: World, owner: Person, asked: Seen, number: int) -> None:
    mark = world.mark()
    if owner.by_chat:
        world.report.does(owner.who, "matrix", f"zegt in de kamer: !{number} klaar")
        await owner.chat.say(world.memory["kamer"], f"!{number} klaar")
    else:
        world.report.does(owner.who, "mail", f"antwoordt: {number} klaar")
        await owner.post.reply(asked, f"{number} klaar")
    await everybody_else_sees(world, owner, mark, f"klaar · {owner.who}", news=True)
    await world.go_on_until(at(world.clock().date(), NEWS_AT))
    await read_news(world)


async def _seen_in_plan(world: World, person: Person) -> None:
    """Both versions are kept."""
    code, mark = world.memory["code"], world.mark()
    world.report.does(person.who, "mail", f"mailt: plan verschil {code}")
    question = await person.post.send(
        world.memory["adres procesregisseur"], "Wat is er veranderd?", f"plan verschil {code}"
    )
    message = await world.expect(person, "mail", answers(question), "leest wat de nieuwe versie veranderde", since=mark)
    if WHAT not in message.text:
        raise NotSeen("het verschil tussen de versies noemt het nieuwe actiepunt niet")
